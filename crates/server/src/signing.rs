//! What is signed, and whose signature is taken. The server alone decides (shared facts, "Signatures"): one signer, a
//! person's own key for signing, in force, not taken back, of exactly the bytes that were kept.

use std::collections::BTreeMap;

use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::signature::{Revocation, Signature, Usage};
use gateways::{Cms, System};
use rules::iin::Iin;
use serde::{Deserialize, Serialize};
use words::text::signing::Word;
use words::{Lang, Table};

use crate::app::App;
use crate::chance;
use crate::fail::Fail;
use crate::session::{SIGNING_IN, Token};
use crate::store::{SessionRow, StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// How long a text may be signed.
pub(crate) const HOLDS: i64 = 10 * 60 * 1_000;
/// The form of the text that is signed to sign in.
const SIGN_IN: &str = "sign-in/1";
/// Texts in one browser session.
const ASKED_IN_A_SESSION: u32 = 20;

/// A text that may be signed to sign in. It belongs to one browser session and is used once.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Signing {
    /// Makes it one of its kind.
    pub(crate) nonce: [u8; 16],
    /// The very bytes.
    pub(crate) document: String,
    /// Until when, by the machine.
    pub(crate) expires_at: i64,
    /// Where eGov Mobile shows it.
    pub(crate) phone: Option<OnPhone>,
    /// How many there were in this session.
    pub(crate) asked: u32,
}

/// A session of eGov Mobile.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct OnPhone {
    pub(crate) id: String,
    pub(crate) qr: String,
    pub(crate) launch: String,
}

impl std::fmt::Debug for Signing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signing").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// Why a signature is not taken. The code goes to the page, which has words for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotTaken {
    /// Not of these bytes, or no signature.
    OtherText,
    /// Not exactly one signer.
    Signers,
    /// The key was taken back.
    Revoked,
    /// Its term is over or its chain is not known.
    NotInForce,
    /// It is not a key for signing.
    NotForSigning,
    /// It is not a person's own.
    NotAPerson,
    /// It is somebody else's.
    SomebodyElse,
}

impl NotTaken {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::OtherText => "other_text",
            Self::Signers => "signers",
            Self::Revoked => "revoked",
            Self::NotInForce => "not_in_force",
            Self::NotForSigning => "not_for_signing",
            Self::NotAPerson => "not_a_person",
            Self::SomebodyElse => "somebody_else",
        }
    }
}

impl From<NotTaken> for Fail {
    fn from(why: NotTaken) -> Self {
        let why = WireParam::Text(why.as_str().to_owned());
        Problem::new(ProblemKind::SignatureNotTaken).with("why", why).into()
    }
}

/// Whose signature it is, checked with the verifier.
///
/// A verifier that cannot ask whether the key was taken back has not answered.
pub(crate) async fn signer(app: &App, cms: &str, signed: &str, expected: Option<&Iin>) -> Result<Iin, Fail> {
    let cms = Cms::parse(cms).map_err(|_| Fail::from(NotTaken::OtherText))?;
    let found = app.signatures.verify(&cms, signed.as_bytes()).await.known();
    let signature = found.map_err(Fail::silent(System::Signatures))?;
    if signature.signers.iter().any(|signer| signer.revocation == Revocation::NotAsked) {
        return Err(Fail::no_answer(System::Signatures));
    }
    Ok(judged(&signature, expected)?)
}

fn judged(signature: &Signature, expected: Option<&Iin>) -> Result<Iin, NotTaken> {
    let [signer] = signature.signers.as_slice() else {
        return Err(if signature.signers.is_empty() { NotTaken::OtherText } else { NotTaken::Signers });
    };
    // What the person can mend comes first: a verifier calls a signature by a key out of force none at all.
    if signer.revocation != Revocation::Good {
        return Err(NotTaken::Revoked);
    }
    if !signer.is_valid {
        return Err(NotTaken::NotInForce);
    }
    if signer.usage != Usage::Sign {
        return Err(NotTaken::NotForSigning);
    }
    if !signer.is_individual {
        return Err(NotTaken::NotAPerson);
    }
    if !signature.holds {
        return Err(NotTaken::OtherText);
    }
    let named = signer.iin.as_ref().and_then(|iin| Iin::parse(iin.as_str()).ok());
    let iin = named.ok_or(NotTaken::NotAPerson)?;
    if expected.is_some_and(|expected| *expected != iin) {
        return Err(NotTaken::SomebodyElse);
    }
    Ok(iin)
}

/// Canonical JSON (RFC 8785) of texts by name: sorted names of ASCII letters, nothing but texts, no blanks.
pub(crate) fn canonical(fields: &[(&str, &str)]) -> String {
    let sorted: BTreeMap<&str, &str> = fields.iter().copied().collect();
    // A map of texts always writes.
    serde_json::to_string(&sorted).unwrap_or_default()
}

