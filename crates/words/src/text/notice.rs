//! SMS of the base (PS-42, appendix 1_8): the person's language first, each message complete, at most 134 characters.
//!
//! No name, no IIN, no link. A message that does not fit leaves preschools out, never a part of a word.

use super::paper;
use crate::{Lang, Table, Value};
use rules::review::Reason;
use rules::{Cite, Day};

theme! {
    /// Words of the SMS.
    9;
    Code { kk: "{code} – «Кезек» коды. Қызмет тегін. Ақша төлеп кезекті жылжыту мүмкін емес. Кодты ешкімге айтпаңыз.", ru: "{code} — код «Кезек». Услуга бесплатная. Продвинуть очередь за деньги нельзя. Никому не говорите код.", en: "{code} is your Kezek code. The service is free. Nobody can move the queue for money. Tell nobody the code." }
    Registered { kk: "Балаңыз кезекте. Кезек нөміріңіз: {numbers}. Қазір ештеңе істеудің қажеті жоқ.", ru: "Ребёнок в очереди. Ваш номер: {numbers}. Сейчас ничего делать не нужно.", en: "Your child is in the queue. Your number: {numbers}. Nothing to do now." }
    Provisional { kk: "Балаңыз кезекте. Кезек нөміріңіз әзірге: {numbers}. Құжаттар тексеріледі.", ru: "Ребёнок в очереди. Ваш номер пока: {numbers}. Документы на проверке.", en: "Your child is in the queue. Your number for now: {numbers}. The papers are being checked." }
    Awaited { kk: "Балаңыз кезекте. Кезек нөміріңіз әзірге: {numbers}. Тіркелімнің жауабын күтеміз.", ru: "Ребёнок в очереди. Ваш номер пока: {numbers}. Ждём ответа реестра.", en: "Your child is in the queue. Your number for now: {numbers}. We await the register's answer." }
    NumberOf { kk: "{preschool} – {n}", ru: "{preschool} – {n}", en: "{preschool} – {n}" }
    // What every preschool's name has and an SMS need not repeat.
    Preschool { kk: "балабақшасы", ru: "Детский сад", en: "kindergarten" }
    NumbersMore { kk: "{numbers}, тағы {n}", ru: "{numbers} и ещё {n}", en: "{numbers} and {n} more" }
    Originals { kk: "Балаңыз кезекте. Құжаттардың түпнұсқасын білім бөліміне көрсетіңіз. Мерзімі: {day}, 23:59.", ru: "Ребёнок в очереди. Покажите оригиналы документов в отделе образования. Срок: {day}, 23:59.", en: "Your child is in the queue. Show the originals at the education department. By: {day}, 23:59." }
    Withdrawn { kk: "Өтінішті қайтарып алдыңыз. Бала енді кезекте емес. Мұны сіз жасамасаңыз, 1414 нөміріне қоңырау шалыңыз.", ru: "Вы отозвали заявление. Ребёнка больше нет в очереди. Если это не вы, звоните на 1414.", en: "You withdrew the application. The child is not in the queue now. If it was not you, call 1414." }
    RemovedOverAge { kk: "Өтініш кезектен шықты: бала балабақша жасынан асты. Енді не істеу керегін 1414-тен біліңіз.", ru: "Заявление вышло из очереди: ребёнок старше дошкольного возраста. Что дальше — звоните на 1414.", en: "The application left the queue: the child is over the age. Call 1414 on what comes next." }
    RemovedExpired { kk: "Өтініш кезектен шықты: мерзімі бітті. Орын керек болса, баланы қайта кезекке қойыңыз. Сұрақ: 1414.", ru: "Заявление вышло из очереди: истёк срок. Если место нужно, подайте снова. Вопросы: 1414.", en: "The application left the queue: its term ended. If you need a place, file again. Questions: 1414." }
    RemovedReturn { kk: "Өтініш кезектен шықты: мерзімі бітті. Кабинетте кезекке оралыңыз, уақытыңыз сақталған. Мерзімі: {day}, 23:59.", ru: "Заявление вышло из очереди: истёк срок. Вернитесь в кабинете, время подачи сохранено. Срок: {day}, 23:59.", en: "The application left the queue: its term ended. Return in the cabinet, filing time kept. By: {day}, 23:59." }
    Returned { kk: "Бала қайтадан кезекте. Кезек нөміріңіз: {numbers}. Берілген уақыты өзгерген жоқ.", ru: "Ребёнок снова в очереди. Ваш номер: {numbers}. Время подачи не изменилось.", en: "Your child is in the queue again. Your number: {numbers}. The filing time has not changed." }
    RemovedNotConfirmed { kk: "Өтініш кезектен шықты: құжаттар расталмады. Нақтылап, қайта өтініш беруге болады. Сұрақ: 1414.", ru: "Заявление вышло из очереди: документы не подтверждены. Можно подать снова. Вопросы: 1414.", en: "The application left the queue: the papers were not confirmed. You can file again. Questions: 1414." }
    CounterCode { kk: "{code} – өтінішіңізді қабылдап жатқан қызметкерге айтатын код. Басқа ешкімге айтпаңыз. Қызмет тегін.", ru: "{code} — код для сотрудника, который принимает ваше заявление. Больше никому его не говорите. Услуга бесплатная.", en: "{code} is the code for the employee who takes in your application. Tell nobody else. The service is free." }
    EmailSubject { kk: "Кезек: балабақша кезегі туралы хабар", ru: "Кезек: сообщение об очереди в детский сад", en: "Kezek: about the kindergarten queue" }
    // The check of papers (C-45): what changed, what stays, what to do.
    PapersConfirmed { kk: "Құжаттарыңыз расталды. Кезек нөміріңіз: {numbers}. Қазір ештеңе істеудің қажеті жоқ.", ru: "Документы подтвердились. Ваш номер: {numbers}. Сейчас ничего делать не нужно.", en: "Your papers are confirmed. Your number: {numbers}. Nothing to do now." }
    StateConfirmed { kk: "Тіркелім деректі растады. Кезек нөміріңіз: {numbers}. Қазір ештеңе істеудің қажеті жоқ.", ru: "Реестр подтвердил данные. Ваш номер: {numbers}. Сейчас ничего делать не нужно.", en: "The register has confirmed it. Your number: {numbers}. Nothing to do now." }
    BenefitNotConfirmed { kk: "Бала кезекте, өтініш уақыты сақталды. Құқық ескерілмейді: {reason}. Сұрақ: 1414.", ru: "Ребёнок в очереди, время подачи сохранено. Право не учтено: {reason}. Вопросы: 1414.", en: "Your child is in the queue, filing time kept. The right does not count: {reason}. Questions: 1414." }
    PartlyConfirmed { kk: "Кейбір құқық расталды, сол ескеріледі. Қалғаны ескерілмейді: {reason}. Сұрақ: 1414.", ru: "Часть прав подтверждена и учтена. Остальное не учтено: {reason}. Вопросы: 1414.", en: "Part of the rights is confirmed and counts. The rest does not: {reason}. Questions: 1414." }
    PapersRefused { kk: "Өтініш кезектен шықты: {reason}. Дұрыс құжатпен қайта беруге болады. Сұрақ: 1414.", ru: "Заявление вышло из очереди: {reason}. Можно подать снова. Вопросы: 1414.", en: "The application left the queue: {reason}. You can file again. Questions: 1414." }
    OriginalsSoon { kk: "Құжаттардың түпнұсқасын білім бөліміне көрсетіңіз. Мерзімі: {day}, 23:59. Сұрақ: 1414.", ru: "Покажите оригиналы документов в отделе образования. Срок: {day}, 23:59. Вопросы: 1414.", en: "Show the original papers at the education department. By: {day}, 23:59. Questions: 1414." }
    ReasonUnreadable { kk: "скан оқылмайды", ru: "скан не читается", en: "the scan cannot be read" }
    ReasonOtherPerson { kk: "құжат басқа адамға берілген", ru: "документ на другого человека", en: "the paper is about another person" }
    ReasonNoSealOrSignature { kk: "қолтаңба не мөр жоқ", ru: "нет подписи или печати", en: "the signature or seal is missing" }
    ReasonIssuedTooEarly { kk: "анықтаманың мерзімі өткен", ru: "срок справки истёк", en: "the certificate is too old" }
    ReasonDoesNotProve { kk: "құжат мұны растамайды", ru: "документ этого не подтверждает", en: "the paper does not prove it" }
    ReasonDiffersFromOriginal { kk: "скан түпнұсқадан өзгеше", ru: "скан отличается от оригинала", en: "the scan differs from the original" }
    ReasonOriginalNotShown { kk: "түпнұсқа көрсетілмеді", ru: "оригинал не показали в срок", en: "the original was not shown in time" }
    ReasonNotGenuine { kk: "құжаттың шынайылығы расталмады", ru: "подлинность документа не подтверждена", en: "the paper is not genuine" }
    ReasonStateDenies { kk: "тіркелім растамады", ru: "реестр не подтвердил", en: "the register does not confirm it" }
    Renewed { kk: "Өтініштің мерзімі ұзартылды. Жаңа мерзімі: {day}, 23:59. Кезек нөміріңіз өзгерген жоқ.", ru: "Срок заявления продлён. Новый срок: {day}, 23:59. Ваш номер в очереди не изменился.", en: "The application is extended. Its new term: {day}, 23:59. Your number has not changed." }
    Expiring { kk: "Өтініштің мерзімі: {day}, 23:59. Орын әлі керек болса, осы SMS-ке 1 деп жауап беріңіз. Нөміріңіз сақталады.", ru: "Срок заявления: {day}, 23:59. Место ещё нужно? Ответьте на это SMS цифрой 1. Ваш номер сохранится.", en: "Your application is valid until {day}, 23:59. Still need a place? Answer this SMS with 1. You keep your number." }
    ExpiringSoon { kk: "Соңғы мерзім: {day}, 23:59. Осы SMS-ке 1 деп жауап беріңіз. Жауап болмаса, өтініш кезектен шығады.", ru: "Последний срок: {day}, 23:59. Ответьте на это SMS цифрой 1. Без ответа заявление выйдет из очереди.", en: "Last term: {day}, 23:59. Answer this SMS with 1. Without an answer the application leaves the queue." }
    RightToActMoved { kk: "Бұл өтініш бойынша енді баланың басқа өкілі әрекет етеді. Кезек нөмірі өзгерген жоқ. Сұрақ: 1414.", ru: "По этому заявлению теперь действует другой представитель ребёнка. Номер не изменился. Вопросы: 1414.", en: "Another representative of the child acts on this application now. The number has not changed. Questions: 1414." }
    Changed { kk: "Өтініш өзгертілді. Кезек нөміріңіз: {numbers}. Өтініш уақыты өзгерген жоқ.", ru: "Заявление изменено. Ваш номер: {numbers}. Время подачи не изменилось.", en: "The application is updated. Your number: {numbers}. The filing time has not changed." }
    ChangedProvisionally { kk: "Өтініш өзгертілді. Кезек нөміріңіз әзірге: {numbers}. Құжаттар тексеріледі.", ru: "Заявление изменено. Ваш номер пока: {numbers}. Документы на проверке.", en: "The application is updated. Your number for now: {numbers}. The papers are being checked." }
    ChangedAwaited { kk: "Өтініш өзгертілді. Кезек нөміріңіз әзірге: {numbers}. Тіркелімнің жауабын күтеміз.", ru: "Заявление изменено. Ваш номер пока: {numbers}. Ждём ответа реестра.", en: "The application is updated. Your number for now: {numbers}. We await the register's answer." }
    ComplaintAnswered { kk: "№ {number} шағымыңызға жауап дайын. Сайттың төменгі жағындағы «Шағымдар» бетін ашыңыз. Сұрақ: 1414.", ru: "Ответ на вашу жалобу № {number} готов. Откройте «Жалобы» внизу сайта. Вопросы: 1414.", en: "Complaint No. {number} is answered. Open \"Complaints\" at the foot of the site. Questions: 1414." }
}

