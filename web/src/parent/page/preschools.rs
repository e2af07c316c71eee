//! Which kindergartens, and in which order of preference?

use crate::parent::Cx;
use crate::parent::route::Step;
use crate::parent::state::form::{Edit, Form, Move, Purpose, Toggle};
use crate::parent::state::{Action, Said, brought, numbers};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, line, link, text, wrap};
use crate::parts::faults::{self, Line};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{button, id, law, problem, waiting};
use crate::state::remote::Remote;
use crate::state::search::Query;
use contract::endpoint::preschools::{Ownership, Preschool};
use rules::application::Language;
use rules::benefit::Turn;
use rules::{Fault, Field};
use words::fault as sentence;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::kind::Word as Queue;
use yew::prelude::*;

/// How many stand in the list at first, and how many more each time.
const SHOWN: usize = 20;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let known = match (&cx.state.preschools.1, &form.known.preschools) {
        (Remote::Failed(what), None) => return problem::view(cx, what),
        (_, Some(known)) => known,
        (Remote::Loading | Remote::Ready(()), None) => return waiting::view(cx),
    };
    if known.preschools.is_empty() {
        let back = super::question(cx, Step::Settlement);
        let other = link(cx.say(Queue::OtherSettlement), back);
        return el("div", "notice notice-look").put(cx.p(Queue::NoneHere)).put(other).html();
    }
    let is_out_of_turn = form.turn() == Some(Turn::OutOfTurn);
    let max = most(form);
    let query = Query::new(&cx.state.search);
    let found: Vec<&Preschool> = known
        .preschools
        .iter()
        .filter(|one| query.is_empty() || query.finds_names(&[&one.card.name, &one.card.address]))
        .collect();
    let order = form.order();
    let lines = group_lines(cx, form);
    let field = id(Field::Preschools);
    let (shown, more) = found.split_at(found.len().min(SHOWN * (1 + cx.state.more)));
    let cards = shown.iter().map(|one| card(cx, form, one, &order)).collect();
    let (total, count) = (number(found.len()), number(shown.len()));
    let as_of = cx.moment(&known.as_of);
    let mut inside = vec![line("p", "", cx.fill(Ask::PreschoolsHint, &[("max", max.into())]))];
    if is_out_of_turn {
        let hint = el("p", "").say(cx.say(Ask::PreschoolsHintOutOfTurn)).say(" ".into());
        inside.push(hint.say(cx.say(Ask::ReservesHint)).html());
    }
    let told = if found.is_empty() {
        cx.say(Word::NothingFound)
    } else {
        cx.fill(Ask::PreschoolsShown, &[("n", count.into()), ("total", total.into())])
    };
    let as_of = cx.fill(Word::AsOf, &[("at", as_of.as_str().into())]);
    let status = |class| el("p", class).with("role", "status".into());
    inside.extend([
        left_out(cx, form),
        to_map(cx, form),
        chosen(cx, form, &known.preschools, &order),
        status("vh").say(said(cx, &known.preschools, order.len(), max)).html(),
        field::view(
            cx,
            TextField {
                id: "f-search".to_owned(),
                label: cx.say(Ask::PreschoolSearchLabel),
                value: cx.state.search.clone(),
                kind: Kind::Search,
                autocomplete: "off",
                oninput: cx.typed(Action::Search),
                ..TextField::default()
            },
        ),
        status("small soft").say(told).say(". ".into()).say(as_of).html(),
        choice::group(cx, &field, "h", &lines, cards),
    ]);
    if let Some(first) = more.first() {
        let more = cx.fill(Ask::PreschoolsMore, &[("n", number(more.len().min(SHOWN)).into())]);
        inside.push(button::second(more, cx.click(Action::More(control(first)))));
    }
    all(inside)
}

/// The map takes the draft along, and brings the choice back. A change that nobody has kept yet is kept for it first.
fn to_map(cx: &Cx<'_>, form: &Form) -> Html {
    let label = cx.say(Ask::PreschoolsOnMap);
    let way = match form.purpose {
        Purpose::File => link(label, cx.state.map()),
        Purpose::Change => button::quiet(label, cx.click(Action::ToMap)),
    };
    wrap("p", "", way)
}

