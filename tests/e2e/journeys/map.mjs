// The map of preschools: by finger, by wheel, by keyboard; its list is the map; filters, choice and view stand in the address.

import { createServer } from "node:http";
import { assert, keep, picture, same, until } from "../house.mjs";
import { apply, arrive, comeIn, figures, next, open as openPage, shows, signIn, textsOf, walk } from "../parent.mjs";

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
  await until("the card opens", async () => (await textsOf(who, ".opened h2"))[0]?.includes(name));
  assert(await who.page.locator("#opened").evaluate((one) => one === document.activeElement), "the card has focus");
  await keep(who, "map card");
  const standing = query(who).get("at");
  await who.page.goBack();
  await until("back closes the card", async () => (await who.page.locator(".opened").count()) === 0);
  same(query(who).get("at"), standing, "and the view stays");
}

/** The middle of the window on the screen. */
async function middle(who) {
  await who.page.locator(".window").scrollIntoViewIfNeeded();
  return who.page.locator("#map").evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  });
}

/** Fingers go down, move in steps, and leave: each from where it is, by so much. */
async function fingers(who, ...each) {
  const wire = await who.context.newCDPSession(who.page);
  const send = (type, points) => wire.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const at = (step) => each.map(({ x, y, by }, id) => ({ x: x + (by * step) / 10, y, id }));
  await send("touchStart", at(0));
  for (let step = 1; step <= 10; step += 1) await send("touchMove", at(step));
  await send("touchEnd", []);
  await wire.detach();
}

async function pinchAndDrag({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, CITY);
  const { x, y } = await middle(who);
  await fingers(who, { x: x - 30, y, by: -60 }, { x: x + 30, y, by: 60 });
  await until("nearer by two fingers", async () => (await view(who))[0] > 11);
  const [, east] = await view(who);
  await fingers(who, { x: x + 60, y, by: -100 });
  await until("to the east by one finger", async () => (await view(who))[1] > east);
  await stands(who);
}

/** The id of a row's preschool. */
const idOf = async (who, nth) => (await who.page.locator(".rows-list h3 a").nth(nth).getAttribute("href")).split("/").at(-1);

/** A window over one preschool, so near that every point stands alone: it is in the middle. */
async function overOne(who) {
  await open(who, `${CITY}&kind=general`);
  await open(who, `?card=${await idOf(who, 0)}`);
  await shows(who, ".opened h2");
  const [zoom, ...at] = await view(who);
  same(zoom, 14, "an address with a card shows the place of the card");
  await open(who, `?at=16-${at.join("-")}`);
  return middle(who);
}

async function pressesOnTheCanvas({ visit }) {
  const hand = await visit({ size: "phone" });
  const finger = await overOne(hand);
  await hand.page.touchscreen.tap(finger.x, finger.y);
  await shows(hand, ".opened dl");
  const who = await visit({ size: "desktop" });
  const pointer = await overOne(who);
  await who.page.mouse.click(pointer.x, pointer.y);
  await shows(who, ".opened dl");
  // Where places are short a press leads to the district, and back leads back.
  await who.page.goto("/kk/map?show=short");
  await shows(who, ".table tbody tr");
  const country = await middle(who);
  await who.page.mouse.click(country.x, country.y);
  await until("the district is gone to", () => query(who).get("near") !== null);
  await until("and is near", async () => (await view(who))[0] > 4);
  await who.page.goBack();
  await until("back", () => query(who).get("near") === null);
  await who.page.locator(".table tbody th button").first().click();
  await until("a row leads there too", () => query(who).get("near") !== null);
}

async function deepLink({ visit }) {
  const who = await visit({ size: "desktop" });
  await open(who, `${CITY}&kind=general`);
  const ids = [await idOf(who, 0), await idOf(who, 1), await idOf(who, 2)];
  const name = (await textsOf(who, ".rows-list h3"))[2];
  await open(who, `${CITY}&kind=general&order=queue&card=${ids[2]}&choice=${ids[1]}.${ids[0]}`);
  await until("its card is open", async () => (await textsOf(who, ".opened h2"))[0]?.includes(name));
  assert(await who.page.locator("input[name=order]").nth(2).isChecked(), "in its order");
  same(figures((await textsOf(who, ".mine summary"))[0])[0], 2, "with its choice");
  await until("and stays so", async () => {
    await view(who);
    return query(who).get("choice") === `${ids[1]}.${ids[0]}` && query(who).get("order") === "queue";
  });
  // The page of a preschool leads to the map with its card.
  await who.page.goto(`/kk/preschools/${ids[1]}`);
  await who.page.locator(`a[href$="/map?card=${ids[1]}"]`).click();
  await stands(who);
  await shows(who, ".opened dl");
  same((await view(who))[0], 14, "and at its place");
}

