//! The screens of staff: checks of papers, the counter, complaints.

use rules::intake::Paper;

theme! {
    /// Words of the staff's screens.
    12;
    // Every screen.
    StartTitle { kk: "Бүгінгі жұмыс", ru: "Работа на сегодня", en: "Today's work" }
    NavLabel { kk: "Қызметкер бөлімдері", ru: "Разделы для сотрудников", en: "Sections for staff" }
    NavReviews { kk: "Құжаттарды тексеру", ru: "Проверка документов", en: "Check of papers" }
    NavCounter { kk: "Қағаз өтініш", ru: "Бумажное заявление", en: "Paper application" }
    NavComplaints { kk: "Шағымдар", ru: "Жалобы", en: "Complaints" }
    NavMine { kk: "Менің жазбаларым", ru: "Мои записи", en: "My records" }
    ToList { kk: "Тізімге қайту", ru: "К списку", en: "To the list" }
    // Nobody who works here.
    NobodyTitle { kk: "Бұл бет қызметкерлерге арналған", ru: "Эта страница для сотрудников", en: "This page is for staff" }
    NobodyText { kk: "Қызметкер болсаңыз, өз ЖСН-іңізбен кіріңіз.", ru: "Если вы сотрудник, войдите по своему ИИН.", en: "If you are staff, sign in with your IIN." }
    EndedText { kk: "Сеанс аяқталды. Жазғаныңыз осы бетте сақтаулы.", ru: "Сеанс закончился. Введённое осталось на этой странице.", en: "Your session has ended. What you wrote is still on this page." }
    EndedDo { kk: "Жаңа терезеден кіріп, осы бетке оралыңыз.", ru: "Войдите в новом окне и вернитесь сюда.", en: "Sign in in a new window and come back here." }
    EndedGoOn { kk: "Кірдім, жалғастыру", ru: "Вход выполнен, продолжить", en: "I am signed in, go on" }
    NobodyListed { kk: "Бұл ЖСН қызметкерлер тізімінде жоқ.", ru: "Этого ИИН нет в списке сотрудников.", en: "This IIN is not on the list of staff." }
    NobodyAsk { kk: "Осында жұмыс істеуіңіз керек болса, басшыңызға айтыңыз.", ru: "Если вам нужно здесь работать, скажите руководителю.", en: "If you need to work here, tell your head." }
    NobodyParent { kk: "Балаңыздың өтініші «Менің өтініштерім» бетінде.", ru: "Заявление вашего ребёнка — на странице «Мои заявления».", en: "Your child's application is under \"My applications\"." }
    OtherRole { kk: "Бұл бөлім сіздің міндетіңізге кірмейді.", ru: "Этот раздел не входит в ваши обязанности.", en: "This section is not part of your duties." }
    StartOtherWork { kk: "Жұмысыңыз жоғарыдағы бөлімдерде.", ru: "Ваша работа — в разделах выше.", en: "Your work is in the sections above." }
    // The list.
    CountToday { kk: "Бүгін бітеді", ru: "Срок сегодня", en: "End today" }
    CountOver { kk: "Мерзімі өтті", ru: "Срок прошёл", en: "Overdue" }
    CountShown { kk: "Түпнұсқасы көрсетілді", ru: "Оригиналы показаны", en: "Originals shown" }
    CountWaiting { kk: "Барлығы тексеруде", ru: "Всего на проверке", en: "Being checked in all" }
    ListTitle { kk: "Тексеруді күткен өтініштер", ru: "Заявления, которые ждут проверки", en: "Applications that wait for a check" }
    CallsLink { kk: "Қоңырау күткен отбасылар", ru: "Кто ждёт звонка", en: "Who waits for a call" }
    ListEmpty { kk: "Тексеруді күткен өтініш жоқ", ru: "Проверять сейчас нечего", en: "Nothing waits for a check" }
    ListEmptyText { kk: "Жаңа өтініштер осында шығады.", ru: "Новые заявления появятся здесь.", en: "New applications appear here." }
    BeginFirst { kk: "Біріншісінен бастау", ru: "Начать с первого", en: "Begin with the first" }
    ColumnTerm { kk: "Мерзімі", ru: "Срок", en: "Term" }
    ColumnChild { kk: "Бала", ru: "Ребёнок", en: "Child" }
    ColumnPapers { kk: "Нені тексереміз", ru: "Что проверяем", en: "What is checked" }
    ColumnState { kk: "Күйі", ru: "Состояние", en: "State" }
    TermToday { kk: "Бүгін, {time}", ru: "Сегодня, до {time}", en: "Today until {time}" }
    TermLater { kk: "{day}, {time}", ru: "{day}, до {time}", en: "{day}, {time}" }
    TermOver { kk: "Өткен мерзім: {day}, {time}", ru: "Срок прошёл: {day}, {time}", en: "Overdue since {day}, {time}" }
    RowHeld { kk: "Шешім жазылды", ru: "Решение записано", en: "Decision recorded" }
    RowShown { kk: "Түпнұсқасы көрсетілді", ru: "Оригиналы показаны", en: "Originals shown" }
    RowWaits { kk: "Түпнұсқаны күтеміз", ru: "Ждём оригиналы", en: "Waiting for originals" }
    // By its number.
    FindLabel { kk: "Өтініш нөмірі", ru: "Номер заявления", en: "Application number" }
    FindHint { kk: "Растамада жазылған 10 цифр.", ru: "10 цифр из подтверждения.", en: "The 10 digits on the receipt." }
    FindButton { kk: "Өтінішті ашу", ru: "Открыть заявление", en: "Open the application" }
    FindNone { kk: "Мұндай нөмірлі өтініш табылмады. Цифрларды қағазбен салыстырыңыз.", ru: "Заявление с таким номером не нашлось. Сверьте цифры с бумагой.", en: "No application has this number. Look at the digits again." }
    // What I recorded.
    MineEmpty { kk: "Сіз әзірге ештеңе жазбадыңыз.", ru: "Вы пока ничего не записывали.", en: "You have recorded nothing yet." }
    MineTitle { kk: "Соңғы жазбаларыңыз", ru: "Ваши последние записи", en: "Your latest records" }
    ColumnWhen { kk: "Уақыты", ru: "Когда", en: "When" }
    ColumnAct { kk: "Не жазылды", ru: "Что записано", en: "What was recorded" }
    ColumnOutcome { kk: "Нәтижесі", ru: "Результат", en: "Result" }
    // Who acts from now on.
    NextLink { kk: "Өкілді ауыстыру", ru: "Сменить представителя", en: "Change the representative" }
    NextTitle { kk: "Өкілді ауыстыру", ru: "Смена представителя", en: "Change of representative" }
    NextText { kk: "Нөмірі мен берілген уақыты сақталады. Өтінішті бұдан былай жаңа өкіл жүргізеді.", ru: "Номер и время подачи сохраняются. Дальше действует новый представитель.", en: "The number and the filing time stay. From now on the new representative acts." }
    NextIin { kk: "Жаңа өкілдің ЖСН-і", ru: "ИИН нового представителя", en: "The new representative's IIN" }
    NextCheck { kk: "Тіркелімнен қарау", ru: "Посмотреть в реестре", en: "Look it up" }
    NextRegistered { kk: "Бұл адамды тіркелім баланың өкілі деп растайды.", ru: "Реестр подтверждает этого человека как представителя ребёнка.", en: "The registers confirm this person as the child's representative." }
    NextNotRegistered { kk: "Тіркелім бұл адамды өкіл деп растамайды. Құжаттың сканы керек.", ru: "Реестр этого не подтверждает. Нужен скан документа.", en: "The registers do not confirm it. A scan of the document is needed." }
    NextNoPhone { kk: "Тіркелген телефоны жоқ: SMS бармайды, жүйеге кіре алмайды.", ru: "Телефона в базе нет: SMS не придёт, войти нельзя.", en: "No phone is registered: no SMS comes, and sign-in does not work." }
    NextDocument { kk: "Өкілдікті растайтын құжат", ru: "Документ, который это подтверждает", en: "The document that proves it" }
    NextDocumentMissing { kk: "Құжаттың сканын тіркеңіз.", ru: "Приложите скан документа.", en: "Attach a scan of the document." }
    NextEffect { kk: "Бұрынғы өкіл өтінішті енді өзгерте алмайды. Екеуіне де SMS барады.", ru: "Прежний представитель больше не сможет менять заявление. SMS придёт обоим.", en: "Who acted until now can no longer change it. Both get an SMS." }
    NextMove { kk: "Әрекет ету құқығын осы адамға беру", ru: "Передать этому человеку право действовать", en: "Give the right to act to this person" }
    NextOther { kk: "Басқа ЖСН жазу", ru: "Ввести другой ИИН", en: "Enter another IIN" }
    NextDone { kk: "Өкіл ауысты", ru: "Представитель сменён", en: "The representative is changed" }
    // What a paper is to prove.
    SubjectBirthCertificate { kk: "Туу туралы куәлік", ru: "Свидетельство о рождении", en: "Birth certificate" }
    SubjectApplicantIdentity { kk: "Өтініш берушінің жеке басын куәландыратын құжаты", ru: "Документ заявителя", en: "Applicant's identity document" }
    SubjectChildIdentity { kk: "Баланың жеке басын куәландыратын құжаты", ru: "Документ ребёнка", en: "Child's identity document" }
    SubjectConclusion { kk: "ПМПК қорытындысы", ru: "Заключение ПМПК", en: "PMPK conclusion" }
    SubjectReferral { kk: "Фтизиатр жолдамасы", ru: "Направление фтизиатра", en: "Phthisiatrician's referral" }
    SubjectOther { kk: "Басқа құжат", ru: "Другой документ", en: "Another paper" }
    // One check.
    ReviewTitle { kk: "Құжаттарды тексеру", ru: "Проверка документов", en: "Check of papers" }
    ApplicationNo { kk: "№\u{a0}{number} өтініш", ru: "заявление №\u{a0}{number}", en: "application no.\u{a0}{number}" }
    NothingWaits { kk: "Бұл өтініште тексеретін құжат жоқ.", ru: "В этом заявлении проверять нечего.", en: "Nothing in this application waits for a check." }
    PapersTitle { kk: "Скандар", ru: "Сканы", en: "Scans" }
    PaperAlt { kk: "Скан: {name}", ru: "Скан: {name}", en: "Scan: {name}" }
    PaperIssued { kk: "Берілген күні: {day}", ru: "Дата выдачи: {day}", en: "Issued: {day}" }
    PaperAwaited { kk: "Скан жоқ: тіркелім жауап бермеді, одан қайта сұралып жатыр. Түпнұсқа көрсетілсе, оны растай аласыз.", ru: "Скана нет: реестр не ответил, его спрашивают снова. Если оригинал показан, вы можете подтвердить право.", en: "No scan: the register was silent and is asked again. If the original is shown, you can confirm it." }
    PaperGone { kk: "Бұл скан енді сақталмайды.", ru: "Этот скан больше не хранится.", en: "This scan is no longer kept." }
    PaperPdf { kk: "Құжат PDF түрінде, бөлек бетте ашылады.", ru: "Документ в PDF, он откроется на отдельной странице.", en: "The paper is a PDF and opens on a page of its own." }
    PaperPdfOpen { kk: "PDF құжатты ашу", ru: "Открыть PDF", en: "Open the PDF" }
    Larger { kk: "Үлкейту", ru: "Крупнее", en: "Larger" }
    Smaller { kk: "Кішірейту", ru: "Мельче", en: "Smaller" }
    Rotate { kk: "Бұру", ru: "Повернуть", en: "Turn" }
    NextPaper { kk: "Келесі скан", ru: "Следующий скан", en: "Next scan" }
    PreviousPaper { kk: "Алдыңғы скан", ru: "Предыдущий скан", en: "Previous scan" }
    FactsTitle { kk: "Өтініштегі және тіркелімдегі дерек", ru: "Что в заявлении и что в реестре", en: "Stated and registered" }
    FactStated { kk: "Өтініште", ru: "В заявлении", en: "Stated" }
    FactRegistered { kk: "Тіркелімде", ru: "В реестре", en: "Registered" }
    FactCompared { kk: "Салыстыру", ru: "Сравнение", en: "Compared" }
    FactSame { kk: "Сәйкес", ru: "Совпадает", en: "The same" }
    FactDiffers { kk: "Өзгеше", ru: "Отличается", en: "Differs" }
    FactUnknown { kk: "Дерек жоқ", ru: "Нет данных", en: "No data" }
    FactsNote { kk: "Тіркелімдегі деректі қолмен тексермейміз. Тек скандарды тексереміз.", ru: "Данные реестра вручную не проверяем. Проверяем только сканы.", en: "What a register says is not checked by hand. Only scans are." }
    FactApplicantName { kk: "Өтініш берушінің аты-жөні", ru: "Имя заявителя", en: "Applicant's name" }
    FactChildName { kk: "Баланың аты-жөні", ru: "Имя ребёнка", en: "Child's name" }
    FactBirthDate { kk: "Туған күні", ru: "Дата рождения", en: "Birth date" }
    FactCitizenship { kk: "Азаматтығы", ru: "Гражданство", en: "Citizenship" }
    FactRepresentative { kk: "Өтініш беруші баланың кімі", ru: "Кем заявитель приходится ребёнку", en: "The applicant's relation" }
    FactOther { kk: "Қолдау не оңалту түрі", ru: "Вид поддержки или реабилитации", en: "Support or rehabilitation" }
    FactOtherParent { kk: "Иә, ата-анасының екіншісінде", ru: "Да, у второго родителя", en: "Yes, the other parent" }
    // Originals.
    OriginalsTitle { kk: "Түпнұсқалар", ru: "Оригиналы", en: "Originals" }
    OriginalsUntil { kk: "Отбасының түпнұсқа көрсету мерзімі: {at}", ru: "Семья может показать оригиналы до: {at}", en: "The family can show the originals until {at}" }
    OriginalsShownAt { kk: "Түпнұсқа көрсетілген уақыт: {at}", ru: "Оригиналы показаны: {at}", en: "Originals shown: {at}" }
    DecideUntil { kk: "Шешім қабылдау мерзімі: {at}", ru: "Решение нужно принять до: {at}", en: "To be decided by {at}" }
    OriginalsHint { kk: "Батырманы басқан соң отбасы үшін мерзім тоқтайды.", ru: "После нажатия срок семьи больше не идёт.", en: "After the press the family's term no longer runs." }
    OriginalsButton { kk: "Түпнұсқалар көрсетілді", ru: "Оригиналы показаны", en: "The originals are shown" }
    Compared { kk: "Скандар түпнұсқамен салыстырылды", ru: "Сканы сверены с оригиналами", en: "Scans compared with the originals" }
    OriginalsNeeded { kk: "Құжатты растау үшін сканды түпнұсқамен салыстырыңыз.", ru: "Чтобы подтвердить документ, сверьте скан с оригиналом.", en: "To confirm a paper, compare its scan with the original." }
    // The decision.
    DecideTitle { kk: "Шешім", ru: "Решение", en: "Decision" }
    VerdictYes { kk: "Расталды", ru: "Подтверждается", en: "Confirmed" }
    VerdictNo { kk: "Расталмады, себебі", ru: "Не подтверждается, потому что", en: "Not confirmed, because" }
    KeyConfirm { kk: "Скан расталды", ru: "Скан подтверждается", en: "The scan is confirmed" }
    KeyNotConfirm { kk: "Скан расталмады", ru: "Скан не подтверждается", en: "The scan is not confirmed" }
    VerdictMissing { kk: "Шешім таңдаңыз.", ru: "Выберите решение.", en: "Choose a decision." }
    ReasonMissing { kk: "Кемінде бір себепті белгілеңіз.", ru: "Отметьте хотя бы одну причину.", en: "Tick at least one reason." }
    EffectTitle { kk: "Жазғаннан кейін не болады", ru: "Что будет после записи", en: "What recording will do" }
    EffectChoose { kk: "Әр скан бойынша шешім таңдаңыз. Нәтижесі осында шығады.", ru: "Выберите решение по каждому скану. Здесь появится результат.", en: "Decide on each scan. The result appears here." }
    EffectMessage { kk: "Ата-ана мынаны оқиды:", ru: "Родитель прочитает:", en: "The parent will read:" }
    EffectLeaves { kk: "кезектен шығады", ru: "выходит из очереди", en: "leaves the queue" }
    OutcomeConfirmed { kk: "Барлық құжат расталады.", ru: "Все документы подтверждаются.", en: "All papers are confirmed." }
    OutcomePartly { kk: "Құқықтың бір бөлігі расталады. Сол құқық ескеріледі.", ru: "Часть прав подтверждается. Она учитывается.", en: "Part of the rights is confirmed. That part counts." }
    OutcomeBenefit { kk: "Құқық расталмайды. Өтініш кезекте бұл құқықсыз қалады.", ru: "Право не подтверждается. Заявление остаётся в очереди без него.", en: "The right is not confirmed. The application stays in the queue without it." }
    OutcomeRefused { kk: "Өтініш кезектен шығады.", ru: "Заявление выходит из очереди.", en: "The application leaves the queue." }
    RecordButton { kk: "Шешімді жазу", ru: "Записать решение", en: "Record the decision" }
    Recording { kk: "Жазып жатырмыз…", ru: "Записываем…", en: "Recording…" }
    RecordHint { kk: "Жазған соң бір минут ішінде қайтарып алуға болады.", ru: "Записанное решение можно отозвать в течение минуты.", en: "For one minute you can take it back." }
    RecordThenFinal { kk: "Содан кейін ол өзгермейді.", ru: "Потом оно окончательное.", en: "Then it is final." }
    NextReview { kk: "Келесі өтініш", ru: "Следующее заявление", en: "Next application" }
    // The minute.
    HeldTitle { kk: "Шешім жазылды", ru: "Решение записано", en: "Decision recorded" }
    HeldMinute { kk: "Бір минут ішінде қайтарып алуға болады.", ru: "В течение минуты его можно отозвать.", en: "For one minute you can take it back." }
    HeldByOther { kk: "Жазған адам: {name}. Бір минуттан кейін қайта қараңыз.", ru: "Записано сотрудником: {name}. Посмотрите снова через минуту.", en: "Recorded by {name}. Look again in a minute." }
    TakeBack { kk: "Қайтарып алу", ru: "Отозвать решение", en: "Take back" }
    TakeBackOf { kk: "Қайтарып алу: {name}", ru: "Отозвать решение: {name}", en: "Take back: {name}" }
    TakenBack { kk: "Шешім қайтарылды. Өтініш қайтадан тексеруде.", ru: "Решение отозвано. Заявление снова на проверке.", en: "The decision is taken back. The application waits again." }
    NotTakenBack { kk: "Шешім қайтарылмады: сервер жауап бермеді. Қайта басыңыз.", ru: "Решение не отозвано: сервер не ответил. Нажмите ещё раз.", en: "The decision was not taken back: the server did not answer. Press again." }
    FinalAlready { kk: "Бір минут өтті, шешім енді өзгермейді.", ru: "Минута прошла, решение уже окончательное.", en: "The minute is over and the decision is final." }
    // What was done so far.
    RecordsTitle { kk: "Бұған дейінгі әрекеттер", ru: "Что уже сделано", en: "What was done so far" }
    // The mirror.
    MirrorLink { kk: "Ата-ана көретін бет", ru: "Что видит родитель", en: "What the parent sees" }
    MirrorTitle { kk: "Ата-ана мұны көреді", ru: "Так это видит родитель", en: "As the parent sees it" }
    MirrorText { kk: "Мұны ата-анаға оқып беруге немесе басып шығаруға болады.", ru: "Это можно прочитать родителю вслух или распечатать.", en: "Read it aloud to the parent or print it." }
    ToReview { kk: "Тексеруге қайту", ru: "К проверке", en: "Back to the check" }
    // Keys.
    KeysTitle { kk: "Пернелер", ru: "Клавиши", en: "Keys" }
    KeysOn { kk: "Пернелер қосулы", ru: "Клавиши включены", en: "Keys are on" }
    // The counter.
    CounterTitle { kk: "Қағаз өтінішті қабылдау", ru: "Приём бумажного заявления", en: "Take in a paper application" }
    CounterIin { kk: "Өтініш берушінің ЖСН-і", ru: "ИИН заявителя", en: "The applicant's IIN" }
    CounterIinHint { kk: "Жеке басын куәландыратын құжаттан жазыңыз.", ru: "Из показанного документа.", en: "From the identity document shown." }
    CounterLang { kk: "SMS қай тілде келсін", ru: "На каком языке присылать SMS", en: "Language of messages" }
    CounterBeginHint { kk: "Бастаған соң қабылдау мерзімі жүреді. Тіркелген телефонға код барады.", ru: "С этого момента идёт срок приёма. На телефон заявителя придёт код.", en: "From now on the term of intake runs. A code goes to the registered phone." }
    CounterBegin { kk: "Қабылдауды бастау", ru: "Начать приём", en: "Begin" }
    CounterCompare { kk: "Аты-жөнін көрсетілген құжатпен салыстырыңыз.", ru: "Сравните имя с документом.", en: "Compare the name with the document." }
    CounterUntil { kk: "Жауап беру мерзімі: {at}", ru: "Ответ нужно дать до: {at}", en: "To be answered by {at}" }
    CounterWhole { kk: "Құжаттың бәрі бар ма?", ru: "Все документы на месте?", en: "Are all papers here?" }
    CounterWholeYes { kk: "Иә, өтінішті енгіземіз", ru: "Да, вносим заявление", en: "Yes, enter the application" }
    CounterWholeNo { kk: "Жоқ, бірдеңе жетіспейді", ru: "Нет, чего-то не хватает", en: "No, something is missing" }
    MissingTitle { kk: "Не жетіспейді", ru: "Чего не хватает", en: "What is missing" }
    MissingNone { kk: "Жетіспейтін құжатты белгілеңіз.", ru: "Отметьте, какого документа не хватает.", en: "Tick the paper that is missing." }
    PaperOfState { kk: "мемлекеттік базада болса, сұрамаңыз", ru: "не требуйте, если есть в базе", en: "do not ask when the state has it" }
    PaperExpired { kk: "мерзімі өткен", ru: "просрочен", en: "expired" }
    AddressLabel { kk: "Өтініш берушінің мекенжайы", ru: "Адрес заявителя", en: "The applicant's address" }
    AddressHint { kk: "Жетіспейтін құжаттар парағына басылады.", ru: "Он печатается на листе с недостающими документами.", en: "It is printed on the sheet of missing papers." }
    AddressMissing { kk: "Мекенжайды жазыңыз.", ru: "Напишите адрес.", en: "Write the address." }
    MakeReceipt { kk: "Жетіспейтін құжаттар парағын жасау", ru: "Сделать лист с недостающими документами", en: "Make the sheet of missing papers" }
    ChildIin { kk: "Баланың ЖСН-і", ru: "ИИН ребёнка", en: "The child's IIN" }
    NoRight { kk: "Ешқайсысы жоқ", ru: "Ни одного", en: "None of them" }
    TurnTitle { kk: "Қай құқықпен тұрады", ru: "С каким правом встать в очередь", en: "By which right to stand" }
    PreschoolsTitle { kk: "Балабақшалар, қалау ретімен", ru: "Детские сады, в порядке предпочтения", en: "Kindergartens, in order of preference" }
    ScanOptional { kk: "скан, егер қағазын әкелсе", ru: "скан, если принесли на бумаге", en: "a scan, if it was brought on paper" }
    ScanSending { kk: "Жіберіп жатырмыз: {n} / 100", ru: "Отправлено {n} из 100", en: "Sent {n} of 100" }
    ScanKept { kk: "Скан сақталды", ru: "Скан сохранён", en: "The scan is kept" }
    IssuedLabel { kk: "Берілген күні", ru: "Дата выдачи", en: "Day of issue" }
    IssuedHint { kk: "Құжатта жазылған күн.", ru: "Как указано в документе.", en: "As the paper says." }
    ConsentSigned { kk: "Дербес деректерді өңдеуге келісімге қол қойылды", ru: "Согласие на обработку данных подписано", en: "The consent to processing is signed" }
    PublicationSigned { kk: "Баланың атын ашық тізімде көрсетуге келісім бар", ru: "Есть согласие показать имя в открытом списке", en: "The name may stand in the public list" }
    PresentTitle { kk: "Адам өтінішті қалай растайды", ru: "Как человек подтверждает заявление", en: "How the person confirms" }
    PresentCode { kk: "Телефонға келген кодпен", ru: "Кодом из телефона", en: "By the code from the phone" }
    PresentSigned { kk: "Басып шығарылған бетке қол қойды", ru: "Подпись на распечатанной странице", en: "By hand on the printed page" }
    CodeSent { kk: "Тіркелген телефонына код жіберілді.", ru: "Код отправлен на зарегистрированный телефон.", en: "A code went to the registered phone." }
    CodeNotSent { kk: "Тіркелген телефоны табылмады, код жіберілмеді.", ru: "Зарегистрированного телефона нет, код не отправлен.", en: "No registered phone was found, no code was sent." }
    CodeLabel { kk: "Телефонға келген код", ru: "Код из телефона", en: "The code from the phone" }
    CodeMissing { kk: "Кодты жазыңыз немесе қол қойылғанын белгілеңіз.", ru: "Введите код или отметьте подпись.", en: "Write the code, or choose the signature." }
    PrintToSign { kk: "Қол қою үшін басып шығару", ru: "Распечатать на подпись", en: "Print it to be signed" }
    FileButton { kk: "Өтінішті тіркеу", ru: "Зарегистрировать заявление", en: "Register the application" }
    TakenInTitle { kk: "Өтініш тіркелді", ru: "Заявление зарегистрировано", en: "The application is registered" }
    TakenInText { kk: "Растаманы басып шығарып, адамға беріңіз.", ru: "Распечатайте подтверждение и отдайте человеку.", en: "Print the receipt and hand it over." }
    NotTakenInTitle { kk: "Құжаттар әзірге қабылданбады", ru: "Документы пока не приняты", en: "The papers were not taken in" }
    NotTakenInText { kk: "Парақты екі данада басып, бірін адамға беріңіз.", ru: "Распечатайте лист в двух экземплярах, один отдайте человеку.", en: "Print the sheet twice and hand one over." }
    ReceiptLink { kk: "Басып шығаратын бет", ru: "Страница для печати", en: "The page to print" }
    LettersLink { kk: "Телефоны жоқ отбасының хаттары", ru: "Письма семьи, у которой нет телефона", en: "Letters of a family without a phone" }
    LetterLink { kk: "Адамға арналған хат", ru: "Письмо для человека", en: "The letter for the person" }
    NextPerson { kk: "Келесі адам", ru: "Следующий человек", en: "Next person" }
    PaperApplication { kk: "Өтініш", ru: "Заявление", en: "The application" }
    PaperConsent { kk: "Дербес деректерді өңдеуге келісім", ru: "Согласие на обработку данных", en: "The consent to processing" }
    PaperBirth { kk: "Баланың туу туралы куәлігі", ru: "Свидетельство о рождении ребёнка", en: "The child's birth certificate" }
    PaperIdentity { kk: "Өтініш берушінің жеке басын куәландыратын құжаты", ru: "Документ заявителя", en: "The applicant's identity document" }
    PaperWorkplace { kk: "Қызмет орнынан анықтама", ru: "Справка с места службы", en: "A certificate from the place of service" }
    PaperPedagogue { kk: "Педагогтің жұмыс орнынан анықтама", ru: "Справка с работы педагога", en: "A certificate from a pedagogue's workplace" }
    PaperDiploma { kk: "Педагогтің дипломы", ru: "Диплом педагога", en: "A pedagogue's diploma" }
    PaperConclusion { kk: "ПМПК қорытындысы", ru: "Заключение ПМПК", en: "The PMPK conclusion" }
    PaperPhthisiatrician { kk: "Фтизиатр қорытындысы", ru: "Заключение фтизиатра", en: "The phthisiatrician's conclusion" }
    PaperFirstTurn { kk: "Бірінші кезектегі құқықты растайтын құжат", ru: "Документ о первоочередном праве", en: "A paper on the first-turn right" }
    // Complaints.
    ComplaintsTitle { kk: "Шағымдар", ru: "Жалобы", en: "Complaints" }
    ComplaintTitle { kk: "Шағым", ru: "Жалоба", en: "A complaint" }
    ComplaintsEmpty { kk: "Жауап күткен шағым жоқ", ru: "Жалоб без ответа нет", en: "No complaint waits for an answer" }
    ComplaintsEmptyText { kk: "Жаңа шағымдар осында шығады.", ru: "Новые жалобы появятся здесь.", en: "New complaints appear here." }
    CountUnregistered { kk: "Әлі тіркелмегені", ru: "Ещё не зарегистрированы", en: "Not registered yet" }
    CountOpen { kk: "Барлығы жауапсыз", ru: "Всего без ответа", en: "Without an answer in all" }
    ComplaintDelivered { kk: "Жеткізілген уақыты", ru: "Доставлена", en: "Delivered" }
    RegisterButton { kk: "Шағымды тіркеу", ru: "Зарегистрировать жалобу", en: "Register the complaint" }
    MarksTitle { kk: "Не істеліп жатыр", ru: "Что делается", en: "What is being done" }
    MarkLabel { kk: "Не істеп жатқаныңыз туралы белгі", ru: "Отметка о том, что делается", en: "A note on what is being done" }
    MarkHint { kk: "Мұны шағым берген адам бірден көреді.", ru: "Заявитель увидит её сразу.", en: "The person sees it at once." }
    MarkButton { kk: "Белгі қалдыру", ru: "Оставить отметку", en: "Leave the note" }
    AnswerTitle { kk: "Шағымға жауап", ru: "Ответ на жалобу", en: "Answer the complaint" }
    AnswerOutcome { kk: "Қандай шешім қабылданды", ru: "Что решено", en: "What is decided" }
    AnswerLabel { kk: "Жауап мәтіні", ru: "Текст ответа", en: "Text of the answer" }
    AnswerHint { kk: "Себебін және не істелгенін жай сөзбен жазыңыз.", ru: "Простыми словами: почему так и что сделано.", en: "In plain words: why, and what was done." }
    AnswerSeen { kk: "Адам жауапты бір минуттан кейін көреді. Оған дейін қайтарып алуға болады.", ru: "Человек увидит ответ через минуту. До этого его можно отозвать.", en: "The person sees it in a minute. Until then you can take it back." }
    AnswerMissing { kk: "Жауап мәтінін жазыңыз.", ru: "Напишите текст ответа.", en: "Write the text of the answer." }
    AnswerLong { kk: "Ең көбі {n} таңба. Мәтінді қысқартыңыз.", ru: "Не больше {n} {n:знака|знаков|знаков}. Сократите текст.", en: "At most {n} {n:character|characters}. Make the text shorter." }
    AnswerButton { kk: "Жауап беру", ru: "Ответить", en: "Send the answer" }
    AnswerHeld { kk: "Жауап жазылды", ru: "Ответ записан", en: "The answer is recorded" }
    AnswerMinute { kk: "Бір минут ішінде қайтарып алуға болады.", ru: "В течение минуты его можно отозвать.", en: "For one minute you can take it back." }
}

impl Word {
    /// What a paper is to prove, by its spelling on the wire.
    pub fn subject(subject: &str) -> Self {
        match subject {
            "birth_certificate" => Self::SubjectBirthCertificate,
            "applicant_identity" => Self::SubjectApplicantIdentity,
            "child_identity" => Self::SubjectChildIdentity,
            "conclusion" => Self::SubjectConclusion,
            "referral" => Self::SubjectReferral,
            _ => Self::SubjectOther,
        }
    }

    /// A fact of a check, by its spelling on the wire.
    pub fn fact(fact: &str) -> Self {
        match fact {
            "applicant_name" => Self::FactApplicantName,
            "child_name" => Self::FactChildName,
            "child_birth_date" => Self::FactBirthDate,
            "child_citizenship" => Self::FactCitizenship,
            "representative" => Self::FactRepresentative,
            _ => Self::FactOther,
        }
    }

    /// A paper of the counter.
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
}
