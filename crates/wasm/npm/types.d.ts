// Made of the Rust types: KEZEK_ACCEPT=1 cargo test -p tests --test npm. Do not edit.

/** A language of sentences. */
export type Lang =
  | "kk"
  | "ru"
  | "en";

/** What is wrong with a field; `say` has its sentence. */
export type Code =
  | "required"
  | "malformed"
  | "iin_digits"
  | "iin_length"
  | "iin_control"
  | "iin_looks_like_bin"
  | "iin_other_birth_date"
  | "bin_digits"
  | "bin_length"
  | "bin_control"
  | "iin_same"
  | "name_signs"
  | "name_long"
  | "text_long"
  | "day_malformed"
  | "day_in_future"
  | "birth_date_differs"
  | "too_old"
  | "already_in_queue"
  | "phone_length"
  | "phone_foreign"
  | "phone_not_mobile"
  | "phone_repeated"
  | "phone_not_registered"
  | "phones_too_many"
  | "email_malformed"
  | "settlement_unknown"
  | "preschools_too_many"
  | "preschools_out_of_turn_one"
  | "preschool_repeated"
  | "preschool_unknown"
  | "preschool_elsewhere"
  | "preschool_other_kind"
  | "reserves_not_needed"
  | "reserves_too_many"
  | "benefit_none_with_others"
  | "benefit_not_confirmed"
  | "certificate_missing"
  | "diploma_missing"
  | "certificate_old"
  | "state_silent"
  | "turn_without_right"
  | "birth_certificate_missing"
  | "identity_document_missing"
  | "applicant_identity_missing"
  | "citizen_unrecorded"
  | "conclusion_not_found"
  | "impairment_differs"
  | "doctor_referral_missing"
  | "consent_missing"
  | "needs_person";

/** What went wrong with a request to the server, and `not_found` of `place`. */
export type ProblemKind =
  | "shape"
  | "sign_in_needed"
  | "not_found"
  | "cross_site"
  | "method"
  | "faults"
  | "key_reused"
  | "key_missing"
  | "code_wrong"
  | "code_over"
  | "too_many"
  | "too_large"
  | "document_kind"
  | "drafts_full"
  | "signature_not_taken"
  | "phone_missing"
  | "access_needed"
  | "no_document"
  | "gateway_key"
  | "needs_person"
  | "too_late"
  | "erased"
  | "held"
  | "cannot_change"
  | "cannot_extend"
  | "no_answer"
  | "unavailable"
  | "internal";

/** A benefit category. */
export type Category =
  | "serviceman"
  | "special_state_body"
  | "law_enforcement"
  | "representative_with_disability"
  | "special_needs"
  | "without_parental_care"
  | "orphan"
  | "large_family"
  | "pedagogue"
  | "family_with_disabled_child";

/** Whose turn it is in the general queue. */
export type Turn =
  | "out_of_turn"
  | "first_turn"
  | "general";

/** Who applies. */
export type Role =
  | "parent"
  | "guardian"
  | "trustee"
  | "patronage_educator";

/** Sex of the child. */
export type Sex =
  | "female"
  | "male";

/** Kind of impairment of a special group. */
export type Impairment =
  | "vision"
  | "hearing"
  | "speech"
  | "musculoskeletal"
  | "intellect"
  | "mental_delay"
  | "autism"
  | "complex";

/** Kind of rehabilitation or prevention of a sanatorium group. */
export type Rehabilitation =
  | "tuberculosis_prevention"
  | "tuberculosis_rehabilitation"
  | "respiratory"
  | "often_ill";

/** Desired language of upbringing. */
export type Language =
  | "kk"
  | "ru"
  | "other";

