//! The handsets of the country: what SMS arrived, kept in memory, the newest of each number.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use gateways::Msisdn;
use gateways::demo::{HANDSETS_IN_AN_ANSWER, Handset, HandsetMessage, MESSAGES_ON_A_HANDSET};
use gateways::sms::{SmsId, SmsMessage, SmsStatus};

/// Handsets kept; a new one takes the room of the one that has been quiet longest.
const HANDSETS: usize = 2_000;
/// Idempotency keys remembered, the newest.
const KEYS: usize = 20_000;
/// Longest idempotency key, bytes.
const LONGEST_KEY: usize = 200;
/// Longest message, characters: ten joined parts.
const LONGEST_TEXT: usize = 670;
/// What our numbers of messages begin with.
const NUMBERED: &str = "sandbox-";

/// All handsets.
#[derive(Debug, Default)]
pub(crate) struct Handsets(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    order: u64,
    messages: BTreeMap<Msisdn, VecDeque<HandsetMessage>>,
    by_key: HashMap<String, SmsMessageKept>,
    keys: VecDeque<String>,
}

#[derive(Debug)]
struct SmsMessageKept {
    id: SmsId,
    message: SmsMessage,
}

/// Why a message was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// Key or text is empty or too long.
    Shape,
    /// The key belongs to another message.
    KeyOfAnother,
}

impl Handsets {
    /// Delivers a message, once a key.
    pub(crate) fn take(&self, message: &SmsMessage) -> Result<SmsId, NotTaken> {
        let length = message.text.as_str().chars().count();
        let key = &message.idempotency_key;
        if key.is_empty() || key.len() > LONGEST_KEY || length == 0 || length > LONGEST_TEXT {
            return Err(NotTaken::Shape);
        }
        let mut kept = self.kept();
        if let Some(earlier) = kept.by_key.get(key) {
            let same = earlier.message.msisdn == message.msisdn && earlier.message.text == message.text;
            return if same { Ok(earlier.id.clone()) } else { Err(NotTaken::KeyOfAnother) };
        }
        kept.order += 1;
        let order = kept.order;
        let id = SmsId::new(format!("{NUMBERED}{order}"));
        kept.remember(message, &id);
        kept.deliver(message, HandsetMessage { id: id.clone(), order, text: message.text.clone() });
        Ok(id)
    }

    /// What became of a message; none for a number never given. Here every message arrives at once.
    pub(crate) fn status(&self, id: &SmsId) -> Option<SmsStatus> {
        let order: u64 = id.as_str().strip_prefix(NUMBERED)?.parse().ok()?;
        (1..=self.kept().order).contains(&order).then_some(SmsStatus::Delivered)
    }

    /// The handsets with their messages, the newest first.
    pub(crate) fn newest_first(&self) -> Vec<Handset> {
        let kept = self.kept();
        let mut handsets: Vec<(&Msisdn, &VecDeque<HandsetMessage>)> = kept.messages.iter().collect();
        handsets.sort_by_key(|(_, messages)| std::cmp::Reverse(newest(messages)));
        handsets
            .into_iter()
            .take(HANDSETS_IN_AN_ANSWER)
            .map(|(msisdn, messages)| Handset {
                msisdn: msisdn.clone(),
                messages: messages.iter().rev().cloned().collect(),
            })
            .collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Every change is whole before the next can panic, so what a panic left is fit for use.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn remember(&mut self, message: &SmsMessage, id: &SmsId) {
        if self.keys.len() == KEYS
            && let Some(oldest) = self.keys.pop_front()
        {
            self.by_key.remove(&oldest);
        }
        let key = message.idempotency_key.clone();
        self.keys.push_back(key.clone());
        self.by_key.insert(key, SmsMessageKept { id: id.clone(), message: message.clone() });
    }

    fn deliver(&mut self, to: &SmsMessage, message: HandsetMessage) {
        if self.messages.len() == HANDSETS && !self.messages.contains_key(&to.msisdn) {
            let quiet = self.messages.iter().min_by_key(|(_, messages)| newest(messages));
            if let Some(quiet) = quiet.map(|(msisdn, _)| msisdn.clone()) {
                self.messages.remove(&quiet);
            }
        }
        let messages = self.messages.entry(to.msisdn.clone()).or_default();
        if messages.len() == MESSAGES_ON_A_HANDSET {
            messages.pop_front();
        }
        messages.push_back(message);
    }
}

/// The order of the newest message on a handset.
fn newest(messages: &VecDeque<HandsetMessage>) -> u64 {
    messages.back().map_or(0, |message| message.order)
}

#[cfg(test)]
mod tests {
    use gateways::Msisdn;
    use gateways::sms::{SmsId, SmsMessage, SmsStatus, SmsText};

