// Complaints, papers and the survey: plain pages without a script, on a phone and on paper, in three languages.

import { codeAfter } from "../country.mjs";
import { assert, keep, picture, same } from "../house.mjs";

/** Signs in by the endpoints: these pages need no app. */
async function signIn(who, parent) {
  const post = (path, data) => who.page.request.post(path, { data });
  const code = await codeAfter(who.base, parent.phone, async () => {
    const asked = await post("/api/v1/sign-in", { iin: parent.iin, lang: who.lang });
    assert(asked.ok(), `sign-in answers ${asked.status()}`);
  });
  const signed = await post("/api/v1/sign-in/code", { code });
  assert(signed.ok(), `the code answers ${signed.status()}`);
}

/** Files the plainest application; gives its view. */
async function apply(who, parent) {
  const get = async (path) => (await who.page.request.get(path)).json();
  const { settlements } = await get("/api/v1/settlements");
  const city = settlements.find((one) => one.name.en === "Almaty") ?? settlements[0];
  const { preschools } = await get(`/api/v1/settlements/${city.kato}/preschools`);
  const draft = {
    kind: "general",
    child: { iin: parent.children[0] },
    applicant: { phones: [parent.phone] },
    settlement: city.kato,
    benefits: { none: true, turn: "general" },
    preschools: preschools.slice(0, 4).map((one) => (one.card ?? one).id),
    language: "kk",
    consents: { processing: true, publication: false },
  };
  const headers = { "idempotency-key": "papers" };
  const filed = await who.page.request.post("/api/v1/applications", { data: draft, headers });
  assert(filed.ok(), `filing answers ${filed.status()}: ${await filed.text()}`);
  return filed.json();
}

/** A picture of the page as it is printed; and that it takes one sheet. */
async function onPaper(who, name, sheets = 1) {
  await who.page.emulateMedia({ media: "print" });
  await picture(who, `${name}-printed`);
  await who.page.emulateMedia({ media: null });
  const pdf = await who.page.pdf({ preferCSSPageSize: true });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  assert(pages <= sheets, `${name} takes ${pages} sheets`);
}

async function complaint(house, lang, size) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size, javaScriptEnabled: size !== "phone" });
  await who.page.goto(`/${lang}/complaint/new`);
  await keep(who, "complaint-sign-in");
  await signIn(who, parent);
  const view = await apply(who, parent);
  await who.page.goto(`/${lang}/complaint/new?application=${view.id}`);
  await keep(who, "complaint-new");
  await picture(who, "complaint-new");
  const on = () => who.page.locator("form .actions button").click();
  await on();
  same(await who.page.locator(".summary li").count(), 2, "faults of an empty complaint");
  await keep(who, "complaint-faults");
  await picture(who, "complaint-faults");
  await who.page.locator("#f-addressee-2").check();
  await who.page.locator("#f-subject-1").check();
  await on();
  await who.page.locator("#f-text").waitFor();
  same(await who.page.locator(".summary").count(), 0, "faults before the text is asked");
  await keep(who, "complaint-text");
  await picture(who, "complaint-text");
  await on();
  same(await who.page.locator(".summary li").count(), 1, "faults of a complaint without a text");
  // Back to the first questions: the answers are there.
  await who.page.locator("a.back").click();
  assert(await who.page.locator("#f-addressee-2").isChecked(), "the addressee is kept");
  await on();
  await who.page.locator("#f-text").fill("Нөмірім неге өсті?\nТүсіндіріңізші.");
  await who.page.locator("form .actions button").click();
  await who.page.waitForURL(/\/complaint\/[0-9a-f-]{36}$/);
  assert((await who.page.locator("main").innerText()).includes("Түсіндіріңізші."), "the words are shown");
  await keep(who, "complaint-one");
  await picture(who, "complaint-one");
  await who.page.goto(`/${lang}/complaint`);
  await keep(who, "complaints");
  await who.page.locator(".cards a").click();
  await who.page.locator("form button").click();
  same(await who.page.locator("form").count(), 0, "forms of a complaint that was taken back");
}

async function papers(house, lang) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size: "phone" });
  await signIn(who, parent);
  const view = await apply(who, parent);
  await who.page.goto(`/${lang}/receipt/${view.id}`);
  await keep(who, "receipt");
  await picture(who, "receipt");
  await onPaper(who, "receipt");
  const code = await who.page.locator(".code").innerText();
  await who.page.goto(`/${lang}/letter/${view.id}`);
  await keep(who, "letter");
  await picture(who, "letter");
  await onPaper(who, "letter");
  // The notice under the base's seal, by the list of the receipt; on paper it is what the law lists.
  await who.page.goto(`/${lang}/receipt/${view.id}`);
  await who.page.locator("a[href*='/statement/']").click();
  await who.page.locator("h1").waitFor();
  await keep(who, "statement");
  await picture(who, "statement");
  await onPaper(who, "statement", 2);
  await who.page.goto(`/${lang}/call-back/${view.id}`);
  await keep(who, "call-back");
  await picture(who, "call-back");
  await who.page.locator("form .actions button").click();
  await who.page.locator(".notice-done").waitFor();
  await keep(who, "call-asked");
  await picture(who, "call-asked");
  await who.page.goto(`/${lang}/verify`);
  await keep(who, "verify");
  await who.page.locator("#f-code").fill(code.toLowerCase());
  await who.page.locator("form .actions button").click();
  await who.page.locator(".notice-done").waitFor();
  const told = await who.page.locator("main").innerText();
  assert(told.includes(view.number) && !told.includes(view.child.surname), "the number, and nobody's name");
  await keep(who, "verified");
  await picture(who, "verified");
}

async function survey(house, lang, size) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size, javaScriptEnabled: size !== "phone" });
  await who.page.goto(`/${lang}/survey`);
  await keep(who, "survey");
  await picture(who, "survey");
  await who.page.locator("form .actions button").click();
  await keep(who, "survey-faults");
  await picture(who, "survey-faults");
  const fill = (id, text) => who.page.locator(`#f-${id}`).fill(text);
  await fill("iin", parent.iin);
  await fill("phone", "8 701 123 45 67");
  await fill("child-iin", parent.children[0]);
  await fill("trusted-phone", "8 702 123 45 67");
  await who.page.locator("#f-kind").check();
  await who.page.locator("#f-settlement").selectOption({ index: 1 });
  await who.page.locator("button[value=list]").click();
  same(await who.page.locator("#f-iin").inputValue(), parent.iin, "the IIN is kept");
  await who.page.locator("input[name=preschools]").first().check();
  await keep(who, "survey-list");
  await picture(who, "survey-list");
  await who.page.locator("form .actions button").click();
  await who.page.waitForURL(/\/survey\/thanks$/);
  await keep(who, "survey-thanks");
}

export const cases = {
  "complaint-kk": (house) => complaint(house, "kk", "phone"),
  "complaint-ru": (house) => complaint(house, "ru", "desktop"),
  "complaint-en": (house) => complaint(house, "en", "narrow"),
  "papers-kk": (house) => papers(house, "kk"),
  "papers-ru": (house) => papers(house, "ru"),
  "papers-en": (house) => papers(house, "en"),
  "survey-kk": (house) => survey(house, "kk", "phone"),
  "survey-ru": (house) => survey(house, "ru", "desktop"),
  "survey-en": (house) => survey(house, "en", "narrow"),
};