/// What a notice is about. Each kind has its number in appendix 1_8 (C-45 from 22 on), the heading of its letter, and what it
/// rests on: none can be told by SMS alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The application is in the queue.
    InQueue,
    /// Originals are to be shown.
    Originals,
    /// Taken out by the applicant.
    Withdrawn,
    /// Extended.
    Renewed,
    /// Taken out by rule.
    Removed,
    /// The term ends.
    Expiring,
    /// The papers were checked.
    Checked,
    /// Updated.
    Changed,
    /// Another representative acts.
    RightToActMoved,
    /// Back in the queue.
    Returned,
    /// An offer, or an answer to an answer by SMS.
    Offer,
    /// A complaint was answered.
    ComplaintAnswered,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::InQueue,
        Self::Originals,
        Self::Withdrawn,
        Self::Renewed,
        Self::Removed,
        Self::Expiring,
        Self::Checked,
        Self::Changed,
        Self::RightToActMoved,
        Self::Returned,
        Self::Offer,
        Self::ComplaintAnswered,
    ];

    /// Its number.
    pub const fn number(self) -> u8 {
        match self {
            Self::InQueue => 1,
            Self::Originals => 2,
            Self::Withdrawn => 3,
            Self::Renewed => 4,
            Self::Removed => 5,
            Self::Expiring => 6,
            Self::Checked => 22,
            Self::Changed => 23,
            Self::RightToActMoved => 24,
            Self::Returned => 25,
            Self::Offer => 29,
            Self::ComplaintAnswered => 40,
        }
    }

    /// The kind of this number.
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// The heading of its letter, and of its row in a list.
    pub const fn title(self) -> paper::Word {
        match self {
            Self::InQueue => paper::Word::AboutInQueue,
            Self::Originals => paper::Word::AboutOriginals,
            Self::Withdrawn => paper::Word::AboutWithdrawn,
            Self::Renewed => paper::Word::AboutRenewed,
            Self::Removed => paper::Word::AboutRemoved,
            Self::Expiring => paper::Word::AboutExpiring,
            Self::Checked => paper::Word::AboutChecked,
            Self::Changed => paper::Word::AboutChanged,
            Self::RightToActMoved => paper::Word::AboutRightToAct,
            Self::Returned => paper::Word::AboutReturned,
            Self::Offer => paper::Word::AboutOffer,
            Self::ComplaintAnswered => paper::Word::AboutComplaint,
        }
    }

    /// What it rests on.
    pub const fn cite(self) -> Cite {
        Cite::new(match self {
            Self::InQueue => "PS-A1_8.1",
            Self::Originals => "PS-A1_8.2",
            Self::Withdrawn => "PS-A1_8.3",
            Self::Renewed => "PS-A1_8.4",
            Self::Removed => "PS-A1_8.5",
            Self::Expiring => "PS-A1_8.6",
            Self::Checked => "PS-A1_1.10",
            Self::Changed => "PS-A1_3.1.9",
            Self::RightToActMoved => "PS-42",
            Self::Returned => "CA-24",
            Self::Offer => "PR-7",
            Self::ComplaintAnswered => "PR-10.p2",
        })
    }
}

