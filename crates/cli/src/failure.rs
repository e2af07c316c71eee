//! Why a command could not be done: a plain sentence for the person at the terminal.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A sentence, and whether it was only the reader of our output who left.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    closed_pipe: bool,
}

impl Failure {
    /// A failure in these words.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), closed_pipe: false }
    }

    /// A file or stream that could not be read or written; `what` says which.
    pub fn io(what: &str, cause: &io::Error) -> Self {
        Self { sentence: format!("{what}: {cause}"), closed_pipe: cause.kind() == io::ErrorKind::BrokenPipe }
    }

    /// Whether the reader of our output closed it.
    pub const fn is_closed_pipe(&self) -> bool {
        self.closed_pipe
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Failure {}

/// Opens a file, or stdin for `-`.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).map_err(|cause| Failure::io(&path.display().to_string(), &cause))?;
    Ok(Box::new(file))
}
