//! Opens the base, listens, and ends in order.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::{fmt, io};

use gateways::{Chance, DemoCountry, MadeUpKeys, NcaNode, SignatureVerifier, StateSystems};
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore};

use crate::app::{ARRIVING_AT_ONCE, AT_ONCE, App, Demo, Shared, UPLOADS_AT_ONCE, app};
use crate::at_once::AtOnce;
use crate::clock::{Clocks, HOURS_OF_DAY};
use crate::config::Config;
use crate::directory::Directory;
use crate::keys::{Keys, Missing};
use crate::map::Maps;
use crate::metrics::Metrics;
use crate::minutely::Minutely;
use crate::seal::Seal;
use crate::site::Site;
use crate::staff::{awaited, holds};
use crate::store::sqlite::SqliteStore;
use crate::store::{Mark, Store, StoreError};
use crate::vault::Vault;
use crate::writer::{Core, Writer};
use crate::{chance, jobs, map, outbox, stages};

/// Why the server does not start, for the operator.
#[derive(Debug)]
pub struct CannotServe(String);

impl fmt::Display for CannotServe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CannotServe {}

impl From<StoreError> for CannotServe {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

impl From<io::Error> for CannotServe {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// An open base without a socket.
#[derive(Debug)]
pub struct Opened {
    /// The application, for [`app`].
    pub app: Shared,
    /// The writer's thread; it ends when every `app` is dropped.
    pub writer: JoinHandle<()>,
}

/// Opens the store, folds the journal, starts the writer.
///
/// # Errors
/// What is missing or broken, in one sentence.
pub fn open(config: &Config, clocks: Clocks) -> Result<Opened, CannotServe> {
    open_over(config, clocks, Arc::new(open_store(config)?))
}

/// The same over a store that is open already.
///
/// # Errors
/// What is missing or broken, in one sentence.
pub fn open_over(config: &Config, clocks: Clocks, store: Arc<dyn Store>) -> Result<Opened, CannotServe> {
    let clocks = Arc::new(clocks);
    let keys = keys_of(config)?;
    let seal = Arc::new(Seal::new(keys.seal.clone(), keys.retired.clone()));
    let vault = Arc::new(Vault::new(keys));
    set_clock(config, store.as_ref(), &clocks)?;
    let core = Core::open(Arc::clone(&store), Arc::clone(&vault), Arc::clone(&clocks))?;
    let readers = core.readers();
    let (settlements, preschools) = store.cards()?;
    let pauses = Chance::new(chance::number);
    let refused = |e: gateways::CannotConnect| CannotServe(e.to_string());
    let systems = StateSystems::new(&config.systems, config.limits, &pauses).map_err(refused)?;
    let base = &config.systems.signatures;
    // Made-up keys exist in the demo only; the true verifier refuses them unasked.
    let signatures: Arc<dyn SignatureVerifier> = match &config.demo {
        Some(demo) => Arc::new(MadeUpKeys::new(&demo.origin, config.limits, &pauses).map_err(refused)?),
        None => Arc::new(NcaNode::new(base, config.limits, &pauses).map_err(refused)?),
    };
    let demo = match &config.demo {
        Some(demo) => Some(Demo {
            country: DemoCountry::new(&demo.origin, config.limits, &pauses).map_err(refused)?,
            seed: demo.seed,
        }),
        None => None,
    };
    let site = config.dist.as_deref().map_or_else(|| Ok(Site::default()), Site::read)?;
    let (writer, thread) = Writer::start(core);
    let app = Arc::new(App {
        clocks,
        vault,
        seal,
        store,
        readers,
        writer,
        systems,
        signatures,
        // As long as a base that is down needs to say so: both pauses between its tries, and some more.
        sign_in_waits: config.limits.pause * 4,
        demo,
        directory: Arc::new(Directory::new(settlements, preschools)),
        maps: Maps::default(),
        tiles: config.tiles.clone(),
        site,
        metrics: Metrics::default(),
        acts: Minutely::default(),
        gauges: Minutely::default(),
        in_flight: Arc::new(Semaphore::new(AT_ONCE)),
        arriving: Semaphore::new(ARRIVING_AT_ONCE),
        uploads: Semaphore::new(UPLOADS_AT_ONCE),
        scans_of: AtOnce::default(),
        questions_of: AtOnce::default(),
        outbox: Notify::new(),
        prebuilt: std::sync::RwLock::default(),
        pages: std::sync::RwLock::default(),
    });
    Ok(Opened { app, writer: thread })
}

/// Serves until the process is told to end (Ctrl-C or SIGTERM); prints the address when it listens.
///
/// # Errors
/// What kept it from starting.
pub async fn serve(config: Config) -> Result<(), CannotServe> {
    if config.demo.is_some() && !config.bind.ip().is_loopback() {
        return Err(CannotServe(format!("the demo listens on loopback only, not on {}", config.bind)));
    }
    let Opened { app: shared, writer } = open(&config, Clocks::system())?;
    let listener = TcpListener::bind(config.bind).await?;
    let tasks = [
        tokio::spawn(outbox::carry(Arc::clone(&shared))),
        tokio::spawn(jobs::watch(Arc::clone(&shared))),
        tokio::spawn(stages::follow(Arc::clone(&shared))),
        tokio::spawn(holds::watch(Arc::clone(&shared))),
        tokio::spawn(awaited::watch(Arc::clone(&shared))),
        tokio::spawn(map::warm(Arc::clone(&shared))),
    ];
    println!("Kezek listens on {}", url(listener.local_addr()?));
    let router = app(Arc::clone(&shared));
    axum::serve(listener, router).with_graceful_shutdown(told_to_end()).await?;
    for task in tasks {
        task.abort();
        // Aborted on purpose.
        let _ = task.await;
    }
    drop(shared);
    // Messages in the background may still hold the application; what they would write is only a mark of delivery.
    tokio::task::spawn_blocking(move || {
        let begun = std::time::Instant::now();
        while !writer.is_finished() && begun.elapsed().as_secs() < 5 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    })
    .await
    .map_err(|e| CannotServe(e.to_string()))
}

pub(crate) fn open_store(config: &Config) -> Result<SqliteStore, CannotServe> {
    Ok(SqliteStore::open(&config.data)?)
}

pub(crate) fn vault_of(config: &Config) -> Result<Vault, CannotServe> {
    Ok(Vault::new(keys_of(config)?))
}

fn keys_of(config: &Config) -> Result<Keys, CannotServe> {
    let folder = config.keys.clone().unwrap_or_else(|| config.data.join("keys"));
    let missing = if config.demo.is_some() { Missing::Make } else { Missing::Refuse };
    Ok(Keys::read(&folder, missing)?)
}

/// The kept offset; at the demo's first start the one that makes its first day today.
fn set_clock(config: &Config, store: &dyn Store, clocks: &Clocks) -> Result<(), StoreError> {
    let hours = store.mark(Mark::LawOffsetHours)?.unwrap_or_default();
    let days = match (store.mark(Mark::LawOffsetDays)?, config.demo.as_ref().and_then(|demo| demo.first_day))
    {
        (Some(kept), _) => kept,
        (None, None) => return Ok(()),
        (None, Some(first)) => {
            let days = i64::from(first.days_after(clocks.machine().day()));
            store.commit(&[crate::store::Write::Mark(Mark::LawOffsetDays, days)])?;
            days
        }
    };
    clocks.set_offset_hours(days * HOURS_OF_DAY + hours);
    Ok(())
}

fn url(at: SocketAddr) -> String {
    match at.ip() {
        IpAddr::V6(ip) => format!("http://[{ip}]:{}", at.port()),
        IpAddr::V4(ip) => format!("http://{ip}:{}", at.port()),
    }
}

async fn told_to_end() {
    let interrupt = async {
        // Without a handler the process simply ends when it is told so.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! {
                    () = interrupt => {}
                    _ = terminate.recv() => {}
                }
            }
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
