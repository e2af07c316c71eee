// Staff check papers: what is said before the press, each outcome, the minute to take back, and the keys alone.

import { assert, keep, picture, same, until } from "../house.mjs";
import { focus, press, tabTo, tick } from "../keys.mjs";
import { apply, arrive, field, open, settled, shows, textOf } from "../parent.mjs";
import { comeToWork, employees, session, waiting } from "../staff.mjs";
import { sentences } from "../words.mjs";

/** A reviewer at the desk, and the settlement whose papers come there. */
async function reviewer(house, options) {
  const [first] = await employees(house.base);
  assert(first, "the demo page names no employees");
  const who = await house.visit({ size: "desktop", ...options });
  await comeToWork(who, first);
  const { settlements } = await session(who);
  return { who, place: (lang) => settlements[0].name[lang] };
}

/** A serviceman's application with a scan; gives its id. */
async function withPapers(house, place) {
  const parent = await house.visit({ lang: "kk" });
  await parent.page.goto("/kk/");
  const day = await parent.page.evaluate(async () => (await (await fetch("/api/v1/session")).json()).now.slice(0, 10));
  const id = await apply(parent, house.people.serviceman, {
    benefits: ["serviceman"],
    certificates: { serviceman: day },
    settlement: place("kk"),
  });
  return { parent, id };
}

const heldText = (who) => textOf(who, ".held");

/** Eyes and mouse: the list, the scan, the effect of each verdict, then the record and its taking back. */
async function decides(house) {
  const { who, place } = await reviewer(house, { lang: "ru" });
  const say = await sentences(house.base, "ru");
  await keep(who, "staff");
  await picture(who, "staff-empty");
  const { parent, id } = await withPapers(house, place);
  await open(who, "staff");
  await shows(who, "table a");
  await keep(who, "staff-list");
  await picture(who, "staff-list");
  await who.page.locator(`a[href$="/staff/reviews/${id}"]`).click();
  await arrive(who, `staff/reviews/${id}`);
  await shows(who, ".scan img");
  await until("the scan has come", () => who.page.evaluate(() => document.querySelector(".scan img").naturalWidth > 0));
  await keep(who, "staff-review");
  await picture(who, "staff-review");

  // Nothing is recorded before everything is said.
  await who.page.locator("form button[type=submit]").click();
  await shows(who, "#summary");
  same(await focus(who), "summary", "the list of what lacks has focus");
  await keep(who, "staff-review-lacks");

  // The effect of both verdicts is said before the press.
  await field(who, "f-verdict-0-yes").check();
  await shows(who, ".aside blockquote");
  const confirmed = await textOf(who, ".aside");
  assert(confirmed.includes(say("staff.OutcomeConfirmed")), `the effect of confirming: ${confirmed}`);
  same(await who.page.locator(".aside blockquote").getAttribute("lang"), "kk", "the parent's own language");
  await field(who, "f-verdict-0-no").check();
  const not = await textOf(who, ".aside");
  assert(not.includes(say("staff.OutcomeBenefit")), `the effect of not confirming: ${not}`);
  await field(who, "f-reasons-0-no_seal_or_signature").check();
  await keep(who, "staff-review-not-confirmed");
  await picture(who, "staff-review-not-confirmed");

  // The scan: larger, turned, and back.
  await who.page.locator(".tools button").nth(0).click();
  await who.page.locator(".tools button").nth(2).click();
  await who.page.locator(".scan.zoom-1.turn-1").waitFor();
  await picture(who, "staff-review-turned");

  await who.page.locator("form button[type=submit]").click();
  await arrive(who, "staff");
  assert((await heldText(who)).includes(say("staff.HeldTitle")), "the decision is not said to be held");
  await keep(who, "staff-held");
  await picture(who, "staff-held");
  same((await waiting(who)).find((row) => row.application === id)?.held, true, "the list says that it is held");
  // It survives a page load: the server knows it.
  await open(who, "staff/mine");
  await shows(who, ".held button");
  assert((await heldText(who)).includes(say("staff.HeldTitle")), "a page load forgets what can be taken back");

  // Taken back, it lies on the desk again, and the parent was told nothing.
  await who.page.locator(".held button").click();
  await arrive(who, `staff/reviews/${id}`);
  assert((await heldText(who)).includes(say("staff.TakenBack")), "the taking back is not said");
  await open(parent, `cabinet/${id}`);
  const kk = await sentences(house.base, "kk");
  assert((await textOf(parent, "#app")).includes(kk("cabinet.NumberProvisional")), "the parent's number is not provisional");
}

/** As the parent sees it, beside the desk: the same numbers, nothing to press. */
async function mirror(house) {
  const { who, place } = await reviewer(house, { lang: "kk" });
  const { parent, id } = await withPapers(house, place);
  await open(parent, `cabinet/${id}`);
  const numbers = await parent.page.locator(".number").allInnerTexts();
  // It opens beside the desk, by the link and by its key: what was judged so far stays there.
  await open(who, `staff/reviews/${id}`);
  await field(who, "f-verdict-0-yes").check();
  for (const act of [() => who.page.locator("nav.links a[target]").click(), () => who.page.keyboard.press("KeyM")]) {
    const [beside] = await Promise.all([who.context.waitForEvent("page"), act()]);
    await beside.waitForURL(`**/staff/reviews/${id}/parent`);
    await beside.close();
  }
  assert(await field(who, "f-verdict-0-yes").isChecked(), "the desk has forgotten what was judged");
  await who.page.goto(`/kk/staff/reviews/${id}/parent`);
  await keep(who, "staff-mirror");
  await picture(who, "staff-mirror");
  same(await who.page.locator(".mirror .number").allInnerTexts(), numbers, "the numbers are the parent's");
  same(await who.page.locator(".mirror button, .mirror input").count(), 0, "the mirror has no levers");
}

