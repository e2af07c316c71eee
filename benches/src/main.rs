//! Benchmarks beside their peers: `cargo xtask bench [NAME...] [--quick]`.
//!
//! Each prints a table and writes `target/bench/NAME.json`. A ratio beside a peer of the same run outranks an absolute
//! time: machines are shared and noisy.

mod measure;
mod peers;
mod r1;

mod report;
mod sample;
mod v1;
mod v2;

use std::error::Error;
use std::process::ExitCode;

use measure::Effort;
use report::Report;

type Outcome = Result<(), Box<dyn Error>>;

struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(Effort, &mut Report) -> Outcome,
}

const BENCHES: &[Bench] = &[
    Bench {
        name: "v1",
        about: "a whole application checked, beside garde, validator, jsonschema",
        run: v1::run,
    },
    Bench { name: "v2", about: "kezek check, lines a second, beside jsonschema", run: v2::run },
    Bench { name: "r1", about: "the places of one child, beside SQLite and PostgreSQL", run: r1::run },
];

fn main() -> ExitCode {
    let mut effort = Effort::Whole;
    let mut names = Vec::new();
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--quick" => effort = Effort::Quick,
            "--list" | "--help" => {
                for bench in BENCHES {
                    println!("{:<4} {}", bench.name, bench.about);
                }
                println!("--quick: small sizes and few runs, to see that it works");
                return ExitCode::SUCCESS;
            }
            _ => names.push(argument),
        }
    }
    if let Some(unknown) = names.iter().find(|name| !BENCHES.iter().any(|bench| bench.name == name.as_str()))
    {
        eprintln!("no benchmark is called {unknown}; see --list");
        return ExitCode::from(2);
    }
    let chosen =
        BENCHES.iter().filter(|bench| names.is_empty() || names.iter().any(|name| name == bench.name));
    let mut all_done = true;
    for bench in chosen {
        println!("\n== {}: {}\n", bench.name, bench.about);
        let mut report = Report::new(bench.name, bench.about);
        if let Err(cause) = (bench.run)(effort, &mut report).and_then(|()| report.finish()) {
            eprintln!("{}: {cause}", bench.name);
            all_done = false;
        }
    }
    if all_done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
