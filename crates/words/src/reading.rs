//! How we read the law, as it is shown: the question, our answer, the value in force; and an order worked out by the rules.

use crate::text::benefit;
use crate::text::calendar;
use crate::text::everywhere;
use crate::text::kind;
use crate::text::page::Word;
use crate::{Table, Value};
use rules::Readings;
use rules::age::AgePolicy;
use rules::benefit::Turn;
use rules::queue_order::{Counts, Line, Phase};

/// One question of the catalogue with our answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The catalogue's number, `C-12`; a second answer to one question has a figure behind it.
    pub id: &'static str,
    /// The question.
    pub question: String,
    /// Our answer.
    pub answer: String,
    /// The value in force.
    pub value: String,
}

/// The readings in force, the most asked first.
pub fn rows(table: &Table, readings: &Readings) -> Vec<Row> {
    let n = |number: u8| [("n", Value::from(u32::from(number)))];
    let row = |id, question, answer, value, values: &[(&str, Value<'_>)]| Row {
        id,
        question: table.say(question).to_owned(),
        answer: table.fill(answer, values),
        value: table.fill(value, values),
    };
    let month = table.say(calendar::Word::month(u32::from(readings.age_cutoff_month)));
    let age = [
        ("years", Value::from(u32::from(readings.age_limit_years))),
        ("day", Value::from(u32::from(readings.age_cutoff_day))),
        ("month", month.into()),
    ];
    let age_answer = match readings.age_policy {
        AgePolicy::SchoolYear => Word::AgeSchoolYear,
        AgePolicy::Birthday => Word::AgeBirthday,
        AgePolicy::CalendarYearStrict => Word::AgeCalendarYear,
        AgePolicy::FullYears => Word::AgeFullYears,
    };
    let preschools = [
        ("n", Value::from(u32::from(readings.preschools_max))),
        ("out", Value::from(u32::from(readings.preschools_out_of_turn))),
    ];
    let kinds = [
        ("special", Value::from(u32::from(readings.preschools_special))),
        ("sanatorium", Value::from(u32::from(readings.preschools_sanatorium))),
    ];
    let care = readings.rehabilitations.iter().map(|one| table.say(kind::Word::rehabilitation(one)));
    let care = care.collect::<Vec<_>>().join(", ");
    let (needs_answer, needs_value) = if readings.age_pmpk_exempt {
        (Word::NeedsAnswerNone, Word::NeedsValueNone)
    } else {
        (Word::NeedsAnswerSame, Word::NeedsValueSame)
    };
    vec![
        row("C-01", Word::RatioQuestion, Word::RatioAnswer, Word::RatioValue, &n(readings.ratio.get())),
        row("C-02", Word::PhaseQuestion, Word::PhaseAnswer, Word::PhaseValue, &[]),
        row("C-11", Word::QueueQuestion, Word::QueueAnswer, Word::QueueValue, &[]),
        row("C-12", Word::PreschoolsQuestion, Word::PreschoolsAnswer, Word::PreschoolsValue, &preschools),
        row("C-12-2", Word::KindsQuestion, Word::KindsAnswer, Word::KindsValue, &kinds),
        row(
            "C-12-3",
            Word::ReservesQuestion,
            Word::ReservesAnswer,
            Word::ReservesValue,
            &n(readings.reserves_max),
        ),
        row("CA-01", Word::AgeQuestion, age_answer, Word::AgeValue, &age),
        row("C-13", Word::NeedsQuestion, needs_answer, needs_value, &[]),
        row(
            "C-21",
            Word::CertificateQuestion,
            Word::CertificateAnswer,
            Word::CertificateValue,
            &n(readings.certificate_max_age_days),
        ),
        row(
            "C-19",
            Word::OriginalsQuestion,
            Word::OriginalsAnswer,
            Word::OriginalsValue,
            &n(readings.originals_working_days),
        ),
        row(
            "C-29",
            Word::ValidityQuestion,
            Word::ValidityAnswer,
            Word::ValidityValue,
            &n(readings.validity_months),
        ),
        row(
            "C-28",
            Word::ExtendQuestion,
            Word::ExtendAnswer,
            Word::ValidityValue,
            &n(readings.renewal_months),
        ),
        row("CA-24", Word::ReturnQuestion, Word::ReturnAnswer, Word::ReturnValue, &n(readings.return_days)),
        row(
            "C-17",
            Word::KindsOfCareQuestion,
            Word::KindsOfCareAnswer,
            Word::KindsOfCareValue,
            &[("kinds", care.as_str().into())],
        ),
        row("C-20", Word::PartlyQuestion, Word::PartlyAnswer, Word::PartlyValue, &[]),
        row("C-26", Word::PublicationQuestion, Word::PublicationAnswer, Word::PublicationValue, &[]),
        row("CA-34", Word::ScanQuestion, Word::ScanAnswer, Word::ScanValue, &[]),
        row(
            "CA-15",
            Word::LawEnforcementQuestion,
            Word::LawEnforcementAnswer,
            Word::LawEnforcementValue,
            &[],
        ),
    ]
}

/// A child of the worked example.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The number.
    pub number: u32,
    /// The mark of the turn; it stands with the name only.
    pub mark: &'static str,
    /// The name of the turn.
    pub turn: String,
}

/// One child out of turn, two of the first turn, seven general, in the order of the rules.
pub fn example(table: &Table, readings: &Readings) -> Vec<Standing> {
    let counts = Counts { out_of_turn: 1, first_turn: 2, general: 7 };
    let line = Line { counts, ratio: readings.ratio, phase: Phase::new(0, readings.ratio) };
    let mut standings: Vec<Standing> = Turn::ALL
        .into_iter()
        .flat_map(|turn| (0..counts.of(turn)).map(move |rank| (turn, rank)))
        .map(|(turn, rank)| Standing {
            number: line.ahead(turn, rank).total() + 1,
            mark: everywhere::mark(turn),
            turn: table
                .say(match turn {
                    Turn::General => benefit::Word::GeneralName,
                    Turn::OutOfTurn | Turn::FirstTurn => benefit::Word::right(turn),
                })
                .to_owned(),
        })
        .collect();
    standings.sort_by_key(|standing| standing.number);
    standings
}
