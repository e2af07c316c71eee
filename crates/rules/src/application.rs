//! The application for the general queue as the law knows it: app. 1_1 para 4 together with para 14 (C-25).
//!
//! Every part was parsed; nothing here can be built from a text that a rule refused.

use crate::benefit::{Category, Turn};
use crate::email::Email;
use crate::iin::Iin;
use crate::name::NamePart;
use crate::phone::Phone;
use crate::{Cite, Day};
use alloc::vec::Vec;

/// The paragraphs of the fields, for the faults of this application.
pub mod cites {
    use super::Cite;
    /// Settlement for queueing.
    pub const SETTLEMENT: Cite = Cite::new("PS-A1_1.4.4");
    /// The applicant's IIN.
    pub const APPLICANT_IIN: Cite = Cite::new("PS-A1_1.4.5");
    /// The applicant's name.
    pub const APPLICANT_NAME: Cite = Cite::new("PS-A1_1.4.6");
    /// Who the applicant is to the child.
    pub const APPLICANT_ROLE: Cite = Cite::new("PS-A1_1.4.7");
    /// Phones.
    pub const PHONE: Cite = Cite::new("PS-A1_1.4.8");
    /// E-mail.
    pub const EMAIL: Cite = Cite::new("PS-A1_1.4.11");
    /// The child's IIN.
    pub const CHILD_IIN: Cite = Cite::new("PS-A1_1.4.12");
    /// The child's name.
    pub const CHILD_NAME: Cite = Cite::new("PS-A1_1.4.13");
    /// Whether there is a benefit.
    pub const BENEFIT: Cite = Cite::new("PS-A1_1.4.14");
    /// Birth date.
    pub const BIRTH_DATE: Cite = Cite::new("PS-A1_1.4.16");
    /// Sex.
    pub const SEX: Cite = Cite::new("PS-A1_1.4.17");
    /// Citizenship.
    pub const CITIZENSHIP: Cite = Cite::new("PS-A1_1.4.18");
    /// Non-citizens: IIN and a scan of the birth certificate.
    pub const NON_CITIZEN: Cite = Cite::new("PS-A1_1.4.b");
    /// Language.
    pub const LANGUAGE: Cite = Cite::new("PS-A1_1.4.19");
    /// One to four preschools.
    pub const PRESCHOOLS: Cite = Cite::new("PS-A1_1.4.20");
    /// Preschools registered before filing.
    pub const REGISTERED: Cite = Cite::new("PS-A1_9.9");
    /// One preschool with an out-of-turn right.
    pub const OUT_OF_TURN: Cite = Cite::new("PS-21.b");
    /// Consent to processing.
    pub const CONSENT: Cite = Cite::new("PS-A1_1.4.21");
    /// IIN and registration in the mobile citizens' base.
    pub const REGISTERED_PHONE: Cite = Cite::new("PS-9.c");
    /// One queue of a kind in the whole country.
    pub const ONE_QUEUE: Cite = Cite::new("PS-20.a");
}

/// Who the applicant is to the child (C-23).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Parent, by the civil registry.
    Parent,
    /// Guardian (қорғаншы), by the education base.
    Guardian,
    /// Trustee (қамқоршы).
    Trustee,
    /// Patronage educator.
    PatronageEducator,
}

impl Role {
    /// All roles, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Parent, Self::Guardian, Self::Trustee, Self::PatronageEducator];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Trustee => "trustee",
            Self::PatronageEducator => "patronage_educator",
        }
    }

    /// The role of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// Sex as registered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

impl Sex {
    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// The sex of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|sex| sex.as_str() == text)
    }
}

/// Language of upbringing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// Another language of upbringing that a preschool offers.
    Other,
}

impl Language {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::Other];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::Other => "other",
        }
    }

    /// The language of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == text)
    }
}

/// Citizenship: two letters of ISO 3166-1, `KZ` for Kazakhstan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Citizenship([u8; 2]);

