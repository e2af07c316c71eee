//! Notices of appendix 1_8: written into the outbox by the plan that causes them; `outbox` hands them to the gateways.

use std::time::Duration;

use contract::endpoint::notices::{Delivery, NoticeView};
use contract::staff::NumberThen;
use contract::view::ApplicationView;
use gateways::email::EmailAddress;
use gateways::sms::{SmsMessage, SmsText};
use gateways::{Answer, Msisdn};
use registry::preschool::ApplicationId;
use rules::review::Reason;
use rules::{Day, Instant};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::text::notice::{self, Kind, Removed};
use words::text::offer;
use words::{Lang, Table};

use crate::app::Shared;
use crate::chance;
use crate::store::{Channel, NoticeRow, NoticeState, Write};
use crate::vault::{Place, Vault, hash};
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// How long a message is tried at least, whatever the number of times.
const TRIED: i64 = 3 * 24 * 3_600 * 1_000;

/// A message as it lies in the outbox.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Letter {
    /// To which phone; none of a message that goes another way.
    #[serde(default)]
    pub(crate) msisdn: Option<Msisdn>,
    /// To which address; none of an SMS.
    #[serde(default)]
    pub(crate) email: Option<EmailAddress>,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) lang: String,
    /// Nobody waits for it: it is handed in by day only, also when it is tried again.
    #[serde(default)]
    pub(crate) by_day: bool,
    /// Until when it is tried, by the machine: a gateway that is silent for some hours loses nothing.
    #[serde(default)]
    pub(crate) until: i64,
}

/// To whom a notice goes.
#[derive(Clone, Copy)]
struct To<'a> {
    phone: Option<&'a Msisdn>,
    /// The same goes there too, if the person gave an address.
    email: &'a str,
}

/// What is told.
pub(crate) enum Told<'a> {
    /// 1: in the queue, and 2 when papers are to be shown.
    Registered(&'a ApplicationView),
    /// 3: withdrawn.
    Withdrawn,
    /// 4: extended to the end of this day.
    Renewed(Day),
    /// 5: out of the queue by rule.
    Removed(Removed),
    /// 22: every paper was confirmed; the number that holds now.
    PapersConfirmed(&'a [NumberThen]),
    /// 22: a state system that was silent confirmed what it was asked; the number that holds now.
    StateConfirmed(&'a [NumberThen]),
    /// 22: of several rights some were confirmed; why the others were not.
    PartlyConfirmed(Reason),
    /// 22: a right was not confirmed (PS-23).
    BenefitNotConfirmed(Reason),
    /// 22: a reasoned refusal (PS-A1_1.10.11).
    PapersRefused(Reason),
    /// 2 once more: the last day to show the originals is near.
    OriginalsSoon(Day),
    /// 6: the term ends with this day, and an answer extends it.
    Expiring(Day, Warning),
    /// 23: updated, with the numbers it came to.
    Changed(&'a ApplicationView),
    /// 25: back in the queue by its filing time (CA-24), and 2 when papers are to be shown.
    Returned(&'a ApplicationView),
    /// 24: another representative acts from now on (C-24).
    RightToActMoved,
    /// A complaint was answered, or refused with reasons. Its number.
    ComplaintAnswered {
        /// As it is written.
        number: String,
    },
    /// 22 and on: what the text needs and forgets (C-45).
    Said(offer::Word),
}

/// The number of a warning before the end of a term in appendix 1_8.
pub(crate) const EXPIRING: u8 = Kind::Expiring.number();

/// Which of the two warnings before the end of a term (C-29).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Warning {
    /// Thirty days before.
    InTime,
    /// A day before, or more when that day is a day off.
    Last,
}

impl Warning {
    /// Its number in the store.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::InTime => 1,
            Self::Last => 2,
        }
    }
}

/// What goes with a notice.
struct Slip<'a> {
    /// The application it is about: its cabinet shows it.
    about: Option<ApplicationId>,
    /// When it is handed in, by the machine.
    leaves: i64,
    /// Whether the night keeps it.
    by_day: bool,
    /// The key of one that is put once.
    once: Option<&'a [u8]>,
}

