//! What happens in the country on a day: families file, families withdraw. A function of country, seed and day.

use rules::Day;
use rules::application::{Kato, PreschoolId, Role};
use rules::benefit::Category;
use rules::iin::Iin;
use rules::phone::Phone;

use crate::country::Country;
use crate::dice::Dice;
use crate::family;
use crate::person::Registrar;
use crate::queued::{Wishes, first_turn, out_of_turn};

/// Most families that file on a day.
const FILED_AT_MOST: u32 = 11;
/// Most families that withdraw on a day.
const WITHDRAWN_AT_MOST: u32 = 4;
/// Days until the same families would file again.
const DAYS_OF_FAMILIES: u32 = 400;
/// Families that wait for their day to file.
pub(crate) const WAITING_FAMILIES: u32 = FILED_AT_MOST * DAYS_OF_FAMILIES;

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A family puts a child in the queue.
    Filed(FiledFamily),
    /// A family takes its child out of the queue.
    Withdrawn {
        /// The child.
        child: Iin,
    },
}

/// A family that files, with all it states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiledFamily {
    /// Who files.
    pub applicant: Iin,
    /// In what role.
    pub role: Role,
    /// For whom.
    pub child: Iin,
    /// In which settlement.
    pub settlement: Kato,
    /// One to four general preschools of that settlement, the dearest first.
    pub preschools: Vec<PreschoolId>,
    /// The right to go before others, if the family has one; the state systems confirm it, or a certificate would.
    pub category: Option<Category>,
    /// The registered phone of who files.
    pub phone: Option<Phone>,
}

/// A family that will file one day. More of them have a right than of those queued: they are who changes numbers.
pub(crate) fn wait_for_a_day(
    registrar: &mut Registrar,
    wishes: &Wishes,
    dice: &mut Dice,
    today: Day,
) -> FiledFamily {
    let right = match dice.weighted(&[6, 28, 66]) {
        0 => Some(out_of_turn(dice)),
        1 => Some(first_turn(dice)),
        _ => None,
    };
    // Young enough to be in age on the last of the days.
    let born = today.minus(dice.between(366, 4 * 365));
    let family = family::raise(registrar, dice, born, right);
    FiledFamily {
        applicant: family.applicant,
        role: family.role,
        child: family.child,
        settlement: wishes.settlement(),
        preschools: wishes.choose(dice),
        category: right,
        phone: family.phone,
    }
}

impl Country {
    /// What happens on this day, 6 to 15 things in order. Within 400 days no family files and none withdraws twice.
    pub fn day(&self, day: Day, seed: u64) -> Vec<Happening> {
        let dice = &mut Dice::for_purpose(self.seed ^ seed, &day.to_string());
        // Another seed begins elsewhere in the same round of days.
        let shift = i64::try_from(seed % u64::from(DAYS_OF_FAMILIES)).unwrap_or(0);
        let days = i64::from(day.days_after(self.today)) + shift;
        let round = usize::try_from(days.rem_euclid(i64::from(DAYS_OF_FAMILIES))).unwrap_or(0);

        let mut happenings = Vec::new();
        let filed = draw(dice, 5, FILED_AT_MOST);
        let block = round * usize::try_from(FILED_AT_MOST).unwrap_or(0);
        let families = self.waiting.get(block..).unwrap_or_default();
        happenings.extend(families.iter().take(filed).cloned().map(Happening::Filed));

        let withdrawn = draw(dice, 2, WITHDRAWN_AT_MOST);
        let block = round * usize::try_from(WITHDRAWN_AT_MOST).unwrap_or(0);
        let children = (block..block + withdrawn).filter_map(|nth| self.leaving(nth));
        happenings.extend(children.map(|child| Happening::Withdrawn { child }));

        dice.shuffle(&mut happenings);
        happenings
    }

    /// The queued children in an order in which each comes once: a step without a common divisor with their number. Who is
    /// played does not leave by itself.
    fn leaving(&self, nth: usize) -> Option<Iin> {
        const STEP: usize = 7_919;
        let at = nth.checked_mul(STEP)?.checked_rem(self.queued.len())?;
        let child = self.queued.get(at)?.child;
        let played = self.played.iter().any(|parent| parent.children.contains(&child));
        (!played).then_some(child)
    }
}

fn draw(dice: &mut Dice, least: u32, most: u32) -> usize {
    usize::try_from(dice.between(least, most)).unwrap_or(0)
}
