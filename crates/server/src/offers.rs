//! The queue offered by the state (order 254, paras 7 and 8): a birth is registered, the parent is asked by SMS, and
//! what the registers know becomes the application. Only the preschools are left to choose: the number goes by preschool
//! (order 351, appendix 1_1, item 4.20), so without at least one there is none, and the filing time is that choice.

use std::sync::Arc;

use contract::endpoint::births::Request as Birth;
use contract::endpoint::offers::{Offer, OfferState};
use contract::problem::ProblemKind;
use contract::view::PersonName;
use gateways::{Msisdn, System};
use registry::preschool::PersonId;
use rules::application::{Kato, QueueKind};
use rules::fault::Code;
use rules::iin::Iin;
use rules::{Cite, Day, Params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::Lang;
use words::text::offer::Word;

use crate::app::{App, Shared};
use crate::ask::{self, OwnChild, Untold, own_child, written};
use crate::chance;
use crate::entry::registered;
use crate::fail::Fail;
use crate::notices;
use crate::sms_answers::{self, Question, forget, lang_of, wait_for};
use crate::statements;
use crate::store::{Shelf, StoreError, ThingRow, Write};
use crate::vault::{Place, Vault};
use crate::writer::Desk;

/// The service may be offered without an application (para 7).
pub(crate) const PROACTIVE: Cite = Cite::new("PR-7");
/// It may go with birth registration on one application (para 8).
pub(crate) const ONE_APPLICATION: Cite = Cite::new("PR-8.p1");
/// How long an offer waits, as long as a draft.
const WAITS: i64 = 90 * 24 * 3_600 * 1_000;

/// An offer as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) id: u128,
    /// The registry's number of the birth.
    event: u128,
    pub(crate) child_iin: String,
    pub(crate) child: PersonName,
    pub(crate) birth_date: String,
    pub(crate) settlement: String,
    pub(crate) one_application: bool,
    pub(crate) state: OfferState,
    phone: Msisdn,
    expires_at: i64,
}

/// A birth was registered. Whether the parent was told.
///
/// What the registers do not bear out is told to nobody; a register that is silent leaves the event to come again.
pub(crate) async fn born(app: &Shared, birth: &Birth) -> Result<bool, Fail> {
    let number = |path, text: &str| {
        Iin::parse(text)
            .map_err(|(code, params)| Fail::at(ProblemKind::Faults, path, code, params, PROACTIVE.id()))
    };
    let child = number("child_iin", &birth.child_iin)?;
    let parent = number("parent_iin", &birth.parent_iin)?;
    let place = Kato::parse(&birth.settlement).filter(|kato| app.directory.settlement(*kato).is_some());
    let settlement = place.ok_or_else(|| {
        Fail::at(
            ProblemKind::Faults,
            "settlement",
            Code::SettlementUnknown,
            Params::NONE,
            if birth.one_application { ONE_APPLICATION.id() } else { PROACTIVE.id() },
        )
    })?;
    let (adult, of_child) = (written(&parent)?, written(&child)?);
    let own = match own_child(&app.systems, &adult, &of_child).await {
        Ok(own) => own,
        Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => {
            tracing::info!(?hidden, "a birth that the registers do not bear out");
            return Ok(false);
        }
    };
    let phone = ask::phone(&app.systems, &adult).await.map_err(Fail::silent(System::MobileBase))?;
    // The offer goes to a registered phone only (para 7); everybody else applies as ever.
    let Some(phone) = phone else { return Ok(false) };
    let person = app.systems.person(&adult).await.known().map_err(Fail::silent(System::Population))?;
    let Some(person) = person else { return Ok(false) };
    let record = registered(&person);
    let event = birth.event.as_u128();
    let one_application = birth.one_application;
    // Without a record there is nothing to offer with: the family applies with the child's papers (C-22).
    let Some(facts) = own.facts() else { return Ok(false) };
    let offer = offered(&own, facts.birth_date, settlement, one_application, event, phone);
    let child_mac = app.vault.mac(&own.iin);
    let parent_mac = app.vault.mac(&parent);
    let (told, _) = app
        .writer
        .run(move |desk| {
            if let Some(row) = desk.thing(Shelf::Offer, &child_mac)? {
                // A parent is asked once about a child; the same event again is answered as before.
                return Ok(opened(desk.vault(), &row)?.event == offer.event);
            }
            let stands = desk.person(&child_mac)?.is_some_and(|child| is_live(desk, child));
            if stands {
                return Ok(false);
            }
            let machine = desk.clocks().machine();
            let (owner, lang) = match desk.person(&parent_mac)? {
                Some(known) => {
                    let record = statements::person(desk, known)?;
                    let lang = record.and_then(|record| Lang::parse(&record.lang));
                    (known, lang.unwrap_or_default())
                }
                None => {
                    let id = PersonId(chance::id(machine));
                    let sealed = desk.vault().seal(Place::Person(id.0), &record);
                    desk.write(Write::Person { id, mac: parent_mac, sealed });
                    (id, Lang::default())
                }
            };
            let kept = Kept { id: chance::id(machine), expires_at: machine.millis() + WAITS, ..offer };
            notices::say_by_day(
                desk,
                &kept.phone,
                lang,
                if one_application { Word::SmsOneApplication } else { Word::SmsOffer },
            );
            if !one_application {
                wait_for(desk, &kept.phone, owner, Question::Offer { child: child_mac })?;
            }
            put(desk, child_mac, owner, &kept);
            Ok(true)
        })
        .await?;
    app.outbox.notify_one();
    Ok(told)
}