/// Puts a notice into the outbox: one message a language, the person's own first. The ids of its messages. Who has no phone
/// has it in the cabinet and on paper all the same.
fn place(desk: &mut Desk<'_>, to: To<'_>, lang: Lang, told: &Told<'_>, slip: Slip<'_>) -> Vec<u128> {
    let Slip { about, leaves, by_day, once } = slip;
    let until = leaves + TRIED.min(holds(desk, told));
    let mut ids = Vec::new();
    let mut whole = Vec::new();
    if to.phone.is_none() && about.is_none() {
        return ids;
    }
    for lang in notice::languages(lang) {
        for (kind, text) in texts(Table::of(*lang), *lang, told) {
            let kind = kind.number();
            whole.push(text.clone());
            let id = id(desk, once, (*lang, kind), Channel::Sms);
            ids.push(id);
            let lane = to.phone.map(|phone| desk.vault().phone_mac(phone));
            let state = if lane.is_some() { NoticeState::Waiting } else { NoticeState::OnPaper };
            let lang = lang.code().to_owned();
            let letter = Letter { msisdn: to.phone.cloned(), email: None, text, lang, by_day, until };
            let application = about.map(|id| id.0);
            put(desk, &letter, Placed { id, kind, state, leaves, application, channel: Channel::Sms, lane });
        }
    }
    // Another line, another outbox lane: what becomes of the e-mail is nothing to the SMS, and the cabinet shows one text.
    if let Ok(address) = EmailAddress::parse(to.email) {
        let kind = texts(Table::of(lang), lang, told).first().map_or(0, |(kind, _)| kind.number());
        let id = id(desk, once, (lang, kind), Channel::Email);
        let lane = Some(desk.vault().mac_of("email", address.as_str()));
        let (text, lang) = (whole.join("\n\n"), lang.code().to_owned());
        let letter = Letter { msisdn: None, email: Some(address), text, lang, by_day, until };
        let (state, channel) = (NoticeState::Waiting, Channel::Email);
        put(desk, &letter, Placed { id, kind, state, leaves, application: None, channel, lane });
        ids.push(id);
    }
    ids
}

/// Where a message lies and how it goes.
struct Placed {
    id: u128,
    kind: u8,
    state: NoticeState,
    leaves: i64,
    application: Option<u128>,
    channel: Channel,
    lane: Option<[u8; 32]>,
}

fn put(desk: &mut Desk<'_>, letter: &Letter, placed: Placed) {
    let Placed { id, kind, state, leaves, application, channel, lane } = placed;
    let sealed = desk.vault().seal(Place::Notice(id), letter);
    let made_at = desk.clocks().law().millis();
    desk.write(Write::Notice(NoticeRow {
        id,
        kind,
        sealed,
        state,
        attempts: 0,
        next_at: leaves,
        gateway_id: None,
        application,
        made_at,
        channel,
        lane,
    }));
}

fn id(desk: &Desk<'_>, once: Option<&[u8]>, (lang, kind): (Lang, u8), channel: Channel) -> u128 {
    match (once, channel) {
        (None, _) => chance::id(desk.clocks().machine()),
        (Some(key), Channel::Sms) => keyed_id(key, lang, kind),
        (Some(key), Channel::Email) => keyed_id(&[b"email", key].concat(), lang, kind),
    }
}

/// How long a notice is true: after the end of a term nobody is asked to extend it.
fn holds(desk: &Desk<'_>, told: &Told<'_>) -> i64 {
    match told {
        Told::Expiring(last, _) => Instant::end_of(*last).millis_since(desk.clocks().law()).max(0),
        _ => i64::MAX,
    }
}

/// The id of a notice that is put once.
fn keyed_id(key: &[u8], lang: Lang, kind: u8) -> u128 {
    let made = hash(&[b"notice", key, lang.code().as_bytes(), &[kind]]);
    u128::from_be_bytes(made.first_chunk::<16>().copied().unwrap_or_default())
}

/// A notice about an application, to the one who acts on it: it leaves now, and the cabinet shows it.
pub(crate) fn tell(desk: &mut Desk<'_>, about: ApplicationId, record: &ApplicationRecord, told: &Told<'_>) {
    let leaves = desk.clocks().machine().millis();
    let slip = Slip { about: Some(about), leaves, by_day: false, once: None };
    place(desk, to(record), record.lang(), told, slip);
}

/// To the phone and the address that the application names.
fn to(record: &ApplicationRecord) -> To<'_> {
    To { phone: record.phones.first(), email: &record.email }
}

/// To a phone alone.
const fn to_phone(phone: Option<&Msisdn>) -> To<'_> {
    To { phone, email: "" }
}

/// A notice about a complaint, to leave at a moment of the machine; the ids by which it can be given up before.
pub(crate) fn tell_of_complaint(
    desk: &mut Desk<'_>,
    to: Option<&Msisdn>,
    lang: Lang,
    number: String,
    leaves: i64,
) -> Vec<u128> {
    let told = Told::ComplaintAnswered { number };
    place(desk, to_phone(to), lang, &told, Slip { about: None, leaves, by_day: false, once: None })
}