/// Makes a text for this browser session; seconds to wait when there were too many.
pub(crate) fn begin(
    desk: &mut Desk<'_>,
    token: &Token,
    lang: Lang,
    site: &str,
) -> Result<Result<Signing, i32>, StoreError> {
    let now = desk.clocks().machine();
    let row = desk.session(&token.hash())?;
    // A session that is somebody's already stays as it is: the new sign-in gets its own.
    let row = row.filter(|row| row.person.is_none());
    let mut memory = crate::sign_in::remembered(desk.vault(), row.as_ref())?;
    let asked = memory.signing.as_ref().map_or(0, |before| before.asked) + 1;
    if asked > ASKED_IN_A_SESSION {
        return Ok(Err(i32::try_from(SIGNING_IN / 1_000).unwrap_or(i32::MAX)));
    }
    let nonce: [u8; 16] = chance::bytes();
    let spelled: String = nonce.iter().map(|byte| format!("{byte:02x}")).collect();
    let document = canonical(&[
        ("at", &now.to_string()),
        ("form", SIGN_IN),
        ("lang", lang.code()),
        ("once", &spelled),
        ("site", site),
        ("text", Table::of(lang).say(Word::SignInText)),
    ]);
    let signing = Signing { nonce, document, expires_at: now.millis() + HOLDS, phone: None, asked };
    memory.lang = lang.code().to_owned();
    memory.signing = Some(signing.clone());
    keep(desk, token, row, &memory);
    Ok(Ok(signing))
}

/// Keeps where eGov Mobile shows the text, if it is still the same text.
pub(crate) fn shown_on_phone(
    desk: &mut Desk<'_>,
    token: &Token,
    nonce: [u8; 16],
    phone: OnPhone,
) -> Result<(), StoreError> {
    let row = desk.session(&token.hash())?;
    let mut memory = crate::sign_in::remembered(desk.vault(), row.as_ref())?;
    if let Some(signing) = memory.signing.as_mut().filter(|signing| signing.nonce == nonce) {
        signing.phone = Some(phone);
        keep(desk, token, row, &memory);
    }
    Ok(())
}

fn keep(desk: &mut Desk<'_>, token: &Token, row: Option<SessionRow>, memory: &crate::session::Memory) {
    let (now, hash) = (desk.clocks().machine().millis(), token.hash());
    let sealed = desk.vault().seal(Place::Session(hash), memory);
    let (made_at, expires_at) = row.map_or((now, now + SIGNING_IN), |row| (row.made_at, row.expires_at));
    desk.write(Write::Session(SessionRow { token_hash: hash, person: None, sealed, made_at, expires_at }));
}

#[cfg(test)]
mod tests {
    use gateways::GatewayIin;
    use gateways::signature::Signer;

    use super::*;

    fn good() -> Signer {
        Signer {
            iin: GatewayIin::parse("680503250034").ok(),
            usage: Usage::Sign,
            is_individual: true,
            is_valid: true,
            revocation: Revocation::Good,
        }
    }

    fn judged_with(change: impl Fn(&mut Signature), expected: Option<&str>) -> Result<String, NotTaken> {
        let mut signature = Signature { holds: true, signers: vec![good()] };
        change(&mut signature);
        let expected = expected.map(|iin| Iin::parse(iin).unwrap());
        judged(&signature, expected.as_ref()).map(|iin| iin.reveal().to_owned())
    }

    #[test]
    fn a_persons_own_key_in_force_is_taken() {
        assert_eq!(judged_with(|_| {}, None).unwrap(), "680503250034");
        assert_eq!(judged_with(|_| {}, Some("680503250034")).unwrap(), "680503250034");
    }

    #[test]
    fn everything_else_is_not() {
        let refused = |change: &dyn Fn(&mut Signature)| judged_with(change, None).unwrap_err();
        assert_eq!(refused(&|s| s.holds = false), NotTaken::OtherText);
        assert_eq!(refused(&|s| s.signers.clear()), NotTaken::OtherText);
        assert_eq!(refused(&|s| s.signers.push(good())), NotTaken::Signers);
        assert_eq!(refused(&|s| s.signers[0].revocation = Revocation::Revoked), NotTaken::Revoked);
        assert_eq!(refused(&|s| s.signers[0].is_valid = false), NotTaken::NotInForce);
        assert_eq!(refused(&|s| s.signers[0].usage = Usage::Auth), NotTaken::NotForSigning);
        assert_eq!(refused(&|s| s.signers[0].usage = Usage::Unknown), NotTaken::NotForSigning);
        assert_eq!(refused(&|s| s.signers[0].is_individual = false), NotTaken::NotAPerson);
        assert_eq!(refused(&|s| s.signers[0].iin = None), NotTaken::NotAPerson);
        // A control digit that fails names nobody.
        assert_eq!(
            refused(&|s| s.signers[0].iin = GatewayIin::parse("680503250035").ok()),
            NotTaken::NotAPerson
        );
        assert_eq!(judged_with(|_| {}, Some("760212350620")), Err(NotTaken::SomebodyElse));
    }

    #[test]
    fn the_text_is_canonical_json() {
        let text = canonical(&[("text", "Қол \"қою\"\n"), ("form", "sign-in/1"), ("at", "2026")]);
        assert_eq!(text, r#"{"at":"2026","form":"sign-in/1","text":"Қол \"қою\"\n"}"#);
    }
}
