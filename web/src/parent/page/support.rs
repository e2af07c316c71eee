//! The special queue: which support does the child need by the PMPK conclusion?

use super::scan;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, line, text};
use crate::parts::{button, faults, id, law, problem};
use crate::state::remote::Remote;
use contract::facts::Answer;
use rules::Field;
use rules::benefit::Category;
use rules::impairment::{self, Impairment};
use words::text::form::Word as Ask;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The question. The state is asked; a scan is asked for only where it is silent.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::Impairment);
    let lines = faults::lines(cx, &form.shown(Field::Impairment));
    let chosen = form.draft.special.as_ref().map_or("", |special| &special.impairment);
    let cards = Impairment::ALL.into_iter().map(|kind| {
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", kind.as_str()),
                group: Some("support"),
                label: text(cx.say(Kind::support(kind))),
                is_on: chosen == kind.as_str(),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Support(kind))),
                ..Choice::default()
            },
        )
    });
    all(vec![
        conclusion(cx, form),
        cx.line("p", "hint", Kind::SupportHint),
        choice::group(cx, &field, "h", &lines, cards.collect()),
        paper(cx, form),
        law::view(cx, impairment::CONCLUSION),
    ])
}

/// What the state said of the conclusion.
fn conclusion(cx: &Cx<'_>, form: &Form) -> Html {
    match &cx.state.evidence {
        Remote::Loading => {
            return el("p", "soft").with("role", "status".into()).say(cx.say(Ask::StateAsking)).html();
        }
        Remote::Failed(what) => return problem::view(cx, what),
        Remote::Ready(()) => {}
    }
    let named = form.known.evidence.as_ref().and_then(|evidence| evidence.impairment.as_deref());
    let at = id(Field::Conclusion);
    let (class, told) = match form.known.answer(Category::SpecialNeeds) {
        Answer::Yes => {
            let kind = named.and_then(Impairment::parse).map(|kind| cx.say(Kind::support(kind)));
            let names = kind
                .map(|kind| line("p", "", cx.fill(Kind::ConclusionNames, &[("kind", kind.as_str().into())])));
            let told = [cx.p(Kind::ConclusionFound)].into_iter().chain(names).collect();
            return el("div", "notice notice-done").with("role", "status".into()).put_all(told).html();
        }
        Answer::No => ("notice notice-look", vec![cx.p(Kind::ConclusionNone), cx.p(Kind::ConclusionNoneDo)]),
        Answer::Silent => {
            ("notice notice-look", vec![cx.p(Kind::ConclusionSilent), cx.p(Ask::StateSilentDo)])
        }
        Answer::NotAsked => return Html::default(),
    };
    let again = button::quiet(cx.say(Ask::StateAskAgain), cx.click(Action::Retry));
    let notice =
        el("div", class).with("id", at.into()).with("tabindex", "-1".into()).with("role", "status".into());
    notice.put_all(told).put(again).html()
}

fn paper(cx: &Cx<'_>, form: &Form) -> Html {
    if form.known.answer(Category::SpecialNeeds) != Answer::Silent {
        return Html::default();
    }
    scan::with_day(cx, form, Slot::Conclusion, cx.say(Kind::ConclusionScan), cx.say(Kind::ConclusionIssued))
}
