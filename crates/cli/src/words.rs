//! `kezek words`: the files of sentences that the apps and the npm module load, one a pack and a language.

use crate::failure::Failure;
use std::path::PathBuf;
use words::Lang;
use words::text::Pack;

/// Arguments.
#[derive(clap::Args)]
pub struct Args {
    /// The folder for words-kk.json, words-ru.json, words-en.json and those of the other apps
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Only what the npm module says, as kk.js, ru.js and en.js
    #[arg(long)]
    package: bool,
}

/// Writes the files.
///
/// # Errors
/// The folder cannot be written.
pub fn main(args: &Args) -> Result<(), Failure> {
    std::fs::create_dir_all(&args.out)
        .map_err(|cause| Failure::io(&args.out.display().to_string(), &cause))?;
    let files: Vec<(String, String)> = if args.package {
        let file = |lang: Lang| format!("export default {};\n", words::text::package_json(lang));
        Lang::ALL.map(|lang| (format!("{}.js", lang.code()), file(lang))).into()
    } else {
        let packs = Pack::ALL.into_iter().flat_map(|pack| Lang::ALL.map(|lang| (pack, lang)));
        packs.map(|(pack, lang)| (pack.file(lang), pack.json(lang))).collect()
    };
    for (name, text) in files {
        let path = args.out.join(name);
        std::fs::write(&path, text).map_err(|cause| Failure::io(&path.display().to_string(), &cause))?;
    }
    Ok(())
}
