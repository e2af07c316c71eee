//! Writes what native code says of generated forms, so that the same forms in WASM can be compared with it.
//!
//! `KEZEK_FORMS` is how many; the nightly size is 10 000 000.

use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

#[allow(unreachable_pub, reason = "public in the package, a module of this script here")]
#[path = "src/dice.rs"]
mod dice;
#[allow(unreachable_pub, reason = "public in the package, a module of this script here")]
#[path = "src/verdicts/digest.rs"]
mod digest;
#[allow(unreachable_pub, reason = "public in the package, a module of this script here")]
#[path = "src/drafts.rs"]
mod drafts;

const FORMS: u32 = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=KEZEK_FORMS");
    for file in ["src/dice.rs", "src/drafts.rs", "src/verdicts"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let forms = match env::var("KEZEK_FORMS") {
        Ok(text) => text.parse()?,
        Err(_) => FORMS,
    };
    let mut verdicts = String::new();
    for number in 0..forms / digest::BLOCK {
        writeln!(verdicts, "{:016x}", digest::block(number))?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("verdicts.txt"), verdicts)?;
    Ok(())
}
