//! SMS of the base (PS-42, appendix 1_8): the person's language first, each message complete, at most 134 characters.
//!
//! No name, no IIN, no link. A message that does not fit leaves preschools out, never a part of a word.

use crate::{Lang, Table, Value};
use rules::Day;

theme! {
    /// Words of the SMS.
    9;
    Code { kk: "{code} – «Кезек» коды. Қызмет тегін. Кезекті ақшаға жылжыту мүмкін емес. Кодты ешкімге айтпаңыз.", ru: "{code} — код «Кезек». Услуга бесплатная. Продвинуть очередь за деньги нельзя. Никому не говорите код.", en: "{code} is your Kezek code. The service is free. Nobody can move the queue for money. Tell nobody the code." }
    Registered { kk: "Балаңыз кезекте. Кезек нөміріңіз: {numbers}. Қазір ештеңе істеудің қажеті жоқ.", ru: "Ребёнок в очереди. Ваш номер: {numbers}. Сейчас ничего делать не нужно.", en: "Your child is in the queue. Your number: {numbers}. Nothing to do now." }
    Provisional { kk: "Балаңыз кезекте. Кезек нөміріңіз әзірге: {numbers}. Құжаттар тексеріледі.", ru: "Ребёнок в очереди. Ваш номер пока: {numbers}. Документы на проверке.", en: "Your child is in the queue. Your number for now: {numbers}. The papers are being checked." }
    NumberOf { kk: "{preschool} – {n}", ru: "{preschool} – {n}", en: "{preschool} – {n}" }
    // What every preschool's name has and an SMS need not repeat.
    Preschool { kk: "балабақшасы", ru: "Детский сад", en: "kindergarten" }
    NumbersMore { kk: "{numbers}, тағы {n}", ru: "{numbers} и ещё {n}", en: "{numbers} and {n} more" }
    Originals { kk: "Балаңыз кезекте. Құжаттардың түпнұсқасын білім бөліміне көрсетіңіз. Мерзімі: {day}, 23:59.", ru: "Ребёнок в очереди. Покажите оригиналы документов в отделе образования. Срок: {day}, 23:59.", en: "Your child is in the queue. Show the originals at the education department. By: {day}, 23:59." }
    Withdrawn { kk: "Өтінішті қайтарып алдыңыз. Бала енді кезекте емес. Мұны сіз жасамасаңыз, 1414 нөміріне қоңырау шалыңыз.", ru: "Вы отозвали заявление. Ребёнка больше нет в очереди. Если это были не вы, звоните 1414.", en: "You withdrew the application. The child is not in the queue now. If it was not you, call 1414." }
    RemovedOverAge { kk: "Өтініш кезектен шықты: бала балабақша жасынан асты. Енді не істеу керегін 1414 нөмірі айтады.", ru: "Заявление вышло из очереди: ребёнок старше дошкольного возраста. Что дальше — подскажут по 1414.", en: "The application left the queue: the child is over the age. Call 1414 on what comes next." }
    RemovedExpired { kk: "Өтініш кезектен шықты: мерзімі бітті. Орын керек болса, баланы қайта кезекке қойыңыз. Сұрақ: 1414.", ru: "Заявление вышло из очереди: истёк срок. Если место нужно, подайте снова. Вопросы: 1414.", en: "The application left the queue: its term ended. If you need a place, file again. Questions: 1414." }
    RemovedNotConfirmed { kk: "Өтініш кезектен шықты: құжаттар расталмады. Нақтылап, қайта өтініш беруге болады. Сұрақ: 1414.", ru: "Заявление вышло из очереди: документы не подтвердились. Можно подать снова. Вопросы: 1414.", en: "The application left the queue: the papers were not confirmed. You can file again. Questions: 1414." }
}

/// Characters of UCS-2 in two joined parts.
pub const LONGEST: usize = 134;

