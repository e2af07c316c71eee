//! Signing in: the person's IIN, then the code from the SMS.

theme! {
    /// Words of the two sign-in pages.
    3;
    // The IIN.
    IinTitle { kk: "ЖСН-іңізді жазыңыз", ru: "Введите свой ИИН", en: "Enter your IIN" }
    IinLabel { kk: "ЖСН", ru: "ИИН", en: "IIN" }
    IinHint { kk: "Өзіңіздікі, баланікі емес. 12 цифр, жеке куәлігіңізде жазылған", ru: "Ваш, не ребёнка. 12 цифр, есть в удостоверении", en: "Your own, not the child's. 12 digits, on your identity card" }
    IinWhatHappens { kk: "Тіркелген телефоныңызға коды бар SMS келеді.", ru: "На ваш зарегистрированный телефон придёт SMS с кодом.", en: "Your registered phone gets an SMS with a code." }
    IinWhichPhone { kk: "Бұл – eGov-та (Мобильді азаматтар базасында) тіркелген нөміріңіз.", ru: "Это номер, который вы указали в eGov (База мобильных граждан).", en: "It is the number you registered in eGov (the mobile citizens' base)." }
    IinGood { kk: "12 цифр, қате жоқ", ru: "12 цифр, ошибки нет", en: "12 digits, no mistake" }
    SendCode { kk: "Код алу", ru: "Получить код", en: "Get a code" }
    DemoHint { kk: "Сынақ нұсқасында ЖСН мен SMS «Сынақ телефондары» бетінде тұр.", ru: "В демоверсии ИИН и SMS лежат на странице «Телефоны демоверсии».", en: "In the demo, IIN and SMS are on the page \"Phones of the demo\"." }
    // The code.
    CodeTitle { kk: "SMS‑тегі кодты жазыңыз", ru: "Код из SMS", en: "Code from the SMS" }
    CodeLabel { kk: "Код", ru: "Код", en: "Code" }
    CodeHint { kk: "6 цифр", ru: "6 цифр", en: "6 digits" }
    CodeSent { kk: "Бұл ЖСН-ге телефон тіркелген болса, оған SMS жібердік.", ru: "Если на этот ИИН зарегистрирован телефон, мы отправили SMS.", en: "If a phone is registered for this IIN, we sent an SMS." }
    CodeValidUntil { kk: "Код мына уақытқа дейін жарамды: {time} (Астана уақыты)", ru: "Код действует до {time} (время Астаны)", en: "The code holds until {time} (Astana time)" }
    CodeAttemptsLeft { kk: "Тағы {n} рет жазып көруге болады.", ru: "{n:Осталась|Осталось|Осталось} {n} {n:попытка|попытки|попыток}.", en: "{n} {n:try|tries} left." }
    CodeDigits { kk: "Код – 6 цифр, қазір {got}", ru: "В коде 6 цифр, сейчас {got}", en: "A code has 6 digits, now {got}" }
    CodeLeavePage { kk: "SMS-ке өтіп, қайта оралсаңыз болады: бет осы қалпында қалады.", ru: "Можно уйти в SMS и вернуться: страница останется такой же.", en: "You can go to the SMS and come back: this page stays." }
    Enter { kk: "Кіру", ru: "Войти", en: "Sign in" }
    NewCode { kk: "Кодты қайта алу", ru: "Получить код ещё раз", en: "Get the code again" }
    NewCodeSent { kk: "Телефоныңыз тіркелген болса, кодты қайта жібердік.", ru: "Если телефон зарегистрирован, код отправлен ещё раз.", en: "If a phone is registered, we sent the code again." }
    OtherIin { kk: "Басқа ЖСН жазу", ru: "Ввести другой ИИН", en: "Enter another IIN" }
    // No SMS.
    NoSmsTitle { kk: "SMS келмеді ме?", ru: "SMS не приходит?", en: "No SMS?" }
    NoSmsWait { kk: "SMS кейде екі минутқа дейін кешігеді.", ru: "Иногда SMS идёт до двух минут.", en: "An SMS may take up to two minutes." }
    NoSmsNotRegistered { kk: "Мүмкін, нөміріңіз Мобильді азаматтар базасында тіркелмеген.", ru: "Возможно, ваш номер не зарегистрирован в Базе мобильных граждан.", en: "Perhaps your number is not in the mobile citizens' base." }
    NoSmsRegister { kk: "Нөмірді egov.kz сайтында, eGov Mobile-да немесе ХҚКО-да тіркеуге болады. Бұл тегін.", ru: "Номер регистрируют на egov.kz, в eGov Mobile или в ЦОНе. Это бесплатно.", en: "Register it on egov.kz, in eGov Mobile or at a service centre. It is free." }
    NoSmsThenReturn { kk: "Тіркелген соң осы бетке оралып, кодты қайта алыңыз.", ru: "После регистрации вернитесь сюда и получите код ещё раз.", en: "Then come back here and get the code again." }
    // Other ways; each proves who it is, and each needs the registered phone.
    OtherWays { kk: "Басқа жолмен кіру", ru: "Войти иначе", en: "Other ways to sign in" }
    ByQr { kk: "eGov Mobile-дағы QR арқылы кіру", ru: "По QR в приложении eGov Mobile", en: "By QR in the eGov Mobile app" }
    ByEds { kk: "ЭЦҚ арқылы кіру (NCALayer, компьютерде)", ru: "По ЭЦП (NCALayer, на компьютере)", en: "By digital signature (NCALayer, on a computer)" }
    OtherWaysPhone { kk: "Бұл жолдарға да eGov-та тіркелген телефон керек.", ru: "Для них тоже нужен телефон, который вы указали в eGov.", en: "They too need a phone registered in eGov." }
    // After it.
    WhySignIn { kk: "Балаңыздың деректерін тек сізге көрсетеміз. Сондықтан алдымен кіру керек.", ru: "Данные ребёнка мы показываем только вам. Поэтому сначала нужно войти.", en: "We show your child's data to you only. So sign in first." }
    SessionEnded { kk: "Қауіпсіздік үшін сеанс аяқталды. Жазғаныңыз сақталды: қайта кіріңіз.", ru: "Сеанс закончился. Всё, что вы ввели, сохранено: войдите снова.", en: "Your session has ended. What you wrote is saved: sign in again." }
    SignedOut { kk: "Шықтыңыз. Жазғаныңыз сақтаулы.", ru: "Вы вышли. Всё, что вы ввели, сохранено.", en: "You signed out. What you wrote is saved." }
}
