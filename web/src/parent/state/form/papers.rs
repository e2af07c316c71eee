//! The papers of the form: where each scan and its day stand in the draft.

use super::{Form, Slot, TypedDay};
use contract::ApplicationDraft;
use contract::draft::ClaimDraft;

impl Form {
    /// The day of issue as it is typed.
    pub fn day(&self, slot: Slot) -> TypedDay {
        match self.days.iter().find(|(known, _)| *known == slot) {
            Some((_, day)) => day.clone(),
            None => {
                TypedDay::split(self.paper(slot).map_or(&self.draft.child.birth_date, |paper| &paper.issued))
            }
        }
    }

    /// The paper of a slot, as far as it was stated.
    pub fn paper(&self, slot: Slot) -> Option<&ClaimDraft> {
        match slot {
            Slot::BirthCertificate | Slot::Identity | Slot::Applicant => None,
            Slot::Benefit(category) => self.draft.benefits.claim(category),
            Slot::Diploma => self.draft.benefits.pedagogue.as_ref(),
            Slot::Conclusion => self.draft.special.as_ref().map(|special| &special.conclusion),
            Slot::Referral => self.draft.sanatorium.as_ref().map(|sanatorium| &sanatorium.referral),
        }
    }
}

/// A scan goes to its place.
pub(super) fn put(draft: &mut ApplicationDraft, slot: Slot, id: String) {
    match (paper(draft, slot), slot) {
        (Some(paper), Slot::Diploma) => paper.second = id,
        (Some(paper), _) => paper.certificate = id,
        (None, Slot::Identity) => draft.child.identity_document = id,
        (None, Slot::Applicant) => draft.applicant.identity_document = id,
        (None, _) => draft.child.birth_certificate = id,
    }
}

/// The paper of a slot, to be written; what says who the child is is no such paper.
pub(super) fn paper(draft: &mut ApplicationDraft, slot: Slot) -> Option<&mut ClaimDraft> {
    match slot {
        Slot::BirthCertificate | Slot::Identity | Slot::Applicant => None,
        Slot::Benefit(category) => Some(draft.benefits.claim_mut(category).get_or_insert_default()),
        Slot::Diploma => Some(draft.benefits.pedagogue.get_or_insert_default()),
        Slot::Conclusion => Some(&mut draft.special.get_or_insert_default().conclusion),
        Slot::Referral => Some(&mut draft.sanatorium.get_or_insert_default().referral),
    }
}
