//! The machine's affairs: where to listen, where to keep, whom to ask. What the law says is never here.

use std::net::SocketAddr;
use std::path::PathBuf;

use gateways::{BaseUrls, Limits};
use rules::Day;

use crate::tiles::Tiles;

/// The configuration of a server.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen. The demo listens on loopback only.
    pub bind: SocketAddr,
    /// The folder of the database.
    pub data: PathBuf,
    /// The folder of the keys; below `data` when none is named.
    pub keys: Option<PathBuf>,
    /// The built app (`dist/`); without one the public pages stand alone.
    pub dist: Option<PathBuf>,
    /// The state systems.
    pub systems: BaseUrls,
    /// How long a person waits for them.
    pub limits: Limits,
    /// The operator's own pictures under the map; none: the outlines alone.
    pub tiles: Option<Tiles>,
    /// The demo country.
    pub demo: Option<DemoConfig>,
}

/// The demo country.
#[derive(Clone, Debug)]
pub struct DemoConfig {
    /// Where the made-up country speaks: `http://127.0.0.1:port`.
    pub origin: String,
    /// The day on which it begins by the law's clock, at the first start; today when none is named.
    pub first_day: Option<Day>,
    /// The seed of its days.
    pub seed: u64,
}
