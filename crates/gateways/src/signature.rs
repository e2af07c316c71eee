//! Digital signatures: whose they are and whether they hold (order 351, appendix 1_1, item 1.1; C-60).
//!
//! The adapter speaks NCANode's `POST /cms/verify`. It reports facts about the signature; who may sign in or sign what is
//! for the server to decide.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::line::{self, Line};
use crate::{Answer, CannotConnect, Chance, GatewayIin, Limits, Question, Repeat, System};

/// Longest signature taken, characters: one signer with its chain is below 20 000.
const LONGEST: usize = 48 * 1024;
/// Longest answer of the verifier, bytes.
const LONGEST_ANSWER: usize = 256 * 1024;
/// What a made-up signature begins with. No base64 has a full stop, so no true one can begin so.
const MADE_UP: &str = "KEZEK.MADE.UP.";

/// A detached CMS signature in base64, as the signer's program gave it. It names its signer, so it prints as its length.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cms(String);

/// The text is empty, too long, or no base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACms;

impl Cms {
    /// Takes base64 (line ends and PEM's first and last line are dropped), or a made-up signature.
    ///
    /// # Errors
    /// [`NotACms`].
    pub fn parse(text: &str) -> Result<Self, NotACms> {
        let plain: String = text.lines().map(str::trim).filter(|line| !line.starts_with("-----")).collect();
        let body = plain.strip_prefix(MADE_UP).unwrap_or(&plain);
        let shape = body.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
        if shape && !body.is_empty() && plain.len() <= LONGEST { Ok(Self(plain)) } else { Err(NotACms) }
    }

    /// The text, to be kept word for word.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the made-up country made it.
    pub fn is_made_up(&self) -> bool {
        self.0.starts_with(MADE_UP)
    }

    /// A made-up signature of these words; for the made-up country.
    pub fn made_up(words: &[u8]) -> Self {
        Self(format!("{MADE_UP}{}", STANDARD.encode(words)))
    }

    /// The words of a made-up signature.
    pub fn made_up_words(&self) -> Option<Vec<u8>> {
        STANDARD.decode(self.0.strip_prefix(MADE_UP)?).ok()
    }
}

impl fmt::Debug for Cms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cms({} characters)", self.0.len())
    }
}

/// What the verifier found in a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Whether it is a signature of exactly these bytes.
    pub holds: bool,
    /// Who signed.
    pub signers: Vec<Signer>,
}

/// One signer by its certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The person; none when the certificate names nobody.
    pub iin: Option<GatewayIin>,
    /// What the key is for.
    pub usage: Usage,
    /// Whether it is the key of a person for itself, not of somebody for an organisation.
    pub is_individual: bool,
    /// Whether chain and term hold.
    pub is_valid: bool,
    /// Whether it was taken back.
    pub revocation: Revocation,
}

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Usage {
    /// For signing.
    Sign,
    /// For signing in elsewhere.
    Auth,
    /// For something else.
    #[serde(other)]
    Unknown,
}

/// Whether a certificate was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// It was asked, and it was not.
    Good,
    /// It was.
    Revoked,
    /// Nobody could be asked.
    NotAsked,
}

/// The answer of a verifier on its way.
pub type Verified<'a> = Pin<Box<dyn Future<Output = Answer<Signature>> + Send + 'a>>;

/// Tells whose a signature is.
pub trait SignatureVerifier: fmt::Debug + Send + Sync {
    /// What is found in a detached signature of these bytes.
    fn verify<'a>(&'a self, cms: &'a Cms, signed: &'a [u8]) -> Verified<'a>;
}

/// NCANode. A made-up signature is refused before anybody is asked.
#[derive(Debug)]
pub struct NcaNode {
    line: Line,
}

/// The made-up country's verifier: the same protocol, made-up signatures, loopback only.
#[derive(Debug)]
pub struct MadeUpKeys {
    line: Line,
}

impl NcaNode {
    /// A line to NCANode at this base URL.
    ///
    /// # Errors
    /// A base URL that is not one, or no HTTP client.
    pub fn new(base: &str, limits: Limits, chance: &Chance) -> Result<Self, CannotConnect> {
        connect(base, limits, chance).map(|line| Self { line })
    }
}

