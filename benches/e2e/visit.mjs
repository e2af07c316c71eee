// What both benchmarks share: the program, Debian's Chromium, a parent who signed in, medians.

import { codeAfter, parents } from "../../tests/e2e/country.mjs";
import { startChromium, startServer } from "../../tests/e2e/house.mjs";

/** Runs `work` with a server and a browser, and ends both. */
export async function visiting({ program, dist, flags = [] }, work) {
  const server = await startServer({ program, dist });
  const browser = await startChromium(flags);
  try {
    return await work(server.base, browser);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The cookie of a parent who signed in, without a browser. */
export async function signedIn(base) {
  const { iin, phone } = (await parents(base)).nothing_special;
  let cookie = "";
  const post = async (path, body) => {
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
    const response = await fetch(`${base}/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    cookie = response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ") || cookie;
  };
  const code = await codeAfter(base, phone, () => post("sign-in", { iin, lang: "kk" }));
  await post("sign-in/code", { code });
  return cookie;
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

export const kb = (bytes) => Math.round(bytes / 102.4) / 10;
