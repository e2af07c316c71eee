// A state system falls silent: the page says so, loses nothing, and goes on when the system is back.

import { behave, messages } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { answer, arrive, comeIn, field, file, next, settled, textOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** Longer than the breaker of a gateway stays open. */
const BREAKER = 45_000;

/** Presses "try again" until it helps: the breaker lets nobody through for a while. */
async function tryAgain(who, button, helped) {
  await until("the system answers again", async () => {
    if (await helped()) return true;
    const one = who.page.locator(button).first();
    if ((await one.count()) > 0 && (await one.isEnabled().catch(() => false))) await one.click().catch(() => {});
    await settled(who);
    return helped();
  }, BREAKER);
}

async function atSignIn(house, mode) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang: "kk" });
  const say = await sentences(house.base, "kk");
  await who.page.goto("/kk/sign-in");
  await settled(who);
  await behave(house.base, "mobile_base", mode);
  const told = async () => (await who.page.locator("#problem").count()) > 0;
  // Who comes first may be answered before the base has failed; from then on everybody is told.
  await until("the silence is told", async () => {
    if (await told()) return true;
    if (!new URL(who.page.url()).pathname.endsWith("/sign-in")) await who.page.goto("/kk/sign-in");
    await settled(who);
    await field(who, "f-applicant-iin").fill(parent.iin);
    await next(who);
    // What came of it: the next page, or the panel. Before that nothing is pressed again.
    await who.page.waitForFunction(() => location.pathname.endsWith("/code") || document.querySelector("#problem"));
    return told();
  }, BREAKER);
  const panel = await textOf(who, "#problem");
  assert(panel.includes(say("problem.NoAnswerTitle")) && panel.includes(say("problem.SystemMobileBase")), panel);
  await keep(who, "sign-in-no-answer");
  await picture(who, "sign-in-no-answer");
  same(await field(who, "f-applicant-iin").inputValue(), parent.iin, "the IIN stays");
  await behave(house.base, "mobile_base", "normal");
  const onCode = () => new URL(who.page.url()).pathname.endsWith("/sign-in/code");
  await tryAgain(who, "#problem button", onCode);
}

async function atChildren(house, mode) {
  const who = await house.visit({ lang: "ru" });
  const say = await sentences(house.base, "ru");
  await behave(house.base, "civil_registry", mode);
  await comeIn(who, house.people.nothing_special);
  const told = await textOf(who, "#app");
  assert(told.includes(say("form.ChildSilent")), told);
  await keep(who, "children-silent");
  await behave(house.base, "civil_registry", "normal");
  const child = () => field(who, "f-child-iin-0").isVisible();
  await tryAgain(who, ".notice-look button, #problem button", child);
  await walk(who, { to: "settlement" });
}

async function atBenefits(house) {
  const who = await house.visit({ lang: "en" });
  const say = await sentences(house.base, "en");
  await comeIn(who, house.people.family_of_four);
  await walk(who, { to: "settlement", child: 0 });
  await behave(house.base, "large_family", "silent");
  await answer(who, "settlement");
  await next(who);
  await arrive(who, "apply/benefits");
  const card = ".choice:has(#f-benefits-large-family)";
  await until("the silence is said", async () => (await textOf(who, card)).includes(say("form.StateSilent")), 30_000);
  await field(who, "f-benefits-large-family").check();
  assert((await textOf(who, card)).includes(say("form.StateSilentDo")), "what to do is not said");
  await keep(who, "benefits-silent");
  await picture(who, "benefits-silent");
  await behave(house.base, "large_family", "normal");
  const confirmed = async () => (await textOf(who, card)).includes(say("form.StateConfirmed"));
  await tryAgain(who, `${card} button.btn-quiet`, confirmed);
  assert(await field(who, "f-benefits-large-family").isChecked(), "the tick stays");
}

/** A right that nobody can confirm now: filed without a scan, what stands and what comes is said, and the answer comes later. */
async function withoutAnswer(house) {
  const parent = house.people.family_of_four;
  const who = await house.visit({ lang: "kk" });
  const say = await sentences(house.base, "kk");
  await comeIn(who, parent);
  await walk(who, { to: "settlement", child: 0 });
  await behave(house.base, "large_family", "down");
  await walk(who, { from: "settlement", to: "check", benefits: ["large-family"], turn: "first_turn" });
  assert((await textOf(who, "dl.facts")).includes(say("form.StateSilent")), "the page of the answers says what is owed");
  await keep(who, "check-awaited");
  await picture(who, "check-awaited");
  const id = await file(who);
  const notice = await textOf(who, ".notice-look");
  for (const word of ["AwaitedText", "AwaitedNumber", "AwaitedPaper"]) assert(notice.includes(say(`cabinet.${word}`)), notice);
  await keep(who, "done-awaited");
  await picture(who, "done-awaited");
  await who.page.goto(`/kk/cabinet/${id}`);
  await settled(who);
  assert((await textOf(who, "#app")).includes(say("cabinet.AwaitedTitle")), "the cabinet says what is owed");
  await keep(who, "cabinet-awaited");
  await picture(who, "cabinet-awaited");
  await behave(house.base, "large_family", "normal");
  const confirmed = async () => (await messages(house.base, parent.phone)).some((text) => text.startsWith("Тіркелім деректі растады"));
  await until("the state answers and the family is told", confirmed, 120_000);
  await who.page.reload();
  await settled(who);
  const told = await textOf(who, "#app");
  assert(!told.includes(say("cabinet.AwaitedTitle")) && told.includes(say("cabinet.ActStateAnswered")), told);
}

/** All registers go down while the parent files; nothing is lost, and the same press files it later. */
async function atFiling(house) {
  const who = await house.visit({ lang: "kk" });
  const say = await sentences(house.base, "kk");
  await comeIn(who, house.people.nothing_special);
  await walk(who);
  await behave(house.base, "population", "down");
  await next(who);
  await who.page.locator("#problem").waitFor();
  assert((await textOf(who, "#problem")).includes(say("problem.NoAnswerText")), await textOf(who, "#problem"));
  await keep(who, "filing-no-answer");
  await behave(house.base, "population", "normal");
  const filed = () => who.page.url().includes("/apply/done/");
  await tryAgain(who, "#problem button", filed);
  await arrive(who, "apply/done");
}

/** The SMS gateway is silent: filing does not wait for it, and the message comes when it is back. */
async function withoutSms(house) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang: "en" });
  await comeIn(who, parent);
  await walk(who);
  await behave(house.base, "sms", "down");
  await file(who);
  await behave(house.base, "sms", "normal");
  const told = async () => (await messages(house.base, parent.phone)).some((text) => text.startsWith("Your child is in the queue"));
  await until("the SMS comes when the gateway is back", told, 120_000);
}

export const cases = {
  "sign-in-down": (house) => atSignIn(house, "down"),
  "sign-in-silent": (house) => atSignIn(house, "silent"),
  "children-down": (house) => atChildren(house, "down"),
  "children-wrong": (house) => atChildren(house, "wrong"),
  "benefits-silent": atBenefits,
  "benefits-awaited": withoutAnswer,
  "filing-down": atFiling,
  "sms-down": withoutSms,
};
