//! Who is asking: an opaque token in a cookie, its hash in the store.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use contract::draft::ApplicantDraft;
use contract::problem::ProblemKind;
use gateways::Msisdn;
use registry::preschool::PersonId;
use rules::iin::Iin;
use serde::{Deserialize, Serialize};
use words::Lang;

use crate::app::Shared;
use crate::chance;
use crate::fail::Fail;
use crate::signing::Signing;
use crate::store::SessionRow;
use crate::vault::{Place, hash};

/// How long a signed-in session holds: an evening with the form.
pub(crate) const SIGNED_IN: i64 = 12 * 3_600 * 1_000;
/// How long a sign-in may take.
pub(crate) const SIGNING_IN: i64 = 60 * 60 * 1_000;
/// Sessions of one person: phone, computer, webview and spares.
pub(crate) const SESSIONS_OF_ONE: u32 = 5;

/// A token: 32 random bytes in hexadecimal. Prints masked.
#[derive(Clone)]
pub(crate) struct Token(String);

/// What a session remembers, sealed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Memory {
    /// The language of messages.
    pub(crate) lang: String,
    /// A sign-in under way.
    pub(crate) pending: Option<Pending>,
    /// Codes asked for in this session.
    pub(crate) asked: u32,
    /// A text that may be signed to sign in.
    #[serde(default)]
    pub(crate) signing: Option<Signing>,
}

/// A sign-in under way.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Pending {
    /// Whose.
    pub(crate) iin: String,
    /// The registered phone, if there is one.
    pub(crate) phone: Option<Msisdn>,
    /// What the code is made of.
    pub(crate) nonce: [u8; 16],
    /// Until when the code holds, by the machine.
    pub(crate) expires_at: i64,
    /// Attempts left.
    pub(crate) left: u32,
}

/// A person's record in the vault.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct PersonRecord {
    pub(crate) iin: String,
    pub(crate) surname: String,
    pub(crate) first_name: String,
    pub(crate) patronymic: String,
    /// The phone registered when the person last signed in or filed.
    #[serde(default)]
    pub(crate) phone: Option<Msisdn>,
    /// The language of messages.
    #[serde(default)]
    pub(crate) lang: String,
    /// The population register knows nobody of this number: the name is what the person wrote when filing (PS-A1_9.2.b).
    #[serde(default)]
    pub(crate) unrecorded: bool,
}

/// A signed-in citizen. Asking for it refuses everybody else.
#[derive(Clone)]
pub(crate) struct Citizen {
    pub(crate) id: PersonId,
    pub(crate) iin: Iin,
    pub(crate) record: PersonRecord,
    pub(crate) lang: Lang,
}

/// Anybody with or without a session.
pub(crate) struct Visitor(pub(crate) Option<(SessionRow, Memory)>);

impl Token {
    pub(crate) fn fresh() -> Self {
        Self(chance::bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub(crate) fn of(headers: &HeaderMap, demo: bool) -> Option<Self> {
        let name = cookie_name(demo);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, token)| *found == name && token.len() == 64)
            .map(|(_, token)| Self(token.to_owned()))
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        hash(&[b"session", self.0.as_bytes()])
    }

    /// The header that gives it to the browser, for some milliseconds.
    pub(crate) fn cookie(&self, demo: bool, millis: i64) -> Result<HeaderValue, Fail> {
        set_cookie(demo, &self.0, millis / 1_000)
    }

    /// The header that takes it away.
    pub(crate) fn no_cookie(demo: bool) -> Result<HeaderValue, Fail> {
        set_cookie(demo, "", 0)
    }
}

/// Engines refuse a `__Host-` cookie on plain http, which only the demo on loopback speaks.
const fn cookie_name(demo: bool) -> &'static str {
    if demo { "kezek" } else { "__Host-kezek" }
}

fn set_cookie(demo: bool, value: &str, seconds: i64) -> Result<HeaderValue, Fail> {
    let secure = if demo { "" } else { "; Secure" };
    let name = cookie_name(demo);
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::try_from(text).map_err(|_| Fail::of(ProblemKind::Internal))
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(***)")
    }
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pending").field("left", &self.left).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for PersonRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonRecord(***)")
    }
}

impl PersonRecord {
    /// Somebody of whom no register tells a name.
    pub(crate) fn nameless(iin: &Iin) -> Self {
        Self {
            iin: iin.reveal().to_owned(),
            surname: String::new(),
            first_name: String::new(),
            patronymic: String::new(),
            phone: None,
            lang: String::new(),
            unrecorded: true,
        }
    }

    /// Takes the name from a form, where no register tells one.
    pub(crate) fn named_by(&mut self, applicant: &ApplicantDraft) {
        if self.unrecorded && !is_nameless(applicant) {
            applicant.surname.trim().clone_into(&mut self.surname);
            applicant.first_name.trim().clone_into(&mut self.first_name);
            applicant.patronymic.trim().clone_into(&mut self.patronymic);
        }
    }

    pub(crate) fn name(&self) -> contract::view::PersonName {
        let Self { surname, first_name, patronymic, .. } = self.clone();
        contract::view::PersonName { surname, first_name, patronymic }
    }
}

/// Whether a form says no name.
pub(crate) fn is_nameless(applicant: &ApplicantDraft) -> bool {
    applicant.surname.trim().is_empty() && applicant.first_name.trim().is_empty()
}

impl FromRequestParts<Shared> for Visitor {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Fail> {
        let Some(token) = Token::of(&parts.headers, app.is_demo()) else { return Ok(Self(None)) };
        let (hash, now) = (token.hash(), app.clocks.machine().millis());
        let Some(row) = app.read(move |store| store.session(&hash, now)).await? else {
            return Ok(Self(None));
        };
        let memory = app.vault.open(Place::Session(hash), &row.sealed)?;
        Ok(Self(Some((row, memory))))
    }
}

impl FromRequestParts<Shared> for Citizen {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Fail> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let needed = || Fail::of(ProblemKind::SignInNeeded);
        let Visitor(session) = Visitor::from_request_parts(parts, app).await?;
        let (row, memory) = session.ok_or_else(needed)?;
        let id = row.person.ok_or_else(needed)?;
        let record = app.person(id).await?.ok_or_else(needed)?;
        let iin = Iin::parse(&record.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
        Ok(Self { id, iin, record, lang: Lang::parse(&memory.lang).unwrap_or_default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_for_this_host_and_for_no_script() {
        let token = Token::fresh();
        let cookie = token.cookie(false, SIGNED_IN).unwrap();
        let text = cookie.to_str().unwrap();
        assert_eq!(
            text.split_once(';').unwrap().1,
            " Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure",
            "and no Domain, which __Host- forbids"
        );
        assert!(text.starts_with("__Host-kezek="));
        assert!(!token.cookie(true, SIGNED_IN).unwrap().to_str().unwrap().contains("Secure"));
        let pair = text.split_once(';').unwrap().0;
        let headers: HeaderMap =
            [(header::COOKIE, HeaderValue::from_str(&format!("a=b; {pair}")).unwrap())].into_iter().collect();
        assert_eq!(Token::of(&headers, false).unwrap().hash(), token.hash());
        assert!(Token::of(&headers, true).is_none());
        assert_eq!(format!("{token:?}"), "Token(***)");
    }
}
