// Runs the journeys one after another, each case on a server of its own: node run.mjs [--list] [--only NAME]...
// Ends with "N passed, N failed". KEZEK and KEZEK_DIST name the program and the app; KEZEK_PICTURES a folder for pictures.

import { mkdir, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openHouse, startChromium } from "./house.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const program = resolve(process.env.KEZEK ?? join(root, "target/release/kezek"));
const dist = resolve(process.env.KEZEK_DIST ?? join(root, "dist"));
const failures = join(root, "target/e2e");
const words = process.argv.slice(2);
const only = words.flatMap((word, at) => (words[at - 1] === "--only" ? [word] : []));

/** Every case of every file of a folder, as [name, function]: a file exports `cases`. */
async function casesOf(folder) {
  const files = (await readdir(join(here, folder))).filter((file) => file.endsWith(".mjs")).sort();
  const found = [];
  for (const file of files) {
    const { cases } = await import(join(here, folder, file));
    for (const [name, run] of Object.entries(cases ?? {})) found.push([`${file.slice(0, -4)}/${name}`, run]);
  }
  return found;
}

/** The pages of a failed case, for eyes. */
async function keepPictures(house, name) {
  await mkdir(failures, { recursive: true });
  const kept = [];
  for (const [at, who] of house.visitors.entries()) {
    for (const page of who.context.pages()) {
      const file = join(failures, `${name.replaceAll("/", "-")}-${at}.png`);
      await page.screenshot({ path: file, fullPage: true }).then(() => kept.push(`${page.url()} ${file}`), () => {});
    }
  }
  return kept;
}

/** One case; null or why it failed. */
async function runCase(browser, name, run) {
  const house = await openHouse({ browser, program, dist });
  try {
    await run(house);
    const complaints = house.visitors.flatMap((who) => who.complaints);
    const leaks = house.leaks();
    if (leaks.length > 0) complaints.push(`the log names IINs: ${leaks.length}`);
    return complaints.length > 0 ? [...new Set(complaints)].join("\n    ") : null;
  } catch (error) {
    const complaints = [...new Set(house.visitors.flatMap((who) => who.complaints))];
    return [error.stack ?? error, ...complaints, ...(await keepPictures(house, name))].join("\n    ");
  } finally {
    await house.close();
  }
}

const all = [...(await casesOf("journeys")), ...(await casesOf("engines"))];
if (words.includes("--list")) {
  for (const [name] of all) console.log(name);
  process.exit(0);
}
const chosen = all.filter(([name]) => only.length === 0 || only.some((part) => name.startsWith(part)));
if (chosen.length === 0) throw new Error(`no case is called ${only.join(", ")}; see --list`);
if (process.env.KEZEK_PICTURES) await mkdir(process.env.KEZEK_PICTURES, { recursive: true });

const browser = await startChromium();
let failed = 0;
for (const [name, run] of chosen) {
  const start = Date.now();
  const reason = await runCase(browser, name, run);
  if (reason) failed += 1;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(reason ? `NOT ok ${name} (${seconds} s): ${reason}` : `ok ${name} (${seconds} s)`);
}
await browser.close();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
