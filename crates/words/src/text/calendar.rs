//! Months, weekdays and how a day is written.

theme! {
    /// Words of the calendar.
    0;
    January { kk: "қаңтар", ru: "января", en: "January" }
    February { kk: "ақпан", ru: "февраля", en: "February" }
    March { kk: "наурыз", ru: "марта", en: "March" }
    April { kk: "сәуір", ru: "апреля", en: "April" }
    May { kk: "мамыр", ru: "мая", en: "May" }
    June { kk: "маусым", ru: "июня", en: "June" }
    July { kk: "шілде", ru: "июля", en: "July" }
    August { kk: "тамыз", ru: "августа", en: "August" }
    September { kk: "қыркүйек", ru: "сентября", en: "September" }
    October { kk: "қазан", ru: "октября", en: "October" }
    November { kk: "қараша", ru: "ноября", en: "November" }
    December { kk: "желтоқсан", ru: "декабря", en: "December" }
    Monday { kk: "дүйсенбі", ru: "понедельник", en: "Monday" }
    Tuesday { kk: "сейсенбі", ru: "вторник", en: "Tuesday" }
    Wednesday { kk: "сәрсенбі", ru: "среда", en: "Wednesday" }
    Thursday { kk: "бейсенбі", ru: "четверг", en: "Thursday" }
    Friday { kk: "жұма", ru: "пятница", en: "Friday" }
    Saturday { kk: "сенбі", ru: "суббота", en: "Saturday" }
    Sunday { kk: "жексенбі", ru: "воскресенье", en: "Sunday" }
    DayMonthYear { kk: "{year}\u{a0}жылғы {day}\u{a0}{month}", ru: "{day}\u{a0}{month} {year}\u{a0}года", en: "{day}\u{a0}{month} {year}" }
    DayWeekday { kk: "{day} {month}, {weekday}", ru: "{day} {month}, {weekday}", en: "{weekday} {day} {month}" }
    AstanaTime { kk: "Астана уақыты", ru: "время Астаны", en: "Astana time" }
}

impl Word {
    /// The month, 1 to 12.
    pub const fn month(number: u32) -> Self {
        match number {
            1 => Self::January,
            2 => Self::February,
            3 => Self::March,
            4 => Self::April,
            5 => Self::May,
            6 => Self::June,
            7 => Self::July,
            8 => Self::August,
            9 => Self::September,
            10 => Self::October,
            11 => Self::November,
            _ => Self::December,
        }
    }

    /// The weekday, 0 is Monday.
    pub const fn weekday(number: u32) -> Self {
        match number {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }
}
