//! The closed list of benefit categories: what each gives, where it stands in the law, how it is proved.

use crate::Cite;

/// Whose turn it is in the general queue: order 351 para 17.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// Before everybody, by filing time among themselves.
    OutOfTurn,
    /// One after every three general applications.
    FirstTurn,
    /// On general grounds.
    General,
}

impl Turn {
    /// All turns, the strongest first.
    pub const ALL: [Self; 3] = [Self::OutOfTurn, Self::FirstTurn, Self::General];

    /// The register file's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OutOfTurn => "out_of_turn",
            Self::FirstTurn => "first_turn",
            Self::General => "general",
        }
    }

    /// The turn of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.as_str() == text)
    }
}

/// A category of order 254 appendix 1 item 10, with the law-enforcement one that para 20.1 adds (CA-15).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    /// Child of a serviceman, also killed, deceased or missing in the line of duty.
    Serviceman,
    /// Child of an employee of a special state body.
    SpecialStateBody,
    /// Child of a law-enforcement officer.
    LawEnforcement,
    /// Child whose legal representatives are persons with disabilities.
    RepresentativeWithDisability,
    /// Child with special educational needs (PMPK conclusion).
    SpecialNeeds,
    /// Child left without parental care.
    WithoutParentalCare,
    /// Orphan.
    Orphan,
    /// Child of a large family.
    LargeFamily,
    /// Child of a pedagogue.
    Pedagogue,
    /// Child of a family with a disabled child.
    FamilyWithDisabledChild,
}

/// A state system that can answer for a category: app. 1_9 para 7.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StateSystem {
    /// National education database (НОБД / ҰБДҚ).
    EducationBase,
    /// Centralised databank of persons with disabilities (ЦБДИ / МОДҚ).
    DisabilityBase,
    /// System of large families (ЭНПВП).
    LargeFamilyBase,
    /// Psychological-medical-pedagogical commission (PMPK), through the education base.
    Pmpk,
}

/// How a category is proved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Proof {
    /// The state is asked; a scan only if it is silent (PR-8.1f, CA-34).
    State(StateSystem),
    /// A scan of the workplace certificate, then the original.
    WorkplaceCertificate,
}

/// One row of the catalogue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Benefit {
    /// The category.
    pub category: Category,
    /// What it gives.
    pub turn: Turn,
    /// How it is proved.
    pub proof: Proof,
    /// The row of the application form.
    pub form: Cite,
    /// The paragraph that gives the right.
    pub right: Cite,
    /// The paragraph on its proof.
    pub evidence: Cite,
}

const fn row(
    category: Category,
    turn: Turn,
    proof: Proof,
    form: &'static str,
    right: &'static str,
    evidence: &'static str,
) -> Benefit {
    Benefit {
        category,
        turn,
        proof,
        form: Cite::new(form),
        right: Cite::new(right),
        evidence: Cite::new(evidence),
    }
}

