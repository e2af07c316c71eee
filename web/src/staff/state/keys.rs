//! Letters that act, for those who check all day.

use super::{Action, Step};
use crate::staff::route::Page;

/// What a key does, by its place on the keyboard: the letters of three languages lie on the same keys.
pub fn key(page: Page, code: &str) -> Option<Action> {
    let of_review = match code {
        "Digit1" | "Numpad1" => Some(Action::JudgeShown(true)),
        "Digit2" | "Numpad2" => Some(Action::JudgeShown(false)),
        "KeyJ" => Some(Action::Step(Step::On)),
        "KeyK" => Some(Action::Step(Step::Back)),
        "Equal" | "NumpadAdd" => Some(Action::Larger),
        "Minus" | "NumpadSubtract" => Some(Action::Smaller),
        "KeyR" => Some(Action::Rotate),
        "KeyO" => Some(Action::CompareOrNot),
        "KeyS" => Some(Action::Record),
        _ => None,
    };
    match (page, code) {
        (Page::Lost, _) => None,
        (_, "KeyZ") => Some(Action::TakeBackLast),
        (Page::Start | Page::Review(_), "KeyN") => Some(Action::Next),
        (Page::Review(_), "KeyL") => Some(Action::List),
        (Page::Review(_), "KeyM") => Some(Action::Mirror),
        (Page::Review(_), _) => of_review,
        _ => None,
    }
}
