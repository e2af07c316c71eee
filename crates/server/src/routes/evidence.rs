//! What state systems say about the benefits of a child, and the registered phone.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::evidence::{Request, Response as Answer, Row, WireAnswer};
use contract::facts::Answer as Told;
use contract::problem::ProblemKind;
use rules::benefit::Category;
use rules::iin::{self, Iin};

use crate::app::Shared;
use crate::ask::{self, Untold, not_told, own_child, written};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { child_iin }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let asked = Iin::parse(&child_iin).map_err(|(code, params)| {
        Fail::at(ProblemKind::Faults, "child_iin", code, params, iin::TWELVE.id())
    })?;
    let (adult, child) = (written(&citizen.iin)?, written(&asked)?);
    // Representation first: nothing about a child is asked for somebody else.
    let role = match own_child(&app.systems, &adult, &child).await {
        Ok(own) => own.role,
        Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => return Err(not_told(&app, &citizen, &asked, hidden).await?),
    };
    let (told, phone) =
        tokio::join!(ask::evidence(&app.systems, &adult, &child, role), ask::phone(&app.systems, &adult));
    let ask::Evidence { answers: told, impairment, .. } = told;
    let answers = Category::ALL.into_iter().zip(told).filter_map(|(category, told)| {
        let answer = match told {
            Told::NotAsked => return None,
            Told::Yes => WireAnswer::Yes,
            Told::No => WireAnswer::No,
            Told::Silent => WireAnswer::Silent,
        };
        Some(Row { category: category.as_str().to_owned(), answer })
    });
    let phone = phone.ok().flatten().map(|phone| phone.as_str().to_owned());
    let impairment = impairment.map(|kind| kind.as_str().to_owned());
    Ok(personal(&Answer { answers: answers.collect(), phone, impairment }))
}
