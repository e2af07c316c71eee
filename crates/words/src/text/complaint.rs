//! Complaints: to whom, by when, how far one came. Plain, without a threat and without a promise.

use rules::complaint::{Addressee, Outcome, State, Subject};

theme! {
    /// Words of complaints.
    15;
    // The list.
    ListTitle { kk: "Менің шағымдарым", ru: "Мои жалобы", en: "My complaints" }
    ListEmpty { kk: "Әзірге шағым жоқ.", ru: "Жалоб пока нет.", en: "No complaints yet." }
    NewLink { kk: "Шағым беру", ru: "Подать жалобу", en: "File a complaint" }
    // A new one.
    NewTitle { kk: "Шағым беру", ru: "Подать жалобу", en: "File a complaint" }
    NewLead { kk: "Шешіммен не қызметкердің әрекетімен келіспесеңіз, осында жазыңыз.", ru: "Напишите сюда, если не согласны с решением или действием сотрудника.", en: "Write here if you disagree with a decision or an employee's act." }
    NothingWorse { kk: "Шағым кезек нөміріңізге де, өтінішіңізге де әсер етпейді.", ru: "Жалоба не влияет ни на номер, ни на заявление.", en: "A complaint changes neither your number nor your application." }
    ForApplication { kk: "Қай өтініш бойынша: № {number}", ru: "По заявлению № {number}", en: "About application No. {number}" }
    ToWhom { kk: "Кімге шағымданасыз", ru: "Кому жалоба", en: "To whom" }
    ToProvider { kk: "Білім бөлімінің басшысына", ru: "Руководителю отдела образования", en: "The head of the education department" }
    ToProviderHint { kk: "Кезек, құжаттар немесе бас тарту туралы. Жауап мерзімі: {n} жұмыс күні.", ru: "Про очередь, документы или отказ. Срок ответа: {n} {n:рабочий день|рабочих дня|рабочих дней}.", en: "About the queue, papers or a refusal. Answer within {n} working {n:day|days}." }
    ToStateCorporation { kk: "ХҚКО басшысына", ru: "Руководителю ЦОНа", en: "The head of the service centre" }
    ToStateCorporationHint { kk: "ХҚКО қызметкерінің әрекеті туралы. Жауап мерзімі: {n} жұмыс күні.", ru: "Про действия сотрудника ЦОНа. Срок ответа: {n} {n:рабочий день|рабочих дня|рабочих дней}.", en: "About an employee of the service centre. Answer within {n} working {n:day|days}." }
    ToPreschool { kk: "Балабақша басшысына", ru: "Руководителю детского сада", en: "The head of the kindergarten" }
    ToPreschoolHint { kk: "Балабақшаға қабылдау туралы. Жауап мерзімі: {n} жұмыс күні.", ru: "Про приём в детский сад. Срок ответа: {n} {n:рабочий день|рабочих дня|рабочих дней}.", en: "About admission to the kindergarten. Answer within {n} working {n:day|days}." }
    ToAuthority { kk: "Мемлекеттік қызмет сапасын бақылайтын органға", ru: "Органу, который следит за качеством госуслуг", en: "The body that watches over the quality of state services" }
    ToAuthorityHint { kk: "Бірден осында жазуға да болады. Жауап мерзімі: {n} жұмыс күні.", ru: "Можно написать сразу сюда. Срок ответа: {n} {n:рабочий день|рабочих дня|рабочих дней}.", en: "You may write here at once. Answer within {n} working {n:day|days}." }
    Where { kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement" }
    WhereHint { kk: "Шағым осы жердегі мекемеге барады.", ru: "Жалоба уйдёт в учреждение этого населённого пункта.", en: "The complaint goes to the office of this settlement." }
    WhereChoose { kk: "Тізімнен таңдаңыз", ru: "Выберите из списка", en: "Choose from the list" }
    About { kk: "Не туралы", ru: "О чём жалоба", en: "What it is about" }
    AboutRefusal { kk: "Бас тартты немесе өтініш кезектен шықты", ru: "Отказали или заявление вышло из очереди", en: "A refusal, or the application left the queue" }
    AboutNumber { kk: "Кезек нөмірі", ru: "Номер в очереди", en: "The number in the queue" }
    AboutPapers { kk: "Құжаттар: артық сұрады немесе растамады", ru: "Документы: потребовали лишнее или не подтвердили", en: "Papers: too many asked for, or not confirmed" }
    AboutTerm { kk: "Жауап мерзімінде келмеді", ru: "Ответ не пришёл в срок", en: "No answer in time" }
    AboutConduct { kk: "Қызметкердің мінез-құлқы", ru: "Поведение сотрудника", en: "How an employee behaved" }
    AboutOther { kk: "Басқа мәселе", ru: "Другое", en: "Something else" }
    Text { kk: "Не болды және не сұрайсыз", ru: "Что произошло и о чём вы просите", en: "What happened and what you ask for" }
    TextHint { kk: "Қысқа жазыңыз: қашан, қайда, не болды. ЖСН жазбаңыз.", ru: "Коротко: когда, где и что случилось. ИИН писать не нужно.", en: "In short: when, where, what happened. Do not write an IIN." }
    Send { kk: "Шағымды жіберу", ru: "Отправить жалобу", en: "Send the complaint" }
    TooMany { kk: "Бүгін тым көп шағым жіберілді. Ертең жалғастыруға болады, мәтін төменде.", ru: "Сегодня отправлено слишком много жалоб. Завтра можно продолжить, текст ниже.", en: "Too many complaints today. You can go on tomorrow, the text is below." }
    // What happens by when.
    NextTitle { kk: "Әрі қарай не болады", ru: "Что будет дальше", en: "What happens next" }
    NextRegistered { kk: "Шағым түскен күні тіркеледі. Демалыс болса, келесі жұмыс күні.", ru: "Жалобу регистрируют в день получения. В выходной — на следующий рабочий день.", en: "It is registered on the day it arrives. On a day off, the next working day." }
    NextAnswer { kk: "Жауап мерзімі тіркеуден кейінгі жұмыс күнінен басталады.", ru: "Срок ответа идёт со следующего рабочего дня после регистрации.", en: "The term of the answer runs from the working day after registration." }
    NextSeen { kk: "Барысын осы беттен көресіз. Жауап дайын болғанда SMS келеді.", ru: "Ход видно на этой странице. Когда ответ готов, придёт SMS.", en: "You see its progress on this page. An SMS comes when it is answered." }
    NextCourt { kk: "Жауаппен келіспесеңіз, сотқа жүгінуге болады.", ru: "Если ответ не устроит, можно обратиться в суд.", en: "If you disagree with the answer, you may go to court." }
    HelpHow { kk: "Шағым беру тәртібін 1414 нөмірінен біліңіз.", ru: "Как подать жалобу, объяснят по номеру 1414.", en: "1414 explains how to complain." }
    // One complaint.
    Title { kk: "№ {number} шағым", ru: "Жалоба № {number}", en: "Complaint No. {number}" }
    TabTitle { kk: "Шағым", ru: "Жалоба", en: "Complaint" }
    StatusTitle { kk: "Барысы", ru: "Ход жалобы", en: "Progress" }
    StateDelivered { kk: "Жеткізілді", ru: "Доставлена", en: "Delivered" }
    StateRegistered { kk: "Тіркелді", ru: "Зарегистрирована", en: "Registered" }
    StateInWork { kk: "Қаралып жатыр", ru: "Рассматривают", en: "Being considered" }
    StateAnswered { kk: "Жауап берілді", ru: "Есть ответ", en: "Answered" }
    StateNotConsidered { kk: "Қараусыз қалдырылды, себебі төменде", ru: "Оставлена без рассмотрения, причина ниже", en: "Not considered, the reason is below" }
    StateWithdrawn { kk: "Шағым қайтарып алынды", ru: "Жалоба отозвана", en: "The complaint was taken back" }
    RegisterBy { kk: "Тіркеу мерзімі: {day}", ru: "Зарегистрируют не позже: {day}", en: "Registered by: {day}" }
    AnswerBy { kk: "Жауап мерзімі: {day}, 23:59 (Астана уақыты)", ru: "Срок ответа: {day}, 23:59 (время Астаны)", en: "Answer by: {day}, 23:59 (Astana time)" }
    Overdue { kk: "Жауап мерзімі өтті. Қызмет сапасын бақылайтын органға жаза аласыз.", ru: "Срок ответа прошёл. Можно написать органу, который следит за качеством госуслуг.", en: "The term has passed. You may write to the body that watches over quality." }
    OverdueLink { kk: "Бақылау органына шағым беру", ru: "Подать жалобу в этот орган", en: "Complain to that body" }
    AnswerTitle { kk: "Жауап", ru: "Ответ", en: "The answer" }
    OutcomeUpheld { kk: "Сіздікі дұрыс", ru: "Вы правы", en: "You are right" }
    OutcomePartly { kk: "Сіздікі ішінара дұрыс", ru: "Вы правы частично", en: "You are right in part" }
    OutcomeNot { kk: "Шағым негізсіз деп танылды", ru: "Жалобу сочли необоснованной", en: "The complaint was found groundless" }
    OutcomeNotConsidered { kk: "Шағым қаралған жоқ", ru: "Жалобу не рассматривали", en: "The complaint was not considered" }
    YourText { kk: "Сіздің жазғаныңыз", ru: "Что вы написали", en: "What you wrote" }
    Disagree { kk: "Жауаппен келіспесеңіз, бақылау органына жаза аласыз немесе сотқа жүгіне аласыз.", ru: "Если вы не согласны, напишите в контролирующий орган или обратитесь в суд.", en: "If you disagree, write to the controlling body or go to court." }
    WithdrawButton { kk: "Шағымды қайтарып алу", ru: "Отозвать жалобу", en: "Take the complaint back" }
    WithdrawText { kk: "Мәселе шешілсе, шағымды қайтарып алуға болады.", ru: "Если вопрос решён, жалобу можно отозвать.", en: "If the matter is settled, you can take the complaint back." }
    SignInFirst { kk: "Алдымен кіріңіз: шағым сіздің атыңыздан беріледі.", ru: "Сначала войдите: жалоба подаётся от вашего имени.", en: "Sign in first: the complaint goes in your name." }
    SignIn { kk: "Кіру", ru: "Войти", en: "Sign in" }
}

impl Word {
    /// The name of an addressee.
    pub const fn to(addressee: Addressee) -> Self {
        match addressee {
            Addressee::Provider => Self::ToProvider,
            Addressee::StateCorporation => Self::ToStateCorporation,
            Addressee::Preschool => Self::ToPreschool,
            Addressee::Authority => Self::ToAuthority,
        }
    }

    /// When to choose it and its term, `n` working days.
    pub const fn to_hint(addressee: Addressee) -> Self {
        match addressee {
            Addressee::Provider => Self::ToProviderHint,
            Addressee::StateCorporation => Self::ToStateCorporationHint,
            Addressee::Preschool => Self::ToPreschoolHint,
            Addressee::Authority => Self::ToAuthorityHint,
        }
    }

    /// The name of a subject.
    pub const fn subject(subject: Subject) -> Self {
        match subject {
            Subject::Refusal => Self::AboutRefusal,
            Subject::Number => Self::AboutNumber,
            Subject::Papers => Self::AboutPapers,
            Subject::Term => Self::AboutTerm,
            Subject::Conduct => Self::AboutConduct,
            Subject::Other => Self::AboutOther,
        }
    }

    /// The name of a state.
    pub const fn state(state: State) -> Self {
        match state {
            State::Delivered => Self::StateDelivered,
            State::Registered => Self::StateRegistered,
            State::InWork => Self::StateInWork,
            State::Answered => Self::StateAnswered,
            State::NotConsidered => Self::StateNotConsidered,
            State::Withdrawn => Self::StateWithdrawn,
        }
    }

    /// What was decided.
    pub const fn outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Upheld => Self::OutcomeUpheld,
            Outcome::PartlyUpheld => Self::OutcomePartly,
            Outcome::NotUpheld => Self::OutcomeNot,
            Outcome::NotConsidered => Self::OutcomeNotConsidered,
        }
    }
}
