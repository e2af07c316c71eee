//! Rights to a place earlier: the categories, what each gives, how it is proved.

use rules::benefit::{Category, Proof, StateSystem, Turn};

theme! {
    /// Words of the benefit categories.
    5;
    // Names: completed by "the child ..." or standing alone in a list.
    Serviceman { kk: "Әскери қызметшінің баласы", ru: "Ребёнок военнослужащего", en: "Child of a serviceman or servicewoman" }
    SpecialStateBody { kk: "Арнаулы мемлекеттік орган қызметкерінің баласы", ru: "Ребёнок сотрудника специального государственного органа", en: "Child of an employee of a special state body" }
    LawEnforcement { kk: "Құқық қорғау органы қызметкерінің баласы", ru: "Ребёнок сотрудника правоохранительного органа", en: "Child of a law-enforcement officer" }
    RepresentativeWithDisability { kk: "Ата-анасы не заңды өкілі – мүгедектігі бар адам", ru: "Родитель или законный представитель — человек с инвалидностью", en: "A parent or legal representative is a person with a disability" }
    SpecialNeeds { kk: "Ерекше білім беру қажеттілігі бар бала", ru: "Ребёнок с особыми образовательными потребностями", en: "Child with special educational needs" }
    WithoutParentalCare { kk: "Ата-анасының қамқорлығынсыз қалған бала", ru: "Ребёнок, оставшийся без попечения родителей", en: "Child without parental care" }
    Orphan { kk: "Жетім бала", ru: "Ребёнок-сирота", en: "Orphan" }
    LargeFamily { kk: "Көп балалы отбасының баласы", ru: "Ребёнок из многодетной семьи", en: "Child of a large family" }
    Pedagogue { kk: "Педагогтің баласы", ru: "Ребёнок педагога", en: "Child of a teacher" }
    FamilyWithDisabledChild { kk: "Отбасында мүгедектігі бар бала тәрбиеленеді", ru: "В семье воспитывается ребёнок с инвалидностью", en: "A child with a disability is brought up in the family" }
    // Who else counts.
    AlsoKilledOrMissing { kk: "Қызмет кезінде қаза тапқан, қайтыс болған немесе хабарсыз кеткендердің балалары да.", ru: "Также дети погибших, умерших или пропавших без вести на службе.", en: "Also children of those killed, deceased or missing in service." }
    // Groups.
    OutOfTurnName { kk: "Кезектен тыс құқық", ru: "Право вне очереди", en: "Out-of-turn right" }
    FirstTurnName { kk: "Бірінші кезектегі құқық", ru: "Первоочередное право", en: "First-turn right" }
    GeneralName { kk: "Жалпы кезек", ru: "Общая очередь", en: "General queue" }
    // What each turn gives.
    OutOfTurnGives { kk: "Жалпы кезектен бұрын", ru: "Раньше общей очереди", en: "Before the general queue" }
    FirstTurnGives { kk: "Жалпы кезектегі әр үш баладан кейін бір бала", ru: "Один ребёнок после каждых трёх из общей очереди", en: "One child after every three of the general queue" }
    GeneralGives { kk: "Өтініш берген уақыт бойынша", ru: "По времени подачи заявления", en: "By filing time" }
    OutOfTurnLimit { kk: "Бұл құқықпен бір балабақша таңдалады.", ru: "С этим правом выбирают один детский сад.", en: "With this right you choose one kindergarten." }
    // How each is proved.
    ProofWorkplace { kk: "Жұмыс орнынан анықтама: фото немесе PDF, кейін түпнұсқасы", ru: "Справка с места работы: фото или PDF, потом оригинал", en: "Workplace certificate: photo or PDF, later the original" }
    ProofEducationBase { kk: "Ұлттық білім беру дерекқорынан өзіміз сұраймыз", ru: "Сами запросим в Национальной образовательной базе данных", en: "We ask the National Education Database ourselves" }
    ProofDisabilityBase { kk: "Мүгедектігі бар адамдардың деректер банкінен өзіміз сұраймыз", ru: "Сами запросим в банке данных лиц с инвалидностью", en: "We ask the databank of persons with disabilities ourselves" }
    ProofLargeFamilyBase { kk: "Көп балалы отбасылар жүйесінен өзіміз сұраймыз", ru: "Сами запросим в системе многодетных семей", en: "We ask the system of large families ourselves" }
    ProofPmpk { kk: "Психологиялық-медициналық-педагогикалық комиссияның (ПМПК) қорытындысын білім беру дерекқорынан өзіміз сұраймыз", ru: "Сами запросим заключение психолого-медико-педагогической комиссии (ПМПК) в образовательной базе данных", en: "We ask for the psychological, medical and pedagogical commission's (PMPK) conclusion ourselves" }
    CertificateAge { kk: "Анықтама өтініш берілген күнге дейінгі {max} күн ішінде алынуы керек.", ru: "Справку нужно получить не раньше чем за {max} {max:день|дня|дней} до подачи.", en: "The certificate must be at most {max} {max:day|days} old when you file." }
    SilentThenScan { kk: "Жүйе жауап бермесе де, өтініш қабылданады. Құжаттың фотосын тіркеу міндетті емес.", ru: "Если система не ответит, заявление всё равно примут. Фото документа — по желанию.", en: "If the system is silent, the application is taken all the same. A photo of the document is optional." }
    OriginalsLater { kk: "Түпнұсқаны кейін, {n} жұмыс күні ішінде көрсетесіз.", ru: "Потом покажете оригинал: в течение {n} {n:рабочего дня|рабочих дней|рабочих дней}.", en: "Later you show the original: within {n} working {n:day|days}." }
    NoRight { kk: "Мұндай құқық жоқ", ru: "Такого права нет", en: "None of these" }
}

