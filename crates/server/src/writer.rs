//! The one writer: takes all waiting plans, runs each on its own state in order, commits them in one transaction,
//! shows the result to the readers, and only then answers.
//!
//! A failed commit acknowledges nobody and the state is folded anew from the store.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::thread;

use registry::preschool::{Actor, Command, Event, PersonId, Refusal, State, apply, decide};
use rules::Instant;
use tokio::sync::{mpsc, oneshot};

use crate::chance;
use crate::clock::Clocks;
use crate::store::{AnswerRow, EventRow, SessionRow, Store, StoreError, Write};
use crate::vault::{IinMac, Place, Vault};

/// Plans of one commit: enough to share a disk's flush among everybody who waits, few enough to answer soon.
const BATCH: usize = 256;
/// Plans that may wait; beyond it people are told to try again.
const WAITING: usize = 1024;

/// What the readers see: the fold over committed events.
#[derive(Clone, Debug)]
pub struct Readers(Arc<RwLock<State>>);

impl Readers {
    /// The committed state. Not to be held across an await.
    pub fn state(&self) -> RwLockReadGuard<'_, State> {
        // `apply` does not panic; should it, the state is what it was folded to and a restart folds it anew.
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, events: &[(u64, Instant, Event)]) {
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (seq, at, event) in events {
            apply(&mut state, *seq, *at, event);
        }
    }
}

/// Why a write did not happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotWritten {
    /// Too many wait, or the server is going down.
    Busy,
    /// The store did not take it; nothing happened.
    Failed,
}

