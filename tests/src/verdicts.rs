//! The verdicts of the rules on generated forms: what native code says, WASM must repeat.

pub mod digest;

use std::collections::BTreeMap;

use digest::{BLOCK, block, judged};
use rules::fault::Code;

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

/// How often each code comes up in the first so many blocks, warnings and faults alike.
pub fn occurring(blocks: u32) -> BTreeMap<Code, u64> {
    let mut seen: BTreeMap<Code, u64> = BTreeMap::new();
    for number in 0..blocks {
        judged(number, |verdict| {
            let faults = match verdict {
                Ok(parsed) => &parsed.warnings,
                Err(faults) => faults,
            };
            for fault in faults {
                *seen.entry(fault.code).or_default() += 1;
            }
        });
    }
    seen
}
