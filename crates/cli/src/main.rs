//! The command line `kezek`.
fn main() {}
