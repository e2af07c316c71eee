//! Running other programs: a line before, the time after, and an error that says which command failed and how.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// What went wrong, in one readable sentence.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what is being done, does it, says how long it took.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("-> {what}");
    let start = Instant::now();
    let done = work()?;
    println!("   {what}: {}", seconds(start.elapsed()));
    Ok(done)
}

/// Runs a command with its output on the terminal.
pub(crate) fn run(what: &str, command: &mut Command) -> Result<(), Failure> {
    timed(what, || check(command.status(), command))
}

/// Runs a command and gives each line of its standard output to `line`, after showing it.
pub(crate) fn watch(command: &mut Command, mut line: impl FnMut(&str)) -> Result<(), Failure> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| cannot_start(command, &e))?;
    if let Some(out) = child.stdout.take() {
        // Bytes, not lines of text: a browser's driver may print what is not UTF-8.
        for bytes in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&bytes);
            println!("{text}");
            line(&text);
        }
    }
    check(child.wait(), command)
}

/// Runs a command silently and returns its standard output.
pub(crate) fn read(command: &mut Command) -> Result<String, Failure> {
    let output = command.output().map_err(|e| cannot_start(command, &e))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    check(Ok(output.status), command)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `12.3 s` below a minute, `2 min 5 s` above.
pub(crate) fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

fn check(status: std::io::Result<ExitStatus>, command: &Command) -> Result<(), Failure> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` failed ({status})", spelled(command)))),
        Err(e) => Err(cannot_start(command, &e)),
    }
}

fn cannot_start(command: &Command, e: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start `{}`: {e}", spelled(command)))
}

fn spelled(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
