//! The register file of one queue, as it is published and as `kezek rank` reads it.

use rules::Instant;
use rules::application;
use rules::benefit::Turn;
use rules::queue_order::{Counts, Line, Phase};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU8;

/// A published queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Which queue.
    pub queue: QueueRef,
    /// Which rules.
    pub rules: RulesRef,
    /// When, RFC 3339 with `+05:00`.
    pub as_of: String,
    /// Who stands in it.
    pub entries: Vec<Entry>,
}

/// A queue by its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct QueueRef {
    /// Id of the queue: `{settlement}-{preschool}-{birth_year}` for the general queue.
    pub id: String,
    /// `general`, `special` or `sanatorium`.
    pub kind: QueueKind,
    /// KATO code.
    pub settlement: String,
    /// Preschool id, where the key has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preschool: Option<String>,
    /// Birth year, where the key has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<i32>,
    /// Age period, where the key has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_period: Option<String>,
    /// Impairment, where the key has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impairment: Option<String>,
    /// Kind of rehabilitation, where the key has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehabilitation: Option<String>,
}

/// Kinds of queues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QueueKind {
    /// General education.
    General,
    /// Special.
    Special,
    /// Sanatorium.
    Sanatorium,
}

impl From<application::QueueKind> for QueueKind {
    fn from(kind: application::QueueKind) -> Self {
        match kind {
            application::QueueKind::General => Self::General,
            application::QueueKind::Special => Self::Special,
            application::QueueKind::Sanatorium => Self::Sanatorium,
        }
    }
}

impl From<QueueKind> for application::QueueKind {
    fn from(kind: QueueKind) -> Self {
        match kind {
            QueueKind::General => Self::General,
            QueueKind::Special => Self::Special,
            QueueKind::Sanatorium => Self::Sanatorium,
        }
    }
}

/// The rules that order the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RulesRef {
    /// `unified_base` or `bulletin`.
    pub regime: Regime,
    /// General applications to one first-turn application, 1 to 255.
    pub ratio: u8,
    /// Carried phase, 0 to ratio.
    pub phase: u8,
    /// Edition of the rules.
    pub version: String,
}

/// The two regimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Order 351.
    UnifiedBase,
    /// Order 254.
    Bulletin,
}

/// One standing application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Application number, ten digits.
    pub number: String,
    /// Filing moment to the millisecond; left out in a queue of fewer than ten, where it would tell who it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_at: Option<String>,
    /// Instead of the moment: SHA-256, in hexadecimal, of `{salt} {number} {filed_at}`. The extract tells the family its salt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_at_commitment: Option<String>,
    /// The journal's sequence number, for equal moments; without moments, the order of filing in this queue from 1.
    pub seq: u64,
    /// The turn.
    pub turn: WireTurn,
    /// The place; ignored on input and printed anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
}

/// A turn on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WireTurn {
    /// Out of turn.
    OutOfTurn,
    /// First turn.
    FirstTurn,
    /// General.
    General,
}

impl From<Turn> for WireTurn {
    fn from(turn: Turn) -> Self {
        match turn {
            Turn::OutOfTurn => Self::OutOfTurn,
            Turn::FirstTurn => Self::FirstTurn,
            Turn::General => Self::General,
        }
    }
}

impl From<WireTurn> for Turn {
    fn from(turn: WireTurn) -> Self {
        match turn {
            WireTurn::OutOfTurn => Self::OutOfTurn,
            WireTurn::FirstTurn => Self::FirstTurn,
            WireTurn::General => Self::General,
        }
    }
}

/// Why a register file cannot be ranked. `entry` counts from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RankError {
    /// The ratio is 0.
    Ratio,
    /// The phase is above the ratio.
    Phase,
    /// A filing moment does not read, or only some entries have one.
    FiledAt {
        /// Which entry.
        entry: usize,
    },
    /// The same filing moment and sequence number twice.
    Twice {
        /// Which entry.
        entry: usize,
    },
    /// Only the order of `unified_base` general queues, and of any queue without turns, is coded so far.
    Regime,
}

/// Fills every `place` and sorts the entries by it. Special and sanatorium queues ignore the turn (paras 18-19).
///
/// # Errors
/// See [`RankError`]; the file is left as it was.
pub fn rank(file: &mut RegisterFile) -> Result<(), RankError> {
    let ratio = NonZeroU8::new(file.rules.ratio).ok_or(RankError::Ratio)?;
    if file.rules.phase > ratio.get() {
        return Err(RankError::Phase);
    }
    let turns_count = match (file.queue.kind, file.rules.regime) {
        (QueueKind::General, _) => true,
        (QueueKind::Special | QueueKind::Sanatorium, Regime::UnifiedBase) => false,
        (QueueKind::Special | QueueKind::Sanatorium, Regime::Bulletin) => return Err(RankError::Regime),
    };
    let has_moments = file.entries.first().is_some_and(|row| row.filed_at.is_some());
    let mut keyed = Vec::with_capacity(file.entries.len());
    for (entry, row) in file.entries.iter().enumerate() {
        let filed = match &row.filed_at {
            Some(text) => Instant::parse(text),
            None => Some(Instant::default()),
        };
        let filed = filed.filter(|_| row.filed_at.is_some() == has_moments);
        let filed = filed.ok_or(RankError::FiledAt { entry })?;
        let turn = if turns_count { Turn::from(row.turn) } else { Turn::General };
        keyed.push((turn, filed, row.seq, entry));
    }
    keyed.sort_unstable();
    // One application has one moment and number, whatever its turn.
    let mut moments: Vec<_> = keyed.iter().map(|&(_, filed, seq, entry)| (filed, seq, entry)).collect();
    moments.sort_unstable();
    let twins = moments.windows(2).find(|pair| matches!(pair, [a, b] if (a.0, a.1) == (b.0, b.1)));
    if let Some(twins) = twins {
        return Err(RankError::Twice { entry: twins.last().map_or(0, |twin| twin.2) });
    }
    let mut counts = Counts::default();
    for key in &keyed {
        *counts.of_mut(key.0) += 1;
    }
    let line = Line { counts, ratio, phase: Phase::new(file.rules.phase, ratio) };
    let mut ranks = Counts::default();
    for (turn, _, _, entry) in keyed {
        let rank = ranks.of_mut(turn);
        let place = line.ahead(turn, *rank).total() + 1;
        *rank += 1;
        if let Some(row) = file.entries.get_mut(entry) {
            row.place = Some(place);
        }
    }
    file.entries.sort_by_key(|row| row.place);
    Ok(())
}
