// The functions of the package. The shapes of their values are in types.d.ts, made of the Rust types.
import type {
  Accepted, ApplicationDraft, Benefit, Category, Code, Decree, Edition, Facts, Fault, FieldPath, Iin, Lang, Place, Problem,
  ProblemKind, Readings, RegisterFile,
} from "./types.js";

export type * from "./types.js";

/** A value, perhaps with warnings; or what is wrong, all at once, in the order of the form. Data in either case. */
export type Answer<T> = Right<T> | Wrong;

/** There is a value. */
export interface Right<T> {
  ok: true;
  value: T;
  /** Warnings: they stop nobody, they ask for a second look. */
  faults: Fault[];
}

/** There is none. */
export interface Wrong {
  ok: false;
  value?: undefined;
  /** At least one fault of severity `block`; warnings among them. */
  faults: Fault[];
}

/** Where the WASM comes from, when it does not lie beside the package's files, and which languages are needed. */
export interface InitOptions {
  /** An address, a response, bytes or a compiled module. */
  module?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module;
  /** Languages whose sentences are loaded; all three when left out. */
  languages?: readonly Lang[];
}

/**
 * Loads the rules. Await it once; then every other function answers at once. A page needs `'wasm-unsafe-eval'` in the
 * `script-src` of its content security policy. A load that failed may be tried again; a second call adds languages.
 */
export declare function init(options?: InitOptions): Promise<void>;

/**
 * Checks a whole application of any kind, as the server will. Unknown fields are refused, so a slip in a name is found here.
 * @param draft As typed: every field is a text.
 * @param today The filing day in Kazakhstan, `YYYY-MM-DD`: this module has no clock.
 * @param facts What you know beside the draft; what is left out raises no fault.
 */
export declare function checkApplication(draft: ApplicationDraft, today: string, facts?: Facts): Answer<Accepted>;

/**
 * Checks one field in the draft around it: cheap enough for every keystroke.
 * @param path Such as `child.iin` or `applicant.phones[0]`.
 */
export declare function checkField(
  path: FieldPath,
  draft: ApplicationDraft,
  today: string,
  facts?: Facts,
): Answer<null>;

/** Checks an IIN: twelve digits and the control digit; spaces are forgiven. Its digits tell no fault of birth date or sex. */
export declare function checkIin(text: string): Answer<Iin>;

/** Checks a BIN; the value is its twelve digits without spaces. Its faults have codes of their own: `bin_length`, not `iin_length`. */
export declare function checkBin(text: string): Answer<string>;

/**
 * Whether a day is worked in the five-day week of Kazakhstan.
 * @param decrees Days moved by decrees that this edition does not know yet; the later row wins.
 */
export declare function isWorkingDay(day: string, decrees?: readonly Decree[]): Answer<boolean>;

/** The last day of a term of `count` working days after `day`: it starts on the next working day. */
export declare function addWorkingDays(day: string, count: number, decrees?: readonly Decree[]): Answer<string>;

/** The last day of a term of `count` months: the same day of that month, or the month's last day. */
export declare function addMonths(day: string, count: number): Answer<string>;

/** The benefit categories in the order of the form: what each gives, who is asked; with a language also in words. */
export declare function benefits(lang?: Lang): Benefit[];

/**
 * The place of an application in a published register file, counted anew: a `place` in the file is not believed.
 * Show a number only together with its `as_of` and `because`. The fault `not_found` says that it does not stand there.
 * @param register One queue, as `GET /api/v1/registers/{queue}` answers it.
 * @param number The application's public number.
 */
export declare function place(register: RegisterFile, number: string): Answer<Place>;

/**
 * The sentence of a fault, of a problem of the server, or of a code alone. A language that is not loaded is said in one that is.
 */
export declare function say(fault: Fault | Code | ProblemKind, lang: Lang): string;

/** Where the law says so, such as "order 351, para 17"; nothing for what is no id of a provision. */
export declare function basis(cite: string, lang: Lang): string;

/** How the law is read where it is silent, by default; the same shape goes into `Facts.readings`. */
export declare function readings(): { [Reading in keyof Readings]-?: NonNullable<Readings[Reading]> };

/** The edition of the rules and of the acts they rest on. It is also the build part of the package's version. */
export declare function edition(): Edition;