impl Citizenship {
    /// Kazakhstan.
    pub const KAZAKHSTAN: Self = Self(*b"KZ");

    /// Reads two capital letters.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: [u8; 2] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A settlement by its nine-digit KATO code. Almaty city (75…) and Almaty region (19…) are different units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kato(u32);

impl Kato {
    /// Reads exactly nine digits.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok().map(Self))?
    }

    /// The code as a number below 1 000 000 000.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl core::fmt::Display for Kato {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

/// A preschool of the register.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PreschoolId(pub u128);

/// A scanned document in the vault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DocumentId(pub u128);

/// A full name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FullName {
    /// Surname.
    pub surname: NamePart,
    /// First name.
    pub first_name: NamePart,
    /// Patronymic, if any.
    pub patronymic: Option<NamePart>,
}

/// Who applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Applicant {
    /// IIN.
    pub iin: Iin,
    /// Name.
    pub name: FullName,
    /// Who this is to the child.
    pub role: Role,
    /// One to three phones; the first is the registered one.
    pub phones: Vec<Phone>,
    /// E-mail, optional (C-27).
    pub email: Option<Email>,
}

/// For whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Child {
    /// IIN.
    pub iin: Iin,
    /// Name.
    pub name: FullName,
    /// Birth date.
    pub birth_date: Day,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
    /// Scan of the birth certificate, for a child who is not a citizen.
    pub birth_certificate: Option<DocumentId>,
}

/// A stated benefit category and what proves it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The category.
    pub category: Category,
    /// What proves it.
    pub evidence: Evidence,
}

/// What proves a category.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// A state system confirmed it.
    State,
    /// A scan that staff must compare with the original.
    Scan {
        /// The scan.
        document: DocumentId,
        /// Its day of issue.
        issued: Day,
    },
}

/// What is known of a PMPK conclusion, which lifts the age limit (para 27, order 254 para 18).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Pmpk {
    /// Nobody speaks of one.
    #[default]
    None,
    /// A scan that staff have still to see: the limit waits for them.
    ByScan,
    /// The state confirmed it, or staff did.
    Confirmed,
}

impl Pmpk {
    /// Whether the child may stand beyond the age now.
    pub const fn lifts_age_limit(self) -> bool {
        match self {
            Self::None => false,
            Self::ByScan | Self::Confirmed => true,
        }
    }
}

/// A valid application for the general queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GeneralApplication {
    /// For whom.
    pub child: Child,
    /// Who applies.
    pub applicant: Applicant,
    /// Where.
    pub settlement: Kato,
    /// Stated categories; empty means none.
    pub claims: Vec<Claim>,
    /// A PMPK conclusion, also one that the state knows and the parent did not state.
    pub pmpk: Pmpk,
    /// The turn the parent chose to use.
    pub turn: Turn,
    /// The chosen preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// Reserves that open if an out-of-turn right is not confirmed.
    pub reserves: Vec<PreschoolId>,
    /// Desired language of upbringing.
    pub language: Language,
    /// Whether a name may stand in the published list.
    pub publication: bool,
}

impl GeneralApplication {
    /// Whether staff must see papers before the application can stand firmly: any scan is reviewed (PS-15.b).
    pub fn needs_document_check(&self) -> bool {
        self.child.birth_certificate.is_some() || self.claims.iter().any(Claim::is_by_scan)
    }

    /// The turn that holds while papers are checked, and if they are not confirmed: a right the state confirmed for
    /// the next weaker turn, else general (PS-23, CA-14).
    pub fn turn_without_scans(&self) -> Turn {
        self.claims
            .iter()
            .filter(|claim| !claim.is_by_scan() && claim.category.turn() >= self.turn)
            .map(|claim| claim.category.turn())
            .min()
            .unwrap_or(Turn::General)
    }
}

impl Claim {
    /// Whether only a scan proves it.
    pub const fn is_by_scan(&self) -> bool {
        matches!(self.evidence, Evidence::Scan { .. })
    }
}