impl MadeUpKeys {
    /// A line to the made-up country, which must be on this very machine.
    ///
    /// # Errors
    /// A base URL that is not one, one that is not on loopback, or no HTTP client.
    pub fn new(base: &str, limits: Limits, chance: &Chance) -> Result<Self, CannotConnect> {
        let host = base.strip_prefix("http://").unwrap_or_default();
        let is_here = ["127.0.0.1", "[::1]"].iter().any(|loopback| {
            host.strip_prefix(loopback).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
        });
        if !is_here {
            return Err(CannotConnect::MadeUpElsewhere);
        }
        connect(base, limits, chance).map(|line| Self { line })
    }
}

fn connect(base: &str, limits: Limits, chance: &Chance) -> Result<Line, CannotConnect> {
    let http = line::client()?;
    Line::new(System::Signatures, base, http, limits, chance.clone(), LONGEST_ANSWER)
}

impl SignatureVerifier for NcaNode {
    fn verify<'a>(&'a self, cms: &'a Cms, signed: &'a [u8]) -> Verified<'a> {
        Box::pin(async move {
            if cms.is_made_up() {
                tracing::warn!("a made-up signature was refused");
                return Answer::Known(Signature { holds: false, signers: Vec::new() });
            }
            self.line.ask(&VerifyQuestion::new(cms, signed)).await.map(Signature::from)
        })
    }
}

impl SignatureVerifier for MadeUpKeys {
    fn verify<'a>(&'a self, cms: &'a Cms, signed: &'a [u8]) -> Verified<'a> {
        Box::pin(async move { self.line.ask(&VerifyQuestion::new(cms, signed)).await.map(Signature::from) })
    }
}

/// Is this a signature of these bytes?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerifyQuestion {
    /// Whom to ask whether a certificate was taken back: `OCSP`.
    pub revocation_check: Vec<String>,
    /// The signature.
    pub cms: Cms,
    /// The bytes in base64.
    pub data: String,
}

impl VerifyQuestion {
    fn new(cms: &Cms, signed: &[u8]) -> Self {
        Self { revocation_check: vec!["OCSP".into()], cms: cms.clone(), data: STANDARD.encode(signed) }
    }

    /// The bytes; none when they are no base64.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.data).ok()
    }
}

/// What NCANode says. Only what we read; it says more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VerifyReply {
    /// Whether the signature is one of these bytes and everything about it holds.
    pub valid: bool,
    /// The signers.
    pub signers: Vec<NodeSigner>,
}

/// A signer as NCANode tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NodeSigner {
    /// The signer's own certificate first.
    pub certificates: Vec<NodeCertificate>,
}

/// A certificate as NCANode tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NodeCertificate {
    /// Whether chain and term hold.
    pub valid: bool,
    /// Who was asked whether it was taken back.
    #[serde(default)]
    pub revocations: Vec<NodeRevocation>,
    /// What the key is for.
    pub key_usage: Usage,
    /// Whose key it is: `INDIVIDUAL`, `ORGANIZATION`, ...
    #[serde(default)]
    pub key_user: Vec<String>,
    /// The holder.
    pub subject: NodeSubject,
}

/// Whether a certificate was taken back, by one who was asked.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct NodeRevocation {
    /// Whether it was.
    pub revoked: bool,
}

/// The holder of a certificate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NodeSubject {
    /// The person's IIN.
    #[serde(default)]
    pub iin: Option<GatewayIin>,
}

impl From<VerifyReply> for Signature {
    fn from(reply: VerifyReply) -> Self {
        let signers = reply.signers.into_iter();
        let own = signers.filter_map(|signer| signer.certificates.into_iter().next());
        Self { holds: reply.valid, signers: own.map(Signer::from).collect() }
    }
}

impl From<NodeCertificate> for Signer {
    fn from(own: NodeCertificate) -> Self {
        let is = |user: &str| own.key_user.iter().any(|one| one == user);
        Self {
            iin: own.subject.iin,
            usage: own.key_usage,
            is_individual: is("INDIVIDUAL") && !is("ORGANIZATION"),
            is_valid: own.valid,
            revocation: match own.revocations.as_slice() {
                [] => Revocation::NotAsked,
                asked if asked.iter().any(|one| one.revoked) => Revocation::Revoked,
                _ => Revocation::Good,
            },
        }
    }
}

impl Question for VerifyQuestion {
    const SYSTEM: System = System::Signatures;
    const PATH: &'static str = "/cms/verify";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = VerifyReply;

