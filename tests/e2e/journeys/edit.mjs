// A filed application is changed, extended and withdrawn: each says what would come of it before it is confirmed.

import { assert, keep, picture, same, until } from "../house.mjs";
import { apply, answer, arrive, field, figures, next, open, settled, textOf, textsOf } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** Kindergartens and contacts are changed; the number before and after stands there before it is confirmed. */
async function changed(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  const id = await apply(who, house.people.nothing_special, { preschools: 2 });
  who.careful = true;
  await open(who, `cabinet/${id}`);
  await settled(who);
  await who.page.locator(`a[href="/${lang}/change/${id}"]`).click();
  await arrive(who, `change/${id}`);
  await until("nothing is changed yet", async () => (await textOf(who, "#app")).includes(say("change.Nothing")));
  assert(await who.page.locator("form .actions button[type=submit]").isDisabled(), "nothing can be confirmed yet");
  await who.page.locator(`a[href="/${lang}/change/${id}/preschools"]`).first().click();
  await arrive(who, "change/preschools");
  const names = await textsOf(who, "ol.order li b");
  await who.page.locator("ol.order li").first().getByRole("button").last().click();
  await answer(who, "preschools", { preschools: 3 });
  await next(who);
  await arrive(who, `change/${id}`);
  await until("the numbers are told", async () => (await who.page.locator(".card .pair").count()) > 0);
  const told = (await textsOf(who, ".card .pair")).join(" | ");
  assert(told.includes(names[0]), `the kindergarten that is left is told: ${told}`);
  // The page is killed, and the change is where it was.
  const storageState = await who.context.storageState();
  await who.context.close();
  const again = await house.visit({ lang, size, storageState });
  again.careful = true;
  await again.page.goto(`/${lang}/change/${id}`);
  await arrive(again, `change/${id}`);
  await until("the change was kept", async () => (await again.page.locator(".card .pair").count()) > 0);
  await next(again);
  await arrive(again, "change/done");
  const numbers = (await textsOf(again, ".arrived .number")).map((text) => figures(text)[0]);
  assert(numbers.length >= 2 && numbers.every((number) => number >= 1), `numbers after the change: ${numbers}`);
  await open(again, `cabinet/${id}`);
  await settled(again);
  same((await textsOf(again, "section.card .number")).map((text) => figures(text)[0]), numbers, "the application's numbers");
  await open(again, "cabinet");
  same(await again.page.locator("section.card:has(details)").count(), 0, "the draft of the change is gone");
}

/** Extended by a year: the day before and after, then the new one; withdrawn with what coming back would cost. */
async function extendedAndWithdrawn(house) {
  const lang = "ru";
  const who = await house.visit({ lang });
  const say = await sentences(house.base, lang);
  const id = await apply(who, house.people.nothing_special);
  who.careful = true;
  await open(who, `cabinet/${id}`);
  await settled(who);
  await who.page.locator(`a[href="/${lang}/cabinet/${id}/renew"]`).click();
  await arrive(who, `cabinet/${id}/renew`);
  const days = await textsOf(who, "dl.facts dd");
  same(days.length >= 3, true, "the day before and the day after, and the numbers, which stay");
  assert(days[0] !== days[1], `the day does not move: ${days}`);
  await next(who);
  await until("it is extended", async () => (await textOf(who, "h1")) === say("change.RenewedTitle"));
  assert((await textOf(who, "dl.facts")).includes(days[1]), "the new day is not told");
  await keep(who, "renewed");
  await picture(who, "renewed");
  await open(who, `cabinet/${id}/withdraw`);
  await settled(who);
  assert((await textOf(who, "#app")).includes(say("change.Anew", { n: "" }).split(":")[0]), "what coming back costs is not told");
  await field(who, "f-withdraw").check();
  await next(who);
  await until("it is withdrawn", async () => (await textOf(who, "h1")) === say("cabinet.WithdrawnTitle"));
}

export const cases = {
  "changed-kk-phone": (house) => changed(house, { lang: "kk", size: "phone" }),
  "changed-en-desktop": (house) => changed(house, { lang: "en", size: "desktop" }),
  "extended-and-withdrawn": extendedAndWithdrawn,
};
