//! What people answer by SMS: the gateway brings a text, the newest open question to that phone takes it.
//!
//! A message is taken once. When what it answers cannot be done now, the question stays open and the gateway brings the
//! message again.

use contract::problem::ProblemKind;
use gateways::Msisdn;
use registry::preschool::PersonId;
use rules::iin::Iin;
use serde::{Deserialize, Serialize};
use words::Lang;
use words::text::offer::Word;

use crate::app::Shared;
use crate::fail::Fail;
use crate::notices;
use crate::renewal::{BySms, renew_by_phone, waits};
use crate::store::{Counted, Shelf, StoreError, ThingRow, Write};
use crate::vault::{CannotOpen, Place};
use crate::writer::Desk;
use crate::{access, documents, offers};

/// Questions open at once to one phone; one more drops the oldest.
const OPEN: usize = 5;
/// How long a question waits.
const WAITS: i64 = 30 * 24 * 3_600 * 1_000;
/// How long a message is known.
const KNOWN: i64 = 2 * 24 * 3_600 * 1_000;
/// Answers a day to messages that answered nothing: two machines must not write to each other for ever.
const HELP_A_DAY: u32 = 3;
const DAY: i64 = 24 * 3_600 * 1_000;

/// What was asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Question {
    /// May the registers be read for this person?
    Access {
        /// Whose.
        iin: String,
    },
    /// Shall this child be put in the queue?
    Offer {
        /// The child by its keyed IIN.
        child: [u8; 32],
    },
    /// May this document be taken?
    Document {
        /// The request by its key.
        request: [u8; 32],
    },
    /// Shall what ends be extended? Of which applications this phone was warned, `renewal` knows.
    Renewal,
}

/// A question that waits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Open {
    person: u128,
    question: Question,
    /// Until when, by the machine. A younger question does not prolong an older one.
    #[serde(default)]
    until: i64,
}

/// What a text says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Said {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Something else.
    Else,
}

impl Said {
    /// Reads an answer as people write it.
    pub(crate) fn of(text: &str) -> Self {
        let plain: String =
            text.to_lowercase().chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect();
        match plain.trim() {
            "1" | "иә" | "ия" | "да" | "yes" | "иә 1" | "да 1" | "1 иә" | "1 да" => Self::Yes,
            "2" | "0" | "жоқ" | "нет" | "no" | "жоқ 2" | "нет 2" | "2 жоқ" | "2 нет" => {
                Self::No
            }
            _ => Self::Else,
        }
    }
}

/// Waits for an answer from this phone.
pub(crate) fn wait_for(
    desk: &mut Desk<'_>,
    phone: &Msisdn,
    person: PersonId,
    question: Question,
) -> Result<(), StoreError> {
    let key = desk.vault().mac_of("phone", phone.as_str());
    let mut open = opened(desk, &key)?;
    open.retain(|one| one.question != question);
    let until = desk.clocks().machine().millis() + WAITS;
    open.push(Open { person: person.0, question, until });
    if open.len() > OPEN {
        open.remove(0);
    }
    put(desk, key, &open);
    Ok(())
}

/// Nobody waits for an answer to this any more.
pub(crate) fn forget(desk: &mut Desk<'_>, phone: &Msisdn, question: &Question) -> Result<(), StoreError> {
    let key = desk.vault().mac_of("phone", phone.as_str());
    let mut open = opened(desk, &key)?;
    let before = open.len();
    open.retain(|one| one.question != *question);
    if open.len() < before {
        put(desk, key, &open);
    }
    Ok(())
}

