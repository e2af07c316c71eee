// The way in, in engines other than Chromium: public pages, sign-in, the first question; axe on each page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { codeAfter } from "../country.mjs";
import { assert, until } from "../house.mjs";
import { ENGINES, startEngine } from "./webdriver.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function keep(engine, name) {
  await engine.run(AXE);
  const violations = await engine.wait(
    `const done = arguments[arguments.length - 1];
     axe.run(document, { runOnly: arguments[0] }).then(({ violations }) =>
       done(violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 140)).join(" | "))));`,
    [RULES],
  );
  assert(violations.length === 0, `axe on ${name}: ${violations.join("\n")}`);
  const wide = await engine.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  assert(wide <= 1, `${name} scrolls sideways by ${wide} px`);
}

const comesTo = (engine, path) => until(path, async () => new URL(await engine.address()).pathname === path);

/** The map with its list, and the same preschools by pages that need no script. */
async function map(engine, base) {
  await engine.open(`${base}/kk/map?at=11-2993500-1535500`);
  await engine.there(".rows-list h3 a");
  await engine.there("#map canvas[data-marks]");
  const marks = await engine.run("return Number(document.querySelector('#map canvas[data-marks]').dataset.marks)");
  assert(marks > 1, `marks are drawn: ${marks}`);
  await keep(engine, "map");
  const card = await engine.run("return document.querySelector('.rows-list h3 a').getAttribute('href')");
  for (const path of [card, "/kk/preschools", "/kk/preschools?place=750000000", "/kk/preschools/deficit"]) {
    await engine.open(base + path);
    await engine.there("h1");
    await keep(engine, path);
  }
}

async function smoke(house, name) {
  const parent = house.people.nothing_special;
  const engine = await startEngine(ENGINES[name]());
  try {
    for (const slug of ["benefits", "rules", "data", "demo", ""]) {
      await engine.open(`${house.base}/kk/${slug}`);
      await engine.there("h1");
      await keep(engine, slug || "start");
    }
    await map(engine, house.base);
    await engine.open(`${house.base}/kk/`);
    await engine.click("a.btn-start");
    await comesTo(engine, "/kk/sign-in");
    await engine.type("#f-applicant-iin", parent.iin);
    await keep(engine, "sign-in");
    const code = await codeAfter(house.base, parent.phone, async () => {
      await engine.click("form .actions button[type=submit]");
      await comesTo(engine, "/kk/sign-in/code");
    });
    await engine.type("#f-code", code);
    await keep(engine, "code");
    await engine.click("form .actions button[type=submit]");
    await engine.there("#f-kind-general");
    await keep(engine, "kind");
    await engine.click("#f-kind-general");
    await engine.click("form .actions button[type=submit]");
    await engine.there("#f-child-iin-0");
    await keep(engine, "child");
    await engine.click("#f-child-iin-0");
    await engine.click("form .actions button[type=submit]");
    await engine.there("#f-applicant-role-parent");
    await keep(engine, "confirm");
  } finally {
    await engine.close();
  }
}

export const cases = {
  firefox: (house) => smoke(house, "firefox"),
  webkit: (house) => smoke(house, "webkit"),
};