/// Gives up a message that has not left yet.
pub(crate) fn give_up(desk: &mut Desk<'_>, id: u128) {
    let (next_at, made_at) = (desk.clocks().machine().millis(), desk.clocks().law().millis());
    desk.write(Write::Notice(NoticeRow {
        id,
        kind: Kind::ComplaintAnswered.number(),
        sealed: Vec::new(),
        state: NoticeState::GivenUp,
        attempts: 0,
        next_at,
        gateway_id: None,
        application: None,
        made_at,
        channel: Channel::Sms,
        lane: None,
    }));
}

/// The messages of a notice in one language, for the paper that says the same.
pub(crate) fn said(table: &Table, lang: Lang, told: &Told<'_>) -> Vec<String> {
    texts(table, lang, told).into_iter().map(|(_, text)| text).collect()
}

/// The same by a job: nobody's phone rings at night (people's reading: 21:00 to 08:00).
pub(crate) fn tell_by_day(
    desk: &mut Desk<'_>,
    about: ApplicationId,
    record: &ApplicationRecord,
    told: &Told<'_>,
) {
    let slip = by_day(desk, about);
    place(desk, to(record), record.lang(), told, slip);
}

/// By day, about an application.
fn by_day<'a>(desk: &Desk<'_>, about: ApplicationId) -> Slip<'a> {
    let leaves = desk.clocks().machine().millis() + until_morning(desk.clocks().law());
    Slip { about: Some(about), leaves, by_day: true, once: None }
}

/// The same to be handed in at a moment of the machine, once for a key, however often the job runs.
pub(crate) fn tell_once(
    desk: &mut Desk<'_>,
    about: ApplicationId,
    record: &ApplicationRecord,
    told: &Told<'_>,
    (leaves, key): (i64, &[u8]),
) {
    let slip = Slip { about: Some(about), leaves, by_day: false, once: Some(key) };
    place(desk, to(record), record.lang(), told, slip);
}

/// The same to a phone that a register told today.
pub(crate) fn tell_at(
    desk: &mut Desk<'_>,
    about: ApplicationId,
    phone: &Msisdn,
    record: &ApplicationRecord,
    told: &Told<'_>,
) {
    let slip = by_day(desk, about);
    place(desk, To { phone: Some(phone), email: &record.email }, record.lang(), told, slip);
}

/// Milliseconds from a moment of the night to eight in the morning; none by day.
pub(crate) fn until_morning(law: Instant) -> i64 {
    const MORNING: u32 = 8;
    const EVENING: u32 = 21;
    let time = law.law_time();
    let morning = |day| Instant::start_of(day).plus_millis(i64::from(MORNING) * 3_600_000);
    match time.hour() {
        0..MORNING => morning(time.day).millis_since(law),
        MORNING..EVENING => 0,
        _ => morning(time.day.plus(1)).millis_since(law),
    }
}

/// Puts a message of the extra ones (C-45) into the outbox: an answer to an answer leaves now.
pub(crate) fn say(desk: &mut Desk<'_>, to: &Msisdn, lang: Lang, word: offer::Word) {
    let leaves = desk.clocks().machine().millis();
    place(
        desk,
        to_phone(Some(to)),
        lang,
        &Told::Said(word),
        Slip { about: None, leaves, by_day: false, once: None },
    );
}

/// The same that nobody waits for: no phone rings at night.
pub(crate) fn say_by_day(desk: &mut Desk<'_>, to: &Msisdn, lang: Lang, word: offer::Word) {
    let leaves = desk.clocks().machine().millis() + until_morning(desk.clocks().law());
    place(
        desk,
        to_phone(Some(to)),
        lang,
        &Told::Said(word),
        Slip { about: None, leaves, by_day: true, once: None },
    );
}

