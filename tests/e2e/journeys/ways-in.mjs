// Every way in: by NCALayer (a made-up one behind the page's own socket), by eGov Mobile, and what each says when it fails;
// permission to read data; the queue as the state offered it.

import { keep, picture, same, until } from "../house.mjs";
import { field, settled } from "../parent.mjs";
import { answerSms, born, messages, morningComes } from "../country.mjs";
import { NCALAYER, ncalayer, phone, signed, told } from "../sign.mjs";

async function openEds(house, lang, wanted = "apply/child") {
  const who = await house.visit({ lang, size: "desktop" });
  await who.page.goto(`/${lang}/sign-in/eds?next=${wanted}`);
  await field(who, "eds-start").waitFor();
  return who;
}

async function byEds(house, lang) {
  const parent = house.people.nothing_special;
  const who = await openEds(house, lang);
  await keep(who, "sign-in-eds");
  await picture(who, "sign-in-eds");
  await ncalayer(house, who, signed(house, parent.iin));
  await field(who, "eds-start").click();

  await settled(who);
  await field(who, "f-kind-general").waitFor();
}

/** What can go wrong is told apart, and the same press tries again. */
async function edsTold(house) {
  const parent = house.people.nothing_special;
  const who = await openEds(house, "ru");
  let answer = async () => ({ status: true, body: {} });
  await ncalayer(house, who, (data) => answer(data));
  const tried = async (code) => {
    await field(who, "eds-start").click();
    await until(`the page says ${code}`, async () => (await told(who)) === code);
    await keep(who, `sign-in-eds-${code}`);
  };
  await tried("cancelled");
  answer = async () => ({ status: false, code: "500", message: "" });
  await tried("program_failed");
  for (const [key, code] of [["expired", "not_in_force"], ["of_a_company", "not_a_person"], ["for_authentication", "not_for_signing"]]) {
    answer = signed(house, parent.iin, key);
    await tried(code);
  }
  answer = signed(house, house.people.phone_not_registered.iin);
  await tried("phone_missing");
  await picture(who, "sign-in-eds-phone-missing");
  answer = signed(house, parent.iin);
  await field(who, "eds-start").click();
  await who.page.waitForURL("**/ru/apply/*/kind");
}

async function edsNotRunning(house) {
  const who = await openEds(house, "kk");
  await who.page.routeWebSocket(NCALAYER, (socket) => socket.close());
  await field(who, "eds-start").click();
  await until("the page says that NCALayer is not there", async () => /not_running|denied/.test(await told(who)));
  await keep(who, "sign-in-eds-not-running");
}

/** The made-up key of the demo: without NCALayer and without a script. */
async function edsMadeUp(house) {
  const who = await house.visit({ lang: "en", javaScriptEnabled: false });
  await who.page.goto("/en/sign-in/eds?next=offers");
  await who.page.selectOption("#demo-who", house.people.teacher_with_child.iin);
  await who.page.locator('form[action$="/demo/key"] button').click();
  await who.page.waitForURL("**/en/offers");
}

async function byQr(house, lang) {
  const who = await house.visit({ lang });
  await who.page.goto(`/${lang}/sign-in/qr?next=apply/child`);
  await keep(who, "sign-in-qr");
  await who.page.locator('form[action$="/sign-in/qr"] button').click();
  await who.page.locator("svg.qr").waitFor();
  await keep(who, "sign-in-qr-code");
  await picture(who, "sign-in-qr-code");
  await phone(house, who, house.people.nothing_special, "yes");
  // The page looks by itself.

  await field(who, "f-kind-general").waitFor();
}

async function qrWithoutScript(house) {
  const who = await house.visit({ lang: "ru", javaScriptEnabled: false });
  await who.page.goto("/ru/sign-in/qr?next=offers");
  const press = (action) => who.page.locator(`form[action$="${action}"] button`).click();
  await press("/sign-in/qr");
  await phone(house, who, house.people.nothing_special, "no");
  await press("/sign-in/qr/check");
  await who.page.locator("#qr-told").waitFor();
  await press("/sign-in/qr");
  await phone(house, who, house.people.nothing_special, "yes");
  await press("/sign-in/qr/check");
  await who.page.waitForURL("**/ru/offers");
}

/** PS-12: asked by SMS, answered on the phone, and the form goes on. */
async function permission(house) {
  const parent = house.people.access_to_ask;
  const who = await house.visit({ lang: "kk" });
  await who.page.goto("/kk/sign-in/qr?next=access");
  await who.page.locator('form[action$="/sign-in/qr"] button').click();
  await phone(house, who, parent, "yes");
  await who.page.waitForURL("**/kk/access");
  await keep(who, "access-requested");
  await picture(who, "access-requested");
  const asked = async () => (await messages(house.base, parent.phone)).some((text) => text.includes("рұқсат сұрайды"));
  await until("the SMS of the access service", asked);
  await answerSms(house.base, parent.phone, "1");
  await who.page.goto("/kk/access");
  await who.page.locator(".notice-done").waitFor();
  await keep(who, "access-granted");
  await who.page.locator("main a.btn").click();

  await field(who, "f-kind-general").waitFor();
}

/** A birth, an SMS, a "1", a choice: in the queue without a form. At night the message waits, and the demo's morning comes. */
async function offer(house, lang) {
  const parent = house.people.newborn;
  await born(house.base, parent);
  const hour = (new Date().getUTCHours() + 5) % 24;
  if (hour >= 21 || hour < 8) {
    same((await messages(house.base, parent.phone)).length, 0, "messages at night");
    await morningComes(house.base);
  }
  await until("the SMS of the offer", async () => (await messages(house.base, parent.phone)).length > 0);
  await answerSms(house.base, parent.phone, "1");
  const who = await house.visit({ lang });
  // By the start page, as somebody who knows no address.
  await who.page.goto(`/${lang}/`);
  await who.page.locator(`main a[href="/${lang}/offers"]`).click();
  await settled(who);
  await keep(who, "offers-sign-in");
  await picture(who, "offers-sign-in");
  await who.page.goto(`/${lang}/sign-in/qr?next=offers`);
  await who.page.locator('form[action$="/sign-in/qr"] button').click();
  await phone(house, who, parent, "yes");
  await who.page.waitForURL(`**/${lang}/offers`);
  await keep(who, "offers");
  await picture(who, "offers");
  // A consent that lacks is said, and nothing of what was chosen is lost by it.
  await who.page.locator('input[name="preschool"]').first().check();
  await who.page.locator('input[name="language"][value="ru"]').check();
  await who.page.locator("main form .btn").first().click();
  await who.page.locator("#problem").waitFor();
  same(await who.page.locator('input[name="preschool"]').first().isChecked(), true, "the kindergarten stays chosen");
  same(await who.page.locator('input[name="language"][value="ru"]').isChecked(), true, "the language stays chosen");
  await who.page.locator('input[name="processing"]').check();
  await who.page.locator("main form .btn").first().click();
  await who.page.locator('main a[href$="/cabinet"]').waitFor();
  await keep(who, "offers-filed");
  await picture(who, "offers-filed");
}

export const cases = {
  "eds-kk": (house) => byEds(house, "kk"),
  "eds-en": (house) => byEds(house, "en"),
  "eds-told": edsTold,
  "eds-not-running": edsNotRunning,
  "eds-made-up": edsMadeUp,
  "qr-kk": (house) => byQr(house, "kk"),
  "qr-ru": (house) => byQr(house, "ru"),
  "qr-without-script": qrWithoutScript,
  permission,
  "offer-kk": (house) => offer(house, "kk"),
  "offer-en": (house) => offer(house, "en"),
};
