// The form by a JSON schema compiled by ajv, all faults at once.

import Ajv from "/ajv.js";
import * as one from "./single.js";

const text = (format) => ({ type: "string", format });
const of = (words) => ({ enum: words });
const list = (format, least, most) => ({ type: "array", minItems: least, maxItems: most, items: text(format) });
const object = (properties, optional = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

export const build = (today) => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  const formats = {
    iin: one.isIin, name: one.isName, "name-or-empty": one.isNameOrEmpty, day: one.isPastDay(today), "day-or-empty": one.isDayOrEmpty,
    phone: one.isPhone, email: one.isEmailOrEmpty, id: one.isId, "id-or-empty": one.isIdOrEmpty, kato: one.isKato, country: one.isCountry,
  };
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, { type: "string", validate });
  const person = { iin: text("iin"), surname: text("name"), first_name: text("name"), patronymic: text("name-or-empty") };
  const claim = object({ certificate: text("id-or-empty"), issued: text("day-or-empty") }, ["certificate", "issued"]);
  const categories = Object.fromEntries(one.CATEGORIES.map((category) => [category, claim]));
  return ajv.compile(
    object({
      kind: { const: "general" },
      child: object({
        ...person, birth_date: text("day"), sex: of(one.SEXES), citizenship: text("country"), birth_certificate: text("id-or-empty"),
      }),
      applicant: object({ ...person, role: of(one.ROLES), phones: list("phone", 1, 3), email: text("email") }),
      settlement: text("kato"),
      benefits: object({ none: { type: "boolean" }, turn: of(one.TURNS), ...categories }, one.CATEGORIES),
      preschools: list("id", 1, 4),
      reserves: list("id", 0, 3),
      language: of(one.LANGUAGES),
      consents: object({ processing: { const: true }, publication: { type: "boolean" } }),
    }),
  );
};

/** Paths of the faults. */
export const faults = (validate, draft) =>
  validate(draft) ? [] : validate.errors.map((error) => error.instancePath.slice(1).replaceAll("/", "."));
