//! A check of papers: which papers an application has, and what verdicts on them come to.

use contract::staff::{Outcome, Verdict};
use registry::preschool::{Conclusion, DocumentsOutcome, Proven};
use rules::benefit::{Category, Turn};
use rules::review::{Found, Reason, Subject, found, turn_that_holds};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::view::ApplicationRecord;

/// A paper of an application as the vault keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PaperRecord {
    /// The scan.
    pub(crate) document: Uuid,
    /// What it is to prove, by the spelling of the rules.
    pub(crate) subject: String,
    /// The category of the right.
    #[serde(default)]
    pub(crate) category: Option<String>,
    /// Day of issue as typed.
    #[serde(default)]
    pub(crate) issued: Option<String>,
}

impl PaperRecord {
    /// A paper that is to prove this.
    pub(crate) fn new(document: Uuid, subject: Subject, issued: Option<rules::Day>) -> Self {
        Self {
            document,
            subject: subject.as_str().to_owned(),
            category: subject.category().map(|category| category.as_str().to_owned()),
            issued: issued.map(|day| day.to_string()),
        }
    }

    /// What it is to prove; a spelling of a later edition is about the person, which is the careful way to read it.
    pub(crate) fn subject(&self) -> Subject {
        Subject::parse(&self.subject, self.category.as_deref()).unwrap_or(Subject::BirthCertificate)
    }
}

/// What is wrong with a list of verdicts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Wrong {
    /// A paper has none, or what is no paper of the application has one.
    NotEveryPaper,
    /// A paper is not confirmed, and it is not said why.
    ReasonMissing(usize),
    /// A reason that is not on the list, or beside a confirmed paper.
    ReasonMalformed(usize),
}

/// What the verdicts come to: one for every paper, reasons exactly where something is not confirmed.
pub(crate) fn outcome(record: &ApplicationRecord, verdicts: &[Verdict]) -> Result<Outcome, Wrong> {
    if verdicts.len() != record.papers.len() {
        return Err(Wrong::NotEveryPaper);
    }
    let mut subjects = Vec::with_capacity(verdicts.len());
    for paper in &record.papers {
        let verdict = verdicts.iter().find(|verdict| verdict.document == paper.document);
        let verdict = verdict.ok_or(Wrong::NotEveryPaper)?;
        subjects.push((paper.subject(), verdict.confirmed));
    }
    for (nth, verdict) in verdicts.iter().enumerate() {
        if !verdict.confirmed && verdict.reasons.is_empty() {
            return Err(Wrong::ReasonMissing(nth));
        }
        let known = verdict.reasons.iter().all(|reason| Reason::parse(reason).is_some());
        if !known || (verdict.confirmed && !verdict.reasons.is_empty()) {
            return Err(Wrong::ReasonMalformed(nth));
        }
    }
    Ok(of(found(subjects)))
}

/// What follows when no paper of the application is confirmed: the term to show the originals ended.
pub(crate) fn none_confirmed(record: &ApplicationRecord) -> Outcome {
    of(found(record.papers.iter().map(|paper| (paper.subject(), false))))
}

/// An outcome and the turn that then holds; none when the application leaves the queue.
pub(crate) type End = (Outcome, Option<Turn>);

