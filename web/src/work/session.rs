//! Who works here, as far as the screens of staff have to know it.

use crate::state::remote::Remote;
use contract::endpoint::staff::session::HeldRow;
use contract::problem::{Problem, ProblemKind, WireParam};
use contract::staff::{Role, SettlementName};
use contract::view::{Names, PersonName};
use serde::Deserialize;
use uuid::Uuid;

/// The employee.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Session {
    /// Who it is.
    pub employee: Uuid,
    /// Name as registered.
    pub name: PersonName,
    /// Roles.
    pub roles: Vec<Role>,
    /// Place of work and position.
    pub workplace: Place,
    /// Settlements covered.
    pub settlements: Vec<SettlementName>,
    /// Now by the law's clock.
    pub now: String,
    /// Whether this is the demo country.
    pub demo: bool,
    /// Own decisions in their minute.
    pub held: Vec<HeldRow>,
}

/// Where somebody works, and as what.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Place {
    /// The organisation and its section.
    pub name: Names,
    /// The position.
    pub position: Names,
}

/// Marks a session that ended under somebody's hands: what was typed still stands in the page.
const ENDED: &str = "ended";

/// What is known of the session once the server wants a sign-in.
pub fn over(before: &Remote<Session>) -> Remote<Session> {
    let needed = Problem::new(ProblemKind::SignInNeeded);
    let worked = before.ready().is_some() || has_ended(before);
    Remote::Failed(if worked { needed.with(ENDED, WireParam::Number(1)) } else { needed })
}

/// Whether somebody worked here until the session ended.
pub(super) fn has_ended(session: &Remote<Session>) -> bool {
    matches!(session, Remote::Failed(what) if what.params.contains_key(ENDED))
}

/// Whether somebody else works here than before: after a session that ended a colleague may sit down at the same page, and
/// what was typed and opened there is not theirs to find.
pub fn is_another(worked: &mut Option<Uuid>, session: &Remote<Session>) -> bool {
    let Some(now) = session.ready().map(|session| session.employee) else { return false };
    worked.replace(now).is_some_and(|before| before != now)
}

/// Who works here is asked anew; meanwhile what has ended is still said.
pub fn anew(session: &mut Remote<Session>) {
    if !has_ended(session) {
        *session = Remote::Loading;
    }
}
