// Goal U5: what a front end downloads of the package, by gzip, beside its peers without any rule written for them.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { commonJs, gzipped, modules } from "./peers/bundle.mjs";

export const about = "the package's files, gzip -9";

const require = createRequire(new URL("../../tests/e2e/package.json", import.meta.url));
const NEEDED = ["kezek_rules_bg.wasm", "kezek_rules.js", "rules.js", "index.js"];
const WORDS = ["words/kk.js", "words/ru.js", "words/en.js"];
const GOAL = 150;

export async function run({ npm }) {
  const size = async (name) => gzipSync(await readFile(join(npm, name)), { level: 9 }).length;
  const row = (what, bytes) => ({ what, bytes, kb: (bytes / 1024).toFixed(1) });
  const each = await Promise.all([...NEEDED, ...WORDS].map(async (name) => row(name, await size(name))));
  const all = each.slice(0, NEEDED.length + 1).reduce((sum, one) => sum + one.bytes, 0);
  const zod = await modules(join(dirname(require.resolve("zod/package.json")), "v4/index.js"));
  const rows = [
    ...each,
    row("all with one language", all),
    row("peer: zod 4, no rules", await gzipped([...zod.values()])),
    row("peer: ajv, no rules", await gzipped([await commonJs(require.resolve("ajv"))])),
  ];
  const verdict = all <= GOAL * 1024 ? "reached" : "not reached";
  return {
    rows,
    notes: [
      `Goal U5: <= ${GOAL} KB; ${verdict}. One language of three is counted.`,
      "Peers are whole, by terser; zod holds its languages of messages, which a bundler may drop in part.",
    ],
  };
}
