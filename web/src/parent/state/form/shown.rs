//! Which faults of the form may be shown now, and where.

use super::{Form, Shown, is_of_the_session, step_of};
use crate::parent::route::Step;
use contract::path;
use contract::problem::WireSeverity;
use rules::{Code, Fault, Field, Severity};

impl Form {
    /// Whether the person can answer for a fault here: not for what stands in the session, nor for the turn while no right
    /// is stated, which is the question before it.
    pub(super) fn counts(&self, fault: &Fault) -> bool {
        let waits = fault.field == Field::Turn && self.draft.benefits.turn.is_empty();
        !(waits || is_of_the_session(fault.field, self.known.is_unrecorded))
    }

    /// What to show at a field now.
    pub fn shown(&self, field: Field) -> Vec<Shown<'_>> {
        let path = path::path(field);
        let here = self.faults.iter().filter(|f| f.field == field && self.may_show(f)).map(Shown::Here);
        let mut shown: Vec<Shown<'_>> = here.collect();
        if shown.is_empty() {
            shown.extend(self.served.iter().filter(|fault| fault.path == path).map(Shown::Served));
        }
        shown
    }

    /// All faults of a question that are shown and block: the list of its summary.
    pub fn summary(&self, step: Step) -> Vec<(Field, Shown<'_>)> {
        if !self.asked.contains(&step) {
            return Vec::new();
        }
        let mut list: Vec<(Field, Shown<'_>)> = self
            .faults
            .iter()
            .filter(|f| {
                step_of(f.field) == step
                    && f.code.severity() == Severity::Block
                    && self.counts(f)
                    && self.may_show(f)
            })
            .map(|f| (f.field, Shown::Here(f)))
            .collect();
        for fault in self.served.iter().filter(|f| f.severity == WireSeverity::Block) {
            if let Some(field) = path::field(&fault.path)
                && step_of(field) == step
                && !list.iter().any(|(known, _)| *known == field)
            {
                list.push((field, Shown::Served(fault)));
            }
        }
        list
    }

    /// The fault that would be shown if the person were not typing: said as a hint, such as how many digits are there.
    pub fn hint(&self, field: Field) -> Option<&Fault> {
        let still = |code| matches!(code, Code::PhoneLength | Code::IinLength);
        self.faults.iter().find(|f| f.field == field && still(f.code) && !self.may_show(f))
    }

    fn may_show(&self, fault: &Fault) -> bool {
        // The page says it itself, with the way to ask again.
        if fault.code == Code::StateSilent {
            return false;
        }
        let field = fault.field;
        if self.typing == Some(field) {
            return !is_mended_by_typing(fault);
        }
        self.left.contains(&field) || self.asked.contains(&step_of(field)) || !is_mended_by_typing(fault)
    }
}

/// Whether the next keys may mend it: nothing, or not enough, has been typed yet.
fn is_mended_by_typing(fault: &Fault) -> bool {
    let figure = |name| {
        fault.params.iter().find_map(|(known, param)| match param {
            rules::Param::Number(n) if known == name => Some(n),
            _ => None,
        })
    };
    match fault.code {
        Code::IinLength | Code::PhoneLength => figure("got") < figure("need"),
        Code::IinDigits
        | Code::IinControl
        | Code::IinLooksLikeBin
        | Code::IinSame
        | Code::PhoneRepeated
        | Code::PhoneNotMobile
        | Code::PhoneNotRegistered
        | Code::PreschoolsTooMany
        | Code::PreschoolsOutOfTurnOne
        | Code::ReservesTooMany
        | Code::TooOld
        | Code::AlreadyInQueue
        | Code::ImpairmentDiffers
        | Code::CertificateOld
        | Code::DayInFuture => false,
        _ => true,
    }
}
