//! The verdicts of the rules on generated forms: what native code says, WASM must repeat.

pub mod digest;

use digest::{BLOCK, block};

/// What native code says: one digest a block, written when this package is built.
pub const NATIVE: &str = include_str!(concat!(env!("OUT_DIR"), "/verdicts.txt"));

/// The numbers of the blocks on which this build disagrees with native code, and how many forms were compared.
pub fn disagreements() -> (u32, Vec<u32>) {
    let mut differ = Vec::new();
    let mut forms = 0;
    for (number, line) in (0u32..).zip(NATIVE.lines()) {
        forms += BLOCK;
        if format!("{:016x}", block(number)) != line {
            differ.push(number);
        }
    }
    (forms, differ)
}