/// The catalogue, in the order of the form: out of turn, then first turn.
pub const CATALOGUE: [Benefit; 10] = {
    use Category::{
        FamilyWithDisabledChild, LargeFamily, LawEnforcement, Orphan, Pedagogue,
        RepresentativeWithDisability, Serviceman, SpecialNeeds, SpecialStateBody, WithoutParentalCare,
    };
    use Proof::{State, WorkplaceCertificate};
    use StateSystem::{DisabilityBase, EducationBase, LargeFamilyBase, Pmpk};
    use Turn::{FirstTurn, OutOfTurn};
    [
        row(Serviceman, OutOfTurn, WorkplaceCertificate, "PR-A1.10.1", "PR-20.1", "PS-A1_9.6"),
        row(SpecialStateBody, OutOfTurn, WorkplaceCertificate, "PR-A1.10.2", "PR-20.1", "PS-A1_9.6"),
        row(LawEnforcement, OutOfTurn, WorkplaceCertificate, "CA-15", "PR-20.1", "PS-A1_9.6"),
        row(
            RepresentativeWithDisability,
            FirstTurn,
            State(DisabilityBase),
            "PR-A1.10.3",
            "PR-20.2",
            "PS-A1_9.7.2",
        ),
        row(SpecialNeeds, FirstTurn, State(Pmpk), "PR-A1.10.4", "PR-20.2", "PS-A1_9.8"),
        row(WithoutParentalCare, FirstTurn, State(EducationBase), "PR-A1.10.5", "PR-20.2", "PS-A1_9.7.4"),
        row(Orphan, FirstTurn, State(EducationBase), "PR-A1.10.6", "PR-20.2", "PS-A1_9.7.4"),
        row(LargeFamily, FirstTurn, State(LargeFamilyBase), "PR-A1.10.7", "PR-20.2", "PS-A1_9.7.5"),
        row(Pedagogue, FirstTurn, State(EducationBase), "PR-A1.10.8", "PR-20.2", "PS-A1_9.7.1"),
        row(
            FamilyWithDisabledChild,
            FirstTurn,
            State(DisabilityBase),
            "PR-A1.10.9",
            "PR-20.2",
            "PS-A1_9.7.3",
        ),
    ]
};

impl Category {
    /// All categories, in the order of the form.
    pub const ALL: [Self; 10] = {
        let mut all = [Self::Serviceman; 10];
        let mut at = 0;
        while at < 10 {
            #[allow(
                clippy::indexing_slicing,
                reason = "both arrays have ten entries and `at` stays below ten"
            )]
            {
                all[at] = CATALOGUE[at].category;
            }
            at += 1;
        }
        all
    };

    /// The row of the catalogue.
    pub const fn benefit(self) -> Benefit {
        #[allow(
            clippy::indexing_slicing,
            reason = "the catalogue has one row a category, in the order of the enum"
        )]
        CATALOGUE[self as usize]
    }

    /// What the category gives.
    pub const fn turn(self) -> Turn {
        self.benefit().turn
    }

    /// What wants a second paper where a scan stands in for the state: a pedagogue's diploma goes with the certificate of the
    /// workplace, at the counter (PR-A2.8.5) and on the portal.
    pub const fn second_paper(self) -> Option<Cite> {
        match self {
            Self::Pedagogue => Some(Cite::new("PR-A2.8.P3")),
            Self::Serviceman
            | Self::SpecialStateBody
            | Self::LawEnforcement
            | Self::RepresentativeWithDisability
            | Self::SpecialNeeds
            | Self::WithoutParentalCare
            | Self::Orphan
            | Self::LargeFamily
            | Self::FamilyWithDisabledChild => None,
        }
    }

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Serviceman => "serviceman",
            Self::SpecialStateBody => "special_state_body",
            Self::LawEnforcement => "law_enforcement",
            Self::RepresentativeWithDisability => "representative_with_disability",
            Self::SpecialNeeds => "special_needs",
            Self::WithoutParentalCare => "without_parental_care",
            Self::Orphan => "orphan",
            Self::LargeFamily => "large_family",
            Self::Pedagogue => "pedagogue",
            Self::FamilyWithDisabledChild => "family_with_disabled_child",
        }
    }

    /// The category of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_finds_its_own_row_and_spelling() {
        for category in Category::ALL {
            assert_eq!(category.benefit().category, category);
            assert_eq!(Category::parse(category.as_str()), Some(category));
        }
        assert_eq!(Category::parse("none"), None);
    }

    #[test]
    fn three_categories_go_out_of_turn_and_need_a_certificate() {
        for benefit in CATALOGUE {
            let by_scan = benefit.proof == Proof::WorkplaceCertificate;
            assert_eq!(by_scan, benefit.turn == Turn::OutOfTurn, "{:?}", benefit.category);
        }
        assert_eq!(CATALOGUE.iter().filter(|b| b.turn == Turn::OutOfTurn).count(), 3);
    }
}
