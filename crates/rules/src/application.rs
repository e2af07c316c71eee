//! The application for a queue as the law knows it: app. 1_1 paras 4, 6 and 8 together with para 14 (C-25).
//!
//! Three messages, one value: what all of them have stands in [`Application`], what a kind needs in [`Particulars`].
//! Every part was parsed; nothing here can be built from a text that a rule refused.

use crate::benefit::{Category, Turn};
use crate::email::Email;
use crate::iin::Iin;
use crate::impairment::Impairment;
use crate::name::NamePart;
use crate::phone::Phone;
pub use crate::queue_kind::QueueKind;
use crate::rehabilitation::Rehabilitation;
use crate::review::Subject;
use crate::{Cite, Day};
use alloc::vec;
use alloc::vec::Vec;

/// The paragraphs on which more than one kind rests; the numbers of each message are in [`QueueKind::paragraphs`].
pub mod cites {
    use super::{Cite, QueueKind};
    /// The identity document of a child whom the population register does not know (C-22).
    pub const IDENTITY: Cite = Cite::new("PS-A1_9.4.b");
    /// The data of a citizen come from the population register and from nowhere else.
    pub const CITIZEN: Cite = Cite::new("PS-A1_9.4.a");
    /// The identity document of an applicant whom the population register does not know.
    pub const APPLICANT_IDENTITY: Cite = Cite::new("PS-A1_9.2.b");
    /// Settlement for queueing.
    pub const SETTLEMENT: Cite = QueueKind::General.paragraphs().settlement;
    /// Whether there is a benefit.
    pub const BENEFIT: Cite = Cite::new("PS-A1_1.4.14");
    /// Birth date.
    pub const BIRTH_DATE: Cite = QueueKind::General.paragraphs().birth_date;
    /// One to four preschools.
    pub const PRESCHOOLS: Cite = QueueKind::General.paragraphs().preschools;
    /// Preschools registered before filing.
    pub const REGISTERED: Cite = Cite::new("PS-A1_9.9");
    /// One preschool with an out-of-turn right.
    pub const OUT_OF_TURN: Cite = Cite::new("PS-21.b");
    /// Consent to processing.
    pub const CONSENT: Cite = QueueKind::General.paragraphs().consent;
    /// IIN and registration in the mobile citizens' base.
    pub const REGISTERED_PHONE: Cite = Cite::new("PS-9.c");
    /// One queue of a kind in the whole country.
    pub const ONE_QUEUE: Cite = Cite::new("PS-20.a");
    /// Queues of different kinds at once.
    pub const SEVERAL_KINDS: Cite = Cite::new("PS-20.b");
}

/// Who the applicant is to the child (C-23).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Parent, by the civil registry.
    Parent,
    /// Guardian (қорғаншы), by the education base.
    Guardian,
    /// Trustee (қамқоршы).
    Trustee,
    /// Patronage educator.
    PatronageEducator,
}

impl Role {
    /// All roles, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Parent, Self::Guardian, Self::Trustee, Self::PatronageEducator];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Trustee => "trustee",
            Self::PatronageEducator => "patronage_educator",
        }
    }

    /// The role of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// Sex as registered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

impl Sex {
    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// The sex of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|sex| sex.as_str() == text)
    }
}

/// Language of upbringing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// Another language of upbringing that a preschool offers.
    Other,
}

impl Language {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::Other];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::Other => "other",
        }
    }

    /// The language of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == text)
    }
}

/// Citizenship: two letters of ISO 3166-1, `KZ` for Kazakhstan. Of its free letters `XX` is nobody's citizen and `ZZ` a
/// country that only the paper names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Citizenship([u8; 2]);

impl Citizenship {
    /// Kazakhstan.
    pub const KAZAKHSTAN: Self = Self(*b"KZ");

    /// Reads two capital letters.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: [u8; 2] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A settlement by its nine-digit KATO code. Almaty city (75…) and Almaty region (19…) are different units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kato(u32);

impl Kato {
    /// Reads exactly nine digits.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok().map(Self))?
    }

    /// The code of this number below 1 000 000 000.
    pub const fn new(code: u32) -> Option<Self> {
        if code < 1_000_000_000 { Some(Self(code)) } else { None }
    }

    /// The code as a number below 1 000 000 000.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl core::fmt::Display for Kato {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

/// A preschool of the register.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PreschoolId(pub u128);

/// A scanned document in the vault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DocumentId(pub u128);

/// A full name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FullName {
    /// Surname.
    pub surname: NamePart,
    /// First name.
    pub first_name: NamePart,
    /// Patronymic, if any.
    pub patronymic: Option<NamePart>,
}

