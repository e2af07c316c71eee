// The page is killed on every step and opened anew with the same cookies: the same step and the same answers come back.

import { codeAfter } from "../country.mjs";
import { assert, same } from "../house.mjs";
import { answer, arrive, field, file, next, open, settled, stepsOf } from "../parent.mjs";
import { sentences } from "../words.mjs";

/** The browser dies; another one opens the same address with what the first one kept: its cookies. */
async function killed(house, who) {
  const { pathname, search } = new URL(who.page.url());
  const storageState = await who.context.storageState();
  await who.context.close();
  const again = await house.visit({ lang: who.lang, size: who.size, storageState });
  await again.page.goto(pathname + search);
  return again;
}

/** Ids of what is chosen, and what is typed into the fields of the draft. */
const answers = (who) =>
  who.page.evaluate(() => {
    const all = [...document.querySelectorAll("#app input:not(#f-search):not([type=file])")];
    const told = (input) => (/radio|checkbox/.test(input.type) ? input.checked && input.id : input.value && `${input.id}=${input.value}`);
    return [...all.map(told).filter(Boolean), ...[...document.querySelectorAll("ol.order b")].map((one) => one.textContent)];
  });

async function killedWebview(house) {
  const lang = "ru";
  const say = await sentences(house.base, lang);
  const parent = house.people.nothing_special;
  let who = await house.visit({ lang });
  // Where one wants to go stands in the address: it outlives the page of the code.
  await who.page.goto(`/${lang}/apply`);
  await arrive(who, "sign-in");
  await field(who, "f-applicant-iin").fill(parent.iin);
  const code = await codeAfter(house.base, parent.phone, async () => {
    await next(who);
    await arrive(who, "sign-in/code");
  });
  // Away to the SMS, and the page of the code is still the page of the code.
  who = await killed(house, who);
  await arrive(who, "sign-in/code");
  await field(who, "f-code").fill(code);
  await next(who);
  const plan = { preschools: 3, settlement: "Астана" };
  for (const step of stepsOf()) {
    await arrive(who, `apply/${step}`);
    await answer(who, step, plan);
    // The only child is chosen by the page itself: until the person goes on there is nothing more to keep.
    if (step !== "child") await who.page.locator("[role=status]", { hasText: say("everywhere.Saved") }).last().waitFor();
    const before = await answers(who);
    who = await killed(house, who);
    await settled(who);
    await arrive(who, `apply/${step}`);
    if (step === "settlement" || step === "preschools") await who.page.locator("input:checked").first().waitFor();
    same(await answers(who), before, `the answers of ${step}`);
    if (step !== "check") await next(who);
  }
  await file(who);
  assert(who.page.url().includes("/apply/done/"), who.page.url());
}

export const cases = { "every-step": killedWebview };
