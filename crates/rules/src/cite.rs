//! Where in the law a rule or a fault rests: the id of a provision as the catalogues of `crates/rules/law` number it.

/// A provision, by the id of its catalogue row, such as `PS-17.a` (order 351, paragraph 17).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cite(&'static str);

/// The acts that are coded, with the edition the code rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// Joint order of 30.11.2023 № 351 / № 591/НҚ: the unified base. Its pilot term is over; it applies by decision.
    Order351,
    /// Order of 19.06.2020 № 254, as amended by № 464 of 18.11.2022: the standing rules of preschool services.
    Order254,
    /// Joint order of 31.03.2026 № 73-НҚ and 01.04.2026 № 168/НҚ: grade 1.
    Order73,
    /// Joint order of 06.10.2025 № 751 and 07.10.2025 № 504: the first driver licence.
    Order751,
}

impl Act {
    /// The day of the edition that the code rests on, `YYYY-MM-DD`.
    pub const fn edition(self) -> &'static str {
        match self {
            Self::Order351 => "2023-11-30",
            Self::Order254 => "2022-11-18",
            Self::Order73 => "2026-04-01",
            Self::Order751 => "2025-10-07",
        }
    }

    /// The number by which people call the order.
    pub const fn number(self) -> &'static str {
        match self {
            Self::Order351 => "351",
            Self::Order254 => "254",
            Self::Order73 => "73",
            Self::Order751 => "751",
        }
    }
}

impl Cite {
    /// A cite of a catalogue id. A house test holds that the id exists and is marked `code:`.
    pub const fn new(id: &'static str) -> Self {
        Self(id)
    }

    /// The catalogue id, `PS-17.a`.
    pub const fn id(self) -> &'static str {
        self.0
    }

    /// The act the provision, or the reading of it, belongs to.
    pub fn act(self) -> Act {
        act_of(prefix_of(self.0))
    }

    /// The place as it is printed: paragraph, appendix and paragraph, or the question a reading answers.
    pub fn place(self) -> Place<'static> {
        place_in(self.act(), self.0)
    }
}

/// The act and the place of a provision whose id came from outside; none when no catalogue numbers so.
pub fn read(id: &str) -> Option<(Act, Place<'_>)> {
    let prefix = prefix_of(id);
    let known = ["PS", "PR", "C", "CA", "G1", "DL"].contains(&prefix) && id.len() > prefix.len() + 1;
    known.then(|| (act_of(prefix), place_in(act_of(prefix), id)))
}

fn prefix_of(id: &str) -> &str {
    id.split_once('-').map_or(id, |(prefix, _)| prefix)
}

fn act_of(prefix: &str) -> Act {
    match prefix {
        "PR" | "CA" => Act::Order254,
        "G1" => Act::Order73,
        "DL" => Act::Order751,
        _ => Act::Order351,
    }
}

fn place_in(act: Act, id: &str) -> Place<'_> {
    let (prefix, rest) = id.split_once('-').unwrap_or((id, ""));
    if matches!(prefix, "C" | "CA") || rest.starts_with("X-") {
        return Place::Reading(id);
    }
    match (act, rest.strip_prefix('A')) {
        // The preschool orders have numbered appendices.
        (Act::Order351 | Act::Order254, Some(tail)) => match tail.split_once('.') {
            Some((appendix, paragraph)) => Place::Appendix { appendix, paragraph: number_of(paragraph) },
            None => Place::Appendix { appendix: tail, paragraph: "" },
        },
        // In the two joint orders the letter tells the Algorithm's paragraphs (A) from the order's own (P).
        (_, Some(tail)) => Place::Paragraph(number_of(tail)),
        (_, None) => {
            Place::Paragraph(number_of(rest.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '.')))
        }
    }
}

/// A paragraph of the body, or one of an appendix.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place<'a> {
    /// Paragraph of the rules themselves, such as `17`.
    Paragraph(&'a str),
    /// Paragraph of an appendix, such as `1_1` and `4.20`.
    Appendix {
        /// The appendix, `1_1`.
        appendix: &'a str,
        /// The paragraph in it, `4.20`; empty when the whole appendix is meant.
        paragraph: &'a str,
    },
    /// A question of the catalogue that our reading answers, such as `C-21`.
    Reading(&'a str),
}

/// The printed number: the catalogue's letters and `p1` marks of unnumbered parts are ours and are dropped.
fn number_of(rest: &str) -> &str {
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    rest.get(..end).unwrap_or(rest).trim_end_matches('.')
}
