//! Signs in with the code from the SMS.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use contract::endpoint::sign_in_code::Request;
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use gateways::population::{Person, RecordState};
use registry::preschool::PersonId;
use rules::iin::Iin;

use super::session::{answer, signed_in};
use crate::app::Shared;
use crate::ask::{self, Hidden, not_let_in};
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::fail::Fail;
use crate::session::{Memory, Pending, PersonRecord, SESSIONS_OF_ONE, SIGNED_IN, Token};
use crate::sign_in::{Tried, attempt, consume};
use crate::store::{SessionRow, Write};
use crate::vault::Place;

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    JsonBody { value: Request { code }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let over = || Fail::of(ProblemKind::CodeOver);
    let token = Token::of(&headers, app.is_demo()).ok_or_else(over)?;
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    let own = token.clone();
    let (tried, _) = app.writer.run(move |desk| attempt(desk, &own, &digits)).await?;
    let Pending { iin, phone, nonce, .. } = match tried {
        Tried::Right(pending) => pending,
        Tried::Over => return Err(over()),
        Tried::Wrong(left) => {
            let left = i32::try_from(left).unwrap_or(0);
            return Err(Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(left)).into());
        }
    };
    let iin = Iin::parse(&iin).map_err(|_| over())?;
    let known = app.systems.person(&ask::written(&iin)?).await.known();
    let Some(person) =
        known.map_err(Fail::silent(System::Population))?.filter(|person| person.state == RecordState::Living)
    else {
        return Err(not_let_in(&app, &iin, Hidden::OwnRecord).await?);
    };
    let mut record = record_of(&person);
    record.phone = phone;
    // A new token: what a page knew before the sign-in opens nothing after it.
    let fresh = Token::fresh();
    let (hash, stage) = (fresh.hash(), signed_in(&record));
    let (is_in, _) = app
        .writer
        .run(move |desk| {
            // Two requests may have brought the same code: it lets in once.
            let Some(Memory { lang, .. }) = consume(desk, &token, &nonce)? else { return Ok(false) };
            record.lang.clone_from(&lang);
            let memory = Memory { lang, pending: None, asked: 0 };
            let mac = desk.vault().mac(&iin);
            let now = desk.clocks().machine();
            let id = desk.person(&mac)?.unwrap_or_else(|| PersonId(chance::id(now)));
            let sealed = desk.vault().seal(Place::Person(id.0), &record);
            desk.write(Write::Person { id, mac, sealed });
            let sealed = desk.vault().seal(Place::Session(hash), &memory);
            let (made_at, expires_at) = (now.millis(), now.millis() + SIGNED_IN);
            desk.write(Write::DeleteSession(token.hash()));
            desk.write(Write::Session(SessionRow {
                token_hash: hash,
                person: Some(id),
                sealed,
                made_at,
                expires_at,
            }));
            desk.write(Write::KeepSessions { person: id, most: SESSIONS_OF_ONE });
            Ok(true)
        })
        .await?;
    if !is_in {
        return Err(over());
    }
    let mut response = personal(&answer(&app, stage));
    response.headers_mut().insert(header::SET_COOKIE, fresh.cookie(app.is_demo(), SIGNED_IN)?);
    Ok(response)
}

/// The register's record as the vault keeps it.
pub(crate) fn record_of(person: &Person) -> PersonRecord {
    PersonRecord {
        iin: person.iin.as_str().to_owned(),
        surname: person.surname.as_str().to_owned(),
        first_name: person.first_name.as_str().to_owned(),
        patronymic: person.patronymic.as_ref().map_or("", |name| name.as_str()).to_owned(),
        phone: None,
        lang: String::new(),
    }
}
