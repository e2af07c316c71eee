//! The sanatorium queue: what did the phthisiatrician prescribe, and the referral as a scan.

use super::scan;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parts::choice::{self, Choice};
use crate::parts::{faults, id, law};
use rules::Field;
use rules::rehabilitation;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::Rehabilitation);
    let lines = faults::lines(cx, &form.shown(Field::Rehabilitation));
    let chosen = form.draft.sanatorium.as_ref().map_or("", |sanatorium| &sanatorium.rehabilitation);
    let cards = form.known.readings.rehabilitations.iter().map(|kind| {
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", kind.as_str()),
                group: Some("rehabilitation"),
                label: html! { cx.say(Kind::rehabilitation(kind)) },
                is_on: chosen == kind.as_str(),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Rehabilitation(kind))),
                ..Choice::default()
            },
        )
    });
    html! {
        <>
            { cx.line("p", "hint", Kind::RehabilitationHint) }
            { choice::group(cx, &field, "h", &lines, cards.collect()) }
            { cx.line("h2", "", Kind::ReferralTitle) }
            { cx.p(Kind::ReferralText) }
            { scan::with_day(cx, form, Slot::Referral, cx.say(Kind::ReferralScan), cx.say(Kind::ReferralIssued)) }
            { law::view(cx, rehabilitation::REFERRAL) }
        </>
    }
}