/** The path of a field of a draft: one spelling for faults and for `checkField`. */
export type FieldPath =
  | "kind"
  | "child.iin"
  | "child.surname"
  | "child.first_name"
  | "child.patronymic"
  | "child.birth_date"
  | "child.sex"
  | "child.citizenship"
  | "child.birth_certificate"
  | "child.identity_document"
  | "applicant.iin"
  | "applicant.surname"
  | "applicant.first_name"
  | "applicant.patronymic"
  | "applicant.identity_document"
  | "applicant.role"
  | "settlement"
  | "special.impairment"
  | "special.conclusion"
  | "special.conclusion.certificate"
  | "special.conclusion.issued"
  | "sanatorium.rehabilitation"
  | "sanatorium.referral.certificate"
  | "sanatorium.referral.issued"
  | "benefits"
  | "benefits.turn"
  | "preschools"
  | "reserves"
  | "language"
  | "applicant.phones"
  | "applicant.email"
  | "consents.processing"
  | "consents.publication"
  | `applicant.phones[${number}]`
  | `preschools[${number}]`
  | `reserves[${number}]`
  | `benefits.${Category}`
  | `benefits.${Category}.certificate`
  | `benefits.${Category}.issued`
  | `benefits.${Category}.second`;

/** Anything typed; an editor offers the right ones. */
export type Typed<T extends string> = T | "" | (string & {});

/** What a right application comes to. */
export interface Accepted {
  /** The kind of queue. */
  kind: QueueKind;
  /** Whether staff must see papers before the application stands firmly. */
  needs_document_check: boolean;
  /** The turn the parent chose; general where benefits do not count. */
  turn: Turn;
  /** The turn that holds while papers are seen. */
  turn_meanwhile: Turn;
}

/** An act with the day of the edition that is coded. */
export interface ActEdition {
  /** The day of the edition, `YYYY-MM-DD`. */
  edition: string;
  /** The number by which people call the order. */
  order: string;
}

/** How the two paragraphs on age are read together. */
export type AgePolicy = "school_year" | "birthday" | "calendar_year_strict" | "full_years";

/** The applicant's part. */
export interface ApplicantDraft {
  /** E-mail; empty when there is none. */
  email?: string;
  /** First name. */
  first_name?: string;
  /** Document id of the scanned identity document, for an applicant whom the population register does not know. */
  identity_document?: string;
  /** IIN, twelve digits. */
  iin?: string;
  /** Patronymic; empty when there is none. */
  patronymic?: string;
  /** One to three phones; the first is the one registered in the mobile citizens' base. */
  phones?: string[];
  /** `parent`, `guardian`, `trustee` or `patronage_educator`. */
  role?: Typed<Role>;
  /** Surname. */
  surname?: string;
}

/** An application for a queue as typed. */
export interface ApplicationDraft {
  /** Who applies. */
  applicant?: ApplicantDraft;
  /** Benefit categories and the turn chosen; in the special queue they are kept and do not count, in the sanatorium queue they are left aside. */
  benefits?: BenefitsDraft;
  /** For whom. */
  child?: ChildDraft;
  /** Consents. */
  consents?: ConsentsDraft;
  /** Kind of queue: `general`, `special` or `sanatorium`. */
  kind?: Typed<QueueKind>;
  /** Desired language of upbringing: `kk`, `ru` or `other`. */
  language?: Typed<Language>;
  /** Preschool ids in order of preference. */
  preschools?: string[];
  /** Reserve preschool ids, with an out-of-turn right in the general queue only. */
  reserves?: string[];
  /** What the sanatorium queue needs. */
  sanatorium?: SanatoriumDraft | null;
  /** KATO code of the settlement, nine digits. */
  settlement?: string;
  /** What the special queue needs. */
  special?: SpecialDraft | null;
}

/** What a place rests on. */
export interface Because {
  /** Who is ahead, by turn; together one less than the place. */
  ahead: Counts;
  /** Where the law orders the queue so. */
  cite: string;
  /** The edition of the rules that counted here. */
  edition: string;
  /** General applications served since the last first-turn one. */
  phase: number;
  /** General applications to one first-turn application. */
  ratio: number;
  /** By which regime. */
  regime: Regime;
  /** The edition that published the register. */
  register_edition: string;
  /** Applications in the queue. */
  standing: number;
  /** The turn by which the application stands here. */
  turn: Turn;
}

