//! An application as it is typed: every field a text, nothing judged yet.
//!
//! One flat shape for the three messages of app. 1_1 (paras 4, 6, 8): it is kept as a draft, submitted by the page, and
//! sent in bulk to `kezek check`. Fields of another kind than the chosen one are left aside, so that a person who
//! changes the kind loses nothing that was typed.

use crate::filled::filled;
use rules::application::QueueKind;
use rules::benefit::Category;
use rules::{Cite, queue_kind};
use serde::{Deserialize, Serialize};

/// An application for a queue as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ApplicationDraft {
    /// Kind of queue: `general`, `special` or `sanatorium`.
    pub kind: String,
    /// For whom.
    pub child: ChildDraft,
    /// Who applies.
    pub applicant: ApplicantDraft,
    /// KATO code of the settlement, nine digits.
    pub settlement: String,
    /// What the special queue needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special: Option<SpecialDraft>,
    /// What the sanatorium queue needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sanatorium: Option<SanatoriumDraft>,
    /// Benefit categories and the turn chosen; in the special queue they are kept and do not count, in the sanatorium
    /// queue they are left aside.
    pub benefits: BenefitsDraft,
    /// Preschool ids in order of preference.
    pub preschools: Vec<String>,
    /// Reserve preschool ids, with an out-of-turn right in the general queue only.
    pub reserves: Vec<String>,
    /// Desired language of upbringing: `kk`, `ru` or `other`.
    pub language: String,
    /// Consents.
    pub consents: ConsentsDraft,
}
filled! {
    ApplicationDraft: [kind, settlement, language] [child] [applicant] [special] [sanatorium] [benefits]
        [preschools, reserves] [consents]
}

impl ApplicationDraft {
    /// An empty draft for a kind of queue.
    pub fn of(kind: QueueKind) -> Self {
        Self { kind: kind.as_str().to_owned(), ..Self::default() }
    }
}

/// What can be read of an application that is not of its shape: which of the messages it would have been.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct OfKind {
    /// Kind of queue, as typed.
    pub kind: String,
}

impl OfKind {
    /// What a fault of the message's shape rests on.
    pub fn message(&self) -> Cite {
        QueueKind::parse(&self.kind).map_or(queue_kind::MESSAGE, |kind| kind.paragraphs().message)
    }
}

/// What the special queue needs: app. 1_1 items 6.19, 6.20.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SpecialDraft {
    /// `vision`, `hearing`, `speech`, `musculoskeletal`, `intellect`, `mental_delay`, `autism` or `complex`.
    pub impairment: String,
    /// The PMPK conclusion: a scan only where the state is silent.
    pub conclusion: ClaimDraft,
}
filled! { SpecialDraft: [impairment] [conclusion] }

/// What the sanatorium queue needs: app. 1_1 items 8.17, 8.18.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SanatoriumDraft {
    /// `tuberculosis_prevention`, `tuberculosis_rehabilitation`, `respiratory` or `often_ill`.
    pub rehabilitation: String,
    /// The phthisiatrician's referral: a scan and its day of issue.
    pub referral: ClaimDraft,
}
filled! { SanatoriumDraft: [rehabilitation] [referral] }

/// The child's part.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChildDraft {
    /// IIN, twelve digits.
    pub iin: String,
    /// Surname.
    pub surname: String,
    /// First name.
    pub first_name: String,
    /// Patronymic; empty when there is none.
    pub patronymic: String,
    /// Birth date, `YYYY-MM-DD`.
    pub birth_date: String,
    /// `female` or `male`.
    pub sex: String,
    /// Two letters, `KZ` for Kazakhstan.
    pub citizenship: String,
    /// Document id of the scanned birth certificate, for a child who is not a citizen.
    pub birth_certificate: String,
    /// Document id of the scanned identity document, for a child whom the population register does not know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identity_document: String,
}
filled! {
    ChildDraft: [
        iin, surname, first_name, patronymic, birth_date, sex, citizenship, birth_certificate, identity_document,
    ]
}

