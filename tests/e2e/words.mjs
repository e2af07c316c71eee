// The sentences that a page must show, by their codes: /api/v1/words/{lang}, filled as the app fills them.

const FORM = { one: 0, few: 1, many: 2, other: 2 };

function fill(lang, text, values) {
  const plural = new Intl.PluralRules(lang);
  return text.replace(/\{(\w+)(?::([^}]*))?\}/g, (whole, name, forms) => {
    if (!(name in values)) return whole;
    if (forms === undefined) return String(values[name]);
    const all = forms.split("|");
    return all[Math.min(FORM[plural.select(Number(values[name]))], all.length - 1)];
  });
}

/** say("fault.IinControl"), say("fault.IinLength", { need: 12, got: 11 }). */
export async function sentences(base, lang) {
  const response = await fetch(`${base}/api/v1/words/${lang}`);
  if (!response.ok) throw new Error(`/api/v1/words/${lang} answers ${response.status}`);
  const texts = await response.json();
  return (code, values = {}) => {
    if (!(code in texts)) throw new Error(`no sentence ${code} in ${lang}`);
    return fill(lang, texts[code], values);
  };
}