    /// A signature that holds has a signer, and each signer a certificate.
    fn is_answered_by(&self, reply: &VerifyReply) -> bool {
        let named = reply.signers.iter().all(|signer| !signer.certificates.is_empty());
        named && (!reply.valid || !reply.signers.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As NCANode 3 writes it, shortened.
    const SAID: &str = r#"{"status":200,"message":"OK","valid":true,"signers":[{"certificates":[{"valid":true,
        "revocations":[{"revoked":false,"by":"OCSP","revocationTime":null,"reason":null}],
        "notBefore":"2026-01-01T00:00:00.000+00:00","notAfter":"2027-01-01T00:00:00.000+00:00","keyUsage":"SIGN",
        "serialNumber":"1","signAlg":"x","keyUser":["INDIVIDUAL"],"publicKey":"","signature":"",
        "subject":{"commonName":"X","iin":"940514201100","country":"KZ","dn":""},"issuer":{"commonName":"Y"}}],
        "tsp":null}]}"#;

    fn read(text: &str) -> Signature {
        serde_json::from_str::<VerifyReply>(text).unwrap().into()
    }

    #[test]
    fn the_signer_is_read() {
        let signature = read(SAID);
        let signer = &signature.signers[0];
        assert!(signature.holds && signer.is_individual && signer.is_valid);
        assert_eq!((signer.usage, signer.revocation), (Usage::Sign, Revocation::Good));
        assert_eq!(signer.iin, GatewayIin::parse("940514201100").ok());
    }

    #[test]
    fn what_differs_is_told_apart() {
        assert_eq!(read(&SAID.replace("\"SIGN\"", "\"AUTH\"")).signers[0].usage, Usage::Auth);
        assert_eq!(read(&SAID.replace("\"SIGN\"", "\"ELSE\"")).signers[0].usage, Usage::Unknown);
        assert!(!read(&SAID.replace("\"INDIVIDUAL\"", "\"ORGANIZATION\",\"CEO\"")).signers[0].is_individual);
        let revoked = read(&SAID.replace("\"revoked\":false", "\"revoked\":true"));
        assert_eq!(revoked.signers[0].revocation, Revocation::Revoked);
        let unasked =
            read(&SAID.replace(r#"{"revoked":false,"by":"OCSP","revocationTime":null,"reason":null}"#, ""));
        assert_eq!(unasked.signers[0].revocation, Revocation::NotAsked);
    }

    #[test]
    fn a_signature_that_holds_has_a_signer() {
        let question = VerifyQuestion::new(&Cms::parse("MIIB").unwrap(), b"x");
        let said = |text: &str| question.is_answered_by(&serde_json::from_str(text).unwrap());
        assert!(said(SAID));
        assert!(said(r#"{"valid":false,"signers":[]}"#));
        assert!(!said(r#"{"valid":true,"signers":[]}"#));
        assert!(!said(r#"{"valid":false,"signers":[{"certificates":[]}]}"#));
    }

    #[test]
    fn a_cms_is_base64_and_prints_as_its_length() {
        let cms = Cms::parse("-----BEGIN CMS-----\nMIIB\r\nAA==\n-----END CMS-----\n").unwrap();
        assert_eq!(cms.as_str(), "MIIBAA==");
        assert_eq!(format!("{cms:?}"), "Cms(8 characters)");
        for wrong in ["", "-----BEGIN CMS-----", "a b", "<x>", &"A".repeat(LONGEST + 1)] {
            assert_eq!(Cms::parse(wrong), Err(NotACms));
        }
        let made_up = Cms::made_up(b"{}");
        assert!(made_up.is_made_up() && !cms.is_made_up());
        assert_eq!(Cms::parse(made_up.as_str()).unwrap().made_up_words().unwrap(), b"{}");
    }

    #[test]
    fn made_up_keys_live_on_this_machine_only() {
        let made = |base| MadeUpKeys::new(base, Limits::default(), &Chance::new(|| 0)).map(|_| ());
        assert_eq!(made("http://127.0.0.1:80"), Ok(()));
        for elsewhere in ["http://127.0.0.1.example.kz", "http://ncanode:14579", "http://10.0.0.1"] {
            assert_eq!(made(elsewhere), Err(CannotConnect::MadeUpElsewhere), "{elsewhere}");
        }
    }

    #[tokio::test]
    async fn the_true_verifier_refuses_a_made_up_signature_unasked() {
        // Nobody listens there: an answer proves that nobody was asked.
        let node = NcaNode::new("http://127.0.0.1:9", Limits::default(), &Chance::new(|| 0)).unwrap();
        let answer = node.verify(&Cms::made_up(b"{}"), b"x").await;
        assert_eq!(answer, Answer::Known(Signature { holds: false, signers: vec![] }));
    }
}
