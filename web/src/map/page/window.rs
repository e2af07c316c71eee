//! The window with the map, what moves it, what its marks mean, and the same marks as buttons.

use super::{place, slug};
use crate::map::Cx;
use crate::map::leaflet;
use crate::map::state::address::Mode;
use crate::map::state::scene::Mark;
use crate::map::state::view::View;
use crate::map::state::{Action, Window};
use crate::parts::button;
use crate::parts::element::{el, line, link};
use crate::parts::hears::press;
use contract::map::CLASSES;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use yew::prelude::*;

/// Most buttons beside the canvas.
const MOST_BUTTONS: usize = 50;
/// The id of what explains the keys.
const KEYS: &str = "map-keys";
/// Lengths a scale may have, metres.
const LENGTHS: [u32; 12] =
    [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
/// A scale is at most so long, pixels.
const SCALE: f64 = 110.0;

/// The window and what belongs to it. Each has its place among its neighbours, there or not: the map keeps its element.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let map = [
        ("id", leaflet::ELEMENT.into()),
        ("role", "application".into()),
        ("tabindex", "0".into()),
        ("aria-label", cx.say(Word::MapLabel)),
        ("aria-describedby", KEYS.into()),
    ];
    let map = map.into_iter().fold(el("div", "canvas"), |map, (name, value)| map.with(name, value)).html();
    let (tools, scale) = match cx.state.window {
        Some(_) => (tools(cx), scale(cx)),
        None if cx.state.is_mapless => (line("p", "counts", cx.say(Word::NoMap)), Html::default()),
        None => (Html::default(), Html::default()),
    };
    let credit = el("p", "credit").put(link(cx.say(Word::Credit), slug(cx, "data#sources")));
    let credit = match cx.state.tiles() {
        Some(tiles) => credit.say(format!(" · {}", tiles.credit).into()),
        None => credit,
    };
    let window = el("div", "window").put_all(vec![map, tools, scale, credit.html()]).html();
    let keys = el("p", "vh").with("id", KEYS.into()).say(cx.say(Word::MapKeys)).html();
    let sheet = el("section", "sheet").with("aria-label", cx.say(Word::MapLabel));
    sheet.put_all(vec![window, keys, located(cx), key(cx), buttons(cx)]).html()
}

/// What came of looking for the person.
fn located(cx: &Cx<'_>) -> Html {
    let mut inside = Vec::new();
    if cx.state.is_not_located {
        inside.push(line("p", "warn", cx.say(Word::LocateFailed)));
    }
    if cx.state.me.is_some() {
        inside.push(line("p", "hint", cx.say(Word::LocateNote)));
    }
    el("div", "").with("role", "status".into()).put_all(inside).html()
}

