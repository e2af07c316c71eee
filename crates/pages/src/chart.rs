//! The number over time, 1 at the top; drawn by attributes alone, and the same as a table.

use crate::Voice;
use contract::view::Point;
use std::fmt::Write;
use words::date;
use words::text::cabinet::Word;
use yew::{Html, html};

/// The drawing's frame, in tenths of its pixels.
const TOP: i64 = 160;
const BOTTOM: i64 = 1960;
const LEFT: i64 = 480;
const RIGHT: i64 = 6240;

/// The chart with its table. One number on one day is no line.
pub(crate) fn view(cx: Voice<'_>, series: &[Point]) -> Html {
    let points: Vec<_> = series.iter().filter_map(|point| Some((point, point.when()?))).collect();
    let (Some(&(first, from_at)), Some(&(last, to_at))) = (points.first(), points.last()) else {
        return Html::default();
    };
    if points.iter().all(|(point, at)| point.number == first.number && at.day() == from_at.day()) {
        return Html::default();
    }
    let (from, to) = (first.number, last.number);
    let most = points.iter().map(|(point, _)| point.number).max().unwrap_or(1).max(2);
    let (from_day, to_day) = (date::day(cx.words, from_at.day()), date::day(cx.words, to_at.day()));
    let steps: Vec<Step> = points.iter().map(|(point, at)| (at.millis(), point.number)).collect();
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
                <path class="path" d={line(&steps, most)} />
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
                        { for points.iter().rev().map(|(point, _)| html! {
                            <tr><td>{ cx.moment(&point.at) }</td><td class="num">{ point.number }</td></tr>
                        }) }
                    </tbody>
                </table></div>
            </details>
        </figure>
    }
}

/// A number and since when it held, in milliseconds.
type Step = (i64, u32);

/// The path: a number holds until the next one, so the line goes in steps.
fn line(steps: &[Step], most: u32) -> String {
    let (Some((first, start)), Some((last, _))) = (steps.first(), steps.last()) else {
        return String::new();
    };
    let span = (last - first).max(1);
    let mut path = format!("M{} {}", pixels(LEFT), pixels(height(*start, most)));
    for (at, number) in steps.iter().skip(1) {
        let x = LEFT + (RIGHT - LEFT) * (at - first) / span;
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

    #[test]
    fn one_is_at_the_top_and_the_line_goes_in_steps() {
        let day = |n: i64| n * 86_400_000;
        let path = line(&[(day(0), 10), (day(5), 10), (day(10), 1)], 10);
        assert_eq!(path, "M48.0 196.0H336.0V196.0H624.0V16.0");
    }
}
