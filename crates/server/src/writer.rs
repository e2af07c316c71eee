//! The one writer: takes all waiting plans, runs each on its own state in order, commits them in one transaction,
//! shows the result to the readers, and only then answers.
//!
//! A failed commit acknowledges nobody and the state is folded anew from the store. A plan that fails before it fails
//! alone: what was planned before it is committed without it, and who waits behind it goes on.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::thread;

use registry::preschool::{Actor, Command, Event, PersonId, Refusal, State, apply, decide};
use rules::Instant;
use tokio::sync::{mpsc, oneshot};

use crate::chance;
use crate::clock::Clocks;
use crate::store::{
    AnswerRow, Counted, DocumentRow, DraftRow, EventRow, SessionRow, Shelf, Store, StoreError, ThingRow,
    Write,
};
use crate::vault::{IinMac, Place, Vault};

/// Plans of one commit: enough to share a disk's flush among everybody who waits, few enough to answer soon.
const BATCH: usize = 256;
/// Bytes of one commit: a few of the largest scans; more would keep everybody else waiting for the disk.
const BATCH_BYTES: usize = 16 * 1024 * 1024;
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

/// What some plans come to.
struct Planned {
    acks: Vec<(Ack, Option<u64>)>,
    writes: Vec<Write>,
    events: Vec<(u64, Instant, Event)>,
    /// Whether a plan failed after it had changed the state: the state is then to be folded anew.
    spoiled: bool,
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
        let mut plans = batch.into_iter();
        while plans.len() > 0 {
            self.run_some(&mut plans);
        }
    }

    /// Plans until there are enough bytes for one commit or a plan spoiled the state, and commits.
    fn run_some(&mut self, plans: &mut std::vec::IntoIter<Plan>) {
        let Planned { acks, writes, events, spoiled } = self.plan(plans);
        let committed = if writes.is_empty() { Ok(()) } else { self.store.commit(&writes) };
        let failed = committed.is_err();
        match committed {
            Ok(()) => {
                self.readers.show(&events);
                for (ack, seq) in acks {
                    ack(Ok(seq));
                }
            }
            Err(error) => {
                tracing::error!(%error, "a batch was not committed");
                for (ack, _) in acks {
                    ack(Err(NotWritten::Failed));
                }
            }
        }
        if failed || spoiled {
            self.reload();
        }
    }

    fn plan(&mut self, plans: &mut std::vec::IntoIter<Plan>) -> Planned {
        let mut desk = Desk::new(self);
        let (mut acks, mut spoiled, mut bytes) = (Vec::with_capacity(plans.len()), false, 0);
        for plan in plans {
            let before = (desk.writes.len(), desk.events.len());
            // A plan that panics is a fault of ours like any other: it takes nobody with it.
            match catch_unwind(AssertUnwindSafe(|| plan(&mut desk))) {
                Ok(Ok(ack)) => {
                    let own = desk.events.get(before.1..).and_then(<[_]>::last);
                    acks.push((ack, own.map(|(seq, ..)| *seq)));
                }
                failed => {
                    let error = failed.map_or_else(|_| Some(StoreError("it panicked".into())), Result::err);
                    tracing::error!(error = error.map(|e| e.to_string()), "a plan failed");
                    spoiled = desk.forget_since(before);
                }
            }
            let own = desk.writes.get(before.0..).unwrap_or_default();
            bytes += own.iter().map(Write::bytes).sum::<usize>();
            // What was erased must be gone before the next plan looks for it.
            if spoiled || bytes >= BATCH_BYTES || own.iter().any(Write::erases) {
                break;
            }
        }
        let Desk { writes, events, .. } = desk;
        Planned { acks, writes, events, spoiled }
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

    /// Forgets what a failed plan wrote; whether it changed the state, which cannot be taken back.
    fn forget_since(&mut self, (writes, events): (usize, usize)) -> bool {
        let own = self.writes.get(writes..).unwrap_or_default();
        let spoiled = own.iter().any(|write| matches!(write, Write::Event(_)));
        self.writes.truncate(writes);
        self.events.truncate(events);
        let persons = self.writes.iter().filter_map(|write| match write {
            Write::Person { id, mac, .. } => Some((*mac, *id)),
            _ => None,
        });
        self.persons = persons.collect();
        spoiled
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

    /// What the plans before wrote, and this one so far.
    pub(crate) fn planned(&self) -> &[Write] {
        &self.writes
    }

    /// The store as it was before this batch.
    pub(crate) fn store(&self) -> &dyn Store {
        self.store
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

    /// How often this was counted within so many milliseconds, with the plans before.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn counted(&self, wanted: Counted, within: i64) -> Result<u32, StoreError> {
        let since = self.clocks.machine().millis() - within;
        let planned = self
            .writes
            .iter()
            .filter(|write| matches!(write, Write::Count { what, at } if *what == wanted && *at > since))
            .count();
        Ok(self.store.counted(wanted, since)?.saturating_add(u32::try_from(planned).unwrap_or(u32::MAX)))
    }

    /// Counts this now.
    pub fn count(&mut self, what: Counted) {
        let at = self.clocks.machine().millis();
        self.write(Write::Count { what, at });
    }

    /// Whether a reference number for staff is free.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn is_free(&self, wanted: &str) -> Result<bool, StoreError> {
        let planned =
            |write: &Write| matches!(write, Write::StaffNote { reference, .. } if reference == wanted);
        Ok(!self.writes.iter().any(planned) && self.store.staff_note(wanted)?.is_none())
    }

    /// A scan as the plans before left it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn document(&self, wanted: u128) -> Result<Option<DocumentRow>, StoreError> {
        let mut found = self.store.document(wanted, self.clocks.machine().millis())?;
        for write in &self.writes {
            match write {
                Write::Document { row, .. } if row.id == wanted => found = Some(row.clone()),
                Write::AttachDocument { id, application, .. } if *id == wanted => {
                    found = found.map(|row| DocumentRow { application: Some(*application), ..row });
                }
                Write::DeleteDocument { id, owner } if *id == wanted => {
                    found = found.filter(|row| row.owner != *owner || row.application.is_some());
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The sealed part of an application, as the plans before left it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn application(&self, wanted: u128) -> Result<Option<Vec<u8>>, StoreError> {
        let planned = self.writes.iter().rev().find_map(|write| match write {
            Write::Application { id, sealed, .. } if *id == wanted => Some(sealed.clone()),
            _ => None,
        });
        planned.map_or_else(|| self.store.application(wanted), |sealed| Ok(Some(sealed)))
    }

    /// A person's sealed record, as the plans before left it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn person_record(&self, wanted: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
        let planned = self.writes.iter().rev().find_map(|write| match write {
            Write::Person { id, sealed, .. } if *id == wanted => Some(sealed.clone()),
            _ => None,
        });
        planned.map_or_else(|| self.store.person(wanted), |sealed| Ok(Some(sealed)))
    }

    /// Whether an application was warned of the end of this term.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn warned(&self, application: u128, warning: u8, until: i64) -> Result<bool, StoreError> {
        let planned = self.writes.iter().rev().find_map(|write| match write {
            Write::Warned { application: a, warning: w, until: u, .. } => {
                ((*a, *w, *u) == (application, warning, until)).then_some(true)
            }
            Write::NotWarned { application: a } => (*a == application).then_some(false),
            _ => None,
        });
        planned.map_or_else(|| self.store.warned(application, warning, until), Ok)
    }

    /// A thing on a shelf as the plans before left it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn thing(&self, wanted: Shelf, of: &[u8; 32]) -> Result<Option<ThingRow>, StoreError> {
        for write in self.writes.iter().rev() {
            match write {
                Write::Thing(row) if row.shelf == wanted && row.key == *of => return Ok(Some(row.clone())),
                Write::DropThing { shelf, key } if *shelf == wanted && key == of => return Ok(None),
                _ => {}
            }
        }
        self.store.thing(wanted, of, self.clocks.machine().millis())
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

    /// The scans of a person that belong to no application, as the plans before left them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn loose_documents(&self, wanted: PersonId) -> Result<Vec<u128>, StoreError> {
        let mut loose = self.store.loose_documents(wanted)?;
        for write in &self.writes {
            match write {
                Write::Document { row, .. } if row.owner == wanted && row.application.is_none() => {
                    loose.push(row.id);
                }
                Write::AttachDocument { id, owner, .. } | Write::DeleteDocument { id, owner }
                    if *owner == wanted =>
                {
                    loose.retain(|known| known != id);
                }
                _ => {}
            }
        }
        Ok(loose)
    }

    /// The drafts of a person as the plans before left them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn drafts(&self, wanted: PersonId) -> Result<Vec<DraftRow>, StoreError> {
        let mut drafts = self.store.drafts(wanted, self.clocks.machine().millis())?;
        for write in &self.writes {
            match write {
                Write::Draft { owner, row } if *owner == wanted => {
                    drafts.retain(|known| known.id != row.id);
                    drafts.insert(0, row.clone());
                }
                Write::DeleteDraft { owner, id } if *owner == wanted => {
                    drafts.retain(|known| known.id != *id);
                }
                _ => {}
            }
        }
        Ok(drafts)
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
