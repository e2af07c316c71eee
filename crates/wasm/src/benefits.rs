//! The catalogue of benefit categories.

use crate::say;
use contract::register::WireTurn;
use rules::benefit::{Benefit, CATALOGUE, Proof, StateSystem};
use serde::Serialize;
use words::Table;
use words::text::benefit::Word;

/// One category.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Row {
    /// The wire's spelling; the field of `benefits` in a draft.
    pub category: &'static str,
    /// The turn it gives.
    pub turn: WireTurn,
    /// The state system that is asked; none when a workplace certificate proves it.
    pub system: Option<&'static str>,
    /// The row of the application form.
    pub form: &'static str,
    /// The paragraph that gives the right.
    pub right: &'static str,
    /// The paragraph on its proof.
    pub evidence: &'static str,
    /// In words, when a language was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// A category in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Words {
    /// Its name.
    pub name: String,
    /// Who else counts to it.
    pub also: Option<String>,
    /// The name of the right.
    pub right: String,
    /// What the right gives; it always stands beside its name.
    pub gives: String,
    /// How the category is proved.
    pub proof: String,
}

/// All categories, in the order of the form.
pub fn catalogue(lang: Option<&str>) -> Vec<Row> {
    say::with_table(lang, |table| CATALOGUE.iter().map(|benefit| row(benefit, lang.and(table))).collect())
}

fn row(benefit: &Benefit, table: Option<&Table>) -> Row {
    Row {
        category: benefit.category.as_str(),
        turn: benefit.turn.into(),
        system: match benefit.proof {
            Proof::State(system) => Some(spelled(system)),
            Proof::WorkplaceCertificate => None,
        },
        form: benefit.form.id(),
        right: benefit.right.id(),
        evidence: benefit.evidence.id(),
        words: table.map(|table| words(benefit, table)),
    }
}

fn words(benefit: &Benefit, table: &Table) -> Words {
    let own = |word| table.say(word).to_owned();
    Words {
        name: own(Word::name(benefit.category)),
        also: Word::also(benefit.category).map(own),
        right: own(Word::right(benefit.turn)),
        gives: own(Word::gives(benefit.turn)),
        proof: own(Word::proof(benefit.category)),
    }
}

const fn spelled(system: StateSystem) -> &'static str {
    match system {
        StateSystem::EducationBase => "education_base",
        StateSystem::DisabilityBase => "disability_base",
        StateSystem::LargeFamilyBase => "large_family_base",
        StateSystem::Pmpk => "pmpk",
    }
}
