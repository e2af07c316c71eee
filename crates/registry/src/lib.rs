//! The unified base as a deterministic machine: command, events, state.
//!
//! [`preschool::decide()`] plans, the shell stores, [`preschool::apply()`] folds. No clock, no chance, no I/O, no serde:
//! now, ids and numbers are arguments, and the same events give the same state in a server, a simulator and a browser.
#![no_std]
extern crate alloc;

pub mod preschool;
