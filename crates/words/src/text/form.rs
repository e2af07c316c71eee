//! The application: questions, hints and labels of every page of it, up to the confirmation.

use rules::application::{Language, Role, Sex};

theme! {
    /// Words of the application pages.
    4;
    Step { kk: "Қадам: {n} / {total}", ru: "Шаг {n} из {total}", en: "Step {n} of {total}" }
    // Which child.
    ChildTitle { kk: "Қай балаңызды кезекке қоясыз?", ru: "Кого из детей поставить в очередь?", en: "Which of your children goes in the queue?" }
    ChildHint { kk: "Тізімді мемлекеттік тіркелімдерден алдық.", ru: "Мы взяли список из государственных реестров.", en: "We took the list from state registers." }
    ChildBorn { kk: "Туған күні: {day}", ru: "Дата рождения: {day}", en: "Born {day}" }
    ChildNone { kk: "Балаңызды тіркелімдерден таппадық. ЖСН-ін өзіңіз жазыңыз.", ru: "Мы не нашли ваших детей в реестрах. Введите ИИН ребёнка.", en: "We found no child of yours in the registers. Enter the child's IIN." }
    ChildSilent { kk: "Бір тіркелім қазір жауап бермей тұр. Тізім толық болмауы мүмкін.", ru: "Один из реестров сейчас не отвечает. Список может быть неполным.", en: "One register does not answer now. The list may be incomplete." }
    ChildOther { kk: "Балам тізімде жоқ", ru: "Моего ребёнка нет в списке", en: "My child is not in the list" }
    ChildOtherHint { kk: "Қорғаншы, қамқоршы не патронат тәрбиеші болсаңыз, баланың ЖСН-ін жазыңыз.", ru: "Опекун, попечитель или патронатный воспитатель вводит ИИН ребёнка.", en: "A guardian, trustee or patronage educator enters the child's IIN." }
    ChildIinLabel { kk: "Баланың ЖСН-і", ru: "ИИН ребёнка", en: "The child's IIN" }
    ChildIinHint { kk: "12 цифр, туу туралы куәлікте жазылған", ru: "12 цифр, есть в свидетельстве о рождении", en: "12 digits, on the birth certificate" }
    ChildFind { kk: "Баланы табу", ru: "Найти ребёнка", en: "Find the child" }
    ChildChoose { kk: "Баланы таңдаңыз", ru: "Выберите ребёнка", en: "Choose a child" }
    ChooseOne { kk: "Тізімнен таңдаңыз", ru: "Выберите из списка", en: "Choose from the list" }
    ChildInQueue { kk: "Бұл бала кезекте тұр", ru: "Этот ребёнок уже в очереди", en: "This child is in the queue already" }
    ChildInQueueText { kk: "Балаға әр кезек түрі бойынша бір ғана өтініш беріледі.", ru: "В очередь каждого вида на ребёнка подают одно заявление.", en: "A child has one application in each kind of queue." }
    ChildInQueueLink { kk: "Өтінішін ашу", ru: "Открыть его заявление", en: "Open the application" }
    ChildOverAge { kk: "{since} күнінен бастап балабақша жасынан асқан", ru: "Старше дошкольного возраста с {since}", en: "Over the age of the queue since {since}" }
    ChildOverAgeText { kk: "Мектепалды даярлық пен 1-сынып туралы 1414 нөмірінен біле аласыз.", ru: "О предшкольных классах и первом классе расскажут по номеру 1414.", en: "1414 tells you about pre-school classes and grade 1." }
    // A person takes over: neutral, the cause is never named.
    HandOverTitle { kk: "Бұл өтініш бойынша маман көмектеседі", ru: "С этим заявлением поможет специалист", en: "A person will help with this application" }
    HandOverKept { kk: "Жазғаныңыз сақталды.", ru: "Всё, что вы ввели, сохранено.", en: "What you wrote is kept." }
    HandOverDo { kk: "1414 нөміріне қоңырау шалыңыз немесе білім бөліміне барыңыз.", ru: "Позвоните по номеру 1414 или обратитесь в отдел образования.", en: "Call 1414 or visit the education department." }
    HandOverSay { kk: "Былай айтыңыз: «Баланы кезекке қою үшін маманның көмегі керек».", ru: "Скажите: «Для постановки ребёнка в очередь нужна помощь специалиста».", en: "Say: \"I need a person's help to put a child in the queue.\"" }
    // Is everything right.
    ConfirmTitle { kk: "Деректер дұрыс па?", ru: "Всё верно?", en: "Is everything right?" }
    ConfirmFromRegister { kk: "Бұл деректерді халық тіркелімінен алдық.", ru: "Эти данные мы взяли из реестра населения.", en: "We took this from the population register." }
    ConfirmWrong { kk: "Қате көрсеңіз, 1414 нөміріне хабарласыңыз. Деректі ХҚКО түзетеді.", ru: "Если есть ошибка, позвоните по номеру 1414. Данные исправляет ЦОН.", en: "If something is wrong, call 1414. A service centre corrects it." }
    NameLabel { kk: "Аты-жөні", ru: "Фамилия, имя, отчество", en: "Full name" }
    SurnameLabel { kk: "Тегі", ru: "Фамилия", en: "Surname" }
    FirstNameLabel { kk: "Аты", ru: "Имя", en: "First name" }
    PatronymicLabel { kk: "Әкесінің аты", ru: "Отчество", en: "Patronymic" }
    BirthDateLabel { kk: "Туған күні", ru: "Дата рождения", en: "Birth date" }
    SexLabel { kk: "Жынысы", ru: "Пол", en: "Sex" }
    SexFemale { kk: "Қыз", ru: "Девочка", en: "Girl" }
    SexMale { kk: "Ұл", ru: "Мальчик", en: "Boy" }
    CitizenshipLabel { kk: "Азаматтығы", ru: "Гражданство", en: "Citizenship" }
    CitizenshipKazakhstan { kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan" }
    CitizenshipOther { kk: "Басқа ел ({code})", ru: "Другая страна ({code})", en: "Another country ({code})" }
    RoleTitle { kk: "Сіз балаға кім боласыз?", ru: "Кем вы приходитесь ребёнку?", en: "Who are you to the child?" }
    RoleParent { kk: "Анасы немесе әкесі", ru: "Мать или отец", en: "Mother or father" }
    RoleGuardian { kk: "Қорғаншы", ru: "Опекун", en: "Guardian" }
    RoleTrustee { kk: "Қамқоршы", ru: "Попечитель", en: "Trustee" }
    RolePatronageEducator { kk: "Патронат тәрбиеші", ru: "Патронатный воспитатель", en: "Patronage educator" }
    BirthCertificateTitle { kk: "Туу туралы куәліктің фотосы", ru: "Фото свидетельства о рождении", en: "Photo of the birth certificate" }
    DigitalDocument { kk: "Цифрлық құжаттан алу", ru: "Взять цифровой документ", en: "Take the digital document" }
    BirthCertificateHint { kk: "Бала басқа елдің азаматы болса қажет. Түпнұсқасын кейін көрсетесіз.", ru: "Нужно, если ребёнок — гражданин другой страны. Потом покажете оригинал.", en: "Needed for a citizen of another country. Later you show the original." }
    ChildUnrecorded { kk: "Халық тіркелімінде бұл бала жоқ. Деректі құжаттағыдай жазыңыз.", ru: "В реестре населения этого ребёнка нет. Впишите всё, как в документе.", en: "The population register has no record of this child. Write what the paper says." }
    DiplomaTitle { kk: "Дипломның фотосы", ru: "Фото диплома", en: "Photo of the diploma" }
    ApplicantTitle { kk: "Өзіңіз туралы", ru: "О вас", en: "About you" }
    ApplicantUnrecorded { kk: "Халық тіркелімінде сіз туралы жазба жоқ. Атыңызды құжаттағыдай жазып, құжаттың фотосын тіркеңіз. Түпнұсқасын кейін білім бөліміне көрсетесіз.", ru: "В реестре населения о вас нет записи. Впишите имя, как в документе, и приложите его фото. Оригинал потом покажете в отделе образования.", en: "The population register has no record of you. Write your name as in the document and attach its photo. Later you show the original at the education department." }
    ApplicantIdentityTitle { kk: "Жеке құжатыңыздың фотосы", ru: "Фото вашего документа", en: "Photo of your identity document" }
    IdentityTitle { kk: "Баланың жеке басын куәландыратын құжаттың фотосы", ru: "Фото документа, удостоверяющего личность ребёнка", en: "Photo of the child's identity document" }
    BirthDateHint { kk: "Құжаттағыдай. Мысалы: 12 11 2023", ru: "Как в документе. Например: 12 11 2023", en: "As in the document. For example: 12 11 2023" }
    CountryUz { kk: "Өзбекстан", ru: "Узбекистан", en: "Uzbekistan" }
    CountryKg { kk: "Қырғызстан", ru: "Кыргызстан", en: "Kyrgyzstan" }
    CountryRu { kk: "Ресей", ru: "Россия", en: "Russia" }
    CountryTj { kk: "Тәжікстан", ru: "Таджикистан", en: "Tajikistan" }
    CountryCn { kk: "Қытай", ru: "Китай", en: "China" }
    CountryMn { kk: "Моңғолия", ru: "Монголия", en: "Mongolia" }
    CountryZz { kk: "Басқа ел", ru: "Другая страна", en: "Another country" }
    CountryXx { kk: "Азаматтығы жоқ", ru: "Без гражданства", en: "Nobody's citizen" }
    // Scans.
    ScanChoose { kk: "Файл таңдау", ru: "Выбрать файл", en: "Choose a file" }
    ScanHint { kk: "Фото (JPEG, PNG) немесе PDF, ең көбі {max} МБ", ru: "Фото (JPEG, PNG) или PDF, не больше {max} МБ", en: "Photo (JPEG, PNG) or PDF, at most {max} MB" }
    ScanUploading { kk: "Файлды жіберіп жатырмыз…", ru: "Отправляем файл…", en: "Sending the file…" }
    ScanAttached { kk: "Файл тіркелді: {kind}, {size} КБ", ru: "Файл приложен: {kind}, {size} КБ", en: "File attached: {kind}, {size} KB" }
    ScanReplace { kk: "Басқа файл таңдау", ru: "Выбрать другой файл", en: "Choose another file" }
    ScanRemove { kk: "Файлды алып тастау", ru: "Убрать файл", en: "Remove the file" }
    ScanIssued { kk: "Құжат қай күні берілді?", ru: "Когда выдан документ?", en: "When was the paper issued?" }
    ScanIssuedHint { kk: "Күні анықтаманың жоғарғы жағында тұрады. Мысалы: 12 11 2026", ru: "Дата стоит вверху справки. Например: 12 11 2026", en: "The date is at the top of the certificate. For example: 12 11 2026" }
    // Settlement.
    SettlementTitle { kk: "Балабақшаны қай жерден іздейсіз?", ru: "Где вы ищете детский сад?", en: "Where do you look for a kindergarten?" }
    SettlementLabel { kk: "Қала немесе ауыл", ru: "Город или село", en: "Town or village" }
    SettlementHint { kk: "Атауын кез келген тілде жаза бастаңыз", ru: "Начните писать название на любом языке", en: "Start typing the name in any language" }
    SettlementPreschools { kk: "{n}\u{a0}балабақша", ru: "{n}\u{a0}{n:сад|сада|садов}", en: "{n}\u{a0}{n:kindergarten|kindergartens}" }
    SettlementNoPreschools { kk: "Мұнда балабақша жоқ", ru: "Здесь нет детских садов", en: "No kindergartens here" }
    SettlementChangeTitle { kk: "Елді мекенді өзгертесіз бе?", ru: "Изменить населённый пункт?", en: "Change the settlement?" }
    SettlementChangeText { kk: "Таңдалған балабақшалар тізімнен шығады. Қалғаны сақталады.", ru: "Выбранные сады уйдут из списка. Остальное сохранится.", en: "The chosen kindergartens leave the list. The rest stays." }
    SettlementChangeConfirm { kk: "Өзгерту", ru: "Изменить", en: "Change it" }
    SettlementKeep { kk: "Бұрынғысын қалдыру", ru: "Оставить прежний", en: "Keep the old one" }
    // Benefits and the turn.
    BenefitsTitle { kk: "Балаңыздың орынды ертерек алуға құқығы бар ма?", ru: "Есть ли у вашего ребёнка право получить место раньше?", en: "Does your child have a right to a place earlier?" }
    BenefitsHint { kk: "Сәйкес келетінін белгілеңіз. Бірнешеуін белгілесеңіз де болады.", ru: "Отметьте, что подходит. Можно отметить несколько.", en: "Tick what fits. You may tick several." }
    BenefitsNone { kk: "Мұндай құқық жоқ", ru: "Такого права нет", en: "None of these" }
    BenefitsNoneHint { kk: "Отбасылардың көбінде мұндай құқық жоқ. Бала жалпы кезекте тұрады.", ru: "Так у большинства семей. Ребёнок стоит в общей очереди.", en: "Most families have none. The child stands in the general queue." }
    StateAsking { kk: "Мемлекеттік тіркелімдерден сұрап жатырмыз…", ru: "Спрашиваем государственные реестры…", en: "Asking the state registers…" }
    StateConfirmed { kk: "Тіркелім растады", ru: "Реестр подтвердил", en: "Confirmed by the register" }
    StateNotConfirmed { kk: "Тіркелімнен таппадық", ru: "В реестре не нашли", en: "Not found in the register" }
    StateSilent { kk: "Тіркелім әзірге жауап бермеді", ru: "Реестр пока не ответил", en: "The register has not answered yet" }
    StateSilentDo { kk: "Өтінішті бере беріңіз: кейін тіркелімнен өзіміз сұраймыз. Оған дейін нөмір уақытша. Қаласаңыз, құжаттың фотосын тіркеңіз.", ru: "Заявление можно подать: реестр мы позже спросим сами. До ответа номер предварительный. По желанию приложите фото документа.", en: "You can go on: we will ask the register again ourselves. Until then the number is provisional. If you like, attach a photo of the document." }
    StateAskAgain { kk: "Қайта сұрау", ru: "Спросить ещё раз", en: "Ask again" }
    CertificateTitle { kk: "Құжаттың фотосы", ru: "Фото документа", en: "Photo of the paper" }
    TurnTitle { kk: "Кезекте қай құқықпен тұрасыз?", ru: "С каким правом встать в очередь?", en: "With which right do you queue?" }
    TurnHint { kk: "Нөмірлерді салыстырып, өзіңіз таңдаңыз. Жақсырағын белгілеп қойдық.", ru: "Сравните номера и выберите сами. Лучший мы отметили.", en: "Compare the numbers and choose yourself. We marked the better one." }
    TurnRange { kk: "Осы елді мекенде кезек нөміріңіз: {from}–{to}", ru: "В этом населённом пункте ваш номер в очереди: от {from} до {to}", en: "Your number in the queue: {from} to {to}" }
    TurnSingle { kk: "Осы елді мекенде кезек нөміріңіз: {n}", ru: "В этом населённом пункте ваш номер в очереди: {n}", en: "Your number in the queue: {n}" }
    TurnBetter { kk: "Нөмірі жақсырақ", ru: "Номер лучше", en: "The better number" }
    TurnSame { kk: "Нөмірлер бірдей", ru: "Номера одинаковы", en: "The numbers are the same" }
    TurnMayBeBehind { kk: "Кейде бірінші кезектегі құқықпен нөмір үлкенірек болады.", ru: "Иногда с первоочередным правом номер оказывается больше.", en: "Sometimes the number is further back with the first-turn right." }
    TurnFilingTimeKept { kk: "Құқық кейін өзгерсе де, өтініш берген уақытыңыз сақталады.", ru: "Если право потом изменится, время подачи сохранится.", en: "If the right changes later, your filing time is kept." }
    // Preschools.
    PreschoolsTitle { kk: "Қай балабақшаларды таңдайсыз?", ru: "Какие детские сады вы выбираете?", en: "Which kindergartens do you choose?" }
    PreschoolsHint { kk: "Ең көбі {max} балабақша таңдаңыз. Әрқайсысының өз кезегі бар.", ru: "Выберите до {max} {max:сада|садов|садов}. У каждого своя очередь.", en: "Choose up to {max}. Each has its own queue." }
    PreschoolsOnMap { kk: "Картадан таңдау", ru: "Выбрать на карте", en: "Choose on the map" }
    PreschoolsHintOutOfTurn { kk: "Кезектен тыс құқықпен бір балабақша таңдауға болады.", ru: "С правом вне очереди можно выбрать один сад.", en: "With an out-of-turn right you can choose one kindergarten." }
    PreschoolSearchLabel { kk: "Балабақшаның аты немесе мекенжайы", ru: "Название сада или адрес", en: "Name or address" }
    PreschoolQueueLength { kk: "Кезекте {n} бала", ru: "В очереди {n} {n:ребёнок|ребёнка|детей}", en: "{n} {n:child|children} in the queue" }
    PreschoolFree { kk: "Бос орын: {n}", ru: "Свободных мест: {n}", en: "Free places: {n}" }
    PreschoolNoFree { kk: "Қазір бос орын жоқ", ru: "Сейчас свободных мест нет", en: "No free places now" }
    PreschoolYourNumber { kk: "Қазір өтініш берсеңіз, кезек нөміріңіз: {n}", ru: "Если подать сейчас, ваш номер в очереди: {n}", en: "If you file now, your number in the queue: {n}" }
    PreschoolNumberWith { kk: "Осы құқықпен кезек нөміріңіз: {n}", ru: "Ваш номер в очереди с этим правом: {n}", en: "Your number with the right: {n}" }
    PreschoolNumberWithout { kk: "Жалпы кезекте болсаңыз: {n}", ru: "В общей очереди: {n}", en: "In the general queue: {n}" }
    PreschoolGivenLastYear { kk: "Соңғы 12 айда орын алған бала: {n}", ru: "За 12 месяцев место получили: {n}", en: "Children given a place in 12 months: {n}" }
    PreschoolLanguages { kk: "Топтар тілі: {list}", ru: "Язык групп: {list}", en: "Language of the groups: {list}" }
    PreschoolState { kk: "Мемлекеттік", ru: "Государственный", en: "State" }
    PreschoolPrivate { kk: "Жекеменшік", ru: "Частный", en: "Private" }
    PreschoolChoose { kk: "Таңдау: {name}", ru: "Выбрать: {name}", en: "Choose: {name}" }
    PreschoolsChosen { kk: "Таңдағаныңыз", ru: "Вы выбрали", en: "You chose" }
    PreschoolsLeftOut { kk: "Бұрынғы таңдаудан тізімге кірмегені", ru: "Из прежнего выбора не вошли", en: "Left out of your earlier choice" }
    PreschoolsNoneChosen { kk: "Әзірге таңдалған жоқ", ru: "Пока ничего не выбрано", en: "Nothing chosen yet" }
    PreschoolsFull { kk: "Тізім толды. Басқасын таңдау үшін біреуін алып тастаңыз.", ru: "Список заполнен. Чтобы выбрать другой, уберите один.", en: "The list is full. To choose another, remove one." }
    PreferenceNote { kk: "Таңдау реті нөмірді өзгертпейді. Ол қай балабақша бірінші ұсынылатынын көрсетеді.", ru: "Порядок выбора не меняет номер. От него зависит, какой сад предложат первым.", en: "The order does not change the number. It says which is offered first." }
    ReservesTitle { kk: "Қосымша тізім", ru: "Запасные сады", en: "Reserve" }
    ReservesHint { kk: "Қосымша балабақшаларды да белгілеңіз: құқық расталмаса, бала солардың кезегіне тұрады.", ru: "Отметьте и запасные: если право не подтвердится, ребёнок встанет в очередь туда.", en: "Mark reserves too: if the right is not confirmed, the child queues there." }
    ReservesAdd { kk: "Қосымша тізімге: {name}", ru: "В запас: {name}", en: "To the reserve: {name}" }
    // Language.
    LanguageTitle { kk: "Топ қай тілде болсын?", ru: "На каком языке должна быть группа?", en: "In which language should the group be?" }
    LanguageHint { kk: "Бұл – тілек. Ол кезек нөмірін өзгертпейді.", ru: "Это пожелание. Номер в очереди оно не меняет.", en: "This is a wish. It does not change the number." }
    LanguageKazakh { kk: "Қазақ тілі", ru: "Казахский", en: "Kazakh" }
    LanguageRussian { kk: "Орыс тілі", ru: "Русский", en: "Russian" }
    LanguageOther { kk: "Басқа тіл", ru: "Другой язык", en: "Another language" }
    // Contacts.
    ContactsTitle { kk: "Сізбен қалай байланысамыз?", ru: "Как с вами связаться?", en: "How do we reach you?" }
    ContactsHint { kk: "Хабарламаларды тегін SMS-пен жібереміз.", ru: "Сообщения отправим бесплатными SMS.", en: "We send messages by free SMS." }
    PhoneFirstLabel { kk: "Негізгі телефон", ru: "Основной телефон", en: "Main phone" }
    PhoneFirstHint { kk: "eGov-та тіркелген нөміріңіз", ru: "Номер, который вы указали в eGov", en: "The number you registered in eGov" }
    PhoneMoreLabel { kk: "{n}-телефон", ru: "Телефон {n}", en: "Phone {n}" }
    PhoneMoreHint { kk: "Міндетті емес. Өтініште сақталады.", ru: "Необязательно. Номер сохраним в заявлении.", en: "Optional. It is kept in the application." }
    PhoneAdd { kk: "Телефон қосу", ru: "Добавить телефон", en: "Add a phone" }
    EmailLabel { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" }
    EmailHint { kk: "SMS хабарламалары осы мекенжайға да келеді. Мысалы: aty@mysal.kz", ru: "Сюда придут те же сообщения, что и в SMS. Например: imya@primer.kz", en: "The messages of the SMS come here too. For example: name@example.kz" }
    // Consents.
    ConsentsTitle { kk: "Қандай келісім бересіз?", ru: "На что вы согласны?", en: "What do you agree to?" }
    ConsentProcessing { kk: "Өз деректерім мен баланың деректерін өңдеуге келісемін", ru: "Даю согласие на обработку данных — моих и ребёнка", en: "I agree to the processing of my data and the child's" }
    ConsentProcessingText { kk: "Деректер кезек үшін ғана керек. Бұл келісім болмаса, баланы кезекке қоя алмаймыз.", ru: "Данные нужны только для очереди. Без этого согласия мы не сможем поставить ребёнка в очередь.", en: "The data serve the queue only. Without this consent we cannot put the child in the queue." }
    ConsentPublication { kk: "Баланың аты-жөнінің ашық тізімде тұруына келісемін", ru: "Разрешаю показывать имя ребёнка в открытом списке", en: "I agree to the child's name in the public list" }
    ConsentPublicationText { kk: "Келіспесеңіз, тізімде тек өтініш нөмірі тұрады. Бұл кезекке әсер етпейді.", ru: "Без согласия в списке только номер заявления. На очередь это не влияет.", en: "Otherwise the list has the application number only. This does not affect the queue." }
    ConsentPublicationRevoke { kk: "Келісімді кейін қайтарып алуға болады.", ru: "Согласие можно потом отозвать.", en: "You can take it back later." }
    // Check your answers.
    CheckTitle { kk: "Жауаптарыңызды қарап шығыңыз", ru: "Проверьте свои ответы", en: "Check your answers" }
    CheckHint { kk: "Қажет болса, кез келген жауапты өзгертіңіз.", ru: "Любой ответ можно изменить.", en: "You can change any answer." }
    RowChild { kk: "Бала", ru: "Ребёнок", en: "Child" }
    RowApplicant { kk: "Өтініш беруші", ru: "Заявитель", en: "Applicant" }
    RowRole { kk: "Балаға кім боласыз", ru: "Кем вы приходитесь ребёнку", en: "Who you are to the child" }
    RowSettlement { kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement" }
    RowBenefits { kk: "Құқық", ru: "Право", en: "Right" }
    RowTurn { kk: "Кезек түрі", ru: "Вид очереди", en: "Turn" }
    RowPreschools { kk: "Балабақшалар", ru: "Детские сады", en: "Kindergartens" }
    RowReserves { kk: "Қосымша тізім", ru: "Запасные сады", en: "Reserve" }
    RowLanguage { kk: "Топ тілі", ru: "Язык группы", en: "Language of the group" }
    RowPhones { kk: "Телефондар", ru: "Телефоны", en: "Phones" }
    RowEmail { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" }
    RowPublication { kk: "Аты-жөні ашық тізімде", ru: "Имя в открытом списке", en: "Name in the public list" }
    RowDocuments { kk: "Құжаттар", ru: "Документы", en: "Papers" }
    NotGiven { kk: "жазылмаған", ru: "не указано", en: "not given" }
    CheckNumbers { kk: "Қазір өтініш берсеңіз, кезек нөміріңіз", ru: "Ваш номер в очереди, если подать сейчас", en: "Your number in the queue if you file now" }
    CheckNumbersMove { kk: "Дәл нөмір өтініш берген сәтте белгілі болады.", ru: "Точный номер станет известен в момент подачи.", en: "The exact number is known the moment you file." }
    Submit { kk: "Өтініш беру", ru: "Подать заявление", en: "File the application" }
    SubmitAndSign { kk: "Өтініш беріп, ЭЦҚ қою", ru: "Подать и подписать ЭЦП", en: "File and sign digitally" }
    Submitting { kk: "Өтінішті жіберіп жатырмыз…", ru: "Подаём заявление…", en: "Filing the application…" }
    SubmitOnce { kk: "ЭЦҚ қою міндетті емес: өтініш онсыз да жарамды. Екі рет бассаңыз да, өтініш біреу болады.", ru: "Подпись ЭЦП не обязательна: заявление действует и без неё. Даже если нажать дважды, заявление будет одно.", en: "A digital signature is optional: the application counts without it. Even if you press twice, there is one application." }
    // Confirmation: the first number.
    DoneTitle { kk: "Балаңыз кезекте", ru: "Ваш ребёнок в очереди", en: "Your child is in the queue" }
    DoneApplicationNumber { kk: "Өтініштің тіркеу нөмірі: {number}", ru: "Регистрационный номер заявления: {number}", en: "Application number: {number}" }
    DoneFiledAt { kk: "Өтініш берген уақытыңыз: {at}", ru: "Время подачи: {at}", en: "Filed: {at}" }
    DoneNumber { kk: "Кезек нөміріңіз: {n}.", ru: "Ваш номер в очереди: {n}.", en: "Your number in the queue: {n}." }
    DoneAhead { kk: "Алдыңызда {n}\u{a0}бала бар", ru: "Перед вами {n}\u{a0}{n:ребёнок|ребёнка|детей}", en: "{n}\u{a0}{n:child is|children are} ahead of you" }
    DoneNobodyAhead { kk: "Алдыңызда ешкім жоқ", ru: "Перед вами никого нет", en: "Nobody is ahead of you" }
    DoneGivenLastYear { kk: "Соңғы 12 айда осы кезектегі {n} балаға орын берілді.", ru: "За последние 12 месяцев место по этой очереди {n:получил|получили|получили} {n} {n:ребёнок|ребёнка|детей}.", en: "In the last 12 months {n} {n:child|children} of this queue got a place." }
    DoneNoneLastYear { kk: "Соңғы 12 айда осы кезектегі ешбір балаға орын берілген жоқ.", ru: "За последние 12 месяцев место по этой очереди никто не получил.", en: "In the last 12 months no child of this queue got a place." }
    DoneMoves { kk: "Нөміріңіз кішіреюі де, үлкеюі де мүмкін. Әр өзгерістің себебін санмен көрсетеміз.", ru: "Номер может и уменьшиться, и вырасти. Покажем причину каждого изменения в цифрах.", en: "The number can fall and rise. We show the cause of each change in figures." }
    DoneValid { kk: "Өтініштің соңғы жарамды күні: {day}. Мерзім бітер алдында SMS-пен еске саламыз.", ru: "Заявление действует до этого дня: {day}. Перед концом срока напомним по SMS.", en: "Last day the application is valid: {day}. We remind you by SMS before it ends." }
    DoneNothingToDo { kk: "Қазір ештеңе істеудің қажеті жоқ.", ru: "Сейчас ничего делать не нужно.", en: "There is nothing to do now." }
    DoneSmsSent { kk: "Мұны телефоныңызға SMS-пен де жібердік.", ru: "Мы отправили вам это и по SMS.", en: "We sent you the same by SMS." }
    DoneProvisional { kk: "Құжаттар тексеріліп жатқанда нөмір уақытша.", ru: "Пока документы на проверке, номер предварительный.", en: "The number is provisional while the papers are looked at." }
    DoneOriginals { kk: "Құжаттардың түпнұсқасын білім бөліміне көрсетіңіз.", ru: "Покажите оригиналы документов в отделе образования.", en: "Show the originals at the education department." }
    DoneOriginalsBy { kk: "Мерзімі: {day}, 23:59 (Астана уақыты)", ru: "Срок: {day}, 23:59 (время Астаны)", en: "By: {day}, 23:59 (Astana time)" }
    DoneIfConfirmed { kk: "Құжаттар расталса, кезек нөміріңіз: {n}.", ru: "Если документы подтвердятся, ваш номер в очереди: {n}.", en: "If the papers are confirmed, your number is {n}." }
    DoneToCabinet { kk: "Өтінішті ашу", ru: "Открыть заявление", en: "Open the application" }
    // The list of preschools in parts; both numbers where a right does not help; a child the registers do not name.
    PreschoolsShown { kk: "Көрсетілгені: {n} / {total}", ru: "Показано {n} из {total}", en: "Shown: {n} of {total}" }
    PreschoolsMore { kk: "Тағы {n} балабақша көрсету", ru: "Показать ещё {n}", en: "Show {n} more" }
    PreschoolNumberGeneral { kk: "Жалпы кезекте: {n}", ru: "В общей очереди: {n}", en: "In the general queue: {n}" }
    PreschoolGeneralBetter { kk: "Мұнда жалпы кезек жақсырақ. Құқықты кейін өзгертуге болады.", ru: "Здесь общая очередь лучше. Право можно изменить позже.", en: "Here the general queue is better. You can change the right later." }
    ChildNotInList { kk: "Балам тізімде жоқ", ru: "Моего ребёнка нет в списке", en: "My child is not in the list" }
    // A language of upbringing inside a list.
    LanguageKazakhInList { kk: "қазақ", ru: "казахский", en: "Kazakh" }
    LanguageRussianInList { kk: "орыс", ru: "русский", en: "Russian" }
    LanguageOtherInList { kk: "басқа", ru: "другой", en: "another" }
}

impl Word {
    /// Countries to choose from where no register tells a child's: the nearest, any other by its paper, none.
    pub const COUNTRIES: [(&'static str, Self); 8] = [
        ("UZ", Self::CountryUz),
        ("KG", Self::CountryKg),
        ("RU", Self::CountryRu),
        ("TJ", Self::CountryTj),
        ("CN", Self::CountryCn),
        ("MN", Self::CountryMn),
        ("ZZ", Self::CountryZz),
        ("XX", Self::CountryXx),
    ];

    /// Who the applicant is to the child.
    pub const fn role(role: Role) -> Self {
        match role {
            Role::Parent => Self::RoleParent,
            Role::Guardian => Self::RoleGuardian,
            Role::Trustee => Self::RoleTrustee,
            Role::PatronageEducator => Self::RolePatronageEducator,
        }
    }

    /// The child's sex.
    pub const fn sex(sex: Sex) -> Self {
        match sex {
            Sex::Female => Self::SexFemale,
            Sex::Male => Self::SexMale,
        }
    }

    /// A language of upbringing.
    pub const fn language(language: Language) -> Self {
        match language {
            Language::Kazakh => Self::LanguageKazakh,
            Language::Russian => Self::LanguageRussian,
            Language::Other => Self::LanguageOther,
        }
    }

    /// A language of upbringing inside a list.
    pub const fn language_in_list(language: Language) -> Self {
        match language {
            Language::Kazakh => Self::LanguageKazakhInList,
            Language::Russian => Self::LanguageRussianInList,
            Language::Other => Self::LanguageOtherInList,
        }
    }
}