/// What of an older choice is not in the list, each with its reason.
fn left_out(cx: &Cx<'_>, form: &Form) -> Html {
    if cx.state.left_out.is_empty() {
        return Html::default();
    }
    // An application names preschools of its settlement, of one kind.
    let cite = form.kind().paragraphs().preschools;
    let rows = cx.state.left_out.iter().map(|(_, what)| {
        let mut row = el("li", "");
        if let Remote::Ready(one) = what {
            let lang = cx.words.lang();
            row = row.put(line("b", "", lang.of(&one.name).to_owned().into())).say(", ".into());
            row = row.say(lang.of(&one.settlement.name).to_owned().into()).put(el("br", "").html());
        }
        let told = match (brought::why(form, what), what) {
            (Some(code), _) => {
                text(sentence::say(cx.words, &Fault::new(Field::Preschools, code, cite)).into())
            }
            (None, Remote::Failed(what)) => problem::view(cx, what),
            (None, _) => waiting::view(cx),
        };
        row.put(told).html()
    });
    let rows = el("ul", "").put_all(rows.collect()).html();
    let inside = vec![cx.line("h2", "", Ask::PreschoolsLeftOut), rows, law::view(cx, cite)];
    el("section", "notice notice-look").with("role", "status".into()).put_all(inside).html()
}

/// How many may stand in the list: with an out-of-turn right one and its reserves.
fn most(form: &Form) -> u32 {
    let readings = &form.known.readings;
    match form.turn() {
        Some(Turn::OutOfTurn) => {
            u32::from(readings.preschools_out_of_turn) + u32::from(readings.reserves_max)
        }
        Some(Turn::FirstTurn | Turn::General) | None => u32::from(readings.most_preschools(form.kind())),
    }
}

/// The id of the control of a preschool.
fn control(one: &Preschool) -> String {
    format!("p-{}", one.card.id)
}

/// A count as the words take it.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Faults of the whole list, and of each of its entries: they have one field here.
fn group_lines(cx: &Cx<'_>, form: &Form) -> Vec<Line> {
    let entries = (0..8u8).flat_map(|at| [Field::Preschool(at), Field::Reserve(at)]);
    [Field::Preschools, Field::Reserves]
        .into_iter()
        .chain(entries)
        .flat_map(|field| faults::lines(cx, &form.shown(field)))
        .collect()
}

fn card(cx: &Cx<'_>, form: &Form, one: &Preschool, order: &[String]) -> Html {
    let lang = cx.words.lang();
    let key = one.card.id.to_string();
    let name = lang.of(&one.card.name).to_owned();
    let languages: Vec<&str> = one
        .languages
        .iter()
        .filter_map(|code| Language::parse(code))
        .map(|language| cx.words.say(Ask::language(language)))
        .collect();
    let owner = match one.ownership {
        Ownership::State => Ask::PreschoolState,
        Ownership::Private => Ask::PreschoolPrivate,
    };
    let free = if one.free == 0 {
        cx.say(Ask::PreschoolNoFree)
    } else {
        cx.fill(Ask::PreschoolFree, &[("n", one.free.into())])
    };
    let address = lang.of(&one.card.address).to_owned().into();
    let languages = cx.fill(Ask::PreschoolLanguages, &[("list", languages.join(", ").as_str().into())]);
    let given = cx.fill(Ask::PreschoolGivenLastYear, &[("n", one.given_last_year.into())]);
    choice::view(
        cx,
        Choice {
            id: control(one),
            is_on: order.contains(&key),
            label: text(name.into()),
            hint: all(vec![
                el("span", "hint").say(address).say(" · ".into()).say(cx.say(owner)).html(),
                line("span", "hint", languages),
                numbers_of(cx, form, one),
                el("span", "hint nums").say(free).say(". ".into()).say(given).html(),
            ]),
            onchange: cx.ticked(move |on| Action::Edit(Edit::Preschool(key.clone(), Toggle::from(on)))),
            ..Choice::default()
        },
    )
}

