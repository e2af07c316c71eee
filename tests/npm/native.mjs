// What the native program says of the same forms.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY } from "./forms.mjs";

/** The faults of each form by the native program. */
export async function judge(program, forms) {
  const folder = await mkdtemp(join(tmpdir(), "kezek-forms-"));
  try {
    const file = join(folder, "forms.ndjson");
    await writeFile(file, forms.map((form) => JSON.stringify(form) + "\n").join(""));
    const words = ["check", "--json", "--warnings", "--today", DAY, file];
    const out = await new Promise((resolve, reject) => {
      execFile(program, words, { maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
        error && error.code !== 1 ? reject(new Error(`kezek check: ${stderr || error}`)) : resolve(stdout));
    });
    const verdicts = forms.map(() => []);
    for (const line of out.split("\n").filter(Boolean)) {
      const row = JSON.parse(line);
      verdicts[row.line - 1] = row.faults;
    }
    return verdicts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
