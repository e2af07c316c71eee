//! Notices of the base under its seal: filing, extension, update (app. 1_1 para 5, 1_2 para 4, 1_3 para 4).

theme! {
    /// Words of sealed notices.
    20;
    Filed { kk: "Кезекке қою туралы хабарлама", ru: "Уведомление о постановке в очередь", en: "Notice of queueing" }
    Renewed { kk: "Мерзімді ұзарту туралы хабарлама", ru: "Уведомление о продлении срока", en: "Notice of extension" }
    Changed { kk: "Өтінішті жаңарту туралы хабарлама", ru: "Уведомление об изменении заявления", en: "Notice of update" }
    List { kk: "Базаның қол қойылған хабарламалары", ru: "Подписанные уведомления базы", en: "Signed notices of the base" }
    Number { kk: "Хабарлама нөмірі", ru: "Номер уведомления", en: "Number of the notice" }
    SentAt { kk: "Жіберілген уақыты", ru: "Когда отправлено", en: "Sent" }
    ReceivedAt { kk: "База қабылдаған уақыты", ru: "Когда принято базой", en: "Received by the base" }
    Act { kk: "Осы әрекетке берілген нөмір", ru: "Номер этого действия", en: "Number of this act" }
    Who { kk: "{name}, ЖСН {iin}", ru: "{name}, ИИН {iin}", en: "{name}, IIN {iin}" }
    UntilBefore { kk: "Бұрынғы мерзімі", ru: "Прежний срок", en: "The term before" }
    Before { kk: "Өзгерістен бұрын: {n}", ru: "До изменения: {n}", en: "Before the update: {n}" }
    Rights { kk: "Мәлімделген құқықтар", ru: "Заявленные права", en: "Stated rights" }
    NoRights { kk: "Құқық мәлімделмеді.", ru: "Прав не заявлено.", en: "No right is stated." }
    Preschools { kk: "Таңдалған балабақшалар", ru: "Выбранные детские сады", en: "Chosen kindergartens" }
    Seal { kk: "Базаның қолтаңбасы", ru: "Подпись базы", en: "Signature of the base" }
    SealText { kk: "Бұл хабарламаға бірыңғай база қол қойды. Өзгертілсе, қолтаңба сәйкес келмейді.", ru: "Уведомление подписала единая база. Если его изменить, подпись не сойдётся.", en: "The unified base signed this notice. If it is changed, the signature no longer fits." }
    SealedAt { kk: "Қол қойылған уақыты", ru: "Когда подписано", en: "Signed" }
    Key { kk: "Кілт", ru: "Ключ", en: "Key" }
    File { kk: "Басқа жүйеге арналған мәтін", ru: "Текст для другой системы", en: "Text for another system" }
    FileText { kk: "Қолтаңбаны базаның ашық кілттерімен тексереді:", ru: "Подпись проверяют открытыми ключами базы:", en: "The signature is checked by the public keys of the base:" }
}
