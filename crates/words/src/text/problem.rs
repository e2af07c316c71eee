//! What went wrong as a whole: a title that says what is safe, a text that says what to do.

use contract::problem::ProblemKind;

theme! {
    /// Words of problems.
    6;
    ShapeTitle { kk: "Бет ескірген", ru: "Страница устарела", en: "The page is out of date" }
    ShapeText { kk: "Бетті қайта ашып, жалғастырыңыз. Жазғаныңыз сақталды.", ru: "Откройте страницу заново и продолжите. Всё, что вы ввели, сохранено.", en: "Open the page again and go on. What you wrote is saved." }
    SignInNeededTitle { kk: "Қайта кіру керек", ru: "Нужно войти снова", en: "Sign in again" }
    SignInNeededText { kk: "Сеанс аяқталды. Жазғаныңыз сақталды.", ru: "Сеанс закончился. Всё, что вы ввели, сохранено.", en: "Your session has ended. What you wrote is saved." }
    NotFoundTitle { kk: "Сізде мұндай бет жоқ", ru: "У вас нет такой страницы", en: "You have no such page" }
    NotFoundText { kk: "Өтініштеріңіздің тізімін ашып, керегін таңдаңыз.", ru: "Откройте список своих заявлений и выберите нужное.", en: "Open the list of your applications and choose one." }
    CrossSiteTitle { kk: "Сұрау басқа сайттан келді", ru: "Запрос пришёл с другого сайта", en: "The request came from another site" }
    CrossSiteText { kk: "Қауіпсіздік үшін оны орындамадық. Осы сайттан қайталаңыз.", ru: "Ради безопасности мы его не выполнили. Повторите на этом сайте.", en: "For safety we did not do it. Repeat it on this site." }
    MethodTitle { kk: "Бұл мекенжай бұлай ашылмайды", ru: "Этот адрес так не открывается", en: "This address does not open so" }
    MethodText { kk: "Басты беттен қайта бастаңыз.", ru: "Начните с главной страницы.", en: "Begin at the start page." }
    FaultsTitle { kk: "Өтініш әзірге берілген жоқ", ru: "Заявление пока не подано", en: "The application is not filed yet" }
    FaultsText { kk: "Төмендегі жолдарды түзетіп, қайта жіберіңіз. Қалғаны сақталды.", ru: "Исправьте поля ниже и подайте снова. Остальное сохранено.", en: "Correct the fields below and file again. The rest is saved." }
    KeyReusedTitle { kk: "Өтініш өзгерген", ru: "Заявление изменилось", en: "The application has changed" }
    KeyReusedText { kk: "Жауаптарды қарап шығып, қайта жіберіңіз.", ru: "Посмотрите ответы и подайте снова.", en: "Look at the answers and file again." }
    KeyMissingTitle { kk: "Сұрау толық келмеді", ru: "Запрос пришёл не полностью", en: "The request was incomplete" }
    KeyMissingText { kk: "Бетті қайта ашып, әрекетті қайталаңыз.", ru: "Откройте страницу заново и повторите.", en: "Open the page again and repeat." }
    CodeWrongTitle { kk: "Код сәйкес келмеді", ru: "Код не подошёл", en: "The code does not fit" }
    CodeWrongText { kk: "Соңғы SMS-тегі 6 цифрды жазыңыз. Тағы {left} рет жазып көруге болады.", ru: "Введите 6 цифр из последнего SMS. {left:Осталась|Осталось|Осталось} {left} {left:попытка|попытки|попыток}.", en: "Enter the 6 digits of the last SMS. {left} {left:try|tries} left." }
    CodeOverTitle { kk: "Код енді жарамайды", ru: "Код больше не действует", en: "The code holds no longer" }
    CodeOverText { kk: "Жаңа код алыңыз.", ru: "Получите новый код.", en: "Get a new code." }
    TooManyTitle { kk: "Тым көп әрекет жасалды", ru: "Слишком много попыток", en: "Too many tries" }
    TooManyText { kk: "{wait} секундтан кейін қайталап көріңіз. Жазғаныңыз сақталды.", ru: "Попробуйте через {wait} {wait:секунду|секунды|секунд}. Всё, что вы ввели, сохранено.", en: "Try again in {wait} {wait:second|seconds}. What you wrote is saved." }
    TooLargeTitle { kk: "Файл тым үлкен", ru: "Файл слишком большой", en: "The file is too large" }
    TooLargeText { kk: "Ең көбі {max} МБ. Фотоны кішірейтіп, қайта тіркеңіз.", ru: "Не больше {max} МБ. Уменьшите фото и приложите снова.", en: "At most {max} MB. Make the photo smaller and attach it again." }
    DocumentKindTitle { kk: "Бұл файл ашылмайды", ru: "Такой файл не открыть", en: "This file cannot be opened" }
    DocumentKindText { kk: "JPEG, PNG немесе PDF файлын тіркеңіз.", ru: "Приложите файл JPEG, PNG или PDF.", en: "Attach a JPEG, PNG or PDF file." }
    DraftsFullTitle { kk: "Бастаған өтініштеріңіз көбейіп кетті", ru: "Начатых заявлений уже много", en: "You have begun many applications" }
    DraftsFullText { kk: "Ең көбі {max} бастаған өтініш сақталады. Керек емесін өшіріп, жалғастырыңыз.", ru: "Мы храним не больше {max} {max:начатого заявления|начатых заявлений|начатых заявлений}. Удалите ненужное и продолжите.", en: "We keep at most {max} of them. Delete one that you do not need and go on." }
    NeedsPersonTitle { kk: "Бұл өтініш бойынша маман көмектеседі", ru: "С этим заявлением поможет специалист", en: "A person will help with this application" }
    NeedsPersonText { kk: "Жазғаныңыз сақталды. 1414 нөміріне қоңырау шалыңыз.", ru: "Всё, что вы ввели, сохранено. Позвоните по номеру 1414.", en: "What you wrote is saved. Call 1414." }
    TooLateTitle { kk: "Өтініштің күйі өзгеріп кетті", ru: "Состояние заявления уже изменилось", en: "The application has moved on" }
    TooLateText { kk: "Өтінішті қайта ашып, қазіргі күйін қараңыз.", ru: "Откройте заявление заново и посмотрите его состояние.", en: "Open the application again and see how it stands." }
    ErasedTitle { kk: "Бұл өтініштің деректері өшірілген", ru: "Данные этого заявления удалены", en: "The data of this application are erased" }
    ErasedText { kk: "Өтініш кезектен шыққанына бір жылдан асты. Орын керек болса, жаңа өтініш беріңіз.", ru: "Заявление вышло из очереди больше года назад. Если место нужно, подайте новое.", en: "It left the queue more than a year ago. If you need a place, file a new one." }
    HeldTitle { kk: "Бұл өтініш бойынша шешім қабылданып жатыр", ru: "По этому заявлению уже принимают решение", en: "This application is being decided now" }
    HeldText { kk: "Бір минуттан кейін қайта қараңыз.", ru: "Посмотрите снова через минуту.", en: "Look again in a minute." }
    CannotChangeTitle { kk: "Бұл өтініш қазір өзгертілмейді", ru: "Сейчас это заявление не изменить", en: "This application cannot be changed now" }
    CannotChangeText { kk: "Құжаттар тексеріліп жатса, нәтижесін күтіңіз. Арнайы немесе санаторлық кезекте өтінішті қайтарып алып, жаңасын беріңіз.", ru: "Если документы на проверке, дождитесь её результата. В специальной или санаторной очереди отзовите заявление и подайте новое.", en: "If papers are being checked, wait for the result. In a special or sanatorium queue withdraw it and file anew." }
    CannotExtendTitle { kk: "Мерзім онсыз да жеткілікті ұзақ", ru: "Срок уже достаточно долгий", en: "The term is long already" }
    CannotExtendText { kk: "Әзірге ештеңе істеудің қажеті жоқ. Мерзім жақындағанда SMS келеді.", ru: "Пока ничего делать не нужно. Ближе к концу срока придёт SMS.", en: "Nothing to do for now. An SMS comes when the end is near." }
    NoAnswerTitle { kk: "Мемлекеттік жүйе қазір жауап бермей тұр", ru: "Государственная система сейчас не отвечает", en: "A state system does not answer now" }
    NoAnswerText { kk: "Ештеңе жоғалған жоқ. Біраздан кейін қайталап көріңіз.", ru: "Ничего не потеряно. Попробуйте ещё раз чуть позже.", en: "Nothing is lost. Try again a little later." }
    NoAnswerSystem { kk: "Жауап бермеген жүйе: {system}", ru: "Не отвечает: {system}", en: "No answer from: {system}" }
    UnavailableTitle { kk: "Дәл қазір мүмкін болмай тұр", ru: "Прямо сейчас не получается", en: "Not possible right now" }
    UnavailableText { kk: "Ештеңе жоғалған жоқ. Біраздан кейін қайталап көріңіз.", ru: "Ничего не потеряно. Попробуйте ещё раз чуть позже.", en: "Nothing is lost. Try again a little later." }
    InternalTitle { kk: "Бізден қате кетті", ru: "Это наша ошибка", en: "This is our fault" }
    InternalText { kk: "Жазғаныңыз сақталды. Қайталап көріңіз немесе 1414 нөміріне хабарласыңыз.", ru: "Всё, что вы ввели, сохранено. Попробуйте ещё раз или позвоните по номеру 1414.", en: "What you wrote is saved. Try again or call 1414." }
    SignatureNotTakenTitle { kk: "Бұл қолтаңба жарамады", ru: "Эта подпись не подошла", en: "This signature does not do" }
    SignatureNotTakenText { kk: "Өз атыңыздағы жарамды қол қою кілтін таңдаңыз. Немесе SMS коды арқылы кіріңіз.", ru: "Выберите свой действующий ключ для подписи. Или войдите по коду из SMS.", en: "Choose your own valid signing key. Or sign in with an SMS code." }
    PhoneMissingTitle { kk: "Телефоныңыз Мобильді азаматтар базасында жоқ", ru: "Вашего телефона нет в Базе мобильных граждан", en: "Your phone is not in the mobile citizens' base" }
    PhoneMissingText { kk: "Нөмірді egov.kz сайтында, eGov Mobile-да немесе ХҚКО-да тіркеңіз. Содан кейін қайта кіріңіз.", ru: "Зарегистрируйте номер на egov.kz, в eGov Mobile или в ЦОНе. Потом войдите снова.", en: "Register the number on egov.kz, in eGov Mobile or at a service centre. Then sign in again." }
    AccessLink { kk: "Рұқсат беруге өту", ru: "Дать разрешение", en: "Give permission" }
    AccessNeededTitle { kk: "Алдымен деректеріңізді көруге рұқсатыңыз керек", ru: "Сначала нужно ваше разрешение на доступ к данным", en: "First we need your permission to read data" }
    AccessNeededText { kk: "1414-тен келген SMS-ке 1 деп жауап беріңіз. Содан кейін қайталаңыз. Жазғаныңыз сақталды.", ru: "Ответьте 1 на SMS от 1414. Потом повторите. Всё, что вы ввели, сохранено.", en: "Answer 1 to the SMS from 1414. Then try again. What you wrote is saved." }
    NoDocumentTitle { kk: "Мұндай цифрлық құжат табылмады", ru: "Такого цифрового документа нет", en: "There is no such digital document" }
    NoDocumentText { kk: "Құжаттың фотосын немесе PDF файлын тіркеңіз. Жазғаныңыз сақталды.", ru: "Приложите фото документа или PDF. Всё, что вы ввели, сохранено.", en: "Attach a photo of the paper or a PDF. What you wrote is saved." }
    GatewayKeyTitle { kk: "Бұл мекенжай мемлекеттік жүйелерге арналған", ru: "Этот адрес — для государственных систем", en: "This address is for state systems" }
    GatewayKeyText { kk: "Жүйенің кілтін тексеріп, қайталаңыз.", ru: "Проверьте ключ системы и повторите.", en: "Check the key of the system and repeat." }
    // The network between the page and the server.
    NetworkTitle { kk: "Сервермен байланыс жоқ", ru: "Нет связи с сервером", en: "No connection to the server" }
    NetworkText { kk: "Интернетті тексеріп, қайталап көріңіз. Ештеңе жоғалған жоқ.", ru: "Проверьте, есть ли интернет, и попробуйте снова. Ничего не потеряно.", en: "See if there is internet and try again. Nothing is lost." }
    // State systems by their wire codes.
    SystemMobileBase { kk: "Мобильді азаматтар базасы", ru: "База мобильных граждан", en: "mobile citizens' base" }
    SystemPopulation { kk: "Халық тіркелімі", ru: "Реестр населения", en: "population register" }
    SystemCivilRegistry { kk: "Азаматтық хал актілері тіркелімі", ru: "Реестр актов гражданского состояния", en: "civil registry" }
    SystemEducationBase { kk: "Ұлттық білім беру дерекқоры", ru: "Национальная образовательная база данных", en: "National Education Database" }
    SystemDisabilityBase { kk: "Мүгедектігі бар адамдардың деректер банкі", ru: "Банк данных лиц с инвалидностью", en: "databank of persons with disabilities" }
    SystemLargeFamily { kk: "Көп балалы отбасылар жүйесі", ru: "Система многодетных семей", en: "system of large families" }
    SystemPmpk { kk: "Психологиялық-медициналық-педагогикалық комиссия", ru: "Психолого-медико-педагогическая комиссия", en: "psychological, medical and pedagogical commission" }
    SystemSms { kk: "1414 SMS қызметі", ru: "Служба SMS 1414", en: "SMS service 1414" }
    SystemEmail { kk: "Электрондық пошта қызметі", ru: "Служба электронной почты", en: "e-mail service" }
    SystemMonitoring { kk: "Мемлекеттік қызметтер мониторингі", ru: "Мониторинг государственных услуг", en: "monitoring of state services" }
    SystemSignatures { kk: "Электрондық қолтаңбаны тексеру қызметі", ru: "Служба проверки электронной подписи", en: "service that checks digital signatures" }
    SystemEgovMobile { kk: "eGov Mobile", ru: "eGov Mobile", en: "eGov Mobile" }
    SystemDataAccess { kk: "Дербес деректерге қолжетімділікті бақылау қызметі", ru: "Сервис контроля доступа к персональным данным", en: "personal-data access control" }
    SystemDigitalDocuments { kk: "Цифрлық құжаттар сервисі", ru: "Сервис цифровых документов", en: "digital documents service" }
    SystemOther { kk: "мемлекеттік жүйе", ru: "государственная система", en: "a state system" }
}

