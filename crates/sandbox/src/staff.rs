//! The made-up employees to play with. Their IINs and phones are the same in every country of every seed.

use gateways::demo::StaffPost;
use rules::Day;
use rules::application::{Kato, Sex};
use rules::iin::Iin;
use rules::phone::Phone;

use crate::person::{Birth, Registrar, Series};
use crate::settlement::{Names, Settlement};

/// A made-up employee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedStaff {
    /// What the employee does.
    pub post: StaffPost,
    /// Whom to sign in as.
    pub iin: Iin,
    /// First name.
    pub given_name: &'static str,
    /// The registered phone.
    pub phone: Option<Phone>,
    /// The organisation and its section.
    pub office: Names,
    /// Its address.
    pub address: Names,
    /// The position.
    pub position: Names,
    /// Settlements covered; none means the whole country.
    pub settlements: Option<Vec<Kato>>,
}

/// An employee as told: post, surname, first name, patronymic, birth year, sex.
type Told = (StaffPost, &'static str, &'static str, &'static str, i32, Sex);

const TOLD: [Told; 10] = [
    (StaffPost::CityReviewer, "Ахметова", "Сандуғаш", "Бекболатқызы", 1984, Sex::Female),
    (StaffPost::SecondReviewer, "Цой", "Виктория", "Андреевна", 1990, Sex::Female),
    (StaffPost::DistrictReviewer, "Сүлейменов", "Бауыржан", "Төлегенұлы", 1978, Sex::Male),
    (StaffPost::DepartmentCounter, "Есенова", "Мадина", "Русланқызы", 1993, Sex::Female),
    (StaffPost::StateCorporationCounter, "Петренко", "Алексей", "Игоревич", 1989, Sex::Male),
    (StaffPost::SchoolCounter, "Нұрпейісова", "Әсем", "Дарханқызы", 1986, Sex::Female),
    (StaffPost::DepartmentComplaints, "Жақсылықов", "Ерлан", "Сабырұлы", 1975, Sex::Male),
    (StaffPost::StateCorporationComplaints, "Сергеева", "Наталья", "Юрьевна", 1981, Sex::Female),
    (StaffPost::AuthorisedBody, "Тұрсынов", "Нұржан", "Мұхтарұлы", 1977, Sex::Male),
    (StaffPost::Operator, "Әбдіқалықов", "Дастан", "Қанатұлы", 1991, Sex::Male),
];

/// Their serials and phones begin where no parent of the stories comes to.
const FIRST_SERIAL: u32 = 6_000;
const FIRST_PHONE: u32 = 500;

/// Registers the employees.
pub(crate) fn employ(registrar: &mut Registrar, settlements: &[Settlement], today: Day) -> Vec<PlayedStaff> {
    let mut staff = Vec::with_capacity(TOLD.len());
    for (nth, (post, surname, first_name, patronymic, year, sex)) in (0..).zip(TOLD) {
        let day = Day::new(year, 5, 14).unwrap_or(today);
        let birth = Birth { surname, first_name, patronymic: Some(patronymic), day, sex };
        let iin = registrar.register(birth, Series::Adult, FIRST_SERIAL + nth * 10);
        let phone = Phone::parse(&format!("+7709{:07}", FIRST_PHONE + nth)).ok();
        registrar.last(|person| person.phone = phone);
        let (office, address, position) = workplace(post, settlements);
        let settlements = covered(post, settlements);
        staff.push(PlayedStaff {
            post,
            iin,
            given_name: first_name,
            phone,
            office,
            address,
            position,
            settlements,
        });
    }
    staff
}

fn covered(post: StaffPost, settlements: &[Settlement]) -> Option<Vec<Kato>> {
    let codes = |some: &[Settlement]| Some(some.iter().map(|here| here.kato).collect());
    match post {
        StaffPost::CityReviewer
        | StaffPost::SecondReviewer
        | StaffPost::DepartmentCounter
        | StaffPost::SchoolCounter
        | StaffPost::DepartmentComplaints => codes(settlements.get(..1).unwrap_or_default()),
        StaffPost::DistrictReviewer => codes(settlements.get(1..).unwrap_or_default()),
        StaffPost::StateCorporationCounter | StaffPost::StateCorporationComplaints => codes(settlements),
        StaffPost::AuthorisedBody | StaffPost::Operator => None,
    }
}

/// Office, address, position.
fn workplace(post: StaffPost, settlements: &[Settlement]) -> (Names, Names, Names) {
    let of = |kk: &str, ru: &str, en: &str| Names { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() };
    let city = settlements.first().map_or_else(|| of("", "", ""), |here| here.name.clone());
    let here = |kk: &str, ru: &str, en: &str| Names {
        kk: format!("{kk}, {}", city.kk),
        ru: format!("{ru}, {}", city.ru),
        en: format!("{en}, {}", city.en),
    };
    let specialist = of("бас маман", "главный специалист", "chief specialist");
    let operator = of("оператор", "оператор", "operator");
    match post {
        StaffPost::CityReviewer | StaffPost::SecondReviewer | StaffPost::DepartmentCounter => (
            here("Білім басқармасы", "Управление образования", "Education department"),
            here("Мектеп көшесі, 1", "улица Мектеп, 1", "1 Mektep Street"),
            specialist,
        ),
        StaffPost::DistrictReviewer => (
            of("Аудандық білім бөлімі", "Районный отдел образования", "District education division"),
            of("Орталық көше, 5", "улица Центральная, 5", "5 Central Street"),
            specialist,
        ),
        StaffPost::StateCorporationCounter => (
            here(
                "Мемлекеттік корпорация, № 3 бөлім",
                "Госкорпорация, отдел № 3",
                "State Corporation, section 3",
            ),
            here("Қызмет көшесі, 12", "улица Кызмет, 12", "12 Qyzmet Street"),
            operator,
        ),
        StaffPost::SchoolCounter => (
            here("№ 7 мектеп", "Школа № 7", "School No. 7"),
            here("Бесік көшесі, 20", "улица Бесик, 20", "20 Besik Street"),
            of("хатшы", "секретарь", "secretary"),
        ),
        StaffPost::DepartmentComplaints => (
            here("Білім басқармасы", "Управление образования", "Education department"),
            here("Мектеп көшесі, 1", "улица Мектеп, 1", "1 Mektep Street"),
            of("бөлім басшысы", "руководитель отдела", "head of section"),
        ),
        StaffPost::StateCorporationComplaints => (
            here("Мемлекеттік корпорация", "Госкорпорация", "State Corporation"),
            here("Қызмет көшесі, 12", "улица Кызмет, 12", "12 Qyzmet Street"),
            of("филиал басшысы", "руководитель филиала", "head of branch"),
        ),
        StaffPost::AuthorisedBody => (
            of(
                "Мемлекеттік қызметтер сапасын бақылау органы",
                "Орган контроля качества госуслуг",
                "Body that controls the quality of services",
            ),
            of("Бейбітшілік көшесі, 9", "улица Бейбитшилик, 9", "9 Beibitshilik Street"),
            of("сарапшы", "эксперт", "expert"),
        ),
        StaffPost::Operator => (
            of("Бірыңғай база", "Единая база", "Unified base"),
            of("Бейбітшілік көшесі, 9", "улица Бейбитшилик, 9", "9 Beibitshilik Street"),
            of("әкімші", "администратор", "administrator"),
        ),
    }
}
