// Goal V3: what the rules and the sentences of their faults add to a page that has a form anyway, beside zod 4 for a login form
// and for single fields of ours.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { bundled } from "./peers/bundle.mjs";

export const about = "bytes that rules and words add to a form, brotli 11";

const GOAL = 12;

const LOGIN = `import * as z from "ZOD";
const form = z.object({ email: z.email(), password: z.string().check(z.minLength(8)) });
globalThis.judge = (typed) => form.safeParse(typed);`;

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** The sentences of faults among the package's words of a language: those that the rules of a form say. */
async function sentences(npm, lang) {
  const { default: table } = await import(join(npm, `words/${lang}.js`));
  return Buffer.from(JSON.stringify(table));
}

export async function run({ npm, probe }) {
  const made = async (name) => readFile(join(probe, `${name}_bg.wasm`));
  const [bare, rules, words] = await Promise.all(["bare", "rules", "words"].map(made));
  const row = (what, bytes, plain) => ({ what, brotli_bytes: bytes, plain_bytes: plain });
  const added = (what, more, less) => row(what, brotli(more) - brotli(less), more.length - less.length);
  const says = await sentences(npm, "kk");
  const code = added("code of rules: every check of three applications", rules, bare);
  const saying = added("code of words: a fault becomes a sentence", words, rules);
  const text = row("sentences of one language: a file of its own", brotli(says), says.length);
  const all = code.brotli_bytes + saying.brotli_bytes;
  const peer = async (what, script) => {
    const bundle = await bundled(script);
    return row(what, brotli(bundle), bundle.length);
  };
  const fields = `import { build, faults } from "./by_zod.js"; globalThis.judge = (today, typed) => faults(build(today), typed);`;
  const crates = await readFile(join(probe, "crates.txt"), "utf8");
  if (/^regex/m.test(crates)) throw new Error("a regex engine is among the crates of the rules");
  return {
    rows: [
      row("the form without rules", brotli(bare), bare.length),
      code,
      saying,
      text,
      await peer("peer: zod 4, a login form", LOGIN.replace("ZOD", "zod").replace("z.string().check(z.minLength(8))", "z.string().min(8)")),
      await peer("peer: zod 4 mini, a login form", LOGIN.replace("ZOD", "zod/mini")),
      await peer("peer: zod 4, single fields of our form", fields),
    ],
    notes: [
      `Goal V3: code of rules and words <= ${GOAL} KB of WASM; ${(all / 1024).toFixed(1)} KB, ${all <= GOAL * 1024 ? "reached" : "not reached"}. No regex engine among ${new Set(crates.trim().split("\n")).size} crates.`,
      "Peers are bundled by esbuild, unused parts dropped; their faults say English sentences of their own or none.",
    ],
  };
}
