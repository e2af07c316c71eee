//! The check of papers by staff: what a paper proves, why it may not be confirmed, and what then follows (C-20).
//!
//! Only papers are checked; what a state system said is not judged again (PS-A1_9.10.b).

use crate::Cite;
use crate::benefit::{Category, Turn};

/// What a scan is to prove.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    /// Who the child is, that no register of the country tells: PS-A1_1.4.b, PS-A1_9.4.b.
    BirthCertificate,
    /// Who the applicant is: a non-resident's identity document, PS-A1_9.2.b.
    ApplicantIdentity,
    /// Who the child is: a non-resident's identity document, PS-A1_9.4.b.
    ChildIdentity,
    /// A right to go before others.
    Benefit(Category),
    /// The commission's conclusion, for the special queue: PS-21.c.
    Conclusion,
    /// The phthisiatrician's referral, for the sanatorium queue: PS-21.d, C-17.
    Referral,
}

/// What follows when a paper is not confirmed (C-20).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Consequence {
    /// The right does not count; the application stands by its filing time (PS-23).
    GeneralBasis,
    /// The application cannot stand: a reasoned refusal.
    Refusal,
}

/// Data of state systems are not checked again; only papers are. Scans are checked by the education authority's unit.
pub const BY_PEOPLE: Cite = Cite::new("PS-A1_9.10.a");

impl Subject {
    /// What follows when it is not confirmed, and why.
    pub const fn if_not_confirmed(self) -> (Consequence, Cite) {
        match self {
            Self::Benefit(_) => (Consequence::GeneralBasis, Cite::new("PS-23")),
            Self::BirthCertificate
            | Self::ApplicantIdentity
            | Self::ChildIdentity
            | Self::Conclusion
            | Self::Referral => (Consequence::Refusal, Cite::new("C-20")),
        }
    }

    /// The wire's spelling; a right is `benefit` with its category beside.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BirthCertificate => "birth_certificate",
            Self::ApplicantIdentity => "applicant_identity",
            Self::ChildIdentity => "child_identity",
            Self::Benefit(_) => "benefit",
            Self::Conclusion => "conclusion",
            Self::Referral => "referral",
        }
    }

    /// The category of the right it is to prove.
    pub const fn category(self) -> Option<Category> {
        match self {
            Self::Benefit(category) => Some(category),
            _ => None,
        }
    }

    /// The subject of these spellings.
    pub fn parse(subject: &str, category: Option<&str>) -> Option<Self> {
        match (subject, category) {
            ("birth_certificate", None) => Some(Self::BirthCertificate),
            ("applicant_identity", None) => Some(Self::ApplicantIdentity),
            ("child_identity", None) => Some(Self::ChildIdentity),
            ("conclusion", None) => Some(Self::Conclusion),
            ("referral", None) => Some(Self::Referral),
            ("benefit", Some(category)) => Category::parse(category).map(Self::Benefit),
            _ => None,
        }
    }
}

/// What a check of all papers of an application comes to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Found {
    /// Every paper holds.
    AllConfirmed,
    /// Some right does not hold, another one does: that one counts.
    PartlyConfirmed,
    /// No right that stands on a paper holds; the application goes on without them.
    BenefitNotConfirmed,
    /// What the application itself rests on does not hold.
    NotAcceptable,
}

/// What the verdicts on single papers come to: the heaviest consequence decides, and every right is judged for itself.
pub fn found(verdicts: impl IntoIterator<Item = (Subject, bool)>) -> Found {
    let (mut heaviest, mut some_right_holds) = (Found::AllConfirmed, false);
    for (subject, confirmed) in verdicts {
        some_right_holds |= confirmed && subject.category().is_some();
        let of_this = match (confirmed, subject.if_not_confirmed().0) {
            (true, _) => Found::AllConfirmed,
            (false, Consequence::GeneralBasis) => Found::BenefitNotConfirmed,
            (false, Consequence::Refusal) => Found::NotAcceptable,
        };
        heaviest = heaviest.max(of_this);
    }
    match heaviest {
        Found::BenefitNotConfirmed if some_right_holds => Found::PartlyConfirmed,
        heaviest => heaviest,
    }
}

/// The turn that holds after a check: the strongest of what holds without papers and of the confirmed rights, but never
/// a stronger one than the family chose to stand with.
pub fn turn_that_holds(
    chosen: Turn,
    without_papers: Turn,
    confirmed: impl IntoIterator<Item = Turn>,
) -> Turn {
    let strongest = confirmed.into_iter().fold(without_papers, Turn::min);
    chosen.max(strongest)
}