/// A message came. Says what it answered: `data_access`, `offer`, `digital_document`, `renewal`, or nothing.
pub(crate) async fn came(app: &Shared, id: &str, phone: Msisdn, text: &str) -> Result<&'static str, Fail> {
    let said = Said::of(text);
    let (taken, key) = (app.vault.mac_of("sms", id), app.vault.mac_of("phone", phone.as_str()));
    let from = phone.clone();
    let (open, _) = app
        .writer
        .run(move |desk| {
            if desk.thing(Shelf::TakenSms, &taken)?.is_some() {
                return Ok(Came::Before);
            }
            let newest = opened(desk, &key)?.pop();
            match newest {
                Some(open) if said != Said::Else => Ok(Came::Answer(open)),
                // What was asked of this phone before it was kept in order here.
                None if said == Said::Yes => Ok(Came::Renewal),
                other => {
                    let word = if other.is_some() { Word::SmsHelp } else { Word::SmsNothingAsked };
                    take(desk, taken);
                    help(desk, &from, word, key)?;
                    Ok(Came::Nothing)
                }
            }
        })
        .await?;
    let Open { person, question, .. } = match open {
        Came::Before | Came::Nothing => {
            app.outbox.notify_one();
            return Ok("");
        }
        Came::Renewal => return renewed(app, phone, taken, key).await,
        Came::Answer(open) => open,
    };
    let (person, yes) = (PersonId(person), said == Said::Yes);
    if question == Question::Renewal {
        let waits = waits(app, &phone).await.map_err(|_| Fail::of(ProblemKind::Unavailable))?;
        let asked = phone.clone();
        app.writer.run(move |desk| forget(desk, &asked, &Question::Renewal)).await?;
        if !waits {
            // Extended or ended since: the answer is to what was asked before.
            return Box::pin(came(app, id, phone, text)).await;
        }
        if yes {
            return renewed(app, phone, taken, key).await;
        }
        app.writer
            .run(move |desk| {
                take(desk, taken);
                Ok(())
            })
            .await?;
        return Ok("renewal");
    }
    // First what was asked, then the mark that it was: a gateway that hears nothing brings the message again.
    let answered = match &question {
        Question::Access { iin } => {
            let iin = Iin::parse(iin).map_err(|_| Fail::from(CannotOpen))?;
            let granted = access::by_sms(app, &iin, person, yes).await?;
            let word = if granted { Word::SmsAccessGranted } else { Word::SmsAccessRefused };
            let to = phone.clone();
            let lang = lang_of(app, person).await?;
            app.writer
                .run(move |desk| {
                    notices::say(desk, &to, lang, word);
                    Ok(())
                })
                .await?;
            "data_access"
        }
        Question::Offer { child } => {
            offers::by_sms(app, *child, person, yes).await?;
            "offer"
        }
        Question::Document { request } => {
            let (request, from, lang) = (*request, phone.clone(), lang_of(app, person).await?);
            let (waited, _) = app
                .writer
                .run(move |desk| {
                    let waited = documents::answered(desk, &request, person, yes)?;
                    if waited {
                        let word = if yes { Word::SmsDocumentAgreed } else { Word::SmsDocumentRefused };
                        notices::say(desk, &from, lang, word);
                    }
                    Ok(waited)
                })
                .await?;
            if !waited {
                // Its time is over, or a code was faster: the answer is to what was asked before.
                let asked = phone.clone();
                app.writer.run(move |desk| forget(desk, &asked, &question)).await?;
                return Box::pin(came(app, id, phone, text)).await;
            }
            "digital_document"
        }
        Question::Renewal => "",
    };
    app.writer
        .run(move |desk| {
            take(desk, taken);
            forget(desk, &phone, &question)
        })
        .await?;
    app.outbox.notify_one();
    Ok(answered)
}

/// A "yes" that answers no question of ours: perhaps the request to extend a term.
async fn renewed(app: &Shared, phone: Msisdn, taken: [u8; 32], key: [u8; 32]) -> Result<&'static str, Fail> {
    let extended = renew_by_phone(app, &phone).await.map_err(|_| Fail::of(ProblemKind::Unavailable))?;
    let nothing = extended == BySms::NothingAsked;
    app.writer
        .run(move |desk| {
            take(desk, taken);
            if nothing { help(desk, &phone, Word::SmsNothingAsked, key) } else { Ok(()) }
        })
        .await?;
    app.outbox.notify_one();
    Ok(if nothing { "" } else { "renewal" })
}

enum Came {
    Before,
    Renewal,
    Nothing,
    Answer(Open),
}

/// The language in which a person is written to.
pub(crate) async fn lang_of(app: &Shared, person: PersonId) -> Result<Lang, Fail> {
    let record = app.person(person).await?;
    Ok(record.and_then(|record| Lang::parse(&record.lang)).unwrap_or_default())
}

fn help(desk: &mut Desk<'_>, to: &Msisdn, word: Word, key: [u8; 32]) -> Result<(), StoreError> {
    let counted = Counted::Help(key);
    if desk.counted(counted, DAY)? < HELP_A_DAY {
        desk.count(counted);
        notices::say(desk, to, Lang::default(), word);
    }
    Ok(())
}

fn take(desk: &mut Desk<'_>, key: [u8; 32]) {
    let expires_at = desk.clocks().machine().millis() + KNOWN;
    let shelf = Shelf::TakenSms;
    desk.write(Write::Thing(ThingRow { shelf, key, owner: None, sealed: Vec::new(), expires_at }));
}

fn opened(desk: &Desk<'_>, key: &[u8; 32]) -> Result<Vec<Open>, StoreError> {
    let Some(row) = desk.thing(Shelf::Question, key)? else { return Ok(Vec::new()) };
    let open = desk.vault().open(Place::Thing(Shelf::Question, *key), &row.sealed);
    let mut open: Vec<Open> = open.map_err(|_| StoreError("a question does not open".into()))?;
    for one in &mut open {
        // Kept before each had its own end: they end together.
        if one.until == 0 {
            one.until = row.expires_at;
        }
    }
    let now = desk.clocks().machine().millis();
    open.retain(|one| one.until > now);
    Ok(open)
}

fn put(desk: &mut Desk<'_>, key: [u8; 32], open: &[Open]) {
    let sealed = desk.vault().seal(Place::Thing(Shelf::Question, key), &open);
    let expires_at = open.iter().map(|one| one.until).max().unwrap_or(0);
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Question, key, owner: None, sealed, expires_at }));
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn answers_are_read_as_people_write_them() {
        for yes in ["1", " 1 ", "1.", "Иә", "ДА!", "yes", "1\n"] {
            assert_eq!(Said::of(yes), Said::Yes, "{yes}");
        }
        for no in ["2", "0", "Жоқ", "нет.", "No"] {
            assert_eq!(Said::of(no), Said::No, "{no}");
        }
        for other in ["", "12", "1 2", "спасибо", "да нет", "11"] {
            assert_eq!(Said::of(other), Said::Else, "{other}");
        }
    }
}