type Ack = Box<dyn FnOnce(Result<Option<u64>, NotWritten>) + Send>;
type Plan = Box<dyn FnOnce(&mut Desk<'_>) -> Result<Ack, StoreError> + Send>;

/// The way to the writer.
#[derive(Clone, Debug)]
pub struct Writer(mpsc::Sender<Plan>);

impl Writer {
    /// Starts the writer's thread. It ends when the last `Writer` is dropped and all plans are done.
    pub(crate) fn start(mut core: Core) -> (Self, thread::JoinHandle<()>) {
        let (sender, mut plans) = mpsc::channel::<Plan>(WAITING);
        let thread = thread::spawn(move || {
            while let Some(first) = plans.blocking_recv() {
                let mut batch = vec![first];
                while batch.len() < BATCH
                    && let Ok(next) = plans.try_recv()
                {
                    batch.push(next);
                }
                core.run(batch);
            }
        });
        (Self(sender), thread)
    }

    /// Runs a plan and waits until what it wrote is durable. The number is that of its last event.
    ///
    /// # Errors
    /// [`NotWritten`]; nothing of it happened then.
    pub async fn run<T, P>(&self, plan: P) -> Result<(T, Option<u64>), NotWritten>
    where
        T: Send + 'static,
        P: FnOnce(&mut Desk<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let boxed: Plan = Box::new(move |desk| {
            let result = plan(desk)?;
            Ok(Box::new(move |done| {
                // Whoever asked may have gone away; what is committed stays so.
                let _ = answer.send(done.map(|seq| (result, seq)));
            }))
        });
        self.0.try_send(boxed).map_err(|_| NotWritten::Busy)?;
        answered.await.unwrap_or(Err(NotWritten::Failed))
    }
}

/// The writer's own state and its means.
pub(crate) struct Core {
    state: State,
    readers: Readers,
    store: Arc<dyn Store>,
    vault: Arc<Vault>,
    clocks: Arc<Clocks>,
}

impl Core {
    /// Folds the journal.
    pub(crate) fn open(
        store: Arc<dyn Store>,
        vault: Arc<Vault>,
        clocks: Arc<Clocks>,
    ) -> Result<Self, StoreError> {
        let state = fold(store.as_ref(), &vault)?;
        let readers = Readers(Arc::new(RwLock::new(state.clone())));
        Ok(Self { state, readers, store, vault, clocks })
    }

    /// What readers see of it.
    pub(crate) fn readers(&self) -> Readers {
        self.readers.clone()
    }

    /// Runs one plan by itself, for the import before there is a server.
    pub(crate) fn run_one<T>(
        &mut self,
        plan: impl FnOnce(&mut Desk<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut desk = Desk::new(self);
        let result = plan(&mut desk)?;
        let Desk { writes, events, .. } = desk;
        self.store.commit(&writes)?;
        self.readers.show(&events);
        Ok(result)
    }

    fn run(&mut self, batch: Vec<Plan>) {
        // A plan that panics takes its batch with it, never the server.
        let planned = catch_unwind(AssertUnwindSafe(|| self.plan(batch)));
        let (acks, result) = match planned {
            Ok(Ok((acks, writes, events))) => {
                let committed = if writes.is_empty() { Ok(()) } else { self.store.commit(&writes) };
                if committed.is_ok() {
                    self.readers.show(&events);
                }
                (acks, committed)
            }
            Ok(Err(error)) => (Vec::new(), Err(error)),
            Err(_) => (Vec::new(), Err(StoreError("a plan panicked".into()))),
        };
        match result {
            Ok(()) => {
                for (ack, seq) in acks {
                    ack(Ok(seq));
                }
            }
            Err(error) => {
                tracing::error!(%error, "a batch was not committed");
                for (ack, _) in acks {
                    ack(Err(NotWritten::Failed));
                }
                self.reload();
            }
        }
    }

    #[allow(clippy::type_complexity, reason = "three lists that one place takes apart")]
    fn plan(
        &mut self,
        batch: Vec<Plan>,
    ) -> Result<(Vec<(Ack, Option<u64>)>, Vec<Write>, Vec<(u64, Instant, Event)>), StoreError> {
        let mut desk = Desk::new(self);
        let mut acks = Vec::with_capacity(batch.len());
        for plan in batch {
            let events_before = desk.events.len();
            let ack = plan(&mut desk)?;
            let own = desk.events.get(events_before..).and_then(<[_]>::last);
            acks.push((ack, own.map(|(seq, ..)| *seq)));
        }
        let Desk { writes, events, .. } = desk;
        Ok((acks, writes, events))
    }

    fn reload(&mut self) {
        match fold(self.store.as_ref(), &self.vault) {
            Ok(state) => {
                let mut shown = self.readers.0.write().unwrap_or_else(PoisonError::into_inner);
                *shown = state.clone();
                drop(shown);
                self.state = state;
            }
            Err(error) => {
                // Deciding on a state that is not the journal's could give a place twice; a restart can help.
                tracing::error!(%error, "the journal cannot be read, the server ends");
                std::process::exit(1);
            }
        }
    }
}

/// Where a plan works: the state with everything that was planned before it, and the rows to be kept.
pub struct Desk<'a> {
    state: &'a mut State,
    store: &'a dyn Store,
    vault: &'a Vault,
    clocks: &'a Clocks,
    writes: Vec<Write>,
    events: Vec<(u64, Instant, Event)>,
    persons: HashMap<IinMac, PersonId>,
}

impl<'a> Desk<'a> {
    fn new(core: &'a mut Core) -> Self {
        Self {
            state: &mut core.state,
            store: core.store.as_ref(),
            vault: &core.vault,
            clocks: &core.clocks,
            writes: Vec::new(),
            events: Vec::new(),
            persons: HashMap::new(),
        }
    }

    /// The state with all plans before.
    pub fn state(&self) -> &State {
        self.state
    }

    /// Both clocks.
    pub fn clocks(&self) -> &Clocks {
        self.clocks
    }

    /// The vault.
    pub fn vault(&self) -> &Vault {
        self.vault
    }

    /// Decides a command now, and applies what comes of it.
    ///
    /// # Errors
    /// The refusal; nothing happened then.
    pub fn run(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        self.run_at(actor, command, self.clocks.law())
    }

    /// The same at a given moment: the migration of what happened before.
    ///
    /// # Errors
    /// The refusal.
    pub fn run_at(&mut self, actor: Actor, command: Command, now: Instant) -> Result<(), Refusal> {
        let at = self.state.moment(now);
        for event in decide(self.state, actor, command, now)? {
            let seq = self.state.last_seq().map_or(0, |last| last + 1);
            let stored = journal::encode(&event, seq, at, chance::bytes());
            let opening = [stored.salt.as_slice(), &stored.private].concat();
            let private_sealed = self.vault.seal_bytes(Place::Event(seq), &opening);
            self.writes.push(Write::Event(EventRow { envelope: stored.envelope, private_sealed }));
            apply(self.state, seq, at, &event);
            self.events.push((seq, at, event));
        }
        Ok(())
    }

    /// A row to be kept.
    pub fn write(&mut self, write: Write) {
        if let Write::Person { id, mac, .. } = &write {
            self.persons.insert(*mac, *id);
        }
        self.writes.push(write);
    }

    /// Who has this keyed IIN.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn person(&self, mac: &IinMac) -> Result<Option<PersonId>, StoreError> {
        match self.persons.get(mac) {
            Some(known) => Ok(Some(*known)),
            None => self.store.person_by_mac(mac),
        }
    }

    /// A session as the plans before left it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn session(&self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>, StoreError> {
        for write in self.writes.iter().rev() {
            match write {
                Write::Session(row) if row.token_hash == *token_hash => return Ok(Some(row.clone())),
                Write::DeleteSession(hash) if hash == token_hash => return Ok(None),
                _ => {}
            }
        }
        self.store.session(token_hash, self.clocks.machine().millis())
    }

    /// Codes asked for since a moment, with those of the plans before.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn codes_since(&self, wanted: &IinMac, since: i64) -> Result<u32, StoreError> {
        let planned = self
            .writes
            .iter()
            .filter(|write| matches!(write, Write::Code { mac, at } if mac == wanted && *at > since))
            .count();
        Ok(self.store.codes_since(wanted, since)? + u32::try_from(planned).unwrap_or(u32::MAX))
    }

    /// The first answer to a key.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn answer(&self, wanted: &[u8; 32]) -> Result<Option<AnswerRow>, StoreError> {
        let planned = self.writes.iter().find_map(|write| match write {
            Write::Answer { key_hash, row, .. } if key_hash == wanted => Some(row.clone()),
            _ => None,
        });
        match planned {
            Some(row) => Ok(Some(row)),
            None => self.store.answer(wanted),
        }
    }

    /// How many scans a person keeps, with those of the plans before.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn documents_of(&self, wanted: PersonId) -> Result<u32, StoreError> {
        let planned = self
            .writes
            .iter()
            .filter(|write| matches!(write, Write::Document { row, .. } if row.owner == wanted))
            .count();
        Ok(self.store.documents_of(wanted)? + u32::try_from(planned).unwrap_or(u32::MAX))
    }

    /// A single value as the store has it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn mark(&self, mark: crate::store::Mark) -> Result<Option<i64>, StoreError> {
        self.store.mark(mark)
    }
}

/// The state that the journal tells, each event verified against its commitment and leaf.
pub(crate) fn fold(store: &dyn Store, vault: &Vault) -> Result<State, StoreError> {
    let mut state = State::new();
    store.events(&mut |EventRow { envelope, private_sealed }| {
        let seq = envelope.seq;
        let broken = |what: &str| StoreError(format!("event {seq}: {what}"));
        if seq != state.last_seq().map_or(0, |last| last + 1) {
            return Err(broken("a number before it is missing"));
        }
        let opened = vault
            .open_bytes(Place::Event(seq), &private_sealed)
            .map_err(|_| broken("its private part does not open; is this the right key?"))?;
        let (salt, private) = opened.split_first_chunk::<32>().ok_or_else(|| broken("no salt"))?;
        let stored = journal::Stored { envelope, salt: *salt, private: private.to_vec() };
        journal::verify(&stored).map_err(|_| broken("it is not what was committed to"))?;
        let event = journal::decode(&stored).map_err(|_| broken("it does not read"))?;
        apply(&mut state, seq, stored.envelope.at, &event);
        Ok(())
    })?;
    Ok(state)
}
