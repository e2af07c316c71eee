// Pressed twice, sent again, answered into the void: one application.

import { assert, same } from "../house.mjs";
import { arrive, comeIn, open, textsOf, walk } from "../parent.mjs";

const SUBMIT = "form .actions button[type=submit]";
const applications = (who) =>
  who.page.evaluate(async () => (await (await fetch("/api/v1/applications")).json()).applications.map((one) => one.id));

async function atCheck(house) {
  const who = await house.visit({ lang: "en" });
  await comeIn(who, house.people.nothing_special);
  await walk(who);
  return who;
}

async function oneInTheCabinet(who, id) {
  same(await applications(who), [id], "applications of the person");
  await open(who, "cabinet");
  same((await textsOf(who, "li.card")).length, 1, "cards in the cabinet");
}

const done = (who) => new URL(who.page.url()).pathname.split("/").at(-1);

async function pressedTwice(house) {
  const who = await atCheck(house);
  await who.page.locator(SUBMIT).dblclick();
  await arrive(who, "apply/done");
  await oneInTheCabinet(who, done(who));
}

/** The same request once more, as a network that repeats would send it. */
async function sentAgain(house) {
  const who = await atCheck(house);
  const sent = who.page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/api/v1/applications"));
  await who.page.locator(SUBMIT).click();
  await arrive(who, "apply/done");
  const request = await sent;
  const headers = await request.allHeaders();
  assert(headers["idempotency-key"], "no Idempotency-Key");
  const again = await who.page.evaluate(
    async ([key, body]) => {
      const headers = { "content-type": "application/json", "idempotency-key": key };
      const response = await fetch("/api/v1/applications", { method: "POST", headers, body });
      return [response.status, (await response.json()).id];
    },
    [headers["idempotency-key"], request.postData()],
  );
  same(again, [201, done(who)], "the first answer comes again");
  const other = await who.page.evaluate(
    async ([key, body]) => {
      const headers = { "content-type": "application/json", "idempotency-key": key };
      const changed = JSON.stringify({ ...JSON.parse(body), language: "ru" });
      return (await fetch("/api/v1/applications", { method: "POST", headers, body: changed })).status;
    },
    [headers["idempotency-key"], request.postData()],
  );
  same(other, 422, "the same key with another body");
  await oneInTheCabinet(who, done(who));
}

/** The server has filed it, the answer is lost on the way, the parent presses again. */
async function answerLost(house) {
  const who = await atCheck(house);
  await who.page.route("**/api/v1/applications", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await who.page.locator(SUBMIT).click();
  await who.page.locator("#problem").waitFor();
  await who.page.unroute("**/api/v1/applications");
  // What the network lost is told by the browser itself.
  who.complaints.splice(0, who.complaints.length, ...who.complaints.filter((one) => !one.includes("ERR_CONNECTION_RESET")));
  await who.page.locator("#problem button").click();
  await arrive(who, "apply/done");
  await oneInTheCabinet(who, done(who));
}

/** The same, and the page is reloaded before the second press. */
async function answerLostThenReloaded(house) {
  const who = await atCheck(house);
  await who.page.route("**/api/v1/applications", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await who.page.locator(SUBMIT).click();
  await who.page.locator("#problem").waitFor();
  await who.page.unroute("**/api/v1/applications");
  who.complaints.splice(0, who.complaints.length, ...who.complaints.filter((one) => !one.includes("ERR_CONNECTION_RESET")));
  await open(who, "cabinet");
  same((await applications(who)).length, 1, "applications after the reload");
  same((await textsOf(who, "li.card")).length, 1, "cards in the cabinet");
}

export const cases = {
  "pressed-twice": pressedTwice,
  "sent-again": sentAgain,
  "answer-lost": answerLost,
  "answer-lost-then-reloaded": answerLostThenReloaded,
};
