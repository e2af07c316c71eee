//! The phones of the demo country: made-up parents, their SMS, the switches of the state systems.

theme! {
    /// Words of the demo page.
    11;
    Title { kk: "Сынақ телефондары", ru: "Телефоны демоверсии", en: "Phones of the demo" }
    Lead { kk: "Мұнда адамдар да, телефондар да ойдан шығарылған. ЖСН-ді көшіріп, сайтқа кіріңіз.", ru: "Люди и телефоны здесь вымышлены. Скопируйте ИИН и войдите на сайт.", en: "People and phones here are made up. Copy an IIN and sign in." }
    CodeComesHere { kk: "SMS-тегі код осы бетке келеді.", ru: "Код из SMS появится на этой странице.", en: "The code of the SMS comes to this page." }
    Now { kk: "Қазір: {at} (Астана уақыты)", ru: "Сейчас: {at} (время Астаны)", en: "Now: {at} (Astana time)" }
    Refresh { kk: "Бетті жаңарту", ru: "Обновить страницу", en: "Refresh the page" }
    ParentsTitle { kk: "Ата-аналар", ru: "Родители", en: "Parents" }
    Iin { kk: "ЖСН", ru: "ИИН", en: "IIN" }
    ChildIin { kk: "Баланың ЖСН-і", ru: "ИИН ребёнка", en: "Child's IIN" }
    Phone { kk: "Телефоны", ru: "Телефон", en: "Phone" }
    NoPhone { kk: "Телефоны тіркелмеген", ru: "Телефон не зарегистрирован", en: "No phone registered" }
    HandsetsTitle { kk: "SMS-хабарламалар", ru: "Сообщения SMS", en: "SMS messages" }
    HandsetOf { kk: "Телефон: {phone}", ru: "Телефон {phone}", en: "Phone {phone}" }
    NoMessages { kk: "Әзірге SMS жоқ", ru: "Сообщений пока нет", en: "No messages yet" }
    ShowMessages { kk: "SMS-ін көру", ru: "Посмотреть SMS", en: "See the SMS" }
    DayTitle { kk: "Уақыт", ru: "Время", en: "Time" }
    DayText { kk: "Бір күнде өтініштер келеді, кетеді, орындар беріледі.", ru: "За день заявления приходят и уходят, детям дают места.", en: "In a day applications come and go, and places are given." }
    DayButton { kk: "Бір күн өтсін", ru: "Пусть пройдёт день", en: "Let a day pass" }
    NightText { kk: "Түнде, 21:00 мен 08:00 арасында, хабарлама жібермейміз. Ол таңды күтеді.", ru: "Ночью, с 21:00 до 08:00, сообщений не шлём. Они ждут утра.", en: "At night, from 21:00 to 08:00, no message leaves. It waits for the morning." }
    MorningButton { kk: "Таң атсын", ru: "Пусть наступит утро", en: "Let the morning come" }
    SwitchesTitle { kk: "Мемлекеттік жүйелер", ru: "Государственные системы", en: "State systems" }
    SwitchesText { kk: "Жүйені өшіріп, сайттың не істейтінін көріңіз.", ru: "Отключите систему и посмотрите, как поведёт себя сайт.", en: "Switch a system off and see what the site does." }
    SwitchNow { kk: "Қазір: {mode}", ru: "Сейчас: {mode}", en: "Now: {mode}" }
    SwitchNormal { kk: "жауап береді", ru: "отвечает", en: "answers" }
    SwitchSlow { kk: "баяу жауап береді", ru: "отвечает медленно", en: "answers slowly" }
    SwitchSilent { kk: "үнсіз", ru: "молчит", en: "is silent" }
    SwitchDown { kk: "жұмыс істемейді", ru: "не работает", en: "is down" }
    SwitchWrong { kk: "қате жауап береді", ru: "отвечает неверно", en: "answers wrongly" }
    SwitchSet { kk: "Орнату", ru: "Установить", en: "Set" }
    SwitchOf { kk: "{system}: қалай жауап берсін", ru: "{system}: как отвечает", en: "{system}: how it answers" }
    // Stories of the made-up parents.
    StoryNothingSpecial { kk: "Бір бала, ерекше құқығы жоқ", ru: "Один ребёнок, особых прав нет", en: "One child, no special right" }
    StoryTeacherWithChild { kk: "Педагог: бірінші кезектегі құқық", ru: "Педагог: первоочередное право", en: "A teacher: first-turn right" }
    StoryFamilyOfFour { kk: "Көп балалы отбасы: төрт бала", ru: "Многодетная семья: четверо детей", en: "A large family: four children" }
    StoryServiceman { kk: "Әскери қызметші: анықтама керек", ru: "Военнослужащий: нужна справка", en: "A serviceman: a certificate is needed" }
    StoryGuardianWithWard { kk: "Қорғаншы: бала оның қамқорлығында", ru: "Опекун: ребёнок на попечении", en: "A guardian with a ward" }
    StoryForeignChild { kk: "Бала – басқа елдің азаматы", ru: "Ребёнок — гражданин другой страны", en: "The child is a citizen of another country" }
    StoryChildTooOld { kk: "Бала балабақша жасынан асқан", ru: "Ребёнок старше дошкольного возраста", en: "The child is over the age" }
    StoryAlreadyQueued { kk: "Бала кезекте тұр", ru: "Ребёнок уже в очереди", en: "The child is in the queue already" }
    StorySpecialNeeds { kk: "Балада ПМПК қорытындысы бар", ru: "У ребёнка есть заключение ПМПК", en: "The child has a PMPK conclusion" }
    StoryPhoneNotRegistered { kk: "Телефоны базада тіркелмеген", ru: "Телефон не зарегистрирован в базе", en: "No phone is registered" }
    StoryChildDeceased { kk: "Жазбаны маман қарайтын жағдай", ru: "Случай, когда нужен специалист", en: "A case for a person" }
    StorySomebodyElsesChild { kk: "Бөтен баланың ЖСН-ін жазып көреді", ru: "Вводит ИИН чужого ребёнка", en: "Tries the IIN of somebody else's child" }
    StoryAccessToAsk { kk: "Деректерін көруге рұқсат әлі сұралмаған", ru: "Разрешение на данные ещё не спрашивали", en: "Permission to read data is not asked yet" }
    StoryNewborn { kk: "Таяуда туған бала", ru: "Ребёнок родился недавно", en: "A child was born a few days ago" }
    StorySpecialGroup { kk: "Арнайы кезек: ПМПК қорытындысында – есту", ru: "Специальная очередь: в заключении ПМПК — слух", en: "Special queue: the PMPK conclusion says hearing" }
    StorySanatoriumGroup { kk: "Санаторлық кезек: фтизиатр жолдамасы қағазда", ru: "Санаторная очередь: направление фтизиатра на бумаге", en: "Sanatorium queue: the phthisiatrician's referral is on paper" }
    StoryBothParents { kk: "Анасы өтініш береді, әкесінің де телефоны бар", ru: "Мать подаёт заявление, телефон есть и у отца", en: "The mother files; the father has a phone too" }
    StoryOtherParent { kk: "Сол баланың әкесі: кіріп, нөмірді көре алады", ru: "Отец того же ребёнка: может войти и увидеть номер", en: "The father of that child: signs in and sees the number" }
    StoryNonResident { kk: "Халық тіркелімінде бала жоқ: құжатының сканы керек", ru: "Ребёнка нет в реестре населения: нужен скан документа", en: "The population register has no record of the child: a scan is needed" }
    StoryTwoRights { kk: "Екі құқығын көрсетеді, біреуі расталмайды", ru: "Заявляет два права, одно не подтвердится", en: "States two rights; one will not be confirmed" }
    StoryOtherParentsRight { kk: "Анасы өтініш береді, құқық – әкесінде (педагог)", ru: "Мать подаёт заявление, право — у отца (педагог)", en: "The mother files; the right is the father's, a teacher" }
    StoryUnrecordedParent { kk: "Халық тіркелімінде анасы жоқ: аты мен құжаты керек", ru: "В реестре населения нет матери: нужны её имя и документ", en: "The population register has no record of the mother: name and document are needed" }
    // The made-up employees.
    StaffTitle { kk: "Қызметкерлер", ru: "Сотрудники", en: "Staff" }
    StaffOpen { kk: "Қызметкер беттерін ашу", ru: "Открыть страницы сотрудников", en: "Open the staff pages" }
    PostCityReviewer { kk: "Бірінші қаланың құжаттарын тексереді", ru: "Проверяет документы первого города", en: "Checks papers of the first city" }
    PostSecondReviewer { kk: "Сол қаланың екінші тексерушісі", ru: "Второй проверяющий того же города", en: "A second reviewer of the same city" }
    PostDistrictReviewer { kk: "Басқа елді мекендердің құжаттарын тексереді", ru: "Проверяет документы других населённых пунктов", en: "Checks papers of the other settlements" }
    PostDepartmentCounter { kk: "Білім басқармасында өтініш қабылдайды", ru: "Принимает заявления в управлении образования", en: "Takes in applications at the department" }
    PostStateCorporationCounter { kk: "Мемлекеттік корпорацияда өтініш қабылдайды", ru: "Принимает заявления в Госкорпорации", en: "Takes in applications at the State Corporation" }
    PostSchoolCounter { kk: "Мектепте өтініш қабылдайды", ru: "Принимает заявления в школе", en: "Takes in applications at a school" }
    PostDepartmentComplaints { kk: "Білім басқармасында шағымға жауап береді", ru: "Отвечает на жалобы в управлении образования", en: "Answers complaints at the department" }
    PostStateCorporationComplaints { kk: "Мемлекеттік корпорацияда шағымға жауап береді", ru: "Отвечает на жалобы в Госкорпорации", en: "Answers complaints at the State Corporation" }
    PostAuthorisedBody { kk: "Бақылау органында шағымға жауап береді", ru: "Отвечает на жалобы в органе контроля", en: "Answers complaints at the controlling body" }
    PostOperator { kk: "Базаны жүргізеді", ru: "Ведёт базу", en: "Looks after the base" }
    PostOther { kk: "Басқа қызмет", ru: "Другая должность", en: "Another post" }
    StoryOther { kk: "Басқа жағдай", ru: "Другой случай", en: "Another case" }
}

