// The counter: a person present, a paper application; a number with its receipt, or the sheet of what is missing.

import { codeAfter } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { arrive, field, figures, next, open, settled, shows, signIn, textOf } from "../parent.mjs";
import { comeToWork, posts } from "../staff.mjs";
import { sentences } from "../words.mjs";

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Intake of the department and the schools, in minutes since midnight (order 254, appendix 2). */
const STRETCHES = [[9 * 60, 13 * 60], [14 * 60 + 30, 17 * 60 + 30]];

/** Days since 1970 and minutes since midnight, in Astana. */
function astana(at) {
  const minutes = Date.parse(at) / MINUTE + 5 * 60;
  return { day: Math.floor(minutes / DAY), minute: minutes % DAY };
}

/** The minute of the day at which `left` minutes of intake are over, from `minute` on; what is left when the day ends. */
function ends(minute, left) {
  for (const [opens, closes] of STRETCHES) {
    const from = Math.max(opens, minute);
    if (closes - from <= 0) continue;
    if (left <= closes - from) return { at: from + left, left: 0 };
    left -= closes - from;
  }
  return { at: null, left };
}

/** Thirty minutes of intake hours; a day without intake is not known here, so that a whole day may lie between. */
function thirtyMinutesOfIntake(opened, until) {
  const [from, to] = [astana(opened), astana(until)];
  const near = (one, other) => Math.abs(one - other) < 0.01;
  if (from.day === to.day) {
    assert(near(ends(from.minute, 30).at, to.minute), `${opened} leads to ${until}`);
    return;
  }
  const rest = [30, ends(from.minute, 30).left].map((left) => 9 * 60 + left);
  assert(to.day > from.day && rest.some((minute) => near(minute, to.minute)), `${opened} leads to ${until}`);
  assert(![0, 6].includes(new Date(to.day * DAY * MINUTE).getUTCDay()), `${until} is a day without intake`);
}

/** Somebody stands there: the IIN of the document, and the code to the phone. */
export async function begin(who, parent) {
  await field(who, "f-applicant-iin").fill(parent.iin);
  const opened = who.page.waitForResponse((response) => response.url().endsWith("/api/v1/staff/counter/intakes"));
  await next(who);
  const intake = await (await opened).json();
  await shows(who, "#f-whole-yes");
  thirtyMinutesOfIntake(intake.opened_at, intake.until);
  const [hours, minutes] = [Math.floor(astana(intake.until).minute / 60), Math.floor(astana(intake.until).minute % 60)];
  const told = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  assert((await textOf(who, ".notice")).includes(told), `the end of the term, ${told}, is not told`);
  return intake;
}

/** Whole: everything is typed from the paper, a number comes, and its papers open. */
async function whole(house, { lang, size }) {
  const { counter } = await posts(house.base);
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeToWork(who, counter, "counter");
  await keep(who, "counter");
  await picture(who, "counter");
  await next(who);
  await until("the IIN is asked for", async () => (await who.page.locator("#f-applicant-iin-fault").count()) === 1);
  await keep(who, "counter-fault");

  const code = await codeAfter(house.base, parent.phone, () => begin(who, parent));
  await keep(who, "counter-open");
  await picture(who, "counter-open");
  await field(who, "f-whole-yes").check();
  await next(who);
  await shows(who, "#summary");
  same(await who.page.evaluate(() => document.activeElement.id), "summary", "the list of what lacks has focus");
  await keep(who, "counter-lacks");
  await picture(who, "counter-lacks");

  await field(who, "f-child-iin").fill(parent.children[0]);
  await field(who, "f-role-parent").check();
  await field(who, "f-benefits-none").check();
  await who.page.locator("input[id^='p-']").first().check();
  await field(who, `f-language-kk`).check();
  await field(who, "f-applicant-phones-0-").fill(parent.phone);
  await field(who, "f-consents-processing").check();
  await field(who, "f-code").fill(code);
  await until("no fault is left", async () => (await who.page.locator("#summary, .fault").count()) === 0);
  await keep(who, "counter-filled");
  await picture(who, "counter-filled");
  await next(who);
  await shows(who, ".notice-done .pair .num");
  assert((await textOf(who, ".notice-done")).includes(say("staff.TakenInTitle")), "the number is not told");
  const number = figures(await textOf(who, ".notice-done .pair .num"))[0];
  await keep(who, "counter-done");
  await picture(who, "counter-done");

  // The letter and the receipt with its code open for the employee who took the application in.
  const letter = await who.page.locator(`a[href^="/${lang}/letter/"]`).getAttribute("href");
  same((await who.page.request.get(letter)).status(), 200, "the letter");
  await who.page.locator(`a[href^="/${lang}/receipt/"]`).click();
  await who.page.locator("svg.qr").waitFor();
  await keep(who, "counter-receipt");
  await picture(who, "counter-receipt");
  const printed = (await who.page.locator("main").innerText()).replaceAll("\u00a0", " ");
  assert(printed.includes(parent.name.split(" ")[0]), "whose receipt it is");
  await who.page.locator("a.back").click();
  await arrive(who, "counter");
  same(await field(who, "f-applicant-iin").inputValue(), "", "the next person finds an empty counter");

  // It stands among the employee's own records, with the same way to the receipt.
  await open(who, "staff/mine");
  await shows(who, "table a");
  await keep(who, "staff-mine");
  await picture(who, "staff-mine");
  const id = letter.split("/").at(-1);
  same(await who.page.locator("table a").first().getAttribute("href"), `/${lang}/receipt/${id}`, "the way to the receipt");

  // It is the parent's own application.
  const home = await house.visit({ lang });
  await home.page.goto(`/${lang}/cabinet`);
  await signIn(home, parent, "cabinet");
  await shows(home, "li.card .pair .num");
  same(figures(await textOf(home, "li.card .pair .num"))[0], number, "the number in the parent's cabinet");
}

