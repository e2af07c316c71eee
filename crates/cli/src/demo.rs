//! The demo country as the server takes it over: from the sandbox's types into the import's.

use std::collections::BTreeMap;

use contract::endpoint::preschool::Told;
use contract::endpoint::preschools::Ownership;
use contract::staff::{Organisation, Role, Workplace};
use gateways::Msisdn;
use gateways::demo::StaffPost;
use registry::preschool::{GroupPlaces, QueueKey};
use rules::Day;
use rules::age::AgeGroup;
use rules::iin::Iin;
use server::directory::{PreschoolCard, SettlementCard};
use uuid::Uuid;

use crate::failure::Failure;
use std::path::Path;

/// The day on which the country of this folder began: kept beside its base, because ages and numbers rest on it.
///
/// # Errors
/// The folder cannot be read or written.
pub fn first_day(data: &Path, wanted: Day) -> Result<Day, Failure> {
    let path = data.join("country-day");
    match std::fs::read_to_string(&path) {
        Ok(text) => Day::parse(text.trim())
            .ok_or_else(|| Failure::new(format!("{}: not a day YYYY-MM-DD", path.display()))),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            let write = || {
                std::fs::create_dir_all(data)?;
                std::fs::write(&path, format!("{wanted}\n"))
            };
            write().map_err(|cause| Failure::io(&path.display().to_string(), &cause))?;
            Ok(wanted)
        }
        Err(cause) => Err(Failure::io(&path.display().to_string(), &cause)),
    }
}

/// Everything the server needs to know of the country.
pub fn imported(from: &sandbox::Country) -> server::Country {
    server::Country {
        settlements: from.settlements.iter().map(settlement).collect(),
        preschools: from.preschools.iter().map(|one| preschool(one, from.today)).collect(),
        queues: from.queues.iter().filter_map(queue).collect(),
        children: from.queued.iter().map(|queued| child(from, queued)).collect(),
        staff: from.staff.iter().map(|played| employee(from, played)).collect(),
    }
}

fn names(from: &sandbox::Names) -> contract::view::Names {
    contract::view::Names { kk: from.kk.clone(), ru: from.ru.clone(), en: from.en.clone() }
}

fn settlement(from: &sandbox::Settlement) -> SettlementCard {
    SettlementCard {
        kato: from.kato.get(),
        name: names(&from.name),
        region: region(from.region.get()).unwrap_or_else(|| names(&from.name)),
        lon: from.lon,
        lat: from.lat,
    }
}

fn preschool(from: &sandbox::Preschool, today: Day) -> server::ImportedPreschool {
    let [phone, hours, fee] = from.told.map(|days| Some(today.minus(days).to_string()));
    let card = contract::view::PreschoolCard {
        id: Uuid::from_u128(from.id.0),
        name: names(&from.name),
        address: names(&from.address),
    };
    let languages: &[&str] = match from.languages {
        sandbox::Languages::Kazakh => &["kk"],
        sandbox::Languages::Russian => &["ru"],
        sandbox::Languages::Both => &["kk", "ru"],
    };
    server::ImportedPreschool {
        card: PreschoolCard {
            card,
            ownership: match from.ownership {
                sandbox::Ownership::State => Ownership::State,
                sandbox::Ownership::Private => Ownership::Private,
            },
            languages: languages.iter().map(|code| (*code).to_owned()).collect(),
            district: from.district.get(),
            phone: from.phone.clone(),
            hours: Some(from.hours.map(str::to_owned).into()),
            fee: Some(from.fee),
            told: Told { phone, hours, fee },
            lon: from.lon,
            lat: from.lat,
        },
        settlement: from.settlement,
        kind: from.kind,
        groups: groups(&from.groups),
    }
}

/// The places of each age: of two groups of one age the sum.
fn groups(from: &[sandbox::Group]) -> Vec<(AgeGroup, GroupPlaces)> {
    let mut by_age: BTreeMap<AgeGroup, GroupPlaces> = BTreeMap::new();
    for group in from {
        let places = by_age.entry(group.age_group).or_default();
        places.capacity += group.capacity;
        places.staffed += group.staffed;
        places.enrolled += group.enrolled;
        places.held += group.held;
        places.expected += group.expected;
    }
    by_age.into_iter().collect()
}

fn queue(from: &sandbox::Queue) -> Option<server::ImportedQueue> {
    let birth_year = i16::try_from(from.birth_year).ok()?;
    let key = QueueKey::of(from.kind, from.settlement, from.preschool, birth_year);
    Some(server::ImportedQueue { key, phase: from.phase, given_last_year: from.places_given_last_year })
}

