//! Lines of any number and any length, read in batches of bounded size.

use std::io::{self, BufRead, Read};

/// The longest line that is looked at. A whole application with every field at its limit has about 8 KB.
pub const LONGEST_LINE: usize = 64 * 1024;

/// A batch is full at this many bytes; one more line may still come in.
const BATCH: usize = 128 * 1024;

/// Some lines that follow each other.
#[derive(Default)]
pub struct Batch {
    bytes: Vec<u8>,
    /// Where each line ends in `bytes`, and whether it was cut because it was too long.
    ends: Vec<(usize, Length)>,
    /// Number of the first line; the first line of the file is 1.
    pub first: u64,
    /// Bytes of the file up to the end of this batch.
    pub read: u64,
}

/// Whether a line is whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    /// The whole line is here.
    Whole,
    /// It is longer than [`LONGEST_LINE`]; the rest was skipped.
    TooLong,
}

impl Batch {
    /// The lines with their numbers, without line ends.
    pub fn lines(&self) -> impl Iterator<Item = (u64, &[u8], Length)> {
        let mut start = 0;
        (self.first..).zip(&self.ends).map(move |(number, &(end, length))| {
            let line = self.bytes.get(start..end).unwrap_or_default();
            start = end;
            (number, line, length)
        })
    }

    /// Whether there is no line in it.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Reads batches from a stream.
pub struct Lines<R> {
    input: R,
    next: u64,
    read: u64,
}

impl<R: BufRead> Lines<R> {
    /// Lines of this stream, from its beginning.
    pub const fn new(input: R) -> Self {
        Self { input, next: 1, read: 0 }
    }

    /// Fills a batch, in place so that its memory is used again; an empty batch is the end.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn fill(&mut self, batch: &mut Batch) -> io::Result<()> {
        batch.bytes.clear();
        batch.ends.clear();
        batch.first = self.next;
        while batch.bytes.len() < BATCH {
            match self.line(&mut batch.bytes)? {
                Some(length) => batch.ends.push((batch.bytes.len(), length)),
                None => break,
            }
            self.next += 1;
        }
        batch.read = self.read;
        Ok(())
    }

    /// Appends the next line without its end; none at the end of the stream. What is too long is passed over in the
    /// stream's own buffer, never held.
    fn line(&mut self, into: &mut Vec<u8>) -> io::Result<Option<Length>> {
        let start = into.len();
        let most = LONGEST_LINE as u64 + 1;
        let got = self.input.by_ref().take(most).read_until(b'\n', into)?;
        self.read += got as u64;
        if got == 0 {
            return Ok(None);
        }
        if into.last() == Some(&b'\n') {
            into.pop();
        } else if got > LONGEST_LINE {
            into.truncate(start + LONGEST_LINE);
            self.read += self.input.skip_until(b'\n')? as u64;
            return Ok(Some(Length::TooLong));
        }
        if into.len() > start && into.last() == Some(&b'\r') {
            into.pop();
        }
        Ok(Some(Length::Whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Cursor};

    fn read(text: &[u8], buffer: usize) -> Vec<(u64, Vec<u8>, Length)> {
        let mut lines = Lines::new(BufReader::with_capacity(buffer, Cursor::new(text)));
        let mut batch = Batch::default();
        let mut all = Vec::new();
        loop {
            lines.fill(&mut batch).unwrap();
            if batch.is_empty() {
                return all;
            }
            all.extend(batch.lines().map(|(number, line, length)| (number, line.to_vec(), length)));
        }
    }

    #[test]
    fn every_line_comes_once_however_the_stream_is_cut() {
        let text = b"one\r\n\ntwo\nthree";
        for buffer in [1, 2, 3, 7, 1000] {
            let expected = [(1, "one"), (2, ""), (3, "two"), (4, "three")]
                .map(|(number, line)| (number, line.as_bytes().to_vec(), Length::Whole));
            assert_eq!(read(text, buffer), expected, "buffer of {buffer}");
        }
        assert_eq!(read(b"", 8), []);
        assert_eq!(read(b"x\n", 8).len(), 1);
    }

    #[test]
    fn a_line_at_the_limit_is_whole_and_one_byte_more_is_cut() {
        for (over, length) in [(0, Length::Whole), (1, Length::TooLong), (1 << 20, Length::TooLong)] {
            let mut text = vec![b'x'; LONGEST_LINE + over];
            text.extend_from_slice(b"\nnext");
            let all = read(&text, 1000);
            assert_eq!((all[0].1.len(), all[0].2), (LONGEST_LINE, length));
            assert_eq!(all[1], (2, b"next".to_vec(), Length::Whole));
        }
    }
}
