//! The unified base as a deterministic machine: command, events, state.