/// Who applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Applicant {
    /// IIN.
    pub iin: Iin,
    /// Name.
    pub name: FullName,
    /// Scan of the identity document, where the population register knows nobody of this number.
    pub identity_document: Option<DocumentId>,
    /// Who this is to the child.
    pub role: Role,
    /// One to three phones; the first is the registered one.
    pub phones: Vec<Phone>,
    /// E-mail, optional (C-27).
    pub email: Option<Email>,
}

/// For whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Child {
    /// IIN.
    pub iin: Iin,
    /// Name.
    pub name: FullName,
    /// Birth date.
    pub birth_date: Day,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
    /// Scan of the birth certificate, for a child who is not a citizen.
    pub birth_certificate: Option<DocumentId>,
    /// Scan of the identity document, for a child whom the population register does not know (C-22).
    pub identity_document: Option<DocumentId>,
}

/// A stated benefit category and what proves it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The category.
    pub category: Category,
    /// What proves it.
    pub evidence: Evidence,
}

/// What proves a category or a conclusion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// A state system confirmed it.
    State,
    /// A scan that staff must compare with the original.
    Scan(Scan),
    /// The state system that knows is silent and no scan stands in: it is asked again, or staff see the paper. Unknown is
    /// not no, so nobody is refused for it (CA-34, C-19).
    Awaited,
}

/// A scanned paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scan {
    /// The scan.
    pub document: DocumentId,
    /// Its day of issue.
    pub issued: Day,
    /// The second paper that goes with it, where the law asks for one.
    pub second: Option<DocumentId>,
}

impl Evidence {
    /// The scan, if only a scan proves it.
    pub const fn scan(self) -> Option<Scan> {
        match self {
            Self::State | Self::Awaited => None,
            Self::Scan(scan) => Some(scan),
        }
    }
}

/// What is known of a PMPK conclusion, which lifts the age limit (para 27, order 254 para 18).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Pmpk {
    /// Nobody speaks of one.
    #[default]
    None,
    /// A scan that staff have still to see, or an answer that the state still owes: the limit waits for them.
    ByScan,
    /// The state confirmed it, or staff did.
    Confirmed,
}

impl Pmpk {
    /// Whether the child may stand beyond the age now.
    pub const fn lifts_age_limit(self) -> bool {
        match self {
            Self::None => false,
            Self::ByScan | Self::Confirmed => true,
        }
    }
}

/// A valid application for a queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Application {
    /// For whom.
    pub child: Child,
    /// Who applies.
    pub applicant: Applicant,
    /// Where.
    pub settlement: Kato,
    /// A PMPK conclusion, also one that the state knows and the parent did not state.
    pub pmpk: Pmpk,
    /// The chosen preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// Desired language of upbringing.
    pub language: Language,
    /// Whether a name may stand in the published list.
    pub publication: bool,
    /// What its kind needs.
    pub particulars: Particulars,
}

/// A scanned paper that staff must see, and what it is to prove.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paper {
    /// The scan.
    pub document: DocumentId,
    /// What it is to prove.
    pub subject: Subject,
    /// Its day of issue, where one is asked for.
    pub issued: Option<Day>,
    /// The second paper that goes with it: both are judged as one.
    pub second: Option<DocumentId>,
}

/// What an application of one kind has and the others have not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Particulars {
    /// App. 1_1 para 4.
    General(General),
    /// App. 1_1 para 6.
    Special(Special),
    /// App. 1_1 para 8.
    Sanatorium(Sanatorium),
}

/// The general queue: rights and the turn they give.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct General {
    /// Stated categories; empty means none.
    pub claims: Vec<Claim>,
    /// The turn the parent chose to use.
    pub turn: Turn,
    /// Reserves that open if an out-of-turn right is not confirmed.
    pub reserves: Vec<PreschoolId>,
}

/// The special queue: an impairment and the conclusion that names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Special {
    /// The kind of impairment.
    pub impairment: Impairment,
    /// What proves the PMPK conclusion.
    pub conclusion: Evidence,
    /// Stated benefits: kept, of no effect on this queue (para 18, C-16).
    pub stated: Vec<Category>,
}

/// The sanatorium queue: a kind of rehabilitation and the doctor who refers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sanatorium {
    /// The kind of rehabilitation or prevention.
    pub rehabilitation: Rehabilitation,
    /// The phthisiatrician's referral: staff see it (C-17).
    pub referral: Scan,
}

