//! Intakes: a person stands at the counter, thirty minutes run, and it ends in a number or in a receipt of what is missing.

use contract::endpoint::staff::take_in::Missing;
use contract::staff::Workplace;
use contract::view::PersonName;
use registry::preschool::PersonId;
use rules::iin::Iin;
use serde::{Deserialize, Serialize};

use super::acts::closed;
use crate::chance;
use crate::erasure;
use crate::session::PersonRecord;
use crate::store::staff::{IntakeRow, StaffWrite};
use crate::store::{Counted, StoreError, Write};
use crate::vault::{Place, same};
use crate::writer::Desk;

/// How long a code holds at the counter: as long as the service may take, and somewhat more for a slow message.
pub(crate) const CODE_HOLDS: i64 = 45 * 60 * 1_000;
/// Attempts of one intake.
const ATTEMPTS: u32 = 5;
/// Wrong attempts a day for one keyed IIN, wherever they are made.
const WRONG_A_DAY: u32 = 15;
/// Codes an hour for one keyed IIN, wherever they are asked for.
const CODES_AN_HOUR: u32 = 10;
/// How long an intake is kept that came to nothing: the working day is over then, and nobody comes back to it.
const UNFINISHED: i64 = DAY;
const HOUR: i64 = 3_600 * 1_000;
const DAY: i64 = 24 * HOUR;

/// An intake, sealed.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct IntakeRecord {
    /// Whose intake.
    pub(crate) clerk: u128,
    /// The person present.
    pub(crate) applicant: PersonRecord,
    /// When it began, by the law.
    pub(crate) opened_at: i64,
    /// Until when the answer is due, by the law.
    pub(crate) until: i64,
    /// What the code is made of, if one was sent.
    pub(crate) code: Option<CodeSent>,
    /// How the person confirmed.
    pub(crate) confirmed: Option<Confirmed>,
    /// What came of it.
    pub(crate) done: Option<Done>,
}

/// A code on its way.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct CodeSent {
    pub(crate) nonce: [u8; 16],
    /// Until when, by the machine.
    pub(crate) expires_at: i64,
    pub(crate) left: u32,
}

/// How a person confirmed at the counter: kept as the channel of the application.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Confirmed {
    /// By the code from the registered phone.
    Code,
    /// By a signature on the printed page.
    Signature,
}

/// What came of an intake, as its receipt says it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) at: String,
    pub(crate) made_by: PersonName,
    pub(crate) issuer: Workplace,
    pub(crate) address: String,
    pub(crate) missing: Vec<Missing>,
    pub(crate) application: Option<u128>,
    pub(crate) number: Option<String>,
    /// The code on the sheet of what is missing.
    #[serde(default)]
    pub(crate) code: Option<String>,
}

/// What came of an attempt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tried {
    Right,
    Wrong(u32),
    Over,
}

/// Whether another code may be made for this keyed IIN, and that it was; a second one an hour later is a new intake's.
pub(crate) fn code(desk: &mut Desk<'_>, iin: &Iin) -> Result<Option<CodeSent>, StoreError> {
    let mac = desk.vault().mac(iin);
    let often = desk.counted(Counted::Code(mac), HOUR)? >= CODES_AN_HOUR
        || desk.counted(Counted::WrongCode(mac), DAY)? >= WRONG_A_DAY;
    if often {
        return Ok(None);
    }
    desk.count(Counted::Code(mac));
    desk.count(Counted::Message(mac));
    let expires_at = desk.clocks().machine().millis() + CODE_HOLDS;
    Ok(Some(CodeSent { nonce: chance::bytes(), expires_at, left: ATTEMPTS }))
}

/// The intake of this employee that is still open or done, as the plans before left it.
pub(crate) fn on(desk: &Desk<'_>, id: u128, clerk: PersonId) -> Result<Option<IntakeRecord>, StoreError> {
    let planned = desk.planned().iter().rev().find_map(|write| match write {
        Write::Staff(StaffWrite::Intake(row)) if row.id == id => Some(row.sealed.clone()),
        _ => None,
    });
    let sealed = match planned {
        Some(sealed) => Some(sealed),
        None => desk.store().intake(id)?,
    };
    let record: Option<IntakeRecord> =
        sealed.map(|sealed| desk.vault().open(Place::Intake(id), &sealed)).transpose().map_err(closed)?;
    Ok(record.filter(|record| record.clerk == clerk.0))
}

/// Keeps an intake.
pub(crate) fn keep(desk: &mut Desk<'_>, id: u128, record: &IntakeRecord) {
    let sealed = desk.vault().seal(Place::Intake(id), record);
    let now = desk.clocks().machine().millis();
    let kept = if record.done.is_some() { erasure::KEPT } else { UNFINISHED };
    let expires_at = Some(now.saturating_add(kept));
    desk.write(Write::Staff(StaffWrite::Intake(IntakeRow { id, sealed, expires_at })));
}

/// Tries the code of an intake; a right one needs no second time.
pub(crate) fn attempt(
    desk: &mut Desk<'_>,
    id: u128,
    clerk: PersonId,
    code: &str,
) -> Result<Tried, StoreError> {
    let Some(mut record) = on(desk, id, clerk)? else { return Ok(Tried::Over) };
    if record.confirmed == Some(Confirmed::Code) {
        return Ok(Tried::Right);
    }
    let now = desk.clocks().machine().millis();
    let (Some(sent), Ok(iin)) = (record.code, Iin::parse(&record.applicant.iin)) else {
        return Ok(Tried::Over);
    };
    let mac = desk.vault().mac(&iin);
    // What others guess elsewhere ends no code of a person who stands at the counter.
    if sent.expires_at <= now || sent.left == 0 {
        return Ok(Tried::Over);
    }
    if same(desk.vault().code(&sent.nonce, &mac).as_bytes(), code.as_bytes()) {
        record.confirmed = Some(Confirmed::Code);
        keep(desk, id, &record);
        return Ok(Tried::Right);
    }
    desk.count(Counted::WrongCode(mac));
    let left = sent.left - 1;
    record.code = Some(CodeSent { left, ..sent });
    keep(desk, id, &record);
    Ok(if left == 0 { Tried::Over } else { Tried::Wrong(left) })
}
