//! Digital signatures and eGov Mobile: signing in, what is signed, what can go wrong with a key.

use contract::problem::ProblemKind;

theme! {
    /// Words of the pages where people sign.
    18;
    // What is signed.
    SignInText { kk: "«Кезек» қызметіне кіремін. Бұл қолтаңба тек кіру үшін, бір рет жарайды.", ru: "Вхожу в сервис «Кезек». Эта подпись нужна только для входа и действует один раз.", en: "I sign in to Kezek. This signature is for signing in only and works once." }
    // By NCALayer.
    EdsTitle { kk: "ЭЦҚ арқылы кіру", ru: "Вход по ЭЦП", en: "Sign in by digital signature" }
    EdsLead { kk: "Компьютердегі NCALayer бағдарламасы арқылы қол қоясыз.", ru: "Вы подпишете текст в программе NCALayer на этом компьютере.", en: "You sign with the NCALayer program on this computer." }
    EdsStepStart { kk: "NCALayer-ді іске қосыңыз.", ru: "Запустите NCALayer.", en: "Start NCALayer." }
    EdsStepAllow { kk: "Браузер осы құрылғыға қосылуға рұқсат сұраса, рұқсат беріңіз.", ru: "Если браузер спросит про подключение к этому устройству, разрешите.", en: "If the browser asks to connect to this device, allow it." }
    EdsStepKey { kk: "Қол қоятын кілтіңізді таңдап, құпиясөзін жазыңыз.", ru: "Выберите свой ключ для подписи и введите пароль.", en: "Choose your signing key and enter its password." }
    EdsKeyStays { kk: "Кілтіңіз бен құпиясөзіңіз бізге келмейді.", ru: "Ваш ключ и пароль к нам не попадают.", en: "Your key and password never reach us." }
    EdsButton { kk: "NCALayer арқылы қол қою", ru: "Подписать в NCALayer", en: "Sign with NCALayer" }
    EdsWhatTitle { kk: "Қол қойылатын мәтін", ru: "Что вы подписываете", en: "What you sign" }
    EdsNoScript { kk: "Бұл әдіске JavaScript керек. Оны браузерде қосыңыз немесе eGov Mobile-ды таңдаңыз.", ru: "Для этого способа нужен JavaScript. Включите его или выберите eGov Mobile.", en: "This way needs JavaScript. Turn it on, or choose eGov Mobile." }
    EdsConnecting { kk: "NCALayer-ге қосылып жатырмыз…", ru: "Подключаемся к NCALayer…", en: "Connecting to NCALayer…" }
    EdsWaiting { kk: "NCALayer терезесінде кілтіңізді таңдаңыз.", ru: "Выберите ключ в окне NCALayer.", en: "Choose your key in the NCALayer window." }
    EdsChecking { kk: "Қолтаңбаны тексеріп жатырмыз…", ru: "Проверяем подпись…", en: "Checking the signature…" }
    EdsDenied { kk: "Браузер осы құрылғыға қосылуға рұқсат бермеді. Мекенжай жолағындағы белгіні басып, рұқсат беріңіз.", ru: "Браузер не разрешил подключение к устройству. Нажмите на значок в адресной строке и разрешите.", en: "The browser did not allow the connection. Press the sign in the address bar and allow it." }
    EdsNotRunning { kk: "NCALayer жауап бермеді. Оны іске қосып, қайталаңыз.", ru: "NCALayer не отвечает. Запустите его и повторите.", en: "NCALayer does not answer. Start it and try again." }
    EdsCancelled { kk: "Қол қойылмады: терезе жабылды. Қайталап көруге болады.", ru: "Подпись не поставлена: окно закрыто. Можно попробовать ещё раз.", en: "Nothing was signed: the window was closed. You can try again." }
    EdsProgramFailed { kk: "NCALayer қол қоя алмады. Кілт пен құпиясөзді қарап, қайталаңыз.", ru: "NCALayer не смог подписать. Посмотрите ключ и пароль и повторите.", en: "NCALayer could not sign. Look at key and password and try again." }
    // The key.
    KeyOtherText { kk: "Қолтаңба басқа мәтінге қойылған. Қайта қол қойыңыз.", ru: "Подпись стоит под другим текстом. Подпишите ещё раз.", en: "The signature is of another text. Sign again." }
    KeySigners { kk: "Бір адам ғана қол қоюы керек.", ru: "Нужна подпись одного человека.", en: "Exactly one person must sign." }
    KeyRevoked { kk: "Бұл кілт қайтарып алынған. Жаңа кілт алыңыз немесе басқа жолды таңдаңыз.", ru: "Этот ключ отозван. Получите новый или выберите другой способ.", en: "This key was taken back. Get a new one or choose another way." }
    KeyNotInForce { kk: "Кілттің мерзімі біткен. Жаңа кілт алыңыз немесе басқа жолды таңдаңыз.", ru: "Срок действия ключа истёк. Получите новый или выберите другой способ.", en: "The term of this key is over. Get a new one or choose another way." }
    KeyNotForSigning { kk: "Бұл қол қоятын кілт емес. Атауында GOST немесе RSA бар файлды таңдаңыз.", ru: "Это не ключ для подписи. Выберите файл с GOST или RSA в названии.", en: "This key is not for signing. Choose the file with GOST or RSA in its name." }
    KeyNotAPerson { kk: "Бұл – ұйымның кілті. Жеке тұлғаның кілтін таңдаңыз.", ru: "Это ключ организации. Выберите ключ физического лица.", en: "This key is an organisation's. Choose a personal one." }
    KeySomebodyElse { kk: "Бұл – басқа адамның кілті. Өз кілтіңізді таңдаңыз.", ru: "Это ключ другого человека. Выберите свой.", en: "This key is somebody else's. Choose your own." }
    // By eGov Mobile.
    QrTitle { kk: "eGov Mobile арқылы кіру", ru: "Вход через eGov Mobile", en: "Sign in with eGov Mobile" }
    QrLead { kk: "Телефоныңыздағы eGov Mobile қолданбасында QR-кодпен кіресіз.", ru: "Вы войдёте по QR-коду в приложении eGov Mobile на телефоне.", en: "You sign in by a QR code in the eGov Mobile app." }
    QrStepOpen { kk: "Телефонда eGov Mobile-ды ашыңыз.", ru: "Откройте eGov Mobile на телефоне.", en: "Open eGov Mobile on your phone." }
    QrStepScan { kk: "«Цифрлық қолтаңба» бөлімінде «QR сканерлеу» дегенді басыңыз.", ru: "В разделе «Цифровая подпись» нажмите «Сканировать QR».", en: "Under \"Digital signature\" press \"Scan QR\"." }
    QrStepApprove { kk: "Мәтінді оқып, растаңыз.", ru: "Прочитайте текст и подтвердите.", en: "Read the text and confirm." }
    QrShow { kk: "QR-кодты көрсету", ru: "Показать QR-код", en: "Show the QR code" }
    QrAgain { kk: "Жаңа код алу", ru: "Получить новый код", en: "Get a new code" }
    QrPicture { kk: "eGov Mobile-ға арналған QR-код", ru: "QR-код для eGov Mobile", en: "QR code for eGov Mobile" }
    QrLaunch { kk: "Осы телефондағы eGov Mobile-ды ашу", ru: "Открыть eGov Mobile на этом телефоне", en: "Open eGov Mobile on this phone" }
    QrCheck { kk: "Растадым, жалғастыру", ru: "Подтверждено, продолжить", en: "Confirmed, go on" }
    QrUntil { kk: "Код мына уақытқа дейін жарамды: {time} (Астана уақыты)", ru: "Код действует до {time} (время Астаны)", en: "The code holds until {time} (Astana time)" }
    QrWaiting { kk: "Телефондағы растауды күтіп тұрмыз.", ru: "Ждём подтверждения на телефоне.", en: "Waiting for your phone." }
    QrRefused { kk: "Телефонда бас тарттыңыз. Қаласаңыз, жаңа код алыңыз.", ru: "На телефоне вы отказались. Если нужно, получите новый код.", en: "You said no on the phone. Get a new code if you like." }
    QrOver { kk: "Кодтың уақыты бітті. Жаңа код алыңыз.", ru: "Срок кода истёк. Получите новый.", en: "The time of the code is over. Get a new one." }
    // Other ways.
    WaysTitle { kk: "Басқа жолмен кіру", ru: "Войти иначе", en: "Other ways to sign in" }
    WaySms { kk: "SMS-тегі код арқылы", ru: "По коду из SMS", en: "By a code in an SMS" }
    WayPhone { kk: "Қай жолмен кірсеңіз де, телефоныңыз Мобильді азаматтар базасында болуы керек.", ru: "При любом способе нужен ваш телефон в Базе мобильных граждан.", en: "Any way needs your phone in the mobile citizens' base." }
    // In the demo.
    DemoKeyTitle { kk: "Сынақ кілті", ru: "Ключ демоверсии", en: "A key of the demo" }
    DemoKeyText { kk: "Сынақта нағыз кілт керек емес. Адамды таңдап, оның ойдан шығарылған кілтімен кіріңіз.", ru: "В демоверсии настоящий ключ не нужен. Выберите человека и войдите его вымышленным ключом.", en: "The demo needs no true key. Choose a person and sign in with a made-up one." }
    DemoKeyWho { kk: "Кімнің кілті", ru: "Чей ключ", en: "Whose key" }
    DemoKeyButton { kk: "Сынақ кілтімен кіру", ru: "Войти ключом демоверсии", en: "Sign in with the made-up key" }
    DemoPhoneTitle { kk: "Сынақ телефоны", ru: "Телефон демоверсии", en: "A phone of the demo" }
    DemoPhoneText { kk: "Бұл бет eGov Mobile қолданбасын алмастырады.", ru: "Эта страница заменяет приложение eGov Mobile.", en: "This page stands for the eGov Mobile app." }
    DemoPhoneOpen { kk: "Сынақ телефонын ашу", ru: "Открыть телефон демоверсии", en: "Open the phone of the demo" }
    DemoPhoneApprove { kk: "Растау", ru: "Подтвердить", en: "Confirm" }
    DemoPhoneRefuse { kk: "Бас тарту", ru: "Отказаться", en: "Say no" }
    DemoPhoneDone { kk: "Дайын. Бұл бетті жауып, QR-код тұрған бетке оралыңыз.", ru: "Готово. Закройте эту страницу и вернитесь к странице с QR-кодом.", en: "Done. Close this page and go back to the page with the QR code." }
    DemoPhoneNothing { kk: "Бұл телефонда растайтын ештеңе жоқ.", ru: "На этом телефоне нечего подтверждать.", en: "There is nothing to confirm on this phone." }
    DemoSignText { kk: "Сынақта нағыз кілт керек емес. Адамды таңдап, оның ойдан шығарылған кілтімен қол қойыңыз.", ru: "В демоверсии настоящий ключ не нужен. Выберите человека и подпишите его вымышленным ключом.", en: "The demo needs no true key. Choose a person and sign with a made-up one." }
    DemoSignButton { kk: "Сынақ кілтімен қол қою", ru: "Подписать ключом демоверсии", en: "Sign with the made-up key" }
    DemoPhoneOther { kk: "Қол қойылатын мәтін QR-код тұрған бетте жазылған.", ru: "Текст для подписи — на странице с QR-кодом.", en: "The text to be signed stands on the page with the QR code." }
    // Signing an application.
    SignTitle { kk: "Өтінішке қол қою", ru: "Подпись заявления", en: "Sign the application" }
    SignLead { kk: "Өтінішіңіз қабылданды, берілген уақыты өзгермейді.", ru: "Заявление принято, время подачи не изменится.", en: "The application is taken, and its filing time stays." }
    SignLater { kk: "Қазір қол қоймасаңыз да, өтініш кезекте қалады.", ru: "Если не подпишете сейчас, заявление останется в очереди.", en: "If you do not sign now, it stays in the queue." }
    SignHow { kk: "Қалай қол қоясыз?", ru: "Как подписать", en: "How to sign" }
    SignByQr { kk: "eGov Mobile арқылы қол қою", ru: "Подписать в eGov Mobile", en: "Sign with eGov Mobile" }
    SignByEds { kk: "ЭЦҚ арқылы қол қою", ru: "Подписать ЭЦП", en: "Sign by digital signature" }
    SignQrLead { kk: "Телефоныңыздағы eGov Mobile қолданбасында QR-код арқылы қол қоясыз.", ru: "Вы подпишете по QR-коду в приложении eGov Mobile на телефоне.", en: "You sign by a QR code in the eGov Mobile app." }
    SignOwnKey { kk: "Өтінішке оны берген адам өз кілтімен қол қояды.", ru: "Подписывает тот, кто подал заявление, своим ключом.", en: "Whoever filed the application signs it, with their own key." }
    SignOther { kk: "Басқа жолмен қол қою", ru: "Подписать иначе", en: "Sign another way" }
    SignDone { kk: "Өтінішке қол қойылды: {at}", ru: "Заявление подписано: {at}", en: "The application was signed: {at}" }
    SignNothingToDo { kk: "Енді ештеңе істеудің қажеті жоқ.", ru: "Больше ничего делать не нужно.", en: "There is nothing more to do." }
    SignToNumber { kk: "Нөмірімді көру", ru: "Посмотреть мой номер", en: "See my number" }
    // A signed application.
    ApplicationText { kk: "Баланы балабақша кезегіне қою туралы {number} өтінішіне қол қоямын.", ru: "Подписываю заявление {number} о постановке ребёнка в очередь в детский сад.", en: "I sign application {number} to put a child in the kindergarten queue." }
    ApplicationChild { kk: "Бала: {name}, туған күні {day}.", ru: "Ребёнок: {name}, дата рождения {day}.", en: "Child: {name}, born {day}." }
    ApplicationPreschool { kk: "Балабақша: {name}.", ru: "Детский сад: {name}.", en: "Kindergarten: {name}." }
    ApplicationConsent { kk: "Қызмет көрсетуге қажетті дербес деректерімді пайдалануға келісемін.", ru: "Даю согласие на использование персональных данных, нужных для услуги.", en: "I agree to the use of the personal data that the service needs." }
    ApplicationConsentUntil { kk: "Келісім қызметтің нәтижесін алғанша жарайды.", ru: "Согласие действует до получения результата услуги.", en: "The consent holds until the result of the service." }
}

