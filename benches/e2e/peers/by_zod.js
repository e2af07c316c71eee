// The form by zod 4, as its documentation writes forms.

import * as z from "/zod/v4/index.js";
import * as one from "./single.js";

const text = (rule, message) => z.string().refine(rule, { message });
const claim = z.strictObject({
  certificate: text(one.isIdOrEmpty, "certificate").optional(),
  issued: text(one.isDayOrEmpty, "issued").optional(),
});

export const build = (today) =>
  z.strictObject({
    kind: z.literal("general"),
    child: z.strictObject({
      iin: text(one.isIin, "iin"),
      surname: text(one.isName, "surname"),
      first_name: text(one.isName, "first_name"),
      patronymic: text(one.isNameOrEmpty, "patronymic"),
      birth_date: text(one.isPastDay(today), "birth_date"),
      sex: z.enum(one.SEXES),
      citizenship: text(one.isCountry, "citizenship"),
      birth_certificate: text(one.isIdOrEmpty, "birth_certificate"),
    }),
    applicant: z.strictObject({
      iin: text(one.isIin, "iin"),
      surname: text(one.isName, "surname"),
      first_name: text(one.isName, "first_name"),
      patronymic: text(one.isNameOrEmpty, "patronymic"),
      role: z.enum(one.ROLES),
      phones: z.array(text(one.isPhone, "phone")).min(1).max(3),
      email: text(one.isEmailOrEmpty, "email"),
    }),
    settlement: text(one.isKato, "settlement"),
    benefits: z.strictObject({
      none: z.boolean(),
      turn: z.enum(one.TURNS),
      ...Object.fromEntries(one.CATEGORIES.map((category) => [category, claim.optional()])),
    }),
    preschools: z.array(text(one.isId, "preschool")).min(1).max(4),
    reserves: z.array(text(one.isId, "preschool")).max(3),
    language: z.enum(one.LANGUAGES),
    consents: z.strictObject({ processing: z.literal(true), publication: z.boolean() }),
  });

/** Paths of the faults. */
export const faults = (schema, draft) => {
  const found = schema.safeParse(draft);
  return found.success ? [] : found.error.issues.map((issue) => issue.path.join("."));
};
