//! Names of the country's people, in Cyrillic, as registers spell them: surnames in both genders, fathers' names with the
//! patronymics they give. Common names, put together by chance; nobody real is meant.

use rules::application::Sex;

use crate::dice::Dice;

/// A surname: his and hers.
pub(crate) type Surname = (&'static str, &'static str);
/// A man's name with the patronymics of his son and his daughter.
pub(crate) type Father = (&'static str, &'static str, &'static str);

/// The naming habits of a part of the people.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Custom {
    surnames: &'static [Surname],
    fathers: &'static [Father],
    mothers: &'static [&'static str],
    boys: &'static [&'static str],
    girls: &'static [&'static str],
}

/// Surnames that take -а for her.
macro_rules! with_a {
    ($($his:literal)*) => { &[$(($his, concat!($his, "а"))),*] };
}

/// Surnames alike for both.
macro_rules! alike {
    ($($his:literal)*) => { &[$(($his, $his)),*] };
}

/// Kazakh names: -ұлы and -қызы.
macro_rules! uly_qyzy {
    ($($name:literal)*) => { &[$(($name, concat!($name, "ұлы"), concat!($name, "қызы"))),*] };
}

/// Names ending in a hard consonant: -ович and -овна.
macro_rules! ovich_ovna {
    ($($name:literal)*) => { &[$(($name, concat!($name, "ович"), concat!($name, "овна"))),*] };
}

const KAZAKH: Custom = Custom {
    surnames: with_a![
        "Абдрахманов" "Абдуллин" "Абенов" "Айтбаев" "Айтжанов" "Алиев" "Амангелдиев" "Асанов" "Ахметов" "Әбдіқадыров"
        "Әлімбеков" "Байжанов" "Байтұрсынов" "Бейсенов" "Бекетов" "Бектұров" "Дәулетов" "Досжанов" "Досмағамбетов"
        "Ержанов" "Есенов" "Жақсылықов" "Жанұзақов" "Жүнісов" "Исабеков" "Исаев" "Қайратов" "Қалиев" "Қасымов" "Құдайбергенов"
        "Құрманов" "Қуанышев" "Мамбетов" "Мұқанов" "Мұратов" "Мырзабеков" "Мәдиев" "Назарбеков" "Нұрғалиев" "Нұрланов"
        "Нұрпейісов" "Омаров" "Оразбаев" "Оспанов" "Рахимов" "Рақышев" "Садықов" "Сейітов" "Серіков" "Смағұлов" "Сүлейменов"
        "Сыздықов" "Тасболатов" "Темірханов" "Төлегенов" "Тұрсынов" "Үсенов" "Хамитов" "Шарипов" "Ыбыраев"
    ],
    fathers: uly_qyzy![
        "Айдос" "Айбек" "Алмас" "Арман" "Асқар" "Азамат" "Бауыржан" "Бекзат" "Болат" "Дархан" "Дәурен" "Дидар" "Ержан" "Ерлан"
        "Ермек" "Жандос" "Жанат" "Қайрат" "Қанат" "Мақсат" "Марат" "Медет" "Мұрат" "Нұржан" "Нұрлан" "Олжас" "Руслан" "Рустем"
        "Самат" "Санжар" "Серік" "Сұлтан" "Талғат" "Темірлан" "Тимур" "Ұлан" "Шыңғыс" "Ықылас"
    ],
    mothers: &[
        "Айгүл",
        "Айжан",
        "Айнұр",
        "Айсұлу",
        "Ақмарал",
        "Алия",
        "Алтынай",
        "Анар",
        "Әлия",
        "Әсел",
        "Балжан",
        "Бибігүл",
        "Ботагөз",
        "Гүлмира",
        "Гүлназ",
        "Гүлнәр",
        "Дана",
        "Динара",
        "Жадыра",
        "Жанар",
        "Жанна",
        "Жұлдыз",
        "Зарина",
        "Индира",
        "Қарлығаш",
        "Лаура",
        "Ләззат",
        "Мадина",
        "Маржан",
        "Мөлдір",
        "Назгүл",
        "Назым",
        "Нұргүл",
        "Сәуле",
        "Салтанат",
        "Самал",
        "Толқын",
        "Ұлжан",
        "Шолпан",
        "Ырысты",
    ],
    boys: &[
        "Абылай",
        "Айсұлтан",
        "Алдияр",
        "Алихан",
        "Алан",
        "Али",
        "Арлан",
        "Арсен",
        "Асылхан",
        "Әлинұр",
        "Әмір",
        "Бекарыс",
        "Дамир",
        "Данияр",
        "Дінмұхаммед",
        "Ерасыл",
        "Жанәділ",
        "Имран",
        "Иса",
        "Исламбек",
        "Мансұр",
        "Мирас",
        "Мұхаммед",
        "Нұрали",
        "Нұрислам",
        "Омар",
        "Рамазан",
        "Расул",
        "Санжар",
        "Сұлтан",
        "Таир",
        "Тамерлан",
        "Темірлан",
        "Хамза",
        "Юсуф",
    ],
    girls: &[
        "Адина",
        "Айару",
        "Айза",
        "Айзере",
        "Айлин",
        "Айша",
        "Айым",
        "Аружан",
        "Асылым",
        "Аяла",
        "Аяулым",
        "Әмина",
        "Дарина",
        "Ділназ",
        "Жасмин",
        "Замира",
        "Инжу",
        "Кәусар",
        "Көзайым",
        "Мариям",
        "Медина",
        "Мерей",
        "Нұрай",
        "Раяна",
        "Рамина",
        "Сафия",
        "Сезім",
        "Софья",
        "Томирис",
        "Фатима",
        "Хадиша",
        "Ханшайым",
        "Ясмина",
    ],
};

