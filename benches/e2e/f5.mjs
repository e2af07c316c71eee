// Goal F5: the check of a whole form, and the worst keystroke until its fault stands in the page, CPU slowed four times; beside
// zod 4 and ajv with the rules of single fields written for each.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startChromium } from "../../tests/e2e/house.mjs";
import { serve } from "../../tests/npm/browsers.mjs";
import { commonJs } from "./peers/bundle.mjs";

export const about = "a whole form and a keystroke by @kezek/rules, zod 4 and ajv, Chromium, CPU slowed 4 times";

const require = createRequire(new URL("../../tests/e2e/package.json", import.meta.url));
const here = dirname(fileURLToPath(import.meta.url));

export async function run({ npm, probe, quick }) {
  const site = await serve(
    { "/rules/": npm, "/probe/": probe, "/peers/": join(here, "peers"), "/zod/": dirname(require.resolve("zod/package.json")) },
    { "/ajv.js": await commonJs(require.resolve("ajv")) },
    // ajv compiles a schema to code of its own.
    "'unsafe-eval'",
  );
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(`${site.base}/peers/page.html`);
    await page.waitForFunction(() => globalThis.measurable, undefined, { timeout: 60_000 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const measured = await page.evaluate(([rounds, times]) => globalThis.measure(rounds, times), quick ? [3, 20] : [15, 400]);
    const [inside, ours] = measured;
    const rows = measured.map(({ name, good, bad, keystroke }) => ({
      by: name,
      right_us: good.toFixed(1),
      five_faults_us: bad.toFixed(1),
      times_ours: (good / inside.good).toFixed(2),
      keystroke_worst_ms: keystroke?.worst.toFixed(1) ?? "-",
      keystroke_median_ms: keystroke?.median.toFixed(2) ?? "-",
    }));
    const verdict = (isReached) => (isReached ? "reached" : "not reached");
    const notes = [
      `Goal F5: a whole form <= 100 us, ${verdict(Math.max(inside.good, inside.bad) <= 100)}; worst keystroke <= 50 ms, ${verdict(ours.keystroke.worst <= 50)}.`,
      "The page holds its form in WASM: nothing crosses. The package is given an object of JavaScript, reads it strictly and answers",
      "with one. Both judge what joins fields, as the peers do not: turn and preschools, the two IINs, age,",
      "evidence. Each of its faults carries figures and the paragraph; a peer's carries a path. Peers' rules are JavaScript by hand.",
    ];
    return { rows, notes };
  } finally {
    await browser.close();
    await site.close();
  }
}
