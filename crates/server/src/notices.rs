//! Notices of appendix 1_8: written into the outbox by the plan that causes them, handed to the gateway afterwards.

use std::sync::Arc;
use std::time::Duration;

use contract::endpoint::notices::{Delivery, NoticeView};
use contract::staff::NumberThen;
use contract::view::ApplicationView;
use gateways::sms::{SmsMessage, SmsText};
use gateways::{Answer, Msisdn, Why};
use registry::preschool::ApplicationId;
use rules::review::Reason;
use rules::{Day, Instant};
use serde::{Deserialize, Serialize};
use words::text::notice::{self, Removed};
use words::text::offer;
use words::{Lang, Table};

use crate::app::{App, Shared};
use crate::chance;
use crate::fail::Fail;
use crate::store::{NoticeRow, NoticeState, Write};
use crate::vault::{CannotOpen, Place, Vault, hash};
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// Times a message is handed in; the pauses between them double from a quarter of a minute to two hours.
const ATTEMPTS: u32 = 10;
/// How long a message is tried at least, whatever the number of times.
const TRIED: i64 = 3 * 24 * 3_600 * 1_000;
/// The number of offers and answers among the notices.
const ANSWER: u8 = 29;
const FIRST_PAUSE: i64 = 15_000;
/// Messages of one round.
const ROUND: u32 = 32;
/// The outbox is also looked at without a bell: for what waited while the server was down.
const LOOK: Duration = Duration::from_secs(15);

