// A parent signs the application: filed first, so that no trouble with a key costs a moment; then by NCALayer or by eGov
// Mobile; another person's key, a program that is not there, a "no" on the phone; and back to the number.

import { keep, picture, same, until } from "../house.mjs";
import { tabTo } from "../keys.mjs";
import { apply, arrive, comeIn, field, open, shows, walk } from "../parent.mjs";
import { NCALAYER, ncalayer, phone, signed, told } from "../sign.mjs";
import { askedInVain, inWebview } from "../webview.mjs";

/** Files with "file and sign"; the page of the two ways stands. */
async function fileAndSign(who, parent) {
  await comeIn(who, parent);
  await walk(who);
  await keep(who, "check-signs");
  await picture(who, "check-signs");
  await who.page.locator("form .actions button[type=button]").click();
  await who.page.waitForURL(`**/${who.lang}/sign/*`);
  await keep(who, "sign");
  await picture(who, "sign");
  return new URL(who.page.url()).pathname.split("/").at(-1);
}

/** It is said that it is signed, and the number is one press away. */
async function arrived(who, id) {
  await who.page.waitForURL(`**/${who.lang}/sign/${id}`);
  await shows(who, ".notice-done");
  await keep(who, "sign-done");
  await picture(who, "sign-done");
  await who.page.locator("main .actions a.btn").click();
  await arrive(who, "apply/done");
  await shows(who, ".arrived .number");
}

async function byEds(house, { lang, size }) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang, size });
  const id = await fileAndSign(who, parent);
  await who.page.locator(`a[href="/${lang}/sign/${id}/eds"]`).first().click();
  await field(who, "eds-start").waitFor();
  await keep(who, "sign-eds");
  await picture(who, "sign-eds");
  let answer = signed(house, house.people.teacher_with_child.iin);
  await ncalayer(house, who, (data) => answer(data));
  const tried = async (code) => {
    // By the keyboard alone: what is said takes the focus, and the button is near.
    await tabTo(who, "#eds-start");
    await who.page.keyboard.press("Enter");
    await until(`the page says ${code}`, async () => (await told(who)) === code);
    await keep(who, `sign-eds-${code}`);
  };
  await tried("somebody_else");
  await picture(who, "sign-eds-somebody-else");
  answer = async () => ({ status: true, body: {} });
  await tried("cancelled");
  answer = signed(house, parent.iin);
  await field(who, "eds-start").click();
  await arrived(who, id);
  // From the application's page the same place says when it was signed.
  await open(who, `cabinet/${id}`);
  await who.page.locator(`a[href="/${lang}/sign/${id}"]`).click();
  await shows(who, ".notice-done");
}

async function notRunning(house) {
  const who = await house.visit({ lang: "ru" });
  const id = await apply(who, house.people.nothing_special);
  await who.page.goto(`/ru/sign/${id}/eds`);
  await who.page.routeWebSocket(NCALAYER, (socket) => socket.close());
  await field(who, "eds-start").click();
  await until("the page says that NCALayer is not there", async () => /not_running|denied/.test(await told(who)));
  await keep(who, "sign-eds-not-running");
  // The number is safe without a signature.
  await who.page.locator(`a[href="/ru/apply/done/${id}"]`).click();
  await arrive(who, "apply/done");
}

/** In the webview: the same window, no pop-up; a "no" on the phone, another person's phone, then one's own. */
async function byQr(house, { lang }) {
  const parent = house.people.nothing_special;
  const who = await inWebview(house, { lang });
  const id = await fileAndSign(who, parent);
  await who.page.locator(`a[href="/${lang}/sign/${id}/qr"]`).first().click();
  const start = () => who.page.locator(`form[action$="/sign/${id}/qr"]:not([id]) button`).click();
  await start();
  await who.page.locator("svg.qr").waitFor();
  await keep(who, "sign-qr");
  await picture(who, "sign-qr");
  await phone(house, who, parent, "no");
  // The page looks by itself.
  await field(who, "qr-told").waitFor();
  await keep(who, "sign-qr-refused");
  await start();
  await who.page.locator("svg.qr").waitFor();
  await phone(house, who, house.people.teacher_with_child, "yes");
  await field(who, "problem").waitFor();
  await keep(who, "sign-qr-somebody-else");
  await picture(who, "sign-qr-somebody-else");
  await start();
  await who.page.locator("svg.qr").waitFor();
  await phone(house, who, parent, "yes");
  await arrived(who, id);
  same(await askedInVain(who), [], "what a webview does not give");
}

export const cases = {
  "eds-kk": (house) => byEds(house, { lang: "kk", size: "desktop" }),
  "eds-en-narrow": (house) => byEds(house, { lang: "en", size: "narrow" }),
  "not-running": notRunning,
  "qr-kk": (house) => byQr(house, { lang: "kk" }),
  "qr-ru": (house) => byQr(house, { lang: "ru" }),
};
