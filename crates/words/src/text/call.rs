//! "Call me back", and the department's list of calls.

theme! {
    /// Words of calls.
    22;
    AskTitle { kk: "Маған қоңырау шалыңыз", ru: "Перезвоните мне", en: "Call me back" }
    AskText { kk: "Білім бөлімі {ends} цифрларымен аяқталатын нөміріңізге қоңырау шалады.", ru: "Отдел образования позвонит на ваш номер, который кончается на {ends}.", en: "The education department will call your number ending in {ends}." }
    AskHours { kk: "Жұмыс күні жұмыс уақытында қоңырау шаламыз. Кезек нөміріңіз өзгермейді.", ru: "Звоним в рабочие дни и часы. Ваш номер в очереди не изменится.", en: "We call on working days in working hours. Your number does not change." }
    AskButton { kk: "Қоңырау сұрау", ru: "Попросить звонок", en: "Ask for a call" }
    AskedTitle { kk: "Сұрауыңызды жазып алдық", ru: "Мы записали вашу просьбу", en: "We noted your wish" }
    AskedText { kk: "{ends} цифрларымен аяқталатын нөмірге қоңырау күтіңіз. Енді ештеңе істеудің қажеті жоқ.", ru: "Ждите звонка на номер, который кончается на {ends}. Больше ничего делать не нужно.", en: "Expect a call to the number ending in {ends}. Nothing more to do." }
    AskedAt { kk: "Сұралған уақыты: {at}", ru: "Просьба от {at}", en: "Asked at {at}" }
    NoPhone { kk: "Телефон нөміріңіз бізде жоқ. 1414 нөміріне өзіңіз қоңырау шалыңыз.", ru: "У нас нет вашего телефона. Позвоните сами по номеру 1414.", en: "We have no phone of yours. Please call 1414." }
    ListTitle { kk: "Қоңырау күткен отбасылар", ru: "Кто ждёт звонка", en: "Who waits for a call" }
    ListBack { kk: "Тексерулерге қайту", ru: "К проверкам", en: "Back to the reviews" }
    ListEmpty { kk: "Қазір ешкім қоңырау күтіп отырған жоқ.", ru: "Сейчас звонка никто не ждёт.", en: "Nobody waits for a call now." }
    Speaks { kk: "тілі: {lang}", ru: "язык: {lang}", en: "language: {lang}" }
    CalledButton { kk: "Қоңырау шалдым", ru: "Позвонили", en: "Called" }
}
