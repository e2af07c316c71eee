//! Sentences: of a fault, of a code, of a provision, in the languages that were loaded.

use std::cell::RefCell;
use std::collections::BTreeMap;

use contract::problem::{ProblemKind, WireFault, WireParam, WireSeverity};
use rules::cite;
use serde::Deserialize;
use words::text::problem;
use words::{Lang, Table, Value};

/// What a sentence is made of: a fault of this module, of the server, or a code alone.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The code.
    pub code: String,
    /// Its figures.
    pub params: BTreeMap<String, WireParam>,
}

thread_local! {
    static TABLES: RefCell<Vec<Table>> = const { RefCell::new(Vec::new()) };
}

/// Takes the texts of a language: themes in order, texts in the order of their words. Whether it is one of ours.
pub fn add(lang: &str, themes: Vec<Vec<Box<str>>>) -> bool {
    let Some(lang) = Lang::parse(lang) else { return false };
    TABLES.with_borrow_mut(|tables| {
        tables.retain(|table| table.lang() != lang);
        tables.push(Table::from_rows(lang, themes));
        // Kazakh is first.
        tables.sort_by_key(Table::lang);
    });
    true
}

/// The table of a language; of the first that is loaded when this one is not. People are told something.
pub(crate) fn with_table<T>(lang: Option<&str>, work: impl FnOnce(Option<&Table>) -> T) -> T {
    let lang = lang.and_then(Lang::parse);
    TABLES.with_borrow(|tables| {
        let wanted = tables.iter().find(|table| Some(table.lang()) == lang);
        work(wanted.or(tables.first()))
    })
}

/// The sentence of a fault or of a problem; a code of a later edition is said as "please check".
pub fn sentence(said: &Said, lang: Option<&str>) -> String {
    let Said { code, params } = said;
    with_table(lang, |table| {
        let Some(table) = table else { return String::new() };
        let fault = WireFault {
            path: String::new(),
            code: code.clone(),
            params: params.clone(),
            cite: String::new(),
            severity: WireSeverity::Block,
        };
        let kind = ProblemKind::ALL.iter().find(|kind| kind.as_str() == code);
        match kind {
            Some(kind) if fault.known_code().is_none() => of_problem(table, *kind, params),
            _ => words::fault::say_wire(table, &fault),
        }
    })
}

/// What happened, and what to do.
fn of_problem(table: &Table, kind: ProblemKind, params: &BTreeMap<String, WireParam>) -> String {
    let values: Vec<(&str, Value<'_>)> = params
        .iter()
        .map(|(name, value)| match value {
            WireParam::Number(number) => (name.as_str(), Value::Number(i64::from(*number))),
            WireParam::Text(text) => (name.as_str(), Value::Text(text)),
        })
        .collect();
    let title = table.fill(problem::Word::title(kind), &values);
    let text = table.fill(problem::Word::text(kind), &values);
    format!("{title}. {text}")
}

/// Where the law says so, as people cite it: `351-бұйрық, 17-т.`; nothing for what is no id of a provision.
pub fn basis(id: &str, lang: Option<&str>) -> String {
    with_table(lang, |table| match (table, cite::read(id)) {
        (Some(table), Some((act, place))) => words::cite::place_of(table, act, place),
        _ => String::new(),
    })
}
