//! Who reads a page of their own: a person who is signed in, and the language of the address. Anybody else signs in first
//! and comes back.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use pages::Page;
use words::Lang;

use super::complaint_page::lang;
use super::page::{document, personal_page, see_other};
use crate::app::Shared;
use crate::next::sign_in;
use crate::session::Citizen;

/// A person who is signed in, before a page.
pub(crate) struct Reader {
    pub(crate) citizen: Citizen,
    pub(crate) lang: Lang,
    pub(crate) headers: HeaderMap,
    app: Shared,
}

impl FromRequestParts<Shared> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Response> {
        let code = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let lang = lang(code).map_err(IntoResponse::into_response)?;
        match Citizen::from_request_parts(parts, app).await {
            Ok(citizen) => Ok(Self { citizen, lang, headers: parts.headers.clone(), app: app.clone() }),
            Err(_) => Err(see_other(&sign_in(lang, &parts.uri)).into_response()),
        }
    }
}

impl Reader {
    /// A page for this person alone.
    pub(crate) async fn shows(&self, page: Page) -> Response {
        personal_page(&self.app, self.lang, page, &self.headers).await
    }

    /// No such page, or not this person's.
    pub(crate) async fn finds_nothing(&self) -> Response {
        document(&self.app, self.lang, Page::NotFound, &self.headers).await
    }
}
