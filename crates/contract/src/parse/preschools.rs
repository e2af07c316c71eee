//! Where: the settlement, the chosen preschools and their reserves.

use super::faults::{Faults, count};
use crate::facts::Facts;
use rules::application::{Kato, PreschoolId, QueueKind, cites};
use rules::benefit::Turn;
use rules::fault::{Code, Fault, Field, Params};
use uuid::Uuid;

/// What the list of preschools must fit.
pub(super) struct Choice {
    pub(super) kind: Option<QueueKind>,
    pub(super) turn: Option<Turn>,
    pub(super) settlement: Option<Kato>,
}

impl Faults {
    pub(super) fn settlement(&mut self, text: &str, facts: &Facts<'_>) -> Option<Kato> {
        let kato = self.one_of(Field::Settlement, text, self.law.settlement, Kato::parse)?;
        if facts.registers.settlement(kato) == Some(false) {
            self.add(Field::Settlement, Code::SettlementUnknown, self.law.settlement);
        }
        Some(kato)
    }

    pub(super) fn preschools(
        &mut self,
        chosen: &[String],
        reserves: &[String],
        choice: &Choice,
        facts: &Facts<'_>,
    ) -> Option<(Vec<PreschoolId>, Vec<PreschoolId>)> {
        let out_of_turn = choice.turn == Some(Turn::OutOfTurn);
        let readings = facts.readings;
        let most = choice.kind.map_or(readings.preschools_max, |kind| readings.most_preschools(kind));
        let max = usize::from(if out_of_turn { readings.preschools_out_of_turn } else { most });
        match chosen.len() {
            0 => self.add(Field::Preschools, Code::Required, self.law.preschools),
            got if got > max && out_of_turn => {
                let fault = Fault::new(Field::Preschools, Code::PreschoolsOutOfTurnOne, cites::OUT_OF_TURN);
                self.found.push(fault.with(Params::one("got", count(got))));
            }
            got if got > max => self.too_many(Field::Preschools, Code::PreschoolsTooMany, max, got),
            _ => {}
        }
        let reserves_max = usize::from(readings.reserves_max);
        match reserves.len() {
            0 => {}
            // While no turn is chosen nobody knows whether reserves are needed.
            _ if choice.turn.is_some() && !out_of_turn => {
                self.add(Field::Reserves, Code::ReservesNotNeeded, cites::OUT_OF_TURN)
            }
            got if got > reserves_max => {
                self.too_many(Field::Reserves, Code::ReservesTooMany, reserves_max, got)
            }
            _ => {}
        }
        let mut seen = Vec::with_capacity(chosen.len().min(max));
        let first = self.listed(chosen, Field::Preschool, max, choice, facts, &mut seen);
        let split = seen.len();
        let second = self.listed(reserves, Field::Reserve, reserves_max, choice, facts, &mut seen);
        let rest = seen.split_off(split);
        (first && second).then_some((seen, rest))
    }

    /// Reads one list into `seen`; repeats are faults across both lists. More than `max` were named already.
    fn listed(
        &mut self,
        texts: &[String],
        field: fn(u8) -> Field,
        max: usize,
        choice: &Choice,
        facts: &Facts<'_>,
        seen: &mut Vec<PreschoolId>,
    ) -> bool {
        let mut sound = true;
        for (at, text) in (0u8..).zip(texts.iter().take(max)) {
            let read = Uuid::try_parse(text).map(|id| PreschoolId(id.as_u128()));
            let malformed = (Code::Malformed, Params::NONE);
            let Some(id) = self.take(field(at), self.law.preschools, read.map_err(|_| malformed)) else {
                sound = false;
                continue;
            };
            if seen.contains(&id) {
                self.add(field(at), Code::PreschoolRepeated, self.law.preschools);
            }
            match facts.registers.preschool(id) {
                None => {}
                Some(None) => self.add(field(at), Code::PreschoolUnknown, cites::REGISTERED),
                Some(Some(known)) if choice.settlement.is_some_and(|kato| kato != known.settlement) => {
                    self.add(field(at), Code::PreschoolElsewhere, self.law.settlement);
                }
                Some(Some(known)) if choice.kind.is_some_and(|kind| kind != known.kind) => {
                    self.add(field(at), Code::PreschoolOtherKind, self.law.preschools);
                }
                Some(Some(_)) => {}
            }
            seen.push(id);
        }
        sound
    }

    fn too_many(&mut self, field: Field, code: Code, max: usize, got: usize) {
        let params = Params::two(("max", count(max)), ("got", count(got)));
        self.found.push(Fault::new(field, code, self.law.preschools).with(params));
    }
}
