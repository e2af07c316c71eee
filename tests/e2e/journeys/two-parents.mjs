// Two parents (C-24): the mother files and acts; the father sees the number, the state and the terms, and the kindergartens
// when she shows them; she sees that he looked.

import { assert, keep, picture, same, until } from "../house.mjs";
import { apply, arrive, comeIn, figures, open, settled, textOf, textsOf } from "../parent.mjs";
import { sentences } from "../words.mjs";

async function twoParents(house, lang) {
  const say = await sentences(house.base, lang);
  const mother = await house.visit({ lang });
  const id = await apply(mother, house.people.both_parents, { preschools: 2 });
  await open(mother, `cabinet/${id}`);
  const names = await textsOf(mother, "section.card:has(.number) h2");
  const numbers = (await textsOf(mother, "section.card .number")).map((text) => figures(text)[0]);
  assert(names.length === 2, `kindergartens of the mother: ${names.join(" | ")}`);
  assert((await textOf(mother, "#app")).includes(say("change.NotShared")), "what the other sees is told before he comes");

  // He comes by his list: nobody sent him an address. The registers are asked whose child it is when he wants it.
  const father = await house.visit({ lang });
  father.careful = true;
  await comeIn(father, house.people.other_parent, "cabinet");
  same(await father.page.locator("li.card").count(), 0, "what his list has before he asked");
  await father.page.locator('a[href$="/access?next=cabinet?mine"]').click();
  await father.page.locator("main a.btn").click();
  await arrive(father, "cabinet");
  await father.page.locator("li.card").first().waitFor();
  same(await father.page.locator("li.card").count(), 1, "what the father's list has");
  await father.page.locator("li.card a").click();
  await arrive(father, `cabinet/${id}`);
  const seen = await textOf(father, "#app");
  for (const word of ["change.OfAnother", "change.OfAnotherSees"]) assert(seen.includes(say(word)), `${word} is not said`);
  same((await textsOf(father, "section.card .number")).map((text) => figures(text)[0]), numbers, "his numbers");
  for (const name of names) assert(!seen.includes(name), `${name} is shown to him`);
  const phone = house.people.both_parents.phone.replace(/\D/g, "").slice(-7);
  assert(!seen.replace(/\D/g, "").includes(phone), "her phone is shown to him");
  for (const page of ["change", "renew", "withdraw"]) {
    same(await father.page.locator(`a[href*="/${page}"]`).count(), 0, `ways for him to ${page}`);
  }
  // An address that is not for him is a page that he does not have, said calmly.
  await father.page.goto(`/${lang}/cabinet/${id}/withdraw`);
  await settled(father);
  same(await father.page.locator("#f-withdraw").count(), 0, "a way for him to withdraw");
  await keep(father, "two-parents-withdraw");
  await picture(father, "two-parents-withdraw");

  // She sees that he looked, and shows him the kindergartens.
  await open(mother, `cabinet/${id}`);
  await until("who looked is told", async () => (await textOf(mother, "#app")).includes(say("change.LooksTitle")));
  assert((await textOf(mother, "#app")).includes(house.people.other_parent.name), "who looked has a name");
  await keep(mother, "two-parents-looked");
  await picture(mother, "two-parents-looked");
  await mother.page.getByRole("button", { name: say("change.Share") }).click();
  await until("it is shared", async () => (await textOf(mother, "#app")).includes(say("change.Shared")));
  await open(father, `cabinet/${id}`);
  const shared = await textOf(father, "#app");
  for (const name of names) assert(shared.includes(name), `${name} is not shown to him`);
  await picture(father, "two-parents-shared");
}

export const cases = {
  kk: (house) => twoParents(house, "kk"),
  ru: (house) => twoParents(house, "ru"),
};
