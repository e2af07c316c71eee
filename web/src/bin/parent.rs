//! The parent binary.
fn main() {}
