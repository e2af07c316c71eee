//! The application for the general queue as it is typed: every field a text, nothing judged yet.
//!
//! The same shape is kept as a draft, submitted by the page, and sent in bulk to `kezek check` (app. 1_1 para 4).

use rules::benefit::Category;
use serde::{Deserialize, Serialize};

/// A general-queue application as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GeneralDraft {
    /// For whom.
    pub child: ChildDraft,
    /// Who applies.
    pub applicant: ApplicantDraft,
    /// KATO code of the settlement, nine digits.
    pub settlement: String,
    /// Benefit categories and the turn chosen.
    pub benefits: BenefitsDraft,
    /// Preschool ids in order of preference.
    pub preschools: Vec<String>,
    /// Reserve preschool ids, with an out-of-turn right only.
    pub reserves: Vec<String>,
    /// Desired language of upbringing: `kk`, `ru` or `other`.
    pub language: String,
    /// Consents.
    pub consents: ConsentsDraft,
}

/// The child's part.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// The applicant's part.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// `parent`, `guardian`, `trustee` or `patronage_educator`.
    pub role: String,
    /// One to three phones; the first is the one registered in the mobile citizens' base.
    pub phones: Vec<String>,
    /// E-mail; empty when there is none.
    pub email: String,
}

/// What proves a stated category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ClaimDraft {
    /// Document id of the scan; empty when the state confirms.
    pub certificate: String,
    /// Day of issue of the certificate, `YYYY-MM-DD`.
    pub issued: String,
}

macro_rules! benefits {
    ($($field:ident = $category:ident,)+) => {
        /// Stated categories: a field that is present is a stated category. `none` says that there is none.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

        impl BenefitsDraft {
            /// What was stated for a category.
            pub fn claim(&self, category: Category) -> Option<&ClaimDraft> {
                match category { $(Category::$category => self.$field.as_ref(),)+ }
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

/// Consents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConsentsDraft {
    /// Processing of personal data: without it the service cannot be given.
    pub processing: bool,
    /// Publication of the name in the queue list: separate, optional, off by default.
    pub publication: bool,
}

macro_rules! masked {
    ($($name:ident),+) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    )+};
}
masked!(ChildDraft, ApplicantDraft);
