//! Days and hours in words, as each language writes them.

use crate::table::{Table, Value};
use crate::text::calendar;
use rules::{Day, Instant};

/// `4 маусым 2026 ж.`, `4 июня 2026 года`, `4 June 2026`.
pub fn day(table: &Table, day: Day) -> String {
    let month = table.say(calendar::Word::month(day.month()));
    let values = [("day", Value::Number(i64::from(day.day()))), ("month", month.into()), ("year", year(day))];
    table.fill(calendar::Word::DayMonthYear, &values)
}

/// The day with its weekday, without the year: `4 маусым, бейсенбі`, `4 июня, четверг`, `Thursday 4 June`.
pub fn weekday(table: &Table, day: Day) -> String {
    let month = table.say(calendar::Word::month(day.month()));
    let name = table.say(calendar::Word::weekday(day.weekday()));
    let values =
        [("day", Value::Number(i64::from(day.day()))), ("month", month.into()), ("weekday", name.into())];
    table.fill(calendar::Word::DayWeekday, &values)
}

/// Day and time of day to the minute, by the law's clock.
pub fn moment(table: &Table, at: Instant) -> String {
    let time = at.law_time();
    let clock = format!("{:02}:{:02}", time.hour(), time.minute());
    format!("{}, {clock}", day(table, time.day))
}

/// Day and time of day to the millisecond: what orders a queue.
pub fn exact(table: &Table, at: Instant) -> String {
    let time = at.law_time();
    let clock =
        format!("{:02}:{:02}:{:02}.{:03}", time.hour(), time.minute(), time.second(), time.millis % 1000);
    format!("{}, {clock}", day(table, time.day))
}

/// A moment of the wire in words; a day where no more is told; anything else as it is.
pub fn wire_moment(table: &Table, text: &str) -> String {
    Instant::parse(text).map_or_else(|| wire_day(table, text), |at| moment(table, at))
}

/// A moment of the wire to the millisecond.
pub fn wire_exact(table: &Table, text: &str) -> String {
    Instant::parse(text).map_or_else(|| wire_day(table, text), |at| exact(table, at))
}

/// A day of the wire with its weekday.
pub fn wire_weekday(table: &Table, text: &str) -> String {
    Day::parse(text).map_or_else(|| text.to_owned(), |at| weekday(table, at))
}

/// A day of the wire with its year.
pub fn wire_day(table: &Table, text: &str) -> String {
    Day::parse(text).map_or_else(|| text.to_owned(), |at| day(table, at))
}

fn year(day: Day) -> Value<'static> {
    Value::Number(i64::from(day.year()))
}
