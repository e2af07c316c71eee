// In Node: the WASM is read from the package's own folder, or taken from the caller.
import { readFile } from "node:fs/promises";
import load from "./kezek_rules.js";
import { begin } from "./rules.js";

export {
  addMonths, addWorkingDays, basis, benefits, checkApplication, checkBin, checkField, checkIin, edition, isWorkingDay, place,
  readings, say,
} from "./rules.js";

const own = () => readFile(new URL("./kezek_rules_bg.wasm", import.meta.url));

export const init = ({ module, languages } = {}) =>
  begin(() => load({ module_or_path: module ?? own() }), languages);
