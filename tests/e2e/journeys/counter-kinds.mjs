// At the counter: the special and the sanatorium queue, and a person without a phone whose hand signs the page.

import { behave, codeAfter } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { attach, field, figures, issued, next, open, shows, textOf, today } from "../parent.mjs";
import { comeToWork, posts, waiting } from "../staff.mjs";
import { sentences } from "../words.mjs";
import { begin } from "./counter.mjs";

/** What the papers of each kind say, typed and attached. */
const OWN = {
  general: async (who) => field(who, "f-benefits-none").check(),
  special: async (who, day) => {
    await field(who, "f-impairment-hearing").check();
    await attach(who, "f-special-conclusion-certificate");
    await issued(who, "f-special-conclusion-issued", day);
  },
  sanatorium: async (who, day) => {
    await field(who, "f-rehabilitation-tuberculosis_prevention").check();
    await attach(who, "f-sanatorium-referral-certificate");
    await issued(who, "f-sanatorium-referral-issued", day);
  },
};

/** Everything that the paper says; the confirmation is another matter. */
async function typed(who, parent, kind, phone) {
  await field(who, "f-whole-yes").check();
  await field(who, "f-child-iin").fill(parent.children[0]);
  await field(who, "f-role-parent").check();
  await field(who, `f-kind-${kind}`).check();
  await OWN[kind](who, await today(who));
  await who.page.locator("input[id^='p-']").first().check();
  await field(who, "f-language-kk").check();
  await field(who, "f-applicant-phones-0-").fill(phone);
  await field(who, "f-consents-processing").check();
}

/** The number is told, and the receipt is there. */
async function takenIn(who, name) {
  await next(who);
  await shows(who, ".notice-done .pair .num");
  assert(figures(await textOf(who, ".notice-done .pair .num"))[0] > 0, "no number");
  await keep(who, name);
  await picture(who, name);
  same(await who.page.locator(`a[href^="/${who.lang}/receipt/"]`).count(), 1, "the way to the receipt");
}

async function ofKind(house, { lang, kind, story }) {
  const { counter } = await posts(house.base);
  const parent = house.people[story];
  const who = await house.visit({ lang, size: "desktop" });
  await comeToWork(who, counter, "counter");
  const code = await codeAfter(house.base, parent.phone, () => begin(who, parent));
  await typed(who, parent, kind, parent.phone);
  await field(who, "f-code").fill(code);
  await keep(who, `counter-${kind}`);
  await picture(who, `counter-${kind}`);
  await takenIn(who, `counter-${kind}-done`);
}

/** No phone in the mobile citizens' base: no code can come, and the page signed by hand says who applies. */
async function byHand(house, { lang, size }) {
  const { counter } = await posts(house.base);
  const parent = house.people.phone_not_registered;
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeToWork(who, counter, "counter");
  await begin(who, parent);
  await typed(who, parent, "general", "+7 701 000 00 01");
  same(await field(who, "f-code").count(), 0, "a code is asked for that nobody can get");
  assert((await textOf(who, "#app")).includes(say("staff.CodeNotSent")), "not told that no code was sent");
  await field(who, "f-signed-hand").check();
  await keep(who, "counter-by-hand");
  await picture(who, "counter-by-hand");
  await takenIn(who, "counter-by-hand-done");
}

/** Papers of the special and the sanatorium queue lie with the reviewer, each with what it is. */
async function reviewed(house, { kind, story, silent }) {
  const { counter, reviewer } = await posts(house.base);
  const parent = house.people[story];
  const desk = await house.visit({ lang: "kk", size: "desktop" });
  await comeToWork(desk, counter, "counter");
  const code = await codeAfter(house.base, parent.phone, () => begin(desk, parent));
  // A base that is silent refuses nobody: staff look at the paper.
  if (silent) await behave(house.base, silent, "down");
  await typed(desk, parent, kind, parent.phone);
  await field(desk, "f-code").fill(code);
  await takenIn(desk, `counter-${kind}-taken-in`);
  const who = await house.visit({ lang: "kk", size: "desktop" });
  await comeToWork(who, reviewer);
  const rows = await until("the papers lie there", async () => {
    const rows = await waiting(who);
    return rows.length > 0 && rows;
  });
  await open(who, "staff");
  await who.page.locator(`a[href$="/staff/reviews/${rows[0].application}"]`).first().click();
  await shows(who, ".scan img");
  await keep(who, `staff-review-${kind}`);
  await picture(who, `staff-review-${kind}`);
  await field(who, "f-verdict-0-yes").check();
  await field(who, "f-compared").check();
  await who.page.locator("form button[type=submit]").click();
  await shows(who, ".held button");
  await keep(who, `staff-held-${kind}`);
}

export const cases = {
  "special-kk": (house) => ofKind(house, { lang: "kk", kind: "special", story: "special_group" }),
  "sanatorium-ru": (house) => ofKind(house, { lang: "ru", kind: "sanatorium", story: "sanatorium_group" }),
  "by-hand-kk": (house) => byHand(house, { lang: "kk", size: "desktop" }),
  "by-hand-ru-phone": (house) => byHand(house, { lang: "ru", size: "phone" }),
  "conclusion-reviewed": (house) => reviewed(house, { kind: "special", story: "special_group", silent: "pmpk" }),
  "referral-reviewed": (house) => reviewed(house, { kind: "sanatorium", story: "sanatorium_group" }),
};
