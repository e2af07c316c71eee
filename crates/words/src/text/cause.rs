//! Why a number changed: one sentence a cause. `n` is how many people it moved ahead of the reader or from there.

use contract::view::WireCause;

theme! {
    /// Sentences of causes; the figure with its sign stands beside them.
    8;
    LeftReferral { kk: "Алдыңыздағы {n} бала жолдама алды", ru: "{n} {n:ребёнок|ребёнка|детей} впереди {n:получил|получили|получили} направление", en: "{n} {n:child|children} ahead got a referral" }
    LeftWithdrawal { kk: "Алдыңыздағы {n} баланың өтініші қайтарып алынды", ru: "Впереди {n:отозвано|отозваны|отозваны} {n} {n:заявление|заявления|заявлений}", en: "{n} {n:application|applications} ahead {n:was|were} withdrawn" }
    LeftAge { kk: "Алдыңыздағы {n} бала балабақша жасынан асты", ru: "{n} {n:ребёнок|ребёнка|детей} впереди {n:вышел|вышли|вышли} из дошкольного возраста", en: "{n} {n:child|children} ahead passed the age" }
    LeftDeath { kk: "Алдыңыздағы {n} бала кезектен шықты", ru: "{n} {n:ребёнок|ребёнка|детей} впереди {n:вышел|вышли|вышли} из очереди", en: "{n} {n:child|children} ahead left the queue" }
    LeftValidity { kk: "Алдыңыздағы {n} өтініштің мерзімі бітті", ru: "Впереди истёк срок {n} {n:заявления|заявлений|заявлений}", en: "{n} {n:application|applications} ahead reached {n:its|their} term" }
    LeftNotConfirmed { kk: "Алдыңыздағы {n} өтініштің құжаттары расталмады", ru: "Впереди не подтвердились документы {n} {n:заявления|заявлений|заявлений}", en: "Papers of {n} {n:application|applications} ahead were not confirmed" }
    LeftPreschoolsChanged { kk: "Алдыңыздағы {n} бала басқа балабақшаның кезегіне ауысты", ru: "{n} {n:ребёнок|ребёнка|детей} впереди {n:перешёл|перешли|перешли} в очередь другого сада", en: "{n} {n:child|children} ahead changed to another kindergarten" }
    LeftStopList { kk: "Алдыңыздағы {n} өтініш кідіртілді", ru: "Впереди на паузе {n} {n:заявление|заявления|заявлений}", en: "{n} {n:application|applications} ahead {n:was|were} paused" }
    LeftOffer { kk: "Алдыңыздағы {n} бала орын ұсынысынан кейін кезектен шықты", ru: "{n} {n:ребёнок|ребёнка|детей} впереди {n:вышел|вышли|вышли} после предложения места", en: "{n} {n:child|children} ahead left after an offer" }
    CameOutOfTurn { kk: "Кезектен тыс құқығы бар {n} бала қосылды", ru: "{n:Пришёл|Пришли|Пришли} {n} {n:ребёнок|ребёнка|детей} с правом вне очереди", en: "{n} {n:child|children} came with an out-of-turn right" }
    CameFirstTurn { kk: "Бірінші кезектегі құқығы бар {n} бала қосылды", ru: "{n:Пришёл|Пришли|Пришли} {n} {n:ребёнок|ребёнка|детей} с первоочередным правом", en: "{n} {n:child|children} came with a first-turn right" }
    CameGeneral { kk: "Жалпы кезекке өтініші сізден бұрын берілген {n} бала қосылды", ru: "В общую очередь {n:вошёл|вошли|вошли} {n} {n:ребёнок|ребёнка|детей}: {n:заявление подано|заявления поданы|заявления поданы} раньше вашего", en: "{n} {n:child|children} who filed earlier joined the general queue" }
    CameReserve { kk: "Қосымша тізімнен өтініші сізден бұрын берілген {n} бала келді", ru: "Из запасных {n:пришёл|пришли|пришли} {n} {n:ребёнок|ребёнка|детей}: {n:заявление подано|заявления поданы|заявления поданы} раньше вашего", en: "{n} {n:child|children} who filed earlier came from the reserve" }
    CamePreschoolsChanged { kk: "Өтініші сізден бұрын берілген {n} бала осы балабақшаны таңдады", ru: "Этот сад {n:выбрал|выбрали|выбрали} ещё {n} {n:ребёнок|ребёнка|детей}: {n:заявление подано|заявления поданы|заявления поданы} раньше вашего", en: "{n} {n:child|children} who filed earlier chose this kindergarten" }
    CameReturned { kk: "Өтініші сізден бұрын берілген {n} бала кезекке оралды", ru: "В очередь {n:вернулся|вернулись|вернулись} {n} {n:ребёнок|ребёнка|детей}: {n:заявление подано|заявления поданы|заявления поданы} раньше вашего", en: "{n} {n:child|children} who filed earlier came back to the queue" }
    OthersConfirmed { kk: "Басқа балалардың құжаттары расталды", ru: "У других детей подтвердились документы", en: "Papers of other children were confirmed" }
    OthersBenefitGained { kk: "Басқа балалар құқыққа ие болды", ru: "У других детей появилось право", en: "Other children got a right" }
    OthersBenefitLost { kk: "Басқа балалардың құқығы аяқталды", ru: "У других детей закончилось право", en: "A right of other children ended" }
    PassedYou { kk: "«Үш баладан кейін» есебі ауысты: {n} бала алдыңызға өтті", ru: "Сдвинулся счёт «после трёх»: вперёд {n:прошёл|прошли|прошли} {n} {n:ребёнок|ребёнка|детей}", en: "The count of three shifted: {n} {n:child|children} passed you" }
    YouPassed { kk: "«Үш баладан кейін» есебі ауысты: сіз {n} баланың алдына шықтыңыз", ru: "Сдвинулся счёт «после трёх»: теперь вы впереди {n} {n:ребёнка|детей|детей}", en: "The count of three shifted: you passed {n} {n:child|children}" }
    OwnBenefitGained { kk: "Сіздің құқығыңыз ескерілді", ru: "Учтено ваше право", en: "Your right was counted" }
    OwnBenefitLost { kk: "Сіздің құқығыңыз аяқталды", ru: "Ваше право закончилось", en: "Your right ended" }
    OwnChoice { kk: "Кезекте қай құқықпен тұратыныңызды өзіңіз ауыстырдыңыз", ru: "Вы сами сменили право, с которым стоите", en: "You changed the right you queue with" }
    OwnConfirmed { kk: "Сіздің құжаттарыңыз расталды", ru: "Ваши документы подтверждены", en: "Your papers were confirmed" }
    OwnNotConfirmed { kk: "Сіздің құжаттарыңыз расталмады", ru: "Ваши документы не подтверждены", en: "Your papers were not confirmed" }
    ReadingChanged { kk: "Ережені қалай түсінетініміз өзгерді", ru: "Изменилось толкование правил", en: "The reading of the rules changed" }
    // Under the table of causes.
    CountOfThree { kk: "Жалпы кезектегі үш баладан кейін бірінші кезектегі бір бала тұрады.", ru: "После трёх детей общей очереди идёт один с первоочередным правом.", en: "After three children of the general queue comes one of the first turn." }
}

impl Word {
    /// The sentence of a cause. Takes `n`, the change without its sign.
    pub const fn of(cause: WireCause) -> Self {
        macro_rules! same {
            ($($name:ident)+) => { match cause { $(WireCause::$name => Self::$name,)+ } };
        }
        same! {
            LeftReferral LeftWithdrawal LeftAge LeftDeath LeftValidity LeftNotConfirmed LeftPreschoolsChanged LeftStopList
            LeftOffer CameOutOfTurn CameFirstTurn CameGeneral CameReserve CamePreschoolsChanged
            CameReturned OthersConfirmed OthersBenefitGained
            OthersBenefitLost PassedYou YouPassed OwnBenefitGained OwnBenefitLost OwnChoice OwnConfirmed OwnNotConfirmed
            ReadingChanged
        }
    }
}