fn tools(cx: &Cx<'_>) -> Html {
    let zoom = cx.state.view().zoom;
    let (is_near, is_far) = (zoom >= View::ZOOMS.1, zoom <= View::ZOOMS.0);
    let tools = vec![
        tool(cx, Word::ZoomIn, Action::Zoom(1), is_near, "M12 5v14M5 12h14"),
        tool(cx, Word::ZoomOut, Action::Zoom(-1), is_far, "M5 12h14"),
        tool(cx, Word::WholeCountry, Action::Country, false, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"),
        tool(
            cx,
            Word::LocateMe,
            Action::Locate,
            false,
            "M12 2v4M12 18v4M2 12h4M18 12h4M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10z",
        ),
    ];
    el("div", "tools").put_all(tools).html()
}

fn tool(cx: &Cx<'_>, word: Word, action: Action, is_idle: bool, path: &'static str) -> Html {
    let picture = el("svg", "").with("viewBox", "0 0 24 24".into()).with("aria-hidden", "true".into());
    let picture = picture.put(el("path", "").with("d", path.into()).html()).html();
    let button = el("button", "").with("type", "button".into()).with("aria-label", cx.say(word));
    let button = button.with("title", cx.say(word));
    let button = if is_idle { button.with("disabled", "".into()) } else { button };
    press(button.put(picture).html(), cx.click(action))
}

/// The longest round length that fits.
fn scale(cx: &Cx<'_>) -> Html {
    let Some(Window { metres, .. }) = cx.state.window.filter(|window| window.metres > 0.0) else {
        return Html::default();
    };
    let pixels = |length: &u32| f64::from(*length) / metres;
    let Some(length) = LENGTHS.iter().rev().find(|length| pixels(length) <= SCALE) else {
        return Html::default();
    };
    let text = match length {
        0..1_000 => cx.fill(Word::ScaleM, &[("n", (*length).into())]),
        _ => cx.fill(Word::ScaleKm, &[("n", (length / 1_000).into())]),
    };
    let width = whole(pixels(length));
    let long = format!("M1 0v6h{}v-6", width.saturating_sub(2));
    let picture = el("svg", "").with("width", width.to_string().into()).with("height", "8".into());
    let picture = picture.with("aria-hidden", "true".into());
    let picture = picture.put(el("path", "").with("d", long.into()).html()).html();
    el("div", "scale").put(line("span", "", text)).put(picture).html()
}

/// What the marks or the colours mean.
fn key(cx: &Cx<'_>) -> Html {
    let circle = |class: &'static str, r: &'static str| {
        let circle = el("circle", class).with("cx", "14".into()).with("cy", "14".into());
        circle.with("r", r.into()).html()
    };
    let text = |class: &'static str, text: &'static str| {
        el("text", class).with("x", "14".into()).with("y", "18".into()).say(text.into()).html()
    };
    let rows: Vec<Html> = match cx.state.address.mode {
        Mode::Preschools => vec![
            key_row(vec![circle("k-free", "8")], cx.say(Word::LegendFree)),
            key_row(vec![circle("k-none", "7")], cx.say(Word::LegendNone)),
            key_row(
                vec![
                    circle("k-ring", "11"),
                    el("path", "k-arc").with("d", "M14 3a11 11 0 0 1 11 11".into()).html(),
                    text("", "24"),
                ],
                cx.say(Word::LegendCluster),
            ),
            key_row(vec![circle("k-pick", "11"), text("k-on-pick", "1")], cx.say(Word::LegendChosen)),
        ],
        Mode::Short => ["k-d0", "k-d1", "k-d2", "k-d3", "k-d4"]
            .into_iter()
            .enumerate()
            .map(|(class, name)| {
                let patch = el("rect", name).with("x", "2".into()).with("y", "4".into());
                let patch = patch.with("width", "24".into()).with("height", "20".into()).html();
                key_row(vec![patch], class_text(cx, class))
            })
            .collect(),
    };
    let folded = el("details", "under");
    let folded = if cx.state.address.mode == Mode::Short { folded.with("open", "".into()) } else { folded };
    let folded = folded.put(line("summary", "", cx.say(Word::Legend)));
    folded.put(el("ul", "key").put_all(rows).html()).html()
}

fn key_row(picture: Vec<Html>, text: AttrValue) -> Html {
    let picture =
        el("svg", "").with("viewBox", "0 0 28 28".into()).with("aria-hidden", "true".into()).put_all(picture);
    el("li", "").put(picture.html()).put(line("span", "", text)).html()
}

fn class_text(cx: &Cx<'_>, class: usize) -> AttrValue {
    let Some(from) = class.checked_sub(1).and_then(|at| CLASSES.get(at)) else {
        return cx.say(Word::ShortEnough);
    };
    match CLASSES.get(class) {
        Some(next) => cx.fill(Word::ShortFromTo, &[("from", (*from).into()), ("to", (next - 1).into())]),
        None => cx.fill(Word::ShortFrom, &[("from", (*from).into())]),
    }
}

/// The marks in the window as buttons, for the ear and for fingers that miss.
fn buttons(cx: &Cx<'_>) -> Html {
    let marks = cx.state.marks_in_sight();
    if marks.is_empty() {
        return Html::default();
    }
    let summary = cx.fill(Word::Marks, &[("n", super::number(marks.len()).into())]);
    let rows = marks.iter().take(MOST_BUTTONS).map(|(at, mark)| {
        let row = button::quiet(spoken(cx, mark), cx.click(Action::Pressed(*at)));
        el("li", "").put(row).html()
    });
    let rows = el("ul", "marks-list").put_all(rows.collect()).html();
    let more = if marks.len() > MOST_BUTTONS {
        line("p", "hint", cx.fill(Word::MarksMore, &[("n", super::number(MOST_BUTTONS).into())]))
    } else {
        Html::default()
    };
    el("details", "under").put_all(vec![line("summary", "", summary), more, rows]).html()
}

/// A mark in words: where it is, how many, how many with places.
fn spoken(cx: &Cx<'_>, mark: &Mark) -> AttrValue {
    let atlas = cx.state.atlas.ready();
    let point = atlas.and_then(|atlas| atlas.first(mark));
    if let Some(row) = point.and_then(|point| cx.state.row_at(point)).filter(|_| mark.count == 1) {
        let name = cx.words.lang().of(&row.name);
        return cx.fill(Word::MarkOne, &[("place", name.into()), ("free", mark.free.into())]);
    }
    let mut names: Vec<String> = Vec::new();
    if let Some(atlas) = atlas {
        let named = |kato| place(cx, kato).map(|name| name.to_string());
        names.extend(atlas.places(mark).into_iter().filter_map(named));
        // A settlement may be too small for a name on the map.
        if names.is_empty() {
            let area = point.and_then(|point| atlas.area(point));
            names.extend(area.and_then(|area| named(area.district)));
        }
    }
    let place =
        if names.is_empty() { cx.words.say(Everywhere::ServiceName).to_owned() } else { names.join(", ") };
    if mark.count == 1 {
        return cx.fill(Word::MarkOne, &[("place", place.as_str().into()), ("free", mark.free.into())]);
    }
    let values = [("place", place.as_str().into()), ("n", mark.count.into()), ("free", mark.open.into())];
    cx.fill(Word::MarkCluster, &values)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; pixels are small"
)]
const fn whole(value: f64) -> u32 {
    value as u32
}
