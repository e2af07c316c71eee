//! The stream: one thread reads and writes, the others judge; results come in the order of the lines.

use std::collections::VecDeque;
use std::io::{BufRead, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use contract::facts::Facts;
use rules::{Day, Readings};

use super::line::{Form, Verdict, judge, print};
use super::lines::{Batch, Lines};
use crate::failure::Failure;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// How lines are judged and faults printed.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The filing day.
    pub today: Day,
    /// How faults are printed.
    pub form: Form,
    /// Whether warnings of good lines are printed.
    pub warnings: bool,
    /// Threads that judge; 1 judges on the thread that reads.
    pub threads: usize,
}

/// What was counted so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Lines with something in them.
    pub lines: u64,
    /// Lines with a fault that blocks.
    pub bad: u64,
    /// Faults that block.
    pub faults: u64,
    /// Good lines with warnings.
    pub warned: u64,
    /// Bytes read.
    pub bytes: u64,
}

impl Counts {
    const fn add(&mut self, other: &Self) {
        self.lines += other.lines;
        self.bad += other.bad;
        self.faults += other.faults;
        self.warned += other.warned;
        if other.bytes > self.bytes {
            self.bytes = other.bytes;
        }
    }
}

/// A batch on its way: lines in, text and counts out. It goes round, so that its memory is used again.
#[derive(Default)]
struct Work {
    batch: Batch,
    text: Vec<u8>,
    counts: Counts,
}

impl Work {
    fn judge(&mut self, settings: &Settings, facts: &Facts<'_>) {
        self.text.clear();
        self.counts = Counts { bytes: self.batch.read, ..Counts::default() };
        for (number, line, length) in self.batch.lines() {
            // Some editors begin a file with a byte order mark.
            let line = if number == 1 { line.strip_prefix(BOM).unwrap_or(line) } else { line };
            let verdict = judge(line, length, facts, settings.today);
            let counts = &mut self.counts;
            counts.lines += u64::from(verdict != Verdict::Empty);
            let shown = match &verdict {
                Verdict::Empty => false,
                Verdict::Good(warnings) => {
                    counts.warned += u64::from(!warnings.is_empty());
                    settings.warnings && !warnings.is_empty()
                }
                Verdict::Bad(faults) => {
                    let blocks = |fault: &&rules::Fault| fault.code.severity() == rules::Severity::Block;
                    counts.bad += 1;
                    counts.faults += faults.iter().filter(blocks).count() as u64;
                    true
                }
                Verdict::Shapeless(_) => {
                    counts.bad += 1;
                    counts.faults += 1;
                    true
                }
            };
            if shown {
                print(&mut self.text, settings.form, number, &verdict);
            }
        }
    }
}

/// Judges every line of the stream. `progress` is called after each batch with the counts so far.
///
/// # Errors
/// Those of the streams, as a sentence.
pub fn check(
    input: impl BufRead,
    output: &mut impl Write,
    settings: &Settings,
    mut progress: impl FnMut(&Counts),
) -> Result<Counts, Failure> {
    let mut lines = Lines::new(input);
    let mut total = Counts::default();
    let mut write = |work: &Work, output: &mut dyn Write| {
        total.add(&work.counts);
        progress(&total);
        output.write_all(&work.text).map_err(|cause| Failure::io("output", &cause))
    };
    if settings.threads <= 1 {
        alone(&mut lines, settings, |work| write(work, output))?;
    } else {
        together(&mut lines, settings, |work| write(work, output))?;
    }
    output.flush().map_err(|cause| Failure::io("output", &cause))?;
    Ok(total)
}

fn alone<R: BufRead>(
    lines: &mut Lines<R>,
    settings: &Settings,
    mut write: impl FnMut(&Work) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let readings = Readings::default();
    let facts = Facts::none(&readings);
    let mut work = Work::default();
    while read(lines, &mut work.batch)? {
        work.judge(settings, &facts);
        write(&work)?;
    }
    Ok(())
}

/// Batches are dealt out in turn and collected in the same turn, so order needs no sorting and memory is bounded.
fn together<R: BufRead>(
    lines: &mut Lines<R>,
    settings: &Settings,
    mut write: impl FnMut(&Work) -> Result<(), Failure>,
) -> Result<(), Failure> {
    thread::scope(|scope| {
        let benches: Vec<(SyncSender<Work>, Receiver<Work>)> = (0..settings.threads)
            .map(|_| {
                // Two batches a thread: one is judged while the next waits.
                let (to, todo) = sync_channel::<Work>(2);
                let (done, from) = sync_channel::<Work>(2);
                scope.spawn(move || {
                    let readings = Readings::default();
                    let facts = Facts::none(&readings);
                    for mut work in todo {
                        work.judge(settings, &facts);
                        if done.send(work).is_err() {
                            break;
                        }
                    }
                });
                (to, from)
            })
            .collect();
        let mut spare: Vec<Work> = (0..settings.threads * 2).map(|_| Work::default()).collect();
        let mut pending: VecDeque<&Receiver<Work>> = VecDeque::new();
        let mut turn = benches.iter().cycle();
        loop {
            let next = match spare.pop() {
                Some(mut work) => read(lines, &mut work.batch)?.then_some(work),
                None => None,
            };
            let more = next.is_some();
            if let (Some(work), Some((to, from))) = (next, turn.next()) {
                to.send(work).map_err(|_| stopped())?;
                pending.push_back(from);
            }
            // With nothing more to read all is collected; else only as much as is needed to go on.
            while !more || spare.is_empty() {
                let Some(from) = pending.pop_front() else { break };
                let work = from.recv().map_err(|_| stopped())?;
                write(&work)?;
                spare.push(work);
            }
            if !more {
                return Ok(());
            }
        }
    })
}

fn read<R: BufRead>(lines: &mut Lines<R>, batch: &mut Batch) -> Result<bool, Failure> {
    lines.fill(batch).map_err(|cause| Failure::io("the file of applications", &cause))?;
    Ok(!batch.is_empty())
}

fn stopped() -> Failure {
    Failure::new("a thread that checks lines has stopped; this is a fault of the program")
}
