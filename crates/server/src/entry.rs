//! The one door: whoever proved to be a person gets a session, by whatever way the proof came.
//!
//! Every way needs a phone in the mobile citizens' base (C-60). The population register must have no record but that of a
//! living person; whom it does not know at all comes in and proves to people who it is (PS-A1_9.2.b).

use axum::http::HeaderValue;
use contract::endpoint::session::Stage;
use contract::problem::ProblemKind;
use gateways::population::{Person, RecordState};
use gateways::{Msisdn, System};
use registry::preschool::PersonId;
use rules::iin::Iin;

use crate::app::App;
use crate::ask::{self, Hidden, not_let_in};
use crate::chance;
use crate::fail::Fail;
use crate::routes::session::signed_in;
use crate::session::{Memory, PersonRecord, SESSIONS_OF_ONE, SIGNED_IN, Token};
use crate::statements::person;
use crate::store::{SessionRow, StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// How somebody proved who it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Proof {
    /// By the code that is made of this.
    Code([u8; 16]),
    /// By a signature of the text with this in it.
    Signature([u8; 16]),
}

/// A person who may come in.
pub(crate) struct Entrant {
    /// The session in which the proof was given; it ends here.
    pub(crate) token: Token,
    /// Who it is.
    pub(crate) iin: Iin,
    /// The registered phone, if the way in has asked for it already.
    pub(crate) phone: Option<Msisdn>,
    /// The proof, which is used up.
    pub(crate) proof: Proof,
}

/// A person who is in.
pub(crate) struct Entered {
    /// The header with the new token.
    pub(crate) cookie: HeaderValue,
    /// The session's stage.
    pub(crate) stage: Stage,
}

/// Lets somebody in; nothing when the proof was used meanwhile.
pub(crate) async fn let_in(app: &App, entrant: Entrant) -> Result<Option<Entered>, Fail> {
    let Entrant { token, iin, phone, proof } = entrant;
    let written = ask::written(&iin)?;
    let phone = match phone {
        Some(known) => known,
        None => ask::phone(&app.systems, &written)
            .await
            .map_err(Fail::silent(System::MobileBase))?
            .ok_or_else(|| Fail::of(ProblemKind::PhoneMissing))?,
    };
    let known = app.systems.person(&written).await.known();
    let Some(mut record) = record_of(&iin, known.map_err(Fail::silent(System::Population))?.as_ref()) else {
        return Err(not_let_in(app, &iin, Hidden::OwnRecord).await?);
    };
    record.phone = Some(phone);
    // A new token: what a page knew before the sign-in opens nothing after it.
    let fresh = Token::fresh();
    let hash = fresh.hash();
    let (entered, _) = app
        .writer
        .run(move |desk| {
            // Two requests may have brought the same proof: it lets in once.
            let Some(Memory { lang, .. }) = used_up(desk, &token, proof)? else { return Ok(None) };
            record.lang.clone_from(&lang);
            let memory = Memory { lang, ..Memory::default() };
            let mac = desk.vault().mac(&iin);
            let now = desk.clocks().machine();
            let known = desk.person(&mac)?;
            if let Some(before) = known.filter(|_| record.unrecorded) {
                // What the person wrote in an application stays the name.
                if let Some(PersonRecord { surname, first_name, patronymic, .. }) = person(desk, before)? {
                    record = PersonRecord { surname, first_name, patronymic, ..record };
                }
            }
            let id = known.unwrap_or_else(|| PersonId(chance::id(now)));
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
            Ok(Some(signed_in(&record)))
        })
        .await?;
    let Some(stage) = entered else { return Ok(None) };
    Ok(Some(Entered { cookie: fresh.cookie(app.is_demo(), SIGNED_IN)?, stage }))
}

/// What the session remembers if the proof is still the one it waits for.
fn used_up(desk: &Desk<'_>, token: &Token, proof: Proof) -> Result<Option<Memory>, StoreError> {
    let row = desk.session(&token.hash())?;
    let memory = crate::sign_in::remembered(desk.vault(), row.as_ref())?;
    let waits = match proof {
        Proof::Code(nonce) => memory.pending.as_ref().is_some_and(|pending| pending.nonce == nonce),
        Proof::Signature(nonce) => memory.signing.as_ref().is_some_and(|signing| signing.nonce == nonce),
    };
    Ok(waits.then_some(memory))
}

/// What the population register's answer makes of a person; nothing where its record is not that of a living one. That it
/// knows nobody of the number is an answer, and no refusal: then a paper says who it is.
pub(crate) fn record_of(iin: &Iin, known: Option<&Person>) -> Option<PersonRecord> {
    let Some(person) = known else { return Some(PersonRecord::nameless(iin)) };
    (person.state == RecordState::Living).then(|| registered(person))
}

/// The register's record as the vault keeps it.
pub(crate) fn registered(person: &Person) -> PersonRecord {
    PersonRecord {
        iin: person.iin.as_str().to_owned(),
        surname: person.surname.as_str().to_owned(),
        first_name: person.first_name.as_str().to_owned(),
        patronymic: person.patronymic.as_ref().map_or("", |name| name.as_str()).to_owned(),
        phone: None,
        lang: String::new(),
        unrecorded: false,
    }
}
