//! Faults as they are found, and the readers of single values that find them.

use rules::application::{DocumentId, FullName};
use rules::fault::{Code, Fault, Field, Params};
use rules::iin::{self, Iin};
use rules::name::NamePart;
use rules::queue_kind::Paragraphs;
use rules::{Cite, Day};
use uuid::Uuid;

/// Faults so far, and where the message of the chosen kind asks for its fields.
pub(super) struct Faults {
    pub(super) found: Vec<Fault>,
    pub(super) law: &'static Paragraphs,
}

impl Faults {
    pub(super) fn add(&mut self, field: Field, code: Code, cite: Cite) {
        self.found.push(Fault::new(field, code, cite));
    }

    pub(super) fn take<T>(
        &mut self,
        field: Field,
        cite: Cite,
        result: Result<T, (Code, Params)>,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err((code, params)) => {
                self.found.push(Fault::new(field, code, cite).with(params));
                None
            }
        }
    }

    pub(super) fn one_of<T>(
        &mut self,
        field: Field,
        text: &str,
        cite: Cite,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let code = if text.is_empty() { Code::Required } else { Code::Malformed };
        self.take(field, cite, read(text).ok_or((code, Params::NONE)))
    }

    pub(super) fn iin(&mut self, field: Field, text: &str, cite: Cite) -> Option<Iin> {
        let cite = if text.trim().is_empty() { cite } else { iin::TWELVE };
        let iin = self.take(field, cite, Iin::parse(text))?;
        if iin.looks_like_bin() {
            self.add(field, Code::IinLooksLikeBin, iin::TWELVE);
        }
        Some(iin)
    }

    pub(super) fn name(&mut self, fields: [Field; 3], parts: [String; 3], cite: Cite) -> Option<FullName> {
        let [surname, first_name, patronymic] = parts;
        let surname = self.take(fields[0], cite, NamePart::parse(surname));
        let first_name = self.take(fields[1], cite, NamePart::parse(first_name));
        let patronymic = if patronymic.trim().is_empty() {
            None
        } else {
            Some(self.take(fields[2], cite, NamePart::parse(patronymic))?)
        };
        Some(FullName { surname: surname?, first_name: first_name?, patronymic })
    }

    pub(super) fn day(&mut self, field: Field, text: &str, cite: Cite) -> Option<Day> {
        let code = if text.is_empty() { Code::Required } else { Code::DayMalformed };
        self.take(field, cite, Day::parse(text).ok_or((code, Params::NONE)))
    }

    pub(super) fn document(&mut self, field: Field, text: &str, cite: Cite) -> Option<DocumentId> {
        if text.is_empty() {
            return None;
        }
        let id = Uuid::try_parse(text)
            .map(|id| DocumentId(id.as_u128()))
            .map_err(|_| (Code::Malformed, Params::NONE));
        self.take(field, cite, id)
    }
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