impl Word {
    /// What is wrong with a key, by the wire's code.
    pub fn key(why: &str) -> Self {
        match why {
            "signers" => Self::KeySigners,
            "revoked" => Self::KeyRevoked,
            "not_in_force" => Self::KeyNotInForce,
            "not_for_signing" => Self::KeyNotForSigning,
            "not_a_person" => Self::KeyNotAPerson,
            "somebody_else" => Self::KeySomebodyElse,
            _ => Self::KeyOtherText,
        }
    }

    /// Every state of the signing page by its code, for the script that shows one of them.
    pub const CASES: [(&'static str, Self); 14] = [
        ("connecting", Self::EdsConnecting),
        ("waiting", Self::EdsWaiting),
        ("checking", Self::EdsChecking),
        ("denied", Self::EdsDenied),
        ("not_running", Self::EdsNotRunning),
        ("cancelled", Self::EdsCancelled),
        ("program_failed", Self::EdsProgramFailed),
        ("other_text", Self::KeyOtherText),
        ("signers", Self::KeySigners),
        ("revoked", Self::KeyRevoked),
        ("not_in_force", Self::KeyNotInForce),
        ("not_for_signing", Self::KeyNotForSigning),
        ("not_a_person", Self::KeyNotAPerson),
        ("somebody_else", Self::KeySomebodyElse),
    ];

    /// The problems that a signature can meet; their words are those of `problem`.
    pub const PROBLEMS: [ProblemKind; 11] = [
        ProblemKind::PhoneMissing,
        ProblemKind::NoAnswer,
        ProblemKind::CodeOver,
        ProblemKind::NeedsPerson,
        ProblemKind::TooMany,
        ProblemKind::SignInNeeded,
        ProblemKind::NotFound,
        ProblemKind::Unavailable,
        ProblemKind::Shape,
        ProblemKind::CrossSite,
        ProblemKind::Internal,
    ];
}
