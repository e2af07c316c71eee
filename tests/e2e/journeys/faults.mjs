// Every bad input says its fix at its field and in the list of faults, whose link leads to the field; in three languages.

import { assert, keep, picture, same, until } from "../house.mjs";
import { answer, arrive, comeIn, field, next, settled, signIn, textOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** The sentence stands at the field, and in the list with a link that leads there. */
async function atFieldAndInSummary(who, id, sentence) {
  await who.page.locator("#summary").waitFor();
  same(await who.page.evaluate(() => document.activeElement.id), "summary", `focus after "${sentence}"`);
  const link = who.page.locator("#summary a", { hasText: sentence }).first();
  await link.waitFor();
  const at = await textOf(who, `[id="${id}-fault"]`);
  assert(at.includes(sentence), `at ${id} stands "${at}", not "${sentence}"`);
  const name = id.replace(/^f-/, "");
  await keep(who, `fault-${name}`);
  await picture(who, `fault-${name}`);
  await link.click();
  const leads = () =>
    who.page.evaluate((wanted) => {
      const target = document.getElementById(wanted);
      return target === document.activeElement || (target?.contains(document.activeElement) ?? false);
    }, id);
  await until(`the link of "${sentence}" leads to ${id}`, leads, 5_000);
}

async function ofSignIn(house, lang) {
  const who = await house.visit({ lang });
  const say = await sentences(house.base, lang);
  const iin = house.people.nothing_special.iin;
  const id = "f-applicant-iin";
  await who.page.goto(`/${lang}/sign-in`);
  await settled(who);

  await next(who);
  await atFieldAndInSummary(who, id, say("fault.Required"));

  await field(who, id).fill(iin.slice(0, 11));
  const short = say("fault.IinLength", { need: 12, got: 11 });
  same(await textOf(who, `#${id}-count`), short, "the hint while somebody types");
  await next(who);
  await atFieldAndInSummary(who, id, short);

  await field(who, id).fill(iin.slice(0, 11) + ((Number(iin[11]) + 1) % 10));
  const control = say("fault.IinControl");
  assert((await textOf(who, `[id="${id}-fault"]`)).includes(control), "a wrong control digit is said at once");
  await next(who);
  await atFieldAndInSummary(who, id, control);

  // The same answer for a registered and an unregistered phone: the page tells what to do without an SMS.
  await field(who, id).fill(house.people.phone_not_registered.iin);
  await next(who);
  await arrive(who, "sign-in/code");
  await who.page.locator("details > summary").first().click();
  assert((await textOf(who, "#app")).includes(say("sign_in.NoSmsRegister")), "how to register a phone is not said");
  await keep(who, "code-without-sms");
  await field(who, "f-code").fill("000000");
  await next(who);
  await who.page.locator("#problem").waitFor();
  assert((await textOf(who, "#problem")).includes(say("problem.CodeWrongTitle")), await textOf(who, "#problem"));
  await keep(who, "code-wrong");
}

async function ofTheForm(house, lang) {
  const who = await house.visit({ lang });
  const say = await sentences(house.base, lang);
  const required = say("form.ChooseOne");
  await comeIn(who, house.people.nothing_special);

  assert(await field(who, "f-child-iin-0").isChecked(), "the only child is chosen already");
  await walk(who, { to: "settlement" });
  await next(who);
  await atFieldAndInSummary(who, "f-settlement", required);
  await walk(who, { from: "settlement", to: "benefits", settlement: "Шымкент" });
  await next(who);
  await atFieldAndInSummary(who, "f-benefits", required);
  // A right that the state does not confirm.
  await answer(who, "benefits", { benefits: ["pedagogue"] });
  await next(who);
  await atFieldAndInSummary(who, "f-benefits-pedagogue", say("fault.BenefitNotConfirmed"));
  await walk(who, { from: "benefits", to: "preschools" });
  await next(who);
  await atFieldAndInSummary(who, "f-preschools", required);
  await answer(who, "preschools", { preschools: 5 });
  await next(who);
  await atFieldAndInSummary(who, "f-preschools", say("fault.PreschoolsTooMany", { max: 4, got: 5 }));
  await who.page.locator("input[id^='p-']:checked").last().uncheck();
  await next(who);
  await arrive(who, "apply/language");
  await next(who);
  await atFieldAndInSummary(who, "f-language", required);
  await walk(who, { from: "language", to: "contacts" });

  const phone = "f-applicant-phones-0-";
  await field(who, phone).fill("+7 701 123 45");
  same(await textOf(who, `[id="${phone}-count"]`), say("fault.PhoneLength", { need: 10, got: 8 }), "the hint while somebody types");
  await field(who, phone).fill("+7 701 123 45 67");
  await next(who);
  await atFieldAndInSummary(who, phone, say("fault.PhoneNotRegistered"));
  await field(who, phone).fill(house.people.nothing_special.phone);
  await field(who, "f-applicant-email").fill("имя@");
  await next(who);
  await atFieldAndInSummary(who, "f-applicant-email", say("fault.EmailMalformed"));
  await field(who, "f-applicant-email").fill("");
  await next(who);
  await arrive(who, "apply/check");
  await next(who);
  await atFieldAndInSummary(who, "f-consents-processing", say("fault.ConsentMissing"));
}

/** Children that cannot stand in the queue: said kindly at the card, and not to be chosen. */
async function ofTheChild(house, lang) {
  const say = await sentences(house.base, lang);
  const { child_too_old: old, already_queued: queued } = house.people;
  for (const [parent, sentence] of [
    [old, say("form.ChildOverAgeText")],
    [queued, say("form.ChildInQueue")],
  ]) {
    const who = await house.visit({ lang });
    await comeIn(who, parent);
    const card = await textOf(who, ".choice:has(#f-child-iin-0)");
    assert(card.includes(sentence), `the card says "${card}", not "${sentence}"`);
    assert(await field(who, "f-child-iin-0").isDisabled(), "the child can be chosen");
    await keep(who, `child-${parent.story}`);
    await picture(who, `child-${parent.story}`);
    await who.context.close();
  }
  // Over age by the number of the child too.
  const who = await house.visit({ lang });
  // What was begun a moment ago is offered first; a new one is another.
  await who.page.goto(`/${lang}/apply`);
  await signIn(who, old, "cabinet");
  await who.page.locator('a[href$="/apply/new"]').click();
  await arrive(who, "apply/kind");
  await answer(who, "kind", { kind: "general" });
  await next(who);
  await arrive(who, "apply/child");
  await who.page.locator("button.btn-quiet", { hasText: say("form.ChildNotInList") }).click();
  await field(who, "f-other-iin").fill(old.children[0]);
  await who.page.locator(".card button.btn-second").click();
  await arrive(who, "apply/confirm");
  const sentence = say("fault.TooOld").split("{since}").sort((one, other) => other.length - one.length)[0].trim();
  assert((await textOf(who, "#app")).includes(sentence), `"${sentence}" is not said at once`);
  await next(who);
  await atFieldAndInSummary(who, "f-child-birth-date", sentence);
}

/** What is never named: the page is neutral, keeps what was typed and hands over to a person. */
async function ofWhatIsNotNamed(house, lang) {
  const say = await sentences(house.base, lang);
  const named = /(?<!\p{L})(өлі|өлген|қайтыс|қаза |өкіл|бөтен|dead|died|death)|умер|смерт|представит|чуж|усынов|deceas|represent|not yours|adopt/iu;
  for (const story of ["somebody_elses_child", "child_deceased"]) {
    const parent = house.people[story];
    const who = await house.visit({ lang });
    await comeIn(who, parent);
    same(await who.page.locator("input[name=child]").count(), 0, `${story}: children that are proposed`);
    await field(who, "f-other-iin").fill(parent.children[0]);
    await who.page.locator(".card button.btn-second").click();
    await until("the neutral page", async () => (await textOf(who, "h1")) === say("form.HandOverTitle"));
    const text = await textOf(who, "#app");
    assert(text.includes(say("form.HandOverSay")), `what to say at 1414 is not said: ${text}`);
    const word = text.match(named);
    assert(!word, `${story}: the page says "${word?.[0]}"`);
    await keep(who, story);
    await picture(who, "handed-over");
    await who.context.close();
  }
}

const of = (lang) => ({
  [`sign-in-${lang}`]: (house) => ofSignIn(house, lang),
  [`form-${lang}`]: (house) => ofTheForm(house, lang),
  [`child-${lang}`]: (house) => ofTheChild(house, lang),
  [`not-named-${lang}`]: (house) => ofWhatIsNotNamed(house, lang),
});

export const cases = { ...of("kk"), ...of("ru"), ...of("en") };
