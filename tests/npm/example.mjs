// The example of a bank in Chromium: it answers while typing, in three languages, and is accessible.

import { createRequire } from "node:module";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { SIZES, startChromium } from "../e2e/house.mjs";

const require = createRequire(new URL("../e2e/package.json", import.meta.url));
const AXE = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const RIGHT = {
  "child.iin": "999999000012", "child.surname": "Әбілқасымова", "child.first_name": "Айгүл", "applicant.phones[0]": "+7 701 123 45 67",
};

const field = (page, path) => page.locator(`[id="${path}"]`);
const said = (page, path) => page.locator(`[id="${path}-said"]`);

async function axe(page, name) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations.map((one) => `${one.id}: ${one.nodes[0].html}`));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...violations.map((one) => `axe on ${name}: ${one}`), ...(wide > 1 ? [`${name} scrolls sideways by ${wide} px`] : [])];
}

async function walk(page, base, size, scheme) {
  const faults = [];
  const want = async (locator, wanted) => {
    const got = (await locator.textContent()).trim();
    if (!got.startsWith(wanted)) faults.push(`${size}: "${got}", not "${wanted}"`);
  };
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => request.url().startsWith(base) || faults.push(`foreign: ${request.url()}`));
  await page.goto(`${base}/rules/examples/bank.html`);
  await page.locator("html[data-ready]").waitFor();
  faults.push(...(await axe(page, `${size}, empty`)));
  await field(page, "child.iin").pressSequentially("99999900001");
  await field(page, "child.surname").focus();
  await want(said(page, "child.iin"), "12 цифр керек, қазір 11351-бұйрық");
  await field(page, "child.iin").press("End");
  await field(page, "child.iin").pressSequentially("3");
  await want(said(page, "child.iin"), "ЖСН-де қате бар");
  await page.getByRole("button", { name: "Русский" }).click();
  await want(said(page, "child.iin"), "В ИИН ошибка: сверьте цифры с документом");
  await page.getByRole("button", { name: "Проверить" }).click();
  await want(page.locator("#answer"), "Исправьте эти поля");
  if (!(await page.locator("#answer").evaluate((node) => node === document.activeElement))) faults.push("the summary has no focus");
  faults.push(...(await axe(page, `${size}, faults`)));
  if (process.env.KEZEK_PICTURES) {
    await mkdir(process.env.KEZEK_PICTURES, { recursive: true });
    await page.screenshot({ path: join(process.env.KEZEK_PICTURES, `bank-${size}-${scheme}.png`), fullPage: true, caret: "initial" });
  }
  await page.getByRole("button", { name: "English" }).click();
  await want(said(page, "child.birth_date"), "Fill in this field");
  for (const [path, text] of Object.entries(RIGHT)) await field(page, path).fill(text);
  await field(page, "child.birth_date").fill(await page.evaluate(() => `${new Date().getFullYear() - 3}-05-10`));
  await page.getByLabel("Girl").check();
  await field(page, "language").selectOption("kk");
  await page.getByLabel("I agree").check();
  await want(said(page, "child.iin"), "");
  await page.getByRole("button", { name: "Check" }).click();
  await want(page.locator("#answer"), "All is right");
  faults.push(...(await axe(page, `${size}, right`)));
  return faults;
}

export async function exampleWorks(base) {
  const browser = await startChromium();
  const faults = [];
  try {
    for (const [size, scheme] of [["desktop", "light"], ["narrow", "dark"]]) {
      const context = await browser.newContext({ ...SIZES[size], colorScheme: scheme, reducedMotion: "reduce" });
      faults.push(...(await walk(await context.newPage(), base, size, scheme)));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return faults;
}
