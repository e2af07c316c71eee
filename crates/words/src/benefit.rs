//! The catalogue of rights as it is shown: two groups, each with what it gives, its categories and their ground.

use crate::text::benefit::Word;
use crate::text::everywhere;
use crate::{Table, cite};
use rules::benefit::{CATALOGUE, Turn};

/// The categories that give one right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// `out_of_turn` or `first_turn`.
    pub code: &'static str,
    /// The mark of the turn; it stands with the name only.
    pub mark: &'static str,
    /// The name of the right.
    pub name: String,
    /// What it gives.
    pub gives: String,
    /// What it limits, if anything.
    pub limit: Option<String>,
    /// Where the law says so.
    pub basis: String,
    /// The categories, in the order of the form.
    pub rows: Vec<Row>,
}

/// One category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Who else counts.
    pub also: Option<String>,
    /// How it is proved.
    pub proof: String,
    /// Where the law says how.
    pub basis: String,
}

/// Both groups: out of turn, then first turn.
pub fn groups(table: &Table) -> Vec<Group> {
    let own = |word: Word| table.say(word).to_owned();
    [Turn::OutOfTurn, Turn::FirstTurn]
        .into_iter()
        .filter_map(|turn| {
            let of_turn = || CATALOGUE.iter().filter(move |benefit| benefit.turn == turn);
            Some(Group {
                code: turn.as_str(),
                mark: everywhere::mark(turn),
                name: own(Word::right(turn)),
                gives: own(Word::gives(turn)),
                limit: (turn == Turn::OutOfTurn).then(|| own(Word::OutOfTurnLimit)),
                basis: cite::line(table, of_turn().next()?.right),
                rows: of_turn()
                    .map(|benefit| Row {
                        name: own(Word::name(benefit.category)),
                        also: Word::also(benefit.category).map(own),
                        proof: own(Word::proof(benefit.category)),
                        basis: cite::line(table, benefit.evidence),
                    })
                    .collect(),
            })
        })
        .collect()
}
