// An empty project that has the package from its packed file, and no network.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(new URL("../e2e/package.json", import.meta.url));

const FILES = [
  "LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY.txt", "examples/bank.html", "index.d.ts", "index.js", "kezek_rules.js", "kezek_rules_bg.wasm", "node.js",
  "package.json", "rules.js", "types.d.ts", "vectors.json", "words/en.js", "words/kk.js", "words/ru.js",
];

/** Packs the package and installs the file. */
export async function install(source) {
  const folder = await mkdtemp(join(tmpdir(), "kezek-npm-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder, source], { maxBuffer: 1 << 24 });
  const [packed] = JSON.parse(stdout);
  const listed = packed.files.map((file) => file.path);
  const missing = FILES.filter((file) => !listed.includes(file)).map((file) => `no ${file}`);
  const strange = listed.filter((file) => !FILES.includes(file)).map((file) => `${file} is nobody's`);
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", `./${tarball}`], { cwd: folder });
  return { folder, missing: [...missing, ...strange], remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The consumer's TypeScript, under both ways to resolve a package. */
export async function typeCheck(project) {
  await cp(join(here, "consumer.ts"), join(project.folder, "consumer.ts"));
  const faults = [];
  for (const [module, moduleResolution] of [["node16", "node16"], ["esnext", "bundler"]]) {
    const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom",
      "--module", module, "--moduleResolution", moduleResolution, "consumer.ts"];
    const tsc = require.resolve("typescript/bin/tsc");
    await run(process.execPath, [tsc, ...options], { cwd: project.folder }).catch((error) =>
      faults.push(`${moduleResolution}: ${error.stdout || error.message}`));
  }
  return faults;
}
