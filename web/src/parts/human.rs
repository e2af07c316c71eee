//! A human is near: whom to call and what to say. It ends every page that can worry.

use super::Cx;
use super::element::{el, linked};
use crate::task::Task;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The number of the help line, as the words write it.
const PHONE: &str = "1414";

/// The block.
pub fn view<T: Task>(cx: &Cx<'_, T>) -> Html {
    let call = linked("p", "", cx.words.say(Word::HelpCall), PHONE, "tel:".to_owned() + PHONE);
    let inside = vec![cx.line("h2", "", Word::HelpTitle), call, cx.p(Word::HelpSay)];
    el("aside", "human").put_all(inside).html()
}
