//! Kinds of impairment by which special groups are formed: order 254 para 13, part 2.
//!
//! The paragraph names six and, for groups that unite all categories, "several at once"; autism is named by the
//! commission's conclusions beside them, and a conclusion that no form can carry would shut its child out.

use crate::Cite;

/// The list of the paragraph.
pub const CITE: Cite = Cite::new("PR-13.p2");
/// The field of the message.
pub const FIELD: Cite = Cite::new("PS-A1_1.6.20");
/// The field that proves it: the PMPK conclusion.
pub const CONCLUSION: Cite = Cite::new("PS-A1_1.6.19");
/// A special queue needs a conclusion, whose status is checked at queueing.
pub const NEEDS_CONCLUSION: Cite = Cite::new("PS-21.c");
/// The base answers whether there is one; a scan only where it is silent (CA-34).
pub const STATE_KNOWS: Cite = Cite::new("PS-A1_9.8");

/// A kind of impairment; what places of special groups are matched by (para 26.2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Impairment {
    /// Vision.
    Vision,
    /// Hearing.
    Hearing,
    /// Severe impairment of speech.
    Speech,
    /// Musculoskeletal system.
    Musculoskeletal,
    /// Intellectual development.
    Intellect,
    /// Delayed mental development.
    MentalDelay,
    /// Communication and social interaction (autism).
    Autism,
    /// Several at once: groups that unite all categories (CA-48).
    Complex,
}

impl Impairment {
    /// All kinds, in the order of the law.
    pub const ALL: [Self; 8] = [
        Self::Vision,
        Self::Hearing,
        Self::Speech,
        Self::Musculoskeletal,
        Self::Intellect,
        Self::MentalDelay,
        Self::Autism,
        Self::Complex,
    ];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Hearing => "hearing",
            Self::Speech => "speech",
            Self::Musculoskeletal => "musculoskeletal",
            Self::Intellect => "intellect",
            Self::MentalDelay => "mental_delay",
            Self::Autism => "autism",
            Self::Complex => "complex",
        }
    }

    /// The kind of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}
