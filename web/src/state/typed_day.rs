//! A day as it is typed, in three parts.

/// A part of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DayPart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

/// The three parts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedDay {
    /// Day of the month.
    pub day: String,
    /// Month.
    pub month: String,
    /// Year.
    pub year: String,
}

impl TypedDay {
    /// The parts of `YYYY-MM-DD`.
    pub fn split(text: &str) -> Self {
        let mut parts = text.splitn(3, '-').map(|part| part.trim_start_matches('0').to_owned());
        let year = parts.next().unwrap_or_default();
        let month = parts.next().unwrap_or_default();
        Self { day: parts.next().unwrap_or_default(), month, year }
    }

    /// `YYYY-MM-DD`, or what was typed joined the same way; empty when nothing was.
    pub fn join(&self) -> String {
        let [day, month, year] = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return String::new();
        }
        format!("{year}-{month:0>2}-{day:0>2}")
    }

    /// A key was pressed in one part.
    pub fn set(&mut self, part: DayPart, text: String) {
        match part {
            DayPart::Day => self.day = text,
            DayPart::Month => self.month = text,
            DayPart::Year => self.year = text,
        }
    }
}
