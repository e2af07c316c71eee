//! Papers: the receipt of an application, letters, the receipt of a refusal, and the page that recognises a receipt.

use contract::register::QueueKind;
use contract::view::ArchiveReason;
use rules::intake::Paper;

theme! {
    /// Words of papers.
    17;
    // The receipt.
    ReceiptTitle { kk: "Өтініштің қабылданғаны туралы растама", ru: "Подтверждение: заявление принято", en: "Receipt: the application is accepted" }
    ReceiptLink { kk: "Растаманы басып шығару", ru: "Подтверждение для печати", en: "Receipt to print" }
    ReceiptLead { kk: "Өтініш бірыңғай базада тіркелді. Төменде оның нөмірі мен уақыты.", ru: "Заявление есть в единой базе. Ниже его номер и время.", en: "The application is in the unified base. Its number and time are below." }
    QueueKind { kk: "Кезек түрі", ru: "Очередь", en: "Queue" }
    QueueGeneral { kk: "Жалпы балабақшалар", ru: "Обычные детские сады", en: "Ordinary kindergartens" }
    QueueSpecial { kk: "Арнайы балабақшалар", ru: "Специальные детские сады", en: "Special kindergartens" }
    QueueSanatorium { kk: "Санаторлық балабақшалар", ru: "Санаторные детские сады", en: "Sanatorium kindergartens" }
    Child { kk: "Бала", ru: "Ребёнок", en: "Child" }
    Applicant { kk: "Өтініш беруші", ru: "Заявитель", en: "Applicant" }
    Turn { kk: "Қандай құқықпен", ru: "С каким правом", en: "By which right" }
    NumbersTitle { kk: "Кезек нөмірлеріңіз", ru: "Ваши номера в очереди", en: "Your numbers in the queue" }
    NumbersAsOf { kk: "Нөмірлер {at} уақытындағы дерек бойынша.", ru: "Номера на {at}.", en: "Numbers as of {at}." }
    Preschool { kk: "Балабақша", ru: "Детский сад", en: "Kindergarten" }
    Number { kk: "Нөмір", ru: "Номер", en: "Number" }
    Because { kk: "Алдыңызда: {out} – кезектен тыс, {first} – бірінші кезекте, {general} – жалпы кезекте.", ru: "Перед вами: {out} — вне очереди, {first} — первоочередных, {general} — из общей очереди.", en: "Ahead of you: {out} out of turn, {first} first turn, {general} general." }
    NoNumber { kk: "өтініш кезекте жоқ", ru: "заявления нет в очереди", en: "not in the queue" }
    NextTitle { kk: "Әрі қарай не болады", ru: "Что будет дальше", en: "What happens next" }
    NextOffer { kk: "Кезегіңіз келгенде SMS жібереміз.", ru: "Когда подойдёт ваша очередь, пришлём SMS.", en: "We send an SMS when your turn comes." }
    NextProvisional { kk: "Құжаттар тексеріліп жатыр, сондықтан нөмір әзірге уақытша.", ru: "Документы на проверке, поэтому номер пока предварительный.", en: "The papers are being checked, so the number is provisional." }
    // Recognising a receipt.
    CodeTitle { kk: "Растаманың шынайылығын қалай білуге болады", ru: "Как узнать, что подтверждение настоящее", en: "How to tell a true receipt" }
    CodeText { kk: "QR-кодты камерамен сканерлеңіз немесе кодты мына бетте жазыңыз:", ru: "Наведите камеру на QR-код или введите код на странице:", en: "Point a camera at the QR code, or type the code on this page:" }
    QrAlt { kk: "Растаманың QR-коды", ru: "QR-код подтверждения", en: "QR code of the receipt" }
    Code { kk: "Растама коды", ru: "Код подтверждения", en: "Code of the receipt" }
    IssuedAt { kk: "Растама берілген уақыт", ru: "Когда выдано подтверждение", en: "Receipt issued" }
    CheckTitle { kk: "Қағазды тексеру", ru: "Проверка бумаги", en: "Check a paper" }
    CheckLead { kk: "Қағаздағы кодты жазыңыз. Жеке деректер көрсетілмейді.", ru: "Введите код с бумаги. Личные данные не показываем.", en: "Type the code from the paper. No personal data are shown." }
    CheckHint { kk: "16 таңба, мысалы: {example}", ru: "16 знаков, например: {example}", en: "16 signs, for example: {example}" }
    CheckButton { kk: "Тексеру", ru: "Проверить", en: "Check" }
    CheckTrue { kk: "Бұл растаманы бірыңғай база берген", ru: "Это подтверждение выдала единая база", en: "The unified base issued this receipt" }
    CheckUnchanged { kk: "Өтініш нөмірі, түрі және уақыты содан бері өзгерген жоқ.", ru: "Номер, вид и время заявления с тех пор не изменились.", en: "Number, kind and time of the application have not changed since." }
    CheckChanged { kk: "Содан бері өтініш деректері өзгерді. Жаңа растама сұраңыз.", ru: "С тех пор данные заявления изменились. Попросите новое подтверждение.", en: "The application has changed since. Ask for a new receipt." }
    CheckCompare { kk: "Осы деректерді қағазбен салыстырыңыз.", ru: "Сверьте эти данные с бумагой.", en: "Compare these facts with the paper." }
    CheckUnknown { kk: "Мұндай коды бар қағаз жоқ", ru: "Бумаги с таким кодом нет", en: "No paper has this code" }
    CheckUnknownText { kk: "Кодты қағазбен салыстырып, қайта жазыңыз.", ru: "Сверьте код с бумагой и введите ещё раз.", en: "Compare the code with the paper and type it again." }
    // A paper under seal: a letter, the receipt of a refusal.
    SheetQrAlt { kk: "Қағаздың QR-коды", ru: "QR-код бумаги", en: "QR code of the paper" }
    SheetCode { kk: "Қағаздың коды", ru: "Код бумаги", en: "Code of the paper" }
    SheetTrue { kk: "Бұл қағазға бірыңғай база қол қойды", ru: "Эту бумагу подписала единая база", en: "The unified base signed this paper" }
    SheetTrueText { kk: "Қолтаңба сәйкес келеді: содан бері мәтін өзгерген жоқ.", ru: "Подпись сходится: текст с тех пор не изменился.", en: "The signature fits: the text has not changed since." }
    SheetFalse { kk: "Қолтаңба сәйкес келмейді", ru: "Подпись не сходится", en: "The signature does not fit" }
    SheetFalseText { kk: "Бұл қағазға сенбеңіз. Сұрақ: 1414.", ru: "Не полагайтесь на эту бумагу. Вопросы: 1414.", en: "Do not rely on this paper. Questions: 1414." }
    SheetWhat { kk: "Қағаз", ru: "Бумага", en: "Paper" }
    About { kk: "Не туралы", ru: "О чём", en: "About" }
    SheetOpen { kk: "Қағазды толық ашу", ru: "Открыть бумагу целиком", en: "Open the whole paper" }
    SheetOpenText { kk: "Толық мәтінін тек қағаз берілген адам көреді. Алдымен кіру керек.", ru: "Весь текст видит только тот, кому она выдана. Сначала нужно войти.", en: "Only the person it was given to sees the whole text. Sign in first." }
    // Letters.
    LetterTitle { kk: "Хат", ru: "Письмо", en: "Letter" }
    LetterFrom { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" }
    LetterAddress { kk: "Мекенжайы", ru: "Адрес", en: "Address" }
    LetterAbout { kk: "№ {number} өтініш туралы", ru: "О заявлении № {number}", en: "About application No. {number}" }
    LetterSame { kk: "Дәл осы мәтін SMS-пен жіберілді және «Менің өтініштерім» бетінде тұр.", ru: "Тот же текст пришёл в SMS и стоит в «Моих заявлениях».", en: "The same text was sent by SMS and stands in \"My applications\"." }
    LetterComplaintAbout { kk: "№ {number} шағым туралы", ru: "О жалобе № {number}", en: "About complaint No. {number}" }
    LettersTitle { kk: "Хаттар", ru: "Письма", en: "Letters" }
    LettersLead { kk: "Әр хабарламаны хат ретінде ашып, басып шығаруға болады.", ru: "Каждое сообщение можно открыть письмом и распечатать.", en: "Each message opens as a letter to print." }
    LettersNone { kk: "Бұл өтініш туралы әзірге хабарлама жоқ.", ru: "Об этом заявлении пока ничего не писали.", en: "Nothing was written about this application yet." }
    LettersLink { kk: "Хаттар", ru: "Письма", en: "Letters" }
    LettersOpen { kk: "Хатты ашу", ru: "Открыть письмо", en: "Open the letter" }
    LettersFind { kk: "Телефоны жоқ отбасының хаттары", ru: "Письма семьи, у которой нет телефона", en: "Letters of a family without a phone" }
    LettersFindText { kk: "Өтініш нөмірін жазыңыз. Телефоны бар отбасының хаттары оның жеке кабинетінде.", ru: "Введите номер заявления. Письма семьи с телефоном — в её личном кабинете.", en: "Type the application number. A family with a phone has its letters in its cabinet." }
    LettersNotFound { kk: "Мұндай хат табылмады. Нөмірді қайта енгізіп көріңіз.", ru: "Таких писем не нашлось. Введите номер ещё раз.", en: "No such letters. Check the number." }
    LettersFindButton { kk: "Табу", ru: "Найти", en: "Find" }
    LetterPrinted { kk: "Телефон белгісіз: хат қағазбен беріледі.", ru: "Телефон неизвестен: письмо отдают на бумаге.", en: "No phone is known: the letter is given on paper." }
    AboutInQueue { kk: "Бала кезекте", ru: "Ребёнок в очереди", en: "Your child is in the queue" }
    AboutOriginals { kk: "Құжаттардың түпнұсқасын көрсетіңіз", ru: "Покажите оригиналы документов", en: "Show the original papers" }
    AboutWithdrawn { kk: "Өтінішті қайтарып алдыңыз", ru: "Вы отозвали заявление", en: "You withdrew the application" }
    AboutRenewed { kk: "Өтініштің мерзімі ұзартылды", ru: "Срок заявления продлён", en: "The application is extended" }
    AboutRemoved { kk: "Өтініш кезектен шықты", ru: "Заявление вышло из очереди", en: "The application left the queue" }
    AboutExpiring { kk: "Өтініштің мерзімі аяқталып келеді", ru: "Срок заявления заканчивается", en: "The term of the application ends" }
    AboutChecked { kk: "Құжаттарыңыз тексерілді", ru: "Документы проверены", en: "Your papers are checked" }
    AboutChanged { kk: "Өтініш өзгертілді", ru: "Заявление изменено", en: "The application is updated" }
    AboutReturned { kk: "Бала қайтадан кезекте", ru: "Ребёнок снова в очереди", en: "Your child is in the queue again" }
    AboutRightToAct { kk: "Енді баланың басқа өкілі әрекет етеді", ru: "Теперь действует другой представитель", en: "Another representative acts now" }
    AboutOffer { kk: "Балабақша кезегі туралы", ru: "Об очереди в детский сад", en: "About the kindergarten queue" }
    AboutComplaint { kk: "Шағымыңызға жауап дайын", ru: "Ответ на вашу жалобу готов", en: "Your complaint is answered" }
    LetterReason { kk: "Себебі", ru: "Причина", en: "The reason" }
    ReasonNotConfirmed { kk: "Құжаттар не олардағы дерек расталмады.", ru: "Документы или данные в них не подтвердились.", en: "The papers or the facts in them were not confirmed." }
    ReasonOverAge { kk: "Бала балабақша жасынан асты.", ru: "Ребёнок старше дошкольного возраста.", en: "The child is over the age." }
    ReasonExpired { kk: "Өтініштің мерзімі бітті, оны ешкім ұзартқан жоқ.", ru: "Срок заявления истёк, его никто не продлил.", en: "The term of the application ended and nobody renewed it." }
    LetterComplaint { kk: "Келіспесеңіз, шағым беріңіз: жауап мерзімі {own} жұмыс күні, бақылау органында – {authority}.", ru: "Не согласны — подайте жалобу. Срок ответа — {own} {own:рабочий день|рабочих дня|рабочих дней}, контролирующего органа — {authority}.", en: "If you disagree, complain. Answer in {own} working {own:day|days}, controlling body in {authority}." }
    // Appendix 3: the receipt of a refusal to accept papers. Its name is the law's own.
    RefusalTitle { kk: "Құжаттарды қабылдаудан бас тарту туралы қолхат", ru: "Расписка об отказе в приёме документов", en: "Receipt of refusal to accept documents" }
    RefusalTo { kk: "Көрсетілетін қызметті алушы", ru: "Кому", en: "To" }
    RefusalBasis { kk: "Негізі: «Мемлекеттік көрсетілетін қызметтер туралы» Заң, 20-бап, 2-тармақ.", ru: "Основание: пункт 2 статьи 20 Закона «О государственных услугах».", en: "Basis: article 20, paragraph 2 of the Law on State Services." }
    RefusalIssuer { kk: "Бас тартқан мекеме", ru: "Кто отказал в приёме", en: "Refused by" }
    RefusalWhy { kk: "Себебі: құжаттар топтамасы толық емес немесе құжаттың мерзімі өткен.", ru: "Причина: пакет документов неполный или срок документов истёк.", en: "Reason: the package is incomplete, or a paper is out of date." }
    RefusalMissing { kk: "Жетпейтін немесе мерзімі өткен құжаттар", ru: "Чего не хватает или что устарело", en: "Missing or out of date" }
    RefusalService { kk: "Мемлекеттік қызмет: мектепке дейінгі ұйымға кезекке қою.", ru: "Государственная услуга: постановка на очередь в дошкольную организацию.", en: "State service: queueing for a preschool organisation." }
    RefusalCopies { kk: "Қолхат 2 данада жасалды, әр тарапқа бір-бірден.", ru: "Расписка составлена в 2 экземплярах, по одному для каждой стороны.", en: "Made in 2 copies, one for each party." }
    RefusalCopyOf { kk: "{n} / 2 дана", ru: "Экземпляр {n} из 2", en: "Copy {n} of 2" }
    RefusalExecutor { kk: "Орындаушы", ru: "Исполнитель", en: "Made by" }
    RefusalReceived { kk: "Алдым", ru: "Получено", en: "Received by" }
    RefusalDo { kk: "Жетпейтін құжатты әкеліп, өтінішті сол күні қайта беруге болады.", ru: "Принесите недостающее — заявление можно подать снова в тот же день.", en: "Bring what is missing: you can apply again the same day." }
    PaperExpired { kk: "{paper}: мерзімі өткен", ru: "{paper}: срок истёк", en: "{paper}: out of date" }
    PaperApplication { kk: "Өтініш (1-қосымша)", ru: "Заявление (приложение 1)", en: "Application (appendix 1)" }
    PaperConsent { kk: "Келісім (5-қосымша)", ru: "Согласие (приложение 5)", en: "Consent (appendix 5)" }
    PaperBirth { kk: "Баланың туу туралы куәлігі", ru: "Свидетельство о рождении ребёнка", en: "The child's birth certificate" }
    PaperIdentity { kk: "Жеке басты куәландыратын құжат", ru: "Документ, удостоверяющий личность", en: "Identity document" }
    PaperWorkplace { kk: "Қызмет орнынан мөр басылған анықтама", ru: "Справка с места службы, с печатью", en: "Sealed certificate from the place of service" }
    PaperPedagogue { kk: "Педагогтің жұмыс орнынан анықтама", ru: "Справка с места работы педагога", en: "Certificate from the pedagogue's workplace" }
    PaperDiploma { kk: "Диплом", ru: "Диплом", en: "Diploma" }
    PaperConclusion { kk: "ПМПК қорытындысы", ru: "Заключение ПМПК", en: "Conclusion of the commission (PMPK)" }
    PaperPhthisiatrician { kk: "Фтизиатр дәрігердің қорытындысы", ru: "Заключение врача-фтизиатра", en: "Phthisiatrician's conclusion" }
    PaperFirstTurn { kk: "Бірінші кезектегі құқықты растайтын құжат", ru: "Документ о первоочередном праве", en: "A paper that proves a first-turn right" }
    Signature { kk: "Қолы", ru: "Подпись", en: "Signature" }
    Date { kk: "Күні", ru: "Дата", en: "Date" }
    PhoneOf { kk: "Телефон", ru: "Телефон", en: "Phone" }
    DemoPaper { kk: "Бұл – үлгі. Балалар, балабақшалар мен құжаттар ойдан шығарылған.", ru: "Это пример. Дети, детские сады и документы вымышлены.", en: "This is a demo. Children, kindergartens and papers are made up." }
}

impl Word {
    /// The kind of a queue, by its preschools.
    pub const fn queue(kind: QueueKind) -> Self {
        match kind {
            QueueKind::General => Self::QueueGeneral,
            QueueKind::Special => Self::QueueSpecial,
            QueueKind::Sanatorium => Self::QueueSanatorium,
        }
    }

    /// The same by the wire's spelling of the kind.
    pub fn queue_named(kind: &str) -> Self {
        match kind {
            "special" => Self::QueueSpecial,
            "sanatorium" => Self::QueueSanatorium,
            _ => Self::QueueGeneral,
        }
    }

    /// The name of a paper that is handed in at a counter.
    pub const fn paper(paper: Paper) -> Self {
        match paper {
            Paper::Application => Self::PaperApplication,
            Paper::Consent => Self::PaperConsent,
            Paper::BirthCertificate => Self::PaperBirth,
            Paper::Identity => Self::PaperIdentity,
            Paper::WorkplaceCertificate => Self::PaperWorkplace,
            Paper::PedagogueCertificate => Self::PaperPedagogue,
            Paper::Diploma => Self::PaperDiploma,
            Paper::Conclusion => Self::PaperConclusion,
            Paper::Phthisiatrician => Self::PaperPhthisiatrician,
            Paper::FirstTurnRight => Self::PaperFirstTurn,
        }
    }

    /// The reason an application left the queue, as a letter says it; none where the person knows it or it is not named.
    pub const fn reason(reason: ArchiveReason) -> Option<Self> {
        match reason {
            ArchiveReason::NotConfirmed => Some(Self::ReasonNotConfirmed),
            ArchiveReason::OverAge => Some(Self::ReasonOverAge),
            ArchiveReason::Expired => Some(Self::ReasonExpired),
            ArchiveReason::Withdrawn | ArchiveReason::Closed => None,
        }
    }
}
