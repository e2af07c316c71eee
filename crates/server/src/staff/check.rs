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
    /// No scan: a state system was silent when it was asked. It is asked again, or staff see the paper.
    #[serde(default)]
    pub(crate) awaited: bool,
    /// The second scan that goes with it: one verdict is about both.
    #[serde(default)]
    pub(crate) second: Option<Uuid>,
    /// What the state has said since.
    #[serde(default)]
    pub(crate) told: Option<bool>,
}

impl PaperRecord {
    /// A paper that is to prove this.
    pub(crate) fn new(document: Uuid, subject: Subject, issued: Option<rules::Day>) -> Self {
        Self {
            document,
            subject: subject.as_str().to_owned(),
            category: subject.category().map(|category| category.as_str().to_owned()),
            issued: issued.map(|day| day.to_string()),
            awaited: false,
            second: None,
            told: None,
        }
    }

    /// What a silent system has still to say; the id stands for it as a scan's id stands for a scan.
    pub(crate) fn awaited(id: Uuid, subject: Subject) -> Self {
        Self { awaited: true, ..Self::new(id, subject, None) }
    }

    /// Whether the state has still to say it.
    pub(crate) const fn is_awaited(&self) -> bool {
        self.awaited && self.told.is_none()
    }

    /// Whether somebody has to judge it: what the state said nobody judges again (PS-A1_9.10.b).
    pub(crate) const fn is_judged(&self) -> bool {
        self.told.is_none()
    }

    /// What the state said of it, as a verdict.
    fn said(&self) -> Option<Verdict> {
        let confirmed = self.told?;
        let why = (!confirmed).then(|| Reason::StateDenies.as_str().to_owned());
        Some(Verdict { document: self.document, confirmed, reasons: why.into_iter().collect() })
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
    if verdicts.len() != record.papers.iter().filter(|paper| paper.is_judged()).count() {
        return Err(Wrong::NotEveryPaper);
    }
    let mut subjects = Vec::with_capacity(record.papers.len());
    for paper in &record.papers {
        let verdict = || verdicts.iter().find(|one| one.document == paper.document).map(|one| one.confirmed);
        let confirmed = paper.told.or_else(verdict).ok_or(Wrong::NotEveryPaper)?;
        subjects.push((paper.subject(), confirmed));
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

/// The verdicts of people with what the state said beside them: one for everything.
pub(crate) fn with_the_state(record: &ApplicationRecord, verdicts: &[Verdict]) -> Vec<Verdict> {
    verdicts.iter().cloned().chain(record.papers.iter().filter_map(PaperRecord::said)).collect()
}

/// What follows when nobody confirms a paper of the application: the term to show the originals ended.
pub(crate) fn none_confirmed(record: &ApplicationRecord) -> Outcome {
    of(found(record.papers.iter().map(|paper| (paper.subject(), paper.told.unwrap_or(false)))))
}

/// An outcome and the turn that then holds; none when the application leaves the queue.
pub(crate) type End = (Outcome, Option<Turn>);

/// What can come of the papers of an application that stands now in one turn and hopes for another one.
pub(crate) fn possible(record: &ApplicationRecord, hoped: Turn, now: Turn) -> Vec<End> {
    let judged: Vec<Uuid> =
        record.papers.iter().filter(|paper| paper.is_judged()).map(|paper| paper.document).collect();
    // All hold, none does, and each alone holds or does not: of several rights any one may hold and another one not.
    let all = [judged.clone(), Vec::new()].into_iter();
    let alone = judged.iter().map(|one| vec![*one]);
    let without = judged.iter().map(|one| judged.iter().copied().filter(|other| other != one).collect());
    let mut ends: Vec<End> = all
        .chain(alone)
        .chain(without)
        .map(|holding| {
            let holds =
                |paper: &&PaperRecord| paper.told.unwrap_or_else(|| holding.contains(&paper.document));
            let outcome = of(found(record.papers.iter().map(|paper| (paper.subject(), holds(&paper)))));
            let rights = record.papers.iter().filter(holds).filter_map(|paper| paper.subject().category());
            let turn = match outcome {
                Outcome::Confirmed => Some(hoped),
                Outcome::PartlyConfirmed => Some(turn_that_holds(hoped, now, rights.map(Category::turn))),
                Outcome::BenefitNotConfirmed => Some(now),
                Outcome::Refused => None,
            };
            (outcome, turn)
        })
        .collect();
    ends.sort_unstable();
    ends.dedup();
    ends
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
    fn what_the_state_said_is_not_judged_again() {
        let mut record = record();
        record.papers[0] = PaperRecord::awaited(Uuid::from_u128(1), Subject::Benefit(Category::LargeFamily));
        // While it is silent an employee who saw the paper may say it.
        assert!(record.papers[0].is_awaited());
        assert_eq!(outcome(&record, &[verdict(2, &[])]), Err(Wrong::NotEveryPaper));
        assert_eq!(outcome(&record, &[verdict(1, &[]), verdict(2, &[])]), Ok(Outcome::Confirmed));
        // What it says stands, whatever else is judged.
        for (told, wanted) in [(true, Outcome::Confirmed), (false, Outcome::BenefitNotConfirmed)] {
            record.papers[0].told = Some(told);
            assert_eq!(outcome(&record, &[verdict(2, &[])]), Ok(wanted));
            assert_eq!(outcome(&record, &[verdict(1, &[]), verdict(2, &[])]), Err(Wrong::NotEveryPaper));
            let all = with_the_state(&record, &[verdict(2, &[])]);
            assert_eq!(unproven(&record, &all).is_empty(), told);
            assert_eq!(reason_told(&record, &all), (!told).then_some(Reason::StateDenies));
        }
        let ends = possible(&record, Turn::FirstTurn, Turn::General);
        let wanted = [(Outcome::BenefitNotConfirmed, Some(Turn::General)), (Outcome::Refused, None)];
        assert_eq!(ends, wanted, "nothing brings back what the state denies");
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
