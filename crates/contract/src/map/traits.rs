//! What a preschool is, in eleven bits: kind, ownership, languages of upbringing, age groups.

use rules::age::AgeGroup;
use rules::application::{Language, QueueKind};

use super::set::{Member, Set};
use crate::endpoint::preschools::Ownership;

/// What does not change by the day. Bits from the lowest: 2 kind, 1 ownership, 3 languages, 5 age groups.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Traits(u16);

impl Traits {
    /// Of these.
    pub fn new(kind: QueueKind, ownership: Ownership, languages: Set<Language>, ages: Set<AgeGroup>) -> Self {
        let kind = match kind {
            QueueKind::General => 0,
            QueueKind::Special => 1,
            QueueKind::Sanatorium => 2,
        };
        let ownership = match ownership {
            Ownership::State => 0,
            Ownership::Private => 1,
        };
        Self(kind | ownership << 2 | u16::from(languages.bits()) << 3 | u16::from(ages.bits()) << 6)
    }

    /// The bits.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Of these bits, if they say something.
    pub const fn from_bits(bits: u32) -> Option<Self> {
        if bits >> 11 == 0 && bits & 3 != 3 { Some(Self((bits & 0x7ff) as u16)) } else { None }
    }

    /// Its kind.
    pub const fn kind(self) -> QueueKind {
        match self.0 & 3 {
            0 => QueueKind::General,
            1 => QueueKind::Special,
            _ => QueueKind::Sanatorium,
        }
    }

    /// Whose it is.
    pub const fn ownership(self) -> Ownership {
        if self.0 >> 2 & 1 == 0 { Ownership::State } else { Ownership::Private }
    }

    /// In which languages it brings up.
    pub fn languages(self) -> Set<Language> {
        set(self.0 >> 3 & 7)
    }

    /// Of which ages it has groups.
    pub fn ages(self) -> Set<AgeGroup> {
        set(self.0 >> 6)
    }
}

fn set<T: Member>(bits: u16) -> Set<T> {
    u8::try_from(bits).ok().and_then(Set::from_bits).unwrap_or_default()
}
