//! `kezek check FILE.ndjson`: format-logical control of applications in bulk (order 351 paras 12, 14), in constant memory.

pub mod line;
pub mod lines;
mod progress;
pub mod run;

use std::fs::File;
use std::io::{self, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use rules::{Day, Instant};
use words::Lang;

use crate::failure::{Failure, open};
use line::Form;
use progress::Progress;
use run::{Counts, Settings};

const AFTER_HELP: &str = "\
A line is one JSON application of any kind: general, special or sanatorium. Nothing is asked of registers,
so what only they know raises no fault. Lines are judged in order, whatever the number of threads; memory
does not grow with the file.

Example:
  kezek check applications.ndjson --lang kk > faults.txt

A faulty line is printed as `LINE: FIELD: sentence [paragraph]`, one row a fault; the counts go to stderr.
Exit code: 0 no line is bad; 1 some are, or the file cannot be read; 2 wrong arguments.";

/// What the command takes.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub struct Args {
    /// One JSON application a line; `-` reads from stdin
    file: PathBuf,
    /// Print faults as JSON: one `{line, faults}` a bad line
    #[arg(long, conflicts_with = "lang")]
    json: bool,
    /// Print faults as sentences in this language: kk, ru or en
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
    /// The filing day, for ages and certificates [default: the machine's date in Astana]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    today: Option<Day>,
    /// Print warnings of good lines too
    #[arg(long)]
    warnings: bool,
    /// Lines are checked on so many threads [default: the cores of the machine, at most 4]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    threads: Option<u8>,
}

pub(crate) fn main(args: &Args) -> Result<ExitCode, Failure> {
    let settings = Settings {
        today: args.today.unwrap_or_else(machine_day),
        form: if args.json { Form::Json } else { Form::Text(args.lang) },
        warnings: args.warnings,
        threads: args.threads.map_or_else(cores, usize::from),
    };
    let mut progress = Progress::new(size(&args.file), io::stderr(), io::stderr().is_terminal());
    let input = BufReader::with_capacity(1 << 18, open(&args.file)?);
    let counts = run::check(input, &mut io::stdout().lock(), &settings, |counts| progress.show(counts))?;
    progress.clear();
    eprintln!("{}", summary(&counts));
    Ok(if counts.bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was counted, in one line.
pub fn summary(counts: &Counts) -> String {
    let Counts { lines, bad, faults, warned, .. } = counts;
    let good = lines - bad;
    format!("{lines} applications: {good} good ({warned} of them with warnings), {bad} bad, {faults} faults")
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "one of kk, ru, en".to_owned())
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "a day such as 2026-09-01".to_owned())
}

fn machine_day() -> Day {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    Instant::from_millis(i64::try_from(now).unwrap_or(i64::MAX)).day()
}

/// More than four only wait for the one that reads.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(4)
}

fn size(path: &Path) -> Option<u64> {
    let metadata = File::open(path).and_then(|file| file.metadata()).ok()?;
    metadata.is_file().then_some(metadata.len())
}
