//! The check on the desk: a verdict for each paper, and how the scan is looked at.

use super::check::{Check, Effect};
use contract::endpoint::staff::decision;
use contract::staff::{Outcome, PaperView, Verdict};
use rules::benefit::Turn;
use rules::review::{Found, Reason, Subject, found, turn_that_holds};
use uuid::Uuid;

/// The paper on which the eyes are, and how it lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// Index of the paper.
    pub at: usize,
    /// How much larger: index of [`Look::SCALES`].
    pub zoom: usize,
    /// Quarter turns to the right.
    pub turn: usize,
}

impl Look {
    /// Hundredths by which a scan can be larger.
    pub const SCALES: [u16; 4] = [100, 150, 200, 300];

    /// One step larger, at most to the last.
    pub fn larger(&mut self) {
        self.zoom = (self.zoom + 1).min(Self::SCALES.len() - 1);
    }

    /// One step smaller.
    pub const fn smaller(&mut self) {
        self.zoom = self.zoom.saturating_sub(1);
    }

    /// A quarter to the right.
    pub const fn rotate(&mut self) {
        self.turn = (self.turn + 1) % 4;
    }

    /// Another paper, as it was scanned.
    pub const fn show(&mut self, at: usize) {
        *self = Self { at, zoom: 0, turn: 0 };
    }
}

/// What an employee thinks of one paper so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The scan.
    pub document: Uuid,
    /// Whether it proves what it is to prove; nothing before a choice.
    pub confirmed: Option<bool>,
    /// Why not, in the order of the list.
    pub reasons: Vec<Reason>,
}

/// What keeps a decision from being recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// No choice on this paper.
    Verdict(usize),
    /// Not confirmed, and no reason.
    Reason(usize),
    /// Something is confirmed without the originals.
    Originals,
}

/// The check on the desk.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Desk {
    /// One mark a paper, in the order of the papers.
    pub marks: Vec<Mark>,
    /// Whether the scans were compared with the originals.
    pub compared: bool,
    /// How the scan lies.
    pub look: Look,
    /// Whether somebody tried to record: what lacks is shown from then on.
    pub is_asked: bool,
}

impl Desk {
    /// A fresh desk for these papers.
    pub fn of(papers: &[PaperView]) -> Self {
        let mark = |paper: &PaperView| Mark { document: paper.id, confirmed: None, reasons: Vec::new() };
        Self { marks: papers.iter().map(mark).collect(), ..Self::default() }
    }

    /// A verdict on a paper.
    pub fn judge(&mut self, at: usize, confirmed: bool) {
        if let Some(mark) = self.marks.get_mut(at) {
            mark.confirmed = Some(confirmed);
        }
    }

    /// A reason is ticked or not.
    pub fn because(&mut self, at: usize, reason: Reason, is_on: bool) {
        if let Some(mark) = self.marks.get_mut(at) {
            mark.reasons.retain(|known| *known != reason);
            if is_on {
                mark.reasons.push(reason);
                mark.reasons.sort_unstable();
            }
        }
    }

    /// What lacks, in the order of the page.
    pub fn lacks(&self) -> Vec<Lack> {
        let of_papers = self.marks.iter().enumerate().filter_map(|(at, mark)| match mark.confirmed {
            None => Some(Lack::Verdict(at)),
            Some(false) if mark.reasons.is_empty() => Some(Lack::Reason(at)),
            Some(_) => None,
        });
        let without_originals = self.marks.iter().any(|mark| mark.confirmed == Some(true)) && !self.compared;
        of_papers.chain(without_originals.then_some(Lack::Originals)).collect()
    }

    /// The decision, once nothing lacks.
    pub fn request(&self) -> Option<decision::Request> {
        if !self.lacks().is_empty() {
            return None;
        }
        let verdict = |mark: &Mark| {
            let confirmed = mark.confirmed == Some(true);
            let reasons = if confirmed { &[] } else { mark.reasons.as_slice() };
            Verdict {
                document: mark.document,
                confirmed,
                reasons: reasons.iter().map(|reason| reason.as_str().to_owned()).collect(),
            }
        };
        let verdicts = self.marks.iter().map(verdict).collect();
        Some(decision::Request { verdicts, originals_seen: self.compared })
    }

    /// What the verdicts come to, once every paper has one: the same rule that the server runs (C-20).
    pub fn outcome(&self, papers: &[PaperView]) -> Option<Outcome> {
        Some(match found(self.judged(papers)?) {
            Found::AllConfirmed => Outcome::Confirmed,
            Found::PartlyConfirmed => Outcome::PartlyConfirmed,
            Found::BenefitNotConfirmed => Outcome::BenefitNotConfirmed,
            Found::NotAcceptable => Outcome::Refused,
        })
    }