/// What can come of the papers of an application that stands now in one turn and hopes for another one.
pub(crate) fn possible(record: &ApplicationRecord, hoped: Turn, now: Turn) -> Vec<End> {
    let mut all = vec![(Outcome::Confirmed, Some(hoped))];
    let rights: Vec<Category> = record.papers.iter().filter_map(|paper| paper.subject().category()).collect();
    // Of several rights any one may hold and another one not.
    for right in rights.iter().filter(|_| rights.len() > 1) {
        all.push((Outcome::PartlyConfirmed, Some(turn_that_holds(hoped, now, [right.turn()]))));
    }
    for paper in &record.papers {
        let outcome = of(found([(paper.subject(), false)]));
        all.push((outcome, (outcome != Outcome::Refused).then_some(now)));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The papers that the verdicts leave without force; all of them when nobody decided in time.
pub(crate) fn unproven(record: &ApplicationRecord, verdicts: &[Verdict]) -> Vec<Uuid> {
    let papers = record.papers.iter().map(|paper| paper.document);
    let holds = |document: &Uuid| verdicts.iter().any(|one| one.confirmed && one.document == *document);
    papers.filter(|document| !holds(document)).collect()
}

/// The first reason that the parent is told: of the paper with the heaviest consequence.
pub(crate) fn reason_told(record: &ApplicationRecord, verdicts: &[Verdict]) -> Option<Reason> {
    let not_confirmed = verdicts.iter().filter(|verdict| !verdict.confirmed);
    not_confirmed
        .filter_map(|verdict| {
            let paper = record.papers.iter().find(|paper| paper.document == verdict.document)?;
            let reason = verdict.reasons.first().and_then(|reason| Reason::parse(reason))?;
            Some((found([(paper.subject(), false)]), reason))
        })
        .max_by_key(|(weight, _)| *weight)
        .map(|(_, reason)| reason)
}

/// The registry's outcome of these verdicts.
pub(crate) fn decided(
    record: &ApplicationRecord,
    verdicts: &[Verdict],
    outcome: Outcome,
) -> DocumentsOutcome {
    match outcome {
        Outcome::Confirmed => DocumentsOutcome::Confirmed,
        Outcome::PartlyConfirmed => DocumentsOutcome::PartlyConfirmed(proven(record, verdicts)),
        Outcome::BenefitNotConfirmed => DocumentsOutcome::BenefitNotConfirmed,
        Outcome::Refused => DocumentsOutcome::Refused,
    }
}

fn proven(record: &ApplicationRecord, verdicts: &[Verdict]) -> Proven {
    let without = unproven(record, verdicts);
    let papers = record.papers.iter().filter(|paper| !without.contains(&paper.document));
    let rights: Vec<Category> = papers.filter_map(|paper| paper.subject().category()).collect();
    let conclusion = match rights.contains(&Category::SpecialNeeds) {
        true => Conclusion::Holds,
        false => Conclusion::DoesNotHold,
    };
    let turn = rights.into_iter().map(Category::turn).min().unwrap_or(Turn::General);
    Proven { turn, conclusion }
}

const fn of(found: Found) -> Outcome {
    match found {
        Found::AllConfirmed => Outcome::Confirmed,
        Found::PartlyConfirmed => Outcome::PartlyConfirmed,
        Found::BenefitNotConfirmed => Outcome::BenefitNotConfirmed,
        Found::NotAcceptable => Outcome::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> ApplicationRecord {
        let paper = |nth, subject| PaperRecord::new(Uuid::from_u128(nth), subject, None);
        ApplicationRecord {
            papers: vec![
                paper(1, Subject::Benefit(Category::Serviceman)),
                paper(2, Subject::BirthCertificate),
            ],
            ..ApplicationRecord::default()
        }
    }

    fn verdict(nth: u128, reasons: &[&str]) -> Verdict {
        Verdict {
            document: Uuid::from_u128(nth),
            confirmed: reasons.is_empty(),
            reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
        }
    }

    #[test]
    fn every_paper_needs_its_verdict_and_every_no_its_reason() {
        let record = record();
        let come_to = |verdicts: &[Verdict]| outcome(&record, verdicts);
        assert_eq!(come_to(&[verdict(2, &[]), verdict(1, &[])]), Ok(Outcome::Confirmed));
        let no_right = [verdict(1, &["unreadable"]), verdict(2, &[])];
        assert_eq!(come_to(&no_right), Ok(Outcome::BenefitNotConfirmed));
        let neither = [verdict(1, &["unreadable"]), verdict(2, &["other_person"])];
        assert_eq!(come_to(&neither), Ok(Outcome::Refused));
        assert_eq!(reason_told(&record, &neither), Some(Reason::OtherPerson), "the heavier one");
        assert_eq!(come_to(&[verdict(1, &[])]), Err(Wrong::NotEveryPaper));
        assert_eq!(come_to(&[verdict(1, &[]), verdict(1, &[])]), Err(Wrong::NotEveryPaper));
        assert_eq!(come_to(&[verdict(1, &[]), verdict(3, &[])]), Err(Wrong::NotEveryPaper));
        let why = Verdict { confirmed: false, ..verdict(2, &[]) };
        assert_eq!(come_to(&[verdict(1, &[]), why]), Err(Wrong::ReasonMissing(1)));
        assert_eq!(come_to(&[verdict(1, &["luck"]), verdict(2, &[])]), Err(Wrong::ReasonMalformed(0)));
        let both = Verdict { confirmed: true, ..verdict(1, &["unreadable"]) };
        assert_eq!(come_to(&[both, verdict(2, &[])]), Err(Wrong::ReasonMalformed(0)));
    }

    #[test]
    fn what_can_come_of_it_follows_from_the_papers() {
        use Turn::{FirstTurn, General, OutOfTurn};
        let all = [
            (Outcome::Confirmed, Some(OutOfTurn)),
            (Outcome::BenefitNotConfirmed, Some(General)),
            (Outcome::Refused, None),
        ];
        assert_eq!(possible(&record(), OutOfTurn, General), all);
        assert_eq!(none_confirmed(&record()), Outcome::Refused);
        let mut right = record();
        right.papers.truncate(1);
        assert_eq!(possible(&right, OutOfTurn, General), &all[..2]);
        assert_eq!(none_confirmed(&right), Outcome::BenefitNotConfirmed);
        let mut two = right;
        two.papers.push(PaperRecord::new(Uuid::from_u128(3), Subject::Benefit(Category::SpecialNeeds), None));
        let of_two = [
            (Outcome::Confirmed, Some(OutOfTurn)),
            (Outcome::PartlyConfirmed, Some(OutOfTurn)),
            (Outcome::PartlyConfirmed, Some(FirstTurn)),
            (Outcome::BenefitNotConfirmed, Some(General)),
        ];
        assert_eq!(possible(&two, OutOfTurn, General), of_two);
    }

    #[test]
    fn of_two_rights_the_one_that_holds_is_told_to_the_base() {
        let mut record = record();
        record.papers[1] =
            PaperRecord::new(Uuid::from_u128(2), Subject::Benefit(Category::SpecialNeeds), None);
        let comes_to = |verdicts: &[Verdict]| {
            decided(&record, verdicts, outcome(&record, verdicts).expect("every paper has a verdict"))
        };
        let conclusion = [verdict(1, &["unreadable"]), verdict(2, &[])];
        let proven = Proven { turn: Turn::FirstTurn, conclusion: Conclusion::Holds };
        assert_eq!(comes_to(&conclusion), DocumentsOutcome::PartlyConfirmed(proven));
        assert_eq!(unproven(&record, &conclusion), [Uuid::from_u128(1)]);
        let certificate = [verdict(1, &[]), verdict(2, &["unreadable"])];
        let proven = Proven { turn: Turn::OutOfTurn, conclusion: Conclusion::DoesNotHold };
        assert_eq!(comes_to(&certificate), DocumentsOutcome::PartlyConfirmed(proven));
        assert_eq!(unproven(&record, &[]).len(), 2, "a term that ended proves nothing");
    }
}