fn offered(
    own: &OwnChild,
    born: Day,
    settlement: Kato,
    one_application: bool,
    event: u128,
    phone: Msisdn,
) -> Kept {
    Kept {
        id: 0,
        event,
        child_iin: own.iin.reveal().to_owned(),
        child: crate::routes::children::name(own),
        birth_date: born.to_string(),
        settlement: settlement.to_string(),
        one_application,
        // Who chose "one application" has consented on it.
        state: if one_application { OfferState::Consented } else { OfferState::Offered },
        phone,
        expires_at: 0,
    }
}

fn is_live(desk: &Desk<'_>, child: PersonId) -> bool {
    desk.state().live_of_child(child, QueueKind::General).is_some()
}

/// The offers to a person, newest first, as the person sees them.
pub(crate) async fn of(app: &App, person: PersonId) -> Result<Vec<Offer>, Fail> {
    let mut kept: Vec<Kept> = all(app, person).await?.into_iter().map(|(_, kept)| kept).collect();
    kept.sort_by_key(|offer| std::cmp::Reverse(offer.id));
    Ok(kept.into_iter().map(|offer| seen(app, offer)).collect())
}

/// One offer to a person with the key of its child.
pub(crate) async fn one(app: &App, person: PersonId, id: &str) -> Result<([u8; 32], Kept), Fail> {
    let wanted = Uuid::try_parse(id).map_err(|_| Fail::not_found())?.as_u128();
    let own = all(app, person).await?;
    own.into_iter().find(|(_, kept)| kept.id == wanted).ok_or_else(Fail::not_found)
}

async fn all(app: &App, person: PersonId) -> Result<Vec<([u8; 32], Kept)>, Fail> {
    let now = app.clocks.machine().millis();
    let rows = app.read(move |store| store.things_of(Shelf::Offer, person, now)).await?;
    rows.into_iter().map(|row| Ok((row.key, opened(&app.vault, &row)?))).collect()
}

fn seen(app: &App, kept: Kept) -> Offer {
    let place = Kato::parse(&kept.settlement).and_then(|kato| app.directory.settlement(kato));
    Offer {
        id: Uuid::from_u128(kept.id),
        child: kept.child,
        birth_date: kept.birth_date,
        settlement_name: place.map(|card| card.name.clone()).unwrap_or_default(),
        settlement: kept.settlement,
        one_application: kept.one_application,
        state: kept.state,
        expires_at: app.by_law(kept.expires_at).to_string(),
    }
}

/// The parent answered by SMS.
pub(crate) async fn by_sms(app: &Shared, child: [u8; 32], person: PersonId, yes: bool) -> Result<(), Fail> {
    let lang = lang_of(app, person).await?;
    let (state, word) = if yes {
        (OfferState::Consented, Word::SmsConsented)
    } else {
        (OfferState::Declined, Word::SmsDeclined)
    };
    app.writer
        .run(move |desk| {
            let Some(row) = desk.thing(Shelf::Offer, &child)? else { return Ok(()) };
            let mut kept = opened(desk.vault(), &row)?;
            // Filed meanwhile on the page: the answer changes nothing, and nothing wrong is said.
            if kept.state != OfferState::Filed {
                kept.state = state;
                notices::say(desk, &kept.phone, lang, word);
                put(desk, child, person, &kept);
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// The parent answered on the page, or the child is in the queue.
pub(crate) async fn now_is(
    app: &Arc<App>,
    child: [u8; 32],
    person: PersonId,
    state: OfferState,
) -> Result<(), Fail> {
    app.writer
        .run(move |desk| {
            let Some(row) = desk.thing(Shelf::Offer, &child)? else { return Ok(()) };
            let mut kept = opened(desk.vault(), &row)?;
            if kept.state != OfferState::Filed {
                kept.state = state;
                put(desk, child, person, &kept);
                forget(desk, &kept.phone, &sms_answers::Question::Offer { child })?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

fn opened(vault: &Vault, row: &ThingRow) -> Result<Kept, StoreError> {
    let opened = vault.open(Place::Thing(Shelf::Offer, row.key), &row.sealed);
    opened.map_err(|_| StoreError("an offer does not open".into()))
}

fn put(desk: &mut Desk<'_>, key: [u8; 32], person: PersonId, kept: &Kept) {
    let sealed = desk.vault().seal(Place::Thing(Shelf::Offer, key), kept);
    let (owner, expires_at) = (Some(person), kept.expires_at);
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Offer, key, owner, sealed, expires_at }));
}