/** Something is missing: the sheet of appendix 3, twice on paper, and nothing is filed. */
async function missing(house, { lang, size }) {
  const { school } = await posts(house.base);
  const parent = house.people.serviceman;
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeToWork(who, school, "counter");
  await begin(who, parent);
  await field(who, "f-whole-no").check();
  await next(who);
  await shows(who, "#summary");
  await keep(who, "counter-missing-lacks");
  await field(who, "f-missing-application").check();
  await field(who, "f-missing-workplace_certificate").check();
  await field(who, "f-expired-workplace_certificate").check();
  await field(who, "f-address").fill("Абай даңғылы, 1");
  await keep(who, "counter-missing");
  await picture(who, "counter-missing");
  await next(who);
  await shows(who, ".notice-done");
  assert((await textOf(who, ".notice-done")).includes(say("staff.NotTakenInTitle")), "not said that nothing was taken in");
  await keep(who, "counter-not-taken-in");
  await picture(who, "counter-not-taken-in");
  await who.page.locator(`a[href^="/${lang}/receipt/refusal/"]`).click();
  await who.page.locator(".copy").first().waitFor();
  await keep(who, "counter-sheet");
  await picture(who, "counter-sheet");
  same(await who.page.locator(".copy").count(), 2, "copies");
  assert((await textOf(who, ".copy")).includes("Абай даңғылы, 1"), "the address is not on the sheet");
  await who.page.emulateMedia({ media: "print" });
  await picture(who, "counter-sheet-printed");
  await who.page.emulateMedia({ media: null });
  const pdf = await who.page.pdf({ preferCSSPageSize: true });
  same((pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length, 2, "sheets of paper");
  const home = await house.visit({ lang });
  await home.page.goto(`/${lang}/cabinet`);
  await signIn(home, parent, "cabinet");
  await settled(home);
  same(await home.page.locator("li.card").count(), 0, "applications of the person");
}

/** Who checks papers is told kindly that the counter is another's; the other way round one is led to the own work. */
async function roles(house) {
  const { reviewer, corporation } = await posts(house.base);
  const one = await house.visit({ lang: "en", size: "desktop" });
  const say = await sentences(house.base, "en");
  await comeToWork(one, reviewer, "counter");
  assert((await textOf(one, "#app")).includes(say("staff.OtherRole")), "another's section is not told");
  await keep(one, "counter-other-role");
  const other = await house.visit({ lang: "en", size: "phone" });
  const asked = [];
  other.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await comeToWork(other, corporation, "counter");
  await open(other, "staff/mine");
  await keep(other, "staff-mine-empty");
  await picture(other, "staff-mine-empty");
  await other.page.goto("/en/staff");
  await arrive(other, "counter");
  same(asked.filter((path) => /\/parent[-_.]/.test(path)), [], "files of the parents' form");
}

export const cases = {
  "whole-kk": (house) => whole(house, { lang: "kk", size: "desktop" }),
  "whole-en-phone": (house) => whole(house, { lang: "en", size: "phone" }),
  "missing-ru": (house) => missing(house, { lang: "ru", size: "desktop" }),
  "missing-kk-narrow": (house) => missing(house, { lang: "kk", size: "narrow" }),
  roles,
};