    /// What recording would do, once every paper has a verdict.
    pub fn effect<'a>(&self, review: &'a Check) -> Option<&'a Effect> {
        let outcome = self.outcome(&review.papers)?;
        let confirmed = self.judged(&review.papers)?.into_iter().filter(|(_, confirmed)| *confirmed);
        let rights = confirmed.filter_map(|(subject, _)| Some(subject.category()?.turn()));
        let now: Turn = review.mirror.turn.into();
        let hoped = review.mirror.turn_if_confirmed.map_or(now, Turn::from);
        let holds = turn_that_holds(hoped, now, rights).into();
        // Rights that hold may come to the same outcome with different turns.
        let is_it = |effect: &&Effect| {
            effect.outcome == outcome && (outcome != Outcome::PartlyConfirmed || effect.turn == Some(holds))
        };
        review.effects.iter().find(is_it)
    }

    /// Each paper's subject with its verdict, once every paper has one.
    fn judged(&self, papers: &[PaperView]) -> Option<Vec<(Subject, bool)>> {
        let judged = papers.iter().zip(&self.marks).map(|(paper, mark)| {
            let subject = Subject::parse(&paper.subject, paper.category.as_deref())?;
            Some((subject, mark.confirmed?))
        });
        judged.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn paper(n: u128, subject: &str, category: Option<&str>) -> PaperView {
        let category = category.map(str::to_owned);
        PaperView {
            id: Uuid::from_u128(n),
            subject: subject.to_owned(),
            category,
            issued: None,
            kind: None,
            awaited: false,
            second: None,
        }
    }

    fn papers() -> Vec<PaperView> {
        vec![paper(1, "benefit", Some("serviceman")), paper(2, "birth_certificate", None)]
    }

    #[test]
    fn nothing_can_be_recorded_before_everything_is_said() {
        let mut desk = Desk::of(&papers());
        assert_eq!(desk.lacks(), [Lack::Verdict(0), Lack::Verdict(1)]);
        desk.judge(0, false);
        assert_eq!(desk.lacks(), [Lack::Reason(0), Lack::Verdict(1)]);
        desk.because(0, Reason::OtherPerson, true);
        desk.judge(1, true);
        assert_eq!(desk.lacks(), [Lack::Originals], "what is confirmed was compared");
        assert_eq!(desk.request(), None);
        desk.compared = true;
        let request = desk.request().expect("nothing lacks");
        assert!(request.originals_seen);
        assert_eq!(request.verdicts[0].reasons, ["other_person"]);
        assert!(request.verdicts[1].confirmed && request.verdicts[1].reasons.is_empty());
    }

    #[test]
    fn a_refusal_of_everything_needs_no_originals() {
        let mut desk = Desk::of(&papers());
        for at in 0..2 {
            desk.judge(at, false);
            desk.because(at, Reason::OriginalNotShown, true);
        }
        assert_eq!(desk.lacks(), []);
        assert_eq!(desk.request().map(|request| request.originals_seen), Some(false));
    }

    #[test]
    fn reasons_are_kept_in_the_order_of_the_list_and_go_with_a_change_of_mind() {
        let mut desk = Desk::of(&papers()[..1]);
        desk.compared = true;
        desk.judge(0, false);
        desk.because(0, Reason::NotGenuine, true);
        desk.because(0, Reason::Unreadable, true);
        desk.because(0, Reason::Unreadable, true);
        assert_eq!(desk.marks[0].reasons, [Reason::Unreadable, Reason::NotGenuine]);
        desk.because(0, Reason::Unreadable, false);
        assert_eq!(desk.marks[0].reasons, [Reason::NotGenuine]);
        desk.judge(0, true);
        assert!(desk.request().is_some_and(|request| request.verdicts[0].reasons.is_empty()));
    }

    #[test]
    fn the_heaviest_consequence_is_the_outcome() {
        let papers = papers();
        let outcome = |first, second| {
            let mut desk = Desk::of(&papers);
            desk.judge(0, first);
            desk.judge(1, second);
            desk.outcome(&papers)
        };
        assert_eq!(Desk::of(&papers).outcome(&papers), None, "not before every paper has a verdict");
        assert_eq!(outcome(true, true), Some(Outcome::Confirmed));
        assert_eq!(outcome(false, true), Some(Outcome::BenefitNotConfirmed));
        assert_eq!(outcome(true, false), Some(Outcome::Refused));
        let two = [paper(1, "benefit", Some("serviceman")), paper(2, "benefit", Some("special_needs"))];
        let mut desk = Desk::of(&two);
        desk.judge(0, false);
        desk.judge(1, true);
        assert_eq!(desk.outcome(&two), Some(Outcome::PartlyConfirmed));
    }

    #[test]
    fn a_scan_grows_shrinks_and_turns_within_its_bounds() {
        let mut look = Look::default();
        look.smaller();
        assert_eq!(look.zoom, 0);
        (0..9).for_each(|_| look.larger());
        assert_eq!(look.zoom, Look::SCALES.len() - 1);
        (0..5).for_each(|_| look.rotate());
        assert_eq!(look.turn, 1);
        look.show(1);
        assert_eq!(look, Look { at: 1, zoom: 0, turn: 0 }, "another scan lies as it was scanned");
    }
}