/// A message as it lies in the outbox.
#[derive(Clone, Serialize, Deserialize)]
struct Letter {
    msisdn: Msisdn,
    text: String,
    #[serde(default)]
    lang: String,
    /// Nobody waits for it: it is handed in by day only, also when it is tried again.
    #[serde(default)]
    by_day: bool,
    /// Until when it is tried, by the machine: a gateway that is silent for some hours loses nothing.
    #[serde(default)]
    until: i64,
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
const EXPIRING: u8 = 6;
/// Beyond the 21 of appendix 1_8 (C-45): a complaint was answered.
const COMPLAINT_ANSWERED: u8 = 40;

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

/// Puts a notice into the outbox: one message a language, the person's own first. The ids of its messages.
fn place(
    desk: &mut Desk<'_>,
    to: Option<&Msisdn>,
    lang: Lang,
    told: &Told<'_>,
    Slip { about, leaves, by_day, once }: Slip<'_>,
) -> Vec<u128> {
    let Some(msisdn) = to else { return Vec::new() };
    let until = leaves + TRIED.min(holds(desk, told));
    let mut ids = Vec::new();
    for lang in notice::languages(lang) {
        let table = Table::of(*lang);
        for (kind, text) in texts(table, *lang, told) {
            let machine = desk.clocks().machine();
            let id = once.map_or_else(|| chance::id(machine), |key| keyed_id(key, *lang, kind));
            let letter = Letter { msisdn: msisdn.clone(), text, lang: lang.code().to_owned(), by_day, until };
            let sealed = desk.vault().seal(Place::Notice(id), &letter);
            let made_at = desk.clocks().law().millis();
            ids.push(id);
            desk.write(Write::Notice(NoticeRow {
                id,
                kind,
                sealed,
                state: NoticeState::Waiting,
                attempts: 0,
                next_at: leaves,
                gateway_id: None,
                application: about.map(|id| id.0),
                made_at,
            }));
        }
    }
    ids
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
    place(desk, record.phones.first(), record.lang(), told, slip);
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
    place(desk, to, lang, &told, Slip { about: None, leaves, by_day: false, once: None })
}

/// Gives up a message that has not left yet.
pub(crate) fn give_up(desk: &mut Desk<'_>, id: u128) {
    let (next_at, made_at) = (desk.clocks().machine().millis(), desk.clocks().law().millis());
    desk.write(Write::Notice(NoticeRow {
        id,
        kind: COMPLAINT_ANSWERED,
        sealed: Vec::new(),
        state: NoticeState::GivenUp,
        attempts: 0,
        next_at,
        gateway_id: None,
        application: None,
        made_at,
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
    let Some(phone) = record.phones.first() else { return };
    tell_at(desk, about, phone, record.lang(), told);
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
    place(desk, record.phones.first(), record.lang(), told, slip);
}

/// The same to a phone that a register told today.
pub(crate) fn tell_at(
    desk: &mut Desk<'_>,
    about: ApplicationId,
    phone: &Msisdn,
    lang: Lang,
    told: &Told<'_>,
) {
    let law = desk.clocks().law();
    let leaves = desk.clocks().machine().millis() + until_morning(law);
    place(desk, Some(phone), lang, told, Slip { about: Some(about), leaves, by_day: true, once: None });
}

/// Milliseconds from a moment of the night to eight in the morning; none by day.
fn until_morning(law: Instant) -> i64 {
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
    place(desk, Some(to), lang, &Told::Said(word), Slip { about: None, leaves, by_day: false, once: None });
}

/// The same that nobody waits for: no phone rings at night.
pub(crate) fn say_by_day(desk: &mut Desk<'_>, to: &Msisdn, lang: Lang, word: offer::Word) {
    let leaves = desk.clocks().machine().millis() + until_morning(desk.clocks().law());
    place(desk, Some(to), lang, &Told::Said(word), Slip { about: None, leaves, by_day: true, once: None });
}

/// The texts of a notice in one language, each with its number in appendix 1_8 (C-45 from 22 on).
pub(crate) fn texts(table: &Table, lang: Lang, told: &Told<'_>) -> Vec<(u8, String)> {
    match told {
        Told::Registered(view) => {
            let (numbers, by) = (numbers(lang, view), originals_by(view));
            let first = match by {
                Some(_) => notice::registered_provisionally(table, &numbers),
                None if !view.awaited.is_empty() => notice::registered_awaited(table, &numbers),
                None => notice::registered(table, &numbers),
            };
            let mut texts = vec![(1, first)];
            texts.extend(by.map(|by| (2, notice::originals(table, by))));
            texts
        }
        Told::Withdrawn => vec![(3, notice::withdrawn(table))],
        Told::Renewed(until) => vec![(4, notice::renewed(table, *until))],
        Told::Removed(reason) => vec![(5, notice::removed(table, *reason))],
        Told::PapersConfirmed(numbers) => {
            vec![(22, notice::papers_confirmed(table, &then(lang, numbers)))]
        }
        Told::StateConfirmed(numbers) => {
            vec![(22, notice::state_confirmed(table, &then(lang, numbers)))]
        }
        Told::PartlyConfirmed(reason) => vec![(22, notice::partly_confirmed(table, *reason))],
        Told::BenefitNotConfirmed(reason) => vec![(22, notice::benefit_not_confirmed(table, *reason))],
        Told::PapersRefused(reason) => vec![(22, notice::papers_refused(table, *reason))],
        Told::OriginalsSoon(by) => vec![(2, notice::originals_soon(table, *by))],
        Told::Expiring(until, Warning::InTime) => vec![(EXPIRING, notice::expiring(table, *until))],
        Told::Expiring(until, Warning::Last) => vec![(EXPIRING, notice::expiring_soon(table, *until))],
        Told::RightToActMoved => vec![(24, notice::right_to_act_moved(table))],
        Told::Changed(view) => {
            let (numbers, by) = (numbers(lang, view), originals_by(view));
            let first = match by {
                Some(_) => notice::changed_provisionally(table, &numbers),
                None if !view.awaited.is_empty() => notice::changed_awaited(table, &numbers),
                None => notice::changed(table, &numbers),
            };
            let mut texts = vec![(23, first)];
            texts.extend(by.map(|by| (2, notice::originals(table, by))));
            texts
        }
        Told::ComplaintAnswered { number } => {
            vec![(COMPLAINT_ANSWERED, notice::complaint_answered(table, number))]
        }
        Told::Said(word) => vec![(ANSWER, offer::sms(table, *word))],
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
            kind: row.kind,
            at: Instant::from_millis(row.made_at).to_string(),
            text: letter.text,
            delivery: match row.state {
                NoticeState::Waiting => Delivery::Waiting,
                NoticeState::Sent => Delivery::Sent,
                NoticeState::GivenUp => Delivery::GivenUp,
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

/// Empties the outbox for as long as the server runs.
pub(crate) async fn carry(app: Shared) {
    loop {
        let rung = tokio::time::timeout(LOOK, app.outbox.notified()).await;
        let _bell_or_look = rung;
        while deliver(&app).await == u64::from(ROUND) {}
    }
}

/// Hands in what is due now, one round; returns how many were due.
pub async fn deliver(app: &Arc<App>) -> u64 {
    let now = app.clocks.machine().millis();
    let Ok(due) = app.read(move |store| store.notices_due(now, ROUND)).await else { return 0 };
    let mut count = 0;
    for row in due {
        count += 1;
        let moved = match app.vault.open::<Letter>(Place::Notice(row.id), &row.sealed) {
            Ok(letter) => match until_morning(app.clocks.law()) {
                night @ 1.. if letter.by_day => looked_at(row, now + night),
                _ => handed_in(app, row, letter, now).await,
            },
            Err(CannotOpen) => {
                // It will never open: left waiting it would stand before all others for ever.
                tracing::error!(kind = row.kind, "a notice does not open and is given up");
                NoticeRow { state: NoticeState::GivenUp, ..row }
            }
        };
        let kept = app
            .writer
            .run(move |desk| {
                // Nobody was warned after all: the next round does it, by the phone of its day.
                if let (NoticeState::GivenUp, EXPIRING, Some(application)) =
                    (moved.state, moved.kind, moved.application)
                {
                    desk.write(Write::NotWarned { application });
                }
                desk.write(Write::Notice(moved));
                Ok(())
            })
            .await;
        if kept.is_err() {
            return 0;
        }
    }
    count
}

/// The law's clock was moved: what waits for the morning is looked at again, and waits on if it is still night.
pub(crate) async fn look_again(app: &Arc<App>) -> Result<(), Fail> {
    /// Further than any night.
    const AHEAD: i64 = 24 * 3_600 * 1_000;
    /// More than a night of the demo country writes.
    const MOST: u32 = 4_096;
    let now = app.clocks.machine().millis();
    let waiting = app.read(move |store| store.notices_due(now + AHEAD, MOST)).await?;
    let sleeps = |row: &NoticeRow| {
        let letter = app.vault.open::<Letter>(Place::Notice(row.id), &row.sealed);
        row.next_at > now && letter.is_ok_and(|letter| letter.by_day)
    };
    let awake: Vec<NoticeRow> = waiting.into_iter().filter(sleeps).map(|row| looked_at(row, now)).collect();
    let written = app.writer.run(move |desk| {
        for row in awake {
            desk.write(Write::Notice(row));
        }
        Ok(())
    });
    written.await?;
    Ok(())
}

/// The row with another time. The store takes a row without attempts for one that is put once more, and leaves it.
fn looked_at(row: NoticeRow, next_at: i64) -> NoticeRow {
    NoticeRow { next_at, attempts: row.attempts.max(1), ..row }
}

/// Hands in one letter; the row as it then is.
async fn handed_in(
    app: &App,
    row: NoticeRow,
    Letter { msisdn, text, until, .. }: Letter,
    now: i64,
) -> NoticeRow {
    let idempotency_key = uuid::Uuid::from_u128(row.id).to_string();
    let message = SmsMessage { idempotency_key, msisdn, text: SmsText::new(text) };
    let attempts = row.attempts + 1;
    match app.systems.send_sms(&message).await {
        Answer::Known(id) => {
            NoticeRow { state: NoticeState::Sent, attempts, gateway_id: Some(id.as_str().to_owned()), ..row }
        }
        // It was not even tried: that the gateway is down is no fault of the message.
        Answer::NoAnswer(Why::BreakerOpen) if until == 0 || now < until => looked_at(row, now + FIRST_PAUSE),
        Answer::NoAnswer(_) if attempts >= ATTEMPTS && now >= until => {
            tracing::error!(kind = row.kind, "a notice was not handed in and is given up");
            NoticeRow { state: NoticeState::GivenUp, attempts, ..row }
        }
        Answer::NoAnswer(_) => {
            let pause = FIRST_PAUSE << attempts.min(9);
            NoticeRow { attempts, next_at: now + pause, ..row }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobodys_phone_rings_between_nine_in_the_evening_and_eight_in_the_morning() {
        let at = |clock: &str| until_morning(Instant::parse(&format!("2026-11-20T{clock}+05:00")).unwrap());
        assert_eq!(at("20:59:59.999"), 0);
        assert_eq!(at("21:00:00.000"), 11 * 3_600_000);
        assert_eq!(at("00:00:00.000"), 8 * 3_600_000);
        assert_eq!(at("07:59:59.999"), 1);
        assert_eq!(at("08:00:00.000"), 0);
    }
}