async function backKeepsTheChoice({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, `${CITY}&kind=general`);
  const chosen = () => query(who).get("choice")?.split(".").length ?? 0;
  await who.page.locator(".rows-list h3 a").first().tap();
  await shows(who, ".opened dl");
  await who.page.locator(".opened .btn-quiet").first().tap();
  await until("it is chosen", () => chosen() === 1);
  await who.page.goBack();
  await until("back closes the card", async () => (await who.page.locator(".opened").count()) === 0);
  await until("and keeps the choice", () => chosen() === 1);
  await who.page.locator(".sieve > summary").tap();
  await who.page.locator(".sieve label", { hasText: "Мемлекеттік" }).tap();
  await until("a filter", () => query(who).get("ownership") === "state");
  await stands(who);
  await who.page.locator(".rows-list li:not(:has(b)) .btn-quiet").first().tap();
  await until("two are chosen", () => chosen() === 2);
  await who.page.goBack();
  await until("back takes the filter away, not the choice", () => query(who).get("ownership") === null && chosen() === 2);
  await who.page.reload();
  await stands(who);
  same(figures((await textsOf(who, ".mine summary"))[0])[0], 2, "and the address has it");
}

async function choiceByKeys({ visit }) {
  const who = await visit({ size: "desktop" });
  await open(who, `${CITY}&kind=general`);
  const ids = [await idOf(who, 0), await idOf(who, 1)];
  for (const nth of [0, 1]) {
    await who.page.locator(".rows-list li").nth(nth).locator(".btn-quiet").focus();
    await who.page.keyboard.press("Enter");
    await until("it is chosen", () => query(who).get("choice") === ids.slice(0, nth + 1).join("."));
  }
  await who.page.locator(".mine summary").focus();
  await who.page.keyboard.press("Enter");
  await who.page.locator(".mine li").nth(1).locator(".btn-quiet").first().focus();
  await who.page.keyboard.press("Enter");
  await until("one moves up", () => query(who).get("choice") === `${ids[1]}.${ids[0]}`);
  await who.page.locator(".mine li").first().locator(".btn-quiet").last().focus();
  await who.page.keyboard.press("Enter");
  await until("one is taken out", () => query(who).get("choice") === ids[0]);
}

async function refusedLocation({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, CITY);
  // What is not granted here is refused.
  await who.context.grantPermissions(["notifications"]);
  await who.page.locator(".tools button").nth(3).tap();
  await shows(who, ".sheet [role=status] .warn");
  same((await view(who))[0], 11, "the map stays");
  await keep(who, "map without a place");
}

async function search({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, CITY);
  const name = (await textsOf(who, ".rows-list h3"))[0];
  const field = who.page.locator("#f-search");
  await field.fill("Астана");
  await who.page.locator(".found button").first().tap();
  await until("a settlement is gone to", () => query(who).get("near") !== null);
  await stands(who);
  same(await field.inputValue(), "", "the field is empty again");
  await field.fill(name);
  await who.page.locator(".found button", { hasText: name }).first().tap();
  await until("a preschool is opened", async () => (await textsOf(who, ".opened h2"))[0]?.includes(name));
  await field.fill("ъъъ");
  await until("nothing is found, and it says so", async () => (await who.page.locator(".find .hint").count()) === 1);
}

