//! How a family comes into being: names that belong together, parents of an age, ties in the registers, and the facts on
//! which a right to go before others rests.

use gateways::education_base::CareRole;
use gateways::pmpk;
use gateways::population::RecordState;
use rules::Day;
use rules::application::{Role, Sex};
use rules::benefit::Category;
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::phone::Phone;

use crate::dice::Dice;
use crate::names::{Custom, Father, Surname, patronymic_from, surname_of};
use crate::person::{Birth, Registrar, Series, any_serial};

/// A family as far as an application states it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Family {
    pub(crate) applicant: Iin,
    pub(crate) role: Role,
    pub(crate) child: Iin,
    pub(crate) phone: Option<Phone>,
}

/// A family with a child born on this day, and the right to this category if any.
pub(crate) fn raise(
    registrar: &mut Registrar,
    dice: &mut Dice,
    born: Day,
    right: Option<Category>,
) -> Family {
    let custom = Custom::any(dice);
    let least_years = match right {
        Some(Category::LargeFamily | Category::FamilyWithDisabledChild) => 27,
        _ => 19,
    };
    let names =
        FamilyNames { custom, surname: custom.surname(dice), father: custom.father(dice), least_years };
    let parents = match right {
        Some(Category::Orphan | Category::WithoutParentalCare) => Parents::Gone,
        _ if dice.percent(14) => Parents::MotherAlone,
        _ => Parents::Both,
    };
    let mother = parent(registrar, dice, &names, Sex::Female, born);
    let father = match parents {
        Parents::MotherAlone => None,
        Parents::Both | Parents::Gone => Some(parent(registrar, dice, &names, Sex::Male, born)),
    };
    let child = child(registrar, dice, &names, born);
    registrar.last(|person| match right {
        Some(Category::LargeFamily) => person.facts.large_family = true,
        Some(Category::FamilyWithDisabledChild) => person.facts.disabled_child_in_family = true,
        Some(Category::Orphan) => person.facts.orphan = true,
        Some(Category::WithoutParentalCare) => person.facts.without_parental_care = true,
        Some(Category::SpecialNeeds) => person.facts.conclusion = Some(on_the_wire(any_impairment(dice))),
        Some(
            Category::Serviceman
            | Category::SpecialStateBody
            | Category::LawEnforcement
            | Category::Pedagogue
            | Category::RepresentativeWithDisability,
        )
        | None => {}
    });
    let parents_of = |of: Iin| std::iter::once(mother).chain(father).map(move |parent| (parent, of));
    registrar.parentage.extend(parents_of(child));
    for sibling in siblings(registrar, dice, &names, born, right) {
        registrar.parentage.extend(parents_of(sibling));
    }
    let (applicant, role) = match parents {
        Parents::Gone => {
            mark(registrar, mother, |person| person.state = RecordState::Deceased);
            if let Some(father) = father {
                mark(registrar, father, |person| person.state = RecordState::Deceased);
            }
            (guardian(registrar, dice, born, child), Role::Guardian)
        }
        Parents::MotherAlone => (mother, Role::Parent),
        Parents::Both if dice.percent(75) => (mother, Role::Parent),
        Parents::Both => (father.unwrap_or(mother), Role::Parent),
    };
    let phone = registrar.next_phone();
    mark(registrar, applicant, |person| {
        person.phone = phone;
        match right {
            Some(Category::Pedagogue) => person.facts.pedagogue = true,
            Some(Category::RepresentativeWithDisability) => person.facts.disability = true,
            _ => {}
        }
    });
    Family { applicant, role, child, phone }
}

/// A family of a child whom the consultation examined.
pub(crate) fn raise_with_conclusion(
    registrar: &mut Registrar,
    dice: &mut Dice,
    born: Day,
    impairment: Impairment,
) -> Family {
    let family = raise(registrar, dice, born, None);
    mark(registrar, family.child, |person| person.facts.conclusion = Some(on_the_wire(impairment)));
    family
}

/// What conclusions name: speech most often, every kind somewhere.
pub(crate) fn any_impairment(dice: &mut Dice) -> Impairment {
    match dice.weighted(&[38, 20, 14, 8, 7, 5, 5, 3]) {
        0 => Impairment::Speech,
        1 => Impairment::MentalDelay,
        2 => Impairment::Autism,
        3 => Impairment::Musculoskeletal,
        4 => Impairment::Intellect,
        5 => Impairment::Hearing,
        6 => Impairment::Vision,
        _ => Impairment::Complex,
    }
}

