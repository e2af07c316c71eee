// The functions of the package: each hands its arguments to the rules and gives plain data back.
// Nothing here judges anything; that is done by the same code as on the server, compiled to WASM.
import * as rules from "./kezek_rules.js";

const WORDS = {
  kk: () => import("./words/kk.js"),
  ru: () => import("./words/ru.js"),
  en: () => import("./words/en.js"),
};

let loading;
let isReady = false;

/** Loads the rules once and the sentences of these languages; a load that failed may be tried again. */
export async function begin(load, languages = Object.keys(WORDS)) {
  const strange = languages.find((lang) => !Object.hasOwn(WORDS, lang));
  if (strange !== undefined) throw new RangeError(`no language "${strange}"; there are ${Object.keys(WORDS).join(", ")}`);
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  const [texts] = await Promise.all([Promise.all(languages.map((lang) => WORDS[lang]())), loading]);
  texts.forEach((text, at) => rules.addWords(languages[at], text.default));
  isReady = true;
}

/** A function of the rules that says plainly what is missing when it is called too early. */
const ready = (name) => (one, two, three, four) => {
  if (!isReady) throw new Error(`${name}: await init() of @kezek/rules once before the first call`);
  return rules[name](one, two, three, four);
};

export const checkApplication = ready("checkApplication");
export const checkField = ready("checkField");
export const checkIin = ready("checkIin");
export const checkBin = ready("checkBin");
export const isWorkingDay = ready("isWorkingDay");
export const addWorkingDays = ready("addWorkingDays");
export const addMonths = ready("addMonths");
export const benefits = ready("benefits");
export const place = ready("place");
export const say = ready("say");
export const basis = ready("basis");
export const readings = ready("readings");
export const edition = ready("edition");
