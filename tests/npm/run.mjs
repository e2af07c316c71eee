// The package as its consumers use it: packed, installed into an empty project, type-checked, run in Node and in pages of
// three engines. KEZEK_NPM and KEZEK name the package and the native program. Ends with "N passed, N failed".

import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { inChromium, inEngine, serve } from "./browsers.mjs";
import { bundles } from "./bundle.mjs";
import { install, typeCheck } from "./consumer.mjs";
import { exampleWorks } from "./example.mjs";
import { compare, generate } from "./forms.mjs";
import { judge } from "./native.mjs";
import { strictness } from "./strict.mjs";
import { check } from "./vectors.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const target = resolve(process.env.CARGO_TARGET_DIR || join(root, "target"));
const source = resolve(process.env.KEZEK_NPM ?? join(target, "npm"));
const program = resolve(process.env.KEZEK ?? join(target, "release/kezek"));

let [passed, failed] = [0, 0];

/** A check gives nothing, or sentences on what is wrong. */
async function prove(name, work) {
  const start = Date.now();
  let faults;
  try {
    faults = (await work()) ?? [];
  } catch (error) {
    faults = [error.stack ?? String(error)];
  }
  faults.length === 0 ? (passed += 1) : (failed += 1);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const shown = faults.slice(0, 8).concat(faults.length > 8 ? [`... ${faults.length} in all`] : []);
  console.log(faults.length === 0 ? `ok ${name} (${seconds} s)` : `NOT ok ${name} (${seconds} s): ${shown.join("\n    ")}`);
}

const project = await install(source);
const folder = join(project.folder, "node_modules/@kezek/rules");
const vectors = JSON.parse(await readFile(join(folder, "vectors.json"), "utf8"));
const forms = generate(vectors, 20_000);
const verdicts = await judge(program, forms);

await prove("it packs with all its files", () => project.missing);
await prove("it type-checks, and refuses what is not", () => typeCheck(project));

const rules = await import(pathToFileURL(join(folder, "node.js")));
await prove("its version carries the edition of the rules", async () => {
  const { version, kezek } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const right = version.endsWith(`+rules.${vectors.edition}`) && kezek.rules === vectors.edition;
  return right ? [] : [`${version}, ${JSON.stringify(kezek)}; the vectors are of ${vectors.edition}`];
});
await prove("a call before init says so", () => {
  try {
    rules.checkIin("");
  } catch (error) {
    return /await init\(\)/.test(error.message) ? [] : [error.message];
  }
  return ["it answered"];
});
await rules.init();
await prove("the resolved entry of Node is the same module", async () => {
  const { execFileSync } = await import("node:child_process");
  const said = `import { init, checkIin, edition } from "@kezek/rules"; await init();
    console.log(checkIin("680503250034").ok, edition().rules);`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", said], { cwd: project.folder, encoding: "utf8" });
  return out.trim() === `true ${vectors.edition}` ? [] : [out];
});
await prove("the vectors in Node", () => check(rules, vectors));
await prove("strictness in Node", () => strictness(rules));
await prove(`${forms.length} generated forms: this module = the native program`, () => compare(rules, forms, verdicts));

const some = { forms: forms.slice(0, 4_000), verdicts: verdicts.slice(0, 4_000) };
const site = await serve({ "/rules/": folder, "/tests/": here }, { "/forms.json": JSON.stringify(some) });
await prove("vectors, strictness and forms in Chromium", () => inChromium(site.base));
await prove("vectors, strictness and forms in Firefox", () => inEngine("firefox", site.base));
await prove("vectors, strictness and forms in WebKit", () => inEngine("webkit", site.base));
await prove("inside a bundle of esbuild, in Chromium", () => bundles(project));
await prove("the example of a bank", () => exampleWorks(site.base));
await site.close();
await project.remove();

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
