//! The made-up country as a whole, and how a seed makes it.

use gateways::education_base::CareRole;
use rules::Day;
use rules::iin::Iin;

use crate::dice::Dice;
use crate::family::Family;
use crate::happenings::{FiledFamily, WAITING_FAMILIES, wait_for_a_day};
use crate::person::{Person, Registrar};
use crate::preschool::{self, Preschool};
use crate::queued::{self, Ages, Queue, QueuedChild, Wishes, queue_up};
use crate::settlement::{Settlement, TABLE};
use crate::staff::{self, PlayedStaff};
use crate::stories::{self, PlayedParent};
use crate::whole::Rest;

/// A made-up country. The same seed and day make the same country.
#[derive(Clone, Debug)]
pub struct Country {
    /// What it was made from.
    pub seed: u64,
    /// The day on which ages and filing times rest.
    pub today: Day,
    /// Eight settlements: three cities, five villages; then the rest of the country, at its real scale.
    pub settlements: Vec<Settlement>,
    /// Two hundred preschools, by settlement; 11 000 at the real scale.
    pub preschools: Vec<Preschool>,
    /// Everybody, ordered by IIN.
    pub people: Vec<Person>,
    /// Twenty thousand children in queues, in order of filing; some more at the real scale.
    pub queued: Vec<QueuedChild>,
    /// The queues they stand in and those of special and sanatorium preschools, by settlement, preschool and birth year.
    pub queues: Vec<Queue>,
    /// The made-up parents to play with, in the order of their stories.
    pub played: Vec<PlayedParent>,
    /// The made-up employees to play with, in the order of their posts.
    pub staff: Vec<PlayedStaff>,
    /// Parent, child; ordered.
    pub(crate) parentage: Vec<(Iin, Iin)>,
    /// Adult, ward, role; ordered by the first two.
    pub(crate) wardship: Vec<(Iin, Iin, CareRole)>,
    /// Families that wait for their day to file.
    pub(crate) waiting: Vec<FiledFamily>,
}

impl Country {
    /// The seed of the demo.
    pub const DEMO_SEED: u64 = 351;

    /// The day on which the demo begins: 20 November 2026.
    pub fn demo_today() -> Day {
        // Days since 1970-01-01; a test holds the date.
        Day::from_epoch(20_777)
    }

    /// Makes the country of this seed as it is on this day: the eight settlements that stories happen in.
    pub fn generate(seed: u64, today: Day) -> Self {
        Self::made(seed, today, None)
    }

    /// The same with the rest of the country around: 11 000 preschools over all regions and districts.
    pub fn at_real_scale(seed: u64, today: Day) -> Self {
        Self::made(seed, today, Some(Rest::new(seed)))
    }

    fn made(seed: u64, today: Day, rest: Option<Rest>) -> Self {
        let mut settlements: Vec<Settlement> =
            TABLE.iter().filter_map(crate::settlement::Row::settlement).collect();
        let dice = &mut Dice::for_purpose(seed, "preschools");
        let mut preschools: Vec<Preschool> =
            TABLE.iter().zip(&settlements).flat_map(|(row, here)| preschool::open(row, here, dice)).collect();
        let wishes: Vec<Wishes> =
            settlements.iter().map(|here| Wishes::new(here.kato, &preschools, dice)).collect();

        let mut registrar = Registrar::new();
        // First of all, so that chance never takes their numbers.
        let cast = stories::cast(&mut registrar, today);
        let staff = staff::employ(&mut registrar, &settlements, today);
        let mut queued = queue_all(&mut registrar, &wishes, cast.already_queued, seed, today);
        queued::in_order_of_filing(&mut queued);
        let waiting = wait_all(&mut registrar, &wishes, seed, today);
        if let Some(mut rest) = rest {
            queued.append(&mut rest.queue_all(&mut registrar, seed, today));
            queued::in_order_of_filing(&mut queued);
            settlements.append(&mut rest.settlements);
            preschools.append(&mut rest.preschools);
        }
        let queues = queued::queues(&queued, &preschools, &mut Dice::for_purpose(seed, "queues"), today);

        let Registrar { mut people, mut parentage, mut wardship, .. } = registrar;
        people.sort_unstable_by_key(|person| person.iin);
        parentage.sort_unstable();
        wardship.sort_unstable_by_key(|(adult, ward, _)| (*adult, *ward));
        Self {
            seed,
            today,
            settlements,
            preschools,
            people,
            queued,
            queues,
            played: cast.parents,
            staff,
            parentage,
            wardship,
            waiting,
        }
    }

