//! Ends the session.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use contract::endpoint::session::Stage;

use super::session::answer;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Token;
use crate::store::Write;

pub(crate) async fn post(State(app): State<Shared>, headers: HeaderMap) -> Result<Response, Fail> {
    if let Some(token) = Token::of(&headers, app.is_demo()) {
        app.writer
            .run(move |desk| {
                desk.write(Write::DeleteSession(token.hash()));
                Ok(())
            })
            .await?;
    }
    let mut response = personal(&answer(&app, Stage::Anonymous));
    response.headers_mut().insert(header::SET_COOKIE, Token::no_cookie(app.is_demo())?);
    Ok(response)
}
