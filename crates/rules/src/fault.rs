//! What is wrong with an application, as data: a field, a code, its parameters and the paragraph it rests on.
//!
//! Sentences live in `words`; the path of a field in JSON lives in `contract`.

use crate::benefit::Category;
use crate::{Cite, Day};

/// One fault of one field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where.
    pub field: Field,
    /// What.
    pub code: Code,
    /// The figures that the sentence needs.
    pub params: Params,
    /// Why: the provision.
    pub cite: Cite,
}

impl Fault {
    /// A fault without parameters.
    pub const fn new(field: Field, code: Code, cite: Cite) -> Self {
        Self { field, code, params: Params::NONE, cite }
    }

    /// The same fault with parameters.
    #[must_use]
    pub const fn with(mut self, params: Params) -> Self {
        self.params = params;
        self
    }
}

/// Whether a fault stops the application or only asks for a second look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    /// The application cannot be accepted.
    Block,
    /// It can; the person is asked to look again.
    Warn,
}

/// The fields of the applications of all kinds, in the order of the form (app. 1_1 paras 4, 6, 8; para 14).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// Kind of application: A1_1.4.3, 6.3, 8.3.
    Kind,
    /// The child's IIN: A1_1.4.12.
    ChildIin,
    /// The child's surname: 14.j.
    ChildSurname,
    /// The child's first name: 14.k.
    ChildFirstName,
    /// The child's patronymic, if any: 14.l.
    ChildPatronymic,
    /// The child's birth date: A1_1.4.16.
    ChildBirthDate,
    /// The child's sex: A1_1.4.17.
    ChildSex,
    /// The child's citizenship: A1_1.4.18.
    ChildCitizenship,
    /// Scan of the birth certificate of a child who is not a citizen: A1_1.4.b.
    BirthCertificate,
    /// Scan of the identity document of a child whom the population register does not know: A1_9.4.b, C-22.
    IdentityDocument,
    /// The applicant's IIN: A1_1.4.5.
    ApplicantIin,
    /// The applicant's surname.
    ApplicantSurname,
    /// The applicant's first name.
    ApplicantFirstName,
    /// The applicant's patronymic, if any.
    ApplicantPatronymic,
    /// Scan of the identity document of an applicant whom the population register does not know: A1_9.2.b.
    ApplicantIdentity,
    /// Who the applicant is to the child: A1_1.4.7.
    ApplicantRole,
    /// Settlement for queueing: A1_1.4.4.
    Settlement,
    /// Kind of impairment, special queue: A1_1.6.20.
    Impairment,
    /// The PMPK conclusion, special queue: A1_1.6.19.
    Conclusion,
    /// Scan of the conclusion, where the state is silent.
    ConclusionScan,
    /// Day of issue of the conclusion.
    ConclusionDay,
    /// Kind of rehabilitation or prevention, sanatorium queue: A1_1.8.18.
    Rehabilitation,
    /// Scan of the phthisiatrician's referral, sanatorium queue: A1_1.8.17.
    DoctorReferralScan,
    /// Day of issue of that referral.
    DoctorReferralDay,
    /// Whether the child has a benefit: A1_1.4.14.
    Benefits,
    /// One benefit category: A1_1.4.15.
    Benefit(Category),
    /// Scan of the certificate that proves the category.
    Certificate(Category),
    /// Day of issue of that certificate.
    CertificateDay(Category),
    /// Scan of the second paper that goes with it: A2.8.P3 of order 254.
    SecondScan(Category),
    /// The turn the parent chose to stand in.
    Turn,
    /// The list of preschools: A1_1.4.20.
    Preschools,
    /// One of them, from 0.
    Preschool(u8),
    /// Reserve preschools beside an out-of-turn right.
    Reserves,
    /// One of them, from 0.
    Reserve(u8),
    /// Desired language of upbringing: A1_1.4.19.
    Language,
    /// All phones.
    Phones,
    /// One phone, from 0: A1_1.4.8-10.
    Phone(u8),
    /// E-mail: A1_1.4.11.
    Email,
    /// Consent to the processing of data: A1_1.4.21.
    ConsentProcessing,
    /// Consent to publication, separate and optional: 14.u.
    ConsentPublication,
}

