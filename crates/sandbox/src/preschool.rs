//! Preschools of the made-up country: names as kindergartens bear them, made-up streets, groups by age with their places.

use rules::age::AgeGroup;
use rules::application::{Kato, PreschoolId, QueueKind};

use crate::dice::Dice;
use crate::places::{At, CityDistricts};
use crate::settlement::{Names, Row, Settlement, SettlementSize};

/// A preschool.
#[derive(Clone, Debug, PartialEq)]
pub struct Preschool {
    /// Its identifier, of the form of a UUIDv7.
    pub id: PreschoolId,
    /// In which settlement it is.
    pub settlement: Kato,
    /// In which district of a region or of a city.
    pub district: Kato,
    /// Its name.
    pub name: Names,
    /// The kind of its queues.
    pub kind: QueueKind,
    /// Whose it is.
    pub ownership: Ownership,
    /// In which languages it brings up.
    pub languages: Languages,
    /// Street and house, made up.
    pub address: Names,
    /// Its phone, of the code no operator has.
    pub phone: String,
    /// When it opens and closes.
    pub hours: [&'static str; 2],
    /// What a month costs, tenge.
    pub fee: u32,
    /// How many days before the country's first one it told its phone, hours and fee.
    pub told: [u32; 3],
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
    /// Its groups.
    pub groups: Vec<Group>,
}

/// Ownership of a preschool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ownership {
    /// State.
    State,
    /// Private.
    Private,
}

/// Languages of upbringing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Languages {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// Some groups in Kazakh, some in Russian.
    Both,
}

/// A group of a preschool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// For which age.
    pub age_group: AgeGroup,
    /// How many children it may have.
    pub capacity: u16,
    /// For how many it has staff.
    pub staffed: u16,
    /// How many children it has.
    pub enrolled: u16,
    /// How many places referrals hold.
    pub held: u16,
    /// How many places will come free, as the families said.
    pub expected: u16,
}

impl Group {
    /// Places with staff that nobody has and nothing holds.
    pub const fn free_places(&self) -> u16 {
        let with_staff = if self.staffed < self.capacity { self.staffed } else { self.capacity };
        with_staff.saturating_sub(self.enrolled).saturating_sub(self.held)
    }
}

/// Names that many kindergartens of the country bear: kk, ru, en.
pub(crate) const NAMES: [[&str; 3]; 50] = [
    ["Балбөбек", "Балбобек", "Balbobek"],
    ["Айгөлек", "Айголек", "Aigolek"],
    ["Қарлығаш", "Карлыгаш", "Qarlygash"],
    ["Балдырған", "Балдырган", "Baldyrgan"],
    ["Күншуақ", "Куншуак", "Kunshuaq"],
    ["Бәйтерек", "Байтерек", "Baiterek"],
    ["Ақбота", "Акбота", "Aqbota"],
    ["Болашақ", "Болашак", "Bolashaq"],
    ["Ертегі", "Ертеги", "Yertegi"],
    ["Гүлдер", "Гульдер", "Gulder"],
    ["Бөбек", "Бобек", "Bobek"],
    ["Балапан", "Балапан", "Balapan"],
    ["Нұршуақ", "Нуршуак", "Nurshuaq"],
    ["Айналайын", "Айналайын", "Ainalaiyn"],
    ["Еркетай", "Еркетай", "Yerketai"],
    ["Салтанат", "Салтанат", "Saltanat"],
    ["Таңшолпан", "Таншолпан", "Tangsholpan"],
    ["Жұлдыз", "Жулдыз", "Zhuldyz"],
    ["Көгершін", "Когершин", "Kogershin"],
    ["Раушан", "Раушан", "Raushan"],
    ["Алтын бесік", "Алтын бесик", "Altyn Besik"],
    ["Ақ көгершін", "Ак когершин", "Aq Kogershin"],
    ["Шаттық", "Шаттык", "Shattyq"],
    ["Мерей", "Мерей", "Merei"],
    ["Тұлпар", "Тулпар", "Tulpar"],
    ["Самал", "Самал", "Samal"],
    ["Арай", "Арай", "Arai"],
    ["Таңнұр", "Таннур", "Tangnur"],
    ["Қызғалдақ", "Кызгалдак", "Qyzgaldaq"],
    ["Бал бала", "Бал бала", "Bal Bala"],
    ["Сәби", "Саби", "Sabi"],
    ["Толағай", "Толагай", "Tolagai"],
    ["Ақбөпе", "Акбопе", "Aqbope"],
    ["Ақ ниет", "Ак ниет", "Aq Niet"],
    ["Шұғыла", "Шугыла", "Shugyla"],
    ["Жансая", "Жансая", "Zhansaya"],
    ["Думан", "Думан", "Duman"],
    ["Жазира", "Жазира", "Zhazira"],
    ["Назерке", "Назерке", "Nazerke"],
    ["Ботақан", "Ботакан", "Botaqan"],
    ["Құлыншақ", "Кулыншак", "Qulynshaq"],
    ["Солнышко", "Солнышко", "Solnyshko"],
    ["Ромашка", "Ромашка", "Romashka"],
    ["Теремок", "Теремок", "Teremok"],
    ["Сказка", "Сказка", "Skazka"],
    ["Алёнушка", "Алёнушка", "Alyonushka"],
    ["Колобок", "Колобок", "Kolobok"],
    ["Берёзка", "Берёзка", "Beryozka"],
    ["Родничок", "Родничок", "Rodnichok"],
    ["Светлячок", "Светлячок", "Svetlyachok"],
];

