// A documented change of representative: looked up, compared, moved; who acts from now on acts, the other one only sees.

import { messages } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { SCAN, answer, apply, arrive, comeIn, field, figures, next, open, settled, shows, textOf, textsOf } from "../parent.mjs";
import { comeToWork, posts } from "../staff.mjs";
import { sentences } from "../words.mjs";

async function changed(house, { lang, size }) {
  const { family_of_four: mother, teacher_with_child: other } = house.people;
  const say = await sentences(house.base, lang);
  const home = await house.visit({ lang });
  const { reviewer } = await posts(house.base);
  const who = await house.visit({ lang, size });
  await comeToWork(who, reviewer, "staff");
  const { settlements } = await who.page.evaluate(async () => (await fetch("/api/v1/staff/session")).json());
  const id = await apply(home, mother, { benefits: ["large-family"], settlement: settlements[0].name[lang] });
  await open(home, `cabinet/${id}`);
  const numbers = await textsOf(home, "section.card .number");
  const [number] = (await textOf(home, "dl.facts")).match(/\b\d{10}\b/);

  // By the number on the receipt; a wrong one is told at the field.
  await field(who, "f-number").fill("123");
  await who.page.locator("form", { has: who.page.locator("#f-number") }).locator("button").click();
  await shows(who, "#f-number-fault");
  await keep(who, "staff-find-none");
  await picture(who, "staff-find-none");
  await field(who, "f-number").fill(number);
  await who.page.keyboard.press("Enter");
  await arrive(who, `staff/reviews/${id}`);
  await who.page.locator(`a[href$="/representative"]`).click();
  await arrive(who, `staff/reviews/${id}/representative`);
  await keep(who, "representative");
  await picture(who, "representative");
  await next(who);
  await shows(who, "#f-next-iin-fault");
  await field(who, "f-next-iin").fill(other.iin);
  await next(who);
  await shows(who, "#f-next-document");
  assert((await textOf(who, "#app")).includes(say("staff.NextNotRegistered")), "not told that the registers do not confirm");
  assert((await textOf(who, ".notice")).includes(other.name.split(" ")[0]), "no name to compare");
  await keep(who, "representative-known");
  await next(who);
  await shows(who, "#summary");
  await keep(who, "representative-document-lacks");
  await picture(who, "representative-document-lacks");
  const kept = who.page.waitForResponse((response) => response.url().endsWith("/api/v1/documents"));
  await field(who, "f-next-document").setInputFiles(SCAN);
  assert((await kept).ok(), "the document was not kept");
  await shows(who, ".upload .tag-done");
  await next(who);
  await shows(who, ".notice-done");
  await keep(who, "representative-changed");
  await picture(who, "representative-changed");
  await who.page.locator("a.back").click();
  await arrive(who, `staff/reviews/${id}`);
  assert((await textOf(who, ".caption")).includes(other.name.split(" ")[0]), "the review does not name who acts");

  // Both were told.
  for (const one of [mother, other]) {
    await until("both were told", async () => (await messages(house.base, one.phone)).some((text) => /өкіл|представител|representative/iu.test(text)));
  }
  // Who acts from now on has the same number and everything that can be done.
  const now = await house.visit({ lang });
  await comeIn(now, other, "cabinet");
  await open(now, `cabinet/${id}`);
  same(await textsOf(now, "section.card .number"), numbers, "the number stays");
  assert((await now.page.locator(`a[href$="/withdraw"]`).count()) === 1, "the new representative cannot act");
  await keep(now, "representative-new-cabinet");
  await picture(now, "representative-new-cabinet");
  // The mother is still the child's mother, once the registers have said so again: number, state and terms, no
  // kindergarten's name, no way to change it.
  await home.page.goto(`/${lang}/apply/new`);
  await arrive(home, "apply/kind");
  await answer(home, "kind");
  await next(home);
  await arrive(home, "apply/child");
  await open(home, `cabinet/${id}`);
  await settled(home);
  const text = await textOf(home, "#app");
  assert(text.includes(say("change.OfAnother")), `the mother reads: ${text}`);
  same(figures((await textsOf(home, "section.card .number"))[0])[0], figures(numbers[0])[0], "the number that she sees");
  same(await home.page.locator(`a[href$="/withdraw"], a[href*="/change/"]`).count(), 0, "what she could change");
  await keep(home, "representative-other-cabinet");
  await picture(home, "representative-other-cabinet");
}

export const cases = {
  "kk-desktop": (house) => changed(house, { lang: "kk", size: "desktop" }),
  "ru-phone": (house) => changed(house, { lang: "ru", size: "phone" }),
};
