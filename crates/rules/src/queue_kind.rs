//! The three kinds of queues, and of the preschools that have them: order 351 paras 2.14-2.16, 2.19-2.21, app. 1_1.
//!
//! A child may stand in one queue of each kind at once (para 20). The three messages ask for different things under
//! different numbers; [`QueueKind::paragraphs`] is the table of these numbers.

use crate::Cite;

/// A kind of queue; a preschool of this kind has queues of this kind only (para 16).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum QueueKind {
    /// General upbringing.
    General,
    /// Special: a PMPK conclusion is needed (para 21.c).
    Special,
    /// Sanatorium: a phthisiatrician's referral is needed (para 21.d, C-17).
    Sanatorium,
}

impl QueueKind {
    /// All kinds, in the order of the law.
    pub const ALL: [Self; 3] = [Self::General, Self::Special, Self::Sanatorium];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Special => "special",
            Self::Sanatorium => "sanatorium",
        }
    }

    /// The kind of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether benefits change the place: in the general queue only (paras 17, 18, 19).
    pub const fn counts_benefits(self) -> bool {
        matches!(self, Self::General)
    }

    /// Whether an accepted application may be changed: in the general queue only (app. 1_3 para 3).
    pub const fn may_be_changed(self) -> bool {
        matches!(self, Self::General)
    }

    /// Where the message of this kind asks for its fields.
    pub const fn paragraphs(self) -> &'static Paragraphs {
        match self {
            Self::General => &GENERAL,
            Self::Special => &SPECIAL,
            Self::Sanatorium => &SANATORIUM,
        }
    }
}

/// Benefits do not count in the special queue.
pub const SPECIAL_WITHOUT_BENEFITS: Cite = Cite::new("PS-18.b");
/// Benefits do not count in the sanatorium queue.
pub const SANATORIUM_WITHOUT_BENEFITS: Cite = Cite::new("PS-19.b");
/// The kind of application, before it is known which message it is.
pub const KIND: Cite = Cite::new("PS-14.a");
/// The application as a whole, before it is known which message it is.
pub const MESSAGE: Cite = Cite::new("PS-A1_1");

/// The numbers of the fields that all three messages have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paragraphs {
    /// The message as a whole: what a fault of its shape rests on.
    pub message: Cite,
    /// The kind itself, a constant of the message.
    pub kind: Cite,
    /// Settlement for queueing.
    pub settlement: Cite,
    /// The applicant's IIN.
    pub applicant_iin: Cite,
    /// The applicant's name.
    pub applicant_name: Cite,
    /// Who the applicant is to the child.
    pub applicant_role: Cite,
    /// Phones.
    pub phone: Cite,
    /// E-mail.
    pub email: Cite,
    /// The child's IIN.
    pub child_iin: Cite,
    /// The child's name.
    pub child_name: Cite,
    /// Birth date.
    pub birth_date: Cite,
    /// Sex.
    pub sex: Cite,
    /// Citizenship.
    pub citizenship: Cite,
    /// A child who is not a citizen: a scan of the birth certificate.
    pub non_citizen: Cite,
    /// Desired language.
    pub language: Cite,
    /// Desired preschools.
    pub preschools: Cite,
    /// Consent to processing.
    pub consent: Cite,
}

const GENERAL: Paragraphs = Paragraphs {
    message: Cite::new("PS-A1_1.4"),
    kind: Cite::new("PS-A1_1.4.3"),
    settlement: Cite::new("PS-A1_1.4.4"),
    applicant_iin: Cite::new("PS-A1_1.4.5"),
    applicant_name: Cite::new("PS-A1_1.4.6"),
    applicant_role: Cite::new("PS-A1_1.4.7"),
    phone: Cite::new("PS-A1_1.4.8"),
    email: Cite::new("PS-A1_1.4.11"),
    child_iin: Cite::new("PS-A1_1.4.12"),
    child_name: Cite::new("PS-A1_1.4.13"),
    birth_date: Cite::new("PS-A1_1.4.16"),
    sex: Cite::new("PS-A1_1.4.17"),
    citizenship: Cite::new("PS-A1_1.4.18"),
    non_citizen: Cite::new("PS-A1_1.4.b"),
    language: Cite::new("PS-A1_1.4.19"),
    preschools: Cite::new("PS-A1_1.4.20"),
    consent: Cite::new("PS-A1_1.4.21"),
};

const SPECIAL: Paragraphs = Paragraphs {
    message: Cite::new("PS-A1_1.6"),
    kind: Cite::new("PS-A1_1.6.3"),
    settlement: Cite::new("PS-A1_1.6.4"),
    applicant_iin: Cite::new("PS-A1_1.6.5"),
    applicant_name: Cite::new("PS-A1_1.6.6"),
    applicant_role: Cite::new("PS-A1_1.6.7"),
    phone: Cite::new("PS-A1_1.6.8"),
    email: Cite::new("PS-A1_1.6.11"),
    child_iin: Cite::new("PS-A1_1.6.12"),
    child_name: Cite::new("PS-A1_1.6.13"),
    birth_date: Cite::new("PS-A1_1.6.16"),
    sex: Cite::new("PS-A1_1.6.17"),
    citizenship: Cite::new("PS-A1_1.6.18"),
    non_citizen: Cite::new("PS-A1_1.6.b"),
    language: Cite::new("PS-A1_1.6.21"),
    preschools: Cite::new("PS-A1_1.6.22"),
    consent: Cite::new("PS-A1_1.6.23"),
};

const SANATORIUM: Paragraphs = Paragraphs {
    message: Cite::new("PS-A1_1.8"),
    kind: Cite::new("PS-A1_1.8.3"),
    settlement: Cite::new("PS-A1_1.8.4"),
    applicant_iin: Cite::new("PS-A1_1.8.5"),
    applicant_name: Cite::new("PS-A1_1.8.6"),
    applicant_role: Cite::new("PS-A1_1.8.7"),
    phone: Cite::new("PS-A1_1.8.8"),
    email: Cite::new("PS-A1_1.8.11"),
    child_iin: Cite::new("PS-A1_1.8.12"),
    child_name: Cite::new("PS-A1_1.8.13"),
    birth_date: Cite::new("PS-A1_1.8.14"),
    sex: Cite::new("PS-A1_1.8.15"),
    citizenship: Cite::new("PS-A1_1.8.16"),
    non_citizen: Cite::new("PS-A1_1.8.b"),
    language: Cite::new("PS-A1_1.8.19"),
    preschools: Cite::new("PS-A1_1.8.20"),
    consent: Cite::new("PS-A1_1.8.21"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_finds_its_spelling_and_its_own_message() {
        for (kind, paragraph) in QueueKind::ALL.into_iter().zip(['4', '6', '8']) {
            let message = alloc::format!("PS-A1_1.{paragraph}.");
            assert_eq!(QueueKind::parse(kind.as_str()), Some(kind));
            assert!(kind.paragraphs().kind.id().starts_with(&message));
            assert_eq!(alloc::format!("{}.", kind.paragraphs().message.id()), message);
            assert!(kind.paragraphs().consent.id().starts_with(&message));
            assert_eq!(kind.counts_benefits(), kind == QueueKind::General);
        }
        assert_eq!(QueueKind::parse(""), None);
    }
}
