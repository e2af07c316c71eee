// What an employee does, page by page. People of the made-up offices are found on the demo page by their posts.

import { assert } from "./house.mjs";
import { settled, signIn } from "./parent.mjs";

const textOf = (html) => html.replace(/<[^>]+>/g, " ").trim();

/** The employees in the order of the demo page: { iin, phone, name }. */
export async function employees(base) {
  const response = await fetch(`${base}/en/demo`);
  const html = (await response.text()).replace(/<!--.*?-->/gs, "");
  const found = [];
  for (const [card] of html.matchAll(/<li class="card">.*?<\/li>/gs)) {
    const iin = card.match(/<code class="copy">(\d{12})<\/code>/)?.[1];
    const phone = card.match(/\+7(?:[ \u00a0]?\d){10}/)?.[0];
    const post = textOf(card.match(/<p>(.*?)<\/p>/s)?.[1] ?? "");
    // The phones of employees begin where those of parents have ended.
    const serial = Number(phone?.replace(/\D/g, "").slice(4));
    if (iin && serial >= 500 && serial < 600) found.push({ iin, phone, post, name: textOf(card.match(/<h3>.*?<\/h3>/s)[0]) });
  }
  return found;
}

/** The posts of the made-up offices, in the order of the demo page. */
const POSTS = [
  "reviewer", "second", "district", "counter", "corporation", "school", "complaints", "corporationComplaints", "authority", "operator",
];

/** The employees by their posts. */
export async function posts(base) {
  const all = await employees(base);
  assert(all.length === POSTS.length, `the demo page names ${all.length} employees, not ${POSTS.length}`);
  return Object.fromEntries(POSTS.map((post, at) => [post, all[at]]));
}

/** Signs an employee in on the way to a page of staff. */
export async function comeToWork(who, employee, wanted = "staff") {
  await who.page.goto(`/${who.lang}/${wanted}`);
  await settled(who);
  await who.page.locator("#app .page a.btn").click();
  await signIn(who, employee, wanted);
}

/** Who the server takes the employee for. */
export const session = (who) =>
  who.page.evaluate(async () => (await fetch("/api/v1/staff/session")).json());

/** The checks that wait, as the server tells them. */
export const waiting = (who) =>
  who.page.evaluate(async () => (await (await fetch("/api/v1/staff/reviews")).json()).rows);
