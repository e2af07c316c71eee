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

    /// Its bit, by its place among all. Asked of eleven thousand points at a time: the declared order is read, not searched.
    fn bit(self) -> u8;
}

macro_rules! member {
    ($($of:ty = [$($one:ident),*];)*) => { $(
        impl Member for $of {
            const ALL: &'static [Self] = &[$(Self::$one),*];

            fn spelling(self) -> &'static str {
                self.as_str()
            }

            fn bit(self) -> u8 {
                1 << (self as u8)
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
        self.0.get(age as usize).copied().unwrap_or_default()
    }

    /// The figure of a group, to be changed.
    pub fn get_mut(&mut self, age: AgeGroup) -> Option<&mut T> {
        self.0.get_mut(age as usize)
    }

    /// Groups with their figures.
    pub fn iter(&self) -> impl Iterator<Item = (AgeGroup, T)> {
        AgeGroup::ALL.into_iter().zip(self.0)
    }
}

impl ByAge<u16> {
    /// All groups together, or one.
    pub fn sum(&self, age: Option<AgeGroup>) -> u32 {
        let [early, junior, middle, senior, preparatory] = self.0.map(u32::from);
        match age {
            None => early + junior + middle + senior + preparatory,
            Some(age) => u32::from(self.get(age)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Places;

    fn bits<T: Member>() -> Vec<u8> {
        T::ALL.iter().map(|one| one.bit()).collect()
    }

    #[test]
    fn bits_stand_in_the_order_of_all() {
        assert_eq!(bits::<QueueKind>(), [1, 2, 4]);
        assert_eq!(bits::<Ownership>(), [1, 2]);
        assert_eq!(bits::<Language>(), [1, 2, 4]);
        assert_eq!(bits::<AgeGroup>(), [1, 2, 4, 8, 16]);
        assert_eq!(bits::<Places>(), [1, 2]);
    }

    #[test]
    fn each_age_has_its_own_figure() {
        let mut figures = ByAge([0_u16; 5]);
        for (nth, age) in (1..).zip(AgeGroup::ALL) {
            *figures.get_mut(age).unwrap() = nth;
        }
        assert_eq!(figures, ByAge([1, 2, 3, 4, 5]));
        assert_eq!(AgeGroup::ALL.map(|age| figures.get(age)), [1, 2, 3, 4, 5]);
        assert_eq!((figures.sum(None), figures.sum(Some(AgeGroup::Middle))), (15, 3));
    }
}