/// The texts of a notice in one language, each with its kind.
pub(crate) fn texts(table: &Table, lang: Lang, told: &Told<'_>) -> Vec<(Kind, String)> {
    match told {
        Told::Registered(view) => {
            let (numbers, by) = (numbers(lang, view), originals_by(view));
            let first = match by {
                Some(_) => notice::registered_provisionally(table, &numbers),
                None if !view.awaited.is_empty() => notice::registered_awaited(table, &numbers),
                None => notice::registered(table, &numbers),
            };
            let mut texts = vec![(Kind::InQueue, first)];
            texts.extend(by.map(|by| (Kind::Originals, notice::originals(table, by))));
            texts
        }
        Told::Withdrawn => vec![(Kind::Withdrawn, notice::withdrawn(table))],
        Told::Renewed(until) => vec![(Kind::Renewed, notice::renewed(table, *until))],
        Told::Removed(reason) => vec![(Kind::Removed, notice::removed(table, *reason))],
        Told::PapersConfirmed(numbers) => {
            vec![(Kind::Checked, notice::papers_confirmed(table, &then(lang, numbers)))]
        }
        Told::StateConfirmed(numbers) => {
            vec![(Kind::Checked, notice::state_confirmed(table, &then(lang, numbers)))]
        }
        Told::PartlyConfirmed(reason) => vec![(Kind::Checked, notice::partly_confirmed(table, *reason))],
        Told::BenefitNotConfirmed(reason) => {
            vec![(Kind::Checked, notice::benefit_not_confirmed(table, *reason))]
        }
        Told::PapersRefused(reason) => vec![(Kind::Checked, notice::papers_refused(table, *reason))],
        Told::OriginalsSoon(by) => vec![(Kind::Originals, notice::originals_soon(table, *by))],
        Told::Expiring(until, Warning::InTime) => vec![(Kind::Expiring, notice::expiring(table, *until))],
        Told::Expiring(until, Warning::Last) => vec![(Kind::Expiring, notice::expiring_soon(table, *until))],
        Told::RightToActMoved => vec![(Kind::RightToActMoved, notice::right_to_act_moved(table))],
        Told::Returned(view) => {
            let (numbers, by) = (numbers(lang, view), originals_by(view));
            let first = match by {
                Some(_) => notice::registered_provisionally(table, &numbers),
                None if !view.awaited.is_empty() => notice::registered_awaited(table, &numbers),
                None => notice::returned(table, &numbers),
            };
            let mut texts = vec![(Kind::Returned, first)];
            texts.extend(by.map(|by| (Kind::Originals, notice::originals(table, by))));
            texts
        }
        Told::Changed(view) => {
            let (numbers, by) = (numbers(lang, view), originals_by(view));
            let first = match by {
                Some(_) => notice::changed_provisionally(table, &numbers),
                None if !view.awaited.is_empty() => notice::changed_awaited(table, &numbers),
                None => notice::changed(table, &numbers),
            };
            let mut texts = vec![(Kind::Changed, first)];
            texts.extend(by.map(|by| (Kind::Originals, notice::originals(table, by))));
            texts
        }
        Told::ComplaintAnswered { number } => {
            vec![(Kind::ComplaintAnswered, notice::complaint_answered(table, number))]
        }
        Told::Said(word) => vec![(Kind::Offer, offer::sms(table, *word))],
    }
}

fn then(lang: Lang, numbers: &[NumberThen]) -> Vec<(&str, u32)> {
    let named = numbers.iter().filter_map(|place| Some((lang.of(&place.preschool.name), place.then?)));
    named.collect()
}

fn numbers(lang: Lang, view: &ApplicationView) -> Vec<(&str, u32)> {
    let places = view.places.iter();
    places.filter_map(|place| Some((lang.of(&place.preschool.name), place.number?))).collect()
}

fn originals_by(view: &ApplicationView) -> Option<Day> {
    view.originals_by.as_deref().and_then(Day::parse)
}

/// What was told about an application in this language, the newest first: the cabinet shows the same text.
pub(crate) fn told_about(vault: &Vault, rows: &[NoticeRow], lang: Lang) -> Vec<NoticeView> {
    let open = |row: &NoticeRow| {
        let letter: Letter = vault.open(Place::Notice(row.id), &row.sealed).ok()?;
        (letter.lang == lang.code()).then(|| NoticeView {
            id: Uuid::from_u128(row.id),
            kind: row.kind,
            at: Instant::from_millis(row.made_at).to_string(),
            text: letter.text,
            delivery: match row.state {
                NoticeState::Waiting => Delivery::Waiting,
                NoticeState::Sent => Delivery::Sent,
                NoticeState::GivenUp => Delivery::GivenUp,
                NoticeState::OnPaper => Delivery::OnPaper,
            },
        })
    };
    rows.iter().filter_map(open).collect()
}

/// Sends a one-time code: not by the outbox, because a code that comes late is none.
pub(crate) async fn send_code(app: Shared, msisdn: Msisdn, code: String, lang: Lang, key: String) {
    send_text(app, msisdn, notice::code(Table::of(lang), &code), key).await;
}

/// The same for a code with other words around it.
pub(crate) async fn send_text(app: Shared, msisdn: Msisdn, text: String, key: String) {
    let message = SmsMessage { idempotency_key: key, msisdn, text: SmsText::new(text) };
    for pause in [1, 4, 0] {
        match app.systems.send_sms(&message).await {
            Answer::Known(_) => return,
            Answer::NoAnswer(_) => tokio::time::sleep(Duration::from_secs(pause)).await,
        }
    }
    tracing::warn!("a code was not handed to the gateway");
}

#[cfg(test)]
mod tests;
