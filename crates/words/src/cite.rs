//! How a provision is cited: last and small, "Basis: order 351, para 17".

use crate::Table;
use crate::text::everywhere::Word;
use rules::Cite;
use rules::cite::{Act, Place};

/// The line under a sentence: `Негізі: 351-бұйрық, 17-т.`
pub fn line(table: &Table, cite: Cite) -> String {
    let place = place(table, cite);
    table.fill(Word::Basis, &[("place", place.as_str().into())])
}

/// The same without "basis": `351-бұйрық, 17-т.`
pub fn place(table: &Table, cite: Cite) -> String {
    place_of(table, cite.act(), cite.place())
}

/// The same of a provision whose id came from outside.
pub fn place_of(table: &Table, act: Act, place: Place<'_>) -> String {
    let order = ("order", act.number().into());
    match place {
        Place::Paragraph(paragraph) => {
            table.fill(Word::CiteParagraph, &[order, ("paragraph", paragraph.into())])
        }
        Place::Appendix { appendix, paragraph: "" } => {
            table.fill(Word::CiteAppendix, &[order, ("appendix", appendix.into())])
        }
        Place::Appendix { appendix, paragraph } => table.fill(
            Word::CiteAppendixParagraph,
            &[order, ("appendix", appendix.into()), ("paragraph", paragraph.into())],
        ),
        Place::Reading(reading) => table.fill(Word::CiteReading, &[order, ("reading", reading.into())]),
    }
}