/// Why the base took an application out of the queue. There is no death here: after it every message stops (PS-A1_8.5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Removed {
    /// The child reached the age.
    OverAge,
    /// The term of the application ended.
    Expired,
    /// The papers about identity were not confirmed.
    NotConfirmed,
}

/// In which languages a notice is sent, one message each: Kazakh and Russian by law (PS-42.a), the person's own first.
pub const fn languages(own: Lang) -> &'static [Lang] {
    match own {
        Lang::Kk => &[Lang::Kk, Lang::Ru],
        Lang::Ru => &[Lang::Ru, Lang::Kk],
        Lang::En => &[Lang::En, Lang::Kk, Lang::Ru],
    }
}

/// The one-time code, in the person's language only.
pub fn code(table: &Table, code: &str) -> String {
    table.fill(Word::Code, &[("code", code.into())])
}

/// Notice 1: the application is in the queue, with the number for each preschool by its name (PS-A1_8.1). Names are said
/// as short as the message needs; preschools for which there is no room are counted.
pub fn registered(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::Registered, numbers)
}

/// The same while papers are under verification: the number is provisional, and notice 2 says what to do.
pub fn registered_provisionally(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::Provisional, numbers)
}

fn with_numbers(table: &Table, message: Word, numbers: &[(&str, u32)]) -> String {
    let short = |named: fn(&Table, &str) -> String| -> Vec<String> {
        numbers.iter().map(|(name, n)| with_number(table, &named(table, name), *n)).collect()
    };
    let full = listed(table, message, &short(without_kind), 0);
    if length(&full) <= LONGEST {
        return full;
    }
    let said = short(number_or_name);
    (1..=said.len())
        .rev()
        .map(|kept| listed(table, message, said.get(..kept).unwrap_or_default(), said.len() - kept))
        .find(|said| length(said) <= LONGEST)
        .unwrap_or_else(|| {
            listed(table, message, &numbers.iter().map(|(_, n)| n.to_string()).collect::<Vec<_>>(), 0)
        })
}

fn listed(table: &Table, message: Word, said: &[String], left: usize) -> String {
    let mut list = said.join(", ");
    if left > 0 {
        let left = Value::Number(i64::try_from(left).unwrap_or(i64::MAX));
        list = table.fill(Word::NumbersMore, &[("numbers", list.as_str().into()), ("n", left)]);
    }
    table.fill(message, &[("numbers", list.as_str().into())])
}

fn with_number(table: &Table, preschool: &str, n: u32) -> String {
    table.fill(Word::NumberOf, &[("preschool", preschool.into()), ("n", n.into())])
}

/// The name without the word that all of them have.
fn without_kind(table: &Table, name: &str) -> String {
    name.replace(table.say(Word::Preschool), "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The preschool's number, which no other of the settlement has, or else its name.
fn number_or_name(table: &Table, name: &str) -> String {
    let name = without_kind(table, name);
    for sign in ["№", "No."] {
        if let Some((_, rest)) = name.split_once(sign) {
            let digits: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
            if !digits.is_empty() {
                return format!("{sign} {digits}");
            }
        }
    }
    name
}

/// Notice 2: originals must be compared with the scans by the end of a day (PS-A1_8.2).
pub fn originals(table: &Table, by: Day) -> String {
    let day = crate::date::weekday(table, by);
    table.fill(Word::Originals, &[("day", day.as_str().into())])
}

/// Notice 3: the applicant took the application out of the queue (PS-A1_8.3).
pub fn withdrawn(table: &Table) -> String {
    table.say(Word::Withdrawn).to_owned()
}

/// Notice 5: the application left the queue by rule (PS-A1_8.5).
pub fn removed(table: &Table, reason: Removed) -> String {
    table
        .say(match reason {
            Removed::OverAge => Word::RemovedOverAge,
            Removed::Expired => Word::RemovedExpired,
            Removed::NotConfirmed => Word::RemovedNotConfirmed,
        })
        .to_owned()
}

/// Length of a message in UCS-2 characters.
pub fn length(message: &str) -> usize {
    message.encode_utf16().count()
}
