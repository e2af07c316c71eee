//! Who already stands in a queue when the demo begins, and what the queues remember.

use std::collections::BTreeMap;

use rules::age::{AgeGroup, age_group, over_age_from};
use rules::application::{Kato, Language, PreschoolId, QueueKind, Role};
use rules::benefit::{Category, Turn};
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::rehabilitation::{Rehabilitation, Rehabilitations};
use rules::{Day, Instant, Readings};

use crate::dice::Dice;
use crate::family::{self, Family};
use crate::person::Registrar;
use crate::preschool::Preschool;

/// Days over which the queued families filed: thirty months.
const FILING_DAYS: u32 = 913;
/// A child of less than a year is not queued in the demo.
const YOUNGEST: u32 = 366;

/// Children of a special and of a sanatorium preschool's queues.
const SPECIAL_A_PRESCHOOL: u32 = 40;
const SANATORIUM_A_PRESCHOOL: u32 = 30;
/// Of a settlement's children at most one in so many waits for either.
const RARE: u32 = 10;

/// In which kind of queue a child stands, and what that kind asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// General.
    General,
    /// Special, by a conclusion that names this impairment.
    Special(Impairment),
    /// Sanatorium, by a referral for this.
    Sanatorium(Rehabilitation),
}

impl Wanted {
    /// The kind.
    pub const fn kind(self) -> QueueKind {
        match self {
            Self::General => QueueKind::General,
            Self::Special(_) => QueueKind::Special,
            Self::Sanatorium(_) => QueueKind::Sanatorium,
        }
    }
}

/// A child in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedChild {
    /// The child.
    pub child: Iin,
    /// Its day of birth.
    pub birth_date: Day,
    /// Who filed.
    pub applicant: Iin,
    /// In what role.
    pub role: Role,
    /// In which settlement.
    pub settlement: Kato,
    /// In which kind of queue.
    pub wanted: Wanted,
    /// Preschools of that kind and settlement, the dearest first: one to four general ones, one or two of the others.
    pub preschools: Vec<PreschoolId>,
    /// When the application was filed; different for each.
    pub filed_at: Instant,
    /// Whose turn it has, confirmed.
    pub turn: Turn,
    /// On what ground; none for general.
    pub category: Option<Category>,
    /// The language of upbringing wished for.
    pub language: Language,
}

/// A queue: settlement x preschool x birth year, of the sanatorium kind without the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queue {
    /// In which settlement.
    pub settlement: Kato,
    /// To which preschool.
    pub preschool: PreschoolId,
    /// Of which kind.
    pub kind: QueueKind,
    /// Of children born in which year; 0 in a sanatorium queue, where all stand together.
    pub birth_year: i32,
    /// How many stand in it.
    pub standing: u32,
    /// General applications served since the last first-turn one, 0 to 3.
    pub phase: u8,
    /// Referrals this queue gave in the last twelve months.
    pub places_given_last_year: u32,
}

/// Where families of a settlement want to go: its general preschools, some of them dearer to many, and the others.
pub(crate) struct Wishes {
    settlement: Kato,
    preschools: Vec<PreschoolId>,
    weights: Vec<u32>,
    special: Vec<PreschoolId>,
    sanatorium: Vec<PreschoolId>,
}

impl Wishes {
    pub(crate) fn new(settlement: Kato, all: &[Preschool], dice: &mut Dice) -> Self {
        let of = |kind| -> Vec<PreschoolId> {
            let here = all.iter().filter(|p| p.settlement == settlement && p.kind == kind);
            here.map(|preschool| preschool.id).collect()
        };
        let (special, sanatorium) = (of(QueueKind::Special), of(QueueKind::Sanatorium));
        let preschools = of(QueueKind::General);
        // A product of two draws: a few are wanted by many, most by some.
        let weights = preschools.iter().map(|_| dice.between(4, 12) * dice.between(4, 12)).collect();
        Self { settlement, preschools, weights, special, sanatorium }
    }

    pub(crate) fn settlement(&self) -> Kato {
        self.settlement
    }

    /// How many of so many children wait for a special and for a sanatorium preschool.
    pub(crate) fn rare(&self, of: u32) -> (u32, u32) {
        let count = |preschools: &[PreschoolId], each: u32| {
            u32::try_from(preschools.len()).unwrap_or(u32::MAX).saturating_mul(each).min(of / RARE)
        };
        (count(&self.special, SPECIAL_A_PRESCHOOL), count(&self.sanatorium, SANATORIUM_A_PRESCHOOL))
    }

    /// One or two of a kind of which there are few.
    fn choose_rare(&self, kind: QueueKind, dice: &mut Dice) -> Vec<PreschoolId> {
        let mut chosen = match kind {
            QueueKind::Sanatorium => self.sanatorium.clone(),
            QueueKind::General | QueueKind::Special => self.special.clone(),
        };
        dice.shuffle(&mut chosen);
        chosen.truncate(1 + dice.weighted(&[60, 40]));
        chosen
    }

