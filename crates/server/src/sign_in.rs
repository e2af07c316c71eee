//! One-time codes: how long, how often, how many attempts. The plans here run on the writer's desk, so that no two
//! attempts see the same count.

use gateways::Msisdn;
use rules::iin::Iin;

use crate::chance;
use crate::session::{Memory, Pending, SIGNING_IN, Token};
use crate::store::{Counted, SessionRow, StoreError, Write};
use crate::vault::{Place, Vault, same};
use crate::writer::Desk;

/// How long a code holds; a new one is made only after it.
const HOLDS: i64 = 10 * 60 * 1_000;
/// Attempts a code.
const ATTEMPTS: u32 = 5;
/// Codes an hour for one keyed IIN.
const CODES_AN_HOUR: u32 = 10;
/// Wrong attempts a day for one keyed IIN, however many codes and browsers they are spread over, after which codes are few.
const WRONG_A_DAY: u32 = 15;
/// Time before the same code is sent once more to one keyed IIN: nobody's phone is rung without end by somebody else.
const PAUSE: i64 = 60 * 1_000;
/// Messages in one session.
const ASKED_IN_A_SESSION: u32 = 20;
const HOUR: i64 = 3_600 * 1_000;
const DAY: i64 = 24 * HOUR;

/// What came of asking for a code.
#[derive(Debug)]
pub(crate) enum Asked {
    /// To be sent, if there is a phone.
    Made(Box<Made>),
    /// Too often; come back in so many seconds.
    TooOften(i32),
}

/// A code on its way.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) pending: Pending,
    /// Tells this message from the one before, for the gateway.
    pub(crate) asked: u32,
    /// Whether a message leaves now: not so soon after another one.
    pub(crate) leaves: bool,
}

/// What came of an attempt.
pub(crate) enum Tried {
    /// The right code.
    Right(Pending),
    /// Wrong; so many attempts are left.
    Wrong(u32),
    /// No code, none any more, or no attempts left.
    Over,
}

/// Asks for a code.
pub(crate) fn ask(desk: &mut Desk<'_>, token: &Token, iin: &Iin, lang: String) -> Result<Asked, StoreError> {
    let now = desk.clocks().machine().millis();
    let hash = token.hash();
    let row = desk.session(&hash)?;
    let mut memory = remembered(desk.vault(), row.as_ref())?;
    let mac = desk.vault().mac(iin);
    // Whoever guesses at a number must not shut its owner out for a day: then codes are few, each for one attempt.
    let guessed = desk.counted(Counted::WrongCode(mac), DAY)? >= WRONG_A_DAY;
    let (codes, attempts) = if guessed { (1, 1) } else { (CODES_AN_HOUR, ATTEMPTS) };
    let current = memory
        .pending
        .take()
        .filter(|pending| pending.iin == iin.reveal() && pending.expires_at > now && pending.left > 0);
    let is_new = current.is_none();
    let pending = match current {
        Some(same_code) => same_code,
        None if desk.counted(Counted::Code(mac), HOUR)? >= codes => {
            return Ok(Asked::TooOften(3_600));
        }
        None => {
            desk.count(Counted::Code(mac));
            Pending {
                iin: iin.reveal().to_owned(),
                phone: None,
                nonce: chance::bytes(),
                expires_at: now + HOLDS,
                left: attempts,
            }
        }
    };
    if memory.asked >= ASKED_IN_A_SESSION {
        return Ok(Asked::TooOften(i32::try_from(SIGNING_IN / 1_000).unwrap_or(i32::MAX)));
    }
    memory.asked += 1;
    memory.lang = lang;
    memory.pending = Some(pending.clone());
    let asked = memory.asked;
    // A new code always leaves: they are few an hour, and without its message nobody can use it. The same code once more
    // waits. Counted for everybody, with a phone or without, so that nothing is told by it.
    let leaves = is_new || desk.counted(Counted::Message(mac), PAUSE)? == 0;
    if leaves {
        desk.count(Counted::Message(mac));
    }
    let sealed = desk.vault().seal(Place::Session(hash), &memory);
    let (made_at, expires_at) = row.map_or((now, now + SIGNING_IN), |row| (row.made_at, row.expires_at));
    desk.write(Write::Session(SessionRow { token_hash: hash, person: None, sealed, made_at, expires_at }));
    Ok(Asked::Made(Box::new(Made { pending, asked, leaves })))
}

