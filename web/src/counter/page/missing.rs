//! Something is missing: the receipt of appendix 3 is made, and nothing is filed.

use super::entry::own_name;
use super::parts::failed;
use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit, Text};
use crate::parts::faults::{self, Line};
use crate::parts::field::{self, TextField};
use crate::parts::{button, id};
use crate::state::sending::Sending;
use rules::Field;
use rules::intake::Paper;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The receipt of appendix 3: what is missing, and the address that it names.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter) -> Html {
    let asked = |is_empty: bool, word: Staff| -> Vec<Line> {
        let line = Line { weight: faults::Weight::Block, text: cx.say(word).to_string() };
        (counter.is_asked && is_empty).then_some(line).into_iter().collect()
    };
    let of_list = asked(counter.missing.is_empty(), Staff::MissingNone);
    let of_address = asked(counter.address.trim().is_empty(), Staff::AddressMissing);
    let row = |id: &str, lines: &[Line]| lines.first().map(|line| (id.to_owned(), line.text.clone()));
    let is_name = |field: Field| matches!(field, Field::ApplicantSurname | Field::ApplicantFirstName);
    let mut rows: Vec<_> = row("f-missing", &of_list).into_iter().collect();
    for (field, shown) in counter.summary() {
        if counter.is_nameless() && is_name(field) {
            rows.push((id(field), faults::line(cx, &shown).text));
        }
    }
    rows.extend(row("f-address", &of_address));
    let paper = |paper: Paper| {
        let known = counter.missing.iter().find(|(known, _)| *known == paper);
        let (id, late) = (format!("f-missing-{}", paper.as_str()), format!("f-expired-{}", paper.as_str()));
        html! {
            <div class="tick">
                <input id={id.clone()} type="checkbox" checked={known.is_some()}
                    onchange={cx.ticked(move |is_on| Action::Edit(Edit::Missing(paper, is_on)))} />
                <label for={id}>
                    { cx.say(Staff::paper(paper)) }
                    if paper.is_held_by_the_state() { <span class="hint">{ " · " }{ cx.say(Staff::PaperOfState) }</span> }
                </label>
                if let Some((_, expired)) = known {
                    <input id={late.clone()} type="checkbox" checked={*expired}
                        onchange={cx.ticked(move |is_on| Action::Edit(Edit::Expired(paper, is_on)))} />
                    <label for={late}>{ cx.say(Staff::PaperExpired) }</label>
                }
            </div>
        }
    };
    html! {
        <>
            { faults::summary(cx, &rows) }
            { failed(cx, counter) }
            <fieldset id="f-missing" class="field">
                <legend class="label">{ cx.say(Staff::MissingTitle) }</legend>
                { faults::at_field(cx, "f-missing", &of_list) }
                { for Paper::ALL.into_iter().map(paper) }
            </fieldset>
            { own_name(cx, counter) }
            { field::view(cx, TextField {
                id: "f-address".to_owned(),
                label: cx.say(Staff::AddressLabel),
                hint: Some(cx.say(Staff::AddressHint)),
                faults: of_address,
                value: counter.address.clone(),
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Edit(Edit::Type(Text::Address, text))),
                ..TextField::default()
            }) }
            <div class="actions">{ button::submit(cx.say(Staff::MakeReceipt), counter.sending == Sending::Sent) }</div>
        </>
    }
}
