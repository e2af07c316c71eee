//! What a person can change in the draft.

use crate::state::typed_day::DayPart;
use contract::endpoint::children::Proposed;
use rules::Field;
use rules::application::QueueKind;
use rules::benefit::{Category, Turn};
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;

/// A change of the draft.
#[derive(Clone, PartialEq, Debug)]
pub enum Edit {
    /// Another kind of queue. What was chosen for the old one is looked through on the question of preschools.
    Kind(QueueKind),
    /// Another child.
    Child(Box<Proposed>),
    /// Who the person is to the child; or what only the child's papers say: a name, the sex, the citizenship.
    Told(Field, String),
    /// Where to look. What was chosen elsewhere is looked through on the question of preschools.
    Settlement(String),
    /// "None of the categories."
    NoBenefit(Toggle),
    /// One category.
    Benefit(Category, Toggle),
    /// One part of the day of issue of a paper.
    Issued(Slot, DayPart, String),
    /// What the PMPK conclusion says.
    Support(Impairment),
    /// What the phthisiatrician prescribed.
    Rehabilitation(Rehabilitation),
    /// The turn to stand in.
    Turn(Turn),
    /// A preschool was chosen or taken back.
    Preschool(String, Toggle),
    /// A chosen preschool moves in the order of preference.
    Move(String, Move),
    /// Language of upbringing.
    Language(String),
    /// One phone.
    Phone(u8, String),
    /// One more line for a phone.
    AddPhone,
    /// A phone's line goes.
    RemovePhone(u8),
    /// E-mail.
    Email(String),
    /// Consent to processing.
    Processing(Toggle),
    /// Consent to publication.
    Publication(Toggle),
    /// A scan was kept by the server, or is taken back: the id, or an empty text.
    Scan(Slot, String),
}

/// On or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Toggle {
    /// Chosen.
    On,
    /// Taken back.
    Off,
}

impl From<bool> for Toggle {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// A way in the order of preference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

/// What a scan belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// The birth certificate.
    BirthCertificate,
    /// The identity document of an applicant whom the population register does not know.
    Applicant,
    /// The identity document of a child whom the population register does not know, with its day of birth.
    Identity,
    /// The certificate of a category.
    Benefit(Category),
    /// The diploma that goes with a pedagogue's certificate.
    Diploma,
    /// The PMPK conclusion.
    Conclusion,
    /// The phthisiatrician's referral.
    Referral,
}

impl Slot {
    /// The field that holds the id of the scan.
    pub const fn field(self) -> Field {
        match self {
            Self::BirthCertificate => Field::BirthCertificate,
            Self::Applicant => Field::ApplicantIdentity,
            Self::Identity => Field::IdentityDocument,
            Self::Benefit(category) => Field::Certificate(category),
            Self::Diploma => Field::SecondScan(Category::Pedagogue),
            Self::Conclusion => Field::ConclusionScan,
            Self::Referral => Field::DoctorReferralScan,
        }
    }

    /// The field of the day that it tells: of issue, or of birth. Nobody asks for one of a birth certificate, of the
    /// applicant and of a diploma.
    pub const fn day(self) -> Field {
        match self {
            Self::BirthCertificate => Field::BirthCertificate,
            Self::Applicant => Field::ApplicantIdentity,
            Self::Identity => Field::ChildBirthDate,
            Self::Benefit(category) => Field::CertificateDay(category),
            Self::Diploma => Field::SecondScan(Category::Pedagogue),
            Self::Conclusion => Field::ConclusionDay,
            Self::Referral => Field::DoctorReferralDay,
        }
    }
}
