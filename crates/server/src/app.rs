//! The application as a value: everything a handler needs, and the router over it. Tests need no socket.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use axum::Router;
use contract::endpoint::staff::manual_acts::Response as ManualActs;
use contract::problem::ProblemKind;
use gateways::{DemoCountry, SignatureVerifier, StateSystems};
use registry::preschool::PersonId;
use rules::Instant;
use tokio::sync::{Notify, Semaphore};

use crate::at_once::AtOnce;
use crate::clock::Clocks;
use crate::directory::Directory;
use crate::document::Document;
use crate::fail::Fail;
use crate::map::Maps;
use crate::metrics::Metrics;
use crate::minutely::Minutely;
use crate::seal::Seal;
use crate::session::PersonRecord;
use crate::site::Site;
use crate::store::{Store, StoreError};
use crate::tiles::Tiles;
use crate::vault::{Place, Vault};
use crate::writer::{Readers, Writer};

/// Requests that are answered at the same time. Most wait for state systems, so many more than threads.
pub(crate) const AT_ONCE: usize = 4_096;
/// Scans that come in at the same time, each as slowly as its sender can; a person sends few of them at once.
pub(crate) const ARRIVING_AT_ONCE: usize = 128;
/// Scans that are sealed and kept at the same time: each lies in memory twice, as it came and sealed. More wait a moment.
pub(crate) const UPLOADS_AT_ONCE: usize = 16;

/// What the handlers share.
pub type Shared = Arc<App>;

/// The running base.
pub struct App {
    /// Both clocks.
    pub clocks: Arc<Clocks>,
    /// Seals and opens.
    pub vault: Arc<Vault>,
    /// Signs what the base states.
    pub seal: Arc<Seal>,
    /// Kept rows.
    pub store: Arc<dyn Store>,
    /// The committed state.
    pub readers: Readers,
    /// The one writer.
    pub writer: Writer,
    /// The state systems.
    pub systems: StateSystems,
    /// Tells whose a signature is.
    pub signatures: Arc<dyn SignatureVerifier>,
    /// How long everybody waits for the answer to a sign-in, whatever the mobile citizens' base knows.
    pub sign_in_waits: Duration,
    /// The made-up country, in the demo only.
    pub demo: Option<Demo>,
    pub(crate) directory: Arc<Directory>,
    pub(crate) maps: Maps,
    /// The operator's own pictures under the map.
    pub(crate) tiles: Option<Tiles>,
    pub(crate) site: Site,
    pub(crate) metrics: Metrics,
    /// How often staff acted by hand.
    pub(crate) acts: Minutely<Arc<ManualActs>>,
    /// Stages that are parked, and children of whom the survey was told.
    pub(crate) gauges: Minutely<(u64, u64)>,
    /// Requests at once: beyond it an answer would come too late for anybody.
    pub(crate) in_flight: Arc<Semaphore>,
    /// Scans that come in at once.
    pub(crate) arriving: Semaphore,
    /// Scans that are sealed and kept at once.
    pub(crate) uploads: Semaphore,
    /// Scans of one person at once.
    pub(crate) scans_of: AtOnce,
    /// Questions to registers for one person at once.
    pub(crate) questions_of: AtOnce,
    /// Rings when a notice was put into the outbox.
    pub(crate) outbox: Notify,
    /// Prebuilt answers of the public lists, by path and the number they were true at.
    pub(crate) prebuilt: RwLock<crate::routes::Prebuilt>,
    /// Rendered pages that stay the same, by language and slug.
    pub(crate) pages: RwLock<HashMap<String, Arc<Document>>>,
}

/// The demo's own means.
#[derive(Debug)]
pub struct Demo {
    /// The made-up country.
    pub country: DemoCountry,
    /// The seed of its days.
    pub seed: u64,
}

/// The router over the application: every declared endpoint, the pages, the files.
pub fn app(app: Shared) -> Router {
    crate::router::router(app)
}

impl App {
    /// Whether this is the demo country.
    pub fn is_demo(&self) -> bool {
        self.demo.is_some()
    }

    /// Asks the store off the runtime's threads.
    pub(crate) async fn read<T, F>(&self, question: F) -> Result<T, Fail>
    where
        T: Send + 'static,
        F: FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    {
        let store = Arc::clone(&self.store);
        let asked = tokio::task::spawn_blocking(move || question(store.as_ref())).await;
        Ok(asked.map_err(|_| Fail::of(ProblemKind::Internal))??)
    }

    /// A person's record.
    pub(crate) async fn person(&self, id: PersonId) -> Result<Option<PersonRecord>, Fail> {
        let sealed = self.read(move |store| store.person(id)).await?;
        Ok(sealed.map(|sealed| self.vault.open(Place::Person(id.0), &sealed)).transpose()?)
    }

    /// A moment of the machine as the law's clock shows it.
    pub(crate) fn by_law(&self, machine: i64) -> Instant {
        let now = self.clocks.machine().millis();
        self.clocks.law().plus_millis(machine - now)
    }

    /// The number of the last committed event.
    pub(crate) fn seq(&self) -> Option<u64> {
        self.readers.state().last_seq()
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("demo", &self.demo.is_some()).finish_non_exhaustive()
    }
}
