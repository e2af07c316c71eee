// The map of preschools: by finger, by wheel, by keyboard; its list is the map; filters, choice and view stand in the address.

import { createServer } from "node:http";
import { assert, keep, picture, same, until } from "../house.mjs";
import { arrive, comeIn, figures, next, shows, textsOf, walk } from "../parent.mjs";

/** Almaty, from where each preschool stands apart, and as a whole. */
const CITY = "?at=11-2993500-1535500";
const STREETS = "?at=14-2993500-1535500";

/** How many a cluster's button says there are; one preschool's says no number. */
const COUNT = /: (\d[\d\u00a0]*) балабақша/;

const canvas = (who) => who.page.locator("#map canvas[data-marks]");

/** The map stands: points are drawn, rows have their names. */
async function stands(who) {
  await until("the map is drawn", async () => (await who.page.locator("#map canvas[data-marks]").count()) > 0 &&
    Number(await canvas(who).getAttribute("data-marks")) > 0);
  await who.page.locator(".rows-list h3 a").first().waitFor();
}

const open = async (who, question = "") => {
  await who.page.goto(`/${who.lang}/map${question}`);
  await stands(who);
};

const query = (who) => new URL(who.page.url()).searchParams;

/** How many the page says there are: in all, and in sight. */
const inAll = async (who) => figures(await who.page.locator(".counts b").innerText())[0];
const inSight = async (who) => figures(await who.page.locator(".results .hint").first().innerText()).at(-1);

/** Zoom and middle, as the address has them once nothing moves. */
async function view(who) {
  let last;
  return until("the view is written down", async () => {
    const now = query(who).get("at");
    const is = now !== null && now === last;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return is && now.split("-").map(Number);
  });
}

/** What the marks in sight count together; the buttons say it. */
async function counted(who) {
  await who.page.locator(".under").last().evaluate((one) => { one.open = true; });
  const texts = await textsOf(who, ".marks-list button");
  return texts.map((text) => figures(text.match(COUNT)?.[1] ?? "1")[0]).reduce((sum, count) => sum + count, 0);
}

async function threeZooms({ visit }) {
  for (const [lang, size] of [["kk", "phone"], ["ru", "desktop"], ["en", "narrow"]]) {
    const who = await visit({ lang, size });
    for (const [name, question] of [["country", ""], ["city", CITY], ["streets", STREETS]]) {
      await open(who, question);
      await keep(who, `map ${name}`);
      await picture(who, `map-${name}`);
    }
    const credit = await who.page.locator(".credit").innerText();
    assert(credit.includes("geokz") && credit.includes("GeoNames"), `the sources stand on the map: ${credit}`);
    await who.page.goto(`/${lang}/map?show=short`);
    await shows(who, ".table tbody tr");
    await keep(who, "map short");
    await picture(who, "map-short");
  }
}

async function listIsMap({ visit }) {
  const who = await visit({ size: "desktop" });
  await open(who);
  const all = await inAll(who);
  assert(all > 10_000, `the whole country: ${all}`);
  await who.page.locator(".sieve > summary").click();
  await who.page.locator(".sieve label", { hasText: "Жекеменшік" }).click();
  await until("fewer are left", async () => (await inAll(who)) < all);
  same(query(who).get("ownership"), "private", "the filter stands in the address");
  const left = await inAll(who);
  same(await inSight(who), left, "the list has what the filters leave");
  same(await counted(who), left, "and the marks count as many");
  // Deep link: the same address, the same answer.
  const address = who.page.url();
  await who.page.goto(address);
  await stands(who);
  same(await inAll(who), left, "from the address alone");
  await who.page.goto(`/kk/map?ownership=private`);
  await stands(who);
  await who.page.goBack();
  await stands(who);
  // What nobody has: the page says which filter to loosen, and loosens it.
  await who.page.goto(`/kk/map?kind=sanatorium&ownership=private&language=other&km=1&near=750000000`);
  await shows(who, ".notice h2");
  await keep(who, "map nothing");
  await picture(who, "map-nothing");
  await who.page.locator(".notice button").first().click();
  await until("something is left", async () => (await inAll(who)) > 0);
}

