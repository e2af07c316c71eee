// A term that ends is told by SMS, and a "1" by SMS extends it: nobody has to open a page.

import { answerSms, dayPasses, messages } from "../country.mjs";
import { assert, keep, picture, until } from "../house.mjs";
import { apply, open } from "../parent.mjs";

/** Days until the warning at most: a year's term, told a month before. */
const DAYS = 345;

async function bySms(house, { lang }) {
  const parent = house.people.family_of_four;
  const who = await house.visit({ lang });
  const id = await apply(who, parent, { benefits: ["large-family"] });
  const term = () =>
    who.page.evaluate(async (of) => (await (await fetch(`/api/v1/applications/${of}`)).json()).valid_until, id);
  const before = await term();
  const told = (await messages(house.base, parent.phone)).length;
  let days = 0;
  while (days < DAYS && (await messages(house.base, parent.phone)).length === told) {
    await dayPasses(house.base);
    days += 1;
  }
  assert(days < DAYS, "nobody was warned that the term ends");
  await answerSms(house.base, parent.phone, "1");
  await open(who, "cabinet");
  await until("the term is longer by a year", async () => (await term()).slice(0, 4) > before.slice(0, 4));
  await open(who, `cabinet/${id}`);
  await keep(who, "renewed-by-sms");
  await picture(who, "renewed-by-sms");
}

export const cases = { "sms-kk": (house) => bySms(house, { lang: "kk" }) };
