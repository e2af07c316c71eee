// The rules of one field, written for JavaScript once for both peers: what the package judges of a field alone.

const digits = (text) => text.replace(/[ \t\n\f\r]/g, "");

export function isIin(text) {
  const iin = digits(text);
  if (!/^\d{12}$/.test(iin)) return false;
  const weigh = (first) => {
    let sum = 0;
    for (let at = 0; at < 11; at += 1) sum += (iin.charCodeAt(at) - 48) * (((first + at - 1) % 11) + 1);
    return sum % 11;
  };
  let rest = weigh(1);
  if (rest === 10) rest = weigh(3);
  return rest < 10 && rest === iin.charCodeAt(11) - 48;
}

export const isName = (text) => text.trim() !== "" && isNameOrEmpty(text.trim());
export const isNameOrEmpty = (text) => /^(?:[a-zA-Z .'-]|[^\u0000-\u007f\u0080-\u009f]){0,100}$/u.test(text);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export function isDay(text) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : LENGTHS[month - 1];
  return year >= 1800 && length !== undefined && day >= 1 && day <= length;
}
export const isPastDay = (today) => (text) => isDay(text) && text <= today;
export const isDayOrEmpty = (text) => text === "" || isDay(text);

export const isPhone = (text) => /^(?:\+?7|8)?7\d{9}$/.test(text.replace(/[\s()\u2010-\u2015-]/g, ""));
export const isId = (text) => /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(text);
export const isIdOrEmpty = (text) => text === "" || isId(text);
export const isKato = (text) => /^\d{9}$/.test(text);
export const isCountry = (text) => /^[A-Z]{2}$/.test(text);
export const isEmailOrEmpty = (text) =>
  text === "" || (text.length <= 254 && /^[^\s@<>(),;"]{1,64}@(?:[^\s@<>(),;".]+\.)+[^\s@<>(),;".]+$/.test(text));

export const SEXES = ["female", "male"];
export const ROLES = ["parent", "guardian", "trustee", "patronage_educator"];
export const TURNS = ["out_of_turn", "first_turn", "general"];
export const LANGUAGES = ["kk", "ru", "other"];
export const CATEGORIES = [
  "serviceman", "special_state_body", "law_enforcement", "representative_with_disability", "special_needs",
  "without_parental_care", "orphan", "large_family", "pedagogue", "family_with_disabled_child",
];
