// Runs in a page: everything that runs in Node, with the entry that browsers get.

import * as rules from "/rules/index.js";
import { compare } from "./forms.mjs";
import { strictness } from "./strict.mjs";
import { check } from "./vectors.mjs";

const json = async (path) => (await fetch(path)).json();

async function all() {
  const [vectors, { forms, verdicts }] = await Promise.all([json("/rules/vectors.json"), json("/forms.json"), rules.init()]);
  return [...check(rules, vectors), ...strictness(rules), ...compare(rules, forms, verdicts)].slice(0, 20);
}

globalThis.result = await all().catch((error) => [`${error}\n${error.stack}`]);
