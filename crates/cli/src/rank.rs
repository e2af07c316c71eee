//! `kezek rank FILE.json`: the places of a published register, computed anew.

use std::io::{self, Read, Write};
use std::path::PathBuf;

use contract::named::Named;
use contract::register::{RankError, RegisterFile, WireTurn, rank as fill_places};

use crate::failure::{Failure, open};

/// The largest register file that is read: a queue of a million has about 120 MB.
const LARGEST: u64 = 1 << 30;

/// What the command takes.
#[derive(clap::Args)]
pub struct Args {
    /// The register file; `-` reads it from stdin
    file: PathBuf,
    /// Print the file itself, sorted and with its places, instead of a table
    #[arg(long)]
    json: bool,
}

/// How the result is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A table for people.
    Table,
    /// The register file with its places.
    Json,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    let form = if args.json { Form::Json } else { Form::Table };
    rank(open(&args.file)?, &mut io::stdout().lock(), form)
}

/// Reads a register file, computes every place and prints it. `place` of the input is ignored.
///
/// # Errors
/// A sentence that names the entry and the field; nothing is printed then.
pub fn rank(input: impl Read, output: &mut impl Write, form: Form) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    let mut input = input.take(LARGEST + 1);
    input.read_to_end(&mut bytes).map_err(|cause| Failure::io("the register file", &cause))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new(format!("the register file is larger than {} MB", LARGEST >> 20)));
    }
    let mut file = read(&bytes)?;
    fill_places(&mut file).map_err(|fault| Failure::new(sentence(fault, &file)))?;
    let printed = match form {
        Form::Json => print_json(&file, output),
        Form::Table => print_table(&file, output),
    };
    printed.and_then(|()| output.flush()).map_err(|cause| Failure::io("output", &cause))
}

fn read(bytes: &[u8]) -> Result<RegisterFile, Failure> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let file: RegisterFile = serde_path_to_error::deserialize(Named(&mut json)).map_err(|fault| {
        let path = fault.path().to_string();
        let cause = fault.into_inner();
        // `?` is a step that broke off before its name was read; `.` alone is the whole file.
        match path.trim_end_matches(['?', '.']) {
            "" => Failure::new(format!("not a register file: {cause}")),
            path => Failure::new(format!("{path}: {cause}")),
        }
    })?;
    json.end().map_err(|cause| Failure::new(format!("not a register file: {cause}")))?;
    Ok(file)
}

fn sentence(fault: RankError, file: &RegisterFile) -> String {
    let numbered = |entry: usize| file.entries.get(entry).map_or("", |row| row.number.as_str());
    match fault {
        RankError::Ratio => "rules.ratio: must be from 1 to 255".to_owned(),
        RankError::Phase => {
            format!("rules.phase: {} is above the ratio {}", file.rules.phase, file.rules.ratio)
        }
        RankError::FiledAt { entry } => format!(
            "entries[{entry}].filed_at (number {}): not a moment such as 2026-08-30T09:15:02.117+05:00",
            numbered(entry)
        ),
        RankError::Twice { entry } => format!(
            "entries[{entry}].seq (number {}): another entry has the same filing moment and sequence number",
            numbered(entry)
        ),
        RankError::Regime => {
            "queue.kind: special and sanatorium queues of the bulletin regime cannot be ranked yet".to_owned()
        }
    }
}

fn print_json(file: &RegisterFile, output: &mut impl Write) -> io::Result<()> {
    let mut buffered = io::BufWriter::new(&mut *output);
    serde_json::to_writer_pretty(&mut buffered, file)?;
    buffered.write_all(b"\n")?;
    buffered.flush()
}

fn print_table(file: &RegisterFile, output: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *output);
    let (queue, rules) = (&file.queue, &file.rules);
    writeln!(out, "Queue {}, as of {}", queue.id, file.as_of)?;
    writeln!(
        out,
        "{} standing; 1 first-turn after every {} general; phase {}\n",
        file.entries.len(),
        rules.ratio,
        rules.phase
    )?;
    writeln!(out, "{:>7}  {:<10}  {:<11}  {:<29}  {:>9}", "place", "number", "turn", "filed", "seq")?;
    for row in &file.entries {
        let turn = match row.turn {
            WireTurn::OutOfTurn => "out of turn",
            WireTurn::FirstTurn => "first turn",
            WireTurn::General => "general",
        };
        let place = row.place.unwrap_or(0);
        writeln!(
            out,
            "{place:>7}  {:<10}  {turn:<11}  {:<29}  {:>9}",
            row.number,
            row.filed_at.as_deref().unwrap_or("-"),
            row.seq
        )?;
    }
    out.flush()
}
