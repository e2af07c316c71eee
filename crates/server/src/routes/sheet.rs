//! Papers under seal as pages: the receipt of appendix 3, for the employee who made it and for the person it was given to;
//! and what anybody learns from the code on one.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::staff::take_in::Missing;
use contract::staff::Role;
use contract::statement::{LetterSheet, RefusalSheet};
use contract::view::PersonName;
use pages::Page;
use pages::letter::About;
use pages::mark::Mark;
use pages::paper::{Holder, Letter, Paper, RefusalReceipt};
use pages::verify::{Known, SheetKind, VERIFY};
use words::text::notice;
use words::text::paper::Word;
use words::{Lang, Table};

use super::complaint_page::lang;
use super::page::{document, personal_page};
use super::paper::{at_counter, host};
use super::reader::Reader;
use super::staff::receipt::made;
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::receipt::grouped;
use crate::sheets::{Kept, Sheet};
use crate::staff::Staff;
use crate::staff::intakes::Done;

/// Where a paper under seal lies under its language; its code follows.
const SHEET: &str = "sheet";

/// The receipt of appendix 3 that an employee of the counter made; anybody else finds nothing here.
pub(crate) async fn refusal(
    State(app): State<Shared>,
    Path((code, text)): Path<(String, String)>,
    staff: Result<Staff, Fail>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let made = match (staff, uuid::Uuid::try_parse(&text)) {
        (Ok(staff), Ok(id)) if staff.post.roles.contains(&Role::Counter) => made(&app, &staff, id).await.ok(),
        _ => None,
    };
    let Some((recipient, done)) = made.filter(|(_, done)| !done.missing.is_empty()) else {
        return Ok(document(&app, lang, Page::NotFound, &headers).await);
    };
    let kept = match &done.code {
        Some(code) => app.sheet_by(code).await?,
        None => None,
    };
    let slug = format!("receipt/refusal/{text}");
    let page = match &kept {
        Some(kept) => shown(&app, lang, &headers, (Holder::Counter, slug), kept),
        None => {
            let Done { at, made_by, issuer, address, missing, .. } = done;
            let number = text.clone();
            let recipient = recipient.name();
            let sheet = RefusalSheet { number, recipient, address, issuer, missing, made_by, at };
            refused(lang, (Holder::Counter, slug), &sheet, None)
        }
    };
    Ok(personal_page(&app, lang, page, &headers).await)
}

/// A paper by the code on it: for whom it was given to, and for the employee of a counter who gave it.
pub(crate) async fn sheet(
    State(app): State<Shared>,
    Path((_, code)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(kept) = app.sheet_by(&code).await? else { return Ok(reader.finds_nothing().await) };
    let holder = if kept.is_for(&reader.citizen) {
        Holder::Person
    } else if kept.is_by(reader.citizen.id) && at_counter(&app, &reader.citizen).await?.is_some() {
        Holder::Counter
    } else {
        return Ok(reader.finds_nothing().await);
    };
    let at = (holder, slug(&kept));
    let page = shown(&app, reader.lang, &reader.headers, at, &kept);
    Ok(reader.shows(page).await)
}

/// What is known of a paper by its code: whose seal it is and what it seals, nothing about people.
pub(super) fn known(app: &App, lang: Lang, kept: &Kept) -> Known {
    let (key, sealed_at, _) = kept.sheet.seal();
    let what = match &kept.sheet {
        Sheet::NotTakenIn(sealed) => SheetKind::Refusal {
            issuer: lang.of(&sealed.statement.issuer.name).to_owned(),
            missing: sealed.statement.missing.len(),
        },
        Sheet::Letter(sealed) => SheetKind::Letter {
            title: kind(&sealed.statement).map_or(Word::LetterTitle, notice::Kind::title),
            about: about(&sealed.statement),
            at: sealed.statement.at.clone(),
        },
    };
    Known::Sheet {
        what,
        sealed_at: sealed_at.to_owned(),
        key: key.to_owned(),
        holds: kept.sheet.holds(&app.seal.public_keys()),
        slug: slug(kept),
    }
}

fn slug(kept: &Kept) -> String {
    format!("{SHEET}/{}", kept.code)
}

fn shown(app: &App, lang: Lang, headers: &HeaderMap, at: (Holder, String), kept: &Kept) -> Page {
    let mark = mark(app, lang, headers, kept);
    match &kept.sheet {
        Sheet::NotTakenIn(sealed) => refused(lang, at, &sealed.statement, Some(mark)),
        Sheet::Letter(sealed) => letter(lang, at, "cabinet".to_owned(), &sealed.statement, mark),
    }
}

fn kind(sheet: &LetterSheet) -> Option<notice::Kind> {
    notice::Kind::of(sheet.kind)
}

fn about(LetterSheet { application, complaint, .. }: &LetterSheet) -> About {
    match (application, complaint) {
        (Some(number), _) => About::Application(number.clone()),
        (None, Some(number)) => About::Complaint(number.clone()),
        (None, None) => About::Queue,
    }
}

/// A letter under seal.
pub(super) fn letter(
    lang: Lang,
    (holder, slug): (Holder, String),
    back: String,
    sheet: &LetterSheet,
    mark: Mark,
) -> Page {
    let kind = kind(sheet);
    Page::Paper(Paper::Letter(Box::new(Letter {
        holder,
        slug,
        back,
        about: about(sheet),
        to: sheet.to.clone(),
        settlement: sheet.settlement.clone(),
        title: kind.map(notice::Kind::title),
        at: sheet.at.clone(),
        text: vec![sheet.text.clone()],
        lang: Lang::parse(&sheet.lang).unwrap_or(lang),
        ground: kind.map(|kind| words::cite::line(Table::of(lang), kind.cite())),
        reason: sheet.reason,
        mark: Some(mark),
    })))
}

/// The seal as it is printed.
pub(super) fn mark(app: &App, lang: Lang, headers: &HeaderMap, kept: &Kept) -> Mark {
    let (key, sealed_at, signature) = kept.sheet.seal();
    let host = host(headers);
    let scheme = if app.is_demo() { "http" } else { "https" };
    Mark {
        code: grouped(&kept.code),
        address: format!("{host}/{}/{VERIFY}", lang.code()),
        qr: format!("{scheme}://{host}/v/{}", kept.code),
        sealed_at: sealed_at.to_owned(),
        key: key.to_owned(),
        signature: signature.to_owned(),
        file: kept.sheet.file(),
    }
}

fn refused(lang: Lang, (holder, slug): (Holder, String), sheet: &RefusalSheet, mark: Option<Mark>) -> Page {
    let table = Table::of(lang);
    let missing = |one: &Missing| {
        let paper = rules::intake::Paper::parse(&one.paper).map_or("", |paper| table.say(Word::paper(paper)));
        let expired = || table.fill(Word::PaperExpired, &[("paper", paper.into())]);
        if one.expired { expired() } else { paper.to_owned() }
    };
    let issuer = [lang.of(&sheet.issuer.name), lang.of(&sheet.issuer.address)].join(", ");
    Page::Paper(Paper::Refusal(Box::new(RefusalReceipt {
        holder,
        mark,
        slug,
        to: name(&sheet.recipient),
        address: sheet.address.clone(),
        issuer: issuer.trim_end_matches(", ").to_owned(),
        missing: sheet.missing.iter().map(missing).collect(),
        executor: name(&sheet.made_by),
        phone: sheet.issuer.phone.clone(),
        at: sheet.at.clone(),
    })))
}

fn name(PersonName { surname, first_name, patronymic }: &PersonName) -> String {
    let parts = [surname, first_name, patronymic].map(|part| part.trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
