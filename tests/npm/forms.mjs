// Generated forms: what this module says of each must be what `kezek check`, the native program, says of the same JSON.

export const DAY = "2026-11-20";

/** What people, machines and attackers type; among them drifts that were found elsewhere between two sets of checks. */
const TYPED = [
  "", " ", "KZ", "kz", "general", "first_turn", "out_of_turn", "parent", "female", "kk", "750000000", "99999900001",
  "999999000012", "999999000013", "070941024691", "2023-05-10", "2020-08-31", "2027-01-01", "2023-02-29", "2020-02-29",
  "2024-02-29", "1920-02-29", "2120-02-29", "2100-02-29", "200229500008", "000229500017", "2026-11-10", "2026-11-09", "2026-11-20", "2026-11-21",
  "018f0000-0000-7000-8000-000000000001", "018F0000-0000-7000-8000-000000000001", "018f000000007000800000000000000b",
  "+7 701 123 45 67", "8 701 123 45 6", "+77172123456", "a@b.kz", "o'connor@mail.kz", "почта@пошта.қаз", "a@b", "Айгүл", "Ә".repeat(100),
  "Ә".repeat(101), "<script>", "\u0000", "\u202elager", "𝟙𝟚𝟛", "-1", "'; drop table", "null", "é", "e\u0301", "\u2028", "👶", "\ufffd",
];
/**
 * Of another shape than a form has; also a list where an object is asked for, which a reader could take by position. Half a
 * surrogate pair, which only this module can be given, is one of the strictness cases.
 */
const SHAPES = [null, 0, 7, -1.5, true, {}, { a: 1 }, [], [""], ["999999000012", "Айгүл"], [["a"]]];

/** A generator of chance with a seed (mulberry32). */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)] };
}

/** Every place of a form that holds a value: [holder, name]. */
function places(value, found = []) {
  for (const name of Object.keys(value)) {
    found.push([value, name]);
    if (value[name] !== null && typeof value[name] === "object") places(value[name], found);
  }
  return found;
}

/** Forms of the vectors with some values typed over; one in eight also has one of another shape. */
export function generate({ cases }, count) {
  const seeds = cases.filter(({ call, args }) => call === "checkApplication" && args.length === 2).map(({ args }) => args[0]);
  const { below, pick } = dice(351254);
  return Array.from({ length: count }, () => {
    const form = structuredClone(pick(seeds));
    for (let slips = below(5); slips > 0; slips -= 1) {
      const [holder, name] = pick(places(form));
      if (typeof holder[name] === "string") holder[name] = pick(TYPED);
      else if (typeof holder[name] === "boolean") holder[name] = !holder[name];
      else if (Array.isArray(holder[name])) holder[name].push(pick(TYPED));
    }
    if (below(8) === 0) {
      const [holder, name] = pick(places(form));
      if (below(4) === 0 && !Array.isArray(holder)) holder.unheard_of = "x";
      else if (below(6) === 0 && !Array.isArray(holder)) delete holder[name];
      else holder[name] = pick(SHAPES);
    }
    return form;
  });
}

/** A fault of shape tells a column of the text in one world and nothing in the other. */
const spelled = ({ path, code, params, cite, severity }) =>
  `${path} ${code} ${params && !("column" in params) ? Object.entries(params).sort().join(" ") : ""} ${cite} ${severity}`;

export function compare(rules, forms, verdicts) {
  const faults = [];
  let [right, wrong] = [0, 0];
  forms.forEach((form, at) => {
    const answer = rules.checkApplication(form, DAY);
    const [got, wanted] = [answer.faults, verdicts[at]].map((list) => list.map(spelled).join("; "));
    answer.ok ? (right += 1) : (wrong += 1);
    const isOk = !verdicts[at].some((fault) => fault.severity === "block");
    if (got !== wanted || answer.ok !== isOk) faults.push(`${JSON.stringify(form)}: ${got}, natively ${wanted}`);
  });
  if (right < forms.length / 50 || wrong < forms.length / 50) faults.push(`one-sided: ${right} right, ${wrong} wrong`);
  return faults;
}
