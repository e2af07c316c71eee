// Several drafts: a choice at the start, each taken up where it was, each deleted alone.

import { assert, keep, picture, same, until } from "../house.mjs";
import { answer, arrive, comeIn, field, next, open, textsOf, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

const cards = (who) => who.page.locator("section.card:has(details)");

async function several(house) {
  let who = await house.visit({ lang: "kk" });
  // How long a draft is kept is said before anybody begins one.
  await who.page.goto("/kk/");
  assert((await who.page.locator("main").innerText()).includes("90 күн сақталады"), "how long a draft is kept is not said");
  const say = await sentences(house.base, "kk");
  await comeIn(who, house.people.family_of_four);
  await walk(who, { to: "settlement" });
  await answer(who, "settlement", { settlement: "Астана" });
  await next(who);
  await arrive(who, "apply/benefits");
  const first = new URL(who.page.url()).pathname;
  // A second one, for another queue: what is begun is offered first.
  await who.page.goto("/kk/apply");
  await arrive(who, "cabinet");
  await until("the draft is offered", async () => (await cards(who).count()) === 1);
  await who.page.locator('a[href$="/apply/new"]').click();
  await arrive(who, "apply/kind");
  await answer(who, "kind", { kind: "sanatorium" });
  await next(who);
  await arrive(who, "apply/child");
  await answer(who, "child");
  await next(who);
  await arrive(who, "apply/confirm");
  // Another phone, the same person: both are there.
  const state = await who.context.storageState();
  await who.context.close();
  who = await house.visit({ lang: "ru", size: "desktop", storageState: state });
  const speak = await sentences(house.base, "ru");
  await who.page.goto("/ru/apply");
  await arrive(who, "cabinet");
  await until("drafts on another phone", async () => (await cards(who).count()) === 2);
  // Until when each is kept stands there, before anything is lost.
  const told = speak("cabinet.DraftKeptUntil", { day: "#" }).split("#")[0].trim();
  for (const card of await textsOf(who, "section.card:has(details)")) {
    assert(card.includes(told) && /20\d\d/.test(card.slice(card.indexOf(told))), `no day until which it is kept: ${card}`);
  }
  await keep(who, "drafts");
  await picture(who, "drafts");
  const names = await textsOf(who, "section.card h3");
  assert(names.some((name) => name.includes(speak("kind.Sanatorium"))), `the kinds are not told: ${names.join(" | ")}`);
  await who.page.locator(`a[href="${first.replace("/kk/", "/ru/")}"]`).click();
  await arrive(who, "apply/benefits");
  await who.page.locator("a.back").click();
  await arrive(who, "apply/settlement");
  await until("the settlement is the one that was chosen", () => field(who, "f-settlement-710000000").isChecked());
  // One is deleted, the other stays.
  await open(who, "cabinet");
  await cards(who).first().locator("summary").click();
  await cards(who).first().locator("details button").click();
  await until("one draft is left", async () => (await cards(who).count()) === 1);
  await who.page.reload();
  await until("the other stays", async () => (await cards(who).count()) === 1);
  assert(say("cabinet.DraftContinue"), "the words are there");
}

export const cases = { several };