/// As the consultation's base writes it.
const fn on_the_wire(impairment: Impairment) -> pmpk::Impairment {
    match impairment {
        Impairment::Vision => pmpk::Impairment::Vision,
        Impairment::Hearing => pmpk::Impairment::Hearing,
        Impairment::Speech => pmpk::Impairment::Speech,
        Impairment::Musculoskeletal => pmpk::Impairment::Musculoskeletal,
        Impairment::Intellect => pmpk::Impairment::Intellect,
        Impairment::MentalDelay => pmpk::Impairment::MentalDelay,
        Impairment::Autism => pmpk::Impairment::Autism,
        Impairment::Complex => pmpk::Impairment::Complex,
    }
}

enum Parents {
    Both,
    MotherAlone,
    Gone,
}

struct FamilyNames {
    custom: Custom,
    surname: Surname,
    father: Father,
    /// How many years older than the child its parents are at least: more where it has older siblings.
    least_years: u32,
}

/// A parent, at most 40 years older than the child; the man bears the name his children's patronymics come from.
fn parent(registrar: &mut Registrar, dice: &mut Dice, names: &FamilyNames, sex: Sex, child_born: Day) -> Iin {
    let grandfather = names.custom.father(dice);
    let birth = Birth {
        surname: surname_of(names.surname, sex),
        first_name: match sex {
            Sex::Female => names.custom.mother(dice),
            Sex::Male => names.father.0,
        },
        patronymic: Some(patronymic_from(grandfather, sex)),
        day: child_born.minus(dice.between(names.least_years * 365, 40 * 365)),
        sex,
    };
    let serial = any_serial(dice);
    registrar.register(birth, Series::Adult, serial)
}

fn child(registrar: &mut Registrar, dice: &mut Dice, names: &FamilyNames, born: Day) -> Iin {
    let sex = if dice.percent(51) { Sex::Male } else { Sex::Female };
    let birth = Birth {
        surname: surname_of(names.surname, sex),
        first_name: names.custom.child(sex, dice),
        patronymic: Some(patronymic_from(names.father, sex)),
        day: born,
        sex,
    };
    let serial = any_serial(dice);
    registrar.register(birth, Series::Child, serial)
}

/// The brothers and sisters without whom the right would have no ground.
fn siblings(
    registrar: &mut Registrar,
    dice: &mut Dice,
    names: &FamilyNames,
    born: Day,
    right: Option<Category>,
) -> Vec<Iin> {
    let count = match right {
        Some(Category::LargeFamily) => 3,
        Some(Category::FamilyWithDisabledChild) => 1,
        _ => 0,
    };
    (1..=count)
        .map(|nth| {
            let days_older = nth * 700 + dice.below(200);
            let sibling = child(registrar, dice, names, born.minus(days_older));
            registrar.last(|person| match right {
                Some(Category::LargeFamily) => person.facts.large_family = true,
                Some(Category::FamilyWithDisabledChild) => {
                    person.facts.disability = true;
                    person.facts.disabled_child_in_family = true;
                }
                _ => {}
            });
            sibling
        })
        .collect()
}

/// A guardian of names of their own.
fn guardian(registrar: &mut Registrar, dice: &mut Dice, ward_born: Day, ward: Iin) -> Iin {
    let custom = Custom::any(dice);
    let names =
        FamilyNames { custom, surname: custom.surname(dice), father: custom.father(dice), least_years: 27 };
    let sex = if dice.percent(70) { Sex::Female } else { Sex::Male };
    let guardian = parent(registrar, dice, &names, sex, ward_born);
    registrar.wardship.push((guardian, ward, CareRole::Guardian));
    guardian
}

/// Changes one of the people registered last: a family is small, so the search from the end is short.
fn mark(registrar: &mut Registrar, iin: Iin, change: impl FnOnce(&mut crate::person::Person)) {
    if let Some(person) = registrar.people.iter_mut().rev().find(|person| person.iin == iin) {
        change(person);
    }
}
