//! The text of a filed application that may be signed digitally.

use axum::extract::{Path, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::endpoint::signing::Response as Answer;
use registry::preschool::ApplicationId;
use serde::{Deserialize, Serialize};
use words::text::signing::Word;
use words::{Lang, Table};

use super::application::application_id;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::signing::canonical;
use crate::store::Shelf;
use crate::vault::{Place, hash};
use crate::view::ApplicationRecord;

/// The form of the text: appendix 1 and appendix 5 of order 254 as one, with its version.
const FORM: &str = "preschool-queue/254-1-5/1";

/// A signature as it is kept: word for word, with what it signs.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Signed {
    /// The very bytes.
    pub(crate) document: String,
    /// The signature in base64.
    pub(crate) cms: String,
    /// When it was checked, RFC 3339, by the law's clock.
    pub(crate) at: String,
}

/// By what a signature is found.
pub(crate) fn key(id: ApplicationId) -> [u8; 32] {
    hash(&[b"signature", &id.0.to_be_bytes()])
}

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    Ok(personal(&told(&app, &citizen, id).await?))
}

/// What is to be signed, or what was.
pub(crate) async fn told(app: &App, citizen: &Citizen, id: ApplicationId) -> Result<Answer, Fail> {
    let document = document(app, citizen, id).await?;
    Ok(match signed(app, id).await? {
        Some(signed) => Answer { data: STANDARD.encode(signed.document), signed_at: signed.at },
        None => Answer { data: STANDARD.encode(document), signed_at: String::new() },
    })
}

/// The kept signature, if there is one.
pub(crate) async fn signed(app: &App, id: ApplicationId) -> Result<Option<Signed>, Fail> {
    let (key, now) = (key(id), app.clocks.machine().millis());
    let row = app.read(move |store| store.thing(Shelf::Signature, &key, now)).await?;
    Ok(row.map(|row| app.vault.open(Place::Thing(Shelf::Signature, key), &row.sealed)).transpose()?)
}

/// The canonical text of the application as it stands now. What was signed once stays as it was signed.
pub(crate) async fn document(app: &App, citizen: &Citizen, id: ApplicationId) -> Result<String, Fail> {
    let sealed = app.read(move |store| store.application(id.0)).await?.ok_or_else(Fail::not_found)?;
    let record: ApplicationRecord = app.vault.open(Place::Application(id.0), &sealed)?;
    let lang = Lang::parse(&record.lang).unwrap_or_default();
    let table = Table::of(lang);
    let state = app.readers.state();
    let found =
        state.application(id).filter(|found| found.applicant == citizen.id).ok_or_else(Fail::not_found)?;
    let number = found.number.to_string();
    let contract::view::PersonName { surname, first_name, patronymic } = &record.child;
    let name = [surname.as_str(), first_name, patronymic].join(" ");
    let day = words::date::day(table, found.birth_date);
    let mut text = vec![
        table.fill(Word::ApplicationText, &[("number", number.as_str().into())]),
        table.fill(Word::ApplicationChild, &[("name", name.trim().into()), ("day", day.as_str().into())]),
    ];
    for preschool in found.preschools.iter().chain(&found.reserves) {
        let card = app.directory.card(*preschool);
        let name = lang.of(&card.name);
        text.push(table.fill(Word::ApplicationPreschool, &[("name", name.into())]));
    }
    text.push(table.say(Word::ApplicationConsent).to_owned());
    text.push(table.say(Word::ApplicationConsentUntil).to_owned());
    let filed = found.key.filed_at.to_string();
    Ok(canonical(&[
        ("application", &number),
        ("filed_at", &filed),
        ("form", FORM),
        ("lang", lang.code()),
        ("text", &text.join("\n")),
    ]))
}
