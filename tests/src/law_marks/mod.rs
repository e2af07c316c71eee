//! The law's side of law and code: the tables of `crates/rules/law`, parsed strictly and held in memory.

pub mod literals;
pub mod tree;

use std::collections::BTreeMap;
use std::fmt;

/// Each table of provisions, with the prefixes of the ids that may stand in it.
pub const TABLES: [(&str, &[&str]); 4] = [
    ("crates/rules/law/order-351.md", &["PS", "C"]),
    ("crates/rules/law/order-254.md", &["PR", "CA"]),
    ("crates/rules/law/order-73.md", &["G1"]),
    ("crates/rules/law/order-751.md", &["DL"]),
];

/// The complete list of ids, one a line, sorted: no provision can vanish from a table without a change here.
pub const IDS: &str = "crates/rules/law/ids.txt";

/// The folders whose string literals are read as cites. A crate that writes cites of its own is added here.
pub const CITING: [&str; 6] = [
    "crates/rules/src",
    "crates/registry/src",
    "crates/contract/src",
    "crates/words/src",
    "crates/server/src",
    "crates/cli/src",
];

/// What becomes of a provision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A file does what the provision says.
    Code {
        /// Path from the repository's root.
        path: String,
        /// A name that must occur in the file, if the mark gives one after `::`.
        item: Option<String>,
    },
    /// Software has nothing to do, and why.
    NotCoded(String),
    /// A later piece of work codes it.
    Later(String),
}

impl Mark {
    /// Reads the third cell of a row.
    ///
    /// # Errors
    /// What is wrong with the cell, in words.
    pub fn parse(cell: &str) -> Result<Self, String> {
        let (kind, rest) = cell.split_once(": ").ok_or_else(|| format!("unknown mark `{cell}`"))?;
        let rest = rest.trim();
        if rest.is_empty() {
            return Err(format!("the mark `{kind}` says nothing"));
        }
        match kind {
            "code" => {
                let (path, item) = match rest.split_once("::") {
                    Some((path, item)) => (path, Some(item.to_owned())),
                    None => (rest, None),
                };
                let strange =
                    path.starts_with('/') || path.contains(char::is_whitespace) || path.contains("..");
                if strange || item.as_deref() == Some("") {
                    return Err(format!("`{rest}` is not a path in the repository"));
                }
                Ok(Self::Code { path: path.to_owned(), item })
            }
            "not-coded" => Ok(Self::NotCoded(rest.to_owned())),
            "later" => Ok(Self::Later(rest.to_owned())),
            _ => Err(format!("unknown mark `{kind}`")),
        }
    }

    /// The word the mark begins with.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Code { .. } => "code",
            Self::NotCoded(_) => "not-coded",
            Self::Later(_) => "later",
        }
    }
}

/// One provision, or one reading, of one act.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Our one-line summary.
    pub summary: String,
    /// What becomes of it.
    pub mark: Mark,
    /// The table and line it stands in, to be named when something is wrong.
    pub at: At,
}

/// A line of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct At {
    /// Path from the repository's root.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// All rows of all tables, by id.
pub type Rows = BTreeMap<String, Row>;

const HEAD: &str = "| id | summary | mark |";
const RULE: &str = "| --- | --- | --- |";

/// Adds the rows of one table file to `rows`. Everything that is wrong is returned at once, one sentence each.
pub fn read_table(rows: &mut Rows, file: &str, prefixes: &[&str], text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut before = "";
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        let at = At { file: file.to_owned(), line: index + 1 };
        if line == RULE && before == HEAD {
            inside = true;
        } else if !line.starts_with('|') {
            inside = false;
        } else if inside {
            if let Err(fault) = read_row(line, prefixes, at.clone()).and_then(|(id, row)| add(rows, id, row))
            {
                faults.push(format!("{at}: {fault}"));
            }
        } else if line != HEAD {
            faults.push(format!("{at}: a row outside a table `{HEAD}`"));
        }
        before = line;
    }
    faults
}

fn read_row(line: &str, prefixes: &[&str], at: At) -> Result<(String, Row), String> {
    let cells: Vec<&str> = line
        .strip_prefix("| ")
        .and_then(|line| line.strip_suffix(" |"))
        .map(|line| line.split(" | ").collect())
        .unwrap_or_default();
    let [id, summary, mark] = cells.as_slice() else {
        return Err("a row is `| id | summary | mark |`".to_owned());
    };
    if !is_id(id) || !prefixes.contains(&prefix(id)) {
        return Err(format!("`{id}` is not an id of this act"));
    }
    if summary.trim().is_empty() || summary.contains('|') || mark.contains('|') {
        return Err(format!("{id}: the summary is empty or a cell holds a bar"));
    }
    Ok(((*id).to_owned(), Row { summary: (*summary).to_owned(), mark: Mark::parse(mark)?, at }))
}

fn add(rows: &mut Rows, id: String, row: Row) -> Result<(), String> {
    match rows.get(&id) {
        Some(first) => Err(format!("{id} stands already at {}", first.at)),
        None => {
            rows.insert(id, row);
            Ok(())
        }
    }
}

/// Whether a text has the form of an id: `PS-17.a`, `PR-A2.8.P1`, `CA-01`, `G1-X-4`.
pub fn is_id(text: &str) -> bool {
    let Some((act, rest)) = text.split_once('-') else { return false };
    let rest = match act {
        "PS" | "PR" | "C" | "CA" => rest,
        "G1" | "DL" => rest.strip_prefix("X-").unwrap_or(rest),
        _ => return false,
    };
    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.')
}

fn prefix(id: &str) -> &str {
    id.split_once('-').map_or(id, |(prefix, _)| prefix)
}
