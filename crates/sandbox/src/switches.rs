//! How each state system behaves just now: as it should, or badly in one of four ways.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use gateways::System;
use gateways::demo::{Mode, Switch};

/// The switches, shared by the router and whoever turns them.
#[derive(Clone, Debug, Default)]
pub struct Switches(Arc<RwLock<BTreeMap<System, Mode>>>);

/// The demo's own line has no switch: with it off nothing could be switched back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotBeSwitched;

impl Switches {
    /// All systems behave as they should.
    pub fn all_normal() -> Self {
        Self::default()
    }

    /// Makes a system behave in this mode from now on.
    ///
    /// # Errors
    /// [`CannotBeSwitched`] for [`System::Demo`].
    pub fn set(&self, system: System, mode: Mode) -> Result<(), CannotBeSwitched> {
        if system == System::Demo {
            return Err(CannotBeSwitched);
        }
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(system, mode);
        Ok(())
    }

    /// How a system behaves now.
    pub fn mode(&self, system: System) -> Mode {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&system).copied().unwrap_or_default()
    }

    /// How every system that has a switch behaves now.
    pub fn all(&self) -> Vec<Switch> {
        let switched = System::ALL.into_iter().filter(|system| *system != System::Demo);
        switched.map(|system| Switch { system, mode: self.mode(system) }).collect()
    }
}

impl fmt::Display for CannotBeSwitched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the demo's own line cannot be switched")
    }
}

impl std::error::Error for CannotBeSwitched {}
