//! Notices of appendix 1_8: written into the outbox by the plan that causes them, handed to the gateway afterwards.

use std::sync::Arc;
use std::time::Duration;

use contract::view::ApplicationView;
use gateways::sms::{SmsMessage, SmsText};
use gateways::{Answer, Msisdn};
use rules::Day;
use serde::{Deserialize, Serialize};
use words::text::notice::{self, Removed};
use words::{Lang, Table};

use crate::app::{App, Shared};
use crate::chance;
use crate::store::{NoticeRow, NoticeState, Write};
use crate::vault::{CannotOpen, Place};
use crate::writer::Desk;

/// Times a message is handed in; the pauses between them double from a quarter of a minute to two hours.
const ATTEMPTS: u32 = 10;
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
}

/// What is told.
pub(crate) enum Told<'a> {
    /// 1: in the queue, and 2 when papers are to be shown.
    Registered(&'a ApplicationView),
    /// 3: withdrawn.
    Withdrawn,
    /// 5: out of the queue by rule.
    Removed(Removed),
}

/// Puts a notice into the outbox: one message a language, the person's own first.
pub(crate) fn put(desk: &mut Desk<'_>, to: Option<&Msisdn>, lang: Lang, told: &Told<'_>) {
    let Some(msisdn) = to else { return };
    for lang in notice::languages(lang) {
        let table = Table::of(*lang);
        for (kind, text) in texts(table, *lang, told) {
            let machine = desk.clocks().machine();
            let id = chance::id(machine);
            let sealed = desk.vault().seal(Place::Notice(id), &Letter { msisdn: msisdn.clone(), text });
            desk.write(Write::Notice(NoticeRow {
                id,
                kind,
                sealed,
                state: NoticeState::Waiting,
                attempts: 0,
                next_at: machine.millis(),
                gateway_id: None,
            }));
        }
    }
}

fn texts(table: &Table, lang: Lang, told: &Told<'_>) -> Vec<(u8, String)> {
    match told {
        Told::Registered(view) => {
            let numbers: Vec<(&str, u32)> = view
                .places
                .iter()
                .filter_map(|place| Some((lang.of(&place.preschool.name), place.number?)))
                .collect();
            let by = view.originals_by.as_deref().and_then(Day::parse);
            let first = match by {
                Some(_) => notice::registered_provisionally(table, &numbers),
                None => notice::registered(table, &numbers),
            };
            let mut texts = vec![(1, first)];
            texts.extend(by.map(|by| (2, notice::originals(table, by))));
            texts
        }
        Told::Withdrawn => vec![(3, notice::withdrawn(table))],
        Told::Removed(reason) => vec![(5, notice::removed(table, *reason))],
    }
}

/// Sends a one-time code: not by the outbox, because a code that comes late is none.
pub(crate) async fn send_code(app: Shared, msisdn: Msisdn, code: String, lang: Lang, key: String) {
    let text = SmsText::new(notice::code(Table::of(lang), &code));
    let message = SmsMessage { idempotency_key: key, msisdn, text };
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
        let moved = match app.vault.open(Place::Notice(row.id), &row.sealed) {
            Ok(letter) => handed_in(app, row, letter, now).await,
            Err(CannotOpen) => {
                // It will never open: left waiting it would stand before all others for ever.
                tracing::error!(kind = row.kind, "a notice does not open and is given up");
                NoticeRow { state: NoticeState::GivenUp, ..row }
            }
        };
        let kept = app
            .writer
            .run(move |desk| {
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

/// Hands in one letter; the row as it then is.
async fn handed_in(app: &App, row: NoticeRow, Letter { msisdn, text }: Letter, now: i64) -> NoticeRow {
    let idempotency_key = uuid::Uuid::from_u128(row.id).to_string();
    let message = SmsMessage { idempotency_key, msisdn, text: SmsText::new(text) };
    let attempts = row.attempts + 1;
    match app.systems.send_sms(&message).await {
        Answer::Known(id) => {
            NoticeRow { state: NoticeState::Sent, attempts, gateway_id: Some(id.as_str().to_owned()), ..row }
        }
        Answer::NoAnswer(_) if attempts >= ATTEMPTS => {
            tracing::error!(kind = row.kind, "a notice was not handed in and is given up");
            NoticeRow { state: NoticeState::GivenUp, attempts, ..row }
        }
        Answer::NoAnswer(_) => {
            let pause = FIRST_PAUSE << attempts.min(9);
            NoticeRow { attempts, next_at: now + pause, ..row }
        }
    }
}
