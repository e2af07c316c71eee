//! Small closed sets as bits, and figures by age group.

use std::marker::PhantomData;

use rules::age::AgeGroup;
use rules::application::{Language, QueueKind};

use crate::endpoint::preschools::Ownership;

/// What may stand in a [`Set`]: at most eight, each with a bit and a spelling.
pub trait Member: Copy + Eq + 'static {
    /// All, in the order of their bits.
    const ALL: &'static [Self];

    /// The wire's spelling.
    fn spelling(self) -> &'static str;

    /// Its bit.
    fn bit(self) -> u8 {
        let at = Self::ALL.iter().position(|one| *one == self).unwrap_or(0);
        1_u8.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0)
    }
}

macro_rules! member {
    ($($of:ty = [$($one:ident),*];)*) => { $(
        impl Member for $of {
            const ALL: &'static [Self] = &[$(Self::$one),*];

            fn spelling(self) -> &'static str {
                self.as_str()
            }
        }
    )* };
}

member! {
    QueueKind = [General, Special, Sanatorium];
    Ownership = [State, Private];
    Language = [Kazakh, Russian, Other];
    AgeGroup = [Early, Junior, Middle, Senior, Preparatory];
}

/// Some of a closed set.
#[derive(Debug)]
pub struct Set<T>(u8, PhantomData<fn() -> T>);

// By hand, because a derive would ask the same of the members.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Set<T> {}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> Set<T> {
    /// None.
    pub const EMPTY: Self = Self(0, PhantomData);

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// As bits, the first member lowest.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether any stands in both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl<T: Member> Set<T> {
    /// The set of these bits, if each bit has a member.
    pub fn from_bits(bits: u8) -> Option<Self> {
        let all = T::ALL.iter().fold(0, |all, one| all | one.bit());
        (bits & !all == 0).then_some(Self(bits, PhantomData))
    }

    /// Whether it is in.
    pub fn contains(self, one: T) -> bool {
        self.0 & one.bit() != 0
    }

    /// With it.
    #[must_use]
    pub fn with(self, one: T) -> Self {
        Self(self.0 | one.bit(), PhantomData)
    }

    /// Without it.
    #[must_use]
    pub fn without(self, one: T) -> Self {
        Self(self.0 & !one.bit(), PhantomData)
    }

    /// Those in it, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |one| self.contains(*one))
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        all.into_iter().fold(Self::EMPTY, Self::with)
    }
}

/// A figure for each age group, the youngest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ByAge<T>(pub [T; 5]);

impl<T: Copy + Default> ByAge<T> {
    /// The figure of a group.
    pub fn get(&self, age: AgeGroup) -> T {
        self.iter().find(|(one, _)| *one == age).map(|(_, figure)| figure).unwrap_or_default()
    }

    /// The figure of a group, to be changed.
    pub fn get_mut(&mut self, age: AgeGroup) -> Option<&mut T> {
        AgeGroup::ALL.into_iter().zip(&mut self.0).find(|(one, _)| *one == age).map(|(_, figure)| figure)
    }

    /// Groups with their figures.
    pub fn iter(&self) -> impl Iterator<Item = (AgeGroup, T)> {
        AgeGroup::ALL.into_iter().zip(self.0)
    }
}

impl ByAge<u16> {
    /// All groups together, or one.
    pub fn sum(&self, age: Option<AgeGroup>) -> u32 {
        age.map_or_else(
            || self.0.iter().map(|figure| u32::from(*figure)).sum(),
            |age| u32::from(self.get(age)),
        )
    }
}