/// Made-up streets: kk, ru, en.
const STREETS: [[&str; 3]; 24] = [
    ["Жиделі", "Жидели", "Zhideli"],
    ["Алмалы бақ", "Алмалы бак", "Almaly Baq"],
    ["Бұлақты", "Булакты", "Bulaqty"],
    ["Көктем шуағы", "Коктем шуагы", "Koktem Shuagy"],
    ["Ақжайық", "Акжайык", "Aqzhaiyq"],
    ["Мерейлі", "Мерейли", "Mereili"],
    ["Ұлы бел", "Улы бел", "Uly Bel"],
    ["Тау самалы", "Тау самалы", "Tau Samaly"],
    ["Қайыңды", "Каинды", "Qaiyngdy"],
    ["Емен", "Емен", "Yemen"],
    ["Шырғанақ", "Шырганак", "Shyrganaq"],
    ["Ақтерек", "Актерек", "Aqterek"],
    ["Жоғары өзен", "Жогары озен", "Zhogary Ozen"],
    ["Наурызгүл", "Наурызгуль", "Nauryzgul"],
    ["Бозторғай", "Бозторгай", "Boztorgai"],
    ["Қарағайлы", "Карагайлы", "Qaragaily"],
    ["Сарыарқа самалы", "Сарыарка самалы", "Saryarqa Samaly"],
    ["Керуен", "Керуен", "Keruen"],
    ["Домбыра", "Домбыра", "Dombyra"],
    ["Алтын дән", "Алтын дан", "Altyn Dan"],
    ["Жеті шоқы", "Жети шокы", "Zheti Shoqy"],
    ["Ақсай бойы", "Аксай бойы", "Aqsai Boiy"],
    ["Төменгі тоған", "Томенги тоган", "Tomengi Togan"],
    ["Қошқар ата бұлағы", "Кошкар ата булагы", "Qoshqar Ata Bulagy"],
];

/// All preschools of a settlement.
pub(crate) fn open(row: &Row, settlement: &Settlement, dice: &mut Dice) -> Vec<Preschool> {
    let mut names = NAMES;
    dice.shuffle(&mut names);
    let turns = names.iter().cycle();
    let mut number = dice.between(1, 9);
    let length = u32::try_from(NAMES.len()).unwrap_or(u32::MAX);
    let districts = CityDistricts::of(settlement.kato);
    (0..row.preschools)
        .zip(turns)
        .map(|(nth, name)| {
            number += dice.between(1, 4);
            let kind = match nth {
                _ if nth < row.special => QueueKind::Special,
                _ if nth < row.special + row.sanatorium => QueueKind::Sanatorium,
                _ => QueueKind::General,
            };
            // Where a name comes a second time both could be meant: from then on it goes with a number.
            let numbered = (nth >= length).then_some(number);
            preschool(settlement, &districts, kind, full_name(*name, numbered), dice)
        })
        .collect()
}

fn preschool(
    settlement: &Settlement,
    districts: &CityDistricts,
    kind: QueueKind,
    name: Names,
    dice: &mut Dice,
) -> Preschool {
    let private = kind == QueueKind::General && dice.percent(38);
    let languages = match dice.weighted(&[50, 15, 35]) {
        0 => Languages::Kazakh,
        1 => Languages::Russian,
        _ => Languages::Both,
    };
    let (spread, shifts) = match settlement.size {
        SettlementSize::City => (0.075, dice.between(1, 2)),
        SettlementSize::Town | SettlementSize::Village => (0.012, 1),
    };
    let mut preschool = Preschool {
        id: identifier(dice),
        settlement: settlement.kato,
        district: district_of(settlement.kato),
        name,
        kind,
        ownership: if private { Ownership::Private } else { Ownership::State },
        languages,
        address: address(dice),
        phone: String::new(),
        hours: HOURS,
        fee: 0,
        told: [0; 3],
        lon: near(settlement.lon, spread * 1.3, dice),
        lat: near(settlement.lat, spread, dice),
        groups: (0..shifts)
            .flat_map(|_| AgeGroup::ALL)
            .map(|age| group(age, settlement.size, dice))
            .collect(),
    };
    let at = At { lon: preschool.lon, lat: preschool.lat };
    preschool.district = districts.at(at).unwrap_or(preschool.district);
    // A stream of its own: what was drawn before there were such figures stays as it was.
    let dice = &mut Dice::for_purpose(dice.clone().next(), "hours, fee, expected places");
    manners(&mut preschool, dice);
    for group in &mut preschool.groups {
        group.expected = if dice.percent(6) { narrow(dice.between(1, 2)) } else { 0 };
    }
    preschool
}

