//! A check of papers: which papers an application has, and what verdicts on them come to.

use contract::staff::{Outcome, Verdict};
use registry::preschool::DocumentsOutcome;
use rules::review::{Found, Reason, Subject, found};
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

/// The outcomes that can come of the papers of an application.
pub(crate) fn possible(record: &ApplicationRecord) -> Vec<Outcome> {
    let mut all = vec![Outcome::Confirmed];
    for paper in &record.papers {
        let outcome = of(found([(paper.subject(), false)]));
        if !all.contains(&outcome) {
            all.push(outcome);
        }
    }
    all.sort_unstable();
    all
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

/// The registry's outcome.
pub(crate) const fn decided(outcome: Outcome) -> DocumentsOutcome {
    match outcome {
        Outcome::Confirmed => DocumentsOutcome::Confirmed,
        Outcome::BenefitNotConfirmed => DocumentsOutcome::BenefitNotConfirmed,
        Outcome::Refused => DocumentsOutcome::Refused,
    }
}

const fn of(found: Found) -> Outcome {
    match found {
        Found::AllConfirmed => Outcome::Confirmed,
        Found::BenefitNotConfirmed => Outcome::BenefitNotConfirmed,
        Found::NotAcceptable => Outcome::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::benefit::Category;

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
        let all = [Outcome::Confirmed, Outcome::BenefitNotConfirmed, Outcome::Refused];
        assert_eq!(possible(&record()), all);
        assert_eq!(none_confirmed(&record()), Outcome::Refused);
        let mut right = record();
        right.papers.truncate(1);
        assert_eq!(possible(&right), &all[..2]);
        assert_eq!(none_confirmed(&right), Outcome::BenefitNotConfirmed);
    }
}
