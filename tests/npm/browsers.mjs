// The package in pages of real engines, from a plain static server with the strict policy that the README asks for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { startChromium } from "../e2e/house.mjs";
import { ENGINES, startEngine } from "../e2e/engines/webdriver.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
const POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Folders and texts by their address; the example is an ordinary page with its script inside, so it has no policy. */
export async function serve(folders, texts, more = "") {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const at = Object.keys(folders).find((prefix) => path.startsWith(prefix));
      const body = texts[path] ?? (await readFile(join(folders[at], path.slice(at.length))));
      const head = { "content-type": TYPES[extname(path)] ?? "application/octet-stream" };
      if (!path.includes("/examples/")) head["content-security-policy"] = `${POLICY} ${more}`;
      response.writeHead(200, head).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const close = () => new Promise((done) => server.close(done).closeAllConnections());
  return { base: `http://127.0.0.1:${server.address().port}`, close };
}

export async function inChromium(base, path = "/tests/page.html") {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    await page.goto(`${base}${path}`);
    await page.waitForFunction(() => globalThis.result, undefined, { timeout: 120_000 });
    return [...faults, ...(await page.evaluate(() => globalThis.result))];
  } finally {
    await browser.close();
  }
}

export async function inEngine(name, base) {
  const engine = await startEngine(ENGINES[name]());
  try {
    await engine.open(`${base}/tests/page.html`);
    const ask = `const done = arguments[arguments.length - 1];
      const look = () => globalThis.result ? done(globalThis.result) : setTimeout(look, 100);
      look();`;
    // A driver's scripts may take 30 s; the page may take longer on a machine that is shared.
    for (let tries = 0; ; tries += 1) {
      try {
        return await engine.wait(ask);
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
  } finally {
    await engine.close();
  }
}
