// A parent with no special right puts a child in the queue and sees the first number.

import { messages } from "../country.mjs";
import { assert, keep, picture, same } from "../house.mjs";
import { answer, arrive, comeIn, field, figures, file, next, open, shows, signIn, textOf, textsOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** Names of the chosen preschools, in the order of preference. */
const order = (who) => textsOf(who, "ol.order li b");

async function choosePreschools(who) {
  await answer(who, "preschools", { preschools: 2 });
  const [first, second] = await order(who);
  await who.page.locator("ol.order li").nth(1).getByRole("button").first().click();
  same(await order(who), [second, first], "the second one moved up");
  return [second, first];
}

async function firstNumber(house, { lang, size, query }) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size });
  who.careful = true;
  const say = await sentences(house.base, lang);

  await who.page.goto(`/${lang}/`);
  await keep(who, "start");
  await picture(who, "00-start");
  await who.page.locator("a.btn-start").click();
  await signIn(who, parent);
  await walk(who, { to: "preschools", settlement: query });
  const names = await choosePreschools(who);
  await next(who);
  await arrive(who, "apply/language");
  await walk(who, { from: "language" });

  same(await textsOf(who, "dl.facts ol li"), names, "the answers keep the order of preference");
  const foretold = (await textsOf(who, ".card .pair .num")).map((text) => figures(text)[0]);
  const id = await file(who);
  assert(who.screens.length <= 12, `${who.screens.length} screens: ${who.screens.join(", ")}`);

  const numbers = (await textsOf(who, ".arrived .number")).map((text) => figures(text)[0]);
  same(numbers, foretold, "the number is the one that was foretold");
  same(await textsOf(who, ".arrived h2"), names, "one number a preschool, in the order of preference");
  for (const [at, number] of numbers.entries()) {
    const ahead = number === 1 ? say("cabinet.AheadNobody") : say("cabinet.Ahead", { n: number - 1 });
    const text = await who.page.locator(".arrived").nth(at).innerText();
    assert(text.includes(ahead), `"${ahead}" is not in "${text}"`);
  }
  assert(/\b\d{10}\b/.test(await textOf(who, "#app")), "no application number of ten digits");

  const texts = await messages(house.base, parent.phone);
  const told = texts.filter((text) => numbers.every((number) => figures(text).includes(number)));
  assert(told.length >= 2, `the numbers did not come by SMS in two languages: ${texts.join(" | ")}`);
  for (const text of texts) {
    assert(text.length <= 134 + 40, `an SMS of ${text.length} characters: ${text}`);
    assert(!/https?:|\d{12}/.test(text) && !text.includes(parent.name.split(" ")[0]), `an SMS names or links: ${text}`);
  }

  await open(who, "cabinet");
  await arrive(who, "cabinet");
  same((await textsOf(who, "li.card .pair .num")).map((text) => figures(text)[0]), numbers, "the cabinet's numbers");
  await who.page.locator("li.card a").first().click();
  await arrive(who, `cabinet/${id}`);
  same((await textsOf(who, "section.card .number")).map((text) => figures(text)[0]), numbers, "the application's numbers");
  await who.page.reload();
  await arrive(who, `cabinet/${id}`);
  await shows(who, "section.card .number");
}

/** A stranger's page of the application says no more than that there is none. */
async function ofAStranger(house) {
  const one = await house.visit({ lang: "en" });
  await comeIn(one, house.people.nothing_special);
  await walk(one);
  const id = await file(one);
  await one.context.close();
  const other = await house.visit({ lang: "en" });
  const say = await sentences(house.base, "en");
  await comeIn(other, house.people.already_queued, "cabinet");
  await open(other, `cabinet/${id}`);
  const text = await textOf(other, "#app");
  assert(text.includes(say("problem.NotFoundTitle")), `a stranger reads: ${text}`);
  assert((await field(other, "f-withdraw").count()) === 0, "a stranger may withdraw");
}

export const cases = {
  "kk-phone": (house) => firstNumber(house, { lang: "kk", size: "phone", query: "алматы" }),
  "ru-desktop": (house) => firstNumber(house, { lang: "ru", size: "desktop", query: "баянаул" }),
  "en-narrow": (house) => firstNumber(house, { lang: "en", size: "narrow", query: "zhabagly" }),
  "of-a-stranger": ofAStranger,
};
