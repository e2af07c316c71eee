//! The table that is printed and the file that is kept.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value, json};

/// One benchmark's figures.
pub(crate) struct Report {
    name: &'static str,
    about: &'static str,
    rows: Vec<Vec<(String, Value)>>,
    notes: Vec<String>,
}

impl Report {
    pub(crate) const fn new(name: &'static str, about: &'static str) -> Self {
        Self { name, about, rows: Vec::new(), notes: Vec::new() }
    }

    /// Adds a row; the columns of the table are those of the first row.
    pub(crate) fn row(&mut self, columns: &[(&str, Value)]) {
        self.rows.push(columns.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect());
    }

    /// A sentence under the table: a goal, or why a figure is as it is.
    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }

    /// Prints the table and writes the file.
    pub(crate) fn finish(&self) -> Result<(), Box<dyn Error>> {
        let columns: Vec<&String> = self.rows.iter().take(1).flatten().map(|(name, _)| name).collect();
        let cells: Vec<Vec<String>> =
            std::iter::once(columns.iter().map(|name| name.replace('_', " ")).collect())
                .chain(self.rows.iter().map(|row| {
                    columns
                        .iter()
                        .map(|name| shown(row.iter().find(|cell| cell.0 == **name).map(|cell| &cell.1)))
                        .collect()
                }))
                .collect();
        let width = |column: usize| {
            cells.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        for row in &cells {
            let line: Vec<String> = row
                .iter()
                .enumerate()
                .map(|(column, cell)| {
                    let width = width(column);
                    if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
                })
                .collect();
            println!("{}", line.join("  ").trim_end());
        }
        for note in &self.notes {
            println!("- {note}");
        }
        let file = json!({
            "bench": self.name,
            "about": self.about,
            "machine": machine(),
            "rows": self.rows.iter().map(|row| row.iter().cloned().collect()).collect::<Vec<Map<_, _>>>(),
            "notes": self.notes,
        });
        let folder = folder();
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.json", self.name));
        fs::write(&path, serde_json::to_string_pretty(&file)? + "\n")?;
        println!("{}", path.display());
        Ok(())
    }
}

fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => match number.as_f64() {
            Some(float) if number.is_f64() && float.abs() < 100.0 => format!("{float:.2}"),
            Some(float) if number.is_f64() => format!("{float:.0}"),
            _ => number.to_string(),
        },
        Some(Value::Null) | None => "-".to_owned(),
        Some(other) => other.to_string(),
    }
}

fn folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target"))).join("bench")
}

/// What the figures depend on.
fn machine() -> Value {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let first = |text: String, key: &str| {
        let line = text.lines().find(|line| line.starts_with(key)).map(str::to_owned);
        line.and_then(|line| line.split_once(':').map(|(_, value)| value.trim().to_owned()))
    };
    let rustc = Command::new("rustc").arg("--version").output().ok();
    let rustc = rustc.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    json!({
        "cpu": first(read("/proc/cpuinfo"), "model name"),
        "cores": std::thread::available_parallelism().map_or(1, usize::from),
        "memory": first(read("/proc/meminfo"), "MemTotal"),
        "system": env::consts::OS,
        "rustc": rustc,
        "load": read("/proc/loadavg").split(' ').next().unwrap_or_default(),
    })
}
