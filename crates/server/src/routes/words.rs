//! Sentences by code, for other front ends.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::words::Response as Sentences;
use rules::fault::Code;
use words::text::{Pack, THEMES};
use words::{Lang, Table};

use super::public;
use crate::app::Shared;
use crate::fail::Fail;

pub(crate) async fn get(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(lang): Path<String>,
) -> Result<Response, Fail> {
    let lang = Lang::parse(&lang).ok_or_else(Fail::not_found)?;
    let name = format!("words/{}", lang.code());
    Ok(public(&app, &headers, &name, || serde_json::to_vec(&sentences(lang)).unwrap_or_default()))
}

/// `fault.<code>` for every fault, `<theme>.<Word>` for every word that an app may say.
fn sentences(lang: Lang) -> Sentences {
    let table = Table::of(lang);
    let faults = Code::ALL.iter().map(|code| {
        let sentence = table.say(words::text::fault::Word::of(*code)).to_owned();
        (format!("fault.{}", code.as_str()), sentence)
    });
    let is_said = |index| Pack::ALL.iter().any(|pack| pack.themes().contains(&index));
    let themes = THEMES.iter().filter(|theme| is_said(theme.index)).flat_map(|theme| {
        let name = theme.name.rsplit("::").next().unwrap_or_default();
        let words = theme.keys.iter().zip(theme.texts(lang));
        words.map(move |(key, text)| (format!("{name}.{key}"), (*text).to_owned()))
    });
    themes.chain(faults).collect()
}
