// Pages for everybody: in three languages, at every width, without JavaScript and without WASM.

import { assert, keep, picture, same } from "../house.mjs";

const PAGES = [
  "", "benefits", "rules", "data", "demo", "old-browser", "no-such-page",
  "preschools", "preschools?place=351000000&places=free", "preschools/deficit", "preschools/deficit?by=forms",
];
const nameOf = (slug) => slug.replace(/[/?=&]+/g, "-") || "start";
/** Pages of preschools that are followed: there are thousands, all of a few kinds. */
const PRESCHOOL_PAGES = 25;

/** Every page as one visitor sees it; no WASM and no script is asked for. */
async function everyPage(house, options) {
  for (const lang of ["kk", "ru", "en"]) {
    const who = await house.visit({ lang, ...options });
    const asked = [];
    who.page.on("request", (request) => asked.push(request.url()));
    for (const slug of PAGES) {
      const response = await who.page.goto(`/${lang}/${slug}`);
      same(response.status(), slug === "no-such-page" ? 404 : 200, `status of /${lang}/${slug}`);
      await keep(who, nameOf(slug));
      await picture(who, `public-${nameOf(slug)}`);
    }
    const heavy = asked.filter((url) => /\.wasm|\.js(\?|$)/.test(url));
    same(heavy, [], "scripts and WASM that public pages ask for");
    await who.context.close();
  }
}

/** The switch of languages leads to the same page. */
async function languageSwitch(house) {
  for (const slug of ["", "benefits", "rules", "data", "demo", "cabinet"]) {
    const who = await house.visit({ lang: "kk" });
    await who.page.goto(`/kk/${slug}`);
    const current = who.page.locator(".langs a[aria-current]");
    same(await current.getAttribute("hreflang"), "kk", `the current language of ${nameOf(slug)}`);
    for (const lang of ["ru", "en", "kk"]) {
      await who.page.locator(`.langs a[hreflang=${lang}]`).click();
      const wanted = slug === "cabinet" ? `/${lang}/sign-in` : `/${lang}/${slug}`;
      await who.page.waitForURL((url) => url.pathname === wanted);
      same(await who.page.locator("html").getAttribute("lang"), lang, `the language of ${nameOf(slug)}`);
    }
    await who.context.close();
  }
}

/** All links of the public pages that stay in the house lead somewhere. */
async function links(house) {
  const who = await house.visit({ lang: "ru", javaScriptEnabled: false });
  const seen = new Set();
  const left = ["/ru/"];
  let preschools = 0;
  while (left.length > 0) {
    const path = left.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    if (/\/preschools[/?]/.test(path) && (preschools += 1) > PRESCHOOL_PAGES) continue;
    const response = await who.page.request.get(path);
    assert(response.ok(), `${path} answers ${response.status()}`);
    const text = await response.text();
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g)) {
      if (/^\/ru\//.test(href) && !/\/(apply|cabinet)/.test(href)) left.push(href);
    }
    // A link within a page leads to something in it.
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) {
      assert(text.includes(`id="${id}"`), `${path} has no #${id}`);
    }
  }
  assert(seen.size >= 5, `only ${[...seen].join(", ")} are linked`);
}

/** An app page without JavaScript says what to do. */
async function appWithoutScript(house) {
  const who = await house.visit({ lang: "en", javaScriptEnabled: false });
  await who.page.goto("/en/apply");
  const text = await who.page.locator("body").innerText();
  assert(text.includes("1414"), `without JavaScript the app says: ${text}`);
}

/** What browsers with other wishes see, for eyes; the rules of every page hold there too. */
async function otherWishes(house) {
  const wishes = { dark: { colorScheme: "dark" }, "forced-colors": { forcedColors: "active" } };
  for (const [name, wish] of Object.entries(wishes)) {
    const who = await house.visit({ lang: "kk", ...wish });
    for (const slug of ["", "benefits", "rules", "demo", "sign-in"]) {
      await who.page.goto(`/kk/${slug}`);
      if (slug === "sign-in") await who.page.locator("#f-applicant-iin").waitFor();
      await keep(who, `${nameOf(slug)} (${name})`);
      await picture(who, `${name}-${nameOf(slug)}`);
    }
    await who.context.close();
  }
}

/** A card, two and four side by side, where places lack, and nothing found: each with the way on, by day and by night. */
async function preschoolPages(house) {
  for (const options of [{ lang: "kk", size: "phone" }, { lang: "ru", size: "desktop" }, { lang: "ru", size: "desktop", colorScheme: "dark" }]) {
    const who = await house.visit({ ...options, javaScriptEnabled: false });
    const night = options.colorScheme ? "night-" : "";
    const { preschools } = await (await who.page.request.get("/api/v1/settlements/750000000/preschools?kind=general")).json();
    const ids = preschools.slice(0, options.size === "phone" ? 2 : 4).map(({ id }) => id);
    const day = { kk: "Балабақша хабарлаған күні:", ru: "Сад сообщил:" }[options.lang];
    for (const [name, slug] of Object.entries({
      card: `preschools/${ids[0]}`,
      compare: `preschools/compare?ids=${ids.join(",")}`,
      deficit: "preschools/deficit",
      "deficit-ages": "preschools/deficit?by=ages",
      "deficit-forms": "preschools/deficit?by=forms",
      "deficit-city": "preschools/deficit?place=750000000",
      nothing: "preschools?kind=sanatorium&ownership=private&language=other",
    })) {
      await who.page.goto(`/${options.lang}/${slug}`);
      await keep(who, `${night}${name}`);
      await picture(who, `preschool-${night}${name}`);
      const text = await who.page.locator("main").innerText();
      const times = text.split(day).length - 1;
      if (name === "card") same(times, 3, `phone, hours and fee say when they were told: ${text}`);
      if (name === "compare") same(times, 3 * ids.length, "of each beside each");
      const on = name === "card" ? ids.slice(0, 1) : ids;
      if (name === "card" || name === "compare") {
        const way = who.page.locator(`a[href="/${options.lang}/apply/new?choice=${on.join("_")}"]`);
        same(await way.count(), 1, "an application can begin with them");
      }
    }
    // Each way to divide what lacks is one press from the list.
    await who.page.goto(`/${options.lang}/preschools`);
    for (const by of ["ages", "kinds", "owners", "forms"]) {
      same(await who.page.locator(`a[href="/${options.lang}/preschools/deficit?by=${by}"]`).count(), 1, by);
    }
    await who.context.close();
  }
}

const zoomed = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

export const cases = {
  phone: (house) => everyPage(house, { size: "phone" }),
  narrow: (house) => everyPage(house, { size: "narrow" }),
  desktop: (house) => everyPage(house, { size: "desktop" }),
  "zoom-200": (house) => everyPage(house, { size: "desktop", ...zoomed }),
  "without-script": (house) => everyPage(house, { size: "phone", javaScriptEnabled: false }),
  "language-switch": languageSwitch,
  links,
  "preschool-pages": preschoolPages,
  "app-without-script": appWithoutScript,
  "other-wishes": otherWishes,
};
