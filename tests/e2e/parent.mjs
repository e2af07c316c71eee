// What a parent does, page by page. A page is found by its address, a field by its id.

import { codeAfter } from "./country.mjs";
import { assert, keep, picture } from "./house.mjs";

/** The question that only one kind of queue asks. */
const OWN = { general: "benefits", special: "support", sanatorium: "referral" };

/** The questions of an application for a kind of queue, in their order. */
export const stepsOf = (kind = "general") => [
  "kind", "child", "confirm", "settlement", OWN[kind], "preschools", "language", "contacts", "check",
];

/** The smallest PNG: a scan for those who have none. */
export const SCAN = {
  name: "scan.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

export const field = (who, id) => who.page.locator(`[id="${id}"]`);
export const shows = (who, selector) => who.page.locator(selector).first().waitFor();
export const textOf = async (who, selector) => (await who.page.locator(selector).first().innerText()).trim();

/** The app stands, and waits for nothing. */
export async function settled(who) {
  await who.page.locator("#app .page h1").waitFor();
  await who.page.locator("#app .page .waiting").first().waitFor({ state: "detached" });
}

/** The path of the app without language and draft: `apply/<id>/child` is `apply/child`, and so is `apply/done/<id>` without its own. */
const pathOf = (url, lang) => {
  if (!url.pathname.startsWith(`/${lang}/`)) return "";
  const path = url.pathname.slice(lang.length + 2);
  return path.replace(/^(apply|change)\/[0-9a-f-]{36}\//, "$1/").replace(/^((?:apply|change)\/done)\/[0-9a-f-]{36}$/, "$1");
};

/** Whether an address is this page. A page below it is another one: who still stands there has not arrived. */
export const isAt = (url, lang, path) => pathOf(url, lang) === path;

/** Arrives on a page of the app; a careful visitor looks at each. */
export async function arrive(who, path) {
  await who.page.waitForURL((url) => isAt(url, who.lang, path));
  await settled(who);
  const name = path.replace(/[0-9a-f-]{36}/, "one").replaceAll("/", "-");
  if (who.screens.at(-1) !== name) who.screens.push(name);
  if (!who.careful) return;
  await keep(who, name);
  await picture(who, `${String(who.screens.length).padStart(2, "0")}-${name}`);
}

/** Opens a page of the app by its address. */
export async function open(who, path) {
  await who.page.goto(`/${who.lang}/${path}`);
  await settled(who);
}

/** The one button that moves the page on. */
export const next = (who) => who.page.locator("form .actions button[type=submit]").click();

/** Signs in on the sign-in page, with the code from the phone, and comes to `wanted`; to a form by its first question. */
export async function signIn(who, parent, wanted = "apply/child", kind = "general") {
  await arrive(who, "sign-in");
  await field(who, "f-applicant-iin").fill(parent.iin);
  const code = await codeAfter(who.base, parent.phone, async () => {
    await next(who);
    await arrive(who, "sign-in/code");
  });
  await field(who, "f-code").fill(code);
  await next(who);
  if (wanted !== "apply/child") return arrive(who, wanted);
  await arrive(who, "apply/kind");
  await answer(who, "kind", { kind });
  await next(who);
  await arrive(who, wanted);
}

/** Goes to a page of the app and signs in on the way. */
export async function comeIn(who, parent, wanted = "apply/child", kind = "general") {
  await who.page.goto(`/${who.lang}/${wanted === "apply/child" ? "apply" : wanted}`);
  await signIn(who, parent, wanted, kind);
}

/** A scan into a file field, until the server has kept it. */
export async function attach(who, id) {
  const kept = who.page.waitForResponse((response) => response.url().endsWith("/api/v1/documents"));
  await field(who, id).setInputFiles(SCAN);
  assert((await kept).ok(), `the scan at ${id} was not kept: ${(await kept).status()}`);
}

/** The day of issue of a certificate, as people write it. */
export async function issued(who, id, day) {
  const [year, month, date] = day.split("-");
  await field(who, id).fill(date);
  await field(who, `${id}-month`).fill(month);
  await field(who, `${id}-year`).fill(year);
  await field(who, `${id}-year`).blur();
}

/** The day by the law's clock. */
export const today = (who) =>
  who.page.evaluate(async () => (await (await fetch("/api/v1/session")).json()).now.slice(0, 10));

/** How a question is answered; `answers` says what differs from the plainest application. */
const ANSWERS = {
  kind: (who, { kind = "general" }) => field(who, `f-kind-${kind}`).check(),
  child: (who, { child = 0 }) => field(who, `f-child-iin-${child}`).check(),
  confirm: async (who, { birthCertificate }) => {
    if (birthCertificate) await attach(who, "f-child-birth-certificate");
  },
  settlement: async (who, { settlement = "Алматы" }) => {
    await field(who, "f-search").fill(settlement);
    await who.page.locator("input[name=settlement]:enabled").first().check();
  },
  benefits: async (who, { benefits = [], certificates = {}, turn }) => {
    if (benefits.length === 0) await field(who, "f-benefits-none").check();
    for (const one of benefits) await field(who, `f-benefits-${one}`).check();
    for (const [one, day] of Object.entries(certificates)) {
      await attach(who, `f-benefits-${one}-certificate`);
      await issued(who, `f-benefits-${one}-issued`, day);
    }
    if (turn) await field(who, `f-benefits-turn-${turn}`).check();
  },
  support: async (who, { support, certificates: { conclusion } = {} }) => {
    if (support) await field(who, `f-special-impairment-${support}`).check();
    if (!conclusion) return;
    await attach(who, "f-special-conclusion-certificate");
    await issued(who, "f-special-conclusion-issued", conclusion);
  },
  referral: async (who, { rehabilitation = "tuberculosis_prevention", certificates: { referral } = {} }) => {
    await field(who, `f-sanatorium-rehabilitation-${rehabilitation}`).check();
    await attach(who, "f-sanatorium-referral-certificate");
    await issued(who, "f-sanatorium-referral-issued", referral ?? (await today(who)));
  },
  preschools: async (who, { preschools = 1 }) => {
    const boxes = who.page.locator("input[id^='p-']");
    for (let at = 0; at < preschools; at += 1) await boxes.nth(at).check();
  },
  language: (who, { language = "kk" }) => field(who, `f-language-${language}`).check(),
  contacts: async () => {},
  check: (who) => field(who, "f-consents-processing").check(),
};

/** Answers the question of a page, without going on. */
export const answer = (who, step, answers = {}) => ANSWERS[step](who, answers);

/** From one question to another: answers each and goes on. */
export async function walk(who, { from = "child", to = "check", ...answers } = {}) {
  const steps = stepsOf(answers.kind);
  for (let at = steps.indexOf(from); steps[at] !== to; at += 1) {
    await answer(who, steps[at], answers);
    await next(who);
    await arrive(who, `apply/${steps[at + 1]}`);
  }
  if (to === "check") await answer(who, "check", answers);
}

/** Files from the page of the answers; gives the id of the application. */
export async function file(who) {
  await answer(who, "check");
  await next(who);
  await arrive(who, "apply/done");
  return new URL(who.page.url()).pathname.split("/").at(-1);
}

/** A whole application of a parent; gives its id. */
export async function apply(who, parent, answers = {}) {
  await comeIn(who, parent, "apply/child", answers.kind);
  await walk(who, answers);
  return file(who);
}

/** The texts of all elements of a selector, without the spaces around them. */
export const textsOf = async (who, selector) => (await who.page.locator(selector).allInnerTexts()).map((text) => text.trim());

/** Figures of a text in order; thousands are grouped by no-break spaces. */
export const figures = (text) => (text.match(/\d[\d\u00a0]*/g) ?? []).map((one) => Number(one.replace(/\u00a0/g, "")));