/// The mobile citizens' base named the phone: from now on the code can be right. Not when another code was made meanwhile.
pub(crate) fn reachable(
    desk: &mut Desk<'_>,
    token: &Token,
    nonce: &[u8; 16],
    phone: &Msisdn,
) -> Result<bool, StoreError> {
    let hash = token.hash();
    let Some(row) = desk.session(&hash)? else { return Ok(false) };
    let mut memory = remembered(desk.vault(), Some(&row))?;
    let Some(pending) = memory.pending.as_mut().filter(|pending| pending.nonce == *nonce) else {
        return Ok(false);
    };
    pending.phone = Some(phone.clone());
    let sealed = desk.vault().seal(Place::Session(hash), &memory);
    desk.write(Write::Session(SessionRow { sealed, ..row }));
    Ok(true)
}

/// The mobile citizens' base said nothing, so nothing was sent: the next wish makes a code anew, whose message leaves.
pub(crate) fn unsent(desk: &mut Desk<'_>, token: &Token, nonce: &[u8; 16]) -> Result<(), StoreError> {
    let hash = token.hash();
    let Some(row) = desk.session(&hash)? else { return Ok(()) };
    let mut memory = remembered(desk.vault(), Some(&row))?;
    if memory.pending.as_ref().is_some_and(|pending| pending.nonce == *nonce && pending.phone.is_none()) {
        memory.pending = None;
        let sealed = desk.vault().seal(Place::Session(hash), &memory);
        desk.write(Write::Session(SessionRow { sealed, ..row }));
    }
    Ok(())
}

/// Tries a code.
pub(crate) fn attempt(desk: &mut Desk<'_>, token: &Token, code: &str) -> Result<Tried, StoreError> {
    let now = desk.clocks().machine().millis();
    let hash = token.hash();
    let Some(row) = desk.session(&hash)? else { return Ok(Tried::Over) };
    let mut memory = remembered(desk.vault(), Some(&row))?;
    let Some(mut pending) = memory.pending.take().filter(|p| p.expires_at > now && p.left > 0) else {
        return Ok(Tried::Over);
    };
    let Ok(iin) = Iin::parse(&pending.iin) else { return Ok(Tried::Over) };
    let mac = desk.vault().mac(&iin);
    // What others guess elsewhere ends no code that lies on the owner's phone: its own session counts.
    let right = desk.vault().code(&pending.nonce, &mac);
    let is_right = same(right.as_bytes(), code.as_bytes());
    // Nobody knows a code that was never sent, also not by luck.
    if is_right && pending.phone.is_some() {
        return Ok(Tried::Right(pending));
    }
    desk.count(Counted::WrongCode(mac));
    pending.left -= 1;
    let left = pending.left;
    memory.pending = Some(pending);
    let sealed = desk.vault().seal(Place::Session(hash), &memory);
    desk.write(Write::Session(SessionRow { sealed, ..row }));
    Ok(if left == 0 { Tried::Over } else { Tried::Wrong(left) })
}

/// What a session remembers; nothing when there is none.
pub(crate) fn remembered(vault: &Vault, row: Option<&SessionRow>) -> Result<Memory, StoreError> {
    row.map_or_else(
        || Ok(Memory::default()),
        |row| {
            vault
                .open(Place::Session(row.token_hash), &row.sealed)
                .map_err(|_| StoreError("a session does not open".into()))
        },
    )
}