macro_rules! reasons {
    ($($(#[doc = $doc:expr])+ $name:ident = $text:literal, $cite:literal;)+) => {
        /// Why a paper is not confirmed: a closed list, so that every reason has its words and its provision.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Reason { $($(#[doc = $doc])+ $name,)+ }

        impl Reason {
            /// Every reason, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The wire's spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// The reason of this spelling.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$name),)+ _ => None }
            }

            /// The provision it rests on.
            pub const fn cite(self) -> Cite {
                match self { $(Self::$name => Cite::new($cite),)+ }
            }
        }
    };
}

reasons! {
    /// The scan cannot be read, so that nothing can be compared.
    Unreadable = "unreadable", "PS-A1_9.10.a";
    /// The paper is about somebody else.
    OtherPerson = "other_person", "PS-A1_9.10.a";
    /// The signature or the seal is missing.
    NoSealOrSignature = "no_seal_or_signature", "PS-A1_9.6";
    /// It was issued longer before the filing day than allowed.
    IssuedTooEarly = "issued_too_early", "C-21";
    /// It does not prove what was stated.
    DoesNotProve = "does_not_prove", "PS-A1_9.10.a";
    /// The original says something else than the scan.
    DiffersFromOriginal = "differs_from_original", "PR-22.p1";
    /// The original was not shown in time.
    OriginalNotShown = "original_not_shown", "CA-18";
    /// The paper is not genuine.
    NotGenuine = "not_genuine", "PR-A2.9.1";
    /// The state system that knows says no; what it says is not judged again.
    StateDenies = "state_denies", "PS-A1_9.10.b";
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const RIGHT: Subject = Subject::Benefit(Category::Serviceman);

    #[test]
    fn a_right_falls_to_the_general_basis_and_identity_to_a_refusal() {
        use Subject::{ApplicantIdentity, BirthCertificate, ChildIdentity, Conclusion, Referral};
        let table: [(&[(Subject, bool)], Found); 9] = [
            (&[], Found::AllConfirmed),
            (&[(RIGHT, true), (BirthCertificate, true)], Found::AllConfirmed),
            (&[(RIGHT, false)], Found::BenefitNotConfirmed),
            (&[(RIGHT, false), (BirthCertificate, true)], Found::BenefitNotConfirmed),
            (&[(RIGHT, true), (BirthCertificate, false)], Found::NotAcceptable),
            (&[(RIGHT, false), (BirthCertificate, false)], Found::NotAcceptable),
            (&[(Conclusion, false)], Found::NotAcceptable),
            (&[(Referral, false)], Found::NotAcceptable),
            (&[(ApplicantIdentity, true), (ChildIdentity, false)], Found::NotAcceptable),
        ];
        for (verdicts, wanted) in table {
            assert_eq!(found(verdicts.iter().copied()), wanted, "{verdicts:?}");
        }
    }

    #[test]
    fn one_right_of_two_that_holds_counts() {
        use Subject::{Benefit, BirthCertificate, Referral};
        let other = Benefit(Category::SpecialNeeds);
        let table: [(&[(Subject, bool)], Found); 5] = [
            (&[(RIGHT, true), (other, true)], Found::AllConfirmed),
            (&[(RIGHT, false), (other, true)], Found::PartlyConfirmed),
            (&[(other, true), (RIGHT, false), (BirthCertificate, true)], Found::PartlyConfirmed),
            (&[(RIGHT, false), (other, false)], Found::BenefitNotConfirmed),
            (&[(RIGHT, false), (other, true), (Referral, false)], Found::NotAcceptable),
        ];
        for (verdicts, wanted) in table {
            assert_eq!(found(verdicts.iter().copied()), wanted, "{verdicts:?}");
        }
    }

    #[test]
    fn the_turn_that_holds_is_the_strongest_proved_one_up_to_the_chosen_one() {
        use Turn::{FirstTurn, General, OutOfTurn};
        let table: [(Turn, Turn, &[Turn], Turn); 9] = [
            (OutOfTurn, General, &[], General),
            (OutOfTurn, FirstTurn, &[], FirstTurn),
            (OutOfTurn, General, &[FirstTurn], FirstTurn),
            (OutOfTurn, General, &[OutOfTurn], OutOfTurn),
            (OutOfTurn, FirstTurn, &[FirstTurn, OutOfTurn], OutOfTurn),
            (FirstTurn, General, &[FirstTurn], FirstTurn),
            (FirstTurn, General, &[OutOfTurn], FirstTurn),
            (General, General, &[OutOfTurn], General),
            (FirstTurn, FirstTurn, &[], FirstTurn),
        ];
        for (chosen, without, confirmed, wanted) in table {
            let holds = turn_that_holds(chosen, without, confirmed.iter().copied());
            assert_eq!(holds, wanted, "{chosen:?} {without:?} {confirmed:?}");
        }
    }

    #[test]
    fn spellings_read_back() {
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
        }
        let rights = Category::ALL.into_iter().map(Subject::Benefit);
        let others: [Subject; 5] = [
            Subject::BirthCertificate,
            Subject::ApplicantIdentity,
            Subject::ChildIdentity,
            Subject::Conclusion,
            Subject::Referral,
        ];
        for subject in rights.chain(others).collect::<Vec<_>>() {
            let category = subject.category().map(Category::as_str);
            assert_eq!(Subject::parse(subject.as_str(), category), Some(subject));
        }
        assert_eq!(Subject::parse("benefit", None), None);
        assert_eq!(Subject::parse("benefit", Some("x")), None);
    }
}