/// Characters of UCS-2 in two joined parts.
pub const LONGEST: usize = 134;

/// Why the base took an application out of the queue. There is no death here: after it every message stops (PS-A1_8.5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Removed {
    /// The child reached the age.
    OverAge,
    /// The term of the application ended; until when it may come back (CA-24).
    Expired(Option<Day>),
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

/// The code that a person at the counter tells the employee.
pub fn counter_code(table: &Table, code: &str) -> String {
    table.fill(Word::CounterCode, &[("code", code.into())])
}

/// What an e-mail is about: the same for every notice, so that a list of letters tells nothing.
pub fn email_subject(table: &Table) -> String {
    table.say(Word::EmailSubject).to_owned()
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

/// The same while only a silent state system has still to answer: it is asked again, and there is nothing to show.
pub fn registered_awaited(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::Awaited, numbers)
}

/// Notice 4: the standing is extended to the end of a day (PS-A1_8.4).
pub fn renewed(table: &Table, until: Day) -> String {
    with_day(table, Word::Renewed, until)
}

/// Notice 6 and the request of app. 1_2 para 1.3: the term ends, and an answer extends it (PS-A1_8.6, C-45).
pub fn expiring(table: &Table, until: Day) -> String {
    with_day(table, Word::Expiring, until)
}

