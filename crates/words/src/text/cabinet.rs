//! The cabinet: applications, one application with its explained numbers, withdrawal.

use contract::staff::{ActKind, Outcome};
use contract::view::{ArchiveReason, StandingView};
use rules::review::Reason;

theme! {
    /// Words of the cabinet.
    7;
    // The list.
    ListTitle { kk: "Менің өтініштерім", ru: "Мои заявления", en: "My applications" }
    ListEmpty { kk: "Берілген өтініш әзірге жоқ", ru: "Поданных заявлений пока нет", en: "Nothing is filed yet" }
    ListEmptyText { kk: "Баланы кезекке қою үшін шамамен 10 минут керек.", ru: "Чтобы поставить ребёнка в очередь, нужно около 10 минут.", en: "It takes about 10 minutes to put a child in the queue." }
    ListLive { kk: "Кезектегі өтініштер", ru: "Заявления в очереди", en: "Applications in the queue" }
    ListEnded { kk: "Кезектен шыққан өтініштер", ru: "Заявления, которые вышли из очереди", en: "Applications that left the queue" }
    DraftTitle { kk: "Әлі берілмеген өтініш", ru: "Неподанное заявление", en: "An application not filed yet" }
    DraftSavedAt { kk: "Соңғы сақталғаны: {at}", ru: "Последнее сохранение: {at}", en: "Last saved: {at}" }
    DraftsTitle { kk: "Бастаған өтініштеріңіз", ru: "Начатые заявления", en: "Applications you began" }
    DraftKeptUntil { kk: "Осы күнге дейін сақталады: {day}", ru: "Хранится до: {day}", en: "Kept until {day}" }
    DraftContinue { kk: "Жалғастыру", ru: "Продолжить", en: "Go on" }
    DraftDelete { kk: "Жазғанды өшіру", ru: "Удалить черновик", en: "Delete what I wrote" }
    DraftDeleteConfirm { kk: "Өшірсеңіз, жазғаныңыз бен файлдар жойылады.", ru: "Черновик и файлы будут удалены.", en: "What you wrote and the files will be deleted." }
    DraftDeleted { kk: "Жазғаныңыз өшірілді.", ru: "Черновик удалён.", en: "What you wrote is deleted." }
    Open { kk: "Ашу", ru: "Открыть", en: "Open" }
    OpenOf { kk: "Ашу: {name}", ru: "Открыть: {name}", en: "Open: {name}" }
    QueueNth { kk: "Кезек {n}", ru: "Очередь {n}", en: "Queue {n}" }
    // Standings.
    StandingLabel { kk: "Күйі", ru: "Состояние", en: "State" }
    StandingInQueue { kk: "Кезекте тұр", ru: "В очереди", en: "In the queue" }
    StandingUnderVerification { kk: "Кезекте тұр, құжаттар тексеріліп жатыр", ru: "В очереди, документы на проверке", en: "In the queue, papers are being checked" }
    StandingArchived { kk: "Кезектен шықты", ru: "Вышло из очереди", en: "Left the queue" }
    ArchivedWithdrawn { kk: "Өтінішті қайтарып алдыңыз", ru: "Вы отозвали заявление", en: "You withdrew the application" }
    ArchivedOverAge { kk: "Өтініш кезектен шықты: бала балабақша жасынан асты", ru: "Заявление вышло из очереди: ребёнок старше дошкольного возраста", en: "The application left the queue: the child is over the age" }
    ArchivedExpired { kk: "Өтініш кезектен шықты: мерзімі бітті", ru: "Заявление вышло из очереди: истёк его срок", en: "The application left the queue: its term ended" }
    ArchivedNotConfirmed { kk: "Өтініш кезектен шықты: құжаттар расталмады", ru: "Заявление вышло из очереди: документы не подтверждены", en: "The application left the queue: the papers were not confirmed" }
    ArchivedClosed { kk: "Өтініш кезектен шықты", ru: "Заявление вышло из очереди", en: "The application left the queue" }
    ArchivedAt { kk: "Шыққан уақыты: {at}", ru: "Когда: {at}", en: "When: {at}" }
    ArchivedDoWithdrawn { kk: "Баланы кезекке қайта қоюға болады. Уақыт жаңадан саналады, кезек нөміріңіз үлкеюі мүмкін.", ru: "Ребёнка можно снова поставить в очередь. Время подачи будет новым, номер может оказаться больше.", en: "You can put the child in the queue again. The filing time is new, the number may be larger." }
    ArchivedDoOverAge { kk: "Мектепалды даярлық пен 1-сынып туралы 1414 нөмірінен біле аласыз.", ru: "О предшкольных классах и первом классе расскажут по номеру 1414.", en: "1414 tells you about pre-school classes and grade 1." }
    ArchivedDoExpired { kk: "Орын әлі керек болса, баланы қайта кезекке қойыңыз.", ru: "Если место ещё нужно, поставьте ребёнка в очередь снова.", en: "If you still need a place, put the child in the queue again." }
    // Back from the archive.
    ReturnKept { kk: "Өтініш берген уақытыңыз сақталды. Қазір оралсаңыз, нөміріңіз мынадай болады:", ru: "Время подачи сохранено. Если вернуться сейчас, номер будет таким:", en: "Your filing time is kept. If you return now, your number is:" }
    ReturnBy { kk: "Оралу мерзімі: {day}, 23:59 (Астана уақыты)", ru: "Вернуться можно в срок: {day}, 23:59 (время Астаны)", en: "Return by: {day}, 23:59 (Astana time)" }
    ReturnConsent { kk: "«Кезекке оралу» батырмасын басып, өз деректеріңіз бен баланың деректерін өңдеуге келісесіз.", ru: "Нажимая «Вернуться в очередь», вы даёте согласие на обработку данных — ваших и ребёнка.", en: "By returning you agree to the processing of your data and the child's." }
    ReturnButton { kk: "Кезекке оралу", ru: "Вернуться в очередь", en: "Return to the queue" }
    Returning { kk: "Кезекке қайтарып жатырмыз…", ru: "Возвращаем в очередь…", en: "Returning to the queue…" }
    Returned { kk: "Бала қайтадан кезекте. Өтініш берген уақытыңыз өзгерген жоқ, SMS жібердік.", ru: "Ребёнок снова в очереди. Время подачи прежнее, мы отправили SMS.", en: "Your child is in the queue again. The filing time is the same, we sent an SMS." }
    SinceComing { kk: "Осы кезекке келгеннен бері", ru: "С прихода в эту очередь", en: "Since joining this queue" }
    ArchivedDoNotConfirmed { kk: "Құжатты білім бөлімінде нақтылап, қайта өтініш беріңіз.", ru: "Уточните документы в отделе образования и подайте снова.", en: "Settle the papers with the education department and file again." }
    ArchivedDoClosed { kk: "Сұрағыңыз болса, 1414 нөміріне қоңырау шалыңыз.", ru: "Если есть вопрос, позвоните по номеру 1414.", en: "If you have a question, call 1414." }
    ArchivedDisagree { kk: "Келіспесеңіз, білім бөліміне шағым беруге болады.", ru: "Если вы не согласны, подайте жалобу в отдел образования.", en: "If you disagree, complain to the education department." }
    // One application.
    NumbersTitle { kk: "Кезек нөміріңіз", ru: "Ваш номер в очереди", en: "Your number in the queue" }
    Number { kk: "Кезек нөміріңіз: {n}.", ru: "Ваш номер в очереди: {n}.", en: "Your number in the queue: {n}." }
    StandingAwaited { kk: "Кезекте тұр, тіркелімнің жауабын күтеміз", ru: "В очереди, ждём ответа реестра", en: "In the queue, awaiting the register's answer" }
    NumberProvisional { kk: "Уақытша нөмір", ru: "Предварительный номер", en: "Provisional number" }
    NumberIfConfirmed { kk: "Құжаттар расталса: {n}", ru: "Если документы подтвердятся: {n}", en: "If the papers are confirmed: {n}" }
    Ahead { kk: "Алдыңызда {n}\u{a0}бала бар", ru: "Перед вами {n}\u{a0}{n:ребёнок|ребёнка|детей}", en: "{n}\u{a0}{n:child is|children are} ahead of you" }
    AheadNobody { kk: "Алдыңызда ешкім жоқ", ru: "Перед вами никого нет", en: "Nobody is ahead of you" }
    AheadByTurn { kk: "Алдыңызда кім тұр", ru: "Кто перед вами", en: "Who is ahead of you" }
    NobodyLaterPassed { kk: "Құқығы сіздікімен бірдей, өтінішін кейін берген бірде-бір бала алдыңызға өткен жоқ.", ru: "Никто с таким же правом, подавший позже, вас не обошёл.", en: "Nobody with the same right who filed later has passed you." }
    WhyTitle { kk: "Нөмір неге өзгерді", ru: "Почему номер изменился", en: "Why the number changed" }
    SinceFiling { kk: "Өтініш берген күннен бері", ru: "С подачи заявления", en: "Since filing" }
    SinceSeen { kk: "Соңғы кіргеніңізден бері", ru: "С вашего прошлого входа", en: "Since your last visit" }
    Arrow { kk: "{from}\u{a0}→\u{a0}{to}", ru: "{from}\u{a0}→\u{a0}{to}", en: "{from}\u{a0}→\u{a0}{to}" }
    ArrowSpoken { kk: "бұрын {from}, қазір {to}", ru: "раньше {from}, сейчас {to}", en: "before {from}, now {to}" }
    ChangeMore { kk: "Алдыңыздағы бала көбейді: +{n}", ru: "Детей перед вами стало больше: +{n}", en: "More children ahead of you: +{n}" }
    ChangeFewer { kk: "Алдыңыздағы бала азайды: −{n}", ru: "Детей перед вами стало меньше: −{n}", en: "Fewer children ahead of you: −{n}" }
    ChangeNone { kk: "Өзгерген жоқ", ru: "Не изменился", en: "No change" }
    CausesSum { kk: "Барлығы: {sum}", ru: "Всего: {sum}", en: "In all: {sum}" }
    CauseHeading { kk: "Себебі", ru: "Причина", en: "Cause" }
    ChangeHeading { kk: "Алдыңыздағы балалар", ru: "Детей перед вами", en: "Children ahead" }
    FilingTimeSame { kk: "Өтініш берген уақытыңыз өзгерген жоқ.", ru: "Время подачи осталось прежним.", en: "Your filing time has not changed." }
    CanRise { kk: "Нөміріңіз кішіреюі де, үлкеюі де мүмкін. Әр өзгерістің себебін санмен көрсетеміз.", ru: "Номер может и уменьшиться, и вырасти. Покажем причину каждого изменения в цифрах.", en: "The number can fall and rise. We show the cause of each change in figures." }
    NothingToDo { kk: "Қазір ештеңе істеудің қажеті жоқ.", ru: "Сейчас ничего делать не нужно.", en: "There is nothing to do now." }
    ChartTitle { kk: "Нөмірдің өзгеруі", ru: "Как менялся номер", en: "The number over time" }
    ChartAlt { kk: "Сызба: {from_day} – нөмір {from}, {to_day} – нөмір {to}. Жоғарыда – 1.", ru: "График: {from_day} — номер {from}, {to_day} — номер {to}. Наверху — 1.", en: "Chart: {from_day} number {from}, {to_day} number {to}. 1 is at the top." }
    ChartAsTable { kk: "Кесте түрінде", ru: "Таблицей", en: "As a table" }
    ChartDay { kk: "Күні", ru: "День", en: "Day" }
    ChartNumber { kk: "Нөмір", ru: "Номер", en: "Number" }
    ReserveMark { kk: "Қосымша тізімнен", ru: "Из запасных", en: "From the reserve" }
    PreferenceNth { kk: "Таңдау реті: {n}", ru: "Ваш выбор №\u{a0}{n}", en: "Your choice no.\u{a0}{n}" }
    FactsTitle { kk: "Өтініш туралы", ru: "О заявлении", en: "About the application" }
    ApplicationNumber { kk: "Тіркеу нөмірі", ru: "Регистрационный номер", en: "Application number" }
    FiledAt { kk: "Өтініш берген уақыт", ru: "Время подачи", en: "Filing time" }
    FiledAtHint { kk: "Кезектегі рет осы уақытпен, миллисекундқа дейінгі дәлдікпен белгіленеді.", ru: "Это время, до миллисекунды, задаёт порядок в очереди.", en: "This time, to the millisecond, orders the queue." }
    Benefit { kk: "Құқық", ru: "Право", en: "Right" }
    ValidUntil { kk: "Өтініштің соңғы жарамды күні", ru: "Заявление действует до", en: "Last day the application is valid" }
    ValidUntilDay { kk: "{day}", ru: "{day}", en: "{day}" }
    OverAgeFrom { kk: "Жасына қарай кезектен шығатын күні", ru: "По возрасту можно стоять до", en: "By age the child may queue until" }
    Settlement { kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement" }
    PublicationYes { kk: "Баланың аты-жөні ашық тізімде тұр", ru: "Имя ребёнка есть в открытом списке", en: "The child's name is in the public list" }
    PublicationNo { kk: "Баланың аты-жөні ашық тізімде жоқ", ru: "Имени ребёнка нет в открытом списке", en: "The child's name is not in the public list" }
    OriginalsTitle { kk: "Түпнұсқаларды көрсетіңіз", ru: "Покажите оригиналы", en: "Show the originals" }
    OriginalsText { kk: "Тіркелген құжаттардың түпнұсқасын білім бөліміне апарыңыз.", ru: "Принесите оригиналы приложенных документов в отдел образования.", en: "Bring the originals of the attached papers to the education department." }
    OriginalsBy { kk: "Мерзімі: {day}, 23:59 (Астана уақыты)", ru: "Срок: {day}, 23:59 (время Астаны)", en: "By: {day}, 23:59 (Astana time)" }
    OriginalsElse { kk: "Түпнұсқасы осы мерзімде көрсетілмесе, құжат ескерілмейді.", ru: "Если не показать оригинал в срок, документ не учтут.", en: "After that a paper that is not confirmed does not count." }
    ReservesTitle { kk: "Қосымша тізім", ru: "Запасные сады", en: "Reserve" }
    ReservesText { kk: "Кезектен тыс құқық расталмаса, бала осы балабақшалардың кезегіне тұрады.", ru: "Если право вне очереди не подтвердится, ребёнок встанет в очередь сюда.", en: "If the out-of-turn right is not confirmed, the child queues for these." }
    // Withdrawal.
    WithdrawLink { kk: "Өтінішті қайтарып алу", ru: "Отозвать заявление", en: "Withdraw the application" }
    WithdrawTitle { kk: "Өтінішті қайтарып аласыз ба?", ru: "Отозвать заявление?", en: "Withdraw the application?" }
    WithdrawLoses { kk: "Баланың кезек нөмірі мен өтініш берген уақыты жойылады.", ru: "Ребёнок потеряет номер в очереди и время подачи.", en: "The child loses the number in the queue and the filing time." }
    WithdrawLosesNumber { kk: "{preschool}: кезек нөмірі {n}", ru: "{preschool}: номер в очереди {n}", en: "{preschool}: number {n} in the queue" }
    WithdrawLosesTime { kk: "Өтініш берген уақыты: {at}", ru: "Время подачи: {at}", en: "Filing time: {at}" }
    WithdrawAgain { kk: "Кейін қайта өтініш берсеңіз, уақыт жаңадан саналады. Кезек нөміріңіз үлкеюі мүмкін.", ru: "Если подать снова, время подачи будет новым. Номер в очереди может оказаться больше.", en: "If you file again, the filing time is new. The number may be larger." }
    WithdrawConfirm { kk: "Түсіндім, өтінішті қайтарып аламын", ru: "Понимаю и отзываю заявление", en: "I understand and withdraw the application" }
    WithdrawButton { kk: "Өтінішті қайтарып алу", ru: "Отозвать заявление", en: "Withdraw the application" }
    WithdrawKeep { kk: "Кезекте қалу", ru: "Остаться в очереди", en: "Stay in the queue" }
    WithdrawTick { kk: "Қайтарып алу үшін белгі қойыңыз.", ru: "Чтобы отозвать, поставьте отметку.", en: "To withdraw, tick the box." }
    Withdrawing { kk: "Қайтарып алып жатырмыз…", ru: "Отзываем заявление…", en: "Withdrawing…" }
    WithdrawnTitle { kk: "Өтінішті қайтарып алдыңыз", ru: "Вы отозвали заявление", en: "You withdrew the application" }
    WithdrawnText { kk: "Бала енді кезекте емес. Растау SMS-ін жібердік.", ru: "Ребёнка больше нет в очереди. Мы отправили SMS.", en: "The child is no longer in the queue. We sent an SMS." }
    WithdrawnAgain { kk: "Баланы кезекке қайта қоюға болады. Уақыт жаңадан саналады, кезек нөміріңіз үлкеюі мүмкін.", ru: "Ребёнка можно снова поставить в очередь. Время подачи будет новым, номер может оказаться больше.", en: "You can put the child in the queue again. The filing time is new, the number may be larger." }
    UnchangedSinceFiling { kk: "Өтініш бергелі нөмір өзгерген жоқ", ru: "С подачи заявления номер не изменился", en: "The number has not changed since filing" }
    // A state system was silent.
    AwaitedTitle { kk: "Мемлекеттік тіркелімнің жауабын күтеміз", ru: "Ждём ответа государственного реестра", en: "We await an answer of the state register" }
    AwaitedText { kk: "Өтініш кезекте тұр. Тіркелімнен өзіміз қайта сұраймыз, жауабы келгенде SMS жібереміз.", ru: "Заявление стоит в очереди. Реестр мы спрашиваем сами, об ответе пришлём SMS.", en: "The application stands in the queue. We keep asking the register and will send an SMS." }
    AwaitedNumber { kk: "Жауап келгенше нөмір уақытша, орын ұсынылмайды.", ru: "До ответа номер предварительный, место пока не предлагают.", en: "Until then the number is provisional and no place is offered." }
    AwaitedPaper { kk: "Қаласаңыз, құжаттың түпнұсқасын білім бөліміне көрсетіңіз.", ru: "По желанию покажите оригинал документа в отделе образования.", en: "If you like, show the original paper at the education department." }
    // What staff did by hand.
    ActsTitle { kk: "Қызметкерлер не істеді", ru: "Что сделали сотрудники", en: "What staff did" }
    ReasonUnreadable { kk: "скан оқылмайды", ru: "скан не читается", en: "the scan cannot be read" }
    ReasonOtherPerson { kk: "құжат басқа адамға берілген", ru: "документ выдан другому человеку", en: "it is about another person" }
    ReasonNoSeal { kk: "қолтаңбасы немесе мөрі жоқ", ru: "нет подписи или печати", en: "the signature or the seal is missing" }
    ReasonTooEarly { kk: "өтініштен тым бұрын берілген", ru: "выдан слишком задолго до подачи", en: "it was issued too long before filing" }
    ReasonDoesNotProve { kk: "өтініште жазылғанды растамайды", ru: "не подтверждает то, что заявлено", en: "it does not prove what was stated" }
    ReasonDiffers { kk: "түпнұсқадан өзгеше", ru: "отличается от оригинала", en: "it differs from the original" }
    ReasonNotShown { kk: "түпнұсқа мерзімінде көрсетілмеді", ru: "оригинал не показали в срок", en: "the original was not shown in time" }
    ReasonNotGenuine { kk: "құжаттың шынайылығы расталмады", ru: "подлинность документа не подтвердилась", en: "the paper is not genuine" }
    ReasonStateDenies { kk: "тіркелім растамады", ru: "реестр не подтвердил", en: "the register does not confirm it" }
    ActOriginalsShown { kk: "Түпнұсқалар көрсетілді", ru: "Показаны оригиналы", en: "Originals shown" }
    ActDecided { kk: "Тексеру аяқталды", ru: "Проверка завершена", en: "The check was decided" }
    ActTermEnded { kk: "Түпнұсқа көрсету мерзімі бітті", ru: "Срок показа оригиналов вышел", en: "The term to show originals ended" }
    ActStateAnswered { kk: "Мемлекеттік тіркелім жауап берді", ru: "Ответил государственный реестр", en: "The state register answered" }
    ActTakenBack { kk: "Шешім қайтарып алынды", ru: "Решение отозвано", en: "A decision was taken back" }
    ActTakenIn { kk: "Өтініш қағаз түрінде қабылданды", ru: "Заявление принято на бумаге", en: "Taken in on paper" }
    ActNotTakenIn { kk: "Құжаттар қабылданбады", ru: "Документы не приняты", en: "Papers were not taken in" }
    ActRepresentative { kk: "Өкілі ауысты", ru: "Сменился представитель", en: "The representative changed" }
    ActScanSeen { kk: "Скан қаралды", ru: "Скан просмотрен", en: "A scan was looked at" }
    ActCalled { kk: "Сізге қоңырау шалды", ru: "Вам позвонили", en: "You were called" }
    ActApplicationSeen { kk: "Өтініш ашып қаралды", ru: "Заявление просмотрено", en: "The application was looked at" }
    ActPersonSeen { kk: "Аты-жөні тіркелімнен қаралды", ru: "Имя посмотрели в реестре", en: "The name was looked up" }
    FoundConfirmed { kk: "Барлық құжат расталды.", ru: "Все документы подтверждены.", en: "All papers were confirmed." }
    FoundPartly { kk: "Кейбір құқықтар расталды. Солар ескеріледі.", ru: "Часть прав подтверждена и учтена.", en: "Part of the rights was confirmed. That part counts." }
    FoundBenefit { kk: "Құқық расталмады. Өтініш кезекте бұл құқықсыз қалды.", ru: "Право не подтвердилось. Заявление осталось в очереди без него.", en: "The right was not confirmed. The application stayed in the queue without it." }
    FoundRefused { kk: "Өтініш кезектен шықты.", ru: "Заявление вышло из очереди.", en: "The application left the queue." }
}

impl Word {
    /// What staff did.
    pub const fn act(act: ActKind) -> Self {
        match act {
            ActKind::OriginalsShown => Self::ActOriginalsShown,
            ActKind::Decided => Self::ActDecided,
            ActKind::TermEnded => Self::ActTermEnded,
            ActKind::StateAnswered => Self::ActStateAnswered,
            ActKind::TakenBack => Self::ActTakenBack,
            ActKind::TakenIn => Self::ActTakenIn,
            ActKind::NotTakenIn => Self::ActNotTakenIn,
            ActKind::RepresentativeChanged => Self::ActRepresentative,
            ActKind::ScanSeen => Self::ActScanSeen,
            ActKind::Called => Self::ActCalled,
            ActKind::ApplicationSeen => Self::ActApplicationSeen,
            ActKind::PersonSeen => Self::ActPersonSeen,
        }
    }

    /// What a check came to.
    pub const fn outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Confirmed => Self::FoundConfirmed,
            Outcome::PartlyConfirmed => Self::FoundPartly,
            Outcome::BenefitNotConfirmed => Self::FoundBenefit,
            Outcome::Refused => Self::FoundRefused,
        }
    }

    /// Why a paper is not confirmed.
    pub const fn reason(reason: Reason) -> Self {
        match reason {
            Reason::Unreadable => Self::ReasonUnreadable,
            Reason::OtherPerson => Self::ReasonOtherPerson,
            Reason::NoSealOrSignature => Self::ReasonNoSeal,
            Reason::IssuedTooEarly => Self::ReasonTooEarly,
            Reason::DoesNotProve => Self::ReasonDoesNotProve,
            Reason::DiffersFromOriginal => Self::ReasonDiffers,
            Reason::OriginalNotShown => Self::ReasonNotShown,
            Reason::NotGenuine => Self::ReasonNotGenuine,
            Reason::StateDenies => Self::ReasonStateDenies,
        }
    }

    /// The same by the wire's spelling.
    pub fn because(reason: &str) -> Option<Self> {
        Reason::parse(reason).map(Self::reason)
    }

    /// Where an application stands, in short.
    pub const fn standing(standing: &StandingView) -> Self {
        match standing {
            StandingView::DocumentsUnderVerification => Self::StandingUnderVerification,
            StandingView::InQueue => Self::StandingInQueue,
            StandingView::Archived { .. } => Self::StandingArchived,
        }
    }

    /// Why an application left the queue.
    pub const fn archive(reason: ArchiveReason) -> Self {
        match reason {
            ArchiveReason::Withdrawn => Self::ArchivedWithdrawn,
            ArchiveReason::OverAge => Self::ArchivedOverAge,
            ArchiveReason::Expired => Self::ArchivedExpired,
            ArchiveReason::NotConfirmed => Self::ArchivedNotConfirmed,
            ArchiveReason::Closed => Self::ArchivedClosed,
        }
    }

    /// What can be done after it.
    pub const fn archive_do(reason: ArchiveReason) -> Self {
        match reason {
            ArchiveReason::Withdrawn => Self::ArchivedDoWithdrawn,
            ArchiveReason::OverAge => Self::ArchivedDoOverAge,
            ArchiveReason::Expired => Self::ArchivedDoExpired,
            ArchiveReason::NotConfirmed => Self::ArchivedDoNotConfirmed,
            ArchiveReason::Closed => Self::ArchivedDoClosed,
        }
    }
}
