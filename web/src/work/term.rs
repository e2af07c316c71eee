//! A term in words: day and weekday, "today", or since when it is over. Nothing ticks.

use crate::parts::Cx;
use crate::task::Task;
use contract::endpoint::staff::reviews::Term;
use rules::Instant;
use words::date;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The term as a label.
pub fn label<T: Task>(cx: &Cx<'_, T>, term: Term, until: &str) -> AttrValue {
    let Some((day, time)) = parts(cx, until) else { return until.to_owned().into() };
    let (day, time) = (("day", day.as_str().into()), ("time", time.as_str().into()));
    match term {
        Term::EndsToday => cx.fill(Staff::TermToday, &[time]),
        Term::Later => cx.fill(Staff::TermLater, &[day, time]),
        Term::Overdue => cx.fill(Staff::TermOver, &[day, time]),
    }
}

/// A moment with its weekday: `26 қараша, бейсенбі, 23:59`.
pub fn moment<T: Task>(cx: &Cx<'_, T>, at: &str) -> String {
    parts(cx, at).map_or_else(|| at.to_owned(), |(day, time)| day + ", " + &time)
}

fn parts<T: Task>(cx: &Cx<'_, T>, at: &str) -> Option<(String, String)> {
    let time = Instant::parse(at)?.law_time();
    Some((date::weekday(cx.words, time.day), format!("{:02}:{:02}", time.hour(), time.minute())))
}
