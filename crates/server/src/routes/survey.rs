//! The survey of appendix 1_11 as a page. It tells nobody whether a number is known, and it moves no place.

use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::survey::{Chosen, Survey, SurveyDraft, SurveyKind, parse};
use pages::Page;
use pages::survey::{DO, SEND, SURVEY, SurveyForm, SurveyPage};
use rules::application::{Kato, QueueKind};
use serde::Serialize;
use words::Lang;

use super::complaint_page::{lang, regions};
use super::page::{personal_page, see_other};
use crate::app::{App, Shared};
use crate::directory::kazakh_order;
use crate::fail::Fail;
use crate::form::Fields;
use crate::store::surveys::SurveyRow;
use crate::store::{Counted, Write};
use crate::vault::Place;

/// Answers a day about one child, and of one applicant: a few corrections, no list of numbers.
const A_DAY: u32 = 5;
const DAY: i64 = 24 * 3_600 * 1_000;

/// The sealed part of an answer.
#[derive(Serialize)]
struct Record {
    iin: String,
    phone: String,
    child_iin: String,
    trusted_phone: String,
    preschools: Vec<uuid::Uuid>,
    email: Option<String>,
}

/// The empty form.
pub(crate) async fn page(
    State(app): State<Shared>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    Ok(shown(&app, lang, SurveyForm::default(), &headers).await)
}

/// Thanks; the same for everybody.
pub(crate) async fn thanks(
    State(app): State<Shared>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    Ok(personal_page(&app, lang, Page::Survey(SurveyPage::Thanks), &headers).await)
}

/// Keeps an answer, or shows what was typed with the list of preschools and what must be corrected.
pub(crate) async fn answer(
    State(app): State<Shared>,
    Path(code): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let fields = Fields::of(request).await?;
    let one = |name: &str| fields.one(name).to_owned();
    let draft = SurveyDraft {
        iin: one("iin"),
        phone: one("phone"),
        child_iin: one("child_iin"),
        trusted_phone: one("trusted_phone"),
        kind: one("kind"),
        settlement: one("settlement"),
        preschools: fields.all("preschools"),
        email: one("email"),
    };
    let form = SurveyForm { draft, ..SurveyForm::default() };
    if fields.one(DO) != SEND {
        return Ok(shown(&app, lang, form, &headers).await);
    }
    let parsed = {
        let state = app.readers.state();
        let known = |id| {
            let found = state.preschool(id).filter(|found| found.open)?;
            Some(Chosen { settlement: found.settlement, kind: kind_of(found.kind) })
        };
        let here = |kato: Kato| app.directory.settlement(kato).is_some();
        parse(&form.draft, state.readings(), here, known)
    };
    let survey = match parsed {
        Ok(survey) => survey,
        Err(faults) => return Ok(shown(&app, lang, SurveyForm { faults, ..form }, &headers).await),
    };
    let row = row(&app, &survey);
    let (kept, _) = app
        .writer
        .run(move |desk| {
            for count in [Counted::SurveyBy(row.applicant), Counted::SurveyAbout(row.child)] {
                if desk.counted(count, DAY)? >= A_DAY {
                    return Ok(false);
                }
            }
            desk.count(Counted::SurveyBy(row.applicant));
            desk.count(Counted::SurveyAbout(row.child));
            desk.write(Write::Survey(row));
            Ok(true)
        })
        .await?;
    if kept {
        see_other(&format!("/{}/{SURVEY}/thanks", lang.code()))
    } else {
        Ok(shown(&app, lang, SurveyForm { too_many: true, ..form }, &headers).await)
    }
}

fn row(app: &App, survey: &Survey) -> SurveyRow {
    let (child, applicant) = (app.vault.mac(&survey.child_iin), app.vault.mac(&survey.iin));
    let record = Record {
        iin: survey.iin.reveal().to_owned(),
        phone: survey.phone.reveal(),
        child_iin: survey.child_iin.reveal().to_owned(),
        trusted_phone: survey.trusted_phone.reveal(),
        preschools: survey.preschools.iter().map(|id| uuid::Uuid::from_u128(id.0)).collect(),
        email: survey.email.as_ref().map(|email| email.reveal().to_owned()),
    };
    SurveyRow {
        child,
        applicant,
        kind: survey.kind.as_str(),
        settlement: survey.settlement.get(),
        answered_at: app.clocks.law().millis(),
        sealed: app.vault.seal(Place::Survey(child, applicant), &record),
    }
}

const fn kind_of(kind: QueueKind) -> SurveyKind {
    match kind {
        QueueKind::General => SurveyKind::General,
        QueueKind::Special => SurveyKind::Special,
        QueueKind::Sanatorium => SurveyKind::Sanatorium,
    }
}

async fn shown(app: &App, lang: Lang, form: SurveyForm, headers: &HeaderMap) -> Response {
    let preschools = preschools(app, lang, &form.draft);
    let form = SurveyForm { regions: regions(app, lang), preschools, ..form };
    personal_page(app, lang, Page::Survey(SurveyPage::Form(Box::new(form))), headers).await
}

/// The preschools to choose from, state and private ones, in the order of the alphabet.
fn preschools(app: &App, lang: Lang, draft: &SurveyDraft) -> Option<Vec<(String, String, String)>> {
    let (kind, settlement) = (SurveyKind::parse(&draft.kind)?, Kato::parse(&draft.settlement)?);
    app.directory.settlement(settlement)?;
    let ids: Vec<_> = {
        let state = app.readers.state();
        let here = state.preschools().filter(|one| one.open && one.settlement == settlement);
        here.filter(|one| kind_of(one.kind) == kind).map(|one| one.id).collect()
    };
    let mut rows: Vec<(String, String, String)> = ids
        .into_iter()
        .map(|id| {
            let card = app.directory.card(id);
            (card.id.to_string(), lang.of(&card.name).to_owned(), lang.of(&card.address).to_owned())
        })
        .collect();
    rows.sort_by_key(|(_, name, _)| kazakh_order(name));
    Some(rows)
}