    /// How many preschools there are to wish for.
    pub(crate) fn preschools(&self) -> u32 {
        u32::try_from(self.preschools.len()).unwrap_or(u32::MAX)
    }

    /// One to four different preschools.
    pub(crate) fn choose(&self, dice: &mut Dice) -> Vec<PreschoolId> {
        let count = 1 + dice.weighted(&[20, 25, 30, 25]);
        let mut chosen = Vec::with_capacity(count);
        // Drawn with replacement and kept once: a bounded number of draws, and at least the first is kept.
        for _ in 0..count * 3 {
            if chosen.len() == count {
                break;
            }
            if let Some(preschool) = self.preschools.get(dice.weighted(&self.weights))
                && !chosen.contains(preschool)
            {
                chosen.push(*preschool);
            }
        }
        chosen
    }
}

/// The right of one of a hundred families: 3 out of turn, 17 first turn, the rest none.
pub(crate) fn right_of_the_queued(dice: &mut Dice) -> Option<Category> {
    match dice.weighted(&[3, 17, 80]) {
        0 => Some(out_of_turn(dice)),
        1 => Some(first_turn(dice)),
        _ => None,
    }
}

/// An out-of-turn right.
pub(crate) fn out_of_turn(dice: &mut Dice) -> Category {
    match dice.weighted(&[50, 35, 15]) {
        0 => Category::Serviceman,
        1 => Category::LawEnforcement,
        _ => Category::SpecialStateBody,
    }
}

/// A first-turn right.
pub(crate) fn first_turn(dice: &mut Dice) -> Category {
    match dice.weighted(&[42, 38, 8, 6, 3, 2, 1]) {
        0 => Category::Pedagogue,
        1 => Category::LargeFamily,
        2 => Category::RepresentativeWithDisability,
        3 => Category::FamilyWithDisabledChild,
        4 => Category::SpecialNeeds,
        5 => Category::Orphan,
        _ => Category::WithoutParentalCare,
    }
}

/// A family that filed some time ago.
pub(crate) fn queue_up(
    registrar: &mut Registrar,
    wishes: &Wishes,
    dice: &mut Dice,
    ages: Ages,
) -> QueuedChild {
    let right = right_of_the_queued(dice);
    let born = ages.birth_date(dice);
    let family = family::raise(registrar, dice, born, right);
    file(family, born, right, wishes.choose(dice), wishes.settlement, dice, ages.today)
}

/// A family that waits for a special preschool.
pub(crate) fn queue_up_special(
    registrar: &mut Registrar,
    wishes: &Wishes,
    dice: &mut Dice,
    ages: Ages,
) -> QueuedChild {
    let (born, impairment) = (ages.birth_date(dice), family::any_impairment(dice));
    let family = family::raise_with_conclusion(registrar, dice, born, impairment);
    let preschools = wishes.choose_rare(QueueKind::Special, dice);
    let filed = file(family, born, None, preschools, wishes.settlement, dice, ages.today);
    QueuedChild { wanted: Wanted::Special(impairment), ..filed }
}

/// A family that waits for a sanatorium preschool.
pub(crate) fn queue_up_sanatorium(
    registrar: &mut Registrar,
    wishes: &Wishes,
    dice: &mut Dice,
    ages: Ages,
) -> QueuedChild {
    let born = ages.birth_date(dice);
    let family = family::raise(registrar, dice, born, None);
    let kinds: Vec<Rehabilitation> = Rehabilitations::BY_PHTHISIATRICIAN.iter().collect();
    let prescribed = kinds.get(dice.weighted(&[75, 25])).copied();
    let preschools = wishes.choose_rare(QueueKind::Sanatorium, dice);
    let filed = file(family, born, None, preschools, wishes.settlement, dice, ages.today);
    let prescribed = prescribed.unwrap_or(Rehabilitation::TuberculosisPrevention);
    QueuedChild { wanted: Wanted::Sanatorium(prescribed), ..filed }
}

/// The application of a family, filed at a moment of the last thirty months at which the child was born.
pub(crate) fn file(
    family: Family,
    born: Day,
    right: Option<Category>,
    preschools: Vec<PreschoolId>,
    settlement: Kato,
    dice: &mut Dice,
    today: Day,
) -> QueuedChild {
    let earliest = today.minus(FILING_DAYS).max(born.plus(20));
    let days = u32::try_from(today.days_after(earliest)).unwrap_or(1).max(1);
    let day = earliest.plus(dice.below(days));
    // From seven in the morning to eleven in the evening.
    let in_day = i64::from(dice.between(7 * 3_600_000, 23 * 3_600_000 - 1));
    QueuedChild {
        child: family.child,
        birth_date: born,
        applicant: family.applicant,
        role: family.role,
        settlement,
        wanted: Wanted::General,
        preschools,
        filed_at: Instant::start_of(day).plus_millis(in_day),
        turn: right.map_or(Turn::General, Category::turn),
        category: right,
        language: match dice.weighted(&[72, 28]) {
            0 => Language::Kazakh,
            _ => Language::Russian,
        },
    }
}