/// The number the child would have: with the right and in the general queue, the better one bold.
fn numbers_of(cx: &Cx<'_>, form: &Form, one: &Preschool) -> Html {
    let Some(queue) = one.queue else { return Html::default() };
    let stands = queue.line();
    let general = numbers::number(stands, Turn::General);
    let length = cx.fill(Ask::PreschoolQueueLength, &[("n", queue.counts.total().into())]);
    let mut inside = Vec::new();
    match form.turn() {
        Some(turn @ (Turn::OutOfTurn | Turn::FirstTurn)) => {
            let with = numbers::number(stands, turn);
            let is_worse = with > general;
            let (first, second) = if is_worse { ("span", "b") } else { ("b", "span") };
            let with = line(first, "", cx.fill(Ask::PreschoolNumberWith, &[("n", with.into())]));
            let general = line(second, "", cx.fill(Ask::PreschoolNumberGeneral, &[("n", general.into())]));
            inside.push(wrap("span", "nums", all(vec![with, general])));
            if is_worse {
                inside.push(cx.line("span", "hint", Ask::PreschoolGeneralBetter));
            }
        }
        Some(Turn::General) | None => {
            let yours = line("b", "", cx.fill(Ask::PreschoolYourNumber, &[("n", general.into())]));
            inside.push(wrap("span", "nums", yours));
        }
    }
    inside.push(line("span", "hint nums", length));
    all(inside)
}

/// What is chosen, in the order of preference, with the buttons that move it.
fn chosen(cx: &Cx<'_>, form: &Form, known: &[Preschool], order: &[String]) -> Html {
    if order.is_empty() {
        return cx.line("p", "soft", Ask::PreschoolsNoneChosen);
    }
    let first = form.draft.preschools.len();
    let total = order.len();
    let rows = order.iter().enumerate().map(|(at, key)| {
        let name = name_of(cx, known, key);
        let act = |edit: Edit| cx.click(Action::Edit(edit));
        let value = || [("name", name.as_str().into())];
        let mut moves = Vec::new();
        if total > 1 {
            // A button that rests at the end of the list stays there: the focus of who has just pressed it is on it.
            let ways = [(Move::Up, Word::MoveUp, at == 0), (Move::Down, Word::MoveDown, at + 1 == total)];
            moves.extend(ways.map(|(way, word, rests)| {
                let press = act(Edit::Move(key.clone(), way));
                button::resting(cx.fill(word, &value()), rests, press)
            }));
        }
        let off = cx.fill(Word::RemoveOf, &[("what", name.as_str().into())]);
        moves.push(button::quiet(off, act(Edit::Preschool(key.clone(), Toggle::Off))));
        let mut who = el("span", "").put(line("b", "", name.into()));
        if at >= first {
            who = who.say(" ".into()).put(cx.line("span", "tag", Ask::ReservesTitle));
        }
        let moves = el("span", "moves").put_all(moves).html();
        html! { <li key={key.clone()}>{ who.html() }{ moves }</li> }
    });
    let list = el("ol", "order").put_all(rows.collect()).html();
    let title = cx.line("h2", "", Ask::PreschoolsChosen);
    el("section", "card").put(title).put(list).put(cx.line("p", "hint", Ask::PreferenceNote)).html()
}

/// The name of a preschool, or its id while the list is another settlement's.
pub(super) fn name_of(cx: &Cx<'_>, all: &[Preschool], key: &str) -> String {
    let found = all.iter().find(|one| one.card.id.to_string() == key);
    found.map_or_else(|| key.to_owned(), |one| cx.words.lang().of(&one.card.name).to_owned())
}

/// What was just done, for the ear.
fn said(cx: &Cx<'_>, all: &[Preschool], total: usize, max: u32) -> AttrValue {
    match &cx.state.said {
        None => AttrValue::default(),
        Some(Said::Count(n)) => {
            cx.fill(Word::SelectedCount, &[("n", number(*n).into()), ("max", max.into())])
        }
        Some(Said::Moved(key, at)) => {
            let name = name_of(cx, all, key);
            let values =
                [("name", name.as_str().into()), ("n", number(*at).into()), ("total", number(total).into())];
            cx.fill(Word::MovedTo, &values)
        }
    }
}
