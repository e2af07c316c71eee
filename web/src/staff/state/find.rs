//! An application by the public number that a person names.

use super::call::Call;
use super::{Effect, State};
use crate::staff::route::Page;
use crate::state::sending::Sending;
use contract::endpoint::staff::by_number;
use contract::problem::{Problem, ProblemKind};

/// The field.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Find {
    /// What was typed.
    pub text: String,
    /// Whether no application has this number.
    pub is_none: bool,
    /// On its way.
    pub sending: Sending,
}

impl Find {
    pub(super) fn type_in(&mut self, text: String) {
        *self = Self { text, ..Self::default() };
    }

    /// The digits alone: a number is often written in groups.
    fn number(&self) -> String {
        self.text.chars().filter(char::is_ascii_digit).take(DIGITS + 1).collect()
    }
}

/// Digits of a number.
const DIGITS: usize = 10;

impl State {
    pub(super) fn find(&mut self) -> Vec<Effect> {
        let number = self.find.number();
        if number.len() != DIGITS {
            self.find.is_none = true;
            return vec![Effect::FocusField("f-number".to_owned())];
        }
        if self.find.sending == Sending::Sent {
            return Vec::new();
        }
        self.find.sending = Sending::Sent;
        vec![Effect::Call(Call::Find(number))]
    }

    pub(super) fn found(&mut self, result: Result<by_number::Response, Problem>) -> Vec<Effect> {
        match result {
            Ok(found) => {
                self.find = Find::default();
                self.go(Page::Review(found.application))
            }
            Err(what) if what.kind == ProblemKind::NotFound => {
                self.find.is_none = true;
                self.find.sending = Sending::Idle;
                vec![Effect::FocusField("f-number".to_owned())]
            }
            Err(what) => {
                self.find.sending = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }
}
