// The number moves; the page says by which causes, and their shares add up. A withdrawal moves those behind.

import { dayPasses, messages } from "../country.mjs";
import { assert, keep, picture, same } from "../house.mjs";
import { apply, arrive, comeIn, field, file, next, open, textOf, walk } from "../parent.mjs";
import { addsUp, queues } from "../standing.mjs";
import { sentences } from "../words.mjs";

/** The open application anew, with every explanation adding up. */
async function look(who, id) {
  await open(who, `cabinet/${id}`);
  const all = await queues(who);
  assert(all.length > 0, "no queue is shown");
  all.forEach(addsUp);
  return all;
}

async function withdraw(who, id) {
  await open(who, `cabinet/${id}/withdraw`);
  await keep(who, "withdraw");
  await next(who);
  await who.page.locator("#summary").waitFor();
  same(await who.page.evaluate(() => document.activeElement.id), "summary", "the list of faults has focus");
  await field(who, "f-withdraw").check();
  await next(who);
  await who.page.locator("form").waitFor({ state: "detached" });
  await keep(who, "withdrawn");
  await picture(who, "withdrawn");
}

/** Two parents of one queue, one earlier right that comes, days that pass, and one that leaves. */
async function ofPeople(house) {
  const { nothing_special: first, foreign_child: second, family_of_four: right } = house.people;
  const say = await sentences(house.base, "ru");
  const one = await house.visit({ lang: "ru" });
  const id = await apply(one, first);
  const [atFirst] = await look(one, id);
  same(atFirst.explained.map(({ from, to }) => [from, to]), [[atFirst.number, atFirst.number]], "nothing has changed yet");

  const two = await house.visit({ lang: "kk" });
  const behind = await apply(two, second, { birthCertificate: true });
  const [ofSecond] = await look(two, behind);
  same(ofSecond.number, atFirst.number + 1, "the second stands behind the first");
  same((await look(one, id))[0].number, atFirst.number, "who files later moves nobody of the same turn");

  const stored = await two.context.storageState();
  await two.context.close();
  const three = await house.visit({ lang: "en" });
  const earlier = await apply(three, right, { benefits: ["large-family"], turn: "first_turn" });
  const [ofRight] = await look(three, earlier);
  await three.context.close();

  const [after] = await look(one, id);
  if (ofRight.number <= atFirst.number) {
    same(after.number, atFirst.number + 1, "the child with a right came ahead");
    const cause = after.explained.at(-1).causes;
    same(cause, [{ cause: say("cause.CameFirstTurn", { n: 1 }), change: 1 }], "the cause");
  } else {
    same(after.number, atFirst.number, "the child with a right came behind");
  }
  await keep(one, "application");
  await picture(one, "application");

  await withdraw(one, id);
  await open(one, "cabinet");
  assert((await textOf(one, "#app")).includes(say("cabinet.ArchivedWithdrawn")), "the cabinet says who withdrew");
  const texts = await messages(house.base, first.phone);
  assert(texts.some((text) => text.startsWith("Вы отозвали заявление")), `no SMS of the withdrawal: ${texts[0]}`);

  const again = await house.visit({ lang: "kk", storageState: stored });
  const [moved] = await look(again, behind);
  const left = moved.explained.at(-1).causes.find(({ cause }) => /қайтарып алынды/.test(cause));
  same(left?.change, -1, "who stood behind is told of one withdrawal");
  same(moved.number, after.number, "who stood behind moved up by one");
}

/** Day by day until the number moves, and then some; every day adds up. */
async function ofDays(house) {
  const who = await house.visit({ lang: "en", size: "desktop" });
  const id = await apply(who, house.people.nothing_special, { preschools: 4 });
  const before = await look(who, id);
  const moved = new Set();
  for (let day = 1; day <= 40 && moved.size < 2; day += 1) {
    await dayPasses(house.base);
    for (const [at, queue] of (await look(who, id)).entries()) {
      same(queue.explained.at(-1).from, before[at].number, "the number at filing does not change");
      if (queue.number !== before[at].number) moved.add(at);
    }
  }
  assert(moved.size > 0, "40 days moved nobody");
  await arrive(who, `cabinet/${id}`);
  await keep(who, "application");
  await picture(who, "application-moved");
  await who.page.locator("details:has(table) > summary").first().click();
  await keep(who, "application-chart-as-table");
}

/** A serviceman's papers are confirmed while days pass: the number if confirmed becomes the number. */
async function ofPapers(house) {
  const who = await house.visit({ lang: "kk" });
  await comeIn(who, house.people.serviceman);
  const day = await who.page.evaluate(async () => (await (await fetch("/api/v1/session")).json()).now.slice(0, 10));
  await walk(who, { benefits: ["serviceman"], certificates: { serviceman: day } });
  const id = await file(who);
  const say = await sentences(house.base, "kk");
  const provisional = say("cabinet.NumberProvisional");
  await look(who, id);
  assert((await textOf(who, "#app")).includes(provisional), "the number is not called provisional");
  let passed = 0;
  while ((await textOf(who, "#app")).includes(provisional)) {
    passed += 1;
    assert(passed <= 20, "the papers are still looked at after 20 days");
    await dayPasses(house.base);
    await look(who, id);
  }
  const [queue] = await look(who, id);
  const own = queue.explained.at(-1).causes.find(({ cause }) => cause === say("cause.OwnConfirmed", { n: 1 }));
  if (queue.explained.at(-1).from > 1) assert(own && own.change < 0, `no cause of one's own: ${JSON.stringify(queue)}`);
}

export const cases = { "of-people": ofPeople, "of-days": ofDays, "of-papers": ofPapers };