/** Without a mouse: letters by their places on the keyboard, and Tab alone when letters are turned off. */
async function byKeys(house) {
  const { who, place } = await reviewer(house, { lang: "kk" });
  const { id } = await withPapers(house, place);
  await open(who, "staff");
  await shows(who, "table a");
  await who.page.keyboard.press("KeyN");
  await arrive(who, `staff/reviews/${id}`);
  await who.page.keyboard.press("Equal");
  await who.page.locator(".scan.zoom-1").waitFor();
  await who.page.keyboard.press("Digit1");
  await who.page.keyboard.press("KeyO");
  assert(await field(who, "f-compared").isChecked(), "O does not compare");
  await who.page.keyboard.press("KeyS");
  await arrive(who, "staff");
  await who.page.keyboard.press("KeyZ");
  await arrive(who, `staff/reviews/${id}`);

  // Letters off: they do nothing, and Tab leads everywhere.
  await press(who, "details:has(#f-keys) > summary");
  await tick(who, "#f-keys");
  await who.page.keyboard.press("KeyL");
  await tabTo(who, "#f-verdict-0-yes", { key: "Shift+Tab" });
  await who.page.keyboard.press("Space");
  await tick(who, "#f-compared");
  await press(who, "form button[type=submit]");
  await arrive(who, "staff");
}

/** Nobody who works here: a kind page in three languages; a citizen is not told what staff see. */
async function nobody(house) {
  for (const lang of ["kk", "ru", "en"]) {
    const who = await house.visit({ lang });
    const asked = [];
    who.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open(who, "staff");
    await keep(who, "staff-nobody");
    await picture(who, "staff-nobody");
    same(asked.filter((path) => /\/(parent|cabinet|counter)[-_.]/.test(path)), [], "files of other apps");
    await who.context.close();
  }
  const who = await house.visit({ lang: "ru" });
  await comeToWork(who, house.people.nothing_special);
  const say = await sentences(house.base, "ru");
  await settled(who);
  assert((await textOf(who, "#app")).includes(say("staff.NobodyListed")), "a citizen is not told kindly");
  await keep(who, "staff-citizen");
}

/** Longer than the minute in which a decision can be taken back. */
const MINUTE = 100_000;

/** After its minute a decision is final: the number is no longer provisional, the parent is told, nothing can be taken back. */
async function final(house) {
  const { who, place } = await reviewer(house, { lang: "en" });
  const { parent, id } = await withPapers(house, place);
  const kk = await sentences(house.base, "kk");
  const say = await sentences(house.base, "en");
  await open(who, `staff/reviews/${id}`);
  await field(who, "f-verdict-0-yes").check();
  await field(who, "f-compared").check();
  await who.page.locator("form button[type=submit]").first().click();
  await arrive(who, "staff");
  const provisional = async () => {
    await open(parent, `cabinet/${id}`);
    return (await textOf(parent, "#app")).includes(kk("cabinet.NumberProvisional"));
  };
  assert(await provisional(), "within its minute a decision changes nothing");
  await until("the decision is final", async () => !(await provisional()), MINUTE);
  assert((await textOf(parent, "#app")).includes(kk("cabinet.ActDecided")), "the act is not in the parent's history");
  await keep(parent, "application-confirmed");
  await picture(parent, "application-confirmed");
  // By SMS in the morning when it is night; the cabinet has the words at once.
  await parent.page.locator("details:has(.sms) > summary").click();
  const told = async () => (await parent.page.locator(".sms").allInnerTexts()).some((text) => text.includes("расталды"));
  await until("the parent is told", told);
  await open(who, `staff/reviews/${id}`);
  same(await who.page.locator("button", { hasText: say("staff.TakeBack") }).count(), 0, "ways to take it back");
  assert((await textOf(who, "#app")).includes(say("staff.NothingWaits")), "something is still to be checked");
  await open(who, "staff/mine");
  await shows(who, "table a");
  await keep(who, "staff-mine");
  await picture(who, "staff-mine-decided");
  assert((await textOf(who, "table")).includes(say("cabinet.ActDecided")), "the decision is not among the own records");
}

/** Letters that are off stay off after a reload and on the next page: the address remembers it, the browser keeps nothing. */
async function lettersOff(house) {
  const { who, place } = await reviewer(house, { lang: "ru" });
  const { id } = await withPapers(house, place);
  await open(who, "staff");
  await shows(who, "table a");
  await who.page.locator("details:has(#f-keys) > summary").click();
  await field(who, "f-keys").uncheck();
  await who.page.waitForURL("**/ru/staff?keys=off");
  await who.page.reload();
  await shows(who, "table a");
  await who.page.keyboard.press("KeyN");
  await who.page.locator(`a[href$="/staff/reviews/${id}"]`).click();
  await who.page.waitForURL(`**/ru/staff/reviews/${id}?keys=off`);
  await keep(who, "staff-letters-off");
}

export const cases = {
  decides, mirror, "by-keys": byKeys, final, "letters-off": lettersOff, nobody, phone: (house) => phone(house),
};

/** On a phone rows are cards, and nothing scrolls sideways. */
async function phone(house) {
  const { who, place } = await reviewer(house, { lang: "en", size: "narrow" });
  const { id } = await withPapers(house, place);
  await open(who, "staff");
  await shows(who, "table a");
  await keep(who, "staff-list");
  await picture(who, "staff-list");
  await open(who, `staff/reviews/${id}`);
  await shows(who, ".scan img");
  await keep(who, "staff-review");
  await picture(who, "staff-review");
}
