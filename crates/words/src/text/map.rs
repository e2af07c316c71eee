//! The map of preschools: what it is called, its filters, its list, the choice, and where places are short.

use rules::age::AgeGroup;
use rules::application::{Language, QueueKind};

theme! {
    /// Words of the map.
    21;
    Title { kk: "Балабақшалар картасы", ru: "Карта детских садов", en: "Map of kindergartens" }
    Lead { kk: "Қай балабақшада орын бар екенін картадан да, тізімнен де көресіз.", ru: "На карте и в списке видно, в каких садах есть места.", en: "The map and the list show which kindergartens have places." }
    ListWithoutMap { kk: "Балабақшалар тізімі", ru: "Список детских садов", en: "List of kindergartens" }
    // What the map shows.
    ModeLabel { kk: "Карта не көрсетеді", ru: "Что показывает карта", en: "What the map shows" }
    ModePreschools { kk: "Балабақшалар", ru: "Детские сады", en: "Kindergartens" }
    ModeShort { kk: "Орын жетпейтін жерлер", ru: "Где не хватает мест", en: "Where places are short" }
    // Search.
    SearchLabel { kk: "Елді мекен, аудан, балабақша не көше", ru: "Город, район, детский сад или улица", en: "Town, district, kindergarten or street" }
    SearchFound { kk: "Табылғандары", ru: "Найдено", en: "Found" }
    FoundCount { kk: "{n} балабақша", ru: "{n} {n:детский сад|детских сада|детских садов}", en: "{n} {n:kindergarten|kindergartens}" }
    SearchMore { kk: "Тағы {n} балабақша бар. Атауын толығырақ жазыңыз.", ru: "И ещё {n}. Напишите название полнее.", en: "{n} more. Type more of the name." }
    // Filters.
    Filters { kk: "Сүзгілер", ru: "Фильтры", en: "Filters" }
    FiltersOn { kk: "Сүзгілер: {n}", ru: "Фильтры: {n}", en: "Filters: {n}" }
    FiltersClear { kk: "Сүзгілерді алып тастау", ru: "Убрать фильтры", en: "Remove the filters" }
    Kind { kk: "Балабақша түрі", ru: "Вид сада", en: "Kind" }
    KindGeneral { kk: "Жалпы үлгідегі", ru: "Общего типа", en: "General" }
    KindSpecial { kk: "Арнайы", ru: "Специальный", en: "Special" }
    KindSanatorium { kk: "Санаторлық", ru: "Санаторный", en: "Sanatorium" }
    Owner { kk: "Меншік нысаны", ru: "Форма собственности", en: "Ownership" }
    OwnerState { kk: "Мемлекеттік", ru: "Государственный", en: "State" }
    OwnerPrivate { kk: "Жекеменшік", ru: "Частный", en: "Private" }
    Tongue { kk: "Тәрбие тілі", ru: "Язык воспитания", en: "Language" }
    TongueKk { kk: "Қазақ тілі", ru: "Казахский", en: "Kazakh" }
    TongueRu { kk: "Орыс тілі", ru: "Русский", en: "Russian" }
    TongueOther { kk: "Басқа тіл", ru: "Другой язык", en: "Another language" }
    Age { kk: "Топтың жасы", ru: "Возраст группы", en: "Age of the group" }
    AgeEarly { kk: "Ерте жас: 1 жас", ru: "Ранний возраст: 1 год", en: "Early: 1 year" }
    AgeJunior { kk: "Кіші топ: 2 жас", ru: "Младшая: 2 года", en: "Junior: 2 years" }
    AgeMiddle { kk: "Ортаңғы топ: 3 жас", ru: "Средняя: 3 года", en: "Middle: 3 years" }
    AgeSenior { kk: "Ересек топ: 4 жас", ru: "Старшая: 4 года", en: "Senior: 4 years" }
    AgePreparatory { kk: "Мектепалды топ: 5 жас", ru: "Предшкольная: 5 лет", en: "Preparatory: 5 years" }
    Places { kk: "Орын", ru: "Места", en: "Places" }
    FreeNow { kk: "Қазір бос орны бар", ru: "Есть свободные места", en: "Places free now" }
    ExpectedOnes { kk: "Орын босауы мүмкін", ru: "Ожидаются места", en: "Places expected" }
    Within { kk: "Қашықтығы", ru: "Расстояние", en: "Distance" }
    WithinAny { kk: "Кез келген", ru: "Любое", en: "Any" }
    WithinKm { kk: "{n} км ішінде", ru: "До {n} км", en: "Within {n} km" }
    WithinFrom { kk: "Қайдан: {place}", ru: "Откуда: {place}", en: "From: {place}" }
    Where { kk: "Қай жерде", ru: "Где", en: "Where" }
    Any { kk: "Бәрі", ru: "Все", en: "All" }
    // Counts.
    Count { kk: "{n} балабақша табылды", ru: "Нашлось: {n} {n:детский сад|детских сада|детских садов}", en: "{n} {n:kindergarten|kindergartens} found" }
    CountFree { kk: "Бос орны бар балабақша: {n}", ru: "Со свободными местами: {n}", en: "With free places: {n}" }
    CountInView { kk: "Картада көрініп тұрғаны: {n} балабақша", ru: "В этой части карты: {n} {n:сад|сада|садов}", en: "In this part of the map: {n}" }
    NothingTitle { kk: "Мұндай балабақша табылмады", ru: "Таких садов не нашлось", en: "No such kindergarten" }
    NothingLoosen { kk: "«{filter}» сүзгісін алып тастаңыз: {n} балабақша шығады", ru: "Уберите фильтр «{filter}»: останется {n}", en: "Remove the filter \"{filter}\": {n} are left" }
    NothingEach { kk: "Бір сүзгіні алып тастау жеткіліксіз. Бәрін алып тастаңыз.", ru: "Одного фильтра мало. Уберите все.", en: "One filter is not enough. Remove them all." }
    NothingHere { kk: "Картаның бұл жерінде балабақша жоқ.", ru: "В этой части карты садов нет.", en: "No kindergarten in this part of the map." }
    // The map itself.
    MapLabel { kk: "Карта", ru: "Карта", en: "Map" }
    MapKeys { kk: "Көрсеткі пернелер картаны жылжытады, плюс жақындатады, минус алыстатады.", ru: "Стрелки двигают карту, плюс и минус меняют масштаб.", en: "Arrow keys move the map, plus and minus zoom." }
    ZoomIn { kk: "Жақындату", ru: "Приблизить", en: "Zoom in" }
    ZoomOut { kk: "Алыстату", ru: "Отдалить", en: "Zoom out" }
    WholeCountry { kk: "Бүкіл елді көрсету", ru: "Показать всю страну", en: "Show the whole country" }
    LocateMe { kk: "Мен тұрған жер", ru: "Где я", en: "Where I am" }
    LocateNote { kk: "Қайда екеніңізді тек осы құрылғы біледі.", ru: "Где вы находитесь, знает только это устройство.", en: "Only this device knows where you are." }
    LocateFailed { kk: "Құрылғы қайда тұрғаныңызды айтпады. Іздеуге мекенжай жазыңыз.", ru: "Устройство не сообщило, где вы. Напишите адрес в поиске.", en: "The device did not say where you are. Search for an address." }
    ScaleKm { kk: "{n} км", ru: "{n} км", en: "{n} km" }
    ScaleM { kk: "{n} м", ru: "{n} м", en: "{n} m" }
    // One line on a phone; the page it leads to says what is whose.
    Credit { kk: "Деректер: geokz, HDX, GeoNames (CC BY 4.0)", ru: "Данные: geokz, HDX, GeoNames (CC BY 4.0)", en: "Data: geokz, HDX, GeoNames (CC BY 4.0)" }
    NoMap { kk: "Карта ашылмады. Төмендегі тізімде сол балабақшалар тұр.", ru: "Карта не открылась. В списке ниже — те же сады.", en: "The map did not open. The list below has the same kindergartens." }
    Legend { kk: "Шартты белгілер", ru: "Обозначения", en: "What the marks mean" }
    LegendFree { kk: "Бос орны бар балабақша", ru: "Сад со свободными местами", en: "A kindergarten with free places" }
    LegendNone { kk: "Бос орны жоқ балабақша", ru: "Сад без свободных мест", en: "A kindergarten without free places" }
    LegendCluster { kk: "Бірнеше балабақша. Боялған доға – бос орны барлардың үлесі", ru: "Несколько садов. Цветная дуга — доля садов с местами", en: "Several kindergartens. The coloured arc: those with places" }
    LegendChosen { kk: "Таңдағаныңыз, реті бойынша", ru: "Ваш выбор, по порядку", en: "Your choice, in its order" }
    Marks { kk: "Картадағы белгілер тізбесі: {n}", ru: "Отметки на карте: {n}", en: "Marks on the map: {n}" }
    MarksMore { kk: "Алғашқы {n} белгі көрсетілді. Қалғанын көру үшін жақындатыңыз.", ru: "Показаны первые {n}. Приблизьте карту, чтобы увидеть остальные.", en: "The first {n} are shown. Zoom in to see the others." }
    MarkCluster { kk: "{place}: {n} балабақша, бос орны бары: {free}", ru: "{place}: {n} {n:сад|сада|садов}, с местами: {free}", en: "{place}: {n} {n:kindergarten|kindergartens}, with places: {free}" }
    MarkOne { kk: "{place}: бір балабақша, бос орын: {free}", ru: "{place}: один сад, свободных мест: {free}", en: "{place}: one kindergarten, free places: {free}" }
    // The list.
    ListTitle { kk: "Тізім", ru: "Список", en: "List" }
    Order { kk: "Реті", ru: "Порядок", en: "Order" }
    OrderDistance { kk: "Алдымен жақындары", ru: "Сначала ближние", en: "Nearest first" }
    OrderFree { kk: "Алдымен бос орны көптері", ru: "Сначала где больше мест", en: "Most free places first" }
    OrderQueue { kk: "Алдымен кезегі қысқалары", ru: "Сначала короткая очередь", en: "Shortest queue first" }
    RowFree { kk: "Бос орын: {n}", ru: "Свободных мест: {n}", en: "Free places: {n}" }
    RowNoFree { kk: "Бос орын жоқ", ru: "Свободных мест нет", en: "No free places" }
    RowExpected { kk: "Күтілетін орын: {n}", ru: "Ожидается мест: {n}", en: "Places expected: {n}" }
    RowQueue { kk: "Кезекте {n} бала", ru: "В очереди {n} {n:ребёнок|ребёнка|детей}", en: "{n} {n:child|children} in the queue" }
    RowCapacity { kk: "Барлығы {n} орын", ru: "Всего мест: {n}", en: "{n} {n:place|places} in all" }
    RowAway { kk: "Қашықтығы {n}", ru: "Расстояние {n}", en: "{n} away" }
    RowUnnamed { kk: "Балабақша", ru: "Детский сад", en: "Kindergarten" }
    More { kk: "Тағы {n} балабақша көрсету", ru: "Показать ещё {n}", en: "Show {n} more" }
    // The card.
    CardOpen { kk: "Толық мәлімет: {name}", ru: "Подробно: {name}", en: "All about {name}" }
    CardAll { kk: "Толық мәлімет", ru: "Вся карточка сада", en: "Everything about it" }
    CardClose { kk: "Жабу", ru: "Закрыть", en: "Close" }
    CardOnMap { kk: "Картадан көрсету", ru: "Показать на карте", en: "Show on the map" }
    Address { kk: "Мекенжайы", ru: "Адрес", en: "Address" }
    Phone { kk: "Телефоны", ru: "Телефон", en: "Phone" }
    FactFree { kk: "Қазір бос орын", ru: "Свободно сейчас", en: "Free now" }
    FactExpected { kk: "Босайды деп күтілетін орын", ru: "Ожидается мест", en: "Expected" }
    FactQueue { kk: "Кезекте тұрған бала", ru: "Детей в очереди", en: "Children in the queue" }
    FactOfAge { kk: "осы жастағы топта {n}, барлық топта {all}", ru: "этого возраста {n}, во всех группах {all}", en: "of this age {n}, of all groups {all}" }
    FactTurns { kk: "Кезек құқық бойынша", ru: "Очередь по праву", en: "The queue by right" }
    FactTurnsText { kk: "кезектен тыс {out}, бірінші кезекте {first}, жалпы {general}", ru: "вне очереди {out}, первоочередных {first}, общая {general}", en: "out of turn {out}, first turn {first}, general {general}" }
    FactPlaces { kk: "Барлық орны", ru: "Всего мест", en: "Places in all" }
    FactPlacesText { kk: "{all}, тәрбиешісі бары: {staffed}", ru: "{all}, из них с воспитателями: {staffed}", en: "{all}, of them staffed: {staffed}" }
    FactTaken { kk: "Бос емес орын", ru: "Занято", en: "Taken" }
    FactTakenText { kk: "балалар {enrolled}, ұсыныс пен жолдама бойынша {held}", ru: "дети {enrolled}, по предложениям и направлениям {held}", en: "children {enrolled}, by offers and referrals {held}" }
    Hours { kk: "Жұмыс уақыты", ru: "Часы работы", en: "Hours" }
    Fee { kk: "Айлық төлем", ru: "Плата за месяц", en: "Fee for a month" }
    FeeText { kk: "{n} теңге", ru: "{n} тенге", en: "{n} tenge" }
    Reported { kk: "Орындар туралы деректі балабақша берді: {at}", ru: "О местах сообщил сад: {at}", en: "The kindergarten reported its places: {at}" }
    // My choice.
    Choice { kk: "Таңдауыңыз: {n} / {max}", ru: "Ваш выбор: {n} из {max}", en: "Your choice: {n} of {max}" }
    ChoiceEmpty { kk: "Әзірге ештеңе таңдалмады.", ru: "Пока ничего не выбрано.", en: "Nothing is chosen so far." }
    ChoiceAdd { kk: "Таңдауыма қосу", ru: "Добавить в мой выбор", en: "Add to my choice" }
    ChoiceAddOf { kk: "Таңдауыма қосу: {name}", ru: "Добавить в мой выбор: {name}", en: "Add to my choice: {name}" }
    ChoiceIn { kk: "Таңдалды, реті: {n}", ru: "В вашем выборе, по порядку: {n}", en: "In your choice, in order: {n}" }
    ChoiceFull { kk: "{max} балабақша таңдалды. Басқасын қосу үшін бірін алып тастаңыз.", ru: "Уже выбрано {max}. Чтобы добавить другой, уберите один.", en: "{max} are chosen. Remove one to add another." }
    ChoiceElsewhere { kk: "Бұл балабақша өтініштегі елді мекеннен тыс жерде.", ru: "Этот сад не в том населённом пункте, что в заявлении.", en: "It is outside the settlement of the application." }
    ChoiceOtherKind { kk: "Бұл балабақша өтініштегі кезек түріне жатпайды.", ru: "Этот сад не подходит к виду очереди в заявлении.", en: "It does not fit the kind of queue in the application." }
    ChoiceOneKind { kk: "Бір өтініште бір түрдегі балабақшалар ғана болады.", ru: "В одном заявлении — сады одного вида.", en: "One application names kindergartens of one kind." }
    ChoiceOutOfTurn { kk: "Кезектен тыс құқықпен бір балабақша таңдалады. Қалғаны – қосымша тізім: {max} балабақшаға дейін.", ru: "С правом вне очереди выбирают один сад. Остальные — запасные, до {max}.", en: "An out-of-turn right takes one kindergarten. The others are reserves, up to {max}." }
    ChoiceLimit { kk: "Бір өтініште {max} балабақшаға дейін таңдай аласыз.", ru: "В одном заявлении можно выбрать до {max} садов.", en: "One application takes up to {max} kindergartens." }
    ChoiceOrder { kk: "Ретін ауыстырсаңыз да, кезек нөміріңіз өзгермейді: орын алдымен жоғары тұрған балабақшадан ұсынылады.", ru: "Порядок не меняет ваш номер: раньше предложат тот сад, что стоит выше.", en: "The order keeps your number: it says which is offered first." }
    Compare { kk: "Салыстыру", ru: "Сравнить", en: "Compare" }
    Apply { kk: "Осы таңдаумен өтініш беру", ru: "Подать заявление с этим выбором", en: "Apply with this choice" }
    ToForm { kk: "Өтінішке қайту", ru: "Вернуться к заявлению", en: "Back to the application" }
    FormKept { kk: "Таңдауыңыз өтінішке жазылды.", ru: "Выбор записан в заявление.", en: "The choice is written into the application." }
    FormSignIn { kk: "Өтінішті жалғастыру үшін кіріңіз.", ru: "Войдите, чтобы продолжить заявление.", en: "Sign in to go on with the application." }
    // Where places are short.
    ShortLead { kk: "Кезектегі әр бала бір рет саналады.", ru: "Каждый ребёнок в очереди посчитан один раз.", en: "Every waiting child is counted once." }
    ShortHow { kk: "Қалай есептедік", ru: "Как посчитано", en: "How it is counted" }
    ShortFormula { kk: "Жетпейтін орын = кезектегі бала − бос орын − күтілетін орын.", ru: "Не хватает = дети в очереди − свободные места − ожидаемые места.", en: "Short = children waiting − free places − places expected." }
    ShortZero { kk: "Айырма нөлден кем болса, орын жетеді.", ru: "Если вышло меньше нуля, мест хватает.", en: "Below zero there are places enough." }
    ShortDistrict { kk: "Аудан", ru: "Район", en: "District" }
    ShortWaiting { kk: "Кезекте", ru: "В очереди", en: "Waiting" }
    ShortFree { kk: "Бос", ru: "Свободно", en: "Free" }
    ShortExpected { kk: "Күтіледі", ru: "Освободится", en: "Expected" }
    ShortMissing { kk: "Жетпейді", ru: "Не хватает", en: "Short" }
    ShortEnough { kk: "Орын жетеді", ru: "Мест хватает", en: "Enough places" }
    ShortFromTo { kk: "{from}–{to} орын жетпейді", ru: "Не хватает {from}–{to}", en: "Short by {from}–{to}" }
    ShortFrom { kk: "{from} және одан көп орын жетпейді", ru: "Не хватает {from} и больше", en: "Short by {from} or more" }
    ShortMore { kk: "Тағы {n} ауданды көрсету", ru: "Показать ещё районы: {n}", en: "Show {n} more districts" }
    ShortAll { kk: "Толық кесте: түрі, меншігі және жасы бойынша", ru: "Вся таблица: по виду, собственности и возрасту", en: "The whole table: by kind, ownership and age" }
    Figure { kk: "{n}", ru: "{n}", en: "{n}" }
    ShortTable { kk: "Аудандар бойынша", ru: "По районам", en: "By district" }
}

impl Word {
    /// The name of a kind of preschool.
    pub const fn kind(kind: QueueKind) -> Self {
        match kind {
            QueueKind::General => Self::KindGeneral,
            QueueKind::Special => Self::KindSpecial,
            QueueKind::Sanatorium => Self::KindSanatorium,
        }
    }

    /// The name of a language of upbringing.
    pub const fn tongue(language: Language) -> Self {
        match language {
            Language::Kazakh => Self::TongueKk,
            Language::Russian => Self::TongueRu,
            Language::Other => Self::TongueOther,
        }
    }

    /// The name of an age group with its age.
    pub const fn age(age: AgeGroup) -> Self {
        match age {
            AgeGroup::Early => Self::AgeEarly,
            AgeGroup::Junior => Self::AgeJunior,
            AgeGroup::Middle => Self::AgeMiddle,
            AgeGroup::Senior => Self::AgeSenior,
            AgeGroup::Preparatory => Self::AgePreparatory,
        }
    }
}
