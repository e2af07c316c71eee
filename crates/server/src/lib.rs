//! The shell: app(), routes, store, clock, jobs.