    use super::{HANDSETS, Handsets, LONGEST_TEXT, NotTaken};

    fn message(key: &str, to: usize, text: &str) -> SmsMessage {
        SmsMessage {
            idempotency_key: key.into(),
            msisdn: Msisdn::parse(&format!("+7709{to:07}")).unwrap(),
            text: SmsText::new(text),
        }
    }

    #[test]
    fn a_key_is_one_message() {
        let handsets = Handsets::default();
        let first = handsets.take(&message("k", 1, "Код: 1")).unwrap();
        assert_eq!(handsets.take(&message("k", 1, "Код: 1")), Ok(first.clone()));
        assert_eq!(handsets.take(&message("k", 1, "Код: 2")), Err(NotTaken::KeyOfAnother));
        assert_eq!(handsets.take(&message("k", 2, "Код: 1")), Err(NotTaken::KeyOfAnother));
        assert_ne!(handsets.take(&message("l", 1, "Код: 1")), Ok(first));
        let inbox = handsets.newest_first();
        assert_eq!((inbox.len(), inbox[0].messages.len()), (1, 2));
    }

    #[test]
    fn the_newest_message_and_its_handset_come_first() {
        let handsets = Handsets::default();
        for (nth, to) in [1, 2, 1, 3].into_iter().enumerate() {
            handsets.take(&message(&format!("k{nth}"), to, &format!("{nth}"))).unwrap();
        }
        let seen: Vec<(String, Vec<u64>)> = handsets
            .newest_first()
            .into_iter()
            .map(|h| (h.msisdn.as_str().to_owned(), h.messages.iter().map(|m| m.order).collect()))
            .collect();
        let of = |to: usize, orders: &[u64]| (format!("+7709{to:07}"), orders.to_vec());
        assert_eq!(seen, [of(3, &[4]), of(1, &[3, 1]), of(2, &[2])]);
    }

    #[test]
    fn the_fifty_first_message_drops_the_first() {
        let handsets = Handsets::default();
        for nth in 1..=51 {
            handsets.take(&message(&format!("k{nth}"), 1, "t")).unwrap();
        }
        let orders: Vec<u64> = handsets.newest_first()[0].messages.iter().map(|m| m.order).collect();
        assert_eq!((orders.len(), orders[0], orders[49]), (50, 51, 2));
    }

    #[test]
    fn one_handset_too_many_drops_the_quietest() {
        let handsets = Handsets::default();
        for to in 0..HANDSETS {
            handsets.take(&message(&format!("k{to}"), to, "t")).unwrap();
        }
        handsets.take(&message("again", 0, "t")).unwrap();
        handsets.take(&message("new", HANDSETS, "t")).unwrap();
        let kept = handsets.kept();
        assert_eq!(kept.messages.len(), HANDSETS);
        assert!(kept.messages.contains_key(&message("", 0, "").msisdn));
        assert!(!kept.messages.contains_key(&message("", 1, "").msisdn));
    }

    #[test]
    fn messages_have_a_shape() {
        let handsets = Handsets::default();
        let long = |count: usize| "ә".repeat(count);
        assert!(handsets.take(&message("k", 1, &long(LONGEST_TEXT))).is_ok());
        for refused in [
            message("l", 1, &long(LONGEST_TEXT + 1)),
            message("l", 1, ""),
            message("", 1, "t"),
            message(&"l".repeat(201), 1, "t"),
        ] {
            assert_eq!(handsets.take(&refused), Err(NotTaken::Shape));
        }
    }

    #[test]
    fn only_messages_taken_have_a_status() {
        let handsets = Handsets::default();
        let id = handsets.take(&message("k", 1, "t")).unwrap();
        assert_eq!(handsets.status(&id), Some(SmsStatus::Delivered));
        for unknown in ["sandbox-2", "sandbox-0", "2", "sandbox-", "x"] {
            assert_eq!(handsets.status(&SmsId::new(unknown)), None, "{unknown}");
        }
    }
}
