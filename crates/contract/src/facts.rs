//! What is known beside the draft: the answers of registers and state systems, as far as somebody has asked.
//!
//! Nobody asked is not "no": a fact that is not known raises no fault. The browser knows some facts, the server all,
//! a bank's front end perhaps none; the rules are the same.

use rules::application::{Citizenship, Kato, PreschoolId, QueueKind, Sex};
use rules::benefit::Category;
use rules::impairment::Impairment;
use rules::phone::Phone;
use rules::{Day, Readings};

/// The answer of a state system about one category.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Answer {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// Confirmed.
    Yes,
    /// Not confirmed.
    No,
    /// Asked, and there was no answer: neither yes nor no.
    Silent,
}

/// What the population register says of the child.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChildFacts {
    /// Birth date.
    pub birth_date: Day,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
}

/// What the register of preschools says of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PreschoolFacts {
    /// Its settlement.
    pub settlement: Kato,
    /// The kind of its queues.
    pub kind: QueueKind,
}

/// A register that may or may not be at hand. The outer `None` means "not known here".
pub trait Registers {
    /// Whether the settlement exists.
    fn settlement(&self, _kato: Kato) -> Option<bool> {
        None
    }

    /// The preschool: `Some(None)` when the register has no such open preschool.
    fn preschool(&self, _id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        None
    }
}

/// No register is at hand.
pub struct NoRegisters;
impl Registers for NoRegisters {}

/// Everything known beside the draft.
pub struct Facts<'a> {
    /// How the law is read where it is silent.
    pub readings: &'a Readings,
    /// Registers of settlements and preschools.
    pub registers: &'a dyn Registers,
    /// The phone registered for the applicant: `Some(None)` when the mobile citizens' base has none.
    pub registered_phone: Option<Option<Phone>>,
    /// What the population register says of the child: `Some(None)` when it knows nobody of this number (C-22).
    pub child: Option<Option<ChildFacts>>,
    /// Whether the population register knows the applicant; nothing while it was not asked or was silent.
    pub applicant_is_recorded: Option<bool>,
    /// Whether a live application of this child stands anywhere in the country, by the order of [`QueueKind::ALL`].
    pub already_in_queue: [Option<bool>; 3],
    /// The kind of impairment that the PMPK conclusion names, where the state told it.
    pub impairment: Option<Impairment>,
    /// Answers of state systems, by the order of [`Category::ALL`].
    pub answers: [Answer; 10],
    /// IINs of the demo series hint at no birth date.
    pub demo: bool,
}

impl<'a> Facts<'a> {
    /// Nothing is known but the readings.
    pub fn none(readings: &'a Readings) -> Self {
        Self {
            readings,
            registers: &NoRegisters,
            registered_phone: None,
            child: None,
            applicant_is_recorded: None,
            already_in_queue: [None; 3],
            impairment: None,
            answers: [Answer::NotAsked; 10],
            demo: false,
        }
    }

    /// Whether a live application of this child stands in a queue of this kind.
    pub fn stands_in(&self, kind: QueueKind) -> Option<bool> {
        self.already_in_queue.get(kind as usize).copied().flatten()
    }

    /// What the state system said of a category.
    pub fn answer(&self, category: Category) -> Answer {
        self.answers.get(category as usize).copied().unwrap_or_default()
    }
}