fn child(country: &sandbox::Country, from: &sandbox::QueuedChild) -> server::ImportedChild {
    let phone = country.person(from.applicant).and_then(|person| person.phone);
    server::ImportedChild {
        child: person(country, from.child),
        birth_date: from.birth_date,
        applicant: person(country, from.applicant),
        phone: phone.and_then(|phone| Msisdn::parse(&phone.reveal()).ok()),
        role: from.role,
        settlement: from.settlement,
        kind: kind(from.wanted),
        preschools: from.preschools.clone(),
        filed_at: from.filed_at,
        turn: from.turn,
        category: from.category,
        language: from.language,
    }
}

/// In which kind of queue a child of the made-up country stands.
pub const fn kind(from: sandbox::Wanted) -> server::ImportedKind {
    match from {
        sandbox::Wanted::General => server::ImportedKind::General,
        sandbox::Wanted::Special(kind) => server::ImportedKind::Special(kind),
        sandbox::Wanted::Sanatorium(kind) => server::ImportedKind::Sanatorium(kind),
    }
}

/// An employee of the made-up country, with the roles of the post.
pub fn employee(country: &sandbox::Country, from: &sandbox::PlayedStaff) -> server::ImportedStaff {
    let (organisation, roles): (Organisation, &[Role]) = match from.post {
        StaffPost::CityReviewer | StaffPost::SecondReviewer | StaffPost::DistrictReviewer => {
            (Organisation::Department, &[Role::Reviewer])
        }
        StaffPost::DepartmentCounter => (Organisation::Department, &[Role::Counter]),
        StaffPost::StateCorporationCounter => (Organisation::StateCorporation, &[Role::Counter]),
        StaffPost::SchoolCounter => (Organisation::School, &[Role::Counter]),
        StaffPost::DepartmentComplaints => (Organisation::Department, &[Role::Complaints]),
        StaffPost::StateCorporationComplaints => (Organisation::StateCorporation, &[Role::Complaints]),
        StaffPost::AuthorisedBody => (Organisation::AuthorisedBody, &[Role::Complaints]),
        StaffPost::Operator => (Organisation::AuthorisedBody, &[Role::Operator]),
    };
    server::ImportedStaff {
        person: person(country, from.iin),
        phone: from.phone.and_then(|phone| Msisdn::parse(&phone.reveal()).ok()),
        roles: roles.to_vec(),
        organisation,
        workplace: Workplace {
            name: names(&from.office),
            address: names(&from.address),
            position: names(&from.position),
            phone: from.phone.map_or_else(String::new, |phone| phone.reveal()),
        },
        settlements: from.settlements.clone(),
    }
}

fn person(country: &sandbox::Country, iin: Iin) -> server::ImportedPerson {
    let found = country.person(iin);
    server::ImportedPerson {
        iin,
        surname: found.map_or("", |person| person.surname).to_owned(),
        first_name: found.map_or("", |person| person.first_name).to_owned(),
        patronymic: found.and_then(|person| person.patronymic).unwrap_or_default().to_owned(),
    }
}

/// Names of the twenty regions by the first two digits of their KATO code.
fn region(kato: u32) -> Option<contract::view::Names> {
    let (kk, ru, en) = match kato / 10_000_000 {
        10 => ("Абай облысы", "область Абай", "Abai Region"),
        11 => ("Ақмола облысы", "Акмолинская область", "Aqmola Region"),
        15 => ("Ақтөбе облысы", "Актюбинская область", "Aqtobe Region"),
        19 => ("Алматы облысы", "Алматинская область", "Almaty Region"),
        23 => ("Атырау облысы", "Атырауская область", "Atyrau Region"),
        27 => ("Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region"),
        31 => ("Жамбыл облысы", "Жамбылская область", "Zhambyl Region"),
        33 => ("Жетісу облысы", "область Жетісу", "Zhetisu Region"),
        35 => ("Қарағанды облысы", "Карагандинская область", "Qaragandy Region"),
        39 => ("Қостанай облысы", "Костанайская область", "Qostanai Region"),
        43 => ("Қызылорда облысы", "Кызылординская область", "Qyzylorda Region"),
        47 => ("Маңғыстау облысы", "Мангистауская область", "Mangystau Region"),
        55 => ("Павлодар облысы", "Павлодарская область", "Pavlodar Region"),
        59 => ("Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"),
        61 => ("Түркістан облысы", "Туркестанская область", "Turkistan Region"),
        62 => ("Ұлытау облысы", "область Ұлытау", "Ulytau Region"),
        63 => ("Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan Region"),
        71 => ("Астана қаласы", "город Астана", "Astana"),
        75 => ("Алматы қаласы", "город Алматы", "Almaty"),
        79 => ("Шымкент қаласы", "город Шымкент", "Shymkent"),
        _ => return None,
    };
    Some(contract::view::Names { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() })
}
