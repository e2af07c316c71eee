// The whole journey without a mouse: focus is always visible, goes to the heading of a new page and to the list of faults.

import { codeAfter } from "../country.mjs";
import { assert, same, until } from "../house.mjs";
import { arrive } from "../parent.mjs";
import { focus, pick, press, tabTo, tick, type } from "../keys.mjs";

const SUBMIT = "form .actions button[type=submit]";

/** A new page: its heading has focus. */
async function onNewPage(who, path) {
  await arrive(who, path);
  await until(`focus on the heading of ${path}`, async () => (await focus(who)) === "h", 5_000);
}

/** "Continue" on an unanswered page: the list of faults has focus, its first link leads to the field. */
async function faultsLead(who, id) {
  await press(who, SUBMIT);
  await until("focus on the list of faults", async () => (await focus(who)) === "summary", 5_000);
  await press(who, "#summary a");
  const leads = () =>
    who.page.evaluate((wanted) => {
      const field = document.getElementById(wanted);
      return field === document.activeElement || (field?.contains(document.activeElement) ?? false);
    }, id);
  await until(`the link leads to ${id}`, leads, 5_000);
}

async function keyboardOnly(house) {
  const parent = house.people.nothing_special;
  const who = await house.visit({ lang: "kk", size: "desktop" });
  await who.page.goto("/kk/");
  await who.page.keyboard.press("Tab");
  assert(await who.page.evaluate(() => document.activeElement.matches("a.skip")), "the first stop is not the way to the content");
  await who.page.keyboard.press("Enter");
  await press(who, "a.btn-start");

  await arrive(who, "sign-in");
  await press(who, SUBMIT);
  await until("focus on the list of faults", async () => (await focus(who)) === "summary", 5_000);
  await press(who, "#summary a");
  same(await focus(who), "f-applicant-iin", "the link leads to the IIN");
  await type(who, parent.iin);
  const code = await codeAfter(house.base, parent.phone, async () => {
    await who.page.keyboard.press("Enter");
    await onNewPage(who, "sign-in/code");
  });
  await tabTo(who, "#f-code");
  await type(who, code);
  await who.page.keyboard.press("Enter");

  // A page load: the browser reads the page from its top.
  await arrive(who, "apply/kind");
  await faultsLead(who, "f-kind");
  await pick(who, "kind", "#f-kind-general");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/child");
  await pick(who, "child", "#f-child-iin-0");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/confirm");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/settlement");
  await faultsLead(who, "f-settlement");
  await tabTo(who, "#f-search", { key: "Shift+Tab" });
  await type(who, "астана");
  await pick(who, "settlement", "#f-settlement-710000000");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/benefits");
  await faultsLead(who, "f-benefits");
  await tick(who, "#f-benefits-none");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/preschools");
  await faultsLead(who, "f-preschools");
  await tick(who, "input[id^='p-']:not(:checked)");
  await tick(who, "input[id^='p-']:not(:checked)");
  await tabTo(who, "ol.order li:nth-child(2) button", { key: "Shift+Tab" });
  await press(who, SUBMIT);
  await onNewPage(who, "apply/language");
  await faultsLead(who, "f-language");
  await pick(who, "language", "#f-language-kk");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/contacts");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/check");
  await faultsLead(who, "f-consents-processing");
  await tick(who, "#f-consents-processing");
  await press(who, SUBMIT);
  await onNewPage(who, "apply/done");
  const id = new URL(who.page.url()).pathname.split("/").at(-1);
  await press(who, ".actions a.btn");
  await onNewPage(who, `cabinet/${id}`);
  await press(who, "a[href$='/withdraw']");
  await onNewPage(who, `cabinet/${id}/withdraw`);
  await tick(who, "#f-withdraw");
  await press(who, SUBMIT);
  await who.page.locator("form").waitFor({ state: "detached" });
  await until("focus on the heading of the result", async () => (await focus(who)) === "h", 5_000);
}

export const cases = { "whole-journey": keyboardOnly };
