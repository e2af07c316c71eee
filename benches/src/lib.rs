//! Benchmarks beside their peers, run by cargo xtask bench.