/** One category. */
export interface Benefit {
  /** The wire's spelling; the field of `benefits` in a draft. */
  category: Category;
  /** The paragraph on its proof. */
  evidence: string;
  /** The row of the application form. */
  form: string;
  /** The paragraph that gives the right. */
  right: string;
  /** The state system that is asked; none when a workplace certificate proves it. */
  system?: string | null;
  /** The turn it gives. */
  turn: Turn;
  /** In words, when a language was asked for. */
  words?: BenefitWords | null;
}

/** A category in words. */
export interface BenefitWords {
  /** Who else counts to it. */
  also?: string | null;
  /** What the right gives; it always stands beside its name. */
  gives: string;
  /** Its name. */
  name: string;
  /** How the category is proved. */
  proof: string;
  /** The name of the right. */
  right: string;
}

/** Stated categories: a field that is present is a stated category. `none` says that there is none. */
export interface BenefitsDraft {
  family_with_disabled_child?: ClaimDraft | null;
  large_family?: ClaimDraft | null;
  law_enforcement?: ClaimDraft | null;
  /** "Belongs to none of the categories." */
  none?: boolean;
  orphan?: ClaimDraft | null;
  pedagogue?: ClaimDraft | null;
  representative_with_disability?: ClaimDraft | null;
  serviceman?: ClaimDraft | null;
  special_needs?: ClaimDraft | null;
  special_state_body?: ClaimDraft | null;
  /** The turn to stand in: `out_of_turn`, `first_turn` or `general`. */
  turn?: Typed<Turn>;
  without_parental_care?: ClaimDraft | null;
}

/** The child's part. */
export interface ChildDraft {
  /** Document id of the scanned birth certificate, for a child who is not a citizen. */
  birth_certificate?: string;
  /** Birth date, `YYYY-MM-DD`. */
  birth_date?: string;
  /** Two letters, `KZ` for Kazakhstan. */
  citizenship?: string;
  /** First name. */
  first_name?: string;
  /** Document id of the scanned identity document, for a child whom the population register does not know. */
  identity_document?: string;
  /** IIN, twelve digits. */
  iin?: string;
  /** Patronymic; empty when there is none. */
  patronymic?: string;
  /** `female` or `male`. */
  sex?: Typed<Sex>;
  /** Surname. */
  surname?: string;
}

/** What the population register says of a child. */
export interface ChildFacts {
  /** Birth date, `YYYY-MM-DD`. */
  birth_date: string;
  /** Two letters. */
  citizenship: string;
  /** `female` or `male`. */
  sex: Sex;
}

/** What proves a stated category, a conclusion or a referral. */
export interface ClaimDraft {
  /** Document id of the scan; empty when the state confirms. */
  certificate?: string;
  /** Day of issue of the certificate, `YYYY-MM-DD`. */
  issued?: string;
  /** Document id of a second scan that goes with the first: a pedagogue's diploma. Left aside where none is asked for. */
  second?: string;
}

/** Consents. */
export interface ConsentsDraft {
  /** Processing of personal data: without it the service cannot be given. */
  processing?: boolean;
  /** Publication of the name in the queue list: separate, optional, off by default. */
  publication?: boolean;
}

/** How many stand, or stand ahead, by turn. */
export interface Counts {
  /** First turn. */
  first_turn: number;
  /** General. */
  general: number;
  /** Out of turn. */
  out_of_turn: number;
}

/** A day that was moved by a decree. */
export interface Decree {
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** What it becomes. */
  kind: DecreeKind;
}

/** What a decree makes of a day. */
export type DecreeKind = "off" | "worked";

