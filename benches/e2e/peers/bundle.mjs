// What a page downloads of each peer: ajv's CommonJS in one module, zod's modules as they are.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const require = createRequire(new URL("../../../tests/e2e/package.json", import.meta.url));
const { minify } = require("terser");
const { build: esbuild } = require("esbuild");
const here = dirname(fileURLToPath(import.meta.url));

/** A CommonJS package as one module: its files by number, and the smallest `require` there can be. */
export async function commonJs(entry) {
  const files = [];
  const add = async (file) => {
    const known = files.findIndex((one) => one.file === file);
    if (known >= 0) return known;
    const at = files.push({ file, text: "" }) - 1;
    let text = await readFile(file, "utf8");
    if (file.endsWith(".json")) text = `module.exports = ${text}`;
    const require = createRequire(file);
    for (const [whole, name] of [...text.matchAll(/require\(["']([^"']+)["']\)/g)]) {
      // What ajv writes into the code it generates is no import of its own.
      if (name.includes("${")) continue;
      text = text.replaceAll(whole, `require(${await add(require.resolve(name))})`);
    }
    files[at].text = text;
    return at;
  };
  const first = await add(entry);
  const bodies = files.map(({ text }) => `(module, exports, require) => {${text}\n}`).join(",\n");
  return `const files = [${bodies}]; const made = [];
const require = (at) => { if (!made[at]) { made[at] = { exports: {} }; files[at](made[at], made[at].exports, require); } return made[at].exports; };
export default require(${first}).default;`;
}

/** The gzip size of modules after terser, each alone and all together. */
export async function gzipped(texts) {
  const small = await Promise.all(texts.map((text) => minify(text, { module: true, compress: { passes: 2 } })));
  return gzipSync(small.map(({ code }) => code).join("\n"), { level: 9 }).length;
}

/** A module and all that it imports by relative names. */
export async function modules(entry, seen = new Map()) {
  if (seen.has(entry)) return seen;
  const text = await readFile(entry, "utf8");
  seen.set(entry, text);
  for (const [, name] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) await modules(join(dirname(entry), name), seen);
  return seen;
}

/** A script and what it imports of npm or of this folder as a bundler makes it small, what is not used left out. */
export async function bundled(script) {
  const made = await esbuild({
    stdin: { contents: script, resolveDir: here },
    plugins: [{ name: "addresses", setup: (build) => build.onResolve({ filter: /^\/zod\// }, () => ({ path: join(dirname(require.resolve("zod/package.json")), "v4/index.js") })) }],
    nodePaths: [join(here, "../../../tests/e2e/node_modules")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return made.outputFiles[0].contents;
}
