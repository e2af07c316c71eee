//! What has to be proved: rights, the PMPK conclusion, the phthisiatrician's referral.

use super::faults::Faults;
use crate::draft::{BenefitsDraft, ClaimDraft, SanatoriumDraft, SpecialDraft};
use crate::facts::{Answer, Facts};
use rules::application::{Claim, Evidence, Sanatorium, Scan, cites};
use rules::benefit::{Category, Proof, Turn};
use rules::fault::{Code, Field};
use rules::impairment::{self, Impairment};
use rules::rehabilitation::{self, Rehabilitation};
use rules::{Cite, Day, certificate, queue_kind};

/// A paper that proves something: where it stands in the form, and what it is asked for.
struct Paper {
    whole: Field,
    scan: Field,
    day: Field,
    cite: Cite,
    /// Whether a state system answers for it, and what is said when that system says no.
    denied: Option<Code>,
    /// What is said when a scan is needed and there is none.
    missing: Code,
    /// How old the paper may be.
    term: Term,
}

/// How old a paper may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Term {
    /// So many days before filing (C-21).
    Days,
    /// A month from its issue.
    Month,
    /// Any age (CA-50).
    None,
}

impl Faults {
    pub(super) fn benefits(
        &mut self,
        draft: &BenefitsDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> (Vec<Claim>, Option<Turn>) {
        let mut claims = Vec::new();
        let mut stated = false;
        for (category, claim) in draft.stated() {
            stated = true;
            if let Some(evidence) = self.evidence(category, claim, facts, today) {
                claims.push(Claim { category, evidence });
            }
        }
        match (draft.none, stated) {
            (true, true) => self.add(Field::Benefits, Code::BenefitNoneWithOthers, cites::BENEFIT),
            (false, false) => self.add(Field::Benefits, Code::Required, cites::BENEFIT),
            _ => {}
        }
        let turn = self.one_of(Field::Turn, &draft.turn, cites::BENEFIT, Turn::parse);
        if let Some(turn) = turn
            && turn != Turn::General
            && !draft.stated().any(|(category, _)| category.turn() == turn)
        {
            self.add(Field::Turn, Code::TurnWithoutRight, cites::BENEFIT);
        }
        (claims, turn)
    }

    fn evidence(
        &mut self,
        category: Category,
        claim: &ClaimDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> Option<Evidence> {
        let benefit = category.benefit();
        let paper = Paper {
            whole: Field::Benefit(category),
            scan: Field::Certificate(category),
            day: Field::CertificateDay(category),
            cite: benefit.evidence,
            denied: match benefit.proof {
                Proof::State(_) => Some(Code::BenefitNotConfirmed),
                Proof::WorkplaceCertificate => None,
            },
            missing: Code::CertificateMissing,
            // A term is set for workplace certificates only; other papers have none (CA-50).
            term: match (benefit.proof, category) {
                (Proof::WorkplaceCertificate, _) => Term::Days,
                (Proof::State(_), Category::Pedagogue) => Term::Month,
                (Proof::State(_), _) => Term::None,
            },
        };
        let answer = facts.answer(category);
        let evidence = self.proved(&paper, claim, answer, facts, today);
        // The second paper goes with the first: where the state answers, or nothing stands in for it, there is none.
        let stands_in = matches!(answer, Answer::NotAsked | Answer::Silent) && !claim.certificate.is_empty();
        let Some(cite) = category.second_paper().filter(|_| stands_in) else { return evidence };
        let field = Field::SecondScan(category);
        let second = self.document(field, &claim.second, cite);
        if claim.second.is_empty() {
            self.add(field, Code::DiplomaMissing, cite);
        }
        match evidence? {
            Evidence::Scan(scan) => Some(Evidence::Scan(Scan { second: Some(second?), ..scan })),
            other @ (Evidence::State | Evidence::Awaited) => Some(other),
        }
    }

    /// The state is asked first; a scan may stand in where it is silent, and must where it knows no such paper (PR-8.1f, CA-34).
    /// Who is silent refuses nobody: without a scan its answer is waited for.
    fn proved(
        &mut self,
        paper: &Paper,
        claim: &ClaimDraft,
        answer: Answer,
        facts: &Facts<'_>,
        today: Day,
    ) -> Option<Evidence> {
        let has_scan = !claim.certificate.is_empty();
        match (answer, paper.denied) {
            (Answer::Yes, _) => return Some(Evidence::State),
            (Answer::NotAsked, Some(_)) if !has_scan => return Some(Evidence::State),
            (Answer::No, Some(denied)) => {
                self.add(paper.whole, denied, paper.cite);
                return None;
            }
            (Answer::Silent, Some(_)) if !has_scan => {
                self.add(paper.whole, Code::StateSilent, paper.cite);
                return Some(Evidence::Awaited);
            }
            (Answer::NotAsked | Answer::No | Answer::Silent, _) => {}
        }
        let document = self.document(paper.scan, &claim.certificate, paper.cite);
        if !has_scan {
            self.add(paper.scan, paper.missing, paper.cite);
        }
        let issued = self.day(paper.day, &claim.issued, paper.cite)?;
        match paper.term {
            Term::Days => {
                let checked = certificate::check_age(issued, today, facts.readings);
                self.take(paper.day, certificate::CITE, checked)?;
            }
            Term::Month => {
                self.take(paper.day, certificate::PEDAGOGUE, certificate::check_month(issued, today))?;
            }
            Term::None if issued > today => self.add(paper.day, Code::DayInFuture, paper.cite),
            Term::None => {}
        }
        Some(Evidence::Scan(Scan { document: document?, issued, second: None }))
    }

    /// Benefits beside the special queue: kept, of no effect, so nothing has to be proved or even said (C-16).
    pub(super) fn stated(&mut self, draft: &BenefitsDraft) -> Vec<Category> {
        let stated: Vec<Category> = draft.stated().map(|(category, _)| category).collect();
        if draft.none && !stated.is_empty() {
            self.add(Field::Benefits, Code::BenefitNoneWithOthers, queue_kind::SPECIAL_WITHOUT_BENEFITS);
        }
        stated
    }

    pub(super) fn special(
        &mut self,
        draft: &SpecialDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> Option<(Impairment, Evidence)> {
        let impairment =
            self.one_of(Field::Impairment, &draft.impairment, impairment::FIELD, Impairment::parse);
        if let (Some(named), Some(known)) = (impairment, facts.impairment)
            && named != known
        {
            self.add(Field::Impairment, Code::ImpairmentDiffers, impairment::STATE_KNOWS);
        }
        let paper = Paper {
            whole: Field::Conclusion,
            scan: Field::ConclusionScan,
            day: Field::ConclusionDay,
            cite: impairment::CONCLUSION,
            denied: Some(Code::ConclusionNotFound),
            missing: Code::CertificateMissing,
            term: Term::None,
        };
        let answer = facts.answer(Category::SpecialNeeds);
        let conclusion = self.proved(&paper, &draft.conclusion, answer, facts, today);
        Some((impairment?, conclusion?))
    }

    pub(super) fn sanatorium(
        &mut self,
        draft: &SanatoriumDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> Option<Sanatorium> {
        let accepted = facts.readings.rehabilitations;
        let read = |text: &str| Rehabilitation::parse(text).filter(|kind| accepted.contains(*kind));
        let kind = self.one_of(Field::Rehabilitation, &draft.rehabilitation, rehabilitation::FIELD, read);
        let paper = Paper {
            whole: Field::DoctorReferralScan,
            scan: Field::DoctorReferralScan,
            day: Field::DoctorReferralDay,
            cite: rehabilitation::REFERRAL,
            // No state system knows such referrals.
            denied: None,
            missing: Code::DoctorReferralMissing,
            term: Term::None,
        };
        let referral = self.proved(&paper, &draft.referral, Answer::NotAsked, facts, today)?.scan();
        Some(Sanatorium { rehabilitation: kind?, referral: referral? })
    }
}
