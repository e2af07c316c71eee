// In a browser or a bundler: the WASM lies beside this file, or where the caller says.
import load from "./kezek_rules.js";
import { begin } from "./rules.js";

export {
  addMonths, addWorkingDays, basis, benefits, checkApplication, checkBin, checkField, checkIin, edition, isWorkingDay, place,
  readings, say,
} from "./rules.js";

export const init = ({ module, languages } = {}) =>
  begin(() => load(module === undefined ? undefined : { module_or_path: module }), languages);
