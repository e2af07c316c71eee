// What the page of an application says of each queue: the number, and why it changed.

import { same } from "./house.mjs";
import { figures } from "./parent.mjs";

/** Signs of a cause's share: the minus is a true one. */
const share = (text) => Number(text.replace("\u2212", "-").replace("+", "").replace(/[^\d-]/g, ""));

/** Every queue of the open application page: { preschool, number, explained: [{ title, from, to, causes, sum }] }. */
export async function queues(who) {
  const cards = await who.page.locator("section.card:has(.number)").evaluateAll((sections) =>
    sections.map((section) => ({
      preschool: section.querySelector("h2").textContent,
      number: section.querySelector(".number").textContent,
      explained: [...section.querySelectorAll("p.nums:has(> b)")].map((line) => {
        const list = line.nextElementSibling?.matches("ul.causes") ? line.nextElementSibling : null;
        return {
          title: line.querySelector("b").textContent,
          change: (line.querySelector("[aria-hidden]") ?? line).textContent,
          causes: [...(list?.querySelectorAll("li.pair") ?? [])].map((row) => [...row.children].map((cell) => cell.textContent)),
          sum: list?.querySelector("li.sum")?.textContent,
        };
      }),
    })),
  );
  return cards.map(({ preschool, number, explained }) => ({
    preschool,
    number: figures(number)[0],
    explained: explained.map(({ title, change, causes, sum }) => {
      const [from, to] = change.includes("→") ? figures(change) : [figures(change)[0], figures(change)[0]];
      return { title, from, to, causes: causes.map(([cause, change]) => ({ cause, change: share(change) })), sum };
    }),
  }));
}

/** The shares of the causes sum to the change, the last number is the number, and no cause is without words. */
export function addsUp(queue) {
  for (const { title, from, to, causes, sum } of queue.explained) {
    const what = `${queue.preschool}, ${title} ${from} → ${to}`;
    same(causes.reduce((all, one) => all + one.change, 0), to - from, `${what}: shares`);
    same(to, queue.number, `${what}: the last number`);
    if (sum !== undefined) same(share(sum), to - from, `${what}: the sum that is shown`);
    if (causes.some((one) => one.cause.trim() === "" || one.change === 0)) throw new Error(`${what}: an empty cause`);
  }
}
