//! The staff register: who works where, taken over from the operator's list.

use std::sync::Arc;

use contract::staff::{Organisation, Role, Workplace};
use gateways::Msisdn;
use registry::preschool::PersonId;
use rules::application::Kato;

use super::Post;
use crate::clock::Clocks;
use crate::config::Config;
use crate::import::{ImportedPerson, person};
use crate::serve::{CannotServe, open_store, vault_of};
use crate::store::staff::StaffWrite;
use crate::store::{Store, StoreError, Write};
use crate::vault::Place;
use crate::writer::{Core, Desk};

/// An employee of the list.
#[derive(Clone, Debug)]
pub struct ImportedStaff {
    /// Who.
    pub person: ImportedPerson,
    /// The registered phone, if it is known.
    pub phone: Option<Msisdn>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Whose employee.
    pub organisation: Organisation,
    /// Place of work and position.
    pub workplace: Workplace,
    /// Settlements covered; none means the whole country.
    pub settlements: Option<Vec<Kato>>,
}

/// Takes the list over: who is not on it is no employee any more.
///
/// # Errors
/// The folder cannot be opened or written; nothing is changed then.
pub fn import_staff(config: &Config, staff: &[ImportedStaff]) -> Result<(), CannotServe> {
    let store: Arc<dyn Store> = Arc::new(open_store(config)?);
    let vault = Arc::new(vault_of(config)?);
    let mut core = Core::open(store, vault, Arc::new(Clocks::system()))?;
    Ok(core.run_one(|desk| take_over(desk, staff))?)
}

/// The same on a desk.
pub(crate) fn take_over(desk: &mut Desk<'_>, staff: &[ImportedStaff]) -> Result<(), StoreError> {
    desk.write(Write::Staff(StaffWrite::ForgetEmployees));
    for ImportedStaff { person: from, phone, roles, organisation, workplace, settlements } in staff {
        let id: PersonId = person(desk, from, phone.clone())?;
        let post = Post {
            roles: roles.clone(),
            organisation: *organisation,
            workplace: workplace.clone(),
            settlements: settlements.as_ref().map(|codes| codes.iter().map(|kato| kato.get()).collect()),
        };
        let sealed = desk.vault().seal(Place::Employee(id.0), &post);
        desk.write(Write::Staff(StaffWrite::Employee { person: id, sealed }));
    }
    Ok(())
}
