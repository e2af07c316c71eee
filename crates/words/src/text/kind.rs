//! The kinds of queues, and what each of them asks for.

use rules::application::QueueKind;
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;

theme! {
    /// Words of the kinds of queues.
    13;
    // The first question.
    Title { kk: "Балаңызды қай кезекке қоясыз?", ru: "В какую очередь поставить ребёнка?", en: "Which queue does your child join?" }
    General { kk: "Жалпы кезек", ru: "Общая очередь", en: "General queue" }
    Special { kk: "Арнайы кезек", ru: "Специальная очередь", en: "Special queue" }
    Sanatorium { kk: "Санаторлық кезек", ru: "Санаторная очередь", en: "Sanatorium queue" }
    GeneralText { kk: "Кәдімгі балабақшалар. Ең көбі {max} балабақша таңдауға болады.", ru: "Обычные детские сады. Можно выбрать до {max}.", en: "Ordinary kindergartens. You may choose up to {max}." }
    SpecialText { kk: "Арнайы қолдау керек балаларға. Психологиялық-медициналық-педагогикалық комиссияның (ПМПК) қорытындысы қажет. Ең көбі {max} балабақша.", ru: "Для детей, которым нужна специальная поддержка. Нужно заключение психолого-медико-педагогической комиссии (ПМПК). До {max} садов.", en: "For children who need special support. The conclusion of the psychological, medical and pedagogical commission (PMPK) is needed. Up to {max} kindergartens." }
    SanatoriumText { kk: "Туберкулездің алдын алу мен оңалту үшін. Фтизиатр дәрігер жолдамасының фотосы қажет. Ең көбі {max} балабақша.", ru: "Для профилактики туберкулёза и реабилитации. Нужно фото направления от врача-фтизиатра. До {max} садов.", en: "For prevention of tuberculosis and rehabilitation. A photo of the phthisiatrician's referral is needed. Up to {max} kindergartens." }
    CanChange { kk: "Құқық пен балабақшаларды кейін өзгертуге болады.", ru: "Право и сады можно изменить позже.", en: "You can change the right and the kindergartens later." }
    CannotChange { kk: "Өтінішті кейін өзгертуге болмайды: қайтарып алып, жаңасын бересіз.", ru: "Заявление потом не изменить: его отзывают и подают новое.", en: "It cannot be changed later: you withdraw it and file a new one." }
    NoBenefits { kk: "Мұнда жеңілдік ескерілмейді. Рет тек өтініш берілген уақытқа қарай белгіленеді.", ru: "Льготы здесь не действуют. Порядок задаёт только время подачи.", en: "Benefits do not count here. Only the filing time orders the queue." }
    AtOnce { kk: "Қазір біреуін таңдаңыз. Негізі мен құжаты болса, бала басқа кезекте де тұра алады. Оған бөлек өтініш бересіз.", ru: "Сейчас выберите одну. Если есть основания и документы, ребёнок может стоять и в другой. Туда подаётся отдельное заявление.", en: "Choose one now. With grounds and papers a child may stand in another too. You file a separate application there." }
    Standing { kk: "Қазір осы кезекте: {names}", ru: "Уже в этой очереди: {names}", en: "In this queue now: {names}" }
    Row { kk: "Кезек", ru: "Очередь", en: "Queue" }
    // The special queue: what the PMPK conclusion says.
    SupportTitle { kk: "Балаға қай жағынан қолдау керек?", ru: "В чём ребёнку нужна поддержка?", en: "What does the child need support with?" }
    SupportHint { kk: "ПМПК қорытындысында жазылғанын таңдаңыз.", ru: "Выберите то, что указано в заключении ПМПК.", en: "Choose what the PMPK conclusion says." }
    SupportRow { kk: "Қолдау түрі", ru: "Вид поддержки", en: "Support" }
    Vision { kk: "Көру", ru: "Зрение", en: "Vision" }
    Hearing { kk: "Есту", ru: "Слух", en: "Hearing" }
    Speech { kk: "Сөйлеу", ru: "Речь", en: "Speech" }
    Musculoskeletal { kk: "Тірек-қимыл аппараты", ru: "Опорно-двигательный аппарат", en: "Movement" }
    Intellect { kk: "Зияткерлік даму", ru: "Интеллектуальное развитие", en: "Intellectual development" }
    MentalDelay { kk: "Психикалық дамудың тежелуі", ru: "Задержка психического развития", en: "Delayed mental development" }
    Autism { kk: "Қарым-қатынас және әлеуметтік өзара әрекеттесу (аутизм)", ru: "Общение и социальное взаимодействие (аутизм)", en: "Communication and social interaction (autism)" }
    Complex { kk: "Бірнешеуі қатар", ru: "Несколько сразу", en: "Several at once" }
    ConclusionFound { kk: "ПМПК қорытындысы мемлекеттік базада бар. Қағазын тіркеудің қажеті жоқ.", ru: "Заключение ПМПК есть в государственной базе. Прикладывать его не нужно.", en: "The state base has the PMPK conclusion. No paper is needed." }
    ConclusionNames { kk: "Базадағы қорытындыда: {kind}.", ru: "В заключении из базы: {kind}.", en: "The conclusion in the base says: {kind}." }
    ConclusionNone { kk: "Мемлекеттік базадан ПМПК қорытындысын таппадық.", ru: "В государственной базе нет заключения ПМПК.", en: "The state base has no PMPK conclusion." }
    ConclusionNoneDo { kk: "Алдымен ПМПК-дан өтіңіз. Қайда баруды 1414 нөмірінен біліңіз. Жазғаныңыз сақталады.", ru: "Сначала пройдите ПМПК. Куда обратиться, подскажут по номеру 1414. Черновик сохранится.", en: "First see the PMPK. 1414 says where. What you wrote is kept." }
    ConclusionSilent { kk: "ПМПК базасы әзірге жауап бермеді.", ru: "База ПМПК пока не ответила.", en: "The PMPK base has not answered yet." }
    ConclusionScan { kk: "ПМПК қорытындысының фотосы", ru: "Фото заключения ПМПК", en: "Photo of the PMPK conclusion" }
    ConclusionIssued { kk: "Қорытынды қай күні берілді?", ru: "Когда выдано заключение?", en: "When was the conclusion issued?" }
    ConclusionRow { kk: "ПМПК қорытындысы", ru: "Заключение ПМПК", en: "PMPK conclusion" }
    ByState { kk: "базада бар", ru: "есть в базе", en: "in the state base" }
    ByScan { kk: "фотосы тіркелді", ru: "приложено фото", en: "photo attached" }
    // The sanatorium queue: what the phthisiatrician prescribed.
    RehabilitationTitle { kk: "Фтизиатр не тағайындады?", ru: "Что назначил фтизиатр?", en: "What did the phthisiatrician prescribe?" }
    RehabilitationHint { kk: "Дәрігер жолдамасында жазылғанын таңдаңыз.", ru: "Выберите то, что указано в направлении врача.", en: "Choose what the doctor's referral says." }
    RehabilitationRow { kk: "Не тағайындалды", ru: "Что назначено", en: "Prescribed" }
    TuberculosisPrevention { kk: "Туберкулездің алдын алу", ru: "Профилактика туберкулёза", en: "Prevention of tuberculosis" }
    TuberculosisRehabilitation { kk: "Туберкулезден кейінгі оңалту", ru: "Реабилитация после туберкулёза", en: "Rehabilitation after tuberculosis" }
    Respiratory { kk: "Тыныс алу мүшелерін сауықтыру", ru: "Оздоровление органов дыхания", en: "Care for the airways" }
    OftenIll { kk: "Жиі ауыратын баланы сауықтыру", ru: "Оздоровление часто болеющего ребёнка", en: "Care for a child who is often ill" }
    ReferralTitle { kk: "Фтизиатр жолдамасы", ru: "Направление фтизиатра", en: "The phthisiatrician's referral" }
    ReferralText { kk: "Мұндай жолдама мемлекеттік базада жоқ, сондықтан фотосы керек.", ru: "Таких направлений нет в государственной базе, поэтому нужно фото.", en: "No state base has such referrals, so a photo is needed." }
    ReferralScan { kk: "Жолдаманың фотосы", ru: "Фото направления", en: "Photo of the referral" }
    ReferralIssued { kk: "Жолдама қай күні берілді?", ru: "Когда выдано направление?", en: "When was the referral issued?" }
    NoneHere { kk: "Бұл елді мекенде мұндай балабақша жоқ.", ru: "В этом населённом пункте таких садов нет.", en: "This settlement has no such kindergartens." }
    OtherSettlement { kk: "Басқа елді мекенді таңдау", ru: "Выбрать другой населённый пункт", en: "Choose another settlement" }
    // A photo that may be hard to read.
    ScanDark { kk: "Сурет қараңғы. Жарық жерде қайта түсіріңіз.", ru: "Снимок тёмный. Переснимите при свете.", en: "The picture is dark. Take it again in the light." }
    ScanPale { kk: "Суретте жазу көрінбейді. Анығырақ қайта түсіріңіз.", ru: "На снимке не видно текста. Переснимите чётче.", en: "No text can be seen. Take it again, sharper." }
    ScanSmall { kk: "Сурет кішкентай. Жазу оқылуы үшін жақынырақ түсіріңіз.", ru: "Снимок мелкий. Снимите ближе, чтобы текст читался.", en: "The picture is small. Take it closer so that it can be read." }
    ScanPreview { kk: "Тіркелген құжаттың суреті", ru: "Снимок приложенного документа", en: "Picture of the attached paper" }
}

