//! The rest of the country at its real scale: 10 800 more preschools over all regions and districts, and children who wait
//! for some of them. The eight settlements by hand, their people and stories stay what they are.

use std::collections::BTreeSet;

use rules::Day;
use rules::application::Kato;

use crate::dice::Dice;
use crate::nearby;
use crate::person::Registrar;
use crate::places::{self, At, Places};
use crate::preschool::Preschool;
use crate::queued::{Ages, QueuedChild, Wishes, queue_up};
use crate::settlement::{Names, Settlement, SettlementSize};

/// Children who wait in the rest of the country: enough for queues of every length, few enough to take over at the first
/// start of a demo.
const WAITING: u32 = 6_000;

/// The rest of the country.
#[derive(Debug, Default)]
pub(crate) struct Rest {
    /// Settlements that the eight are not.
    pub(crate) settlements: Vec<Settlement>,
    /// Preschools, also in the cities of the eight.
    pub(crate) preschools: Vec<Preschool>,
}

/// Parts of the names of made-up villages: kk, ru, en. Any first part goes with any second.
const FIRST: [[&str; 3]; 16] = [
    ["Ақ", "Ак", "Aq"],
    ["Қара", "Кара", "Qara"],
    ["Сары", "Сары", "Sary"],
    ["Көк", "Кок", "Kok"],
    ["Қызыл", "Кызыл", "Qyzyl"],
    ["Жаңа", "Жана", "Zhanga"],
    ["Ұзын", "Узун", "Uzyn"],
    ["Кең", "Кен", "Keng"],
    ["Бай", "Бай", "Bai"],
    ["Үш", "Уш", "Ush"],
    ["Бес", "Бес", "Bes"],
    ["Қос", "Кос", "Qos"],
    ["Алтын", "Алтын", "Altyn"],
    ["Күміс", "Кумис", "Kumis"],
    ["Нұр", "Нур", "Nur"],
    ["Той", "Той", "Toi"],
];
const SECOND: [[&str; 3]; 16] = [
    ["бұлақ", "булак", "bulaq"],
    ["тоғай", "тогай", "togai"],
    ["су", "су", "su"],
    ["көл", "коль", "kol"],
    ["төбе", "тобе", "tobe"],
    ["тал", "тал", "tal"],
    ["жар", "жар", "zhar"],
    ["өзек", "озек", "ozek"],
    ["дала", "дала", "dala"],
    ["арал", "арал", "aral"],
    ["сай", "сай", "sai"],
    ["тас", "тас", "tas"],
    ["жол", "жол", "zhol"],
    ["қоныс", "коныс", "qonys"],
    ["өткел", "откель", "otkel"],
    ["шоқы", "шокы", "shoqy"],
];

impl Rest {
    /// Makes it: the same from the same seed.
    pub(crate) fn new(seed: u64) -> Self {
        let dice = &mut Dice::for_purpose(seed, "the rest of the country");
        let mut rest = Self::default();
        let (mut city, mut nth) = (0, 0);
        for row in places::all() {
            match row {
                Places::CityDistrict { district, preschools, around } => {
                    nth = if district.get() / 10_000_000 == city { nth + 1 } else { 0 };
                    city = district.get() / 10_000_000;
                    let opened = nearby::open_around((nth, district), preschools, &around, dice);
                    rest.preschools.extend(opened);
                }
                Places::Settlement { code, district, names, at, preschools, far } => {
                    let size = if preschools < 12 { SettlementSize::Village } else { SettlementSize::Town };
                    // A city's own code is real, the others are ours.
                    let here = settlement(code, code != district, Names::of(names), size, at);
                    rest.preschools.extend(nearby::open_near(&here, district, preschools, far, dice));
                    rest.settlements.push(here);
                }
                Places::Villages { district, villages } => rest.villages(district, &villages, dice),
            }
        }
        rest
    }

    /// Villages bear names put together by chance, none twice in a district, and codes of ours after those in use.
    fn villages(&mut self, district: Kato, villages: &[(At, u32)], dice: &mut Dice) {
        let within = district.get() / 100_000;
        let here = || self.settlements.iter().filter(|one| one.kato.get() / 100_000 == within);
        let mut taken: BTreeSet<String> = here().map(|one| one.name.kk.clone()).collect();
        let first_free = 2 + here().filter(|one| one.made_up_code).count();
        let mut names: Vec<(usize, usize)> =
            (0..FIRST.len()).flat_map(|one| (0..SECOND.len()).map(move |two| (one, two))).collect();
        dice.shuffle(&mut names);
        let names = names.into_iter().filter_map(|(one, two)| {
            let (first, second) = (FIRST.get(one)?, SECOND.get(two)?);
            let mut parts = first.iter().zip(second).map(|(first, second)| format!("{first}{second}"));
            let name = Names { kk: parts.next()?, ru: parts.next()?, en: parts.next()? };
            taken.insert(name.kk.clone()).then_some(name)
        });
        let mut opened = Vec::new();
        for ((nth, (at, preschools)), name) in villages.iter().enumerate().zip(names) {
            let Some(code) = u32::try_from(first_free + nth).ok().and_then(|nth| code(district, nth)) else {
                continue;
            };
            let here = settlement(code, true, name, SettlementSize::Village, *at);
            self.preschools.extend(nearby::open_near(&here, district, *preschools, 900, dice));
            opened.push(here);
        }
        self.settlements.append(&mut opened);
    }

    /// Families of the rest of the country that filed some time ago; more of them where more preschools are.
    pub(crate) fn queue_all(&self, registrar: &mut Registrar, seed: u64, today: Day) -> Vec<QueuedChild> {
        let dice = &mut Dice::for_purpose(seed, "queued in the rest of the country");
        let ages = Ages::on(today);
        let mut katos: Vec<Kato> = self.preschools.iter().map(|one| one.settlement).collect();
        katos.sort_unstable();
        katos.dedup();
        let wishes: Vec<Wishes> =
            katos.iter().map(|kato| Wishes::new(*kato, &self.preschools, dice)).collect();
        // A town's preschool is waited for three times as much as a village's.
        let weights: Vec<u32> = wishes
            .iter()
            .map(|here| match here.preschools() {
                0 => 0,
                few @ 1..12 => few,
                many => 3 * many,
            })
            .collect();
        (0..WAITING)
            .filter_map(|_| {
                let here = wishes.get(dice.weighted(&weights))?;
                Some(queue_up(registrar, here, dice, ages))
            })
            .collect()
    }
}

fn settlement(kato: Kato, made_up_code: bool, name: Names, size: SettlementSize, at: At) -> Settlement {
    let region = Kato::new(kato.get() / 10_000_000 * 10_000_000).unwrap_or(kato);
    Settlement { kato, made_up_code, region, name, size, lon: at.lon, lat: at.lat }
}

/// A code of ours in a district: 99 in the place of the rural area, then a number from 900 on.
fn code(district: Kato, nth: u32) -> Option<Kato> {
    (nth < 100).then(|| Kato::new(district.get() / 100_000 * 100_000 + 99_900 + nth))?
}
