//! The pages of preschools that need no script: places of the country, the list, the card, side by side, where places lack.

theme! {
    /// Words of these pages; what the map says too is said by its words.
    23;
    Title { kk: "Балабақшалар", ru: "Детские сады", en: "Kindergartens" }
    Kindergarten { kk: "Балабақша", ru: "Детский сад", en: "Kindergarten" }
    Lead { kk: "Бос орын, кезек және балабақша туралы мәлімет осында.", ru: "Здесь места, очередь и сведения о каждом саде.", en: "Free places, queues and facts about each kindergarten." }
    StartLink { kk: "Балабақшалар тізімі", ru: "Все детские сады", en: "All kindergartens" }
    Country { kk: "Бүкіл ел", ru: "Вся страна", en: "The whole country" }
    Regions { kk: "Өңірлер", ru: "Регионы", en: "Regions" }
    Region { kk: "Өңір", ru: "Регион", en: "Region" }
    Districts { kk: "Аудандар мен қалалар", ru: "Районы и города", en: "Districts and cities" }
    District { kk: "Аудан", ru: "Район", en: "District" }
    DistrictUnknown { kk: "Ауданы көрсетілмеген", ru: "Район не указан", en: "District not stated" }
    Settlements { kk: "Елді мекендер", ru: "Населённые пункты", en: "Settlements" }
    Count { kk: "{n} балабақша", ru: "{n} {n:детский сад|детских сада|детских садов}", en: "{n} {n:kindergarten|kindergartens}" }
    Lacking { kk: "{n} орын жетпейді", ru: "не хватает {n} {n:места|мест|мест}", en: "short by {n} {n:place|places}" }
    LackingHere { kk: "Бұл балабақшада {n} орын жетпейді.", ru: "Этому саду не хватает {n} {n:места|мест|мест}.", en: "This kindergarten is short by {n} {n:place|places}." }
    BadFilter { kk: "Мекенжайдағы сүзгіні түсінбедік, сондықтан ол ескерілмеді.", ru: "Фильтр в адресе непонятен, поэтому он не учтён.", en: "A filter in the address is not understood and was left out." }
    OnMap { kk: "Картадан қарау", ru: "Посмотреть на карте", en: "See on the map" }
    Search { kk: "Іздеу", ru: "Найти", en: "Search" }
    FoundFirst { kk: "Табылған балабақша: {total}. Мұнда алғашқы {n} балабақша тұр. Іздеуді нақтылаңыз.", ru: "Найдено садов: {total}. Здесь первые {n}. Уточните запрос.", en: "{total} {total:kindergarten|kindergartens} found. Here are the first {n}. Say more to find fewer." }
    Show { kk: "Көрсету", ru: "Показать", en: "Show" }
    ByName { kk: "Атауы бойынша", ru: "По названию", en: "By name" }
    Pages { kk: "Тізім беттері", ru: "Страницы списка", en: "Pages of the list" }
    PageOf { kk: "Бет: {n} / {total}", ru: "Страница {n} из {total}", en: "Page {n} of {total}" }
    Before { kk: "Алдыңғы бет", ru: "Предыдущая страница", en: "Previous page" }
    Next { kk: "Келесі бет", ru: "Следующая страница", en: "Next page" }
    CompareMarked { kk: "Белгіленгендерді салыстыру", ru: "Сравнить отмеченные", en: "Compare the marked ones" }
    CompareMark { kk: "Салыстыру үшін белгілеу: {name}", ru: "Отметить для сравнения: {name}", en: "Mark to compare: {name}" }
    FilterOff { kk: "Сүзгіні алып тастау: {filter}", ru: "Убрать фильтр: {filter}", en: "Remove the filter: {filter}" }
    CompareTitle { kk: "Балабақшаларды салыстыру", ru: "Сравнение детских садов", en: "Kindergartens side by side" }
    CompareNone { kk: "Тізімнен екі, үш немесе төрт балабақшаны белгілеңіз.", ru: "Отметьте в списке от двух до четырёх садов.", en: "Mark two to four kindergartens in the list." }
    CompareCut { kk: "Қатар ең көбі {n} балабақша көрсетіледі. Алғашқы белгіленгендері осында.", ru: "Рядом видно не больше {n} {n:сада|садов|садов}. Здесь первые из отмеченных.", en: "At most {n} {n:kindergarten stands|kindergartens stand} side by side. These are the first you marked." }
    Hours { kk: "Жұмыс уақыты", ru: "Часы работы", en: "Opening hours" }
    HoursValue { kk: "{from}–{to}", ru: "{from}–{to}", en: "{from}–{to}" }
    Fee { kk: "Айлық төлемі", ru: "Плата в месяц", en: "Monthly fee" }
    FeeValue { kk: "{n} теңге", ru: "{n} тенге", en: "{n} tenge" }
    Groups { kk: "Топтар мен орындар", ru: "Группы и места", en: "Groups and places" }
    GroupPlaces { kk: "барлық орны {all}, бос орны {free}", ru: "всего {all}, свободно {free}", en: "{all} in all, {free} free" }
    ReportedAt { kk: "Балабақша орындар туралы хабарлаған уақыт", ru: "Когда сад сообщил о местах", en: "When places were reported" }
    Capacity { kk: "Барлық орны", ru: "Всего мест", en: "Places in all" }
    Enrolled { kk: "Баратын балалар", ru: "Детей в саду", en: "Children enrolled" }
    Staffed { kk: "Тәрбиешісі бар орын", ru: "Мест с воспитателями", en: "Places with staff" }
    Held { kk: "Жолдамаға сақталған орын", ru: "Удержано для направлений", en: "Held for referrals" }
    FreeHow { kk: "Бос орын: тәрбиешісі бар орыннан баратын балалар мен сақталған орынды алып тастаймыз.", ru: "Свободно: места с воспитателями минус дети в саду и удержанные места.", en: "Free: places with staff, less children enrolled, less places held." }
    SourcePreschool { kk: "Орындар туралы балабақшаның дерегі: {at}.", ru: "Места — по данным детского сада: {at}.", en: "Places as the kindergarten reported them: {at}." }
    SourceBase { kk: "Кезек туралы дерек: {at}.", ru: "Очередь — на {at}.", en: "Queues as the base counted them: {at}." }
    ToldOn { kk: "Балабақша хабарлаған күні: {day}", ru: "Сад сообщил: {day}", en: "Told by the kindergarten: {day}" }
    SourcePlaces { kk: "Бос орын санын балабақшалар хабарлайды, кезекті жүйе есептейді.", ru: "Свободные места указывают детские сады, очередь считает система.", en: "Kindergartens report places, the base counts the queues." }
    SourceCard { kk: "Мекенжай, телефон, жұмыс уақыты мен төлем базадағы балабақша карточкасынан алынды.", ru: "Адрес, телефон, часы работы и плата взяты из карточки сада в базе.", en: "Address, phone, hours and fee are those of its card in the base." }
    Queue { kk: "Кезек", ru: "Очередь", en: "The queue" }
    QueueNone { kk: "Кезекте ешкім жоқ.", ru: "В очереди никого нет.", en: "Nobody is in the queue." }
    BirthYear { kk: "Туған жылы", ru: "Год рождения", en: "Birth year" }
    AllYears { kk: "Барлық жас", ru: "Все возрасты", en: "All ages" }
    OutOfTurn { kk: "Кезектен тыс", ru: "Вне очереди", en: "Out of turn" }
    FirstTurn { kk: "Бірінші кезекте", ru: "Первоочередные", en: "First turn" }
    General { kk: "Жалпы кезекте", ru: "Общая очередь", en: "General" }
    All { kk: "Барлығы", ru: "Всего", en: "In all" }
    GivenLastYear { kk: "Соңғы 12 айда {n} балаға жолдама берілді.", ru: "За последние 12 месяцев выдано {n} {n:направление|направления|направлений}.", en: "In the last 12 months {n} {n:referral was|referrals were} given." }
    Apply { kk: "Кезекке тұру", ru: "Встать в очередь", en: "Join the queue" }
    AgesOnly { kk: "Жасына сай тобы бар балалар ғана саналады: 1 жастан 5 жасқа дейін.", ru: "Считаем детей, для возраста которых есть группы: от 1 до 5 лет.", en: "Only children whose age has groups are counted: 1 to 5 years." }
    SeveralPlaces { kk: "Бірнеше ауданды таңдаған бала әр ауданда бір рет саналады.", ru: "Если выбраны разные районы, ребёнок посчитан по разу в каждом.", en: "A child who chose several districts counts once in each." }
    QueuesApart { kk: "Бала бірнеше балабақшаның кезегінде тұра алады, сондықтан мұнда әр кезек бөлек саналады.", ru: "Ребёнок может стоять в нескольких очередях, поэтому здесь каждая очередь посчитана отдельно.", en: "A child may stand in several queues, so each queue is counted apart here." }
    SumNets { kk: "«Барлығы» – жоғарыдағы жолдардың қосындысы емес. Бір жердегі артық орын басқа жердегі тапшылықтан шегерілген.", ru: "«Всего» — не сумма строк выше. Лишние места одних районов вычтены из нехватки в других.", en: "The row \"In all\" is not the sum of the rows. Spare places of one area are taken off the shortage of another." }
    Sides { kk: "Кестенің түрі", ru: "Вид таблицы", en: "How the table is divided" }
    SideWhole { kk: "Барлығы", ru: "Всего", en: "In all" }
    SideAges { kk: "Жасы бойынша", ru: "По возрасту", en: "By age" }
    SideKinds { kk: "Түрі бойынша", ru: "По виду", en: "By kind" }
    SideOwners { kk: "Меншік нысаны бойынша", ru: "По форме собственности", en: "By ownership" }
    SideForms { kk: "Түрі мен меншігі бойынша", ru: "По виду и собственности", en: "By kind and ownership" }
    Hues { kk: "Түстер нені білдіреді", ru: "Что значат цвета", en: "What the colours mean" }
    Basis { kk: "Негізі: 351-бұйрық, 35 және 36-т.", ru: "Основание: приказ 351, п. 35 и 36.", en: "Basis: order 351, paras 35 and 36." }
}