impl Application {
    /// For which kind of queue.
    pub const fn kind(&self) -> QueueKind {
        match self.particulars {
            Particulars::General(_) => QueueKind::General,
            Particulars::Special(_) => QueueKind::Special,
            Particulars::Sanatorium(_) => QueueKind::Sanatorium,
        }
    }

    /// The turn the parent chose to use; benefits count in the general queue only.
    pub const fn turn(&self) -> Turn {
        match &self.particulars {
            Particulars::General(general) => general.turn,
            Particulars::Special(_) | Particulars::Sanatorium(_) => Turn::General,
        }
    }

    /// The turn that holds while papers are checked, and if they are not confirmed.
    pub fn turn_without_scans(&self) -> Turn {
        match &self.particulars {
            Particulars::General(general) => turn_without_scans(&general.claims, general.turn),
            Particulars::Special(_) | Particulars::Sanatorium(_) => Turn::General,
        }
    }

    /// Reserves that open if an out-of-turn right is not confirmed.
    pub fn reserves(&self) -> &[PreschoolId] {
        match &self.particulars {
            Particulars::General(general) => &general.reserves,
            Particulars::Special(_) | Particulars::Sanatorium(_) => &[],
        }
    }

    /// The stated benefit categories, in the order of the form.
    pub fn categories(&self) -> Vec<Category> {
        match &self.particulars {
            Particulars::General(general) => general.claims.iter().map(|claim| claim.category).collect(),
            Particulars::Special(special) => special.stated.clone(),
            Particulars::Sanatorium(_) => Vec::new(),
        }
    }

    /// The papers that staff must see, identity before rights: one for everything
    /// that is to be proved. That one scan is not named twice is seen to where drafts come in, because a verdict is about a scan.
    pub fn papers(&self) -> Vec<Paper> {
        let paper = |subject, Scan { document, issued, second }: Scan| {
            let issued = Some(issued);
            Paper { document, subject, issued, second }
        };
        let Child { birth_certificate, identity_document, .. } = &self.child;
        let of_people = [
            (birth_certificate, Subject::BirthCertificate),
            (&self.applicant.identity_document, Subject::ApplicantIdentity),
            (identity_document, Subject::ChildIdentity),
        ];
        let of_people = of_people.into_iter().filter_map(|(scan, subject)| {
            scan.map(|document| Paper { document, subject, issued: None, second: None })
        });
        let mut all: Vec<Paper> = of_people.collect();
        match &self.particulars {
            Particulars::General(general) => all.extend(general.claims.iter().filter_map(|claim| {
                claim.evidence.scan().map(|scan| paper(Subject::Benefit(claim.category), scan))
            })),
            Particulars::Special(special) => {
                all.extend(special.conclusion.scan().map(|scan| paper(Subject::Conclusion, scan)));
            }
            Particulars::Sanatorium(sanatorium) => all.push(paper(Subject::Referral, sanatorium.referral)),
        }
        all
    }

    /// What a silent state system has still to answer.
    pub fn awaited(&self) -> Vec<Subject> {
        match &self.particulars {
            Particulars::General(general) => {
                let awaited = general.claims.iter().filter(|claim| claim.evidence == Evidence::Awaited);
                awaited.map(|claim| Subject::Benefit(claim.category)).collect()
            }
            Particulars::Special(special) if special.conclusion == Evidence::Awaited => {
                vec![Subject::Conclusion]
            }
            Particulars::Special(_) | Particulars::Sanatorium(_) => Vec::new(),
        }
    }

    /// Whether something must be seen or answered before the application can stand firmly: any scan is reviewed (PS-15.b),
    /// and what a silent system owes is waited for.
    pub fn needs_document_check(&self) -> bool {
        !self.papers().is_empty() || !self.awaited().is_empty()
    }
}

/// The turn that holds without papers: a right the state confirmed, never a stronger one than the parent chose, else
/// general (PS-23, CA-14).
pub fn turn_without_scans(claims: &[Claim], chosen: Turn) -> Turn {
    claims
        .iter()
        .filter(|claim| claim.is_by_state() && claim.category.turn() >= chosen)
        .map(|claim| claim.category.turn())
        .min()
        .unwrap_or(Turn::General)
}

impl Claim {
    /// Whether a state system confirmed it.
    pub const fn is_by_state(&self) -> bool {
        matches!(self.evidence, Evidence::State)
    }
}
