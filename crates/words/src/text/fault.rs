//! What each fault says: it names the fix.

use rules::fault::Code;

theme! {
    /// Sentences of faults.
    1;
    Required { kk: "Осы жолды толтырыңыз", ru: "Заполните это поле", en: "Fill in this field" }
    Malformed { kk: "Жазғаныңызды тексеріп, қайта енгізіңіз", ru: "Проверьте, что вы ввели, и введите заново", en: "Check this and enter it again" }
    IinDigits { kk: "ЖСН тек цифрдан тұрады. Басқа таңбаларды өшіріңіз", ru: "В ИИН только цифры. Уберите остальные знаки", en: "An IIN has digits only. Remove the other signs" }
    IinLength { kk: "{need} цифр керек, қазір {got}", ru: "Нужно {need} цифр, сейчас {got}", en: "{need} digits are needed, now there {got:is|are} {got}" }
    IinControl { kk: "ЖСН-де қате бар: цифрларды құжатпен салыстырыңыз", ru: "В ИИН ошибка: сверьте цифры с документом", en: "There is a mistake in the IIN: compare the digits with the document" }
    IinLooksLikeBin { kk: "Бұл ұйымның нөміріне (БСН) ұқсайды. Жеке адамның ЖСН-ін тексеріңіз", ru: "Похоже на номер организации (БИН). Проверьте, что это ИИН человека", en: "This looks like an organisation's number (BIN). Check that it is a person's IIN" }
    IinOtherBirthDate { kk: "ЖСН басқа туған күнді көрсетеді. Күнді тағы бір рет тексеріңіз", ru: "ИИН указывает на другую дату. Проверьте дату рождения ещё раз", en: "The IIN hints at another date. Check the birth date once more" }
    BinDigits { kk: "БСН тек цифрдан тұрады. Басқа таңбаларды өшіріңіз", ru: "В БИН только цифры. Уберите остальные знаки", en: "A BIN has digits only. Remove the other signs" }
    BinLength { kk: "БСН-де {need} цифр болады, қазір {got}", ru: "В БИН {need} {need:цифра|цифры|цифр}, сейчас {got}", en: "A BIN has {need} digits, now there {got:is|are} {got}" }
    BinControl { kk: "БСН-де қате бар: цифрларды ұйым құжатымен салыстырыңыз", ru: "В БИН ошибка: сверьте цифры с документом организации", en: "There is a mistake in the BIN: compare the digits with the organisation's document" }
    IinSame { kk: "Бұл сіздің ЖСН-іңіз. Баланың ЖСН-ін енгізіңіз", ru: "Это ваш ИИН. Введите ИИН ребёнка", en: "This is your own IIN. Enter the child's IIN" }
    NameSigns { kk: "Аты-жөнінде цифр мен таңба болмайды. Оларды өшіріңіз", ru: "В имени нет цифр и знаков. Уберите их", en: "A name has no digits or signs. Remove them" }
    NameLong { kk: "Аты-жөні тым ұзын: ең көбі {max} әріп", ru: "Слишком длинно: не больше {max} {max:буквы|букв|букв}", en: "Too long: at most {max} letters" }
    TextLong { kk: "Мәтін тым ұзын: ең көбі {max} таңба, қазір {got}. Қысқартыңыз", ru: "Слишком длинно: не больше {max} {max:знака|знаков|знаков}, сейчас {got}. Сократите", en: "Too long: at most {max} characters, now {got}. Make it shorter" }
    DayMalformed { kk: "Мұндай күн жоқ. Күнді, айды, жылды тексеріңіз", ru: "Такого дня нет. Проверьте день, месяц и год", en: "There is no such day. Check day, month and year" }
    DayInFuture { kk: "Бұл күн әлі келген жоқ. Жылын қараңыз", ru: "Этот день ещё не наступил. Проверьте год", en: "This day is still to come. Look at the year" }
    BirthDateDiffers { kk: "Тіркелімде басқа туған күн тұр. Күнді куәлікпен салыстырыңыз", ru: "В реестре другая дата рождения. Сверьте дату со свидетельством", en: "The register has another birth date. Compare it with the certificate" }
    TooOld { kk: "Бала {since} күнінен бастап балабақша жасынан асады. Мектепалды даярлық пен 1-сынып туралы 1414 нөмірінен біліңіз", ru: "С {since} ребёнок старше дошкольного возраста. О предшкольных классах и первом классе расскажут по номеру 1414", en: "From {since} the child is over the age of this queue. 1414 tells you about pre-school classes" }
    AlreadyInQueue { kk: "Бұл бала осындай кезекте тұр. «Менің өтініштерім» бетін қараңыз немесе 1414 нөміріне хабарласыңыз", ru: "Этот ребёнок уже стоит в такой очереди. Откройте «Мои заявления» или позвоните по номеру 1414", en: "This child is in such a queue already. Look at \"My applications\" or call 1414" }
    PhoneLength { kk: "+7-ден кейін {need} цифр керек, қазір {got}", ru: "После +7 нужно {need} цифр, сейчас {got}", en: "{need} digits are needed after +7, now there {got:is|are} {got}" }
    PhoneForeign { kk: "Қазақстан нөмірі керек. Ол былай басталады: +7 7", ru: "Нужен номер Казахстана. Он начинается так: +7 7", en: "A number of Kazakhstan is needed. It begins with +7 7" }
    PhoneNotMobile { kk: "Бұл қалалық нөмірге ұқсайды: оған SMS келмейді. Ұялы нөмір жазыңыз", ru: "Похоже на городской номер: SMS на него не придёт. Введите мобильный", en: "This looks like a land line: it gets no SMS. Enter a mobile number" }
    PhoneRepeated { kk: "Бұл нөмір жоғарыда бар. Басқасын енгізіңіз немесе жолды бос қалдырыңыз", ru: "Этот номер уже есть выше. Введите другой или оставьте поле пустым", en: "This number is above already. Enter another or leave the field empty" }
    PhoneNotRegistered { kk: "Бұл нөмір Мобильді азаматтар базасында сіздің атыңызға тіркелмеген. Тіркелген нөмірді енгізіңіз", ru: "Этот номер не зарегистрирован на вас в Базе мобильных граждан. Введите зарегистрированный", en: "This number is not registered for you in the mobile citizens' base. Enter the registered one" }
    PhonesTooMany { kk: "Ең көбі {max} телефон, қазір {got}. Артығын алып тастаңыз", ru: "Не больше {max} {max:телефона|телефонов|телефонов}, сейчас {got}. Уберите лишние", en: "At most {max} {max:phone|phones}, now {got}. Remove some" }
    EmailMalformed { kk: "Поштаны былай жазыңыз: aty@mysal.kz", ru: "Напишите почту так: imya@primer.kz", en: "Write the address like this: name@example.kz" }
    SettlementUnknown { kk: "Елді мекенді тізімнен таңдаңыз", ru: "Выберите населённый пункт из списка", en: "Choose the settlement from the list" }
    PreschoolsTooMany { kk: "Ең көбі {max} балабақша, қазір {got}. Артығын алып тастаңыз", ru: "Не больше {max} {max:сада|садов|садов}, сейчас {got}. Уберите лишние", en: "At most {max} {max:kindergarten|kindergartens}, now {got}. Remove some" }
    PreschoolsOutOfTurnOne { kk: "Кезектен тыс құқықпен бір ғана балабақша таңдалады, қазір {got}. Қалғанын қосымша тізімге көшіріңіз", ru: "С правом вне очереди выбирают один сад, сейчас {got}. Остальные перенесите в запасные", en: "With an out-of-turn right you choose one kindergarten, now {got}. Move the others to the reserve" }
    PreschoolRepeated { kk: "Бұл балабақша тізімде бар. Басқасын таңдаңыз", ru: "Этот сад уже в списке. Выберите другой", en: "This kindergarten is in the list already. Choose another" }
    PreschoolUnknown { kk: "Бұл балабақша тіркелімде жоқ. Басқасын таңдаңыз", ru: "Этого сада нет в реестре. Выберите другой", en: "This kindergarten is not in the register. Choose another" }
    PreschoolElsewhere { kk: "Бұл балабақша басқа елді мекенде. Бір елді мекеннің балабақшаларын таңдаңыз", ru: "Этот сад в другом населённом пункте. Выберите сады одного населённого пункта", en: "This kindergarten is in another settlement. Choose kindergartens of one settlement" }
    PreschoolOtherKind { kk: "Бұл балабақша осы кезекке жатпайды. Басқасын таңдаңыз", ru: "Этот сад не относится к этой очереди. Выберите другой", en: "This kindergarten is not of this queue. Choose another" }
    ReservesNotNeeded { kk: "Қосымша тізім кезектен тыс құқықпен ғана керек. Оны босатыңыз", ru: "Запасные сады нужны только с правом вне очереди. Уберите их", en: "Reserve kindergartens go with an out-of-turn right only. Remove them" }
    ReservesTooMany { kk: "Қосымша тізімде ең көбі {max} балабақша, қазір {got}. Артығын алып тастаңыз", ru: "В запасе не больше {max} {max:сада|садов|садов}, сейчас {got}. Уберите лишние", en: "At most {max} {max:kindergarten|kindergartens} in reserve, now {got}. Remove some" }
    BenefitNoneWithOthers { kk: "Не «Мұндай құқық жоқ» дегенді, не санаттарды белгілеңіз: екеуін қатар белгілеуге болмайды", ru: "Выберите либо «Такого права нет», либо категории, но не вместе", en: "Choose either \"None of these\" or categories, not both" }
    BenefitNotConfirmed { kk: "Тіркелімнен бұл құқықты таппадық. Белгіні алып тастаңыз; дерек жаңарса, құқықты кейін қосасыз", ru: "В реестре этого права не нашли. Снимите отметку; если данные обновятся, право добавите позже", en: "We did not find this right in the register. Untick it; you can add it later when the data change" }
    CertificateMissing { kk: "Анықтаманың фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF справки", en: "Attach a photo or PDF of the certificate" }
    DiplomaMissing { kk: "Дипломның фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF диплома", en: "Attach a photo or PDF of the diploma" }
    CertificateOld { kk: "Анықтама {max} күннен ескі болмауы керек, ал бұл анықтама {got} күн бұрын берілген. Жаңасын алыңыз", ru: "Справке должно быть не больше {max} {max:дня|дней|дней}, этой — {got}. Возьмите новую", en: "The certificate may be at most {max} days old, this one is {got}. Get a new one" }
    StateSilent { kk: "Тіркелім қазір жауап бермей тұр. Өтінішті бере беріңіз, кейін өзіміз сұраймыз. Құжаттың фотосын тіркеуге де болады", ru: "Реестр сейчас не отвечает. Подавайте заявление, мы спросим его позже сами. Можно приложить и фото документа", en: "The register does not answer now. File anyway, we will ask it again. You may also attach a photo of the document" }
    TurnWithoutRight { kk: "Бұл құқық үшін алдымен санатты белгілеңіз", ru: "Для этого права сначала отметьте категорию", en: "Tick a category for this right first" }
    BirthCertificateMissing { kk: "Баланың туу туралы куәлігінің фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF свидетельства о рождении ребёнка", en: "Attach a photo or PDF of the child's birth certificate" }
    IdentityDocumentMissing { kk: "Баланың жеке басын куәландыратын құжаттың фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF документа, удостоверяющего личность ребёнка", en: "Attach a photo or PDF of the child's identity document" }
    ApplicantIdentityMissing { kk: "Жеке басыңызды куәландыратын құжаттың фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF документа, удостоверяющего вашу личность", en: "Attach a photo or PDF of your own identity document" }
    CitizenUnrecorded { kk: "Халық тіркелімінде бұл бала жоқ. Азаматтығын тексеріңіз немесе 1414 нөміріне хабарласыңыз", ru: "В реестре населения этого ребёнка нет. Проверьте гражданство или позвоните по номеру 1414", en: "The population register has no record of this child. Check the citizenship or call 1414" }
    ConclusionNotFound { kk: "Тіркелімнен ПМПК қорытындысын таппадық. Комиссияға хабарласыңыз немесе жалпы кезекті таңдаңыз", ru: "В реестре нет заключения ПМПК. Обратитесь в комиссию или выберите общую очередь", en: "The register has no PMPK conclusion. Ask the commission or choose the general queue" }
    ImpairmentDiffers { kk: "Қорытындыда қолдаудың басқа түрі тұр. Қорытындыдағыны таңдаңыз", ru: "В заключении указан другой вид поддержки. Выберите тот, что в заключении", en: "The conclusion names another kind of support. Choose the one in the conclusion" }
    DoctorReferralMissing { kk: "Фтизиатр берген жолдаманың фотосын немесе PDF-ін тіркеңіз", ru: "Приложите фото или PDF направления фтизиатра", en: "Attach a photo or PDF of the phthisiatrician's referral" }
    ConsentMissing { kk: "Бұл келісім болмаса, баланы кезекке қоя алмаймыз. Келіссеңіз, белгі қойыңыз", ru: "Без этого согласия мы не сможем поставить ребёнка в очередь. Если согласны, поставьте отметку", en: "Without this consent we cannot put the child in the queue. If you agree, tick the box" }
    NeedsPerson { kk: "Өтінішті маман қарайды", ru: "Заявление посмотрит специалист", en: "A person will look at the application" }
}

impl Word {
    /// The sentence of a code.
    pub const fn of(code: Code) -> Self {
        macro_rules! same {
            ($($name:ident)+) => { match code { $(Code::$name => Self::$name,)+ } };
        }
        same! {
            Required Malformed IinDigits IinLength IinControl IinLooksLikeBin IinOtherBirthDate BinDigits BinLength BinControl
            IinSame NameSigns NameLong TextLong DayMalformed DayInFuture BirthDateDiffers TooOld AlreadyInQueue PhoneLength PhoneForeign PhoneNotMobile
            PhoneRepeated PhoneNotRegistered PhonesTooMany EmailMalformed SettlementUnknown PreschoolsTooMany
            PreschoolsOutOfTurnOne PreschoolRepeated PreschoolUnknown PreschoolElsewhere PreschoolOtherKind ReservesNotNeeded
            ReservesTooMany BenefitNoneWithOthers BenefitNotConfirmed CertificateMissing DiplomaMissing CertificateOld StateSilent
            TurnWithoutRight BirthCertificateMissing IdentityDocumentMissing ApplicantIdentityMissing CitizenUnrecorded ConclusionNotFound ImpairmentDiffers
            DoctorReferralMissing ConsentMissing NeedsPerson
        }
    }
}