impl Word {
    /// What happened.
    pub const fn title(kind: ProblemKind) -> Self {
        macro_rules! each {
            ($($kind:ident $title:ident)+) => { match kind { $(ProblemKind::$kind => Self::$title,)+ } };
        }
        each! {
            Shape ShapeTitle SignInNeeded SignInNeededTitle NotFound NotFoundTitle CrossSite CrossSiteTitle
            Method MethodTitle Faults FaultsTitle KeyReused KeyReusedTitle KeyMissing KeyMissingTitle
            CodeWrong CodeWrongTitle CodeOver CodeOverTitle TooMany TooManyTitle TooLarge TooLargeTitle
            DocumentKind DocumentKindTitle DraftsFull DraftsFullTitle NeedsPerson NeedsPersonTitle TooLate TooLateTitle CannotChange CannotChangeTitle CannotExtend CannotExtendTitle Held HeldTitle
            SignatureNotTaken SignatureNotTakenTitle PhoneMissing PhoneMissingTitle
            AccessNeeded AccessNeededTitle GatewayKey GatewayKeyTitle
            NoDocument NoDocumentTitle Erased ErasedTitle
            NoAnswer NoAnswerTitle Unavailable UnavailableTitle Internal InternalTitle
        }
    }

    /// What to do. `CodeWrong` takes `left`, `TooMany` takes `wait`, `TooLarge` and `DraftsFull` take `max`.
    pub const fn text(kind: ProblemKind) -> Self {
        macro_rules! each {
            ($($kind:ident $text:ident)+) => { match kind { $(ProblemKind::$kind => Self::$text,)+ } };
        }
        each! {
            Shape ShapeText SignInNeeded SignInNeededText NotFound NotFoundText CrossSite CrossSiteText
            Method MethodText Faults FaultsText KeyReused KeyReusedText KeyMissing KeyMissingText
            CodeWrong CodeWrongText CodeOver CodeOverText TooMany TooManyText TooLarge TooLargeText
            DocumentKind DocumentKindText DraftsFull DraftsFullText NeedsPerson NeedsPersonText TooLate TooLateText CannotChange CannotChangeText CannotExtend CannotExtendText Held HeldText
            SignatureNotTaken SignatureNotTakenText PhoneMissing PhoneMissingText
            AccessNeeded AccessNeededText GatewayKey GatewayKeyText
            NoDocument NoDocumentText Erased ErasedText
            NoAnswer NoAnswerText Unavailable UnavailableText Internal InternalText
        }
    }

    /// The name of a state system by the wire's code; one of a later edition is "a state system".
    pub fn system(code: &str) -> Self {
        match code {
            "mobile_base" => Self::SystemMobileBase,
            "population" => Self::SystemPopulation,
            "civil_registry" => Self::SystemCivilRegistry,
            "education_base" => Self::SystemEducationBase,
            "disability_base" => Self::SystemDisabilityBase,
            "large_family" => Self::SystemLargeFamily,
            "pmpk" => Self::SystemPmpk,
            "sms" => Self::SystemSms,
            "email" => Self::SystemEmail,
            "monitoring" => Self::SystemMonitoring,
            "signatures" => Self::SystemSignatures,
            "egov_mobile" => Self::SystemEgovMobile,
            "data_access" => Self::SystemDataAccess,
            "digital_documents" => Self::SystemDigitalDocuments,
            _ => Self::SystemOther,
        }
    }
}
