//! Letters: every notice of an application as a page to read and to print, for whom the papers of the application are; and the
//! counter's way to those of a family without a phone.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use contract::endpoint::notices::{Delivery, NoticeView};
use contract::statement::LetterSheet;
use contract::view::{Names, StandingView};
use pages::Page;
use pages::letter::{LETTERS, LetterDesk, Letters, ListedLetter};
use pages::paper::{Holder, Paper};
use registry::preschool::ApplicationNumber;
use rules::application::Kato;
use uuid::Uuid;
use words::text::notice::Kind;
use words::text::paper::Word;
use words::{Lang, Table};

use super::application::application_id;
use super::page::see_other;
use super::paper::{Held, at_counter, held};
use super::reader::Reader;
use super::sheet::{letter, mark};
use super::staff::stated;
use crate::app::{App, Shared};
use crate::complaint::{self, Eyes};
use crate::fail::Fail;
use crate::form::Fields;
use crate::notices::{self, Told, told_about};
use crate::sheets::{self, Kept, Sheet};

/// What was told about an application.
pub(crate) async fn list(
    State(app): State<Shared>,
    Path((_, text)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(Held { view, holder, .. }) = held(&app, &reader.citizen, &text).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let (lang, told) = told(&app, reader.lang, &text).await?;
    let row = |one: &NoticeView| ListedLetter {
        title: Kind::of(one.kind).map_or(Word::LetterTitle, Kind::title),
        at: one.at.clone(),
        text: one.text.clone(),
        slug: format!("{LETTERS}/{}/{}", view.id, one.id),
        on_paper: one.delivery == Delivery::OnPaper,
    };
    let rows = told.iter().map(row).collect();
    let letters =
        Letters { holder, application: view.id.to_string(), number: view.number.clone(), lang, rows };
    Ok(reader.shows(Page::Paper(Paper::Letters(Box::new(letters)))).await)
}

/// One of them as a letter, in the language in which it was told.
pub(crate) async fn one(
    State(app): State<Shared>,
    Path((_, text, wanted)): Path<(String, String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(Held { view, applicant, holder }) = held(&app, &reader.citizen, &text).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let Some((lang, told)) = told_as(&app, &text, &wanted).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let reason = match (&view.standing, Kind::of(told.kind)) {
        (StandingView::Archived { reason, .. }, Some(Kind::Removed | Kind::Checked)) => Some(*reason),
        _ => None,
    };
    let sheet = LetterSheet {
        number: told.id.to_string(),
        kind: told.kind,
        application: Some(view.number),
        complaint: None,
        to: applicant,
        settlement: view.settlement,
        lang: lang.code().to_owned(),
        at: told.at,
        text: told.text,
        reason,
    };
    let applicant = app.readers.state().application(application_id(&text)?).map(|found| found.applicant);
    let iin = match applicant {
        Some(person) => app.person(person).await?.map(|person| person.iin).unwrap_or_default(),
        None => String::new(),
    };
    let kept = sealed(&app, iin, sheet).await?;
    let back = format!("{LETTERS}/{text}");
    shown(&app, &reader, (holder, format!("{LETTERS}/{text}/{wanted}")), back, &kept).await
}

/// The letter that a complaint was answered: for its filer, once the answer is final.
pub(crate) async fn of_complaint(
    State(app): State<Shared>,
    Path((_, text)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Ok(id) = Uuid::try_parse(&text) else { return Ok(reader.finds_nothing().await) };
    let found = app.complaint(id.as_u128()).await?.filter(|(row, _)| row.owner == reader.citizen.id);
    let Some(found) = found else { return Ok(reader.finds_nothing().await) };
    let Some(answer) = app.complaint_view(&found, Eyes::Person).answer else {
        return Ok(reader.finds_nothing().await);
    };
    let (row, record) = &found;
    let number = complaint::number(row);
    let lang = Lang::parse(&record.lang).unwrap_or_default();
    let told = Told::ComplaintAnswered { number: number.clone() };
    let settlement = Kato::parse(&format!("{:09}", row.settlement))
        .and_then(|kato| app.directory.settlement(kato))
        .map_or_else(Names::default, |card| card.name.clone());
    let sheet = LetterSheet {
        number: format!("complaint/{id}"),
        kind: Kind::ComplaintAnswered.number(),
        application: None,
        complaint: Some(number),
        to: record.filer.clone(),
        settlement,
        lang: lang.code().to_owned(),
        at: answer.at,
        text: notices::said(Table::of(lang), lang, &told).join("\n"),
        reason: None,
    };
    let kept = sealed(&app, reader.citizen.record.iin.clone(), sheet).await?;
    let back = format!("complaint/{id}");
    shown(&app, &reader, (Holder::Person, format!("{back}/letter")), back, &kept).await
}

/// The counter's form, and on to the letters of the number that was typed.
pub(crate) async fn desk(State(app): State<Shared>, reader: Reader, uri: Uri) -> Result<Response, Fail> {
    if at_counter(&app, &reader.citizen).await?.is_none() {
        return Ok(reader.finds_nothing().await);
    }
    let number: String = Fields::of_query(uri.query()).one("number").trim().chars().take(32).collect();
    let found = ApplicationNumber::parse(&number)
        .and_then(|number| app.readers.state().by_number(number).map(|found| Uuid::from_u128(found.id.0)));
    if let Some(id) = found.map(|id| id.to_string())
        && held(&app, &reader.citizen, &id).await?.is_some()
    {
        return see_other(&format!("/{}/{LETTERS}/{id}", reader.lang.code()));
    }
    Ok(reader.shows(Page::Paper(Paper::LetterDesk(LetterDesk { number }))).await)
}

/// What was told in this language, or else in the person's own.
async fn told(app: &App, lang: Lang, text: &str) -> Result<(Lang, Vec<NoticeView>), Fail> {
    let id = application_id(text)?;
    let rows = app.read(move |store| store.notices_about(id.0)).await?;
    let told = told_about(&app.vault, &rows, lang);
    if !told.is_empty() || rows.is_empty() {
        return Ok((lang, told));
    }
    let own = stated(app, id).await?.lang();
    Ok((own, told_about(&app.vault, &rows, own)))
}

/// One that was told about this application, with its language.
async fn told_as(app: &App, text: &str, wanted: &str) -> Result<Option<(Lang, NoticeView)>, Fail> {
    let (id, Ok(wanted)) = (application_id(text)?, Uuid::try_parse(wanted)) else { return Ok(None) };
    let rows = app.read(move |store| store.notices_about(id.0)).await?;
    let of = |lang| told_about(&app.vault, &rows, lang).into_iter().map(move |one| (lang, one));
    Ok(Lang::ALL.into_iter().flat_map(of).find(|(_, one)| one.id == wanted))
}

async fn sealed(app: &Shared, iin: String, sheet: LetterSheet) -> Result<Kept, Fail> {
    let seal = std::sync::Arc::clone(&app.seal);
    let (kept, _) = app.writer.run(move |desk| sheets::letter(desk, &seal, iin, sheet)).await?;
    Ok(kept)
}

async fn shown(
    app: &App,
    reader: &Reader,
    at: (Holder, String),
    back: String,
    kept: &Kept,
) -> Result<Response, Fail> {
    let Sheet::Letter(sealed) = &kept.sheet else { return Ok(reader.finds_nothing().await) };
    let mark = mark(app, reader.lang, &reader.headers, kept);
    Ok(reader.shows(letter(reader.lang, at, back, &sealed.statement, mark)).await)
}
