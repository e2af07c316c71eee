// The package inside a bundle, as a front end ships it: esbuild packs it with the WASM as a file, a page runs the result.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inChromium, serve } from "./browsers.mjs";

const require = createRequire(new URL("../e2e/package.json", import.meta.url));

/** As the README says: a bundler that does not know `new URL` is told where the WASM lies. */
const ENTRY = `
  import { checkApplication, checkIin, init, say } from "@kezek/rules";
  import module from "@kezek/rules/kezek_rules_bg.wasm";
  const faults = [];
  try {
    await init({ module, languages: ["kk"] });
    const right = checkIin("680503250034");
    if (!right.ok) faults.push("a right IIN is refused: " + JSON.stringify(right));
    const short = checkApplication({ kind: "general", child: { iin: "99999900001" } }, "2026-11-20").faults[0];
    const said = say(short, "kk");
    if (said !== "12 цифр керек, қазір 11") faults.push("it says: " + said);
  } catch (error) {
    faults.push(String(error && error.stack || error));
  }
  globalThis.result = faults;
`;
const PAGE = `<!doctype html><html lang="en"><title>bundle</title><script type="module" src="/out/entry.js"></script></html>`;

/** Bundles, then runs the bundle in Chromium under the strict policy; gives what is wrong with either. */
export async function bundles(project) {
  const source = join(project.folder, "bundle");
  const out = join(source, "out");
  await mkdir(source, { recursive: true });
  await writeFile(join(source, "entry.js"), ENTRY);
  const { build } = require("esbuild");
  const made = await build({
    entryPoints: [join(source, "entry.js")], outdir: out, absWorkingDir: project.folder, publicPath: "/out",
    bundle: true, format: "esm", splitting: true, minify: true, target: "es2022", loader: { ".wasm": "file" },
    metafile: true, logLevel: "silent",
  });
  const faults = [...made.warnings, ...made.errors].map((one) => `esbuild: ${one.text}`);
  const inside = Object.keys(made.metafile.inputs).filter((path) => path.includes("@kezek/rules"));
  if (inside.some((path) => path.endsWith("node.js"))) faults.push("the entry of Node is in a bundle for browsers");
  const files = await readdir(out);
  if (files.filter((name) => name.endsWith(".wasm")).length !== 1) faults.push(`the bundle has ${files.join(", ")}`);
  // A language that is not asked for stays in a chunk that nobody loads.
  const entry = await readFile(join(out, "entry.js"), "utf8");
  if (entry.includes("12 digits")) faults.push("English is in the entry of a page that loads Kazakh alone");
  const site = await serve({ "/out/": out }, { "/bundle.html": PAGE });
  try {
    faults.push(...(await inChromium(site.base, "/bundle.html")));
  } finally {
    await site.close();
  }
  return faults;
}
