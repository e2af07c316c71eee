//! Texts as a form has them, one after another; a text that is not there is empty.

use crate::Known;
use contract::ApplicationDraft;
use contract::draft::{ClaimDraft, SanatoriumDraft, SpecialDraft};
use rules::benefit::Category;

pub(crate) struct Texts(std::vec::IntoIter<String>);

impl Texts {
    pub(crate) fn new(texts: Vec<String>) -> Self {
        Self(texts.into_iter())
    }

    pub(crate) fn one(&mut self) -> String {
        self.0.next().unwrap_or_default()
    }

    /// How many, then each.
    pub(crate) fn list(&mut self) -> Vec<String> {
        let many = self.one().bytes().fold(0, |all, digit| all * 10 + usize::from(digit & 15));
        self.0.by_ref().take(many).collect()
    }

    fn is_set(&mut self) -> bool {
        !self.one().is_empty()
    }

    fn claim(&mut self) -> ClaimDraft {
        ClaimDraft { certificate: self.one(), issued: self.one(), second: self.one() }
    }

    pub(crate) fn draft(&mut self) -> ApplicationDraft {
        let mut draft = ApplicationDraft { kind: self.one(), ..ApplicationDraft::default() };
        let child = &mut draft.child;
        for text in [
            &mut child.iin,
            &mut child.surname,
            &mut child.first_name,
            &mut child.patronymic,
            &mut child.birth_date,
            &mut child.sex,
            &mut child.citizenship,
            &mut child.birth_certificate,
            &mut child.identity_document,
        ] {
            *text = self.one();
        }
        let applicant = &mut draft.applicant;
        for text in [
            &mut applicant.iin,
            &mut applicant.surname,
            &mut applicant.first_name,
            &mut applicant.patronymic,
            &mut applicant.identity_document,
            &mut applicant.role,
            &mut applicant.email,
        ] {
            *text = self.one();
        }
        applicant.phones = self.list();
        draft.settlement = self.one();
        if self.is_set() {
            draft.special = Some(SpecialDraft { impairment: self.one(), conclusion: self.claim() });
        }
        if self.is_set() {
            draft.sanatorium = Some(SanatoriumDraft { rehabilitation: self.one(), referral: self.claim() });
        }
        draft.benefits.none = self.is_set();
        draft.benefits.turn = self.one();
        for category in Category::ALL {
            if self.is_set() {
                *draft.benefits.claim_mut(category) = Some(self.claim());
            }
        }
        draft.preschools = self.list();
        draft.reserves = self.list();
        draft.language = self.one();
        draft.consents.processing = self.is_set();
        draft.consents.publication = self.is_set();
        draft
    }

    pub(crate) fn known(&mut self) -> Known {
        Known {
            today: self.one(),
            readings: self.list(),
            settlements: self.list(),
            preschools: self.list(),
            phone: self.one(),
            child: self.list(),
            stands_in: self.list(),
            impairment: self.one(),
            answers: self.list(),
        }
    }
}

/// Every text of a draft.
#[cfg(not(feature = "rules"))]
pub(crate) fn of(mut draft: ApplicationDraft) -> Vec<String> {
    let mut out = vec![draft.kind];
    let child = draft.child;
    out.extend([child.iin, child.surname, child.first_name, child.patronymic, child.birth_date, child.sex]);
    out.extend([child.citizenship, child.birth_certificate, child.identity_document]);
    let applicant = draft.applicant;
    out.extend([applicant.iin, applicant.surname, applicant.first_name, applicant.patronymic]);
    out.extend([
        applicant.identity_document,
        applicant.role,
        applicant.email,
        draft.settlement,
        draft.language,
    ]);
    out.extend(applicant.phones);
    let claim = |claim: ClaimDraft| [claim.certificate, claim.issued, claim.second];
    if let Some(special) = draft.special {
        out.push(special.impairment);
        out.extend(claim(special.conclusion));
    }
    if let Some(sanatorium) = draft.sanatorium {
        out.push(sanatorium.rehabilitation);
        out.extend(claim(sanatorium.referral));
    }
    for category in Category::ALL {
        out.extend(draft.benefits.claim_mut(category).take().into_iter().flat_map(claim));
    }
    out.push(draft.benefits.turn);
    for is_set in [draft.benefits.none, draft.consents.processing, draft.consents.publication] {
        out.push(String::from(if is_set { "1" } else { "" }));
    }
    out.extend(draft.preschools);
    out.extend(draft.reserves);
    out
}
