//! Reading and writing of bytes: varints and slices, nothing trusted.

use std::fmt;

/// Why bytes are not the document they should be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// They begin otherwise: another document, or another edition of it.
    Kind,
    /// They end too early.
    Short,
    /// They go on after the end.
    Long,
    /// A number is beyond what it may be.
    Range,
    /// Names are not UTF-8.
    Text,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kind => "another document",
            Self::Short => "too short",
            Self::Long => "too long",
            Self::Range => "a number out of its range",
            Self::Text => "a name that is not text",
        })
    }
}

impl std::error::Error for Broken {}

/// Bytes not read yet.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// After the four bytes that name the document and its edition.
    pub(super) fn new(bytes: &'a [u8], kind: [u8; 4]) -> Result<Self, Broken> {
        bytes.strip_prefix(&kind).map(Self).ok_or(Broken::Kind)
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Broken> {
        let (head, tail) = self.0.split_at_checked(count).ok_or(Broken::Short)?;
        self.0 = tail;
        Ok(head)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Broken> {
        let (head, tail) = self.0.split_first().ok_or(Broken::Short)?;
        self.0 = tail;
        Ok(*head)
    }

    pub(super) fn long(&mut self) -> Result<u64, Broken> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                return Err(Broken::Range);
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Broken::Range)
    }

    pub(super) fn number(&mut self) -> Result<u32, Broken> {
        u32::try_from(self.long()?).map_err(|_| Broken::Range)
    }

    /// A count of things that take at least one byte each here: more than there are bytes cannot be.
    pub(super) fn count(&mut self, most: usize) -> Result<usize, Broken> {
        let count = usize::try_from(self.long()?).map_err(|_| Broken::Range)?;
        if count > most {
            return Err(Broken::Range);
        }
        if count > self.0.len() {
            return Err(Broken::Short);
        }
        Ok(count)
    }

    pub(super) fn end(self) -> Result<(), Broken> {
        if self.0.is_empty() { Ok(()) } else { Err(Broken::Long) }
    }
}

pub(super) fn put_long(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

pub(super) fn put(out: &mut Vec<u8>, value: u32) {
    put_long(out, u64::from(value));
}

pub(super) fn put_count(out: &mut Vec<u8>, count: usize) {
    put_long(out, u64::try_from(count).unwrap_or(u64::MAX));
}

pub(super) const fn zigzag(value: i32) -> u32 {
    ((value << 1) ^ (value >> 31)).cast_unsigned()
}

pub(super) const fn unzigzag(value: u32) -> i32 {
    (value >> 1).cast_signed() ^ -((value & 1).cast_signed())
}

/// The difference of two numbers that wraps around: what [`add`] takes back.
pub(super) const fn step(from: u32, to: u32) -> i32 {
    to.wrapping_sub(from).cast_signed()
}

pub(super) const fn add(from: u32, step: i32) -> u32 {
    from.wrapping_add(step.cast_unsigned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 16_383, 16_384, u64::from(u32::MAX), u64::MAX - 1, u64::MAX] {
            let mut out = Vec::from(*b"test");
            put_long(&mut out, value);
            let mut reader = Reader::new(&out, *b"test").unwrap();
            assert_eq!(reader.long(), Ok(value));
            assert_eq!(reader.end(), Ok(()));
        }
        for value in [0, -1, 1, i32::MIN, i32::MAX] {
            assert_eq!(unzigzag(zigzag(value)), value);
            assert_eq!(add(7, step(7, add(7, value))), add(7, value));
        }
    }

    #[test]
    fn what_is_too_long_too_short_or_too_great_is_refused() {
        let read = |bytes: &[u8]| Reader::new(bytes, *b"test").and_then(|mut reader| reader.long());
        assert_eq!(read(b"tes"), Err(Broken::Kind));
        assert_eq!(read(b"test"), Err(Broken::Short));
        assert_eq!(read(b"test\x80"), Err(Broken::Short));
        assert_eq!(read(b"test\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"), Err(Broken::Range));
        assert_eq!(read(b"test\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), Err(Broken::Range));
    }
}
