//! The child of the form: taken from the registers' answer, or told by the family where the population register knows
//! nobody of the number (C-22).

use super::Form;
use contract::ApplicationDraft;
use contract::draft::{BenefitsDraft, ChildDraft};
use contract::endpoint::children::Proposed;
use contract::facts::ChildFacts;
use rules::Day;
use rules::application::{Citizenship, Sex};

impl Form {
    /// Whether the population register was asked and knows nobody of the child's number (C-22).
    pub fn is_unrecorded(&self) -> bool {
        self.known
            .child
            .as_ref()
            .is_some_and(|child| child.iin == self.draft.child.iin && !child.is_recorded())
    }
}

/// The register's answer becomes the draft's child; papers of another child do not stay. Where it has no record, what the
/// person typed stays.
pub(super) fn take(draft: &mut ApplicationDraft, child: &Proposed) {
    if draft.child.iin != child.iin {
        draft.child = ChildDraft::default();
        draft.benefits = BenefitsDraft::default();
        draft.special = None;
        draft.sanatorium = None;
    }
    draft.applicant.role.clone_from(&child.role);
    let to = &mut draft.child;
    to.iin.clone_from(&child.iin);
    if !child.is_recorded() {
        return;
    }
    to.surname.clone_from(&child.name.surname);
    to.first_name.clone_from(&child.name.first_name);
    to.patronymic.clone_from(&child.name.patronymic);
    to.birth_date.clone_from(&child.birth_date);
    to.sex.clone_from(&child.sex);
    to.citizenship.clone_from(&child.citizenship);
}

pub(super) fn facts_of(child: &Proposed) -> Option<ChildFacts> {
    Some(ChildFacts {
        birth_date: Day::parse(&child.birth_date)?,
        sex: Sex::parse(&child.sex)?,
        citizenship: Citizenship::parse(&child.citizenship)?,
    })
}
