// The state's own document instead of a scan: consent by an answer to the SMS, by the code, a "no"; back in the form it is
// kept, and nobody has to look at the application.

import { answerSms, messages } from "../country.mjs";
import { keep, picture, same } from "../house.mjs";
import { arrive, comeIn, field, file, next, shows, walk } from "../parent.mjs";
import { inWebview } from "../webview.mjs";

/** The step that asks for the birth certificate, and from there the page of the document, asked for. */
async function asked(who, parent) {
  await comeIn(who, parent);
  await walk(who, { to: "confirm" });
  await keep(who, "confirm-document");
  await picture(who, "confirm-document");
  await who.page.locator(`a[href*="/document/"]`).click();
  await who.page.waitForURL("**/document/*/birth_certificate");
  await keep(who, "document");
  await picture(who, "document");
  await who.page.locator("main form button").first().click();
  await field(who, "code").waitFor();
  await keep(who, "document-asked");
  await picture(who, "document-asked");
}

/** Taken, back in the step, and filed without a check of papers. */
async function taken(who) {
  await shows(who, ".notice-done");
  await keep(who, "document-taken");
  await picture(who, "document-taken");
  await who.page.locator("main a.btn").click();
  await arrive(who, "apply/confirm");
  await shows(who, ".upload button");
  await keep(who, "confirm-taken");
  await picture(who, "confirm-taken");
  await next(who);
  await arrive(who, "apply/settlement");
  await walk(who, { from: "settlement" });
  await file(who);
  same(await who.page.locator(".notice-look").count(), 0, "papers that staff have to look at");
}

async function bySms(house, { lang }) {
  const parent = house.people.foreign_child;
  const who = await inWebview(house, { lang });
  await asked(who, parent);
  // Pressed before the answer is there: told, and nothing is taken.
  await who.page.locator("main form .actions button").first().click();
  await shows(who, "main .notice");
  same(await field(who, "code").count(), 1, "the request waits on");
  await keep(who, "document-waits");
  await answerSms(house.base, parent.phone, "2");
  await who.page.locator("main form .actions button").first().click();
  await who.page.locator("main form button.btn-second").waitFor();
  await shows(who, "main .notice");
  same(await field(who, "code").count(), 0, "after a no there is no code to be entered");
  await keep(who, "document-refused");
  await picture(who, "document-refused");
  await who.page.locator("main form button").first().click();
  await field(who, "code").waitFor();
  await answerSms(house.base, parent.phone, "1");
  await who.page.locator("main form .actions button").first().click();
  await taken(who);
}

async function byCode(house, { lang, size, ...more }) {
  const parent = house.people.foreign_child;
  const who = await house.visit({ lang, size, ...more });
  await asked(who, parent);
  await field(who, "code").fill("1");
  await who.page.keyboard.press("Enter");
  await field(who, "code-fault").waitFor();
  await keep(who, "document-wrong");
  await picture(who, "document-wrong");
  const text = (await messages(house.base, parent.phone)).find((text) => /Код: \d/.test(text));
  await field(who, "code").fill(text.match(/Код: (\d+)/)[1]);
  await who.page.keyboard.press("Enter");
  await taken(who);
}

export const cases = {
  "sms-kk": (house) => bySms(house, { lang: "kk" }),
  "sms-ru": (house) => bySms(house, { lang: "ru" }),
  "code-kk": (house) => byCode(house, { lang: "kk", size: "phone" }),
  "code-en-desktop": (house) => byCode(house, { lang: "en", size: "desktop" }),
};