/** The edition. */
export interface Edition {
  /** The acts that the checks of this module cite. */
  acts: ActEdition[];
  /** The rules' own edition; it travels with drafts and registers. */
  rules: string;
}

/** Facts as they come in. */
export interface Facts {
  /** What state systems said, by category. */
  answers?: Partial<Record<Category, StateAnswer>>;
  /** The population register was asked and knows nobody of the applicant's number. */
  applicant_is_unrecorded?: boolean;
  /** What the population register says of the child. */
  child?: ChildFacts | null;
  /** The population register was asked and knows nobody of the child's number; then `child` is left out. */
  child_is_unrecorded?: boolean;
  /** Numbers of the demo country hint at no birth date. */
  demo?: boolean;
  /** The kind of impairment that the PMPK conclusion names, where the state told it. */
  impairment?: Impairment | null;
  /** Every open preschool that may be chosen; without the list nothing is known of preschools. */
  preschools?: PreschoolFacts[] | null;
  /** Readings other than the default. */
  readings?: Readings;
  /** The phone that the mobile citizens' base has for the applicant; an empty text when it has none. */
  registered_phone?: string | null;
  /** KATO codes of every settlement; without the list nothing is known of settlements. */
  settlements?: string[] | null;
  /** Kinds of queues in which an application of this child stands anywhere in the country; without the list nothing is known, an empty list is "in none". */
  stands_in?: QueueKind[] | null;
}

/** A fault as it crosses the wire. */
export interface Fault {
  /** The provision, by the catalogue's id. */
  cite: string;
  /** The code, see `/api/v1/words/{lang}`. */
  code: Code | ProblemKind;
  /** The figures of the sentence. */
  params?: Record<string, Figure>;
  /** The path of the field. */
  path: FieldPath | (string & {});
  /** `block` or `warn`. */
  severity: Severity;
}

/** A figure: a number, or a day or word as text. */
export type Figure = number | string;

/** What an IIN tells. Its digits are not repeated: the caller has them, and they belong in no log. */
export interface Iin {
  /** The birth date its digits used to mean, `YYYY-MM-DD`. A hint only: a mismatch is no error since 2013. */
  hinted_birth_date?: string | null;
}

/** A place. It never stands without its moment and its causes. */
export interface Place {
  /** When the register was true. */
  as_of: string;
  /** Why it is this number. */
  because: Because;
  /** The number in the queue, from 1. */
  place: number;
}

/** A preschool of the register. */
export interface PreschoolFacts {
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: QueueKind;
  /** KATO code of its settlement. */
  settlement: string;
}

/** A problem. `title` is constant English for developers; people read `words` by code. */
export interface Problem {
  /** Faults of fields, in the order of the form. */
  faults?: Fault[];
  /** Figures of the problem itself, such as attempts left or the silent system. */
  params?: Record<string, Figure>;
  /** HTTP status. */
  status: number;
  /** Constant English. */
  title: string;
  /** `about:blank#` and the kind. */
  type: ProblemKind;
}

/** Kinds of queues. */
export type QueueKind = "general" | "special" | "sanatorium";

