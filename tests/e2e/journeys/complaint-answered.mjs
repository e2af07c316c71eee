// A parent complains; an officer registers it, notes what is done and answers; after its minute the parent reads the answer.

import { assert, keep, picture, same, until } from "../house.mjs";
import { apply, arrive, field, open, settled, shows, textOf } from "../parent.mjs";
import { comeToWork, posts } from "../staff.mjs";
import { sentences } from "../words.mjs";

/** Longer than the minute in which an answer can be taken back. */
const MINUTE = 90_000;

async function answered(house, { lang, size }) {
  const parent = house.people.nothing_special;
  const home = await house.visit({ lang });
  const say = await sentences(house.base, lang);
  const id = await apply(home, parent);
  await home.page.goto(`/${lang}/complaint/new?application=${id}`);
  await home.page.locator("#f-addressee").check();
  await home.page.locator("#f-subject").check();
  await home.page.locator("form .actions button").click();
  await home.page.locator("#f-text").fill("Нөмірім неге өсті?");
  await home.page.locator("form .actions button").click();
  await home.page.waitForURL(/\/complaint\/[0-9a-f-]{36}$/);
  const complaint = home.page.url();

  const { complaints, reviewer } = await posts(house.base);
  const who = await house.visit({ lang, size });
  await comeToWork(who, complaints, "staff/complaints");
  await shows(who, "table a");
  await keep(who, "complaints-list");
  await picture(who, "complaints-list");
  await who.page.locator("table a").first().click();
  await arrive(who, `staff/complaints/${complaint.split("/").at(-1)}`);
  await shows(who, "blockquote");
  await keep(who, "complaint-delivered");
  await who.page.locator(".actions button", { hasText: say("staff.RegisterButton") }).click();
  await shows(who, "#f-mark");
  await field(who, "f-mark").fill("Кезек тарихын қарап жатырмыз.");
  await who.page.locator("form button", { hasText: say("staff.MarkButton") }).click();
  await until("the note stands there", async () => (await textOf(who, "#app")).includes("Кезек тарихын"));
  // An answer without words does not leave.
  await who.page.locator("form button", { hasText: say("staff.AnswerButton") }).click();
  await shows(who, "#summary");
  await keep(who, "complaint-answer-lacks");
  await picture(who, "complaint-answer-lacks");
  await field(who, "f-outcome-upheld").check();
  await field(who, "f-answer").fill("Алдыңызға құқығы бар бала тұрды.\nНөмір ереже бойынша өсті.");
  await who.page.locator("form button", { hasText: say("staff.AnswerButton") }).click();
  await shows(who, ".notice-done");
  await keep(who, "complaint-held");
  await picture(who, "complaint-held");

  // Within its minute the answer is nobody's yet; what is being done is seen at once.
  await home.page.goto(complaint);
  const before = await home.page.locator("main").innerText();
  assert(before.includes("Кезек тарихын") && !before.includes("Алдыңызға құқығы"), `within the minute: ${before}`);
  await until(
    "the answer is there after its minute",
    async () => {
      await home.page.reload();
      return (await home.page.locator("main").innerText()).includes("Алдыңызға құқығы");
    },
    MINUTE,
  );
  await keep(home, "complaint-answered");
  await picture(home, "complaint-answered");
  same(await home.page.locator("form").count(), 0, "an answered complaint cannot be taken back");
  // Final for the officer too.
  await who.page.reload();
  await settled(who);
  same(await who.page.locator("button", { hasText: say("staff.TakeBack") }).count(), 0, "ways to take it back");
  // Another's work: the one who checks papers does not read it.
  const other = await house.visit({ lang });
  await comeToWork(other, reviewer, `staff/complaints/${complaint.split("/").at(-1)}`);
  assert((await textOf(other, "#app")).includes(say("staff.OtherRole")), "a reviewer reads complaints");
  await open(other, "staff");
}

export const cases = {
  "kk-desktop": (house) => answered(house, { lang: "kk", size: "desktop" }),
  "ru-phone": (house) => answered(house, { lang: "ru", size: "phone" }),
};
