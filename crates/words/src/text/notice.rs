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
    NumberOf { kk: "{preschool} – {n}", ru: "{preschool} – {n}", en: "{preschool} – {n}" }
    NumbersMore { kk: "{numbers}, тағы {n}", ru: "{numbers} и ещё {n}", en: "{numbers} and {n} more" }
    Originals { kk: "Балаңыз кезекте. Құжаттардың түпнұсқасын білім бөліміне көрсетіңіз. Мерзімі: {day}, 23:59.", ru: "Ребёнок в очереди. Покажите оригиналы документов в отделе образования. Срок: {day}, 23:59.", en: "Your child is in the queue. Show the originals at the education department. By: {day}, 23:59." }
    Withdrawn { kk: "Өтінішті қайтарып алдыңыз. Бала енді кезекте емес. Сіз қайтармасаңыз, 1414-ке қоңырау шалыңыз.", ru: "Вы отозвали заявление. Ребёнка больше нет в очереди. Если это были не вы, звоните 1414.", en: "You withdrew the application. The child is not in the queue now. If it was not you, call 1414." }
    RemovedOverAge { kk: "Өтініш кезектен шықты: бала балабақша жасынан асты. Енді не істеу керегін 1414 нөмірі айтады.", ru: "Заявление вышло из очереди: ребёнок старше дошкольного возраста. Что дальше — подскажут по 1414.", en: "The application left the queue: the child is over the age. Call 1414 on what comes next." }
    RemovedExpired { kk: "Өтініш кезектен шықты: мерзімі бітті. Орын керек болса, баланы қайта кезекке қойыңыз. Сұрақ: 1414.", ru: "Заявление вышло из очереди: истёк срок. Если место нужно, подайте снова. Вопросы: 1414.", en: "The application left the queue: its term ended. If you need a place, file again. Questions: 1414." }
    RemovedNotConfirmed { kk: "Өтініш кезектен шықты: құжаттар расталмады. Нақтылап, қайта тапсыруға болады. Сұрақ: 1414.", ru: "Заявление вышло из очереди: документы не подтвердились. Можно подать снова. Вопросы: 1414.", en: "The application left the queue: the papers were not confirmed. You can file again. Questions: 1414." }
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

/// Notice 1: the application is in the queue, with the number for each preschool by its short name (PS-A1_8.1).
pub fn registered(table: &Table, numbers: &[(&str, u32)]) -> String {
    let said: Vec<String> = numbers
        .iter()
        .map(|(preschool, n)| {
            table.fill(Word::NumberOf, &[("preschool", (*preschool).into()), ("n", (*n).into())])
        })
        .collect();
    let mut kept = said.len();
    loop {
        let list = said.get(..kept).unwrap_or_default().join(", ");
        let left = i64::try_from(said.len() - kept).unwrap_or_default();
        let list = if left == 0 {
            list
        } else {
            table.fill(Word::NumbersMore, &[("numbers", list.as_str().into()), ("n", Value::Number(left))])
        };
        let message = table.fill(Word::Registered, &[("numbers", list.as_str().into())]);
        if kept <= 1 || length(&message) <= LONGEST {
            return message;
        }
        kept -= 1;
    }
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
