//! What stands on every page: header, footer, buttons, turns, the hand-over to 1414, and how a provision is cited.

use rules::benefit::Turn;

theme! {
    /// Words of every page.
    2;
    // Header and frame.
    ServiceName { kk: "Кезек", ru: "Кезек", en: "Kezek" }
    ServiceTagline { kk: "Балабақша кезегі", ru: "Очередь в детский сад", en: "The kindergarten queue" }
    PageTitle { kk: "{page} – Кезек", ru: "{page} — Кезек", en: "{page} – Kezek" }
    FaultPageTitle { kk: "Түзету керек: {page}", ru: "Нужно исправить: {page}", en: "To correct: {page}" }
    SkipToContent { kk: "Негізгі мәтінге өту", ru: "Перейти к содержанию", en: "Skip to main content" }
    LanguageSwitch { kk: "Тіл", ru: "Язык", en: "Language" }
    DemoBanner { kk: "Бұл – сынақ нұсқасы. Балалар, ата-аналар мен балабақшалар ойдан шығарылған.", ru: "Это демоверсия. Дети, родители и детские сады вымышлены.", en: "This is a demo. Children, parents and kindergartens are made up." }
    DemoPhones { kk: "Сынақ телефондары", ru: "Телефоны демоверсии", en: "Phones of the demo" }
    MyApplications { kk: "Менің өтініштерім", ru: "Мои заявления", en: "My applications" }
    NewApplication { kk: "Баланы кезекке қою", ru: "Поставить ребёнка в очередь", en: "Put a child in the queue" }
    StartPage { kk: "Басты бет", ru: "Главная страница", en: "Start page" }
    SignIn { kk: "Кіру", ru: "Войти", en: "Sign in" }
    SignOut { kk: "Шығу", ru: "Выйти", en: "Sign out" }
    SignedInAs { kk: "Кірген адам: {name}", ru: "Вход выполнен: {name}", en: "Signed in: {name}" }
    // Buttons.
    Continue { kk: "Жалғастыру", ru: "Продолжить", en: "Continue" }
    Back { kk: "Артқа", ru: "Назад", en: "Back" }
    Save { kk: "Сақтау", ru: "Сохранить", en: "Save" }
    Change { kk: "Өзгерту", ru: "Изменить", en: "Change" }
    ChangeOf { kk: "Өзгерту: {what}", ru: "Изменить: {what}", en: "Change: {what}" }
    Remove { kk: "Алып тастау", ru: "Убрать", en: "Remove" }
    RemoveOf { kk: "Алып тастау: {what}", ru: "Убрать: {what}", en: "Remove: {what}" }
    Add { kk: "Қосу", ru: "Добавить", en: "Add" }
    Cancel { kk: "Болдырмау", ru: "Отменить", en: "Cancel" }
    TryAgain { kk: "Қайталап көру", ru: "Попробовать ещё раз", en: "Try again" }
    Reload { kk: "Бетті қайта ашу", ru: "Открыть страницу заново", en: "Open the page again" }
    ShowMore { kk: "Тағы көрсету", ru: "Показать ещё", en: "Show more" }
    ShowLess { kk: "Жасыру", ru: "Скрыть", en: "Show less" }
    Details { kk: "Толығырақ", ru: "Подробнее", en: "Details" }
    Yes { kk: "Иә", ru: "Да", en: "Yes" }
    No { kk: "Жоқ", ru: "Нет", en: "No" }
    Or { kk: "немесе", ru: "или", en: "or" }
    // States of a page.
    Loading { kk: "Жүктеліп жатыр…", ru: "Загружаем…", en: "Loading…" }
    Sending { kk: "Жіберіп жатырмыз…", ru: "Отправляем…", en: "Sending…" }
    Saving { kk: "Сақтап жатырмыз…", ru: "Сохраняем…", en: "Saving…" }
    Saved { kk: "Жазғаныңыз сақталды", ru: "Всё, что вы ввели, сохранено", en: "What you wrote is saved" }
    SavedAt { kk: "Сақталған уақыты: {time}", ru: "Сохранено в {time}", en: "Saved at {time}" }
    NotSaved { kk: "Соңғы өзгеріс әлі сақталмады", ru: "Последнее изменение пока не сохранено", en: "The last change is not saved yet" }
    Offline { kk: "Интернет жоқ. Байланыс қалпына келгенде сақтаймыз.", ru: "Нет интернета. Сохраним, когда связь вернётся.", en: "No internet. We save when it is back." }
    AsOf { kk: "Дерек уақыты: {at}", ru: "Данные на {at}", en: "Figures of {at}" }
    // Fields.
    Optional { kk: "міндетті емес", ru: "необязательно", en: "optional" }
    FaultPrefix { kk: "Түзетіңіз:", ru: "Исправьте:", en: "Correct this:" }
    WarnPrefix { kk: "Назар аударыңыз:", ru: "Обратите внимание:", en: "Please look:" }
    FaultSummaryTitle { kk: "{n}\u{a0}жолды түзету керек", ru: "Нужно исправить {n}\u{a0}{n:поле|поля|полей}", en: "{n}\u{a0}{n:field needs|fields need} correcting" }
    FaultSummaryHint { kk: "Сілтемені басыңыз, керекті жолға апарамыз.", ru: "Нажмите ссылку — она ведёт к нужному полю.", en: "Press a link to go to the field." }
    Search { kk: "Іздеу", ru: "Поиск", en: "Search" }
    SearchClear { kk: "Іздеуді тазарту", ru: "Очистить поиск", en: "Clear the search" }
    ResultsCount { kk: "Табылғаны: {n}", ru: "Найдено: {n}", en: "Found: {n}" }
    NothingFound { kk: "Ештеңе табылмады. Қысқарақ жазып көріңіз.", ru: "Ничего не нашлось. Попробуйте написать короче.", en: "Nothing found. Try fewer letters." }
    SelectedCount { kk: "Таңдалғаны: {n} / {max}", ru: "Выбрано: {n} из {max}", en: "Chosen: {n} of {max}" }
    MoveUp { kk: "Жоғары жылжыту: {name}", ru: "Выше: {name}", en: "Move up: {name}" }
    MoveDown { kk: "Төмен жылжыту: {name}", ru: "Ниже: {name}", en: "Move down: {name}" }
    MovedTo { kk: "{name}: реті {n} / {total}", ru: "{name}: теперь {n} из {total}", en: "{name}: now {n} of {total}" }
    DayPart { kk: "Күні", ru: "День", en: "Day" }
    MonthPart { kk: "Айы", ru: "Месяц", en: "Month" }
    YearPart { kk: "Жылы", ru: "Год", en: "Year" }
    // Turns, always with their mark.
    TurnOutOfTurn { kk: "Кезектен тыс құқық (жалпы кезектен бұрын)", ru: "Право вне очереди (раньше общей очереди)", en: "Out-of-turn right (before the general queue)" }
    TurnFirstTurn { kk: "Бірінші кезектегі құқық (әр үш баладан кейін бір бала)", ru: "Первоочередное право (один ребёнок после каждых трёх)", en: "First-turn right (one child after every three)" }
    TurnGeneral { kk: "Жалпы кезек", ru: "Общая очередь", en: "General queue" }
    // A human is near.
    HelpTitle { kk: "Көмек керек пе?", ru: "Нужна помощь?", en: "Do you need help?" }
    HelpCall { kk: "1414 нөміріне қоңырау шалыңыз. Қоңырау тегін.", ru: "Позвоните по номеру 1414. Звонок бесплатный.", en: "Call 1414. The call is free." }
    HelpSay { kk: "Былай айтыңыз: «Балабақша кезегі бойынша көмек керек».", ru: "Скажите: «Нужна помощь с очередью в детский сад».", en: "Say: \"I need help with the kindergarten queue.\"" }
    FreeOfCharge { kk: "Қызмет тегін.", ru: "Услуга бесплатная.", en: "The service is free." }
    NoMoneyMoves { kk: "Ақша төлеп кезекті жылжыту мүмкін емес.", ru: "Продвинуть очередь за деньги нельзя.", en: "Nobody can move the queue for money." }
    TellNobodyCode { kk: "Кодты ешкімге айтпаңыз.", ru: "Никому не говорите код.", en: "Tell nobody the code." }
    // Footer.
    FooterNavigation { kk: "Анықтама", ru: "Справка", en: "About" }
    FooterBenefits { kk: "Кімге орын ертерек беріледі", ru: "Кому место дают раньше", en: "Who gets a place earlier" }
    FooterRules { kk: "Кезек қалай жылжиды", ru: "Как движется очередь", en: "How the queue moves" }
    RulesMore { kk: "Мысалмен толығырақ", ru: "Подробнее, с примером", en: "More, with an example" }
    FooterComplaints { kk: "Шағымдар", ru: "Жалобы", en: "Complaints" }
    FooterData { kk: "Деректер, құпиялылық, қолжетімділік", ru: "Данные, конфиденциальность, доступность", en: "Data, privacy, accessibility" }
    FooterAttribution { kk: "Деректер көзі: GeoNames, geokz (CC BY 4.0)", ru: "Источники данных: GeoNames, geokz (CC BY 4.0)", en: "Data sources: GeoNames, geokz (CC BY 4.0)" }
    // How a provision is cited.
    Basis { kk: "Негізі: {place}", ru: "Основание: {place}", en: "Basis: {place}" }
    CiteParagraph { kk: "{order}-бұйрық, {paragraph}-т.", ru: "приказ {order}, п. {paragraph}", en: "order {order}, para {paragraph}" }
    CiteAppendix { kk: "{order}-бұйрық, {appendix}-қосымша", ru: "приказ {order}, приложение {appendix}", en: "order {order}, appendix {appendix}" }
    CiteAppendixParagraph { kk: "{order}-бұйрық, {appendix}-қосымша, {paragraph}-т.", ru: "приказ {order}, приложение {appendix}, п. {paragraph}", en: "order {order}, appendix {appendix}, para {paragraph}" }
    CiteReading { kk: "{order}-бұйрықты қалай түсінеміз, {reading}-сұрақ", ru: "как мы понимаем приказ {order}, вопрос {reading}", en: "how we read order {order}, question {reading}" }
}

impl Word {
    /// The name of a turn; its mark is [`mark`].
    pub const fn turn(turn: Turn) -> Self {
        match turn {
            Turn::OutOfTurn => Self::TurnOutOfTurn,
            Turn::FirstTurn => Self::TurnFirstTurn,
            Turn::General => Self::TurnGeneral,
        }
    }
}

/// The mark of a turn; it never stands without the name.
pub const fn mark(turn: Turn) -> &'static str {
    match turn {
        Turn::OutOfTurn => "▲",
        Turn::FirstTurn => "◆",
        Turn::General => "■",
    }
}