impl Word {
    /// The name of a category.
    pub const fn name(category: Category) -> Self {
        match category {
            Category::Serviceman => Self::Serviceman,
            Category::SpecialStateBody => Self::SpecialStateBody,
            Category::LawEnforcement => Self::LawEnforcement,
            Category::RepresentativeWithDisability => Self::RepresentativeWithDisability,
            Category::SpecialNeeds => Self::SpecialNeeds,
            Category::WithoutParentalCare => Self::WithoutParentalCare,
            Category::Orphan => Self::Orphan,
            Category::LargeFamily => Self::LargeFamily,
            Category::Pedagogue => Self::Pedagogue,
            Category::FamilyWithDisabledChild => Self::FamilyWithDisabledChild,
        }
    }

    /// The name of a category by the wire's spelling.
    pub fn named(category: &str) -> Option<Self> {
        Category::parse(category).map(Self::name)
    }

    /// Who else counts to the category, if the law says so.
    pub const fn also(category: Category) -> Option<Self> {
        match category {
            Category::Serviceman | Category::SpecialStateBody => Some(Self::AlsoKilledOrMissing),
            Category::LawEnforcement
            | Category::RepresentativeWithDisability
            | Category::SpecialNeeds
            | Category::WithoutParentalCare
            | Category::Orphan
            | Category::LargeFamily
            | Category::Pedagogue
            | Category::FamilyWithDisabledChild => None,
        }
    }

    /// The name of the right to a turn.
    pub const fn right(turn: Turn) -> Self {
        match turn {
            Turn::OutOfTurn => Self::OutOfTurnName,
            Turn::FirstTurn => Self::FirstTurnName,
            Turn::General => Self::GeneralName,
        }
    }

    /// What a turn gives; it always stands beside [`Self::right`].
    pub const fn gives(turn: Turn) -> Self {
        match turn {
            Turn::OutOfTurn => Self::OutOfTurnGives,
            Turn::FirstTurn => Self::FirstTurnGives,
            Turn::General => Self::GeneralGives,
        }
    }

    /// How a category is proved.
    pub const fn proof(category: Category) -> Self {
        match category.benefit().proof {
            Proof::WorkplaceCertificate => Self::ProofWorkplace,
            Proof::State(StateSystem::EducationBase) => Self::ProofEducationBase,
            Proof::State(StateSystem::DisabilityBase) => Self::ProofDisabilityBase,
            Proof::State(StateSystem::LargeFamilyBase) => Self::ProofLargeFamilyBase,
            Proof::State(StateSystem::Pmpk) => Self::ProofPmpk,
        }
    }
}
