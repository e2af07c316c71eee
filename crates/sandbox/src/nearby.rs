//! Preschools of the rest of the country: around places of a city's district, or near the middle of a town or a village.

use rules::age::AgeGroup;
use rules::application::{Kato, QueueKind};

use crate::dice::Dice;
use crate::places::At;
use crate::preschool::{
    Group, HOURS, Languages, NAMES, Ownership, Preschool, address, full_name, identifier, manners, narrow,
    near,
};
use crate::settlement::{Names, Settlement, SettlementSize};

/// Words before a name that is borne already in a great city: kk, ru, en.
const BEFORE: [[&str; 3]; 8] = [
    ["Нұрлы", "Нурлы", "Nurly"],
    ["Бақытты", "Бакытты", "Baqytty"],
    ["Жас", "Жас", "Zhas"],
    ["Әсем", "Асем", "Asem"],
    ["Кішкентай", "Кишкентай", "Kishkentai"],
    ["Шырайлы", "Шырайлы", "Shyraily"],
    ["Мейірім", "Мейирим", "Meiirim"],
    ["Жарық", "Жарык", "Zharyq"],
];

/// Metres of a degree of latitude.
const DEGREE: f64 = 111_300.0;

/// Where a preschool is to be, and among what.
struct Spot {
    settlement: Kato,
    district: Kato,
    size: SettlementSize,
    at: At,
    /// How far around, metres.
    far: u32,
}

/// Preschools of the nth district of a great city, around its places. Each district has a word of its own before the names,
/// so that a name is borne once in the city.
pub(crate) fn open_around(
    (nth, district): (usize, Kato),
    count: u32,
    around: &[At],
    dice: &mut Dice,
) -> Vec<Preschool> {
    let settlement = Kato::new(district.get() / 10_000_000 * 10_000_000).unwrap_or(district);
    let before = BEFORE.iter().cycle().nth(nth).copied().unwrap_or_default();
    let mut names = NAMES;
    dice.shuffle(&mut names);
    names
        .into_iter()
        .zip(around.iter().cycle())
        .take(usize::try_from(count).unwrap_or(0))
        .map(|(name, at)| {
            let spot = Spot { settlement, district, size: SettlementSize::City, at: *at, far: 450 };
            one(&spot, both(before, name), dice)
        })
        .collect()
}

/// Preschools of a settlement, near its middle.
pub(crate) fn open_near(
    here: &Settlement,
    district: Kato,
    count: u32,
    far: u32,
    dice: &mut Dice,
) -> Vec<Preschool> {
    let at = At { lon: here.lon, lat: here.lat };
    let spot = Spot { settlement: here.kato, district, size: here.size, at, far };
    let mut names = NAMES;
    dice.shuffle(&mut names);
    let length = u32::try_from(NAMES.len()).unwrap_or(u32::MAX);
    let mut number = dice.between(1, 4);
    (0..count)
        .zip(names.iter().cycle())
        .map(|(nth, name)| {
            number += dice.between(1, 2);
            one(&spot, full_name(*name, (nth >= length).then_some(number)), dice)
        })
        .collect()
}

fn both(before: [&str; 3], name: [&str; 3]) -> Names {
    let [kk, ru, en] = before;
    let [name_kk, name_ru, name_en] = name;
    let (kk, ru, en) = (format!("{kk} {name_kk}"), format!("{ru} {name_ru}"), format!("{en} {name_en}"));
    full_name([&kk, &ru, &en], None)
}

fn one(spot: &Spot, name: Names, dice: &mut Dice) -> Preschool {
    let (private, kind) = match spot.size {
        SettlementSize::City => (62, special_or_not(dice, 2)),
        SettlementSize::Town => (46, special_or_not(dice, 3)),
        SettlementSize::Village => (12, QueueKind::General),
    };
    let is_private = kind == QueueKind::General && dice.percent(private);
    let languages = match (spot.size, is_northern(spot.district)) {
        (SettlementSize::Village, false) => dice.weighted(&[93, 1, 6]),
        (_, false) => dice.weighted(&[70, 5, 25]),
        (_, true) => dice.weighted(&[30, 20, 50]),
    };
    let far = f64::from(spot.far) / DEGREE * 1.6;
    let mut preschool = Preschool {
        id: identifier(dice),
        settlement: spot.settlement,
        district: spot.district,
        name,
        kind,
        ownership: if is_private { Ownership::Private } else { Ownership::State },
        languages: match languages {
            0 => Languages::Kazakh,
            1 => Languages::Russian,
            _ => Languages::Both,
        },
        address: address(dice),
        phone: String::new(),
        hours: HOURS,
        fee: 0,
        told: [0; 3],
        lon: near(spot.at.lon, far * 1.45, dice),
        lat: near(spot.at.lat, far, dice),
        groups: groups(spot.size, kind, is_private, dice),
    };
    manners(&mut preschool, dice);
    preschool
}

fn special_or_not(dice: &mut Dice, of_a_hundred: u32) -> QueueKind {
    match dice.weighted(&[100 - of_a_hundred, of_a_hundred - 1, 1]) {
        0 => QueueKind::General,
        1 => QueueKind::Special,
        _ => QueueKind::Sanatorium,
    }
}

/// The north and the east, where groups in Russian are common.
fn is_northern(district: Kato) -> bool {
    matches!(district.get() / 10_000_000, 10 | 11 | 35 | 39 | 55 | 59 | 62 | 63 | 71)
}

/// A whole kindergarten, or one for some ages only: mini-centres take no early ages, private ones no preparatory group.
fn groups(size: SettlementSize, kind: QueueKind, is_private: bool, dice: &mut Dice) -> Vec<Group> {
    let ages: &[AgeGroup] = match (size, is_private) {
        (SettlementSize::Village, _) if dice.percent(55) => &[AgeGroup::Middle, AgeGroup::Senior],
        (SettlementSize::Village, _) => &[AgeGroup::Junior, AgeGroup::Middle, AgeGroup::Senior],
        (_, true) if dice.percent(40) => &[AgeGroup::Early, AgeGroup::Junior, AgeGroup::Middle],
        (_, false) if dice.percent(25) => {
            &[AgeGroup::Junior, AgeGroup::Middle, AgeGroup::Senior, AgeGroup::Preparatory]
        }
        _ => &AgeGroup::ALL,
    };
    ages.iter().map(|age| group(*age, size, kind, dice)).collect()
}

fn group(age_group: AgeGroup, size: SettlementSize, kind: QueueKind, dice: &mut Dice) -> Group {
    let (least, most) = match (kind, size) {
        (QueueKind::Special, _) => (2, 3),
        (_, SettlementSize::Village) => (3, 5),
        (_, SettlementSize::City | SettlementSize::Town) => (4, 10),
    };
    let capacity = 5 * dice.between(least, most);
    // A few have places for whom nobody is there to care.
    let staffed = if dice.percent(4) { capacity - 5 } else { capacity };
    let free = match size {
        SettlementSize::City if dice.percent(4) => dice.between(1, 2),
        SettlementSize::Town if dice.percent(6) => dice.between(1, 3),
        SettlementSize::Village if dice.percent(12) => dice.between(1, 4),
        SettlementSize::City | SettlementSize::Town | SettlementSize::Village => 0,
    };
    let held = if dice.percent(4) { 1 } else { 0 };
    let expected = if dice.percent(4) { dice.between(1, 2) } else { 0 };
    Group {
        age_group,
        capacity: narrow(capacity),
        staffed: narrow(staffed),
        enrolled: narrow(staffed.saturating_sub(free + held)),
        held: narrow(held),
        expected: narrow(expected),
    }
}
