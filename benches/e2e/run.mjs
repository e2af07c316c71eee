// The page as a phone on slow 4G gets it: node run.mjs [f2] [f3] [f5] [m2] [m3] [u5] [v3] [--quick]. Prints a table, writes target/bench/NAME.json.
// KEZEK, KEZEK_DIST, KEZEK_NPM and KEZEK_PROBE name the program, the app, the package and the folder of the probe.

import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as f2 from "./f2.mjs";
import * as f3 from "./f3.mjs";
import * as f5 from "./f5.mjs";
import * as m2 from "./m2.mjs";
import * as m3 from "./m3.mjs";
import * as u5 from "./u5.mjs";
import * as v3 from "./v3.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const target = resolve(process.env.CARGO_TARGET_DIR || join(root, "target"));
const program = resolve(process.env.KEZEK ?? join(target, "release/kezek"));
const dist = resolve(process.env.KEZEK_DIST ?? join(root, "dist"));
const npm = resolve(process.env.KEZEK_NPM ?? join(target, "npm"));
const probe = resolve(process.env.KEZEK_PROBE ?? join(target, "probe"));
const words = process.argv.slice(2);
const quick = words.includes("--quick");
const names = words.filter((word) => !word.startsWith("--"));

function table(rows) {
  const columns = Object.keys(rows[0]);
  const cells = [columns.map((name) => name.replaceAll("_", " ")), ...rows.map((row) => columns.map((name) => String(row[name])))];
  const width = columns.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  return cells.map((row) => row.map((cell, at) => (at ? cell.padStart(width[at]) : cell.padEnd(width[at]))).join("  ").trimEnd());
}

for (const [name, bench] of Object.entries({ f2, f3, f5, m2, m3, u5, v3 })) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`== ${name}: ${bench.about}`);
  const { rows, notes } = await bench.run({ program, dist, npm, probe, quick });
  console.log([...table(rows), ...notes.map((note) => `- ${note}`)].join("\n"));
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? "?"}`;
  const file = join(target, "bench", `${name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ bench: name, about: bench.about, machine, rows, notes }, null, 2)}\n`);
  console.log(file);
}
