// In the webview of eGov Mobile: the page is killed on every step of every queue, of a change, a renewal, a withdrawal and
// a complaint, and opened anew with the same cookies: the same step and the same answers come back.

import { codeAfter } from "../country.mjs";
import { assert, keep, picture, same, until } from "../house.mjs";
import { answer, apply, arrive, field, file, next, open, settled, stepsOf, textOf, textsOf } from "../parent.mjs";
import { askedInVain, inWebview, killed } from "../webview.mjs";
import { sentences } from "../words.mjs";

/** Ids of what is chosen, what is typed, which kindergartens stand in which order, and which scans are kept. */
const answers = (who) =>
  who.page.evaluate(() => {
    const all = [...document.querySelectorAll("#app input:not(#f-search):not([type=file])")];
    const told = (input) => (/radio|checkbox/.test(input.type) ? input.checked && input.id : input.value && `${input.id}=${input.value}`);
    const scans = [...document.querySelectorAll("#app .upload:has(button)")].map((one) => one.querySelector("input").id);
    return [...all.map(told).filter(Boolean), ...scans, ...[...document.querySelectorAll("ol.order b")].map((one) => one.textContent)];
  });

/** Signs in with the page killed on the way to the SMS and back. */
async function signedIn(house, parent, lang) {
  let who = await inWebview(house, { lang });
  // Where one wants to go stands in the address: it outlives the page of the code.
  await who.page.goto(`/${lang}/apply`);
  await arrive(who, "sign-in");
  await field(who, "f-applicant-iin").fill(parent.iin);
  const code = await codeAfter(house.base, parent.phone, async () => {
    await next(who);
    await arrive(who, "sign-in/code");
  });
  // Away to the SMS, and the page of the code is still the page of the code.
  who = await killed(house, who);
  await arrive(who, "sign-in/code");
  await field(who, "f-code").fill(code);
  await next(who);
  return who;
}

/** What a page shows only after it was looked up: it must stand before the answers are compared. */
const LATE = { settlement: "input:checked", preschools: "input:checked", benefits: "#app input:checked" };

async function everyStep(house, { story, lang, ...plan }) {
  const say = await sentences(house.base, lang);
  let who = await signedIn(house, house.people[story], lang);
  for (const step of stepsOf(plan.kind)) {
    await arrive(who, `apply/${step}`);
    await answer(who, step, plan);
    // The only child is chosen by the page itself: until the person goes on there is nothing more to keep.
    if (step !== "child" && step !== "confirm") {
      await who.page.locator("[role=status]", { hasText: say("everywhere.Saved") }).last().waitFor();
    }
    const before = await answers(who);
    who = await killed(house, who);
    await settled(who);
    await arrive(who, `apply/${step}`);
    if (LATE[step]) await who.page.locator(LATE[step]).first().waitFor();
    await until(`${step} comes back`, async () => JSON.stringify(await answers(who)) === JSON.stringify(before)).catch(async () =>
      same(await answers(who), before, `the answers of ${step}`),
    );
    if (step !== "check") await next(who);
  }
  await file(who);
  // The first number outlives the page too.
  who = await killed(house, who);
  await arrive(who, "apply/done");
  await picture(who, `webview-done-${plan.kind ?? "general"}`);
  same(await askedInVain(who), [], "what a webview does not give");
}

/** The law's day, for a paper that was issued today. */
const day = async (house) => {
  const session = await fetch(`${house.base}/api/v1/session`);
  return (await session.json()).now.slice(0, 10);
};

async function withCertificate(house) {
  const certificates = { serviceman: await day(house) };
  const plan = { benefits: ["serviceman"], certificates, turn: "out_of_turn", preschools: 3 };
  await everyStep(house, { story: "serviceman", lang: "kk", ...plan });
}

/** An application of another browser; then the webview with its cookies. */
async function withApplication(house, story, lang, answers = {}) {
  const first = await house.visit({ lang });
  const id = await apply(first, house.people[story], answers);
  const storageState = await first.context.storageState();
  await first.context.close();
  return { id, who: await inWebview(house, { lang, storageState }) };
}