/// Orders by filing and moves equal moments apart by milliseconds.
pub(crate) fn in_order_of_filing(queued: &mut [QueuedChild]) {
    queued.sort_by_key(|child| (child.filed_at, child.child));
    let mut last = Instant::from_millis(i64::MIN);
    for child in queued {
        if child.filed_at <= last {
            child.filed_at = last.plus_millis(1);
        }
        last = child.filed_at;
    }
}

/// What each queue with somebody in it remembers, and each special and sanatorium one.
pub(crate) fn queues(
    queued: &[QueuedChild],
    preschools: &[Preschool],
    dice: &mut Dice,
    today: Day,
) -> Vec<Queue> {
    let mut standing: BTreeMap<(Kato, PreschoolId, QueueKind, i32), (u32, u32)> = BTreeMap::new();
    // Few children wait for these, so that a queue may be empty that gave places all the year.
    for preschool in preschools {
        let years = match preschool.kind {
            QueueKind::General => continue,
            QueueKind::Special => today.year() - 6..=today.year() - 1,
            QueueKind::Sanatorium => 0..=0,
        };
        for year in years {
            standing.insert((preschool.settlement, preschool.id, preschool.kind, year), (0, 0));
        }
    }
    for child in queued {
        let kind = child.wanted.kind();
        let year = if kind == QueueKind::Sanatorium { 0 } else { child.birth_date.year() };
        for preschool in &child.preschools {
            let (all, first) = standing.entry((child.settlement, *preschool, kind, year)).or_default();
            *all += 1;
            *first += u32::from(child.turn == Turn::FirstTurn);
        }
    }
    let groups: BTreeMap<PreschoolId, &Preschool> = preschools.iter().map(|p| (p.id, p)).collect();
    standing
        .into_iter()
        .map(|((settlement, preschool, kind, birth_year), (standing, first))| {
            let fitting = Day::new(birth_year, 1, 1).and_then(|born| age_group(born, today));
            let here = groups.get(&preschool);
            let given = match kind {
                // A stay in a sanatorium group is short: most places change hands within the year.
                QueueKind::Sanatorium => here.map_or(0, |one| capacity(one)) * dice.between(60, 95) / 100,
                QueueKind::General | QueueKind::Special => {
                    here.map_or(0, |one| capacity_for(one, fitting)) * turnover(fitting, dice) / 100
                }
            };
            Queue {
                settlement,
                preschool,
                kind,
                birth_year,
                standing,
                // Benefits do not count in the others, so they have nothing to count.
                phase: if kind.counts_benefits() { phase(first, dice) } else { 0 },
                places_given_last_year: given,
            }
        })
        .collect()
}

fn capacity(preschool: &Preschool) -> u32 {
    preschool.groups.iter().map(|group| u32::from(group.capacity)).sum()
}

fn capacity_for(preschool: &Preschool, fitting: Option<AgeGroup>) -> u32 {
    let fits = preschool.groups.iter().filter(|group| Some(group.age_group) == fitting);
    fits.map(|group| u32::from(group.capacity)).sum()
}

/// Of a hundred places of an age, how many changed hands in a year: most are given to the youngest.
fn turnover(age: Option<AgeGroup>, dice: &mut Dice) -> u32 {
    match age {
        Some(AgeGroup::Early) => dice.between(40, 90),
        Some(AgeGroup::Junior) => dice.between(30, 60),
        Some(AgeGroup::Middle) => dice.between(12, 30),
        Some(AgeGroup::Senior) => dice.between(6, 16),
        Some(AgeGroup::Preparatory) => dice.between(4, 12),
        None => 0,
    }
}

/// Any phase where first-turn children stand; mostly saturated where none does.
fn phase(first_turn_standing: u32, dice: &mut Dice) -> u8 {
    let phase = match first_turn_standing {
        0 => dice.weighted(&[10, 10, 10, 70]),
        _ => dice.weighted(&[28, 28, 28, 16]),
    };
    u8::try_from(phase).unwrap_or(0)
}

/// The ages in which children stand in queues: one year and more, and not over age today.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ages {
    today: Day,
    youngest: Day,
    oldest: Day,
}

impl Ages {
    pub(crate) fn on(today: Day) -> Self {
        let readings = Readings::default();
        let mut oldest = today.minus(7 * 366);
        while over_age_from(oldest, &readings) <= today {
            oldest = oldest.plus(1);
        }
        Self { today, youngest: today.minus(YOUNGEST), oldest }
    }

    /// A birth date of these ages; the young are more.
    fn birth_date(self, dice: &mut Dice) -> Day {
        let days = u32::try_from(self.youngest.days_after(self.oldest)).unwrap_or(0);
        // The lesser of two draws: the density falls evenly towards the oldest.
        let back = dice.below(days).min(dice.below(days));
        self.youngest.minus(back)
    }
}
