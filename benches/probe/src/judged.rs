//! The form judged: what a right one comes to, or its faults.

use crate::Known;
use crate::texts::Texts;
use contract::facts::{Answer, ChildFacts, PreschoolFacts, Registers};
use contract::problem::{WireFault, WireParam, WireSeverity};
use contract::{ApplicationDraft, Facts};
use rules::application::{Citizenship, Kato, PreschoolId, QueueKind, Sex};
use rules::fault::Fault;
use rules::impairment::Impairment;
use rules::phone::Phone;
use rules::{Day, Readings};
use uuid::Uuid;

/// Registers as lists: codes of settlements; id, settlement and kind of each preschool.
struct Lists<'a>(&'a Known);

impl Registers for Lists<'_> {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        Some(self.0.settlements.iter().any(|one| Kato::parse(one) == Some(kato)))
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let is_it = |text: &str| Uuid::parse_str(text).is_ok_and(|one| one.as_u128() == id.0);
        Some(self.0.preschools.chunks(3).find_map(|one| match one {
            [text, settlement, kind] if is_it(text) => {
                Some(PreschoolFacts { settlement: Kato::parse(settlement)?, kind: QueueKind::parse(kind)? })
            }
            _ => None,
        }))
    }
}

pub(crate) fn say(draft: ApplicationDraft, known: &Known, texts: Texts) -> Vec<String> {
    let readings = readings(known);
    let registers = Lists(known);
    let facts = facts(known, &readings, &registers);
    let mut out = Vec::new();
    let Some(today) = Day::parse(&known.today) else { return out };
    let faults = match contract::parse(draft, &facts, today) {
        Ok(parsed) => {
            let application = &parsed.application;
            let turns = [application.turn(), application.turn_without_scans()];
            out.extend(turns.map(|turn| turn.as_str().to_owned()));
            out.push(application.kind().as_str().to_owned());
            let is_pending = application.needs_document_check();
            out.push(String::from(if is_pending { "1" } else { "" }));
            parsed.warnings
        }
        Err(faults) => faults,
    };
    out.extend(faults.iter().flat_map(coded));
    sentences(&faults, texts, &mut out);
    out
}

/// How many faults block the form.
#[cfg(feature = "times")]
pub(crate) fn faults(draft: ApplicationDraft, known: &Known) -> u32 {
    let readings = readings(known);
    let registers = Lists(known);
    let facts = facts(known, &readings, &registers);
    let Some(today) = Day::parse(&known.today) else { return u32::MAX };
    let blocks = |fault: &&Fault| fault.code.severity() == rules::Severity::Block;
    let found = contract::parse(draft, &facts, today).err().unwrap_or_default();
    u32::try_from(found.iter().filter(blocks).count()).unwrap_or(u32::MAX)
}

/// A fault as data.
fn coded(fault: &Fault) -> Vec<String> {
    let wire = WireFault::from(fault);
    let severity = if wire.severity == WireSeverity::Block { "block" } else { "warn" };
    let mut out = vec![wire.path, wire.code, wire.cite, severity.to_owned()];
    for (name, value) in wire.params {
        out.push(name);
        out.push(match value {
            WireParam::Number(number) => number.to_string(),
            WireParam::Text(text) => text,
        });
    }
    out
}

#[cfg(not(feature = "words"))]
fn sentences(_: &[Fault], _: Texts, _: &mut Vec<String>) {}

/// The sentences, from the texts of a language that came last: theme by theme.
#[cfg(feature = "words")]
fn sentences(faults: &[Fault], mut texts: Texts, out: &mut Vec<String>) {
    let lang = words::Lang::parse(&texts.one()).unwrap_or_default();
    let themes = std::iter::from_fn(|| Some(texts.list()).filter(|theme| !theme.is_empty()));
    let themes = themes.map(|theme| theme.into_iter().map(String::into_boxed_str).collect()).collect();
    let table = words::Table::from_rows(lang, themes);
    out.extend(faults.iter().map(|fault| words::fault::say(&table, fault)));
}

fn readings(known: &Known) -> Readings {
    let mut readings = Readings::default();
    let numbers = [
        &mut readings.age_limit_years,
        &mut readings.age_cutoff_month,
        &mut readings.age_cutoff_day,
        &mut readings.certificate_max_age_days,
        &mut readings.preschools_max,
        &mut readings.preschools_out_of_turn,
        &mut readings.preschools_special,
        &mut readings.preschools_sanatorium,
        &mut readings.reserves_max,
    ];
    for (number, text) in numbers.into_iter().zip(&known.readings) {
        *number = text.parse().unwrap_or(*number);
    }
    readings
}

fn facts<'a>(known: &Known, readings: &'a Readings, registers: &'a dyn Registers) -> Facts<'a> {
    let mut facts = Facts { registers, ..Facts::none(readings) };
    facts.registered_phone = Some(Phone::parse(&known.phone).ok());
    if let [birth_date, sex, citizenship] = known.child.as_slice() {
        facts.child = Some(child(birth_date, sex, citizenship));
    }
    for (kind, text) in facts.already_in_queue.iter_mut().zip(&known.stands_in) {
        *kind = Some(!text.is_empty());
    }
    facts.impairment = Impairment::parse(&known.impairment);
    for (answer, text) in facts.answers.iter_mut().zip(&known.answers) {
        *answer = match text.as_str() {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            "silent" => Answer::Silent,
            _ => Answer::NotAsked,
        };
    }
    facts
}

fn child(birth_date: &str, sex: &str, citizenship: &str) -> Option<ChildFacts> {
    Some(ChildFacts {
        birth_date: Day::parse(birth_date)?,
        sex: Sex::parse(sex)?,
        citizenship: Citizenship::parse(citizenship)?,
    })
}
