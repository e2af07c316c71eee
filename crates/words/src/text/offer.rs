//! What the state offers and asks by SMS: the queue without a form, access to data, answers; and their pages.

use crate::Table;

theme! {
    /// Words of offers and of permission to read data.
    19;
    // SMS: each complete, at most 134 characters.
    SmsOffer { kk: "Балаңыздың тууы тіркелді. Балабақша кезегіне қоямыз ба? Иә болса – 1, жоқ болса – 2 деп жауап беріңіз. Бұл тегін.", ru: "Рождение ребёнка зарегистрировано. Поставить его в очередь в детский сад? Ответьте 1 — да, 2 — нет. Бесплатно.", en: "Your child's birth is registered. Put the child in the kindergarten queue? Answer 1 for yes, 2 for no. It is free." }
    SmsOneApplication { kk: "Балаңыздың тууы тіркелді. Кезекке қою үшін «Кезек» сайтында балабақша таңдаңыз. Нөмір бірден шығады.", ru: "Рождение ребёнка зарегистрировано. Чтобы встать в очередь, выберите сад на сайте «Кезек». Номер дадим сразу.", en: "Your child's birth is registered. To join the queue choose a kindergarten on the Kezek site. The number comes at once." }
    SmsConsented { kk: "Келісіміңізді алдық. Енді «Кезек» сайтында балабақша таңдаңыз. Нөмір сол кезде шығады. Сұрақ: 1414.", ru: "Согласие получено. Теперь выберите сад на сайте «Кезек». Номер появится сразу после выбора. Вопросы: 1414.", en: "We have your consent. Now choose a kindergarten on the Kezek site. The number comes then. Questions: 1414." }
    SmsDeclined { kk: "Жақсы, баланы кезекке қоймаймыз. Ойыңыз өзгерсе, өтінішті кез келген күні бересіз. Сұрақ: 1414.", ru: "Хорошо, в очередь не ставим. Если передумаете, заявление можно подать в любой день. Вопросы: 1414.", en: "All right, we do not put the child in the queue. You can apply any day. Questions: 1414." }
    SmsAccessGranted { kk: "Рұқсатыңызды алдық. Өтінішті жалғастыра аласыз.", ru: "Разрешение получено. Можно продолжить заявление.", en: "We have your permission. You can go on with the application." }
    SmsAccessRefused { kk: "Рұқсат бермедіңіз. Жазғаныңыз сақталды. Ойыңыз өзгерсе, сайттан қайта сұратыңыз. Сұрақ: 1414.", ru: "Вы не дали разрешения. Всё введённое сохранено. Передумаете — запросите снова на сайте. Вопросы: 1414.", en: "You did not allow it. What you wrote is saved. To change it, ask again on the site. Questions: 1414." }
    SmsHelp { kk: "Жауабыңызды түсінбедік. Келіссеңіз – 1, келіспесеңіз – 2 деп жазыңыз. Сұрақ: 1414.", ru: "Мы не поняли ответ. Напишите 1, если согласны, или 2, если нет. Вопросы: 1414.", en: "We did not understand. Write 1 for yes or 2 for no. Questions: 1414." }
    SmsNothingAsked { kk: "Қазір сізден жауап күтіп тұрған жоқпыз. Ештеңе істеудің қажеті жоқ. Сұрақ: 1414.", ru: "Сейчас мы не ждём от вас ответа. Ничего делать не нужно. Вопросы: 1414.", en: "We wait for no answer now. There is nothing to do. Questions: 1414." }
    // The page of offers.
    OffersTitle { kk: "Сізге ұсынылған кезек", ru: "Очередь, которую вам предложили", en: "The queue offered to you" }
    OffersLead { kk: "Баланың тууы тіркелген: кезекке тұру үшін өтініш толтырудың қажеті жоқ.", ru: "Рождение зарегистрировано: чтобы встать в очередь, заявление заполнять не нужно.", en: "The birth is registered, so the queue needs no form from you." }
    OffersNone { kk: "Әзірге ұсыныс жоқ. Өтінішті өзіңіз бере аласыз.", ru: "Пока предложений нет. Заявление можно подать самим.", en: "There are no offers yet. You can apply yourself." }
    OfferKnown { kk: "Бізде бар деректер", ru: "Что мы уже знаем", en: "What we know" }
    OfferChild { kk: "Бала", ru: "Ребёнок", en: "Child" }
    OfferBorn { kk: "Туған күні", ru: "Дата рождения", en: "Birth date" }
    OfferSettlement { kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement" }
    OfferState { kk: "Күйі", ru: "Состояние", en: "State" }
    StateOffered { kk: "Жауабыңызды күтеміз", ru: "Ждём ваш ответ", en: "We wait for your answer" }
    StateConsented { kk: "Келістіңіз, балабақша таңдау қалды", ru: "Вы согласились, осталось выбрать сад", en: "You agreed, a kindergarten is still to be chosen" }
    StateDeclined { kk: "Бас тарттыңыз", ru: "Вы отказались", en: "You declined" }
    StateFiled { kk: "Бала кезекте", ru: "Ребёнок в очереди", en: "The child is in the queue" }
    OfferChoose { kk: "Балабақша таңдаңыз: 1-ден 4-ке дейін", ru: "Выберите детский сад: от одного до четырёх", en: "Choose one to four kindergartens" }
    OfferWhyChoose { kk: "Әр балабақшаның өз кезегі бар, сондықтан таңдау керек.", ru: "У каждого сада своя очередь, поэтому нужен выбор.", en: "The number goes by kindergarten, so one must be chosen." }
    OfferTime { kk: "Өтініш уақыты – балабақша таңдаған сәт.", ru: "Время подачи — момент, когда вы выбрали сад.", en: "The filing time is the moment you choose." }
    OfferBenefits { kk: "Ерекше құқығыңызды мемлекеттік жүйелер растаса, өзіміз ескереміз.", ru: "Если особое право подтвердят госсистемы, учтём его сами.", en: "If state systems confirm a right, we take it into account." }
    OfferLanguage { kk: "Тәрбие тілі", ru: "Язык воспитания", en: "Language of upbringing" }
    OfferProcessing { kk: "Дербес деректерімді өңдеуге келісемін", ru: "Даю согласие на обработку персональных данных", en: "I agree to the processing of personal data" }
    OfferAccept { kk: "Кезекке қою", ru: "Поставить в очередь", en: "Put in the queue" }
    OfferDecline { kk: "Қазір керек емес", ru: "Сейчас не нужно", en: "Not now" }
    OfferAfterNo { kk: "Бас тартсаңыз, ештеңе жоғалтпайсыз: өтінішті кез келген күні бере аласыз.", ru: "Отказавшись, вы ничего не теряете: заявление можно подать в любой день.", en: "A no costs nothing: you can apply any day." }
    OfferUntil { kk: "Мерзімі: {day}", ru: "Срок: {day}", en: "Until: {day}" }
    // Permission to read data.
    // A digital document instead of a scan.
    DocumentBirth { kk: "Цифрлық туу туралы куәлік", ru: "Цифровое свидетельство о рождении", en: "Digital birth certificate" }
    DocumentIdentity { kk: "Баланың цифрлық құжаты", ru: "Цифровой документ ребёнка", en: "Digital document of the child" }
    DocumentLead { kk: "Құжатты мемлекеттік цифрлық сервистен аламыз. Фото да, түпнұсқа да керек емес.", ru: "Возьмём документ из государственного сервиса. Не нужны ни фото, ни оригинал.", en: "We take the document from the state's service. No photo, no original." }
    DocumentConsent { kk: "Келісіміңізді SMS арқылы сұраймыз.", ru: "Ваше согласие запросим по SMS.", en: "We ask for your consent by SMS." }
    DocumentAsk { kk: "Құжатты сұрату", ru: "Запросить документ", en: "Ask for the document" }
    DocumentAsked { kk: "Телефоныңызға SMS келді. Келіссеңіз, 1 деп жауап беріңіз, келіспесеңіз – 2.", ru: "На ваш телефон пришло SMS. Если согласны, ответьте 1, если нет — 2.", en: "Your phone got an SMS. Answer 1 to agree, 2 to refuse." }
    DocumentAnswered { kk: "Жауап бердім, жалғастыру", ru: "Ответ отправлен, продолжить", en: "I answered, go on" }
    DocumentOrCode { kk: "Немесе SMS-тегі не eGov Mobile-дағы кодты жазыңыз.", ru: "Или введите код из SMS или eGov Mobile.", en: "Or enter the code of the SMS or of eGov Mobile." }
    DocumentCode { kk: "Құжат коды", ru: "Код документа", en: "Code of the document" }
    DocumentTake { kk: "Құжатты алу", ru: "Взять документ", en: "Take the document" }
    DocumentWaits { kk: "Жауабыңыз әлі келген жоқ. Сәл күтіп, қайталаңыз.", ru: "Ответа пока нет. Подождите немного и повторите.", en: "There is no answer yet. Wait a little and try again." }
    DocumentRefused { kk: "SMS арқылы бас тарттыңыз. Құжат алынбады, жазғаныңыз сақтаулы.", ru: "По SMS пришёл отказ. Документ не взят, всё введённое сохранено.", en: "You refused by SMS. Nothing was taken, what you wrote is saved." }
    DocumentRefusedDo { kk: "Құжаттың фотосын тіркей аласыз немесе қайта сұрата аласыз.", ru: "Можно приложить фото документа или запросить снова.", en: "You can attach a photo or ask again." }
    DocumentWrong { kk: "Код сәйкес келмеді. Тағы {left} рет жазып көруге болады.", ru: "Код не подошёл. {left:Осталась|Осталось|Осталось} {left} {left:попытка|попытки|попыток}.", en: "The code does not fit. {left} {left:try|tries} left." }
    DocumentOver { kk: "Сұраудың уақыты бітті. Құжатты қайта сұратыңыз.", ru: "Срок запроса истёк. Запросите документ снова.", en: "The time of the request is over. Ask again." }
    DocumentAgain { kk: "Қайта сұрату", ru: "Запросить снова", en: "Ask again" }
    DocumentTaken { kk: "Құжат алынды. Түпнұсқасын көрсетудің қажеті жоқ.", ru: "Документ взят. Показывать оригинал не нужно.", en: "The document is here. Nobody compares it with an original." }
    SmsDocumentRefused { kk: "Цифрлық құжат алынбады. Жазғаныңыз сақталды. Сұрақ: 1414.", ru: "Цифровой документ не взят. Всё введённое сохранено. Вопросы: 1414.", en: "The digital document was not taken. What you wrote is saved. Questions: 1414." }
    SmsDocumentAgreed { kk: "Келісіміңізді алдық. Сайтқа оралып, жалғастырыңыз.", ru: "Согласие получено. Вернитесь на сайт и продолжите.", en: "We have your consent. Go back to the site and go on." }
    AccessTitle { kk: "Деректеріңізді көруге рұқсат", ru: "Разрешение на доступ к данным", en: "Permission to read data" }
    AccessLead { kk: "Балаңызды тіркелімдерден табу үшін сіздің рұқсатыңыз керек.", ru: "Чтобы найти ребёнка в реестрах, нужно ваше разрешение.", en: "To find your child in the registers we need your permission." }
    AccessWhat { kk: "Көретініміз: жеке деректеріңіз, балаларыңыз, жеңілдік құқығыңыз.", ru: "Смотрим: кто вы, кто ваши дети, есть ли право на льготу.", en: "We read: who you are, your children, rights to a benefit." }
    AccessGranted { kk: "Рұқсат бердіңіз. Жалғастыра аласыз.", ru: "Вы дали разрешение. Можно продолжать.", en: "You gave permission. You can go on." }
    AccessRequested { kk: "Телефоныңызға 1414-тен SMS келді. Оған 1 деп жауап беріңіз.", ru: "На ваш телефон пришло SMS от 1414. Ответьте на него 1.", en: "Your phone got an SMS from 1414. Answer it with 1." }
    AccessOrCode { kk: "Немесе SMS-тегі кодты осында жазыңыз.", ru: "Или введите здесь код из SMS.", en: "Or enter the code of the SMS here." }
    AccessRefused { kk: "Рұқсат бермедіңіз. Жазғаныңыз сақтаулы.", ru: "Вы не дали разрешения. Всё введённое сохранено.", en: "You did not give permission. What you wrote is saved." }
    AccessRefusedDo { kk: "Ойыңыз өзгерсе, қайта сұратыңыз. Немесе өтінішті білім бөлімінде беріңіз.", ru: "Если передумаете, запросите снова. Или подайте заявление в отделе образования.", en: "To change it, ask again. Or apply at the education department." }
    AccessSilent { kk: "Рұқсат қызметі қазір жауап бермей тұр. Жазғаныңыз сақтаулы, сәл кейін қайталаңыз.", ru: "Сервис разрешений сейчас не отвечает. Всё введённое сохранено, повторите чуть позже.", en: "The permission service does not answer now. What you wrote is saved, try again later." }
    AccessCode { kk: "SMS-тегі код", ru: "Код из SMS", en: "Code from the SMS" }
    AccessAllow { kk: "Рұқсат беру", ru: "Разрешить", en: "Allow" }
    AccessAskAgain { kk: "SMS-ті қайта сұрату", ru: "Запросить SMS снова", en: "Ask for the SMS again" }
    AccessLook { kk: "Жауап бердім, тексеру", ru: "Ответ отправлен, проверить", en: "I answered, look again" }
    AccessGoOn { kk: "Өтінішке оралу", ru: "Вернуться к заявлению", en: "Back to the application" }
    // The phones of the demo.
    DemoAnswer { kk: "SMS-ке жауап", ru: "Ответ на SMS", en: "Answer by SMS" }
    DemoAnswerSend { kk: "Жіберу", ru: "Отправить", en: "Send" }
    DemoBirthTitle { kk: "Бала туды", ru: "Рождение ребёнка", en: "A birth" }
    DemoBirthText { kk: "АХАЖ туу туралы хабар жібереді, ата-анаға SMS келеді.", ru: "ЗАГС сообщит о рождении, и родителю придёт SMS.", en: "The civil registry tells of the birth, and the parent gets an SMS." }
    DemoBirthButton { kk: "Тууды тіркеу", ru: "Зарегистрировать рождение", en: "Register the birth" }
    DemoBirthOne { kk: "«Бір өтініш» қағидаты бойынша", ru: "По принципу «одного заявления»", en: "On one application" }
}

/// The SMS of this theme, for the test of their length.
pub const SMS: [Word; 10] = [
    Word::SmsOffer,
    Word::SmsOneApplication,
    Word::SmsConsented,
    Word::SmsDeclined,
    Word::SmsAccessGranted,
    Word::SmsAccessRefused,
    Word::SmsDocumentAgreed,
    Word::SmsDocumentRefused,
    Word::SmsHelp,
    Word::SmsNothingAsked,
];

/// The text of a message.
pub fn sms(table: &Table, word: Word) -> String {
    table.say(word).to_owned()
}
