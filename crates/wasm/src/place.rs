//! The place of an application in a published register file, with what it rests on.

use crate::answer::{Outcome, fault, malformed};
use contract::problem::{ProblemKind, WireFault};
use contract::register::{QueueKind, RankError, Regime, RegisterFile, WireTurn, rank};
use contract::view::WireCounts;
use rules::Instant;
use rules::fault::{Code, Params};
use rules::queue_order;
use serde::Serialize;

/// A place. It never stands without its moment and its causes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Place {
    /// The number in the queue, from 1.
    pub place: u32,
    /// When the register was true.
    pub as_of: String,
    /// Why it is this number.
    pub because: Because,
}

/// What a place rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Because {
    /// The turn by which the application stands here.
    pub turn: WireTurn,
    /// Who is ahead, by turn; together one less than the place.
    pub ahead: WireCounts,
    /// Applications in the queue.
    pub standing: u32,
    /// General applications to one first-turn application.
    pub ratio: u8,
    /// General applications served since the last first-turn one.
    pub phase: u8,
    /// By which regime.
    pub regime: Regime,
    /// The edition of the rules that counted here.
    pub edition: &'static str,
    /// The edition that published the register.
    pub register_edition: String,
    /// Where the law orders the queue so.
    pub cite: &'static str,
}

/// Counts the place of this application anew; a `place` written in the file is not believed.
///
/// # Errors
/// What is wrong with the file, or `not_found` when the application does not stand in it.
pub fn of(mut register: RegisterFile, number: &str) -> Outcome<Place> {
    Instant::parse(&register.as_of).ok_or_else(|| malformed("as_of"))?;
    rank(&mut register).map_err(|cause| vec![of_file(&cause)])?;
    let at = register.entries.iter().position(|entry| entry.number == number).ok_or_else(absent)?;
    // Special and sanatorium queues of the unified base ignore turns (paras 18, 19).
    let turn_of = |turn| if register.queue.kind == QueueKind::General { turn } else { WireTurn::General };
    let mut ahead = WireCounts::default();
    for entry in register.entries.iter().take(at) {
        match turn_of(entry.turn) {
            WireTurn::OutOfTurn => ahead.out_of_turn += 1,
            WireTurn::FirstTurn => ahead.first_turn += 1,
            WireTurn::General => ahead.general += 1,
        }
    }
    let turn = register.entries.get(at).map_or(WireTurn::General, |entry| turn_of(entry.turn));
    let because = Because {
        turn,
        ahead,
        standing: u32::try_from(register.entries.len()).unwrap_or(u32::MAX),
        ratio: register.rules.ratio,
        phase: register.rules.phase,
        regime: register.rules.regime,
        edition: rules::EDITION,
        register_edition: register.rules.version,
        cite: queue_order::cite(register.queue.kind.into()).id(),
    };
    Ok((Place { place: ahead.total() + 1, as_of: register.as_of, because }, Vec::new()))
}

fn absent() -> Vec<WireFault> {
    let code = ProblemKind::NotFound.as_str().to_owned();
    vec![WireFault { code, ..of_path("number") }]
}

fn of_file(cause: &RankError) -> WireFault {
    match cause {
        RankError::Ratio => of_path("rules.ratio"),
        RankError::Phase => of_path("rules.phase"),
        RankError::Regime => of_path("rules.regime"),
        RankError::FiledAt { entry } => of_path(&format!("entries[{entry}].filed_at")),
        RankError::Twice { entry } => of_path(&format!("entries[{entry}]")),
    }
}

fn of_path(path: &str) -> WireFault {
    fault(path, Code::Malformed, &Params::NONE, queue_order::CITE)
}
