//! Kinds of rehabilitation or prevention of the sanatorium queue: order 351 app. 1_1 item 8.18, order 254 para 13 part 4.
//!
//! Neither act lists them. A phthisiatrician refers the child, so the two heads that the field itself names are read as
//! prevention of tuberculosis and rehabilitation after it; two more stand ready for a settlement whose sanatorium
//! preschools take other children. Which of them an application may name is a reading.

use crate::Cite;

/// The field of the message.
pub const FIELD: Cite = Cite::new("PS-A1_1.8.18");
/// The field that proves it: the phthisiatrician's referral, always a scan.
pub const REFERRAL: Cite = Cite::new("PS-A1_1.8.17");
/// A sanatorium queue needs a doctor's referral, checked at queueing.
pub const NEEDS_REFERRAL: Cite = Cite::new("PS-21.d");

/// A kind of rehabilitation or prevention; what places of sanatorium groups are matched by (para 26.3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rehabilitation {
    /// Prevention: a child in contact with tuberculosis or newly infected.
    TuberculosisPrevention,
    /// Rehabilitation after tuberculosis.
    TuberculosisRehabilitation,
    /// Diseases of the airways.
    Respiratory,
    /// Children who fall ill often.
    OftenIll,
}

impl Rehabilitation {
    /// All kinds.
    pub const ALL: [Self; 4] =
        [Self::TuberculosisPrevention, Self::TuberculosisRehabilitation, Self::Respiratory, Self::OftenIll];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TuberculosisPrevention => "tuberculosis_prevention",
            Self::TuberculosisRehabilitation => "tuberculosis_rehabilitation",
            Self::Respiratory => "respiratory",
            Self::OftenIll => "often_ill",
        }
    }

    /// The kind of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Which kinds an application may name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Rehabilitations(u8);

impl Rehabilitations {
    /// The two of the phthisiatrician.
    pub const BY_PHTHISIATRICIAN: Self = Self::none()
        .with(Rehabilitation::TuberculosisPrevention)
        .with(Rehabilitation::TuberculosisRehabilitation);

    /// No kind.
    pub const fn none() -> Self {
        Self(0)
    }

    /// The same and one more.
    #[must_use]
    pub const fn with(self, kind: Rehabilitation) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    /// Whether this kind may be named.
    pub const fn contains(self, kind: Rehabilitation) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    /// The kinds that may be named.
    pub fn iter(self) -> impl Iterator<Item = Rehabilitation> {
        Rehabilitation::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<Rehabilitation> for Rehabilitations {
    fn from_iter<T: IntoIterator<Item = Rehabilitation>>(kinds: T) -> Self {
        kinds.into_iter().fold(Self::none(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_set_has_what_was_put_in() {
        let two: Vec<_> = Rehabilitations::BY_PHTHISIATRICIAN.iter().collect();
        assert_eq!(two, Rehabilitation::ALL.get(..2).unwrap_or_default());
        assert_eq!(two.iter().copied().collect::<Rehabilitations>(), Rehabilitations::BY_PHTHISIATRICIAN);
        assert!(!Rehabilitations::none().contains(Rehabilitation::OftenIll));
        for kind in Rehabilitation::ALL {
            assert_eq!(Rehabilitation::parse(kind.as_str()), Some(kind));
        }
    }
}