/// The applicant's part.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ApplicantDraft {
    /// IIN, twelve digits.
    pub iin: String,
    /// Surname.
    pub surname: String,
    /// First name.
    pub first_name: String,
    /// Patronymic; empty when there is none.
    pub patronymic: String,
    /// Document id of the scanned identity document, for an applicant whom the population register does not know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identity_document: String,
    /// `parent`, `guardian`, `trustee` or `patronage_educator`.
    pub role: String,
    /// One to three phones; the first is the one registered in the mobile citizens' base.
    pub phones: Vec<String>,
    /// E-mail; empty when there is none.
    pub email: String,
}
filled! { ApplicantDraft: [iin, surname, first_name, patronymic, identity_document, role, email] [phones] }

/// What proves a stated category, a conclusion or a referral.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ClaimDraft {
    /// Document id of the scan; empty when the state confirms.
    pub certificate: String,
    /// Day of issue of the certificate, `YYYY-MM-DD`.
    pub issued: String,
    /// Document id of a second scan that goes with the first: a pedagogue's diploma. Left aside where none is asked for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub second: String,
}
filled! { ClaimDraft: [certificate, issued, second] }

macro_rules! benefits {
    ($($field:ident = $category:ident,)+) => {
        /// Stated categories: a field that is present is a stated category. `none` says that there is none.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct BenefitsDraft {
            /// "Belongs to none of the categories."
            pub none: bool,
            /// The turn to stand in: `out_of_turn`, `first_turn` or `general`.
            pub turn: String,
            $(
                #[doc = concat!("Category `", stringify!($field), "`.")]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<ClaimDraft>,
            )+
        }

        filled! { BenefitsDraft: [none] [turn] [$($field),+] }

        impl BenefitsDraft {
            /// What was stated for a category.
            pub fn claim(&self, category: Category) -> Option<&ClaimDraft> {
                match category { $(Category::$category => self.$field.as_ref(),)+ }
            }

            /// Everything that was stated.
            pub fn claims_mut(&mut self) -> impl Iterator<Item = &mut ClaimDraft> {
                [$(&mut self.$field,)+].into_iter().flatten()
            }

            /// The place of a category's claim, to state it or take it back.
            pub fn claim_mut(&mut self, category: Category) -> &mut Option<ClaimDraft> {
                match category { $(Category::$category => &mut self.$field,)+ }
            }
        }
    };
}

benefits! {
    serviceman = Serviceman,
    special_state_body = SpecialStateBody,
    law_enforcement = LawEnforcement,
    representative_with_disability = RepresentativeWithDisability,
    special_needs = SpecialNeeds,
    without_parental_care = WithoutParentalCare,
    orphan = Orphan,
    large_family = LargeFamily,
    pedagogue = Pedagogue,
    family_with_disabled_child = FamilyWithDisabledChild,
}

impl BenefitsDraft {
    /// The stated categories, in the order of the form.
    pub fn stated(&self) -> impl Iterator<Item = (Category, &ClaimDraft)> {
        Category::ALL.into_iter().filter_map(|category| self.claim(category).map(|claim| (category, claim)))
    }
}

/// The form of the consent.
pub const CONSENT_FORM: Cite = Cite::new("PR-A5");
/// The edition of its text that a tick stands for; it is kept with every application.
pub const CONSENT_TEXT: &str = "254-5 / 2022-11-18";

/// Consents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConsentsDraft {
    /// Processing of personal data: without it the service cannot be given.
    pub processing: bool,
    /// Publication of the name in the queue list: separate, optional, off by default.
    pub publication: bool,
}
filled! { ConsentsDraft: [processing, publication] }

macro_rules! masked {
    ($($name:ident),+) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    )+};
}
masked!(ChildDraft, ApplicantDraft, SpecialDraft, SanatoriumDraft);
