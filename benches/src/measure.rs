//! Medians of several runs, by the time a thread had of the processor, and allocations of one.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

/// How much is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Effort {
    /// As reported.
    Whole,
    /// To see that it works.
    Quick,
}

impl Effort {
    pub(crate) const fn of<T: Copy>(self, whole: T, quick: T) -> T {
        match self {
            Self::Whole => whole,
            Self::Quick => quick,
        }
    }
}

/// A clock of a benchmark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Clock {
    /// Time this thread had of a processor: what others do on the machine is not counted.
    Thread,
    /// Time as it passes: for work of several threads.
    Wall,
}

impl Clock {
    fn since_start(self, start: Instant) -> Duration {
        match self {
            Self::Wall => start.elapsed(),
            Self::Thread => {
                let now = clock_gettime(ClockId::ThreadCPUTime);
                Duration::new(u64::try_from(now.tv_sec).unwrap_or(0), u32::try_from(now.tv_nsec).unwrap_or(0))
            }
        }
    }
}

/// Nanoseconds an operation: the median of the runs, and the best and the worst of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nanos {
    pub(crate) median: f64,
    pub(crate) best: f64,
    pub(crate) worst: f64,
}

impl Nanos {
    /// Operations a second, by the median.
    pub(crate) fn per_second(self) -> f64 {
        1e9 / self.median
    }
}

/// Times `operate` on inputs that `prepare` makes beforehand, in runs of many small batches that stay in the cache.
/// What an operation returns is dropped after the clock has stopped, and so is what `prepare` made.
pub(crate) fn time<I, O>(
    effort: Effort,
    mut prepare: impl FnMut() -> I,
    mut operate: impl FnMut(I) -> O,
) -> Nanos {
    const BATCH: u32 = 64;
    let (runs, batches) = effort.of((15, 200), (3, 10));
    let start = Instant::now();
    let mut samples = Vec::new();
    for run in 0..=runs {
        let mut spent = Duration::ZERO;
        for _ in 0..batches {
            let inputs: Vec<I> = (0..BATCH).map(|_| prepare()).collect();
            let mut outputs: Vec<O> = Vec::with_capacity(inputs.len());
            let begun = Clock::Thread.since_start(start);
            for input in inputs {
                outputs.push(operate(black_box(input)));
            }
            spent += Clock::Thread.since_start(start).saturating_sub(begun);
            black_box(&outputs);
        }
        // The first run warms up.
        if run > 0 {
            samples.push(spent.as_secs_f64() * 1e9 / f64::from(BATCH * batches));
        }
    }
    nanos(samples)
}

/// Times a whole piece of work several times; `operations` are done by each.
pub(crate) fn time_whole(clock: Clock, runs: u32, operations: u64, mut work: impl FnMut()) -> Nanos {
    let start = Instant::now();
    let mut samples = Vec::new();
    for run in 0..=runs {
        let begun = clock.since_start(start);
        work();
        let spent = clock.since_start(start).saturating_sub(begun);
        if run > 0 {
            samples.push(spent.as_secs_f64() * 1e9 / as_f64(operations));
        }
    }
    nanos(samples)
}

/// Allocations of one operation, its result included and its input not.
pub(crate) fn allocations<I, O>(input: I, operate: impl FnOnce(I) -> O) -> u64 {
    allocation_counter::measure(|| {
        black_box(operate(black_box(input)));
    })
    .count_total
}

fn nanos(mut samples: Vec<f64>) -> Nanos {
    samples.sort_by(f64::total_cmp);
    let at = |index: usize| samples.get(index).copied().unwrap_or(f64::NAN);
    Nanos { median: at(samples.len() / 2), best: at(0), worst: at(samples.len().saturating_sub(1)) }
}

/// For rates and ratios only.
#[allow(clippy::cast_precision_loss, reason = "counts of a benchmark stay far below 2^52")]
pub(crate) fn as_f64(count: u64) -> f64 {
    count as f64
}
