// Families that the plain path does not know: a guardian with a ward, a child or a parent whom no register knows; each to the
// number.

import { assert, keep, picture, same } from "../house.mjs";
import { answer, arrive, attach, comeIn, field, figures, file, issued, next, open, shows, signIn, textOf, textsOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** A guardian: who one is to the child is said by the register, and the number comes as to anybody. */
async function guardian(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  who.careful = true;
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.guardian_with_ward);
  await walk(who, { to: "confirm" });
  const roles = await who.page.locator("input[name=role]:checked").evaluateAll((all) => all.map((one) => one.id));
  same(roles, ["f-applicant-role-guardian"], "who one is to the child");
  await walk(who, { from: "confirm" });
  assert((await textOf(who, "dl.facts")).includes(say("form.RoleGuardian")), "the answers do not say that it is a guardian");
  const id = await file(who);
  const number = figures(await textOf(who, ".arrived .number"))[0];
  assert(number > 0, "no number");
  await open(who, `cabinet/${id}`);
  same(figures((await textsOf(who, "section.card .number"))[0])[0], number, "the number in the cabinet");
}

/** A child without a record: the family tells what the papers say, adds both, and the number is provisional. */
async function unrecorded(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.non_resident);
  await walk(who, { to: "confirm" });
  await keep(who, "confirm-unrecorded");
  await picture(who, "confirm-unrecorded");
  await next(who);
  await shows(who, "#summary");
  await keep(who, "confirm-unrecorded-lacks");
  await field(who, "f-child-surname").fill("Беридзе");
  await field(who, "f-child-first-name").fill("Лука");
  await field(who, "f-child-sex-male").check();
  await who.page.locator("input[name=citizenship]").last().check();
  await attach(who, "f-child-birth-certificate");
  await attach(who, "f-child-identity-document");
  await issued(who, "f-child-birth-date", "2023-04-12");
  await keep(who, "confirm-unrecorded-told");
  await picture(who, "confirm-unrecorded-told");
  await next(who);
  await arrive(who, "apply/settlement");
  await walk(who, { from: "settlement" });
  assert((await textOf(who, "dl.facts")).includes("Беридзе"), "the answers do not name the child");
  await file(who);
  assert((await textOf(who, "#app")).includes(say("form.DoneProvisional")), "not told that the number is provisional");
  await keep(who, "done-unrecorded");
  await picture(who, "done-unrecorded");
}

/** A parent without a record: signs in by the phone, writes the own name, adds the document, and the number is provisional. */
async function nameless(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.unrecorded_parent);
  await walk(who, { to: "confirm" });
  await next(who);
  await shows(who, "#summary");
  await keep(who, "confirm-nameless-lacks");
  await field(who, "f-applicant-surname").fill("Беридзе");
  await field(who, "f-applicant-first-name").fill("Мариам");
  await attach(who, "f-applicant-identity-document");
  await keep(who, "confirm-nameless-told");
  await picture(who, "confirm-nameless-told");
  await next(who);
  await arrive(who, "apply/settlement");
  await walk(who, { from: "settlement" });
  assert((await textOf(who, "dl.facts")).includes("Беридзе Мариам"), "the answers do not name the parent");
  await file(who);
  assert((await textOf(who, "#app")).includes(say("form.DoneProvisional")), "not told that the number is provisional");
  await keep(who, "done-nameless");
}

/** The session ends in the middle of the form: signed in again, one is where one was, and nothing is lost. */
async function ended(house, { lang, size }) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size });
  const say = await sentences(house.base, lang);
  await comeIn(who, parent);
  await walk(who, { to: "preschools" });
  await answer(who, "preschools", { preschools: 2 });
  const names = await textsOf(who, "ol.order li b");
  await who.page.locator("[role=status]", { hasText: say("everywhere.Saved") }).last().waitFor();
  await who.context.clearCookies();
  await next(who);
  await who.page.waitForURL(/\/sign-in\?why=ended/);
  await keep(who, "session-ended");
  await picture(who, "session-ended");
  await signIn(who, parent, "apply/language");
  await walk(who, { from: "language" });
  same(await textsOf(who, "dl.facts ol li"), names, "the kindergartens in the order of preference");
  await file(who);
  await shows(who, ".arrived .number");
}

export const cases = {
  "guardian-kk": (house) => guardian(house, { lang: "kk", size: "phone" }),
  "unrecorded-ru": (house) => unrecorded(house, { lang: "ru", size: "phone" }),
  "unrecorded-kk-narrow": (house) => unrecorded(house, { lang: "kk", size: "narrow" }),
  "nameless-kk": (house) => nameless(house, { lang: "kk", size: "phone" }),
  "session-ended-kk": (house) => ended(house, { lang: "kk", size: "phone" }),
};