/// The same a last time, 24 hours before the end or more (C-29).
pub fn expiring_soon(table: &Table, until: Day) -> String {
    with_day(table, Word::ExpiringSoon, until)
}

/// Another representative acts from now on (C-24, C-45).
pub fn right_to_act_moved(table: &Table) -> String {
    table.say(Word::RightToActMoved).to_owned()
}

/// Back in the queue by its filing time, with the number it came to (CA-24, C-45).
pub fn returned(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::Returned, numbers)
}

/// The result of an update with the number it came to (PS-A1_3.1.9, C-45).
pub fn changed(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::Changed, numbers)
}

/// The same while papers are under verification; notice 2 says what to do.
pub fn changed_provisionally(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::ChangedProvisionally, numbers)
}

/// The same while only a silent state system has still to answer.
pub fn changed_awaited(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::ChangedAwaited, numbers)
}

/// A state system that was silent confirmed what it was asked (C-45).
pub fn state_confirmed(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::StateConfirmed, numbers)
}

fn with_day(table: &Table, message: Word, until: Day) -> String {
    let day = crate::date::weekday(table, until);
    table.fill(message, &[("day", day.as_str().into())])
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
    let word = match reason {
        Removed::OverAge => Word::RemovedOverAge,
        Removed::Expired(Some(until)) => return with_day(table, Word::RemovedReturn, until),
        Removed::Expired(None) => Word::RemovedExpired,
        Removed::NotConfirmed => Word::RemovedNotConfirmed,
    };
    table.say(word).to_owned()
}

