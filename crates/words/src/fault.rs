//! The sentence of a fault: from its code and figures.

use crate::table::{Table, Value};
use crate::text::fault::Word;
use contract::problem::{WireFault, WireParam};
use rules::Day;
use rules::fault::{Code, Fault, Param};

/// The sentence of a fault found here.
pub fn say(table: &Table, fault: &Fault) -> String {
    let days: Vec<(&str, String)> = fault
        .params
        .iter()
        .filter_map(|(name, param)| match param {
            Param::Day(day) => Some((name, crate::date::day(table, day))),
            Param::Number(_) => None,
        })
        .collect();
    let mut values: Vec<(&str, Value<'_>)> =
        days.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    values.extend(fault.params.iter().filter_map(|(name, param)| match param {
        Param::Number(number) => Some((name, Value::Number(number))),
        Param::Day(_) => None,
    }));
    table.fill(Word::of(fault.code), &values)
}

/// The sentence of a fault that came over the wire; a code of a later edition is said as "please check".
pub fn say_wire(table: &Table, fault: &WireFault) -> String {
    let texts: Vec<(&str, Option<String>)> = fault
        .params
        .iter()
        .map(|(name, param)| match param {
            WireParam::Text(text) => (
                name.as_str(),
                Some(Day::parse(text).map_or_else(|| text.clone(), |day| crate::date::day(table, day))),
            ),
            WireParam::Number(_) => (name.as_str(), None),
        })
        .collect();
    let values: Vec<(&str, Value<'_>)> = fault
        .params
        .values()
        .zip(&texts)
        .map(|(param, (name, text))| match (param, text) {
            (WireParam::Number(number), _) => (*name, Value::Number(i64::from(*number))),
            (WireParam::Text(_), text) => (*name, Value::Text(text.as_deref().unwrap_or_default())),
        })
        .collect();
    table.fill(Word::of(fault.known_code().unwrap_or(Code::Malformed)), &values)
}
