//! A check as the desk reads it: of the server's answer what is shown or decided by. Whatever else it says is for other systems.

use crate::work::Place;
use contract::endpoint::staff::review::Fact;
use contract::register::WireTurn;
use contract::staff::{ActKind, Message, Outcome, PaperView};
use contract::view::{Names, PersonName};
use serde::Deserialize;
use uuid::Uuid;

/// One check of papers.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Check {
    /// The application.
    pub mirror: Stated,
    /// Who applied.
    pub applicant: PersonName,
    /// Who the applicant is to the child.
    pub role: String,
    /// What was stated beside what the registers say.
    pub facts: Vec<Fact>,
    /// Registers that do not answer now.
    pub silent: Vec<String>,
    /// The papers.
    pub papers: Vec<PaperView>,
    /// Whether it can be decided now.
    pub open: bool,
    /// The family's last moment to show the originals.
    pub originals_until: Option<String>,
    /// When they were shown.
    pub originals_shown: Option<String>,
    /// Until when it is to be decided after that.
    pub decide_until: Option<String>,
    /// What each possible outcome will do.
    pub effects: Vec<Effect>,
    /// A decision in its minute.
    pub held: Option<Minute>,
    /// What staff did so far, the oldest first.
    pub records: Vec<Done>,
}

/// The application, as far as the desk has to know it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Stated {
    /// Id.
    pub id: Uuid,
    /// Public number.
    pub number: String,
    /// The child.
    pub child: PersonName,
    /// The turn that counts now.
    pub turn: WireTurn,
    /// The turn after a positive check.
    pub turn_if_confirmed: Option<WireTurn>,
    /// When it was true.
    pub as_of: String,
}

/// What an outcome will do.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Effect {
    /// Which outcome.
    pub outcome: Outcome,
    /// The turn that would hold.
    pub turn: Option<WireTurn>,
    /// The number at each preschool, now and then.
    pub numbers: Vec<NumberThen>,
    /// What the parent will read, the parent's own language first.
    pub message: Vec<Message>,
}

/// A number now and after an act.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct NumberThen {
    /// The preschool.
    pub preschool: Named,
    /// The number now; none at a reserve that is not open.
    pub now: Option<u32>,
    /// The number after it; none when the application leaves this queue.
    pub then: Option<u32>,
}

/// A preschool by its name.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Named {
    /// It.
    pub name: Names,
}

/// A decision that can still be taken back.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Minute {
    /// What it comes to.
    pub outcome: Outcome,
    /// Seconds left.
    pub seconds: u32,
    /// Whether the one who looks decided it.
    pub mine: bool,
    /// Who decided it.
    pub by: PersonName,
}

/// An act of staff.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Done {
    /// What was done.
    pub act: ActKind,
    /// When.
    pub at: String,
    /// By whom; nobody when a term ended by itself.
    pub employee: Option<PersonName>,
    /// Where.
    pub workplace: Option<Place>,
    /// The verdicts.
    pub verdicts: Vec<Verdict>,
    /// What they came to.
    pub outcome: Option<Outcome>,
}

/// A verdict on a paper.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Verdict {
    /// Why it was not confirmed.
    pub reasons: Vec<String>,
}
