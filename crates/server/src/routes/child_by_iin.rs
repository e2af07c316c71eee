//! A child that the registers did not propose. "Not yours", "no such" and what must not be named are one answer.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::child_by_iin::Request;
use contract::problem::ProblemKind;
use rules::iin::{self, Iin};

use super::children::{person, proposed};
use crate::app::Shared;
use crate::ask::{Untold, not_told, own_child, written};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::representation::remember;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { iin }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let child = Iin::parse(&iin)
        .map_err(|(code, params)| Fail::at(ProblemKind::Faults, "iin", code, params, iin::TWELVE.id()))?;
    match own_child(&app.systems, &written(&citizen.iin)?, &written(&child)?).await {
        Ok(found) => {
            let known: Vec<_> = person(&app, &found).await?.into_iter().collect();
            remember(&app, citizen.id, &known).await?;
            Ok(personal(&proposed(&app, &found).await?))
        }
        Err(Untold::Silent(system)) => Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => Err(not_told(&app, &citizen, &child, hidden).await?),
    }
}