const SLAVIC_FATHERS: &[Father] = ovich_ovna![
    "Александр" "Антон" "Артём" "Богдан" "Вадим" "Виктор" "Владимир" "Денис" "Егор" "Иван" "Константин" "Максим" "Михаил"
    "Олег" "Павел" "Роман" "Руслан" "Станислав" "Степан" "Фёдор"
];
const SLAVIC_MOTHERS: &[&str] = &[
    "Алёна",
    "Анастасия",
    "Анна",
    "Валерия",
    "Вера",
    "Виктория",
    "Дарья",
    "Екатерина",
    "Елена",
    "Ирина",
    "Ксения",
    "Людмила",
    "Марина",
    "Мария",
    "Надежда",
    "Наталья",
    "Оксана",
    "Ольга",
    "Светлана",
    "Татьяна",
    "Юлия",
];
const SLAVIC_BOYS: &[&str] = &[
    "Александр",
    "Артём",
    "Артур",
    "Богдан",
    "Давид",
    "Даниил",
    "Дмитрий",
    "Егор",
    "Иван",
    "Кирилл",
    "Лев",
    "Макар",
    "Максим",
    "Марк",
    "Матвей",
    "Михаил",
    "Роман",
    "Тимофей",
    "Фёдор",
    "Ярослав",
];
const SLAVIC_GIRLS: &[&str] = &[
    "Алиса",
    "Анна",
    "Арина",
    "Варвара",
    "Василиса",
    "Вероника",
    "Виктория",
    "Дарья",
    "Ева",
    "Екатерина",
    "Есения",
    "Злата",
    "Кира",
    "Ксения",
    "Мария",
    "Милана",
    "Полина",
    "София",
    "Стефания",
    "Ульяна",
];

const RUSSIAN: Custom = Custom {
    surnames: with_a![
        "Агеев" "Андреев" "Баранов" "Белов" "Васильев" "Волков" "Голубев" "Григорьев" "Дмитриев" "Егоров" "Ефимов" "Зайцев"
        "Иванов" "Казаков" "Киселёв" "Козлов" "Кузнецов" "Лебедев" "Макаров" "Медведев" "Морозов" "Никитин" "Новиков" "Орлов"
        "Павлов" "Петров" "Попов" "Семёнов" "Сергеев" "Смирнов" "Соколов" "Степанов" "Тарасов" "Фёдоров" "Яковлев"
    ],
    fathers: SLAVIC_FATHERS,
    mothers: SLAVIC_MOTHERS,
    boys: SLAVIC_BOYS,
    girls: SLAVIC_GIRLS,
};

/// Ukrainians, Koreans, Germans, Poles of the country: surnames of their own, given names mostly as in Russian.
const OTHER_SLAVIC_NAMED: Custom = Custom {
    surnames: alike![
        "Бондаренко" "Ковальчук" "Кравченко" "Лысенко" "Мельник" "Ткаченко" "Шевченко" "Ким" "Ли" "Пак" "Тен" "Хан" "Хегай"
        "Цой" "Югай" "Бауэр" "Вагнер" "Вебер" "Миллер" "Фишер" "Шмидт" "Штерн"
    ],
    fathers: SLAVIC_FATHERS,
    mothers: SLAVIC_MOTHERS,
    boys: SLAVIC_BOYS,
    girls: SLAVIC_GIRLS,
};

