//! A draft becomes a valid application, or all its faults at once, in the order of the form.

mod faults;
mod papers;
mod people;
mod preschools;

use crate::draft::ApplicationDraft;
use crate::facts::{Answer, Facts};
use faults::Faults;
use preschools::Choice;
use rules::Day;
use rules::application::{
    Application, Claim, Evidence, General, Language, Particulars, Pmpk, PreschoolId, QueueKind, Sanatorium,
    Special,
};
use rules::benefit::{Category, Turn};
use rules::fault::{Code, Fault, Field, Severity};
use rules::impairment::Impairment;
use rules::queue_kind;

/// Most phones in an application: app. 1_1 items 8 to 10.
pub const PHONES_MAX: usize = 3;

/// A valid application and what deserves a second look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parsed {
    /// The application.
    pub application: Application,
    /// Warnings; they stop nobody.
    pub warnings: Vec<Fault>,
}

/// Parses a draft by value. `today` is the filing day by the law's clock.
///
/// # Errors
/// All faults, warnings among them, in the order of the form.
pub fn parse(draft: ApplicationDraft, facts: &Facts<'_>, today: Day) -> Result<Parsed, Vec<Fault>> {
    let kind = QueueKind::parse(&draft.kind);
    // While the kind is not known the faults of the common fields stand under the numbers of the general message.
    let mut faults = Faults { found: Vec::new(), law: kind.unwrap_or(QueueKind::General).paragraphs() };
    if kind.is_none() {
        let code = if draft.kind.is_empty() { Code::Required } else { Code::Malformed };
        faults.add(Field::Kind, code, queue_kind::KIND);
    }
    let has_pmpk = facts.answer(Category::SpecialNeeds) == Answer::Yes;
    // A paper that staff have still to see lifts the limit for as long as they look (para 27).
    let lifts = has_pmpk
        || match kind {
            Some(QueueKind::Special) => true,
            Some(QueueKind::General) | None => draft.benefits.special_needs.is_some(),
            Some(QueueKind::Sanatorium) => false,
        };
    let child = faults.child(draft.child, facts, today, kind, lifts);
    let applicant = faults.applicant(draft.applicant, facts);
    if let (Some(child), Some(applicant)) = (&child, &applicant)
        && child.iin == applicant.iin
    {
        faults.add(Field::ChildIin, Code::IinSame, faults.law.child_iin);
    }
    let settlement = faults.settlement(&draft.settlement, facts);
    let particulars = match kind {
        Some(QueueKind::General) => {
            let (claims, turn) = faults.benefits(&draft.benefits, facts, today);
            Wanted::General(claims, turn)
        }
        Some(QueueKind::Special) => {
            let stated = faults.stated(&draft.benefits);
            Wanted::Special(faults.special(&draft.special.unwrap_or_default(), facts, today), stated)
        }
        Some(QueueKind::Sanatorium) => {
            Wanted::Sanatorium(faults.sanatorium(&draft.sanatorium.unwrap_or_default(), facts, today))
        }
        None => Wanted::Unknown,
    };
    let choice = Choice { kind, turn: particulars.turn(), settlement };
    let chosen = faults.preschools(&draft.preschools, &draft.reserves, &choice, facts);
    let language = faults.one_of(Field::Language, &draft.language, faults.law.language, Language::parse);
    if !draft.consents.processing {
        faults.add(Field::ConsentProcessing, Code::ConsentMissing, faults.law.consent);
    }
    let mut found = faults.found;
    found.sort_by_key(|fault| fault.field);
    if found.iter().any(|fault| fault.code.severity() == Severity::Block) {
        return Err(found);
    }
    let whole = (child, applicant, settlement, chosen, language);
    let (Some(child), Some(applicant), Some(settlement), Some((preschools, reserves)), Some(language)) =
        whole
    else {
        return Err(found);
    };
    let publication = draft.consents.publication;
    let Some((particulars, paper)) = particulars.whole(reserves) else { return Err(found) };
    let pmpk = match paper {
        _ if has_pmpk => Pmpk::Confirmed,
        Some(Evidence::State) => Pmpk::Confirmed,
        Some(Evidence::Scan(_) | Evidence::Awaited) => Pmpk::ByScan,
        None => Pmpk::None,
    };
    let application =
        Application { child, applicant, settlement, pmpk, preschools, language, publication, particulars };
    Ok(Parsed { application, warnings: found })
}

/// What a kind needs, as far as it could be read.
enum Wanted {
    General(Vec<Claim>, Option<Turn>),
    Special(Option<(Impairment, Evidence)>, Vec<Category>),
    Sanatorium(Option<Sanatorium>),
    Unknown,
}

impl Wanted {
    /// The turn, where one is chosen or the kind has none.
    const fn turn(&self) -> Option<Turn> {
        match self {
            Self::General(_, turn) => *turn,
            Self::Special(..) | Self::Sanatorium(_) => Some(Turn::General),
            Self::Unknown => None,
        }
    }

    /// The particulars, and what proves a PMPK conclusion if one is stated.
    fn whole(self, reserves: Vec<PreschoolId>) -> Option<(Particulars, Option<Evidence>)> {
        Some(match self {
            Self::General(claims, turn) => {
                let paper = claims.iter().find(|claim| claim.category == Category::SpecialNeeds);
                let paper = paper.map(|claim| claim.evidence);
                (Particulars::General(General { claims, turn: turn?, reserves }), paper)
            }
            Self::Special(special, stated) => {
                let (impairment, conclusion) = special?;
                let special = Special { impairment, conclusion, stated };
                (Particulars::Special(special), Some(conclusion))
            }
            Self::Sanatorium(sanatorium) => (Particulars::Sanatorium(sanatorium?), None),
            Self::Unknown => return None,
        })
    }
}
