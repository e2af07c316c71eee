//! Which queue: general, special or sanatorium?

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, line, text};
use crate::parts::{faults, id, law};
use rules::Field;
use rules::application::{QueueKind, cites};
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::Kind);
    let lines = faults::lines(cx, &form.shown(Field::Kind));
    let cards = QueueKind::ALL.into_iter().map(|kind| card(cx, form, kind, &field)).collect();
    let group = choice::group(cx, &field, "h", &lines, cards);
    all(vec![cx.p(Kind::AtOnce), group, law::view(cx, cites::SEVERAL_KINDS)])
}

fn card(cx: &Cx<'_>, form: &Form, kind: QueueKind, field: &str) -> Html {
    let max = u32::from(form.known.readings.most_preschools(kind));
    let hint = |word: AttrValue| line("span", "hint", word);
    let mut hints = vec![hint(cx.fill(Kind::text(kind), &[("max", max.into())]))];
    if !kind.counts_benefits() {
        hints.push(hint(cx.say(Kind::NoBenefits)));
    }
    hints.push(hint(cx.say(if kind.may_be_changed() { Kind::CanChange } else { Kind::CannotChange })));
    let standing = cx.state.children.ready().map_or(Vec::new(), |all| {
        let stand = all.children.iter().filter(|child| child.stands_in(kind));
        stand.map(|child| child.name.first_name.as_str()).collect()
    });
    if !standing.is_empty() {
        let names = standing.join(", ");
        hints.push(line("span", "tag", cx.fill(Kind::Standing, &[("names", names.as_str().into())])));
    }
    choice::view(
        cx,
        Choice {
            id: format!("{field}-{}", kind.as_str()),
            group: Some("kind"),
            label: text(cx.say(Kind::name(kind))),
            hint: all(hints),
            is_on: form.draft.kind == kind.as_str(),
            onchange: cx.ticked(move |_| Action::Edit(Edit::Kind(kind))),
            ..Choice::default()
        },
    )
}
