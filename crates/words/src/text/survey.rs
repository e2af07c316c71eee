//! The survey of those who already wait: short, and clear that it changes no place.

theme! {
    /// Words of the survey.
    16;
    Title { kk: "Кезекте тұрғандарға сауалнама", ru: "Опрос для тех, кто уже в очереди", en: "Survey for families already waiting" }
    Lead { kk: "Байланыс нөмірін нақтылап, қалаған балабақшаны белгілеңіз.", ru: "Уточните телефоны и отметьте детские сады, которые хотите.", en: "Settle your phones and mark the kindergartens you want." }
    ChangesNothing { kk: "Сауалнама кезек нөміріңізді өзгертпейді. Қайта жауап берсеңіз, соңғысы қалады.", ru: "Опрос не меняет номер в очереди. Если ответить снова, останется последний ответ.", en: "The survey does not change your number. If you answer again, the last answer stays." }
    Iin { kk: "ЖСН-іңіз", ru: "Ваш ИИН", en: "Your IIN" }
    IinHint { kk: "12 цифр", ru: "12 цифр", en: "12 digits" }
    Phone { kk: "Ұялы телефоныңыз", ru: "Ваш мобильный телефон", en: "Your mobile phone" }
    PhoneHint { kk: "Мысалы: +7 701 123 45 67", ru: "Например: +7 701 123 45 67", en: "For example: +7 701 123 45 67" }
    ChildIin { kk: "Баланың ЖСН-і", ru: "ИИН ребёнка", en: "The child's IIN" }
    TrustedPhone { kk: "Сенімді адамыңыздың телефоны", ru: "Телефон человека, которому вы доверяете", en: "One more trusted phone" }
    TrustedPhoneHint { kk: "Сізге жете алмасақ, осы нөмірге хабарласамыз.", ru: "Позвоним сюда, если не дозвонимся до вас.", en: "We call it if we cannot reach you." }
    Kind { kk: "Қай кезекте тұрсыз", ru: "В какой вы очереди", en: "Which queue you stand in" }
    KindGeneral { kk: "Жалпы балабақшалар кезегі", ru: "Очередь в обычные детские сады", en: "The queue of ordinary kindergartens" }
    KindSanatorium { kk: "Санаторлық балабақшалар кезегі", ru: "Очередь в санаторные детские сады", en: "The queue of sanatorium kindergartens" }
    KindSpecial { kk: "Арнайы балабақшалар кезегі", ru: "Очередь в специальные детские сады", en: "The queue of special kindergartens" }
    Settlement { kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement" }
    SettlementChoose { kk: "Тізімнен таңдаңыз", ru: "Выберите из списка", en: "Choose from the list" }
    ShowList { kk: "Балабақшаларды көрсету", ru: "Показать детские сады", en: "Show the kindergartens" }
    Preschools { kk: "Қалаған балабақшалар", ru: "Детские сады, которые вы хотите", en: "Kindergartens you want" }
    PreschoolsHint { kk: "1-ден 4-ке дейін белгілеңіз: үйге, жұмысқа жақынын, өзіңізге қолайлысын.", ru: "Отметьте от 1 до 4: ближе к дому, к работе или по душе.", en: "Mark 1 to 4: near home, near work, or simply the best for you." }
    NoPreschools { kk: "Мұнда ондай балабақша жоқ. Басқа елді мекенді не кезекті таңдаңыз.", ru: "Здесь таких садов нет. Выберите другой населённый пункт или очередь.", en: "There are none here. Choose another settlement or queue." }
    Email { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" }
    Send { kk: "Жауапты жіберу", ru: "Отправить ответ", en: "Send the answer" }
    Kept { kk: "Жауаптарыңыз шифрланып сақталады. Ашық тізімде олар жоқ.", ru: "Ответы хранятся в зашифрованном виде. В открытых списках их нет.", en: "Your answers are kept encrypted. No public list has them." }
    TooMany { kk: "Бүгін тым көп жауап келді. Ертең жіберуге болады, жазғаныңыз төменде.", ru: "Сегодня пришло слишком много ответов. Отправить можно завтра: всё, что вы ввели, ниже.", en: "Too many answers today. You can send it tomorrow; what you wrote is below." }
    ThanksTitle { kk: "Рақмет, жауабыңыз сақталды", ru: "Спасибо, ответ сохранён", en: "Thank you, your answer is kept" }
    ThanksText { kk: "Кезек нөміріңіз бен өтініш берген уақытыңыз өзгерген жоқ.", ru: "Номер в очереди и время подачи не изменились.", en: "Your number and filing time have not changed." }
    ThanksWhat { kk: "Бірыңғай база кезектегі отбасылардың телефонын және қалаған балабақшаларын осылай нақтылайды. Бала бойынша соңғы жауап есепке алынады.", ru: "Так единая база уточняет телефоны семей в очереди и желаемые сады. По каждому ребёнку учитываем последний ответ.", en: "So the unified base learns phones and wishes of families in the queue. The last answer about a child counts." }
    ThanksDo { kk: "Қазір ештеңе істеудің қажеті жоқ. Жауапты кез келген уақытта жаңартуға болады.", ru: "Сейчас ничего делать не нужно. Ответ можно обновить в любое время.", en: "There is nothing to do now. You can renew the answer at any time." }
}
