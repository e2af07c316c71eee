//! What can be done with a filed application: change, extend, look at it as another representative.

theme! {
    /// Words of the pages that change a filed application.
    14;
    // Change.
    Link { kk: "Құқықты, балабақшаларды не байланыс деректерін өзгерту", ru: "Изменить право, сады или контакты", en: "Change the right, kindergartens or contacts" }
    Cannot { kk: "Бұл кезектегі өтініш өзгертілмейді.", ru: "Заявление в этой очереди изменить нельзя.", en: "An application in this queue cannot be changed." }
    CannotDo { kk: "Басқа балабақша керек болса, өтінішті қайтарып алып, жаңасын беріңіз.", ru: "Если нужен другой сад, отзовите заявление и подайте новое.", en: "For another kindergarten withdraw it and file a new one." }
    CannotTime { kk: "Жаңа өтініштің уақыты да жаңа болады.", ru: "Время подачи тогда будет новым.", en: "The filing time is then new." }
    CannotYet { kk: "Құжаттар тексеріліп жатқанда телефон мен поштаны ғана өзгертуге болады.", ru: "Пока документы на проверке, можно изменить только телефоны и почту.", en: "While papers are being checked, only phones and e-mail can be changed." }
    Title { kk: "Өтініште нені өзгертесіз?", ru: "Что изменить в заявлении?", en: "What do you want to change?" }
    TimeKept { kk: "Өтініш берген уақытыңыз сақталады.", ru: "Время подачи сохранится.", en: "Your filing time stays." }
    Numbers { kk: "Нөміріңіз қалай өзгереді", ru: "Как изменится ваш номер", en: "How your number changes" }
    NumbersAsking { kk: "Жаңа нөмірді есептеп жатырмыз…", ru: "Считаем новый номер…", en: "Counting the new number…" }
    Same { kk: "{n} · өзгермейді", ru: "{n} · не изменится", en: "{n} · stays" }
    Joins { kk: "жаңа кезек, нөмірі {n}", ru: "новая очередь, номер {n}", en: "a new queue, number {n}" }
    Leaves { kk: "бұл кезектен шығасыз, нөміріңіз {n} еді", ru: "из этой очереди вы выйдете, номер был {n}", en: "you leave this queue, the number was {n}" }
    Nothing { kk: "Әзірге ештеңе өзгерген жоқ.", ru: "Пока ничего не изменено.", en: "Nothing is changed yet." }
    Confirm { kk: "Өзгерісті растау", ru: "Подтвердить изменения", en: "Confirm the change" }
    Changing { kk: "Өзгертіп жатырмыз…", ru: "Изменяем…", en: "Changing…" }
    Keep { kk: "Бұрынғысын қалдыру", ru: "Оставить как есть", en: "Leave it as it is" }
    DoneTitle { kk: "Өтініш өзгертілді", ru: "Заявление изменено", en: "The application is changed" }
    DoneSms { kk: "Мұны SMS-пен де жібердік.", ru: "Мы отправили это и по SMS.", en: "We sent the same by SMS." }
    Unfinished { kk: "Аяқталмаған өзгеріс", ru: "Незаконченное изменение", en: "An unfinished change" }
    Unfiled { kk: "Әлі берілмеген өтініш", ru: "Неподанное заявление", en: "An application not filed yet" }
    // Renewal.
    RenewLink { kk: "Өтініштің мерзімін ұзарту", ru: "Продлить заявление", en: "Extend the application" }
    RenewTitle { kk: "Өтініштің мерзімін ұзартасыз ба?", ru: "Продлить заявление?", en: "Extend the application?" }
    RenewFrom { kk: "Қазіргі мерзімі", ru: "Сейчас действует до", en: "Valid now until" }
    RenewTo { kk: "Ұзартқан соң", ru: "После продления", en: "After it" }
    RenewNumber { kk: "Кезек нөміріңіз бен өтініш берген уақытыңыз өзгермейді.", ru: "Номер и время подачи не изменятся.", en: "Your number and filing time stay." }
    RenewBySms { kk: "Мерзім бітерде SMS жібереміз. Оған «1» деп жауап берсеңіз де болады.", ru: "Перед концом срока придёт SMS. Можно ответить на него «1».", en: "Before the end an SMS comes. You can also answer it with \"1\"." }
    RenewLast { kk: "Баланың жасы бойынша бұдан әрі ұзартылмайды.", ru: "Дальше продлить нельзя из-за возраста ребёнка.", en: "The child's age allows no later day." }
    RenewConsent { kk: "«Ұзарту» батырмасын басып, өз деректеріңіз бен баланың деректерін өңдеуге келісесіз.", ru: "Нажимая «Продлить», вы даёте согласие на обработку данных — ваших и ребёнка.", en: "By pressing \"Extend\" you agree to the processing of your data and the child's." }
    RenewButton { kk: "Ұзарту", ru: "Продлить", en: "Extend" }
    Renewing { kk: "Ұзартып жатырмыз…", ru: "Продлеваем…", en: "Extending…" }
    RenewKeep { kk: "Қазір ұзартпау", ru: "Не сейчас", en: "Not now" }
    RenewedTitle { kk: "Өтініштің мерзімі ұзартылды", ru: "Заявление продлено", en: "The application is extended" }
    // Another representative.
    OfAnother { kk: "Бұл өтінішті баланың басқа өкілі берген.", ru: "Это заявление подал другой представитель ребёнка.", en: "Another representative of the child filed this application." }
    OfAnotherSees { kk: "Сіз кезек нөмірін, өтініштің күйі мен мерзімін көресіз. Оны тек өтініш берген адам өзгерте алады.", ru: "Вы видите номер, состояние и сроки. Изменить заявление может только тот, кто его подал.", en: "You see the number, the state and the terms. The filer makes changes." }
    OfAnotherFind { kk: "Өтінішті баланың басқа өкілі берді ме? Осыдан табыңыз", ru: "Заявление подал другой представитель ребёнка? Найти заявление", en: "Did another representative of the child apply? Find it" }
    LooksTitle { kk: "Өтінішті тағы кім көрді", ru: "Кто ещё смотрел заявление", en: "Who else looked at it" }
    Shared { kk: "Баланың басқа өкілі балабақшаларды да көреді.", ru: "Другой представитель ребёнка видит и детские сады.", en: "The child's other representative sees the kindergartens too." }
    NotShared { kk: "Баланың басқа өкілі нөмірді көреді, балабақшаларды көрмейді.", ru: "Другой представитель ребёнка видит номер, но не сады.", en: "The child's other representative sees the number, not the kindergartens." }
    Share { kk: "Балабақшаларды көрсету", ru: "Показать ему сады", en: "Show them the kindergartens" }
    Unshare { kk: "Балабақшаларды көрсетпеу", ru: "Больше не показывать сады", en: "Show them no longer" }
    NoticesTitle { kk: "Сізге не жаздық", ru: "Что мы вам писали", en: "What we wrote to you" }
    Letters { kk: "Хабарламаларды хат түрінде басып шығару", ru: "Сообщения письмом, для печати", en: "Messages as letters to print" }
    NoticeOnlyHere { kk: "SMS жіберілмеді: мәтіні тек осында.", ru: "SMS не ушло: текст есть только здесь.", en: "The SMS was not sent: the text is here only." }
    NoticeWaits { kk: "SMS жолда.", ru: "SMS в пути.", en: "The SMS is on its way." }
    // Withdrawal.
    Anew { kk: "Қазір қайта берсеңіз, кезек нөміріңіз: {n}", ru: "Если подать снова сейчас, ваш номер в очереди: {n}", en: "Filed again now: {n}" }
    // Papers about it.
    CallBack { kk: "Маған қоңырау шалыңыз", ru: "Перезвоните мне", en: "Call me back" }
    Signature { kk: "ЭЦҚ қою (міндетті емес)", ru: "Подписать ЭЦП, если хотите", en: "Sign digitally (optional)" }
    Receipt { kk: "Өтініштің қабылданғаны туралы растама", ru: "Подтверждение о приёме заявления", en: "Acceptance receipt" }
    Complain { kk: "Шағым беру", ru: "Подать жалобу", en: "File a complaint" }
}
