// `/` leads to the language of the last choice, then of the browser, then to Kazakh.

import { same } from "../house.mjs";
import { answer, arrive, comeIn, settled, walk } from "../parent.mjs";

async function whereTo(base, headers) {
  const response = await fetch(`${base}/`, { redirect: "manual", headers });
  return [response.status, response.headers.get("location")];
}

async function redirect(house) {
  const cases = [
    [{}, "/kk/"],
    [{ "accept-language": "de" }, "/kk/"],
    [{ "accept-language": "ru-RU,ru;q=0.9,en;q=0.8" }, "/ru/"],
    [{ "accept-language": "de, en-GB;q=0.7" }, "/en/"],
    [{ "accept-language": "en;q=0.3, ru;q=0.8" }, "/ru/"],
    [{ "accept-language": "kk-KZ, ru;q=0.5" }, "/kk/"],
    [{ "accept-language": "en;q=0, ru;q=0.1" }, "/ru/"],
    [{ "accept-language": "ru", cookie: "lang=en" }, "/en/"],
    [{ "accept-language": "ru", cookie: "a=1; lang=kk; b=2" }, "/kk/"],
    [{ "accept-language": "ru", cookie: "lang=de" }, "/ru/"],
  ];
  for (const [headers, path] of cases) {
    // Node's own fetch says `*` where nothing is said.
    same(await whereTo(house.base, headers), [303, path], JSON.stringify(headers));
  }
}

/** The choice of a person holds over the browser's wish. */
async function lastChoice(house) {
  const who = await house.visit({ lang: "ru" });
  await who.page.goto("/");
  await who.page.waitForURL("**/ru/");
  await who.page.locator(".langs a[hreflang=kk]").click();
  await who.page.waitForURL("**/kk/");
  await who.page.goto("/");
  await who.page.waitForURL("**/kk/");
}

/** Another language in the midst of the form: the page and its answers stay. */
async function amidTheForm(house) {
  const who = await house.visit({ lang: "kk" });
  await comeIn(who, house.people.nothing_special);
  await walk(who, { to: "language" });
  await answer(who, "language", { language: "ru" });
  await who.page.locator(".langs a[hreflang=en]").click();
  who.lang = "en";
  await arrive(who, "apply/language");
  await settled(who);
  same(await who.page.locator("#f-language-ru").isChecked(), true, "the answer stays in another language");
}

export const cases = { redirect, "last-choice": lastChoice, "amid-the-form": amidTheForm };