/// Uzbeks, Uyghurs, Tatars of the country.
const OTHER_TURKIC: Custom = Custom {
    surnames: with_a![
        "Абдурахманов" "Ахтямов" "Гайнутдинов" "Закиров" "Исламов" "Каримов" "Машуров" "Мирзаев" "Нигматуллин" "Розиев" "Сабитов"
        "Сафин" "Турдиев" "Усманов" "Хакимов" "Хасанов" "Юлдашев" "Юсупов"
    ],
    fathers: ovich_ovna![
        "Алим" "Бахтияр" "Дильмурат" "Ильдар" "Камил" "Марат" "Мурат" "Рашид" "Ринат" "Рустам" "Тимур" "Фархад" "Шухрат" "Эльдар"
    ],
    mothers: &[
        "Альбина",
        "Дилфуза",
        "Динара",
        "Гульнара",
        "Зульфия",
        "Лейла",
        "Малика",
        "Нигора",
        "Нодира",
        "Регина",
        "Рушангуль",
        "Севара",
        "Эльвира",
    ],
    boys: &[
        "Амир",
        "Арслан",
        "Билал",
        "Дамир",
        "Ибрагим",
        "Ильхам",
        "Карим",
        "Руслан",
        "Тимур",
        "Умар",
        "Шерзод",
        "Эмир",
    ],
    girls: &[
        "Амина",
        "Асия",
        "Диляра",
        "Зарина",
        "Камила",
        "Малика",
        "Мехринисо",
        "Самира",
        "София",
        "Шахзода",
        "Эвелина",
    ],
};

impl Custom {
    /// The customs in about their share of the people.
    pub(crate) fn any(dice: &mut Dice) -> Self {
        match dice.weighted(&[70, 16, 6, 8]) {
            0 => KAZAKH,
            1 => RUSSIAN,
            2 => OTHER_SLAVIC_NAMED,
            _ => OTHER_TURKIC,
        }
    }

    pub(crate) fn surname(&self, dice: &mut Dice) -> Surname {
        dice.one_of(self.surnames)
    }

    pub(crate) fn father(&self, dice: &mut Dice) -> Father {
        dice.one_of(self.fathers)
    }

    pub(crate) fn mother(&self, dice: &mut Dice) -> &'static str {
        dice.one_of(self.mothers)
    }

    pub(crate) fn child(&self, sex: Sex, dice: &mut Dice) -> &'static str {
        match sex {
            Sex::Female => dice.one_of(self.girls),
            Sex::Male => dice.one_of(self.boys),
        }
    }
}

/// The surname as this person bears it.
pub(crate) fn surname_of(surname: Surname, sex: Sex) -> &'static str {
    match sex {
        Sex::Female => surname.1,
        Sex::Male => surname.0,
    }
}

/// The patronymic of a child of this father.
pub(crate) fn patronymic_from(father: Father, sex: Sex) -> &'static str {
    match sex {
        Sex::Female => father.2,
        Sex::Male => father.1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Custom, KAZAKH, OTHER_SLAVIC_NAMED, OTHER_TURKIC, RUSSIAN};

    const ALL: [Custom; 4] = [KAZAKH, RUSSIAN, OTHER_SLAVIC_NAMED, OTHER_TURKIC];

    fn is_cyrillic(name: &str) -> bool {
        name.chars().all(|c| ('\u{400}'..='\u{52f}').contains(&c))
    }

    #[test]
    fn every_name_is_cyrillic_letters_only() {
        for custom in ALL {
            let surnames = custom.surnames.iter().flat_map(|s| [s.0, s.1]);
            let fathers = custom.fathers.iter().flat_map(|f| [f.0, f.1, f.2]);
            let given = custom.mothers.iter().chain(custom.boys).chain(custom.girls).copied();
            for name in surnames.chain(fathers).chain(given) {
                assert!(is_cyrillic(name), "{name}");
            }
        }
    }

    #[test]
    fn patronymics_of_fathers_ending_in_soft_sign_or_vowel_are_not_made_by_gluing() {
        for custom in [RUSSIAN, OTHER_TURKIC] {
            for (name, son, daughter) in custom.fathers {
                assert!(!name.ends_with(['ь', 'й', 'а', 'я', 'и']), "{name}");
                assert!(son.ends_with("ович") && daughter.ends_with("овна"), "{name}");
            }
        }
    }
}
