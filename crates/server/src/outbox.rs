//! The outbox emptied: messages are handed to the SMS and the mail gateway, many at once, of one person one after another.
//!
//! A receiver that is slow holds back nobody else, and a mail gateway that is down holds back no SMS. What a message came to
//! is written before the next one to the same person is looked for, so their order is the order in which they were made.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use gateways::email::EmailMessage;
use gateways::sms::{SmsMessage, SmsText};
use gateways::{Answer, Why};
use tokio::task::JoinSet;
use words::text::notice;
use words::{Lang, Table};

use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::notices::{EXPIRING, Letter, until_morning};
use crate::store::{Channel, NoticeRow, NoticeState, Write};
use crate::vault::{CannotOpen, Place, hash};

/// Times a message is handed in; the pauses between them double from a quarter of a minute to two hours.
const ATTEMPTS: u32 = 10;
const FIRST_PAUSE: i64 = 15_000;
/// Messages of a channel that are under way at once: half of what the line to a gateway lets through.
const AT_ONCE: usize = 32;
/// The outbox is also looked at without a bell: for what waited while the server was down.
const LOOK: Duration = Duration::from_secs(15);
/// The pause after the store could not keep what a message came to.
const STORE_PAUSE: Duration = Duration::from_secs(1);

/// To whom a message is under way.
type Lane = (Channel, [u8; 32]);

/// What is under way.
#[derive(Default)]
struct Going {
    tasks: JoinSet<(Lane, bool)>,
    lanes: HashSet<Lane>,
}

/// Empties the outbox for as long as the server runs.
pub(crate) async fn carry(app: Shared) {
    let mut going = Going::default();
    loop {
        going.fill(&app).await;
        tokio::select! {
            Some(kept) = going.next() => if !kept {
                tokio::time::sleep(STORE_PAUSE).await;
            },
            () = app.outbox.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Hands in what is due now until nothing is; returns how many were due.
pub async fn deliver(app: &Arc<App>) -> u64 {
    let mut going = Going::default();
    let mut count = 0;
    loop {
        going.fill(app).await;
        match going.next().await {
            None => return count,
            Some(true) => count += 1,
            // It would be due for ever: another call tries again.
            Some(false) => return 0,
        }
    }
}

impl Going {
    /// Starts what is due and has room.
    async fn fill(&mut self, app: &Arc<App>) {
        let now = app.clocks.machine().millis();
        for channel in Channel::ALL {
            let under_way = self.lanes.iter().filter(|(of, _)| *of == channel).count();
            let mut room = AT_ONCE.saturating_sub(under_way);
            if room == 0 {
                continue;
            }
            // The first of a lane that is under way is due as well until it is written what it came to.
            let most = u32::try_from(under_way + room).unwrap_or(u32::MAX);
            let due = app.read(move |store| store.notices_due(channel, now, most)).await;
            for row in due.unwrap_or_default() {
                let lane = (channel, row.lane.unwrap_or_else(|| hash(&[b"no lane", &row.id.to_be_bytes()])));
                if room == 0 || self.lanes.contains(&lane) {
                    continue;
                }
                room -= 1;
                self.lanes.insert(lane);
                let app = Arc::clone(app);
                self.tasks.spawn(async move { (lane, one(&app, row, now).await) });
            }
        }
    }

    /// The next one that is through, and whether it was kept what it came to; none when nothing is under way.
    async fn next(&mut self) -> Option<bool> {
        let done = self.tasks.join_next().await?;
        match done {
            Ok((lane, kept)) => {
                self.lanes.remove(&lane);
                Some(kept)
            }
            // A task that broke off says not which it was: once all are through, all lanes are free.
            Err(_) => {
                if self.tasks.is_empty() {
                    self.lanes.clear();
                }
                Some(false)
            }
        }
    }
}

/// One message; whether it was kept what it came to.
async fn one(app: &App, row: NoticeRow, now: i64) -> bool {
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
    let kept = app.writer.run(move |desk| {
        // Nobody was warned after all: the next round does it, by the phone of its day.
        if let (NoticeState::GivenUp, EXPIRING, Some(application)) =
            (moved.state, moved.kind, moved.application)
        {
            desk.write(Write::NotWarned { application });
        }
        desk.write(Write::Notice(moved));
        Ok(())
    });
    kept.await.is_ok()
}

/// The law's clock was moved: what waits for the morning is looked at again, and waits on if it is still night.
pub(crate) async fn look_again(app: &Arc<App>) -> Result<(), Fail> {
    /// Further than any night.
    const AHEAD: i64 = 24 * 3_600 * 1_000;
    /// More than a night of the demo country writes.
    const MOST: u32 = 4_096;
    let now = app.clocks.machine().millis();
    let waiting = app.read(move |store| store.notices_waiting(now + AHEAD, MOST)).await?;
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
async fn handed_in(app: &App, row: NoticeRow, letter: Letter, now: i64) -> NoticeRow {
    let until = letter.until;
    let attempts = row.attempts + 1;
    match taken(app, &row, letter).await {
        Answer::Known(id) => NoticeRow { state: NoticeState::Sent, attempts, gateway_id: Some(id), ..row },
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

/// The gateway's number for the message.
async fn taken(app: &App, row: &NoticeRow, letter: Letter) -> Answer<String> {
    let idempotency_key = uuid::Uuid::from_u128(row.id).to_string();
    let Letter { msisdn, email, text, lang, .. } = letter;
    let text = SmsText::new(text);
    match (msisdn, email) {
        (Some(msisdn), _) => {
            let message = SmsMessage { idempotency_key, msisdn, text };
            app.systems.send_sms(&message).await.map(|id| id.as_str().to_owned())
        }
        (None, Some(address)) => {
            let table = Table::of(Lang::parse(&lang).unwrap_or_default());
            let subject = notice::email_subject(table);
            app.systems.send_email(&EmailMessage { idempotency_key, address, subject, text }).await
        }
        // Nothing is put into the outbox without one of them.
        (None, None) => Answer::NoAnswer(Why::Rejected),
    }
}
