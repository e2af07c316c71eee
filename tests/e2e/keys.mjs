// A person without a mouse: Tab, Shift+Tab, arrows, Space, Enter and letters. Focus is looked at wherever it goes.

import { assert } from "./house.mjs";

/** What has focus, and whether eyes can see that. */
async function focused(who) {
  return who.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A card shows the focus of the control inside it.
    const shown = [element, element.closest(".choice"), element.nextElementSibling].filter(Boolean).some((one) => {
      const style = getComputedStyle(one);
      const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      return ring || style.boxShadow !== "none";
    });
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && width > 0 && height > 0;
    return { id: element.id, tag: element.localName, html: element.outerHTML.slice(0, 120), shown, inView };
  });
}

/** Tabs to the element of a selector; every stop on the way must be visible. */
export async function tabTo(who, selector, { key = "Tab", most = 120 } = {}) {
  await who.page.locator(selector).first().waitFor();
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await who.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await who.page.keyboard.press(key);
    const at = await focused(who);
    if (at) assert(at.shown && at.inView, `focus is not to be seen on ${at.html}`);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** Goes to a radio group and to its answer by arrows; Space takes the first when none is chosen. */
export async function pick(who, name, wanted) {
  const group = `input[type=radio][name="${name}"]`;
  await tabTo(who, `${group}:enabled`);
  await who.page.keyboard.press("Space");
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await who.page.evaluate((one) => document.activeElement.matches(one) && document.activeElement.checked, wanted)) return;
    await who.page.keyboard.press("ArrowDown");
  }
  throw new Error(`arrows do not lead to ${wanted}`);
}

export async function tick(who, selector) {
  await tabTo(who, selector);
  await who.page.keyboard.press("Space");
}

export async function press(who, selector) {
  await tabTo(who, selector);
  await who.page.keyboard.press("Enter");
}

export const type = (who, text) => who.page.keyboard.type(text);

/** The id of what has focus. */
export const focus = (who) => who.page.evaluate(() => document.activeElement?.id ?? "");
