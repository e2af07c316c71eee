// The three queues: what each asks for, what it says, and one child in several of them.

import { behave } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { answer, arrive, comeIn, field, figures, file, next, open, settled, textOf, textsOf, today, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

const cardOf = (kind) => `.choice:has(> [id="f-kind-${kind}"])`;
const saysOn = async (who, selector, sentence) => {
  const text = await textOf(who, selector);
  assert(text.includes(sentence), `"${sentence}" is not in "${text}"`);
};

/** The state knows the conclusion: nothing is uploaded, two kindergartens, a number by the filing time. */
async function special(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  who.careful = true;
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.special_needs, "apply/child", "special");
  await walk(who, { kind: "special", to: "support" });
  await until("the conclusion is found", async () => (await textOf(who, "#app")).includes(say("kind.ConclusionFound")));
  assert((await who.page.locator("input[type=file]").count()) === 0, "a paper is asked for that the state holds");
  if ((await who.page.locator("input[name=support]:checked").count()) === 0) {
    await next(who);
    await who.page.locator("#summary").waitFor();
    await field(who, "f-special-impairment-speech").check();
  }
  await next(who);
  await arrive(who, "apply/preschools");
  // Two at most; where there are three the third one is told at once.
  const offered = await who.page.locator("input[id^='p-']").count();
  await answer(who, "preschools", { preschools: Math.min(offered, 3) });
  if (offered > 2) {
    await next(who);
    await saysOn(who, "#summary", say("fault.PreschoolsTooMany", { max: 2, got: 3 }));
    await who.page.locator("input[id^='p-']:checked").last().uncheck();
  }
  await next(who);
  await arrive(who, "apply/language");
  await walk(who, { kind: "special", from: "language" });
  await saysOn(who, "dl.facts", say("kind.Special"));
  const foretold = (await textsOf(who, ".card .pair .num")).map((text) => figures(text)[0]);
  const id = await file(who);
  same((await textsOf(who, ".arrived .number")).map((text) => figures(text)[0]), foretold, "the number is the one that was foretold");
  await open(who, `cabinet/${id}`);
  await settled(who);
  await saysOn(who, "#app", say("change.Cannot"));
  assert((await who.page.locator(`a[href*="/change/"]`).count()) === 0, "a special application offers a change");
  await keep(who, "special-application");
  await picture(who, "special-application");
}

/** The base of conclusions is silent: a photo is taken, and nobody is refused. */
async function specialSilent(house) {
  const who = await house.visit({ lang: "ru" });
  who.careful = true;
  const say = await sentences(house.base, "ru");
  await comeIn(who, house.people.special_needs, "apply/child", "special");
  await behave(house.base, "pmpk", "silent");
  await walk(who, { kind: "special", to: "support" });
  await until("the silence is said", async () => (await textOf(who, "#app")).includes(say("kind.ConclusionSilent")), 30_000);
  await answer(who, "support", { support: "speech", certificates: { conclusion: await today(who) } });
  await keep(who, "support-silent");
  await picture(who, "support-silent");
  await walk(who, { kind: "special", from: "support" });
  await behave(house.base, "pmpk", "normal");
}

/** The referral is a photo; a small one is told so and taken all the same; the number is provisional. */
async function sanatorium(house, { lang, size }) {
  const who = await house.visit({ lang, size });
  who.careful = true;
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.nothing_special, "apply/child", "sanatorium");
  await walk(who, { kind: "sanatorium", to: "referral" });
  await next(who);
  await saysOn(who, "#summary", say("fault.DoctorReferralMissing"));
  await answer(who, "referral");
  await until("a small picture is told so", async () => (await textOf(who, ".upload")).includes(say("kind.ScanSmall")));
  assert((await who.page.locator("#summary, .fault").count()) === 0, "a fault is left");
  await picture(who, "referral-answered");
  await next(who);
  await arrive(who, "apply/preschools");
  await walk(who, { kind: "sanatorium", from: "preschools" });
  await file(who);
  await saysOn(who, "#app", say("form.DoneProvisional"));
}

/** One child in the general and in the sanatorium queue: said at the kinds, closed only in the one it stands in. */
async function several(house) {
  const who = await house.visit({ lang: "kk" });
  const say = await sentences(house.base, "kk");
  await comeIn(who, house.people.nothing_special);
  await walk(who);
  await file(who);
  await open(who, "apply");
  await arrive(who, "apply/kind");
  const stands = say("kind.Standing", { names: "#" }).split("#")[0];
  await until("who stands already is said", async () => (await textOf(who, cardOf("general"))).includes(stands));
  assert(!(await textOf(who, cardOf("sanatorium"))).includes(stands), "nobody stands in the sanatorium queue");
  await keep(who, "kind-standing");
  await picture(who, "kind-standing");
  await field(who, "f-kind-general").check();
  await next(who);
  await arrive(who, "apply/child");
  assert(await field(who, "f-child-iin-0").isDisabled(), "a second application for one queue");
  await who.page.locator("a.back").click();
  await arrive(who, "apply/kind");
  await field(who, "f-kind-sanatorium").check();
  await next(who);
  await arrive(who, "apply/child");
  await walk(who, { kind: "sanatorium" });
  await file(who);
  await open(who, "cabinet");
  same((await textsOf(who, "li.card")).length, 2, "cards in the cabinet");
}

export const cases = {
  "special-kk-phone": (house) => special(house, { lang: "kk", size: "phone" }),
  "special-en-desktop": (house) => special(house, { lang: "en", size: "desktop" }),
  "special-silent": specialSilent,
  "sanatorium-ru-narrow": (house) => sanatorium(house, { lang: "ru", size: "narrow" }),
  "sanatorium-kk-phone": (house) => sanatorium(house, { lang: "kk", size: "phone" }),
  several,
};
