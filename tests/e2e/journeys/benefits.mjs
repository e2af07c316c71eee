// Rights to a place earlier: what the state answers, the number with and without each right, scans where the law wants them.

import { assert, same, until } from "../house.mjs";
import { answer, arrive, comeIn, field, figures, file, next, open, settled, textOf, textsOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

const card = (id) => `.choice:has(> [id="${id}"])`;
const categoryCard = (category) => card(`f-benefits-${category}`);
const turnCard = (turn) => card(`f-benefits-turn-${turn}`);

/** To the question of benefits, as a careful visitor or not. */
async function atBenefits(house, story, { lang = "kk", ...answers } = {}) {
  const who = await house.visit({ lang });
  await comeIn(who, house.people[story]);
  await walk(who, { to: "benefits", ...answers });
  who.careful = true;
  who.say = await sentences(house.base, lang);
  return who;
}

/** What the state says of a category, once it has said it. */
async function stateSays(who, category, word) {
  const said = who.say(word);
  await until(`"${said}" at ${category}`, async () => (await textOf(who, categoryCard(category))).includes(said));
}

/** The range of numbers of a turn, from the card. */
async function rangeOf(who, turn) {
  const text = await textOf(who, `${turnCard(turn)} .nums`);
  const [least, most = least] = figures(text);
  assert(least >= 1 && most >= least, `no range in "${text}"`);
  return { least, most };
}

/** Both turns with their numbers before choosing; gives the ranges by turn. */
async function compared(who, right) {
  await who.page.locator(`${turnCard(right)} .nums`).waitFor();
  const ranges = { [right]: await rangeOf(who, right), general: await rangeOf(who, "general") };
  const better = who.say("form.TurnBetter");
  const marked = [];
  for (const turn of [right, "general"]) {
    if ((await textOf(who, turnCard(turn))).includes(better)) marked.push(turn);
  }
  if (JSON.stringify(ranges[right]) !== JSON.stringify(ranges.general)) {
    same(marked.length, 1, "one turn is marked as the better one");
    assert(await field(who, `f-benefits-turn-${marked[0]}`).isChecked(), "the better one is chosen");
  }
  return ranges;
}

/** At each preschool the number with the right and without it; a range over all of them is what was shown. */
async function atEachPreschool(who) {
  const both = await who.page.locator(".choice:has(> input[id^='p-']) .nums:has(b):has-text(':')").allInnerTexts();
  return both.map((text) => figures(text));
}

/** A first-turn right that the state confirms. */
async function confirmed(house, story, category, answers = {}) {
  const who = await atBenefits(house, story, answers);
  await stateSays(who, category, "form.StateConfirmed");
  await answer(who, "benefits", { benefits: [category] });
  const ranges = await compared(who, "first_turn");
  await field(who, "f-benefits-turn-first_turn").check();
  await next(who);
  await arrive(who, "apply/preschools");
  const numbers = await atEachPreschool(who);
  assert(numbers.length > 0 && numbers.every((row) => row.length >= 2), "numbers with and without the right");
  for (const [withRight, without] of numbers) {
    assert(withRight >= ranges.first_turn.least && withRight <= ranges.first_turn.most, `${withRight} is out of the range`);
    assert(without >= ranges.general.least && without <= ranges.general.most, `${without} is out of the range`);
  }
  await walk(who, { from: "preschools" });
  const id = await file(who);
  same(figures((await textsOf(who, ".arrived .number"))[0])[0], numbers[0][0], "the number with the right");
  await open(who, `cabinet/${id}`);
  await arrive(who, `cabinet/${id}`);
  assert((await textOf(who, "dl.facts")).includes(who.say("everywhere.TurnFirstTurn")), "the turn is not said");
}

/** An out-of-turn right by a certificate: a scan, a day, one preschool and reserves; both numbers while papers are checked. */
async function byCertificate(house) {
  const who = await atBenefits(house, "serviceman", { lang: "ru" });
  const today = await who.page.evaluate(async () => (await (await fetch("/api/v1/session")).json()).now.slice(0, 10));
  await field(who, "f-benefits-serviceman").check();
  await next(who);
  await who.page.locator("#summary").waitFor();
  assert((await textOf(who, "#summary")).includes(who.say("fault.CertificateMissing")), "a certificate is not asked for");
  const old = new Date(Date.parse(today) - 400 * 86_400_000).toISOString().slice(0, 10);
  await answer(who, "benefits", { benefits: ["serviceman"], certificates: { serviceman: old } });
  const fault = await textOf(who, `[id="f-benefits-serviceman-issued-fault"]`);
  assert(fault.includes(who.say("fault.CertificateOld", { max: "#", got: "#" }).split("#")[0]), `an old certificate: "${fault}"`);
  await answer(who, "benefits", { benefits: ["serviceman"], certificates: { serviceman: today } });
  await until("no fault is left", async () => (await who.page.locator("#summary, .fault").count()) === 0);
  await compared(who, "out_of_turn");
  await field(who, "f-benefits-turn-out_of_turn").check();
  await next(who);
  await arrive(who, "apply/preschools");
  // The first is the choice, the others are its reserves.
  await answer(who, "preschools", { preschools: 3 });
  same((await textsOf(who, "ol.order li .tag")).length, 2, "reserves");
  await walk(who, { from: "preschools", preschools: 3 });
  await file(who);
  assert((await textOf(who, "#app")).includes(who.say("form.DoneProvisional")), "not said that the number is provisional");
  assert((await textOf(who, "#app")).includes(who.say("form.DoneOriginals")), "not said to show the originals");
  const [number] = figures((await textsOf(who, ".arrived .number"))[0]);
  const promised = who.say("form.DoneIfConfirmed", { n: "" }).split(":")[0];
  const line = (await textsOf(who, ".arrived p")).find((text) => text.startsWith(promised));
  if (number > 1) assert(line && figures(line).at(-1) < number, `both numbers: ${number}, "${line}"`);
}

/** A citizen of another country: a scan of the birth certificate, numbers while papers are checked. */
async function foreignChild(house) {
  const who = await house.visit({ lang: "en" });
  who.careful = true;
  const say = await sentences(house.base, "en");
  await comeIn(who, house.people.foreign_child);
  await walk(who, { to: "confirm" });
  await next(who);
  await who.page.locator("#summary").waitFor();
  assert((await textOf(who, "#summary")).includes(say("fault.BirthCertificateMissing")), await textOf(who, "#summary"));
  await walk(who, { from: "confirm", birthCertificate: true });
  const id = await file(who);
  assert((await textOf(who, "#app")).includes(say("form.DoneProvisional")), "not said that the number is provisional");
  await open(who, `cabinet/${id}`);
  await settled(who);
  assert((await textOf(who, "#app")).includes(say("cabinet.OriginalsTitle")), "not said to show the originals");
}

/** A guardian: another role, and a right of the ward. */
async function guardian(house) {
  const who = await house.visit({ lang: "ru" });
  await comeIn(who, house.people.guardian_with_ward);
  await walk(who, { to: "confirm" });
  assert(await field(who, "f-applicant-role-guardian").isChecked(), "the role of the register is not proposed");
  await walk(who, { from: "confirm", to: "benefits" });
  who.say = await sentences(house.base, "ru");
  await stateSays(who, "orphan", "form.StateConfirmed");
}

export const cases = {
  teacher: (house) => confirmed(house, "teacher_with_child", "pedagogue"),
  "family-of-four": (house) => confirmed(house, "family_of_four", "large-family", { lang: "ru" }),
  "special-needs": (house) => confirmed(house, "special_needs", "special-needs", { lang: "en" }),
  serviceman: byCertificate,
  "foreign-child": foreignChild,
  guardian,
};
