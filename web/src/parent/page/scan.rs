//! A scan of the form: its slot tied to the part, and its day of issue.

use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parent::{Cx, Deed};
use crate::parts::day::{self, DayField};
use crate::parts::element::line;
use crate::parts::faults::{self, Line};
use crate::parts::id;
use crate::parts::upload::{self, Scan};
use words::text::benefit::Word as Right;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The field. `kept` is the id of the scan in the draft; empty when there is none.
pub(super) fn view(cx: &Cx<'_>, slot: Slot, title: AttrValue, kept: &str, faults: &[Line]) -> Html {
    let upload = cx.state.uploads.iter().find(|(known, _)| *known == slot).map(|(_, upload)| upload);
    let picture = cx.state.pictures.iter().find(|(known, _)| *known == slot).map(|(_, picture)| picture);
    let again = cx.deed.clone();
    upload::view(
        cx,
        Scan {
            id: id(slot.field()),
            title,
            kept,
            upload,
            faults,
            picture,
            onpicture: cx.deed.reform(move |image| Deed::Look(slot, image)),
            onfile: cx.deed.reform(move |file| Deed::Attach(slot, file)),
            onagain: Callback::from(move |_| again.emit(Deed::AttachAgain(slot))),
            onremove: cx.click(Action::Upload(slot, None)),
        },
    )
}

/// The field with the day that the paper tells, and what comes after: the originals.
pub(super) fn with_day(cx: &Cx<'_>, form: &Form, slot: Slot, title: AttrValue, issued: AttrValue) -> Html {
    let kept = form.paper(slot).map_or(&form.draft.child.identity_document, |paper| &paper.certificate);
    let lines = faults::lines(cx, &form.shown(slot.field()));
    let field = slot.day();
    let day = DayField {
        id: id(field),
        label: issued,
        hint: cx.say(if slot == Slot::Identity { Ask::BirthDateHint } else { Ask::ScanIssuedHint }),
        typed: form.day(slot),
        faults: &faults::lines(cx, &form.shown(field)),
    };
    let typed = move |part, text| Action::Edit(Edit::Issued(slot, part, text));
    let days = u32::from(form.known.readings.originals_working_days);
    html! {
        <>
            { view(cx, slot, title, kept, &lines) }
            { day::view(cx, day, typed, Action::Leave(field)) }
            { line("p", "hint", cx.fill(Right::OriginalsLater, &[("n", days.into())])) }
        </>
    }
}
