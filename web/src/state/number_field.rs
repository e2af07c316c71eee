//! A field for a number outside the draft: an IIN or the code of an SMS, checked while it is typed.

use rules::fault::{Code as FaultCode, Params};
use rules::iin::Iin;
use std::marker::PhantomData;

/// What a field holds when it is right.
pub trait Number {
    /// Reads the typed text and gives it back as it is sent.
    ///
    /// # Errors
    /// The fault with its figures.
    fn read(text: &str) -> Result<String, (FaultCode, Params)>;
}

impl Number for Iin {
    fn read(text: &str) -> Result<String, (FaultCode, Params)> {
        Self::parse(text).map(|iin| iin.reveal().to_owned())
    }
}

/// The code of an SMS: six digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Code;

impl Code {
    /// Digits in a code.
    pub const DIGITS: usize = 6;
}

impl Number for Code {
    fn read(text: &str) -> Result<String, (FaultCode, Params)> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            0 => Err((FaultCode::Required, Params::NONE)),
            Self::DIGITS => Ok(digits),
            got => Err((FaultCode::Malformed, Params::one("got", i64::try_from(got).unwrap_or(i64::MAX)))),
        }
    }
}

/// The field. Prints masked.
#[derive(Clone, PartialEq, Eq)]
pub struct NumberField<T> {
    text: String,
    stage: Stage,
    kind: PhantomData<T>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody was there yet.
    Fresh,
    /// Somebody types.
    Typing,
    /// It was left, or asked for.
    Left,
}

impl<T> Default for NumberField<T> {
    fn default() -> Self {
        Self { text: String::new(), stage: Stage::Fresh, kind: PhantomData }
    }
}

impl<T> core::fmt::Debug for NumberField<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("NumberField(***)")
    }
}

impl<T: Number> NumberField<T> {
    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A key was pressed.
    pub fn type_in(&mut self, text: String) {
        self.text = text;
        self.stage = Stage::Typing;
    }

    /// The field was left; an empty one is not scolded before somebody asks for it.
    pub fn leave(&mut self) {
        self.stage = if self.is_empty() { Stage::Fresh } else { Stage::Left };
    }

    /// The number, when it is right; from now on its fault is shown.
    pub fn ask(&mut self) -> Option<String> {
        self.stage = Stage::Left;
        T::read(&self.text).ok()
    }

    /// Whether the number is right.
    pub fn is_right(&self) -> bool {
        T::read(&self.text).is_ok()
    }

    /// The fault to show now: not while more keys may mend it.
    pub fn fault(&self) -> Option<(FaultCode, Params)> {
        let fault = T::read(&self.text).err()?;
        (self.stage == Stage::Left || !is_short(fault)).then_some(fault)
    }

    /// The fault as a hint while somebody types: how many digits are there.
    pub fn hint(&self) -> Option<(FaultCode, Params)> {
        let fault = T::read(&self.text).err()?;
        (self.stage == Stage::Typing && is_short(fault) && fault.0 != FaultCode::Required).then_some(fault)
    }
}

/// Whether digits are missing.
fn is_short((code, params): (FaultCode, Params)) -> bool {
    let figure = |name| {
        params.iter().find_map(|(known, param)| match param {
            rules::Param::Number(n) if known == name => Some(n),
            _ => None,
        })
    };
    match code {
        FaultCode::Required => true,
        FaultCode::IinLength => figure("got") < figure("need"),
        FaultCode::Malformed => figure("got").is_some_and(|got| got < 6),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn typed(text: &str) -> NumberField<Iin> {
        let mut field = NumberField::default();
        field.type_in(text.to_owned());
        field
    }

    #[test]
    fn nobody_is_scolded_while_typing() {
        let mut eleven = typed("68050325003");
        assert_eq!(eleven.fault(), None);
        assert_eq!(eleven.hint(), Some((FaultCode::IinLength, Params::two(("need", 12), ("got", 11)))));
        eleven.leave();
        assert_eq!(eleven.fault().unwrap().0, FaultCode::IinLength);
        assert_eq!(eleven.hint(), None);
    }

    #[test]
    fn what_more_keys_cannot_mend_is_said_at_once() {
        assert_eq!(typed("680503250035").fault().unwrap().0, FaultCode::IinControl);
        assert_eq!(typed("6805x").fault().unwrap().0, FaultCode::IinDigits);
        assert_eq!(typed("6805032500340").fault().unwrap().0, FaultCode::IinLength);
        assert!(typed("680503250034").is_right());
    }

    #[test]
    fn an_empty_field_is_asked_for_only_by_the_button() {
        let mut empty = NumberField::<Iin>::default();
        empty.leave();
        assert_eq!(empty.fault(), None);
        assert_eq!(empty.ask(), None);
        assert_eq!(empty.fault().unwrap().0, FaultCode::Required);
    }

    #[test]
    fn a_code_is_six_digits_however_it_was_pasted() {
        let mut code = NumberField::<Code>::default();
        code.type_in(" 123-456 ".to_owned());
        assert_eq!(code.ask().as_deref(), Some("123456"));
        code.type_in("12345".to_owned());
        assert_eq!(code.fault(), None);
        code.leave();
        assert_eq!(code.fault().unwrap().0, FaultCode::Malformed);
    }
}
