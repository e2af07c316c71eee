//! What people of the country are asked on their phones: signing sessions, access to data, documents. In memory, bounded.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use gateways::data_access::Access;
use gateways::digital_documents::DocumentRequest;
use gateways::signature::Cms;
use rules::iin::Iin;

/// Things of a kind that are kept, the newest.
const KEPT: usize = 2_000;

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Papers(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    order: u64,
    sessions: Bounded<Session>,
    by_key: HashMap<String, String>,
    access: HashMap<Iin, Access>,
    requests: Bounded<Asked>,
}

/// A signing session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// What is to be signed, base64.
    pub(crate) document: String,
    /// How far it is.
    pub(crate) state: State,
}

/// How far a session is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Waiting,
    Signed(Cms),
    Refused,
}

/// A request for a document.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// As it came.
    pub(crate) request: DocumentRequest,
    /// The code on the owner's phone.
    pub(crate) code: String,
}

/// The newest of many.
#[derive(Debug)]
struct Bounded<T> {
    things: HashMap<String, T>,
    order: VecDeque<String>,
}

impl<T> Default for Bounded<T> {
    fn default() -> Self {
        Self { things: HashMap::new(), order: VecDeque::new() }
    }
}

impl<T> Bounded<T> {
    fn put(&mut self, id: &str, thing: T) {
        if self.order.len() == KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.things.remove(&oldest);
        }
        self.order.push_back(id.to_owned());
        self.things.insert(id.to_owned(), thing);
    }
}

impl Papers {
    /// A session for these bytes, one a key.
    pub(crate) fn session(&self, key: &str, document: &str) -> String {
        let mut kept = self.kept();
        if let Some(known) = kept.by_key.get(key) {
            return known.clone();
        }
        if kept.by_key.len() >= KEPT {
            kept.by_key.clear();
        }
        kept.order += 1;
        let id = format!("s{}", kept.order);
        kept.by_key.insert(key.to_owned(), id.clone());
        kept.sessions.put(&id, Session { document: document.to_owned(), state: State::Waiting });
        id
    }

    /// A session as it is.
    pub(crate) fn look(&self, id: &str) -> Option<Session> {
        self.kept().sessions.things.get(id).cloned()
    }

    /// Signs or refuses; whether the session was waiting.
    pub(crate) fn answer(&self, id: &str, cms: Option<Cms>) -> bool {
        match self.kept().sessions.things.get_mut(id) {
            Some(session) if session.state == State::Waiting => {
                session.state = cms.map_or(State::Refused, State::Signed);
                true
            }
            _ => false,
        }
    }

    /// Whether the registers may be read for this person, if anybody asked or answered.
    pub(crate) fn access(&self, iin: Iin) -> Option<Access> {
        self.kept().access.get(&iin).copied()
    }

    /// Keeps it.
    pub(crate) fn set_access(&self, iin: Iin, access: Access) {
        self.kept().access.insert(iin, access);
    }

    /// Keeps a request for a document; its number, and whether it is new.
    pub(crate) fn ask(&self, request: &DocumentRequest, code: String) -> (String, bool) {
        let id = format!("d-{}", request.idempotency_key);
        let mut kept = self.kept();
        let is_new = !kept.requests.things.contains_key(&id);
        if is_new {
            kept.requests.put(&id, Asked { request: request.clone(), code });
        }
        (id, is_new)
    }

    /// A request for a document.
    pub(crate) fn asked(&self, id: &str) -> Option<Asked> {
        self.kept().requests.things.get(id).cloned()
    }

    /// A key for a message of our own.
    pub(crate) fn next_key(&self) -> String {
        let mut kept = self.kept();
        kept.order += 1;
        format!("own-{}", kept.order)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Every change is whole before the next can panic, so what a panic left is fit for use.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
