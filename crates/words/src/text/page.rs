//! The public pages, and the frame of the app before it has loaded.

theme! {
    /// Words of the public pages.
    10;
    // The app before it has loaded, without scripts, and after it broke.
    AppLoading { kk: "Бет ашылып жатыр…", ru: "Открываем страницу…", en: "Opening the page…" }
    RecoveryTitle { kk: "Бет ашылмай қалды", ru: "Страница не открылась", en: "The page did not open" }
    RecoveryText { kk: "Жазғаныңыз серверде сақталды. Бетті қайта ашыңыз.", ru: "Всё, что вы ввели, сохранено на сервере. Откройте страницу заново.", en: "What you wrote is kept on the server. Open the page again." }
    RecoveryAgain { kk: "Тағы ашылмаса, басқа браузерді қолданып көріңіз.", ru: "Если снова не открылась, попробуйте другой браузер.", en: "If it fails again, try another browser." }
    NoScriptTitle { kk: "Бұл бетке JavaScript керек", ru: "Этой странице нужен JavaScript", en: "This page needs JavaScript" }
    NoScriptText { kk: "Браузер баптауында JavaScript-ті қосыңыз. Немесе өтінішті басқа жолмен беріңіз:", ru: "Включите JavaScript в настройках браузера. Или подайте заявление иначе:", en: "Turn JavaScript on in the browser's settings. Or apply another way:" }
    NoScriptCall { kk: "1414 нөміріне қоңырау шалыңыз. Қоңырау тегін.", ru: "Позвоните по номеру 1414. Звонок бесплатный.", en: "Call 1414. The call is free." }
    NoScriptVisit { kk: "Білім бөліміне немесе ХҚКО-ға барыңыз.", ru: "Придите в отдел образования или в ЦОН.", en: "Visit the education department or a service centre." }
    // Start.
    StartTitle { kk: "Баланы балабақша кезегіне қойыңыз", ru: "Поставьте ребёнка в очередь в детский сад", en: "Put your child in the kindergarten queue" }
    StartLead { kk: "Өтінішті телефоннан бере аласыз. Кезек нөміріңізді бірден көресіз.", ru: "Заявление можно подать с телефона. Номер в очереди вы увидите сразу.", en: "You apply from your phone. You see your number in the queue at once." }
    StartButton { kk: "Бастау", ru: "Начать", en: "Start" }
    StartTime { kk: "Шамамен 10\u{a0}минут", ru: "Около 10\u{a0}минут", en: "About 10\u{a0}minutes" }
    StartFree { kk: "Тегін", ru: "Бесплатно", en: "Free" }
    StartAnyTime { kk: "Тәулік бойы", ru: "Круглосуточно", en: "Day and night" }
    StartCabinet { kk: "Өтінішім бар: нөмірімді көру", ru: "Заявление уже подано: мой номер", en: "Already applied: my number" }
    StartOffers { kk: "Бала туғаны туралы SMS келді: кезекке тұру", ru: "Пришло SMS о рождении ребёнка: встать в очередь", en: "An SMS came about a birth: join the queue" }
    StartNeedTitle { kk: "Сізге не керек", ru: "Что понадобится", en: "What you need" }
    StartNeedIin { kk: "Өз ЖСН-іңіз", ru: "Ваш ИИН", en: "Your IIN" }
    StartNeedPhone { kk: "Мобильді азаматтар базасында тіркелген телефоныңыз", ru: "Ваш телефон из Базы мобильных граждан", en: "Your phone from the mobile citizens' base" }
    StartNeedCertificate { kk: "Кезектен тыс құқығыңыз болса – жұмыс орнынан анықтама", ru: "Справка с работы, если есть право вне очереди", en: "A workplace certificate, if you have an out-of-turn right" }
    StartKept { kk: "Бірден аяқтамасаңыз да болады: жазғаныңыз {n} күн сақталады.", ru: "Закончить можно и потом: введённое хранится {n} {n:день|дня|дней}.", en: "You need not finish at once: what you wrote is kept for {n} {n:day|days}." }
    StartExplainTitle { kk: "Нөмір өзгерсе, себебін айтамыз", ru: "Если номер изменится, скажем почему", en: "If the number changes, we say why" }
    StartExplainText { kk: "Нөміріңіз кішіреюі де, үлкеюі де мүмкін. Әр өзгерістің себебін санмен көрсетеміз.", ru: "Номер может и уменьшиться, и вырасти. Покажем причину каждого изменения в цифрах.", en: "The number can fall and rise. We show the cause of each change in figures." }
    StartExample { kk: "Мысал", ru: "Пример", en: "Example" }
    StartExampleNumber { kk: "Кезек нөмірі", ru: "Номер в очереди", en: "Number in the queue" }
    StartExampleSum { kk: "Барлығы", ru: "Всего", en: "In all" }
    StartOrderTitle { kk: "Кезек қалай жылжиды", ru: "Как движется очередь", en: "How the queue moves" }
    StartOrderTime { kk: "Жалпы кезек өтініш берілген уақыт бойынша жылжиды.", ru: "Общая очередь идёт по времени подачи.", en: "The general queue goes by filing time." }
    StartOrderFirst { kk: "Әр үш баладан кейін бірінші кезектегі құқығы бар бір бала тұрады.", ru: "После каждых трёх детей — один с первоочередным правом.", en: "After every three children comes one with a first-turn right." }
    StartOrderOut { kk: "Кезектен тыс құқығы бар балалар жалпы кезектен бұрын тұрады.", ru: "Дети с правом вне очереди стоят раньше общей очереди.", en: "Children with an out-of-turn right stand before the general queue." }
    StartPicture { kk: "Сурет: бала мен ересек балабақшаға келе жатыр", ru: "Рисунок: взрослый и ребёнок идут в детский сад", en: "Picture: a grown-up and a child walking to the kindergarten" }
    // Benefits.
    BenefitsTitle { kk: "Кімге орын ертерек беріледі", ru: "Кому место дают раньше", en: "Who gets a place earlier" }
    BenefitsLead { kk: "Ережеде мұндай екі құқық бар. Тізім толық, басқа жеңілдік жоқ.", ru: "В правилах два таких права. Список полный, других льгот нет.", en: "The rules know two such rights. The list is complete." }
    BenefitsProof { kk: "Қалай расталады", ru: "Как подтверждается", en: "How it is proved" }
    BenefitsSeveral { kk: "Бірнеше құқық болса, ең күштісі ескеріледі.", ru: "Если прав несколько, действует самое сильное.", en: "With several rights the strongest counts." }
    BenefitsMayBeBehind { kk: "Бірінші кезектегі құқық нөмірді әрдайым жақсартпайды.", ru: "Первоочередное право не всегда улучшает номер.", en: "A first-turn right does not always improve the number." }
    BenefitsCompare { kk: "Өтініште екі нөмірді де көрсетеміз, өзіңіз таңдайсыз.", ru: "В заявлении мы покажем оба номера, вы выберете сами.", en: "The application shows both numbers, you choose yourself." }
    // Rules.
    RulesTitle { kk: "Кезек қалай жылжиды", ru: "Как движется очередь", en: "How the queue moves" }
    RulesLead { kk: "Рет үш ережемен анықталады. Оларды ешкім қолмен өзгерте алмайды.", ru: "Порядок задают три правила. Вручную их никто не меняет.", en: "Three rules make the order. Nobody changes them by hand." }
    RulesExampleTitle { kk: "Мысал", ru: "Пример", en: "An example" }
    RulesExampleText { kk: "Кезекте он бала бар: бірі кезектен тыс, екеуі бірінші кезекте, жетеуі жалпы негізде.", ru: "В очереди десять детей: один вне очереди, двое первоочередных, семеро на общих основаниях.", en: "One child is out of turn, two are first-turn, seven are general." }
    RulesExamplePlace { kk: "Нөмірі", ru: "Номер", en: "Number" }
    RulesExampleTurn { kk: "Қандай құқықпен", ru: "С каким правом", en: "With which right" }
    RulesMemory { kk: "«Үш баладан кейін» есебі жолдамадан соң да жалғасады, нөлден басталмайды.", ru: "Счёт «после трёх» продолжается и после направления, не с нуля.", en: "The count of three goes on after a referral, not from zero." }
    RulesMoves { kk: "Сондықтан біреу шықса не келсе, нөміріңіз екі жаққа да жылжуы мүмкін.", ru: "Поэтому номер может сдвинуться в обе стороны, когда кто-то приходит или уходит.", en: "So your number may move both ways when somebody comes or leaves." }
    ReadingsTitle { kk: "Ережені қалай түсінеміз", ru: "Как мы понимаем правила", en: "How we read the rules" }
    ReadingsLead { kk: "Ереже екіұшты жерде біз бір жауап таңдап, оны осында ашық жазамыз.", ru: "Где правила неясны, мы выбрали один ответ и пишем его открыто.", en: "Where the rules are unclear we chose one answer and say it here." }
    PilotTitle { kk: "351-бұйрық туралы", ru: "О приказе\u{a0}351", en: "On order\u{a0}351" }
    PilotEnded { kk: "351-бұйрықтың сынақ мерзімі бітті; ол шешім бойынша қолданылады.", ru: "Пилот по приказу 351 завершён; приказ применяется по решению.", en: "The pilot of order 351 ended; it is applied by decision." }
    PilotBoth { kk: "Екі бұйрық сәйкес келген жерде 254-бұйрыққа сүйенеміз.", ru: "Где приказы совпадают, мы опираемся на приказ 254.", en: "Where both orders agree, we rest on order 254." }
    // The questions of the readings.
    RatioQuestion { kk: "Бірінші кезектегі бала неше баладан кейін тұрады: үш пе, бес пе?", ru: "После скольких детей идёт первоочередной: трёх или пяти?", en: "After how many children comes a first-turn one: three or five?" }
    RatioAnswer { kk: "Жалпы кезектегі әр {n} баладан кейін.", ru: "После каждых {n} {n:ребёнка|детей|детей} общей очереди.", en: "After every {n} {n:child|children} of the general queue." }
    RatioValue { kk: "{n} бала", ru: "{n} {n:ребёнок|ребёнка|детей}", en: "{n} {n:child|children}" }
    PhaseQuestion { kk: "Жолдамадан кейін есеп нөлден бастала ма?", ru: "Начинается ли счёт заново после направления?", en: "Does the count begin anew after a referral?" }
    PhaseAnswer { kk: "Жоқ. Есеп жалғасады, әйтпесе бірінші кезектегі құқығы бар бала орын ала алмай қалады.", ru: "Нет. Счёт продолжается, иначе ребёнок с первоочередным правом может не дождаться места.", en: "No. It goes on, or the first-turn child would wait for ever." }
    PhaseValue { kk: "жалғасады", ru: "продолжается", en: "goes on" }
    QueueQuestion { kk: "Кезек әр балабақшада бөлек пе, қалаға ортақ па?", ru: "Очередь своя у каждого сада или общая на город?", en: "Is there a queue for each kindergarten or one for the town?" }
    QueueAnswer { kk: "Әр балабақшада әр туған жылға бөлек кезек.", ru: "У каждого сада своя очередь на каждый год рождения.", en: "Each kindergarten has a queue for each birth year." }
    QueueValue { kk: "балабақша × туған жыл", ru: "сад × год рождения", en: "kindergarten × birth year" }
    PreschoolsQuestion { kk: "Неше балабақша таңдауға болады?", ru: "Сколько садов можно выбрать?", en: "How many kindergartens may be chosen?" }
    PreschoolsAnswer { kk: "Жалпы кезекте ең көбі {n}, кезектен тыс құқықпен – {out}.", ru: "В общей очереди не больше {n}, с правом вне очереди — {out}.", en: "At most {n} in the general queue, {out} with an out-of-turn right." }
    PreschoolsValue { kk: "{n} / {out}", ru: "{n} / {out}", en: "{n} / {out}" }
    AgeQuestion { kk: "«6 жасқа дейін» деген қай күнге дейін созылады?", ru: "До какого дня длится возраст «до 6 лет»?", en: "Until which day does \"up to 6 years\" last?" }
    AgeSchoolYear { kk: "{years} жасы {day} {month} күнінен бұрын толса, сол күнге дейін.", ru: "Если {years} {years:год|года|лет} исполнится до {day} {month} — до этого дня.", en: "If the child turns {years} before {day} {month}, until that day." }
    AgeBirthday { kk: "{years} жасқа толатын күнге дейін. {day} {month} күнінен бастап туғандар – жыл соңына дейін.", ru: "До дня, когда исполнится {years} {years:год|года|лет}. Рождённые с {day} {month} — до конца года.", en: "Until the child turns {years}. If that is from {day} {month} on, until the year ends." }
    AgeCalendarYear { kk: "{years} жасы {day} {month} күнінен бұрын толатын жыл басталғанша.", ru: "До начала года, когда {years} {years:год|года|лет} исполнится до {day} {month}.", en: "Until the year begins in which the child turns {years} before {day} {month}." }
    AgeFullYears { kk: "{day} {month} күні {years} жаста болса, сол жылдың соңына дейін.", ru: "Если {day} {month} ребёнку {years} {years:год|года|лет} — до конца того года.", en: "If the child is {years} on {day} {month}, until that year ends." }
    AgeValue { kk: "{years} жас, {day} {month}", ru: "{years} {years:год|года|лет}, {day} {month}", en: "{years} {years:year|years}, {day} {month}" }
    NeedsQuestion { kk: "Ерекше білім беру қажеттілігі бар балаға жас шегі бар ма?", ru: "Есть ли предел возраста при особых образовательных потребностях?", en: "Is there an age limit with special educational needs?" }
    NeedsAnswerNone { kk: "Психологиялық-медициналық-педагогикалық комиссияның (ПМПК) қорытындысы болса, жоқ.", ru: "С заключением психолого-медико-педагогической комиссии (ПМПК) — нет.", en: "With the psychological, medical and pedagogical commission's (PMPK) conclusion there is none." }
    NeedsAnswerSame { kk: "Бар, басқа балалардағыдай.", ru: "Есть, как у всех детей.", en: "Yes, the same as for other children." }
    NeedsValueNone { kk: "шек жоқ", ru: "предела нет", en: "no limit" }
    NeedsValueSame { kk: "шек бірдей", ru: "предел тот же", en: "the same limit" }
    CertificateQuestion { kk: "Жұмыс орнынан анықтама неше күн жарайды?", ru: "Сколько дней действует справка с работы?", en: "How old may the workplace certificate be?" }
    CertificateAnswer { kk: "Өтініш берілген күнге дейінгі {n} күн ішінде алынса, жарайды.", ru: "Если она выдана не раньше чем за {n} {n:день|дня|дней} до подачи.", en: "Issued at most {n} {n:day|days} before filing." }
    CertificateValue { kk: "{n} күн", ru: "{n} {n:день|дня|дней}", en: "{n} {n:day|days}" }
    KindsQuestion { kk: "Арнайы және санаторлық кезекте неше балабақша таңдауға болады?", ru: "Сколько садов можно выбрать в специальной и санаторной очереди?", en: "How many kindergartens in the special and sanatorium queues?" }
    KindsAnswer { kk: "Арнайы кезекте ең көбі {special}, санаторлық кезекте – {sanatorium}.", ru: "В специальной не больше {special}, в санаторной — {sanatorium}.", en: "At most {special} in the special queue, {sanatorium} in the sanatorium one." }
    KindsValue { kk: "{special} / {sanatorium}", ru: "{special} / {sanatorium}", en: "{special} / {sanatorium}" }
    ReservesQuestion { kk: "Кезектен тыс құқық расталмаса, басқа балабақшалар бола ма?", ru: "Если право вне очереди не подтвердится, будут ли другие сады?", en: "If an out-of-turn right does not hold, are there other kindergartens?" }
    ReservesAnswer { kk: "Иә, алдын ала қосымша {n} балабақша жазылады. Бала сонда солардың кезегіне тұрады.", ru: "Да, заранее называют ещё {n} {n:сад|сада|садов}. Тогда ребёнок встанет в их очереди.", en: "Yes, {n} more {n:kindergarten|kindergartens} named beforehand. They open then." }
    ReservesValue { kk: "{n}", ru: "{n}", en: "{n}" }
    ExtendQuestion { kk: "Өтініш қанша уақытқа ұзартылады?", ru: "На сколько продлевают заявление?", en: "How long is an extension?" }
    ExtendAnswer { kk: "Бұрынғы мерзімге {n} ай қосылады. Сайтта немесе SMS арқылы ұзартуға болады.", ru: "К прежнему сроку {n} {n:месяц|месяца|месяцев}, на сайте или по SMS.", en: "{n} {n:month|months} from the old end, by page or by SMS." }
    ReturnQuestion { kk: "Мерзімі біткен өтінішпен кезекке оралуға бола ма?", ru: "Можно ли вернуться в очередь, если срок истёк?", en: "Can one come back to the queue after the term ended?" }
    ReturnAnswer { kk: "Мерзім біткен соң {n} күн ішінде оралуға болады. Өтініш берген уақыт сақталады.", ru: "Можно вернуться в течение {n} {n:дня|дней|дней}. Время подачи сохраняется.", en: "Within {n} {n:day|days} after the end, with the filing time kept." }
    ReturnValue { kk: "{n} күн", ru: "{n} {n:день|дня|дней}", en: "{n} {n:day|days}" }
    KindsOfCareQuestion { kk: "Санаторлық кезекте оңалту мен алдын алудың қандай түрлері бар?", ru: "Какие виды реабилитации и профилактики есть в санаторной очереди?", en: "Which kinds of care does the sanatorium queue know?" }
    KindsOfCareAnswer { kk: "Ережеде тізім жоқ. Фтизиатр жолдама беретін түрлерді аламыз.", ru: "Списка в правилах нет. Берём те, на которые направляет фтизиатр.", en: "The rules have no list. We take those a phthisiatrician refers to." }
    KindsOfCareValue { kk: "{kinds}", ru: "{kinds}", en: "{kinds}" }
    PartlyQuestion { kk: "Екі құқықтың біреуі ғана расталса, не болады?", ru: "Что будет, если из двух прав подтвердится одно?", en: "What if one of two rights is confirmed?" }
    PartlyAnswer { kk: "Расталған құқық ескеріледі, өтініш уақыты сақталады.", ru: "Подтверждённое право учтут, время подачи сохранится.", en: "The confirmed one counts, the filing time is kept." }
    PartlyValue { kk: "расталғаны ескеріледі", ru: "учитывается подтверждённое", en: "the confirmed one counts" }
    PublicationQuestion { kk: "Баланың аты-жөні кезек тізімінде жариялана ма?", ru: "Публикуют ли имя ребёнка в списке очереди?", en: "Is the child's name published in the queue list?" }
    PublicationAnswer { kk: "Тек бөлек келісіммен. Оны кез келген уақытта қайтарып алуға болады.", ru: "Только с отдельного согласия. Его можно отозвать в любое время.", en: "Only with a separate consent. It can be taken back at any time." }
    PublicationValue { kk: "келісімсіз – жоқ", ru: "без согласия — нет", en: "not without consent" }
    OriginalsQuestion { kk: "Құжаттар қаралмай тұрып нөмір беріле ме?", ru: "Дают ли номер до проверки документов?", en: "Is there a number before the papers are looked at?" }
    OriginalsAnswer { kk: "Иә, уақытша нөмір. Түпнұсқаны {n} жұмыс күні ішінде көрсетесіз.", ru: "Да, предварительный. Оригиналы нужно показать за {n} {n:рабочий день|рабочих дня|рабочих дней}.", en: "Yes, a provisional one. Show the originals within {n} working {n:day|days}." }
    OriginalsValue { kk: "{n} жұмыс күні", ru: "{n} {n:рабочий день|рабочих дня|рабочих дней}", en: "{n} working {n:day|days}" }
    ValidityQuestion { kk: "Өтініш қанша уақыт жарамды?", ru: "Сколько действует заявление?", en: "How long is an application valid?" }
    ValidityAnswer { kk: "Өтініш берген күннен бастап {n} ай.", ru: "{n} {n:месяц|месяца|месяцев} со дня подачи.", en: "{n} {n:month|months} from the filing day." }
    ValidityValue { kk: "{n} ай", ru: "{n} {n:месяц|месяца|месяцев}", en: "{n} {n:month|months}" }
    ScanQuestion { kk: "Құжатты ата-ана әкеле ме, мемлекет өзі сұрай ма?", ru: "Документ приносит семья или государство запрашивает его само?", en: "Does the family bring the paper, or does the state ask?" }
    ScanAnswer { kk: "Алдымен мемлекеттік жүйеден сұраймыз. Жауап болмаса да, өтініш қабылданады: кейін қайта сұраймыз. Құжаттың фотосын тіркеуге болады.", ru: "Сначала спрашиваем государственную систему. Если молчит, заявление всё равно примем и спросим позже. Можно приложить фото документа.", en: "We ask the state system first. If it is silent, we take the application all the same and ask again. You may attach a photo." }
    ScanValue { kk: "алдымен мемлекет", ru: "сначала государство", en: "the state first" }
    LawEnforcementQuestion { kk: "Құқық қорғау органы қызметкерінің баласына кезектен тыс құқық бар ма?", ru: "Есть ли право вне очереди у детей сотрудников правоохранительных органов?", en: "Have children of law-enforcement officers an out-of-turn right?" }
    LawEnforcementAnswer { kk: "Бар. Ережеде жазылған, бірақ өтініш үлгісінде жоқ.", ru: "Есть. Оно названо в правилах, но пропущено в форме.", en: "Yes. The rules name it, the form leaves it out." }
    LawEnforcementValue { kk: "бар", ru: "есть", en: "yes" }
    // Data, privacy, accessibility.
    DataTitle { kk: "Деректер, құпиялылық, қолжетімділік", ru: "Данные, конфиденциальность, доступность", en: "Data, privacy, accessibility" }
    DataKeepTitle { kk: "Біз нені сақтаймыз", ru: "Что мы храним", en: "What we keep" }
    DataKeepYes { kk: "Өтініштегі деректер: ЖСН, аты-жөні, телефон, құжаттардың фотосы.", ru: "Данные заявления: ИИН, имена, телефоны, фото документов.", en: "The application's data: IIN, names, phones, photos of papers." }
    DataKeepHistory { kk: "Кезектің тарихы аты-жөнсіз: уақыт, құқық түрі, нөмірдің өзгеруі.", ru: "История очереди без имён: время, вид права, изменения номера.", en: "The history of the queue without names: time, turn, changes of the number." }
    DataKeepNo { kk: "Жарнама мен басқа сайттардың бақылауы бұл жерде жоқ.", ru: "Здесь нет рекламы и слежки других сайтов.", en: "There is no advertising and no tracking by other sites." }
    DataKeepBrowser { kk: "Браузерде кіру белгісі мен тіл қалады. ЖСН мен аты-жөні қалмайды.", ru: "В браузере остаются метка входа и язык. ИИН и имён там нет.", en: "Your browser keeps a sign-in mark and the language. No IIN, no names." }
    DataKeepDraft { kk: "Әлі берілмеген өтінішті кез келген уақытта өшіре аласыз.", ru: "Неподанное заявление можно удалить в любой момент.", en: "You can delete an application that is not filed at any time." }
    DataPublicTitle { kk: "Бәріне көрінетін деректер", ru: "Что видно всем", en: "What is public" }
    DataPublicText { kk: "Кезек тізімінде тек өтініш нөмірі, өтініш берген уақыт және құқық түрі бар.", ru: "В списке очереди — номер заявления, время подачи и вид права.", en: "The queue list has the application number, filing time and turn." }
    DataPublicName { kk: "Баланың аты-жөні тек сіздің келісіміңізбен шығады. Келісімсіз де кезекке тұрасыз.", ru: "Имя ребёнка появляется только с вашего согласия. Очередь от него не зависит.", en: "The child's name appears with your consent only. The queue does not depend on it." }
    DataAccessTitle { kk: "Қолжетімділік", ru: "Доступность", en: "Accessibility" }
    DataAccessText { kk: "Сайт WCAG 2.2 AA талаптарымен жасалды.", ru: "Сайт сделан по требованиям WCAG 2.2 AA.", en: "The site is built to WCAG 2.2 AA." }
    DataAccessHow { kk: "Оны пернетақтамен, экран оқығышпен және үлкейтіп қолдануға болады.", ru: "Им можно пользоваться с клавиатуры, с программой чтения экрана и с увеличением.", en: "You can use it by keyboard, with a screen reader and enlarged." }
    DataAccessTell { kk: "Бірдеңе кедергі болса, 1414 нөміріне хабарлаңыз.", ru: "Если что-то мешает, скажите об этом по номеру 1414.", en: "If something is in your way, tell 1414." }
    // The consent of order 254, appendix 5, part by part (CA-38).
    ConsentTitle { kk: "Дербес деректерге қол жеткізуге келісім", ru: "Согласие на доступ к персональным данным", en: "Consent to access to personal data" }
    ConsentLead { kk: "Өтініштегі белгі осы келісімнің әр бөлігіне қатысты.", ru: "Отметка в заявлении относится к каждой части этого согласия.", en: "The tick in the application stands for every part of this consent." }
    ConsentAccess { kk: "Мемлекеттік қызметке қажет, қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісемін.", ru: "Даю согласие на доступ к персональным данным ограниченного доступа, нужным для государственной услуги.", en: "I agree to access to the restricted personal data that the state service needs." }
    ConsentIncluding { kk: "Бұған мыналар да кіреді:", ru: "В том числе даю согласие:", en: "This includes:" }
    ConsentThird { kk: "дербес деректерді үшінші тұлғаларға беру", ru: "на передачу персональных данных третьим лицам", en: "passing personal data to third parties" }
    ConsentBorder { kk: "өңдеу барысында дербес деректерді шекара арқылы беру", ru: "на трансграничную передачу персональных данных при их обработке", en: "passing personal data across the border while they are processed" }
    ConsentPublic { kk: "дербес деректерді жалпыға қолжетімді көздерде тарату", ru: "на распространение персональных данных в общедоступных источниках", en: "making personal data known in sources open to everybody" }
    ConsentOther { kk: "Құжаттарымның дұрыстығын растайтын өзге шектеулі деректерге де қол жеткізуге келісемін.", ru: "Даю согласие и на доступ к другим данным ограниченного доступа, подтверждающим мои документы.", en: "I also agree to access to other restricted data that confirm my documents." }
    ConsentTerm { kk: "Келісім мемлекеттік қызметтің нәтижесін алғанға дейін күшінде болады.", ru: "Согласие действует до получения результата государственной услуги.", en: "The consent holds until the result of the state service is received." }
    ConsentName { kk: "Баланың аты-жөні ашық тізімде тек бөлек рұқсатыңызбен тұрады.", ru: "Имя ребёнка в открытом списке появится только с отдельного разрешения.", en: "The child's name stands in the public list only with a separate permission." }
    ConsentKept { kk: "Өтінішпен бірге келісім уақыты мен мәтіннің нұсқасы сақталады: {edition}.", ru: "С заявлением хранятся время согласия и редакция текста: {edition}.", en: "The time of the consent and the edition of the text are kept: {edition}." }
    ConsentWhole { kk: "Деректерді өңдеуге келісімнің толық мәтіні", ru: "Полный текст согласия на обработку данных", en: "The whole text of the consent" }
    DataSourcesTitle { kk: "Деректер көзі", ru: "Источники данных", en: "Sources of data" }
    DataSourcesBoundaries { kk: "Шекаралар: Rodionov A., geokz (R package), CC BY 4.0, OCHA HDX COD-AB KAZ және Ұлттық статистика бюросы негізінде; атаулары түзетілді, сызығы ықшамдалды.", ru: "Границы: Rodionov A., geokz (R package), CC BY 4.0, по данным OCHA HDX COD-AB KAZ и Бюро национальной статистики; названия исправлены, линии упрощены.", en: "Boundaries: Rodionov A., geokz (R package), CC BY 4.0, after OCHA HDX COD-AB KAZ and the Bureau of National Statistics; names corrected and geometry simplified." }
    DataSourcesPlaces { kk: "Елді мекендер: GeoNames, CC BY 4.0.", ru: "Населённые пункты: GeoNames, CC BY 4.0.", en: "Places: GeoNames, CC BY 4.0." }
    DataSourcesDate { kk: "Деректер 2024\u{a0}жылғы қаңтардағы күйде. Бұл ресми тізім емес.", ru: "Данные на январь 2024\u{a0}года. Это не официальный список.", en: "State of January 2024. This is not an official list." }
    // Plain pages.
    NotFoundTitle { kk: "Мұндай бет жоқ", ru: "Такой страницы нет", en: "There is no such page" }
    NotFoundText { kk: "Мекенжайда қате болуы мүмкін. Өтініштеріңіз сақтаулы.", ru: "Возможно, в адресе ошибка. Ваши заявления на месте.", en: "The address may be wrong. Your applications are safe." }
    FailureTitle { kk: "Бізден қате кетті", ru: "Это наша ошибка", en: "This is our fault" }
    FailureText { kk: "Өтініштеріңіз бен жазғаныңыз сақтаулы. Біраздан кейін қайта ашыңыз.", ru: "Ваши заявления и всё введённое сохранены. Откройте страницу чуть позже.", en: "Your applications and what you wrote are safe. Open the page a little later." }
    OldBrowserTitle { kk: "Бұл бетке жаңарақ браузер керек", ru: "Этой странице нужен браузер поновее", en: "This page needs a newer browser" }
    OldBrowserText { kk: "Телефондағы браузерді жаңартыңыз немесе басқасын орнатыңыз.", ru: "Обновите браузер в телефоне или поставьте другой.", en: "Update the browser of your phone or install another." }
    OldBrowserWhich { kk: "Chrome 97, Safari 16, Firefox 102 немесе жаңарағы жарайды.", ru: "Подойдут Chrome 97, Safari 16, Firefox 102 и новее.", en: "Chrome 97, Safari 16, Firefox 102 or newer will do." }
    OldBrowserElse { kk: "Жаңарту мүмкін болмаса:", ru: "Если обновить нельзя:", en: "If you cannot update:" }
    WayOn { kk: "Әрі қарай", ru: "Куда дальше", en: "Where to go" }
}