macro_rules! codes {
    ($($(#[doc = $doc:expr])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What is wrong. The text form is the wire's `code` and never changes its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The wire's spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// Whether it blocks.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// The code of this spelling.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

codes! {
    /// Nothing was entered where something must be.
    Required = "required", Block;
    /// The value is not of the form the field has.
    Malformed = "malformed", Block;
    /// An IIN has other characters than digits.
    IinDigits = "iin_digits", Block;
    /// An IIN has not twelve digits. `need`, `got`.
    IinLength = "iin_length", Block;
    /// The control digit does not hold.
    IinControl = "iin_control", Block;
    /// The number looks like an organisation's.
    IinLooksLikeBin = "iin_looks_like_bin", Warn;
    /// The digits hint at another birth date than the one given.
    IinOtherBirthDate = "iin_other_birth_date", Warn;
    /// A BIN has other characters than digits.
    BinDigits = "bin_digits", Block;
    /// A BIN has not twelve digits. `need`, `got`.
    BinLength = "bin_length", Block;
    /// The control digit of a BIN does not hold.
    BinControl = "bin_control", Block;
    /// Applicant and child have the same IIN.
    IinSame = "iin_same", Block;
    /// A name has digits or signs that names have not.
    NameSigns = "name_signs", Block;
    /// A name is too long. `max`.
    NameLong = "name_long", Block;
    /// A text is too long. `max`, `got`.
    TextLong = "text_long", Block;
    /// Not a day of the calendar.
    DayMalformed = "day_malformed", Block;
    /// The day is in the future.
    DayInFuture = "day_in_future", Block;
    /// The register knows another birth date.
    BirthDateDiffers = "birth_date_differs", Block;
    /// The child is over the age. `since`.
    TooOld = "too_old", Block;
    /// A live application of this queue kind exists somewhere in the country.
    AlreadyInQueue = "already_in_queue", Block;
    /// A phone has not ten digits after +7. `need`, `got`.
    PhoneLength = "phone_length", Block;
    /// A phone is not of Kazakhstan.
    PhoneForeign = "phone_foreign", Block;
    /// A phone looks like a land line.
    PhoneNotMobile = "phone_not_mobile", Warn;
    /// The same phone twice.
    PhoneRepeated = "phone_repeated", Block;
    /// The first phone is not registered for the applicant in the mobile citizens' base.
    PhoneNotRegistered = "phone_not_registered", Block;
    /// More phones than the form has. `max`, `got`.
    PhonesTooMany = "phones_too_many", Block;
    /// Not an e-mail address.
    EmailMalformed = "email_malformed", Block;
    /// No settlement of this code.
    SettlementUnknown = "settlement_unknown", Block;
    /// More preschools than allowed. `max`, `got`.
    PreschoolsTooMany = "preschools_too_many", Block;
    /// An out-of-turn right stands in the queue of one preschool only. `got`.
    PreschoolsOutOfTurnOne = "preschools_out_of_turn_one", Block;
    /// The same preschool twice.
    PreschoolRepeated = "preschool_repeated", Block;
    /// No such preschool in the register.
    PreschoolUnknown = "preschool_unknown", Block;
    /// A preschool of another settlement.
    PreschoolElsewhere = "preschool_elsewhere", Block;
    /// A preschool of another kind than the queue.
    PreschoolOtherKind = "preschool_other_kind", Block;
    /// Reserve preschools are only for an out-of-turn right.
    ReservesNotNeeded = "reserves_not_needed", Block;
    /// More reserve preschools than allowed. `max`, `got`.
    ReservesTooMany = "reserves_too_many", Block;
    /// "None" together with a category.
    BenefitNoneWithOthers = "benefit_none_with_others", Block;
    /// The state systems say the child has not this right.
    BenefitNotConfirmed = "benefit_not_confirmed", Block;
    /// A scan of the certificate is needed.
    CertificateMissing = "certificate_missing", Block;
    /// A scan of the pedagogue's diploma goes with that of the certificate.
    DiplomaMissing = "diploma_missing", Block;
    /// The certificate is older than allowed. `max`, `got` days.
    CertificateOld = "certificate_old", Block;
    /// The state system that knows does not answer: the application is taken and waits for it; a scan may stand in.
    StateSilent = "state_silent", Warn;
    /// The turn chosen rests on no stated right.
    TurnWithoutRight = "turn_without_right", Block;
    /// A scan of the birth certificate is needed for a child who is not a citizen.
    BirthCertificateMissing = "birth_certificate_missing", Block;
    /// A scan of the child's identity document is needed: the population register knows nobody of this number (C-22).
    IdentityDocumentMissing = "identity_document_missing", Block;
    /// A scan of the applicant's identity document is needed: the population register knows nobody of this number.
    ApplicantIdentityMissing = "applicant_identity_missing", Block;
    /// The population register knows no citizen of this number, and no paper stands in for that record.
    CitizenUnrecorded = "citizen_unrecorded", Block;
    /// The commission's base has no valid conclusion on the child.
    ConclusionNotFound = "conclusion_not_found", Block;
    /// The conclusion names another kind of impairment.
    ImpairmentDiffers = "impairment_differs", Block;
    /// A scan of the phthisiatrician's referral is needed.
    DoctorReferralMissing = "doctor_referral_missing", Block;
    /// Without consent to processing the service cannot be given.
    ConsentMissing = "consent_missing", Block;
    /// Neutral: a person will help. The cause is for staff and is never named nor shown at a field.
    NeedsPerson = "needs_person", Block;
}

/// One figure of a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Param {
    /// A count.
    Number(i64),
    /// A day.
    Day(Day),
}

/// At most two named figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Params([Option<(&'static str, Param)>; 2]);

impl Params {
    /// No figures.
    pub const NONE: Self = Self([None, None]);

    /// One number.
    pub const fn one(name: &'static str, value: i64) -> Self {
        Self([Some((name, Param::Number(value))), None])
    }

    /// Two numbers.
    pub const fn two(first: (&'static str, i64), second: (&'static str, i64)) -> Self {
        Self([Some((first.0, Param::Number(first.1))), Some((second.0, Param::Number(second.1)))])
    }

    /// A day.
    pub const fn day(name: &'static str, value: Day) -> Self {
        Self([Some((name, Param::Day(value))), None])
    }

    /// The figures with their names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Param)> + '_ {
        self.0.iter().flatten().copied()
    }
}
