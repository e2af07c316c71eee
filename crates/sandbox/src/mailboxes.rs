//! The mailboxes of the country: what e-mail arrived, kept in memory, once a key.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use gateways::demo::{MAILBOXES_IN_AN_ANSWER, MESSAGES_ON_A_HANDSET, Mailbox, MailboxMessage};
use gateways::email::{EmailAddress, EmailMessage};

use crate::handsets::NotTaken;

/// Messages remembered; beyond them nothing more is taken, and whoever hands one in is told so.
const MOST: usize = 20_000;
/// Longest subject and text, characters.
const LONGEST: (usize, usize) = (200, 10_000);

/// All mailboxes.
#[derive(Debug, Default)]
pub(crate) struct Mailboxes(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    by_key: HashMap<String, (String, EmailMessage)>,
    messages: BTreeMap<EmailAddress, VecDeque<MailboxMessage>>,
}

impl Mailboxes {
    /// Delivers a message, once a key; the number it got.
    pub(crate) fn take(&self, message: &EmailMessage) -> Result<String, NotTaken> {
        let EmailMessage { idempotency_key: key, address, subject, text } = message;
        let lengths = (subject.chars().count(), text.as_str().chars().count());
        let is_empty = key.is_empty() || lengths.0 == 0 || lengths.1 == 0;
        if is_empty || lengths.0 > LONGEST.0 || lengths.1 > LONGEST.1 {
            return Err(NotTaken::Shape);
        }
        // Every change is whole before the next can panic, so what a panic left is fit for use.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((id, earlier)) = kept.by_key.get(key) {
            let same = earlier.address == *address && earlier.text == *text;
            return if same { Ok(id.clone()) } else { Err(NotTaken::KeyOfAnother) };
        }
        if kept.by_key.len() >= MOST {
            return Err(NotTaken::Shape);
        }
        let id = format!("sandbox-mail-{}", kept.by_key.len() + 1);
        kept.by_key.insert(key.clone(), (id.clone(), message.clone()));
        let box_of = kept.messages.entry(address.clone()).or_default();
        if box_of.len() == MESSAGES_ON_A_HANDSET {
            box_of.pop_front();
        }
        box_of.push_back(MailboxMessage { subject: subject.clone(), text: text.clone() });
        Ok(id)
    }

    /// The mailboxes by address, with their messages, the newest first.
    pub(crate) fn all(&self) -> Vec<Mailbox> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = |(address, messages): (&EmailAddress, &VecDeque<MailboxMessage>)| Mailbox {
            address: address.clone(),
            messages: messages.iter().rev().cloned().collect(),
        };
        kept.messages.iter().take(MAILBOXES_IN_AN_ANSWER).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gateways::sms::SmsText;

    fn message(key: &str, to: &str, text: &str) -> EmailMessage {
        EmailMessage {
            idempotency_key: key.into(),
            address: EmailAddress::parse(to).unwrap(),
            subject: "Кезек".into(),
            text: SmsText::new(text),
        }
    }

    #[test]
    fn a_key_is_one_message() {
        let mailboxes = Mailboxes::default();
        let first = mailboxes.take(&message("k", "a@b.kz", "1")).unwrap();
        assert_eq!(mailboxes.take(&message("k", "a@b.kz", "1")), Ok(first.clone()));
        assert_eq!(mailboxes.take(&message("k", "c@b.kz", "1")), Err(NotTaken::KeyOfAnother));
        assert_eq!(mailboxes.take(&message("l", "a@b.kz", "")), Err(NotTaken::Shape));
        assert_ne!(mailboxes.take(&message("m", "a@b.kz", "2")), Ok(first));
        let all = mailboxes.all();
        assert_eq!((all.len(), all[0].messages.len()), (1, 2));
        assert_eq!(all[0].messages[0].text.as_str(), "2", "the newest first");
    }
}