/// Notice 22 (C-45): every paper was confirmed, with the number that holds now.
pub fn papers_confirmed(table: &Table, numbers: &[(&str, u32)]) -> String {
    with_numbers(table, Word::PapersConfirmed, numbers)
}

/// Notice 22 (C-45): a right was not confirmed, the application stands without it (PS-23).
pub fn benefit_not_confirmed(table: &Table, reason: Reason) -> String {
    table.fill(Word::BenefitNotConfirmed, &[("reason", table.say(Word::reason(reason)).into())])
}

/// Notice 22 (C-45): of several rights some were confirmed and count; why the others do not.
pub fn partly_confirmed(table: &Table, reason: Reason) -> String {
    table.fill(Word::PartlyConfirmed, &[("reason", table.say(Word::reason(reason)).into())])
}

/// Notice 22 (C-45): a reasoned refusal after the check of papers (PS-A1_1.10.11).
pub fn papers_refused(table: &Table, reason: Reason) -> String {
    table.fill(Word::PapersRefused, &[("reason", table.say(Word::reason(reason)).into())])
}

/// Notice 2 once more, before the last day to show the originals ends.
pub fn originals_soon(table: &Table, by: Day) -> String {
    let day = crate::date::weekday(table, by);
    table.fill(Word::OriginalsSoon, &[("day", day.as_str().into())])
}

impl Word {
    /// Why a paper is not confirmed, as a part of a sentence.
    pub const fn reason(reason: Reason) -> Self {
        match reason {
            Reason::Unreadable => Self::ReasonUnreadable,
            Reason::OtherPerson => Self::ReasonOtherPerson,
            Reason::NoSealOrSignature => Self::ReasonNoSealOrSignature,
            Reason::IssuedTooEarly => Self::ReasonIssuedTooEarly,
            Reason::DoesNotProve => Self::ReasonDoesNotProve,
            Reason::DiffersFromOriginal => Self::ReasonDiffersFromOriginal,
            Reason::OriginalNotShown => Self::ReasonOriginalNotShown,
            Reason::NotGenuine => Self::ReasonNotGenuine,
            Reason::StateDenies => Self::ReasonStateDenies,
        }
    }
}

/// A complaint was answered: where to read it (C-45).
pub fn complaint_answered(table: &Table, number: &str) -> String {
    table.fill(Word::ComplaintAnswered, &[("number", number.into())])
}

/// Length of a message in UCS-2 characters.
pub fn length(message: &str) -> usize {
    message.encode_utf16().count()
}
