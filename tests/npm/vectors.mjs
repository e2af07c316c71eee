// The shared vectors against a loaded package; the same file runs in Node and in every browser.

/** Of an object only what the vector names. */
function isPart(part, whole) {
  if (part === null || typeof part !== "object" || Array.isArray(part)) return same(part, whole);
  return whole !== null && typeof whole === "object" && Object.keys(part).every((name) => isPart(part[name], whole[name]));
}

/** Equal as JSON, whatever the order of names. */
export function same(one, other) {
  const sorted = (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

export function check(rules, { edition, cases }) {
  const faults = [];
  if (rules.edition().rules !== edition) faults.push(`edition ${rules.edition().rules}, not ${edition}`);
  if (cases.length < 400) faults.push(`only ${cases.length} vectors`);
  for (const { name, call, args, answer } of cases) {
    const got = rules[call](...args);
    const holds =
      got.ok === answer.ok && same(got.faults, answer.faults) && (!("value" in answer) || isPart(answer.value, got.value));
    if (!holds) faults.push(`${name}: ${JSON.stringify(got)}, not ${JSON.stringify(answer)}`);
    for (const fault of got.faults) {
      for (const lang of ["kk", "ru", "en"]) {
        const said = rules.say(fault, lang);
        if (!said || /[{}]/.test(said)) faults.push(`${name}: ${lang} "${said}"`);
        if (!rules.basis(fault.cite, lang)) faults.push(`${name}: no basis for ${fault.cite} in ${lang}`);
      }
    }
  }
  return faults;
}
