//! The verdicts of the rules on a block of generated forms, as one number. Also compiled into the build script.

use crate::dice::Dice;
use crate::drafts;
use contract::facts::{Answer, ChildFacts, PreschoolFacts, Registers};
use contract::parse::Parsed;
use contract::{ApplicationDraft, Facts};
use rules::application::{Citizenship, Kato, PreschoolId, QueueKind, Sex};
use rules::fault::{Fault, Param};
use rules::impairment::Impairment;
use rules::{Day, Readings};

/// Forms in one digest.
pub const BLOCK: u32 = 1_000;

/// The digest of the block of this number; the forms follow from the number alone.
pub fn block(number: u32) -> u64 {
    let mut digest = Digest::new();
    judged(number, |verdict| match verdict {
        Ok(parsed) => {
            digest.number(1);
            digest.number(u64::from(parsed.application.needs_document_check()));
            digest.text(parsed.application.turn_without_scans().as_str());
            digest.faults(&parsed.warnings);
        }
        Err(faults) => {
            digest.number(2);
            digest.faults(faults);
        }
    });
    digest.0
}

/// Judges the forms of the block of this number, some of them with what registers and state systems know beside.
pub fn judged(number: u32, mut each: impl FnMut(&Result<Parsed, Vec<Fault>>)) {
    let mut dice = Dice::new(u64::from(number));
    let today = drafts::today();
    let readings = Readings::default();
    for _ in 0..BLOCK {
        let draft = drafts::any(&mut dice);
        let registers = Made::around(&draft);
        let mut facts = Facts::none(&readings);
        if dice.percent(50) {
            know(&mut facts, &draft, &mut dice);
        }
        if dice.percent(30) {
            facts.registers = &registers;
        }
        each(&contract::parse(draft, &facts, today));
    }
}

/// Registers in which most of what a draft names is right, and every fault of a name comes up.
struct Made {
    settlement: Option<Kato>,
    kind: Option<QueueKind>,
}

impl Made {
    fn around(draft: &ApplicationDraft) -> Self {
        Self { settlement: Kato::parse(&draft.settlement), kind: QueueKind::parse(&draft.kind) }
    }
}

impl Registers for Made {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        Some(kato.get() % 7 != 1)
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let (settlement, kind) = (self.settlement?, self.kind?);
        let elsewhere = Kato::parse("190000000")?;
        Some(match id.0 % 16 {
            0 => None,
            1 => Some(PreschoolFacts { settlement: elsewhere, kind }),
            2 => QueueKind::ALL
                .into_iter()
                .find(|other| *other != kind)
                .map(|kind| PreschoolFacts { settlement, kind }),
            _ => Some(PreschoolFacts { settlement, kind }),
        })
    }
}

fn know(facts: &mut Facts<'_>, draft: &ApplicationDraft, dice: &mut Dice) {
    for answer in &mut facts.answers {
        let all = [Answer::NotAsked, Answer::Yes, Answer::No, Answer::Silent];
        *answer = dice.pick(&all).copied().unwrap_or_default();
    }
    let known = [None, Some(false), Some(true)];
    facts.already_in_queue = facts.already_in_queue.map(|_| known.get(index(dice, 3)).copied().flatten());
    facts.demo = dice.percent(50);
    if dice.percent(20) {
        facts.registered_phone = Some(None);
    }
    if dice.percent(30) {
        facts.impairment = dice.pick(&Impairment::ALL).copied();
    }
    // Mostly the day that was typed; a day beside it, or a child long past the age.
    let birth_date = Day::parse(&draft.child.birth_date).map(|typed| match dice.below(6) {
        0 => typed.minus(1),
        1 => typed.minus(9 * 365),
        _ => typed,
    });
    if dice.percent(50) {
        let (sex, citizenship) = (Sex::Female, Citizenship::KAZAKHSTAN);
        facts.child = birth_date.map(|birth_date| Some(ChildFacts { birth_date, sex, citizenship }));
    } else if dice.percent(30) {
        facts.child = Some(None);
    }
    if dice.percent(20) {
        facts.applicant_is_recorded = Some(false);
    }
}

fn index(dice: &mut Dice, end: u64) -> usize {
    usize::try_from(dice.below(end)).unwrap_or(0)
}

/// FNV-1a of 64 bits: no library, so that both sides surely compute the same.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(&[0xff]);
    }

    fn number(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    fn day(&mut self, day: Day) {
        self.number(u64::from(day.since_epoch().cast_unsigned()));
    }

    fn faults(&mut self, faults: &[Fault]) {
        for fault in faults {
            self.text(&contract::path::path(fault.field));
            self.text(fault.code.as_str());
            self.text(fault.cite.id());
            for (name, param) in fault.params.iter() {
                self.text(name);
                match param {
                    Param::Number(number) => self.number(number.cast_unsigned()),
                    Param::Day(day) => self.day(day),
                }
            }
        }
        self.number(u64::MAX);
    }
}
