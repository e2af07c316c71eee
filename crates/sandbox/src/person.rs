//! People of the made-up country and what its state systems know of them.

use std::collections::HashSet;

use gateways::education_base::CareRole;
use gateways::pmpk::Impairment;
use gateways::population::RecordState;
use rules::Day;
use rules::application::{Citizenship, Sex};
use rules::iin::{Iin, control_digit};
use rules::phone::Phone;

use crate::dice::Dice;

/// A person.
#[derive(Clone, Debug)]
pub struct Person {
    /// A made-up IIN of the demo series; its control digit holds.
    pub iin: Iin,
    /// Surname.
    pub surname: &'static str,
    /// First name.
    pub first_name: &'static str,
    /// Patronymic, if the person has one.
    pub patronymic: Option<&'static str>,
    /// Day of birth. The IIN has the same day of another century (adults) or decade (children).
    pub birth_date: Day,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
    /// State of the record in the population register.
    pub state: RecordState,
    /// The phone in the base of mobile citizens.
    pub phone: Option<Phone>,
    /// What the other systems confirm.
    pub facts: Facts,
}

/// What education base, disability base, large families' base and PMPK confirm of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// A pedagogue.
    pub pedagogue: bool,
    /// Has a disability.
    pub disability: bool,
    /// A child of a large family.
    pub large_family: bool,
    /// A child of a family with a disabled child.
    pub disabled_child_in_family: bool,
    /// An orphan.
    pub orphan: bool,
    /// Left without parental care.
    pub without_parental_care: bool,
    /// The impairment the PMPK conclusion names, when there is a conclusion.
    pub conclusion: Option<Impairment>,
    /// The population register has no record; the number was issued, and the other systems know it.
    pub no_record: bool,
    /// Nobody has asked yet whether the registers may be read for this person; everybody else allowed it before.
    pub access_to_ask: bool,
}

/// Which series of made-up IINs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    /// "Born" in the 1800s: seventh digit 1 or 2.
    Adult,
    /// "Born" in 209x: seventh digit 5 or 6.
    Child,
}

/// Registers people and their ties while the country is made.
#[derive(Debug)]
pub(crate) struct Registrar {
    pub(crate) people: Vec<Person>,
    /// Parent, child.
    pub(crate) parentage: Vec<(Iin, Iin)>,
    /// Adult, ward, role.
    pub(crate) wardship: Vec<(Iin, Iin, CareRole)>,
    taken: HashSet<Iin>,
    phones_given: u32,
}

impl Registrar {
    pub(crate) fn new() -> Self {
        Self {
            people: Vec::with_capacity(80_000),
            parentage: Vec::with_capacity(60_000),
            wardship: Vec::new(),
            taken: HashSet::with_capacity(80_000),
            phones_given: 0,
        }
    }

    /// Registers a person who has no IIN yet.
    pub(crate) fn register(&mut self, born: Birth, series: Series, serial: u32) -> Iin {
        let iin = self.issue(born.day, born.sex, series, serial);
        self.people.push(Person {
            iin,
            surname: born.surname,
            first_name: born.first_name,
            patronymic: born.patronymic,
            birth_date: born.day,
            sex: born.sex,
            citizenship: Citizenship::KAZAKHSTAN,
            state: RecordState::Living,
            phone: None,
            facts: Facts::default(),
        });
        iin
    }

    /// A number for somebody of whom no register knows more.
    pub(crate) fn number_only(&mut self, born: Day, sex: Sex, series: Series, serial: u32) -> Iin {
        self.issue(born, sex, series, serial)
    }

    /// Changes the person registered last.
    pub(crate) fn last(&mut self, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.last_mut() {
            change(person);
        }
    }

    /// The next phone. +7 709 is a code of no operator, so that no demo ever names a real subscriber.
    pub(crate) fn next_phone(&mut self) -> Option<Phone> {
        self.phones_given += 1;
        Phone::parse(&format!("+7709{:07}", 1_000_000 + self.phones_given)).ok()
    }

    /// The first free number at or after `serial` for this day, else on the days after it.
    fn issue(&mut self, born: Day, sex: Sex, series: Series, serial: u32) -> Iin {
        let mut day = born;
        loop {
            for step in 0..10_000 {
                let iin = number(day, sex, series, (serial + step) % 10_000);
                if let Some(iin) = iin.filter(|iin| self.taken.insert(*iin)) {
                    return iin;
                }
            }
            day = day.plus(1);
        }
    }
}

/// What is known of a person at birth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Birth {
    pub(crate) surname: &'static str,
    pub(crate) first_name: &'static str,
    pub(crate) patronymic: Option<&'static str>,
    pub(crate) day: Day,
    pub(crate) sex: Sex,
}

/// Any serial number for a person of whom it does not matter which.
pub(crate) fn any_serial(dice: &mut Dice) -> u32 {
    dice.below(10_000)
}

/// YYMMDD, century and sex, serial, control digit; none when the eleven digits are never issued.
fn number(born: Day, sex: Sex, series: Series, serial: u32) -> Option<Iin> {
    let short_year = u32::try_from(born.year().rem_euclid(100)).ok()?;
    let (year, seventh) = match (series, sex) {
        (Series::Adult, Sex::Male) => (short_year, 1),
        (Series::Adult, Sex::Female) => (short_year, 2),
        (Series::Child, Sex::Male) => (90 + short_year % 10, 5),
        (Series::Child, Sex::Female) => (90 + short_year % 10, 6),
    };
    let eleven = format!("{year:02}{:02}{:02}{seventh}{serial:04}", born.month(), born.day());
    let mut digits = [0; 11];
    for (digit, byte) in digits.iter_mut().zip(eleven.bytes()) {
        *digit = byte - b'0';
    }
    let control = control_digit(&digits)?;
    Iin::parse(&format!("{eleven}{control}")).ok()
}

#[cfg(test)]
mod tests {
    use rules::Day;
    use rules::application::Sex;

    use super::{Birth, Registrar, Series, number};

    #[test]
    fn numbers_are_of_the_demo_series() {
        let day = Day::parse("1994-03-12").unwrap();
        let adult = (0..20).find_map(|serial| number(day, Sex::Female, Series::Adult, serial)).unwrap();
        assert!(adult.reveal().starts_with("9403122") && adult.is_of_demo_series());
        let day = Day::parse("2023-04-12").unwrap();
        let child = (0..20).find_map(|serial| number(day, Sex::Male, Series::Child, serial)).unwrap();
        assert!(child.reveal().starts_with("9304125") && child.is_of_demo_series());
    }

    #[test]
    fn a_day_with_all_numbers_taken_goes_on_to_the_next() {
        let mut registrar = Registrar::new();
        let day = Day::parse("2023-04-12").unwrap();
        let birth = Birth { surname: "А", first_name: "Б", patronymic: None, day, sex: Sex::Male };
        let all = (0..10_000).filter_map(|serial| number(day, Sex::Male, Series::Child, serial));
        registrar.taken.extend(all);
        let iin = registrar.register(birth, Series::Child, 17);
        assert!(iin.reveal().starts_with("93041350017"), "{}", iin.reveal());
    }
}