impl Word {
    /// How a state system behaves, by the sandbox's code.
    pub fn mode(code: &str) -> Self {
        match code {
            "slow" => Self::SwitchSlow,
            "wrong" => Self::SwitchWrong,
            "silent" => Self::SwitchSilent,
            "down" => Self::SwitchDown,
            _ => Self::SwitchNormal,
        }
    }

    /// What a made-up employee does, by the sandbox's code.
    pub fn post(code: &str) -> Self {
        match code {
            "city_reviewer" => Self::PostCityReviewer,
            "second_reviewer" => Self::PostSecondReviewer,
            "district_reviewer" => Self::PostDistrictReviewer,
            "department_counter" => Self::PostDepartmentCounter,
            "state_corporation_counter" => Self::PostStateCorporationCounter,
            "school_counter" => Self::PostSchoolCounter,
            "department_complaints" => Self::PostDepartmentComplaints,
            "state_corporation_complaints" => Self::PostStateCorporationComplaints,
            "authorised_body" => Self::PostAuthorisedBody,
            "operator" => Self::PostOperator,
            _ => Self::PostOther,
        }
    }

    /// The story of a made-up parent by the sandbox's code.
    pub fn story(code: &str) -> Self {
        match code {
            "nothing_special" => Self::StoryNothingSpecial,
            "teacher_with_child" => Self::StoryTeacherWithChild,
            "family_of_four" => Self::StoryFamilyOfFour,
            "serviceman" => Self::StoryServiceman,
            "guardian_with_ward" => Self::StoryGuardianWithWard,
            "foreign_child" => Self::StoryForeignChild,
            "child_too_old" => Self::StoryChildTooOld,
            "already_queued" => Self::StoryAlreadyQueued,
            "special_needs" => Self::StorySpecialNeeds,
            "phone_not_registered" => Self::StoryPhoneNotRegistered,
            "child_deceased" => Self::StoryChildDeceased,
            "somebody_elses_child" => Self::StorySomebodyElsesChild,
            "access_to_ask" => Self::StoryAccessToAsk,
            "newborn" => Self::StoryNewborn,
            "special_group" => Self::StorySpecialGroup,
            "sanatorium_group" => Self::StorySanatoriumGroup,
            "both_parents" => Self::StoryBothParents,
            "other_parent" => Self::StoryOtherParent,
            "non_resident" => Self::StoryNonResident,
            "two_rights" => Self::StoryTwoRights,
            "other_parents_right" => Self::StoryOtherParentsRight,
            "unrecorded_parent" => Self::StoryUnrecordedParent,
            _ => Self::StoryOther,
        }
    }
}
