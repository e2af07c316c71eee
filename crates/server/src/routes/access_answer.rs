//! The person allows by the code of the SMS, or asks to be asked again.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::access::Response as Answer;
use contract::endpoint::access_answer::Request;
use contract::problem::{Problem, ProblemKind, WireParam};

use crate::access::{by_code, standing};
use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::Counted;
use contract::endpoint::access::AccessState;

/// Codes tried, and messages asked for, an hour.
const AN_HOUR: u32 = 10;
const HOUR: i64 = 3_600 * 1_000;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { code }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let access = answered(&app, &citizen, &code).await?;
    Ok(personal(&Answer { access }))
}

/// Tries a code, or asks again when there is none.
pub(crate) async fn answered(app: &App, citizen: &Citizen, code: &str) -> Result<AccessState, Fail> {
    let counted = Counted::AccessTry(citizen.id);
    let (may, _) = app
        .writer
        .run(move |desk| {
            let may = desk.counted(counted, HOUR)? < AN_HOUR;
            desk.count(counted);
            Ok(may)
        })
        .await?;
    if !may {
        return Err(Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(3_600)).into());
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    if digits.is_empty() { standing(app, citizen, true).await } else { by_code(app, citizen, &digits).await }
}
