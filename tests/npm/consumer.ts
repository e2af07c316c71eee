// What a front end in TypeScript writes. It is type-checked, never run; each wrong line must be refused.

import {
  addMonths, addWorkingDays, basis, benefits, checkApplication, checkBin, checkField, checkIin, edition, init, isWorkingDay,
  place, readings, say,
} from "@kezek/rules";
import type {
  Answer, ApplicationDraft, Category, Code, Facts, Fault, FieldPath, Lang, Place, RegisterFile, Turn,
} from "@kezek/rules";

await init();
await init({ languages: ["kk", "ru"], module: new URL("https://bank.example/kezek_rules_bg.wasm") });
await init({ module: fetch("/kezek_rules_bg.wasm") });

const draft: ApplicationDraft = {
  kind: "general",
  child: { iin: "999999000012", surname: "Ә", first_name: "А", birth_date: "2023-05-10", sex: "female", citizenship: "KZ" },
  applicant: { iin: "850101100012", role: "parent", phones: ["+77011234567"], email: "" },
  benefits: { turn: "first_turn", orphan: {}, serviceman: { certificate: "x", issued: "2026-11-12" } },
  settlement: "750000000",
  preschools: [],
  language: "kk",
  consents: { processing: true },
};
const facts: Facts = {
  registered_phone: "+77011234567",
  answers: { orphan: "yes", pedagogue: "silent" },
  child: { birth_date: "2023-05-10", sex: "male", citizenship: "KZ" },
  preschools: [{ id: "x", settlement: "750000000", kind: "general" }],
  readings: { preschools_max: 2 },
};

const special: ApplicationDraft = { kind: "special", special: { impairment: "speech", conclusion: {} } };
const sanatorium: ApplicationDraft = {
  kind: "sanatorium",
  sanatorium: { rehabilitation: "tuberculosis_prevention", referral: { certificate: "x", issued: "2026-11-12" } },
};
checkField("sanatorium.referral.issued", sanatorium, "2026-11-20", { stands_in: ["general"], impairment: "speech" });

const answer = checkApplication(draft, "2026-11-20", facts);
if (answer.ok) {
  const turn: Turn = answer.value.turn;
  const papers: boolean = answer.value.needs_document_check;
  void [turn, papers];
} else {
  // @ts-expect-error there is no value beside faults
  answer.value.turn;
  for (const fault of answer.faults) show(fault, "kk");
}

function show(fault: Fault, lang: Lang): string {
  const figure: number | string | undefined = fault.params?.["need"];
  return `${fault.path}: ${say(fault, lang)} (${basis(fault.cite, lang)}, ${fault.severity}, ${figure})`;
}

const one: Answer<null> = checkField("applicant.phones[1]", draft, "2026-11-20");
const path: FieldPath = "benefits.orphan.issued";
checkField(path, draft, "2026-11-20", facts);
const born: string | null | undefined = checkIin("680503250034").value?.hinted_birth_date;
const bin: string | undefined = checkBin("070941024691").value;
const worked: boolean | undefined = isWorkingDay("2026-11-23", [{ day: "2026-11-23", kind: "off" }]).value;
const last: string | undefined = addWorkingDays("2026-11-20", 5).value ?? addMonths("2026-11-20", 12).value;
const names: string[] = benefits("ru").map((benefit) => benefit.words?.name ?? benefit.category);
const years: number = readings().age_limit_years;
const rules: string = edition().rules;

declare const register: RegisterFile;
const found: Place | undefined = place(register, "1234567890").value;
const because: [number, string, number] | undefined = found && [found.place, found.as_of, found.because.ahead.general];

// Closed unions: a code of this edition, and no other.
const codes: Record<Code, true> = {} as Record<Code, true>;
const known: true = codes.iin_length;
const category: Category = "large_family";
// @ts-expect-error no such code
const strange: Code = "iin_lenght";
// @ts-expect-error no such category
const nobody: Category = "friends";
// @ts-expect-error no such field
checkField("child.pin", draft, "2026-11-20");
// @ts-expect-error a slip in a name is found before it runs
checkApplication({ chidl: {} }, "2026-11-20");
// @ts-expect-error the filing day is not the module's to know
checkApplication(draft);
// @ts-expect-error a language that is none of ours
say("required", "de");

void [special, one, born, bin, worked, last, names, years, rules, because, known, category, strange, nobody];
