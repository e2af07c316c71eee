//! The number over time, 1 at the top; drawn by attributes alone, and the same as a table.

use super::Cx;
use crate::task::Task;
use contract::view::Point;
use rules::Instant;
use std::fmt::Write;
use words::date;
use words::text::cabinet::Word;
use yew::prelude::*;

/// The drawing's frame, in tenths of its pixels.
const TOP: i64 = 160;
const BOTTOM: i64 = 1960;
const LEFT: i64 = 480;
const RIGHT: i64 = 6240;

/// The chart with its table. One number on one day is no line.
pub fn view<T: Task>(cx: &Cx<'_, T>, series: &[Point]) -> Html {
    let points: Vec<(Instant, u32)> =
        series.iter().filter_map(|point| Some((Instant::parse(&point.at)?, point.number))).collect();
    let (Some((first, from)), Some((last, to))) = (points.first().copied(), points.last().copied()) else {
        return Html::default();
    };
    if points.iter().all(|(at, number)| *number == from && at.day() == first.day()) {
        return Html::default();
    }
    let most = points.iter().map(|(_, number)| *number).max().unwrap_or(1).max(2);
    let (from_day, to_day) = (date::day(cx.words, first.day()), date::day(cx.words, last.day()));
    let alt = cx.fill(
        Word::ChartAlt,
        &[
            ("from_day", from_day.as_str().into()),
            ("from", from.into()),
            ("to_day", to_day.as_str().into()),
            ("to", to.into()),
        ],
    );
    html! {
        <figure class="chart">
            <figcaption class="small soft">{ cx.say(Word::ChartTitle) }</figcaption>
            <svg viewBox="0 0 640 232" role="img" aria-label={alt} xmlns="http://www.w3.org/2000/svg">
                <path class="rule" d="M48 16H624M48 196H624" />
                <text x="40" y="21" text-anchor="end">{ "1" }</text>
                <text x="40" y="201" text-anchor="end">{ most }</text>
                <path class="path" d={line(&points, most)} />
                <circle class="dot" r="6" cx={pixels(RIGHT)} cy={pixels(height(to, most))} />
                <text x="48" y="224">{ &from_day }</text>
                <text x="624" y="224" text-anchor="end">{ &to_day }</text>
            </svg>
            <details>
                <summary>{ cx.say(Word::ChartAsTable) }</summary>
                <div class="table" tabindex="0"><table class="rows">
                    <thead><tr>
                        <th scope="col">{ cx.say(Word::ChartDay) }</th>
                        <th scope="col" class="num">{ cx.say(Word::ChartNumber) }</th>
                    </tr></thead>
                    <tbody>
                        { for points.iter().rev().map(|(at, number)| html! {
                            <tr><td>{ date::moment(cx.words, *at) }</td><td class="num">{ *number }</td></tr>
                        }) }
                    </tbody>
                </table></div>
            </details>
        </figure>
    }
}

/// The path: a number holds until the next one, so the line goes in steps.
fn line(points: &[(Instant, u32)], most: u32) -> String {
    let (Some((first, start)), Some((last, _))) = (points.first(), points.last()) else {
        return String::new();
    };
    let span = last.millis_since(*first).max(1);
    let mut path = format!("M{} {}", pixels(LEFT), pixels(height(*start, most)));
    for (at, number) in points.iter().skip(1) {
        let x = LEFT + (RIGHT - LEFT) * at.millis_since(*first) / span;
        let _ = write!(path, "H{}V{}", pixels(x), pixels(height(*number, most)));
    }
    path
}

fn height(number: u32, most: u32) -> i64 {
    let (behind, all) = (i64::from(number.saturating_sub(1)), i64::from(most.saturating_sub(1).max(1)));
    TOP + (BOTTOM - TOP) * behind / all
}

/// Tenths of a pixel as SVG writes them: no float formatting is downloaded for a drawing.
fn pixels(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn one_is_at_the_top_and_the_line_goes_in_steps() {
        let at = |day: i64| Instant::from_millis(day * 86_400_000);
        let path = line(&[(at(0), 10), (at(5), 10), (at(10), 1)], 10);
        assert_eq!(path, "M48.0 196.0H336.0V196.0H624.0V16.0");
    }
}