/** Readings of the law, each by its question; what is left out is the default. */
export interface Readings {
  /** Day of the cut-off day. */
  age_cutoff_day?: number | null;
  /** Month of the cut-off day (CA-01, C-13). */
  age_cutoff_month?: number | null;
  /** Years that must not be exceeded (CA-01). */
  age_limit_years?: number | null;
  /** Whether a PMPK conclusion lifts the age limit (C-13, CA-03). */
  age_pmpk_exempt?: boolean | null;
  /** How the two paragraphs on age are read together (CA-01). */
  age_policy?: AgePolicy | null;
  /** Days a workplace certificate may be old on the filing day (C-21). */
  certificate_max_age_days?: number | null;
  /** Working days to show originals (C-19). */
  originals_working_days?: number | null;
  /** Preschools in one general application (C-12). */
  preschools_max?: number | null;
  /** Preschools with an out-of-turn right (C-12). */
  preschools_out_of_turn?: number | null;
  /** Preschools in one application for the sanatorium queue (C-12). */
  preschools_sanatorium?: number | null;
  /** Preschools in one application for the special queue (C-12). */
  preschools_special?: number | null;
  /** General applications to one first-turn application (C-01). */
  ratio?: number | null;
  /** Kinds of rehabilitation or prevention that a sanatorium application may name. */
  rehabilitations?: Rehabilitation[] | null;
  /** Months that a renewal adds (C-28). */
  renewal_months?: number | null;
  /** Reserve preschools beside an out-of-turn right. */
  reserves_max?: number | null;
  /** Days after its end in which an application may come back (CA-24). */
  return_days?: number | null;
  /** Months an application is valid (C-29). */
  validity_months?: number | null;
}

/** The two regimes. */
export type Regime = "unified_base" | "bulletin";

/** One standing application. */
export interface RegisterEntry {
  /** Filing moment to the millisecond; left out in a queue of fewer than ten, where it would tell who it is. */
  filed_at?: string | null;
  /** Instead of the moment: SHA-256, in hexadecimal, of `{salt} {number} {filed_at}`. The extract tells the family its salt. */
  filed_at_commitment?: string | null;
  /** Application number, ten digits. */
  number: string;
  /** The place; ignored on input and printed anew. */
  place?: number | null;
  /** The journal's sequence number, for equal moments; without moments, the order of filing in this queue from 1. */
  seq: number;
  /** The turn. */
  turn: Turn;
}

/** A published queue. */
export interface RegisterFile {
  /** When, RFC 3339 with `+05:00`. */
  as_of: string;
  /** Who stands in it. */
  entries: RegisterEntry[];
  /** Which queue. */
  queue: RegisterQueue;
  /** Which rules. */
  rules: RegisterRules;
}

/** A queue by its key. */
export interface RegisterQueue {
  /** Age period, where the key has one. */
  age_period?: string | null;
  /** Birth year, where the key has one. */
  birth_year?: number | null;
  /** Id of the queue: `{settlement}-{preschool}-{birth_year}` for the general queue. */
  id: string;
  /** Impairment, where the key has one. */
  impairment?: string | null;
  /** `general`, `special` or `sanatorium`. */
  kind: QueueKind;
  /** Preschool id, where the key has one. */
  preschool?: string | null;
  /** Kind of rehabilitation, where the key has one. */
  rehabilitation?: string | null;
  /** KATO code. */
  settlement: string;
}

/** The rules that order the queue. */
export interface RegisterRules {
  /** Carried phase, 0 to ratio. */
  phase: number;
  /** General applications to one first-turn application, 1 to 255. */
  ratio: number;
  /** `unified_base` or `bulletin`. */
  regime: Regime;
  /** Edition of the rules. */
  version: string;
}

/** What the sanatorium queue needs: app. 1_1 items 8.17, 8.18. */
export interface SanatoriumDraft {
  /** The phthisiatrician's referral: a scan and its day of issue. */
  referral?: ClaimDraft;
  /** `tuberculosis_prevention`, `tuberculosis_rehabilitation`, `respiratory` or `often_ill`. */
  rehabilitation?: Typed<Rehabilitation>;
}

/** Severity on the wire. */
export type Severity = "block" | "warn";

/** What the special queue needs: app. 1_1 items 6.19, 6.20. */
export interface SpecialDraft {
  /** The PMPK conclusion: a scan only where the state is silent. */
  conclusion?: ClaimDraft;
  /** `vision`, `hearing`, `speech`, `musculoskeletal`, `intellect`, `mental_delay`, `autism` or `complex`. */
  impairment?: Typed<Impairment>;
}

/** What a state system said. */
export type StateAnswer = "not_asked" | "yes" | "no" | "silent";

