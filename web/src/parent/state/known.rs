//! What the page knows beside the draft: answers of registers as far as they were loaded.

use contract::endpoint::children::Proposed;
use contract::endpoint::{evidence, preschools, settlements};
use contract::facts::{Answer, PreschoolFacts, Registers};
use rules::application::{Kato, PreschoolId, QueueKind};
use rules::benefit::{Category, Proof};
use rules::phone::Phone;
use rules::{Day, Readings};

/// What the page knows beside the draft.
#[derive(Clone, PartialEq, Debug)]
pub struct Known {
    /// How the law is read.
    pub readings: Readings,
    /// Today by the law's clock.
    pub today: Day,
    /// Whether this is the demo country.
    pub demo: bool,
    /// Whether the population register was asked and knows nobody of the person's number.
    pub is_unrecorded: bool,
    /// The phone registered for the person.
    pub phone: Option<Phone>,
    /// What the registers say of the chosen child.
    pub child: Option<Proposed>,
    /// Categories whose papers a filed application holds already.
    pub held: Vec<Category>,
    /// What state systems say of its benefits.
    pub evidence: Option<evidence::Response>,
    /// All settlements.
    pub settlements: Option<settlements::Response>,
    /// Preschools of the chosen settlement.
    pub preschools: Option<preschools::Response>,
}

impl Known {
    /// Nothing but the readings and the day.
    pub fn on(today: Day) -> Self {
        Self {
            readings: Readings::default(),
            today,
            demo: false,
            is_unrecorded: false,
            phone: None,
            child: None,
            held: Vec::new(),
            evidence: None,
            settlements: None,
            preschools: None,
        }
    }

    /// What the state said of a category.
    pub fn answer(&self, category: Category) -> Answer {
        if self.held.contains(&category) {
            return Answer::Yes;
        }
        let rows = self.evidence.iter().flat_map(|e| &e.answers);
        rows.filter(|row| row.category == category.as_str()).map(|row| row.answer).next().map_or(
            Answer::NotAsked,
            |answer| match answer {
                evidence::WireAnswer::Yes => Answer::Yes,
                evidence::WireAnswer::No => Answer::No,
                evidence::WireAnswer::Silent => Answer::Silent,
            },
        )
    }

    /// Whether a category needs a scan: its proof is a certificate, or the state is silent.
    pub fn needs_scan(&self, category: Category) -> bool {
        match (category.benefit().proof, self.answer(category)) {
            (_, Answer::Yes) => false,
            (Proof::WorkplaceCertificate, _) | (Proof::State(_), Answer::Silent) => true,
            (Proof::State(_), Answer::NotAsked | Answer::No) => false,
        }
    }
}

/// The registers as far as the page has loaded them.
pub(super) struct Loaded<'a> {
    pub(super) known: &'a Known,
    pub(super) settlement: Option<Kato>,
    /// The list is asked for by kind.
    pub(super) kind: QueueKind,
}

impl Registers for Loaded<'_> {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        let all = self.known.settlements.as_ref()?;
        Some(all.settlements.iter().any(|one| Kato::parse(&one.kato) == Some(kato)))
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let all = self.known.preschools.as_ref()?;
        let settlement = self.settlement?;
        let known = all.preschools.iter().any(|one| one.card.id.as_u128() == id.0);
        Some(known.then_some(PreschoolFacts { settlement, kind: self.kind }))
    }
}
