// The house of the journeys: the program under test on a fresh data folder, the browser, and what every page must keep:
// no accessibility violation (axe), no CSP violation, no error in the console, no sideways scroll, no IIN in an address.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { parents } from "./country.mjs";

const require = createRequire(import.meta.url);
const AXE = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const folder = () => mkdtemp(join(tmpdir(), "kezek-e2e-"));

/** The base of the made-up country as its first start leaves it, made once for each program: thousands of kindergartens
    take seconds, a copy none. */
const beginnings = new Map();

async function begin(program, dist) {
  const data = await folder();
  process.once("exit", () => rmSync(data, { recursive: true, force: true }));
  const server = await start({ program, dist, data });
  await server.stop();
  return data;
}

/** A server of its own on a fresh country; with more flags than usual, if any. */
export async function startServer({ program, dist, flags = [] }) {
  if (!beginnings.has(program)) beginnings.set(program, begin(program, dist));
  const data = await folder();
  await cp(await beginnings.get(program), data, { recursive: true });
  const server = await start({ program, dist, data, flags });
  const stop = async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Starts `kezek serve --demo` on a free port and waits for the line that names its address. */
async function start({ program, dist, data, flags = [] }) {
  const args = ["serve", "--demo", "--dist", dist, "--data", data, "--listen", "127.0.0.1:0", ...flags];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const log = [];
  const base = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address after 120 s\n${log.join("")}`)), 120_000);
    const read = (chunk) => {
      log.push(String(chunk));
      const found = log.join("").match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}\n${log.join("")}`)));
  });
  const stop = async () => {
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { base, log, stop };
}

/** Debian's Chromium, with the flags that keep it from asking anybody else, and `more`. */
export function startChromium(more = []) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", ...more,
  ];
  return chromium.launch({ executablePath, args });
}

export const SIZES = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
};

/** A server of its own with its made-up people, and the visitors that a case lets in. */
export async function openHouse({ browser, program, dist }) {
  const server = await startServer({ program, dist });
  const people = await parents(server.base);
  const iins = Object.values(people).flatMap((one) => [one.iin, ...one.children]);
  const visitors = [];
  const visit = async (options) => {
    const who = await visitor(browser, server.base, { ...options, iins });
    visitors.push(who);
    return who;
  };
  // Another server of the same program with flags of its own, and a visitor there.
  const others = [];
  const visitWith = async (flags, options) => {
    const other = await startServer({ program, dist, flags });
    others.push(other);
    const who = await visitor(browser, other.base, { ...options, iins });
    visitors.push(who);
    return who;
  };
  // The log is read by operators: it names nobody.
  const leaks = () => iins.filter((iin) => server.log.join("").includes(iin));
  const close = async () => {
    for (const who of visitors) await who.context.close();
    for (const one of [server, ...others]) await one.stop();
  };
  return { base: server.base, people, visitors, visit, visitWith, leaks, close };
}

/** A visitor with an own browser context; complaints of every page are collected and judged at the end. */
export async function visitor(browser, base, { size = "phone", lang = "kk", iins = [], allowed = [], ...more } = {}) {
  const context = await browser.newContext({ baseURL: base, locale: lang, reducedMotion: "reduce", ...SIZES[size], ...more });
  const hasScripts = more.javaScriptEnabled !== false;
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on("console", (message) => {
    const text = message.text();
    const expected = /Failed to load resource.*(401|404|409|422|429|503)/.test(text);
    if (message.type() === "error" && !expected) complaints.push(`console: ${text}`);
    if (/Content.Security.Policy|Refused to|violates/i.test(text)) complaints.push(`CSP: ${text}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    const isOurs = [base, ...allowed].some((origin) => url.startsWith(`${origin}/`));
    if (!isOurs && !/^(data|blob):/.test(url)) complaints.push(`foreign: ${url}`);
    if (iins.some((iin) => url.includes(iin))) complaints.push(`an IIN in the address of ${url.split("?")[0]}`);
  });
  return { context, page, complaints, lang, size, base, iins, hasScripts, screens: [] };
}

/** Axe on the page, as sentences. Where scripts are off axe cannot run; the document is the same one. */
async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 140)).join(" | ")}`);
  });
}

/** What every page must keep. `name` is said in the complaint. */
export async function keep(who, name) {
  const { page, complaints } = who;
  if (who.hasScripts) for (const violation of await axe(page)) complaints.push(`axe on ${name}: ${violation}`);
  const result = await page.evaluate(() => {
    const text = document.body.innerText;
    const stored = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie;
    return {
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // Leaflet moves its own panes by script, which the policy allows; nobody writes the attribute.
      styled: document.querySelectorAll("[style]:not(.leaflet-container *, .leaflet-container)").length,
      title: document.title,
      h1: document.querySelectorAll("h1").length,
      hidden: document.querySelectorAll("[hidden] h1").length,
      lang: document.documentElement.lang,
      open: text.match(/\{[a-z_]+[:}]|\bundefined\b|\bNaN\b|\[object /)?.[0],
      stored,
    };
  });
  if (result.wide > 1) complaints.push(`${name} scrolls sideways by ${result.wide} px`);
  if (result.styled > 0) complaints.push(`${name} has ${result.styled} style attributes`);
  if (!result.title) complaints.push(`${name} has no title`);
  if (result.h1 - result.hidden !== 1) complaints.push(`${name} has ${result.h1 - result.hidden} h1`);
  if (result.open) complaints.push(`${name} shows ${result.open}`);
  if (who.iins.some((iin) => result.stored.includes(iin))) complaints.push(`${name} leaves an IIN in the browser`);
  if (result.lang !== who.lang) complaints.push(`${name} says lang=${result.lang}`);
}

/** A picture for eyes, when a folder for pictures was asked for. */
export async function picture(who, name) {
  const folder = process.env.KEZEK_PICTURES;
  if (!folder) return;
  const file = `${name}-${who.lang}-${who.size}.png`;
  // The caret stays: hiding it would write style attributes into the page.
  await who.page.screenshot({ path: join(folder, file), fullPage: true, caret: "initial" });
}

export function assert(truth, message) {
  if (!truth) throw new Error(message);
}

/** Both as JSON in the message: what came and what should have come. */
export function same(got, wanted, what) {
  const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one}, not ${other}`);
}

/** Asks again until the answer is true; says what it waited for when it does not come. */
export async function until(what, question, within = 20_000) {
  const end = Date.now() + within;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${within / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