async function byWheelAndKeys({ visit }) {
  const who = await visit({ size: "desktop" });
  await open(who, CITY);
  const box = await canvas(who).evaluate((one) => {
    const { x, y, width, height } = one.closest(".window").getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await who.page.mouse.move(box.x, box.y);
  await who.page.mouse.wheel(0, -400);
  await until("nearer by the wheel", async () => (await view(who))[0] > 11);
  const [zoom, x] = await view(who);
  await who.page.locator("#map").focus();
  await who.page.keyboard.press("ArrowRight");
  await until("to the east by a key", async () => (await view(who))[1] > x);
  await who.page.keyboard.press("Minus");
  await until("farther by a key", async () => (await view(who))[0] < zoom);
  // By keyboard alone: a mark as a button, its cluster opens; then a row's card, its choice, and back.
  await who.page.locator(".under > summary").last().focus();
  await who.page.keyboard.press("Enter");
  const before = (await view(who))[0];
  await who.page.locator(".marks-list button", { hasText: COUNT }).first().focus();
  await who.page.keyboard.press("Enter");
  await until("a cluster opens by its button", async () => (await view(who))[0] > before);
  await stands(who);
  const link = who.page.locator(".rows-list h3 a").first();
  const name = (await link.innerText()).trim();
  await link.focus();
  await who.page.keyboard.press("Enter");
  await until("the card opens", async () => (await textsOf(who, ".opened h2"))[0] === name);
  assert(await who.page.locator("#opened").evaluate((one) => one === document.activeElement), "the card has focus");
  await keep(who, "map card");
  const standing = query(who).get("at");
  await who.page.goBack();
  await until("back closes the card", async () => (await who.page.locator(".opened").count()) === 0);
  same(query(who).get("at"), standing, "and the view stays");
}

async function byFinger({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, CITY);
  const one = who.page.locator(".rows-list li").first();
  await one.locator("h3 a").tap();
  await shows(who, ".opened dl");
  await picture(who, "map-card");
  await who.page.locator(".opened .btn-quiet").first().tap();
  same(query(who).get("choice")?.split(".").length, 1, "the choice stands in the address");
  for (const nth of [1, 2, 3]) await who.page.locator(".rows-list li").nth(nth).locator(".btn-quiet").tap();
  await until("four are chosen", () => query(who).get("choice")?.split(".").length === 4);
  assert((await who.page.locator(".rows-list li").nth(4).locator(".btn-quiet").count()) === 0, "not a fifth");
  await who.page.locator(".mine summary").tap();
  await keep(who, "map choice");
  await picture(who, "map-choice");
  const order = await textsOf(who, ".mine li b");
  await who.page.locator(".mine li").nth(1).locator(".btn-quiet").first().tap();
  same((await textsOf(who, ".mine li b")).slice(0, 2), [order[1], order[0]], "one moves up");
  // Only on request, and only in the browser.
  const sent = [];
  who.page.on("request", (request) => sent.push(request.url()));
  await who.context.grantPermissions(["geolocation"]);
  await who.context.setGeolocation({ latitude: 51.16, longitude: 71.43 });
  await who.page.locator(".tools button").nth(3).tap();
  await until("the map is where the person is", async () => Math.abs((await view(who))[1] - 2_929_400) < 3_000);
  await stands(who);
  assert(!sent.some((url) => url.includes("51.16") || url.includes("71.43")), "the place is not sent");
}

async function backKeepsAll({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, CITY);
  await who.page.locator(".results > section > .btn-second").last().tap();
  await until("the address has as many rows", () => query(who).get("rows") === "40");
  const row = who.page.locator(".rows-list li").nth(30);
  await row.locator("h3 a").waitFor();
  await row.scrollIntoViewIfNeeded();
  const [name, href] = [(await row.locator("h3").innerText()).trim(), await row.locator("h3 a").getAttribute("href")];
  const standing = await row.evaluate((one) => one.getBoundingClientRect().top);
  const question = new URL(who.page.url()).search;
  await who.page.goto(href);
  same((await who.page.locator("h1").innerText()).trim(), name, "the page of the preschool");
  await who.page.goBack();
  await stands(who);
  same(new URL(who.page.url()).search, question, "the same map");
  await until("the same row stands where it stood", async () => {
    const top = await row.evaluate((one) => one.getBoundingClientRect().top).catch(() => Infinity);
    return Math.abs(top - standing) < 8;
  });
  same((await row.locator("h3").innerText()).trim(), name, "and it is the same one");
}

/** A stand-in for an operator's source of tiles, and what was asked of it. */
async function tileSource() {
  const asked = [];
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path d="M0 0h256v256H0z" fill="#dde8dc"/><path d="M0 128h256M128 0v256" stroke="#b8c9b6"/></svg>';
  const source = createServer((request, response) => {
    asked.push({ path: request.url, referer: request.headers.referer, cookie: request.headers.cookie });
    response.writeHead(200, { "content-type": "image/svg+xml" }).end(picture);
  });
  await new Promise((resolve) => source.listen(0, "127.0.0.1", resolve));
  return { asked, origin: `http://127.0.0.1:${source.address().port}`, close: () => source.close() };
}

async function operatorsTiles({ visitWith }) {
  const source = await tileSource();
  try {
    const flags = ["--tiles", `${source.origin}/base/{z}/{x}/{y}.svg`, "--tiles-credit", "© Оператор"];
    const who = await visitWith(flags, { size: "desktop", allowed: [source.origin] });
    await open(who, CITY);
    await until("tiles are seen", async () => (await who.page.locator(".leaflet-tile-loaded").count()) > 3);
    for (const { path, referer, cookie } of source.asked) {
      assert(/^\/base\/11\/\d+\/\d+\.svg$/.test(path), `a tile of this zoom: ${path}`);
      same([referer, cookie], [undefined, undefined], "the source learns nothing else");
    }
    const credit = await who.page.locator(".credit").innerText();
    assert(credit.includes("© Оператор") && credit.includes("geokz"), `both are named: ${credit}`);
    await keep(who, "map with tiles");
    await picture(who, "map-tiles");
    await who.page.goto("/kk/map?show=short");
    await until("colours lie over the tiles", async () => (await who.page.locator(".leaflet-tile-loaded").count()) > 0);
    await picture(who, "map-tiles-short");
    // Anywhere else the policy knows of no tiles.
    const elsewhere = await who.page.request.get("/kk/preschools");
    assert(!elsewhere.headers()["content-security-policy"].includes(source.origin), "only on the map");
  } finally {
    source.close();
  }
}

async function withoutLeaflet({ visit }) {
  const who = await visit({ size: "phone" });
  await who.page.route("**/leaflet-*.js", (route) => route.abort());
  await who.page.goto("/kk/map");
  await who.page.locator(".rows-list h3 a").first().waitFor();
  same(await inAll(who) > 10_000, true, "the list has the country");
  who.complaints = who.complaints.filter((one) => !/ERR_FAILED/.test(one));
}

async function fromTheForm({ people, visit }) {
  const who = await visit({ size: "phone" });
  await comeIn(who, people.nothing_special);
  await walk(who, { to: "preschools" });
  await who.page.locator("a[href*='/map?draft=']").click();
  await who.page.waitForURL((url) => url.pathname === "/kk/map");
  await stands(who);
  await until("looks at the settlement of the draft", () => query(who).get("near") === "750000000");
  await who.page.locator(".rows-list .btn-quiet").first().tap();
  const name = (await who.page.locator(".rows-list li:has(b) h3").first().innerText()).trim();
  await who.page.locator(".mine .btn", { hasText: "Өтінішке" }).waitFor();
  await until("the draft has it", async () => (await textsOf(who, ".mine > .small")).some((text) => text.includes("жазылды")));
  await keep(who, "map with a draft");
  await picture(who, "map-draft");
  await who.page.locator(".mine .btn", { hasText: "Өтінішке" }).click();
  await arrive(who, "apply/preschools");
  await until("the form has the choice", async () => (await textsOf(who, ".order li b")).includes(name));
  await next(who);
  await arrive(who, "apply/language");
}

export const cases = { threeZooms, listIsMap, byWheelAndKeys, byFinger, backKeepsAll, operatorsTiles, withoutLeaflet, fromTheForm };
