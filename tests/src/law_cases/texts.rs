//! Tables of one text a row: it reads as something, or has a fault.

use rules::email::Email;
use rules::fault::{Code, Params};
use rules::iin::{Bin, Iin};
use rules::name::NamePart;
use rules::phone::Phone;
use serde::Deserialize;

use super::{Report, Text, read, spelled};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the row shows.
    name: String,
    /// The text as typed.
    text: Text,
    /// How it reads.
    reads: Option<Text>,
    /// Its fault.
    fault: Option<String>,
    /// A second property that some readers tell.
    note: Option<String>,
}

struct Read {
    text: String,
    note: Option<String>,
}

fn each(
    table: &str,
    report: &mut Report,
    reader: impl Fn(String) -> Result<Read, (Code, Params)>,
) -> Result<(), String> {
    for case in read::<Texts>(table)?.case {
        let wanted = match (&case.reads, &case.fault) {
            (Some(text), None) => format!("reads `{}`", text.text()),
            (None, Some(fault)) => fault.clone(),
            _ => return Err(format!("`{}`: say either `reads` or `fault`", case.name)),
        };
        report.expects(&wanted);
        let result = reader(case.text.text());
        let got = match &result {
            Ok(read) => format!("reads `{}`", read.text),
            Err((code, params)) => spelled(*code, params),
        };
        report.row(&case.name, &wanted, &got);
        if let (Some(note), Ok(read)) = (case.note, result) {
            report.row(&format!("{}, note", case.name), &note, &read.note.unwrap_or_default());
        }
    }
    Ok(())
}

pub(super) fn iin(table: &str, report: &mut Report) -> Result<(), String> {
    each(table, report, |text| {
        let iin = Iin::parse(&text)?;
        let note = if iin.looks_like_bin() {
            "looks like a BIN".to_owned()
        } else {
            iin.hinted_birth().map_or_else(|| "no birth date".to_owned(), |day| format!("born {day}"))
        };
        Ok(Read { text: iin.reveal().to_owned(), note: Some(note) })
    })
}

pub(super) fn bin(table: &str, report: &mut Report) -> Result<(), String> {
    each(table, report, |text| Ok(Read { text: Bin::parse(&text)?.as_str().to_owned(), note: None }))
}

pub(super) fn phones(table: &str, report: &mut Report) -> Result<(), String> {
    each(table, report, |text| {
        let phone = Phone::parse(&text)?;
        let note = if phone.is_mobile() { "mobile" } else { "land line" };
        Ok(Read { text: phone.reveal(), note: Some(note.to_owned()) })
    })
}

pub(super) fn email(table: &str, report: &mut Report) -> Result<(), String> {
    each(table, report, |text| Ok(Read { text: Email::parse(text)?.reveal().to_owned(), note: None }))
}

pub(super) fn names(table: &str, report: &mut Report) -> Result<(), String> {
    each(table, report, |text| Ok(Read { text: NamePart::parse(text)?.reveal().to_owned(), note: None }))
}