/** Every page of a change, each answered and killed; then what came of it. */
async function change(house) {
  const lang = "kk";
  const begun = await withApplication(house, "nothing_special", lang, { preschools: 2 });
  const say = await sentences(house.base, lang);
  const { id } = begun;
  let { who } = begun;
  await open(who, `change/${id}`);
  const pages = [
    ["benefits", {}],
    ["preschools", { preschools: 3 }],
    ["language", { language: "ru" }],
    ["contacts", {}],
  ];
  for (const [page, plan] of pages) {
    const link = who.page.locator(`a[href="/${lang}/change/${id}/${page}"]`).first();
    if ((await link.count()) === 0) continue;
    await link.click();
    await arrive(who, `change/${page}`);
    await answer(who, page, plan);
    if (page !== "contacts" && page !== "benefits") {
      await who.page.locator("[role=status]", { hasText: say("everywhere.Saved") }).last().waitFor();
    }
    const before = await answers(who);
    who = await killed(house, who);
    await arrive(who, `change/${page}`);
    await until(`${page} comes back`, async () => JSON.stringify(await answers(who)) === JSON.stringify(before)).catch(async () =>
      same(await answers(who), before, `the answers of the change, ${page}`),
    );
    await next(who);
    await arrive(who, `change/${id}`);
  }
  who = await killed(house, who);
  await arrive(who, `change/${id}`);
  await until("the numbers are told", async () => (await who.page.locator(".card .pair").count()) > 0);
  await keep(who, "webview-change");
  await next(who);
  await arrive(who, "change/done");
  who = await killed(house, who);
  await arrive(who, "change/done");
  assert((await textsOf(who, ".arrived .number")).length >= 3, "the numbers after the change");
}

/** Renewal and withdrawal: killed before the press and after it. */
async function renewAndWithdraw(house) {
  const lang = "ru";
  const begun = await withApplication(house, "nothing_special", lang);
  const say = await sentences(house.base, lang);
  const { id } = begun;
  let { who } = begun;
  await open(who, `cabinet/${id}/renew`);
  who = await killed(house, who);
  await arrive(who, `cabinet/${id}/renew`);
  const [, then] = await textsOf(who, "dl.facts dd");
  await next(who);
  await until("it is extended", async () => (await textOf(who, "h1")) === say("change.RenewedTitle"));
  who = await killed(house, who);
  await arrive(who, `cabinet/${id}/renew`);
  assert((await textOf(who, "dl.facts")).includes(then), "the new day is there after the page was killed");
  await open(who, `cabinet/${id}/withdraw`);
  who = await killed(house, who);
  await arrive(who, `cabinet/${id}/withdraw`);
  await field(who, "f-withdraw").check();
  await next(who);
  await until("it is withdrawn", async () => (await textOf(who, "h1")) === say("cabinet.WithdrawnTitle"));
  who = await killed(house, who);
  await until("it is still withdrawn", async () => (await textOf(who, "h1")) === say("cabinet.WithdrawnTitle"));
  await open(who, "cabinet");
  assert((await textOf(who, "#app")).includes(say("cabinet.ArchivedWithdrawn")), "the list says it too");
}

/** A complaint: a plain page of the server, whose address says what it is about; once sent it is there for good. */
async function complaint(house) {
  const lang = "kk";
  const begun = await withApplication(house, "nothing_special", lang);
  const { id } = begun;
  let { who } = begun;
  await who.page.goto(`/${lang}/complaint/new?application=${id}`);
  who = await killed(house, who);
  const about = await who.page.locator("input[name=application]").getAttribute("value");
  same(about, id, "which application it is about");
  await who.page.locator("#f-addressee").check();
  await who.page.locator("#f-subject").check();
  await who.page.locator("form .actions button").click();
  await who.page.locator("#f-text").waitFor();
  const chosen = await textsOf(who, "dl.facts dd");
  // Killed while the text is typed: the text goes, the answers before it stay.
  who = await killed(house, who);
  await who.page.locator("#f-text").waitFor();
  same(await textsOf(who, "dl.facts dd"), chosen, "what was chosen before the text");
  await who.page.locator("#f-text").fill("Нөмірім неге өсті?");
  await who.page.locator("form .actions button").click();
  await who.page.waitForURL(/\/complaint\/[0-9a-f-]{36}$/);
  who = await killed(house, who);
  assert((await textOf(who, "main")).includes("Нөмірім неге өсті?"), "the complaint is there");
  await keep(who, "webview-complaint");
}

/** Every paper is a page or a link: nothing is downloaded, nothing pops up. */
async function papers(house) {
  const lang = "kk";
  const { who, id } = await withApplication(house, "nothing_special", lang);
  for (const path of [`receipt/${id}`, `letter/${id}`, "verify", "survey", "complaint", "offers", "demo", ""]) {
    await who.page.goto(`/${lang}/${path}`);
    await who.page.locator("h1").first().waitFor();
    const away = await who.page.locator("a[target], a[download]").count();
    same(away, 0, `links of ${path} that open a window or a file`);
  }
  same(await askedInVain(who), [], "what a webview does not give");
}

export const cases = {
  "every-step": (house) => everyStep(house, { story: "nothing_special", lang: "ru", preschools: 3, settlement: "Астана" }),
  "every-step-certificate": withCertificate,
  "every-step-special": (house) =>
    everyStep(house, { story: "special_needs", lang: "kk", kind: "special", support: "speech", preschools: 2 }),
  "every-step-sanatorium": (house) => everyStep(house, { story: "nothing_special", lang: "en", kind: "sanatorium" }),
  change,
  "renew-and-withdraw": renewAndWithdraw,
  complaint,
  papers,
};
