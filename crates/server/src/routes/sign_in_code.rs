//! Signs in with the code from the SMS.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use contract::endpoint::sign_in_code::Request;
use contract::problem::{Problem, ProblemKind, WireParam};
use rules::iin::Iin;

use super::session::answer;
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::entry::{Entered, Entrant, Proof, let_in};
use crate::fail::Fail;
use crate::session::{Pending, Token};
use crate::sign_in::{Tried, attempt};

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    JsonBody { value: Request { code }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let over = || Fail::of(ProblemKind::CodeOver);
    let token = Token::of(&headers, app.is_demo()).ok_or_else(over)?;
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    let own = token.clone();
    let (tried, _) = app.writer.run(move |desk| attempt(desk, &own, &digits)).await?;
    let Pending { iin, phone, nonce, .. } = match tried {
        Tried::Right(pending) => pending,
        Tried::Over => return Err(over()),
        Tried::Wrong(left) => {
            let left = i32::try_from(left).unwrap_or(0);
            return Err(Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(left)).into());
        }
    };
    let iin = Iin::parse(&iin).map_err(|_| over())?;
    let entrant = Entrant { token, iin, phone, proof: Proof::Code(nonce) };
    let Entered { cookie, stage } = let_in(&app, entrant).await?.ok_or_else(over)?;
    let mut response = personal(&answer(&app, stage));
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}