async function byFinger({ visit }) {
  const who = await visit({ size: "phone" });
  await open(who, `${CITY}&kind=general`);
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
  who.page.on("request", (request) => sent.push(request.allHeaders().then(({ referer = "" }) => [request.url(), referer], () => [request.url(), ""])));
  await who.context.grantPermissions(["geolocation"]);
  await who.context.setGeolocation({ latitude: 51.16, longitude: 71.43 });
  await who.page.locator(".tools button").nth(3).tap();
  await until("the map is where the person is", async () => Math.abs((await view(who))[1] - 2_929_400) < 3_000);
  await stands(who);
  const asked = await Promise.all(sent);
  assert(asked.some(([url]) => url.includes("?points=")), "names were asked for");
  for (const [url, referer] of asked) {
    const told = url.replace(/points=[\d,]+/, "");
    assert(!/51[.,]1|71[.,]4|29293\d\d|14011\d\d/.test(told), `the place is not sent, in no spelling: ${url}`);
    assert(!referer.includes("?"), `nobody is told of the address: ${referer}`);
    const points = new URL(url).searchParams.get("points")?.split(",").map(Number) ?? [];
    assert(points.every((point, at) => at === 0 || points[at - 1] < point), `names are not asked for by distance: ${points}`);
  }
  // The address itself has a neighbourhood.
  same((await view(who)).slice(1).map((one) => one % 1024), [512, 512], "to some kilometres");
  assert((await view(who))[0] <= 12, "and from afar");
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
  // Another host: cookies know no ports.
  return { asked, origin: `http://localhost:${source.address().port}`, close: () => source.close() };
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
  assert(await who.page.locator(".window > .counts").isVisible(), "and it is said why there is no map");
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

/** The names of what stands in the choice, in its order. */
const chosenNames = (who) => textsOf(who, ".mine .order li b");

/** Chosen before anything else: the choice goes through the sign-in into a new application, and what cannot stand there is told. */
async function intoANewApplication({ people, visit }) {
  const who = await visit({ size: "phone" });
  const there = await (await who.page.request.get("/api/v1/settlements/710000000/preschools?kind=general")).json();
  const elsewhere = there.preschools[0];
  await open(who, `${CITY}&kind=general&place=750000000&choice=${elsewhere.id}`);
  for (const nth of [0, 1]) {
    await who.page.locator(".rows-list li:not(:has(b)) .btn-quiet").first().tap();
    await until("one more is chosen", () => query(who).get("choice")?.split(".").length === nth + 2);
  }
  await who.page.locator(".mine summary").tap();
  await until("all have their names", async () => (await chosenNames(who))[0] === elsewhere.name.kk);
  const mine = (await chosenNames(who)).slice(1);
  await keep(who, "map choice without an application");
  await picture(who, "map-choice-public");
  await who.page.locator(".mine .btn", { hasText: "өтініш беру" }).click();
  await signIn(who, people.nothing_special);
  // The page is killed between two questions: the draft has the choice.
  await who.page.reload();
  await arrive(who, "apply/child");
  await walk(who, { to: "preschools" });
  await until("those of the settlement stand in their order", async () =>
    (await textsOf(who, ".order li b")).join() === mine.join());
  await until("what is left out is told by its name", async () =>
    (await textsOf(who, ".notice li")).some((text) => text.includes(elsewhere.name.kk) && text.includes("басқа елді мекенде")));
  await keep(who, "choice of the map in the form");
  await picture(who, "map-choice-in-form");
  await next(who);
  await arrive(who, "apply/language");
  assert(!who.page.url().includes("choice="), "the draft has it, not the address");
}

/** A filed application is changed with the map, and the change is still only a change. */
async function intoAChange({ people, visit }) {
  const who = await visit({ size: "desktop" });
  const id = await apply(who, people.nothing_special);
  await openPage(who, `change/${id}/preschools`);
  await until("what stands is here", async () => (await textsOf(who, ".order li b")).length === 1);
  const [filed] = await textsOf(who, ".order li b");
  await who.page.getByRole("button", { name: "Картадан таңдау" }).click();
  await who.page.waitForURL((url) => url.pathname === "/kk/map" && url.searchParams.get("change") === id);
  await stands(who);
  await who.page.locator(".mine summary").click();
  await until("the map has what stands", async () => (await chosenNames(who))[0] === filed);
  await until("looks at the settlement of the application", () => query(who).get("near") === "750000000");
  await who.page.locator(".rows-list li:not(:has(b)) .btn-quiet").first().click();
  await until("the draft has both", async () => (await textsOf(who, ".mine > .small")).some((text) => text.includes("жазылды")));
  const both = await chosenNames(who);
  same(both.length, 2, "two are chosen");
  await keep(who, "map with a change");
  await who.page.locator(".mine .btn", { hasText: "Өтінішке" }).click();
  await arrive(who, "change/preschools");
  await until("the change has them", async () => (await textsOf(who, ".order li b")).join() === both.join());
  await next(who);
  await arrive(who, `change/${id}`);
  await until("the numbers are told", async () => (await who.page.locator(".card .pair").count()) === 2);
  await next(who);
  await arrive(who, "change/done");
}

export const cases = {
  threeZooms, listIsMap, byWheelAndKeys, byFinger, pinchAndDrag, pressesOnTheCanvas, deepLink, backKeepsTheChoice,
  choiceByKeys, refusedLocation, search, backKeepsAll, operatorsTiles, withoutLeaflet, fromTheForm, intoANewApplication,
  intoAChange,
};
