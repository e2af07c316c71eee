//! Staff: a signed-in person whom the staff register knows. Sign-in is the citizens' own; what is added is the register.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use contract::staff::{Organisation, Role, Workplace};
use registry::preschool::{Application, PersonId};
use rules::application::Kato;
use rules::intake::Hours;
use serde::{Deserialize, Serialize};

use crate::app::Shared;
use crate::fail::Fail;
use crate::session::{Citizen, PersonRecord};
use crate::vault::Place;

pub(crate) mod acts;
pub(crate) mod awaited;
pub(crate) mod check;
pub(crate) mod effects;
pub(crate) mod holds;
pub(crate) mod intakes;
pub(crate) mod originals;
pub(crate) mod register;

/// What the staff register says of an employee, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Post {
    pub(crate) roles: Vec<Role>,
    pub(crate) organisation: Organisation,
    pub(crate) workplace: Workplace,
    /// Codes of the settlements covered; none means the whole country.
    pub(crate) settlements: Option<Vec<u32>>,
}

/// A signed-in employee. Asking for it answers everybody else with "not found".
#[derive(Clone)]
pub(crate) struct Staff {
    pub(crate) id: PersonId,
    pub(crate) record: PersonRecord,
    pub(crate) post: Post,
}

impl Post {
    /// Whether this settlement is covered.
    pub(crate) fn covers(&self, settlement: Kato) -> bool {
        self.settlements.as_ref().is_none_or(|covered| covered.contains(&settlement.get()))
    }

    /// Whose intake hours count.
    pub(crate) const fn hours(&self) -> Hours {
        match self.organisation {
            Organisation::StateCorporation => Hours::StateCorporation,
            Organisation::Department | Organisation::School | Organisation::AuthorisedBody => Hours::Provider,
        }
    }
}

impl Staff {
    /// Whether this application is this employee's business: in a covered settlement, and not the own family's.
    pub(crate) fn may_see(&self, application: &Application) -> bool {
        self.post.covers(application.settlement)
            && application.applicant != self.id
            && application.child != self.id
    }
}

impl FromRequestParts<Shared> for Staff {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Fail> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let Citizen { id, record, .. } = Citizen::from_request_parts(parts, app).await?;
        // Whoever decides signs with a name that a register told.
        if record.unrecorded {
            return Err(Fail::not_found());
        }
        let sealed = app.read(move |store| store.staff(id)).await?.ok_or_else(Fail::not_found)?;
        let post = app.vault.open(Place::Employee(id.0), &sealed)?;
        Ok(Self { id, record, post })
    }
}
