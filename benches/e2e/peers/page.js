// Runs in the page: the same forms and keystrokes by the package and by its peers.

import * as rules from "/rules/index.js";
import { CATEGORIES } from "./single.js";
import * as byAjv from "./by_ajv.js";
import * as byZod from "./by_zod.js";
import startProbe, { judge_times } from "/probe/times.js";

const DAY = "2026-11-20";
const id = (n) => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const right = () => ({
  kind: "general",
  child: {
    iin: "999999000012", surname: "Әбілқасымова", first_name: "Айгүл", patronymic: "Нұрланқызы", birth_date: "2023-05-10",
    sex: "female", citizenship: "KZ", birth_certificate: "",
  },
  applicant: {
    iin: "850101100012", surname: "Әбілқасымов", first_name: "Нұрлан", patronymic: "Серікұлы", role: "parent",
    phones: ["+77011234567", "+77021234567", "+77031234567"], email: "nurlan@example.kz",
  },
  settlement: "750000000",
  benefits: { none: false, turn: "first_turn", large_family: { certificate: "", issued: "" } },
  preschools: [id(1), id(2), id(3), id(4)],
  reserves: [],
  language: "kk",
  consents: { processing: true, publication: false },
});
const fiveFaults = () => {
  const draft = right();
  draft.child.iin = "999999000013";
  draft.child.birth_date = "2023-02-30";
  draft.applicant.phones[0] = "+7701123456";
  draft.preschools[2] = "018f0000";
  draft.consents.processing = false;
  return draft;
};

await rules.init();
await startProbe();

/** The same form as texts, in the order in which the probe reads them; and registers in which everything stands. */
function texts({ child, applicant, ...draft }) {
  const list = (all) => [String(all.length), ...all];
  const set = (is) => (is ? "1" : "");
  const claim = (one) => (one ? ["1", one.certificate, one.issued, ""] : [""]);
  const { iin, surname, first_name, patronymic, birth_date, sex, citizenship, birth_certificate } = child;
  const { none, turn } = draft.benefits;
  return [
    draft.kind, iin, surname, first_name, patronymic, birth_date, sex, citizenship, birth_certificate, "",
    ...["iin", "surname", "first_name", "patronymic"].map((name) => applicant[name]), "", applicant.role, applicant.email,
    ...list(applicant.phones),
    draft.settlement, "", "", set(none), turn, ...CATEGORIES.flatMap((name) => claim(draft.benefits[name])),
    ...list(draft.preschools), ...list(draft.reserves), draft.language, set(draft.consents.processing), set(draft.consents.publication),
    DAY, ...list([]), ...list([draft.settlement]), ...list([1, 2, 3, 4].flatMap((n) => [id(n), draft.settlement, draft.kind])),
    "+77011234567", ...list([]), ...list([]), "", ...list([]),
  ];
}

/** Microseconds of one check of a form that is in WASM: the median of rounds. */
function inside(draft, rounds, times) {
  const typed = texts(draft);
  judge_times(typed, times);
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    judge_times(typed, times);
    samples.push(((performance.now() - start) * 1000) / times);
  }
  return median(samples);
}
const blocks = (answer) => answer.faults.filter((fault) => fault.severity === "block").map((fault) => fault.path);
const [zod, ajv] = [byZod.build(DAY), byAjv.build(DAY)];
const peers = {
  "@kezek/rules": { whole: (draft) => blocks(rules.checkApplication(draft, DAY)), field: (draft) => blocks(rules.checkField("child.iin", draft, DAY)) },
  "zod 4": { whole: (draft) => byZod.faults(zod, draft) },
  ajv: { whole: (draft) => byAjv.faults(ajv, draft) },
};

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Microseconds of one check: the median of rounds, each of many. */
function time(check, draft, rounds, times) {
  for (let n = 0; n < times; n += 1) check(draft);
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let n = 0; n < times; n += 1) check(draft);
    samples.push(((performance.now() - start) * 1000) / times);
  }
  return median(samples);
}

/** The worst keystroke to the sentence in the page, laid out: milliseconds. */
function keystrokes(peer) {
  const [input, said] = [document.getElementById("field"), document.getElementById("said")];
  const draft = right();
  const listen = () => {
    draft.child.iin = input.value;
    const isWrong = (peer.field ?? peer.whole)(draft).some((path) => path === "child.iin");
    said.textContent = isWrong ? (peer.field ? rules.say("iin_control", "kk") : "child.iin") : "";
  };
  input.addEventListener("input", listen);
  const times = [];
  for (let round = 0; round < 20; round += 1) {
    for (let length = 1; length <= 12; length += 1) {
      const start = performance.now();
      input.value = "999999000012".slice(0, length);
      input.dispatchEvent(new Event("input"));
      said.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  }
  input.removeEventListener("input", listen);
  return { worst: Math.max(...times), median: median(times) };
}

globalThis.measure = (rounds, times) => {
  const drafts = [right(), fiveFaults()];
  const found = drafts.map((draft) => judge_times(texts(draft), 1));
  if (found[0] !== 0 || found[1] !== 5) throw new Error(`in WASM ${found} faults are found`);
  const [good, bad] = drafts.map((draft) => inside(draft, rounds, times));
  return [{ name: "the rules in the page's WASM", good, bad }, ...beside(rounds, times)];
};

const beside = (rounds, times) =>
  Object.entries(peers).map(([name, peer]) => {
    const drafts = [right(), fiveFaults()];
    const found = drafts.map((draft) => peer.whole(draft).length);
    // A peer that finds another number of faults does other work: its time would say nothing.
    if (found[0] !== 0 || found[1] !== 5) throw new Error(`${name} finds ${found} faults: ${peer.whole(drafts[0])} / ${peer.whole(drafts[1])}`);
    const [good, bad] = drafts.map((draft) => time(peer.whole, draft, rounds, times));
    return { name, good, bad, keystroke: keystrokes(peer) };
  });
globalThis.measurable = true;