/// Most are open all day.
pub(crate) const HOURS: [&str; 2] = ["08:00", "18:00"];

/// The district of a settlement that has none of its own: the first four digits of its code.
fn district_of(settlement: Kato) -> Kato {
    Kato::new(settlement.get() / 100_000 * 100_000).unwrap_or(settlement)
}

/// Phone, hours and fee.
pub(crate) fn manners(preschool: &mut Preschool, dice: &mut Dice) {
    preschool.phone = format!("+77099{:06}", dice.below(1_000_000));
    preschool.hours = match dice.weighted(&[60, 30, 10]) {
        0 => HOURS,
        1 => ["07:30", "18:30"],
        _ => ["08:30", "13:00"],
    };
    preschool.fee = 100
        * match preschool.ownership {
            Ownership::State => dice.between(120, 240),
            Ownership::Private => dice.between(260, 650),
        };
    // A stream of its own: what was drawn before these days were told stays as it was.
    let dice = &mut Dice::for_purpose(dice.clone().next(), "when a card was told");
    // A phone lasts; the fee is set anew each year.
    preschool.told = [dice.between(20, 700), dice.between(20, 400), dice.between(20, 300)];
}

pub(crate) fn full_name([kk, ru, en]: [&str; 3], numbered: Option<u32>) -> Names {
    match numbered {
        None => Names {
            kk: format!("«{kk}» балабақшасы"),
            ru: format!("Детский сад «{ru}»"),
            en: format!("{en} kindergarten"),
        },
        Some(number) => Names {
            kk: format!("№\u{a0}{number} «{kk}» балабақшасы"),
            ru: format!("Детский сад №\u{a0}{number} «{ru}»"),
            en: format!("{en} kindergarten No. {number}"),
        },
    }
}

pub(crate) fn address(dice: &mut Dice) -> Names {
    let [kk, ru, en] = dice.one_of(&STREETS);
    let house = dice.between(1, 140);
    Names {
        kk: format!("{kk} көшесі, {house}-үй"),
        ru: format!("улица {ru}, дом {house}"),
        en: format!("{house} {en} Street"),
    }
}

/// City groups are nearly full; villages have some places.
fn group(age_group: AgeGroup, size: SettlementSize, dice: &mut Dice) -> Group {
    let capacity = match age_group {
        AgeGroup::Early => dice.between(15, 20),
        AgeGroup::Junior | AgeGroup::Middle | AgeGroup::Senior | AgeGroup::Preparatory => {
            dice.between(20, 25)
        }
    };
    let free = match size {
        SettlementSize::City | SettlementSize::Town if dice.percent(12) => dice.between(1, 2),
        SettlementSize::Village if dice.percent(35) => dice.between(1, 4),
        SettlementSize::City | SettlementSize::Town | SettlementSize::Village => 0,
    };
    let (capacity, enrolled) = (narrow(capacity), narrow(capacity - free));
    Group { age_group, capacity, staffed: capacity, enrolled, held: 0, expected: 0 }
}

pub(crate) fn narrow(count: u32) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A UUIDv7 of 1 January 2024, 00:00 UTC.
pub(crate) fn identifier(dice: &mut Dice) -> PreschoolId {
    let random = (u128::from(dice.next()) << 64) | u128::from(dice.next());
    let instant = 1_704_067_200_000_u128 << 80;
    let version = 0x7_u128 << 76;
    let variant = 0b10_u128 << 62;
    let free_bits = (0xfff_u128 << 64) | ((1 << 62) - 1);
    PreschoolId(instant | version | variant | (random & free_bits))
}

/// A coordinate around the centre, more often near it, to five digits.
pub(crate) fn near(centre: f64, spread: f64, dice: &mut Dice) -> f64 {
    let step = |dice: &mut Dice| f64::from(dice.below(20_001)) / 10_000.0 - 1.0;
    let away = (step(dice) + step(dice)) / 2.0 * spread;
    ((centre + away) * 100_000.0).round() / 100_000.0
}

#[cfg(test)]
mod tests {
    use super::identifier;
    use crate::dice::Dice;

    #[test]
    fn identifiers_have_the_form_of_uuid_version_7() {
        let mut dice = Dice::new(1);
        for _ in 0..100 {
            let written = gateways::demo::PreschoolCode(identifier(&mut dice).0).to_string();
            assert!(written.starts_with("018cc251-f400-7"), "{written}");
            assert!(written[19..].starts_with(['8', '9', 'a', 'b']), "{written}");
        }
    }
}
