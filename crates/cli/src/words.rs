//! `kezek words`: the files of sentences that the web app loads, one a language.

use crate::failure::Failure;
use std::path::PathBuf;
use words::Lang;

/// Arguments.
#[derive(clap::Args)]
pub struct Args {
    /// The folder for words-kk.json, words-ru.json and words-en.json
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Writes the files.
///
/// # Errors
/// The folder cannot be written.
pub fn main(args: &Args) -> Result<(), Failure> {
    std::fs::create_dir_all(&args.out)
        .map_err(|cause| Failure::io(&args.out.display().to_string(), &cause))?;
    for lang in Lang::ALL {
        let path = args.out.join(format!("words-{}.json", lang.code()));
        std::fs::write(&path, words::text::web_json(lang))
            .map_err(|cause| Failure::io(&path.display().to_string(), &cause))?;
    }
    Ok(())
}