impl Word {
    /// The name of a kind.
    pub const fn name(kind: QueueKind) -> Self {
        match kind {
            QueueKind::General => Self::General,
            QueueKind::Special => Self::Special,
            QueueKind::Sanatorium => Self::Sanatorium,
        }
    }

    /// What a kind is and needs, with the most kindergartens as `max`.
    pub const fn text(kind: QueueKind) -> Self {
        match kind {
            QueueKind::General => Self::GeneralText,
            QueueKind::Special => Self::SpecialText,
            QueueKind::Sanatorium => Self::SanatoriumText,
        }
    }

    /// A kind of impairment, as support that a child needs.
    pub const fn support(kind: Impairment) -> Self {
        match kind {
            Impairment::Vision => Self::Vision,
            Impairment::Hearing => Self::Hearing,
            Impairment::Speech => Self::Speech,
            Impairment::Musculoskeletal => Self::Musculoskeletal,
            Impairment::Intellect => Self::Intellect,
            Impairment::MentalDelay => Self::MentalDelay,
            Impairment::Autism => Self::Autism,
            Impairment::Complex => Self::Complex,
        }
    }

    /// A kind of rehabilitation or prevention.
    pub const fn rehabilitation(kind: Rehabilitation) -> Self {
        match kind {
            Rehabilitation::TuberculosisPrevention => Self::TuberculosisPrevention,
            Rehabilitation::TuberculosisRehabilitation => Self::TuberculosisRehabilitation,
            Rehabilitation::Respiratory => Self::Respiratory,
            Rehabilitation::OftenIll => Self::OftenIll,
        }
    }

    /// What an application of the special or the sanatorium queue is for: the row's name and its value.
    pub fn ground(impairment: Option<&str>, rehabilitation: Option<&str>) -> Option<(Self, Self)> {
        let support =
            impairment.and_then(Impairment::parse).map(|kind| (Self::SupportRow, Self::support(kind)));
        support.or_else(|| {
            let kind = Rehabilitation::parse(rehabilitation?)?;
            Some((Self::RehabilitationRow, Self::rehabilitation(kind)))
        })
    }
}
