// Goal F3: how long, on the first visit over slow 4G, until the IIN field takes input and the rules answer it.

import { kb, median, visiting } from "./visit.mjs";

export const about = "the IIN field takes input, first visit on slow 4G";

const GOAL = 2300;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** In the page: notes when the field stands, types a digit at once, notes when the hint says how many digits are there. */
function watch() {
  const seen = {};
  globalThis.__seen = seen;
  const look = () => {
    const field = document.getElementById("f-applicant-iin");
    if (field && !seen.field) {
      seen.field = performance.now();
      field.value = "9";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const hint = document.getElementById("f-applicant-iin-count");
    if (seen.field && hint?.textContent.includes("12")) {
      seen.answered = performance.now();
      observer.disconnect();
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

async function once(browser, base) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.emulateNetworkConditions", NETWORK);
    await network.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.addInitScript(watch);
    await page.goto(`${base}/kk/sign-in`, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.__seen?.answered, undefined, { timeout: 60_000 });
    const { field, answered } = await page.evaluate(() => globalThis.__seen);
    return { field, answered, bytes };
  } finally {
    await context.close();
  }
}

export async function run({ program, dist, quick }) {
  return visiting({ program, dist }, async (base, browser) => {
    const runs = [];
    for (let at = 0; at < (quick ? 1 : 5); at += 1) runs.push(await once(browser, base));
    const all = runs.map((one) => Math.round(one.answered));
    const answered = median(all);
    const rows = [
      {
        route: "/kk/sign-in",
        field_ms: Math.round(median(runs.map((one) => one.field))),
        answers_ms: answered,
        fastest_ms: Math.min(...all),
        slowest_ms: Math.max(...all),
        all_kb: kb(median(runs.map((one) => one.bytes))),
      },
    ];
    const verdict = answered <= GOAL ? "reached" : "not reached";
    return { rows, notes: [`Goal F3: <= ${GOAL} ms on the first visit; ${verdict}. Median of ${runs.length}.`] };
  });
}