    /// The person with this IIN.
    pub fn person(&self, iin: Iin) -> Option<&Person> {
        let at = self.people.binary_search_by_key(&iin, |person| person.iin).ok()?;
        self.people.get(at)
    }

    /// The children of this person by the civil registry.
    pub fn children_of(&self, parent: Iin) -> impl Iterator<Item = Iin> {
        let from = self.parentage.partition_point(|(of, _)| *of < parent);
        let ties = self.parentage.get(from..).unwrap_or_default();
        ties.iter().take_while(move |(of, _)| *of == parent).map(|(_, child)| *child)
    }

    /// The parents of this child by the civil registry.
    pub fn parents_of(&self, child: Iin) -> impl Iterator<Item = Iin> {
        self.parentage.iter().filter(move |(_, of)| *of == child).map(|(parent, _)| *parent)
    }

    /// The wards of this person by the education base.
    pub fn wards_of(&self, adult: Iin) -> impl Iterator<Item = (Iin, CareRole)> {
        let from = self.wardship.partition_point(|(of, ..)| *of < adult);
        let ties = self.wardship.get(from..).unwrap_or_default();
        ties.iter().take_while(move |(of, ..)| *of == adult).map(|(_, ward, role)| (*ward, *role))
    }
}

/// The queued children of all settlements; the played one stands in the first city.
fn queue_all(
    registrar: &mut Registrar,
    wishes: &[Wishes],
    played: Option<(Family, Day)>,
    seed: u64,
    today: Day,
) -> Vec<QueuedChild> {
    let dice = &mut Dice::for_purpose(seed, "queued");
    let rare_dice = &mut Dice::for_purpose(seed, "queued for special and sanatorium preschools");
    let ages = Ages::on(today);
    let mut queued = Vec::with_capacity(20_000);
    if let (Some((family, born)), Some(first)) = (played, wishes.first()) {
        queued.push(queued::file(family, born, None, first.choose(dice), first.settlement(), dice, today));
    }
    for (nth, (row, here)) in TABLE.iter().zip(wishes).enumerate() {
        let already = if nth == 0 { queued.len() } else { 0 };
        let (special, sanatorium) = here.rare(row.queued);
        for _ in u32::try_from(already).unwrap_or(0) + special + sanatorium..row.queued {
            queued.push(queue_up(registrar, here, dice, ages));
        }
        for _ in 0..special {
            queued.push(queued::queue_up_special(registrar, here, rare_dice, ages));
        }
        for _ in 0..sanatorium {
            queued.push(queued::queue_up_sanatorium(registrar, here, rare_dice, ages));
        }
    }
    queued
}

/// The families whose day is still to come, in settlements by how many wait there.
fn wait_all(registrar: &mut Registrar, wishes: &[Wishes], seed: u64, today: Day) -> Vec<FiledFamily> {
    let dice = &mut Dice::for_purpose(seed, "waiting");
    let weights: Vec<u32> = TABLE.iter().map(|row| row.queued).collect();
    (0..WAITING_FAMILIES)
        .filter_map(|_| {
            let here = wishes.get(dice.weighted(&weights))?;
            Some(wait_for_a_day(registrar, here, dice, today))
        })
        .collect()
}
