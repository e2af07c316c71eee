//! The documents of the map as they are now: built once, kept under their versions, built anew when figures changed, but
//! not for every change.

mod build;
mod figures;
mod find;

use std::collections::VecDeque;
use std::sync::{Arc, PoisonError, RwLock};

use contract::map::{Needs, Version};
use contract::problem::ProblemKind;
use rules::{Day, Instant};
use tokio::sync::{Semaphore, SemaphorePermit};

pub(crate) use build::{Placed, area};
pub(crate) use figures::Told;

use crate::app::{App, Shared};
use crate::document::Document;
use crate::fail::Fail;

/// Changes within this time share one building: a day's figures need not be of this second.
const TOGETHER_MILLIS: i64 = 10_000;
/// Versions that are kept of each document: who has an older pointer asks for the new one.
const KEPT: usize = 8;
/// Pages that go through all preschools at once. More would leave the other threads of a small machine no processor, and the
/// store no thread.
const AT_ONCE: usize = 2;
const BYTES: &str = "application/octet-stream";

/// The documents of one moment.
#[derive(Debug)]
pub(crate) struct Now {
    /// Number of the last event the figures know.
    seq: Option<u64>,
    /// The day by which ages were counted.
    today: Day,
    /// When they were built, by the machine's clock.
    built_at: Instant,
    /// Where the preschools are.
    pub(crate) placed: Arc<Placed>,
    outlines: Version,
    /// The figures.
    pub(crate) told: Told,
    /// What districts, regions and the country need, by the rows of the figures: summed once for every page.
    pub(crate) needs: Vec<Needs>,
    /// When the figures were true.
    pub(crate) as_of: Instant,
    pointer: Document,
}

/// One kind of document under its versions, the newest first.
type Versions = RwLock<VecDeque<(Version, Arc<Document>)>>;

/// All documents.
#[derive(Debug, Default)]
pub(crate) struct Maps {
    now: RwLock<Option<Arc<Now>>>,
    placed: RwLock<VecDeque<Arc<Placed>>>,
    numbers: Versions,
    outlines: Versions,
    building: tokio::sync::Mutex<()>,
    looking: Looking,
}

/// Who may go through all preschools at once.
#[derive(Debug)]
struct Looking(Semaphore);

impl Default for Looking {
    fn default() -> Self {
        Self(Semaphore::new(AT_ONCE))
    }
}

impl Maps {
    /// The geometry of a version, if it is still kept.
    pub(crate) fn placed(&self, version: Version) -> Option<Arc<Placed>> {
        let kept = self.placed.read().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|placed| placed.version == version).cloned()
    }

    /// The figures of a version, if they are still kept.
    pub(crate) fn numbers(&self, version: Version) -> Option<Arc<Document>> {
        kept(&self.numbers, version)
    }

    /// The outlines of a version, if they are still kept.
    pub(crate) fn outlines(&self, version: Version) -> Option<Arc<Document>> {
        kept(&self.outlines, version)
    }

    /// A turn to go through all preschools, in the order of asking; none once the program ends.
    pub(crate) async fn looking(&self) -> Option<SemaphorePermit<'_>> {
        self.looking.0.acquire().await.ok()
    }

    fn now(&self) -> Option<Arc<Now>> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, now: Arc<Now>, numbers: Version, document: impl FnOnce() -> Document) {
        let mut placed = self.placed.write().unwrap_or_else(PoisonError::into_inner);
        if placed.front().is_none_or(|newest| newest.version != now.placed.version) {
            placed.push_front(Arc::clone(&now.placed));
            placed.truncate(KEPT);
        }
        drop(placed);
        keep(&self.numbers, numbers, document);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }

    fn keep_outlines(&self, version: Version, document: impl FnOnce() -> Document) {
        keep(&self.outlines, version, document);
    }
}

fn kept(versions: &Versions, version: Version) -> Option<Arc<Document>> {
    let kept = versions.read().unwrap_or_else(PoisonError::into_inner);
    kept.iter().find(|(of, _)| *of == version).map(|(_, document)| Arc::clone(document))
}

/// Puts a version in front, and compresses it only when it is not there already. One builds at a time.
fn keep(versions: &Versions, version: Version, document: impl FnOnce() -> Document) {
    let newest = versions.read().unwrap_or_else(PoisonError::into_inner).front().map(|(newest, _)| *newest);
    if newest == Some(version) {
        return;
    }
    let document = Arc::new(document());
    let mut kept = versions.write().unwrap_or_else(PoisonError::into_inner);
    kept.push_front((version, document));
    kept.truncate(KEPT);
}

impl Now {
    /// The pointer to these documents.
    pub(crate) fn pointer(&self) -> &Document {
        &self.pointer
    }
}

/// The documents of now. Who asks while they are built anew gets those before; only the first ones wait.
pub(crate) async fn now(app: &Shared) -> Result<Arc<Now>, Fail> {
    let known = app.maps.now();
    if let Some(known) = known.as_ref().filter(|known| is_fresh(app, known)) {
        return Ok(Arc::clone(known));
    }
    let guard = match (app.maps.building.try_lock(), known) {
        (Ok(guard), _) => guard,
        (Err(_), Some(known)) => return Ok(known),
        (Err(_), None) => app.maps.building.lock().await,
    };
    if let Some(known) = app.maps.now().filter(|known| is_fresh(app, known)) {
        return Ok(known);
    }
    let shared = Arc::clone(app);
    let built = tokio::task::spawn_blocking(move || build::build(&shared)).await;
    drop(guard);
    built.ok().flatten().ok_or_else(|| Fail::of(ProblemKind::Internal))
}

/// Builds them before anybody asks.
pub(crate) async fn warm(app: Shared) {
    if let Err(fail) = now(&app).await {
        tracing::error!(problem = ?fail, "the map cannot be built");
    }
}

fn is_fresh(app: &App, known: &Now) -> bool {
    let age = app.clocks.machine().millis() - known.built_at.millis();
    let is_same = known.seq == app.seq() && known.today == app.clocks.today();
    // A clock that was set back makes them stale, not young for ever.
    is_same || (0..TOGETHER_MILLIS).contains(&age)
}
