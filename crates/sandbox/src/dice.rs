//! The country's chance: SplitMix64, written here so that a seed gives the same country with every version of every crate.

/// A stream of numbers that a seed determines.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    #[cfg(test)]
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream for one purpose, so that drawing more for one leaves the others as they were.
    pub(crate) fn for_purpose(seed: u64, purpose: &str) -> Self {
        let mixed = purpose.bytes().fold(seed, |mixed, byte| Self(mixed ^ u64::from(byte)).next());
        Self(mixed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `count - 1`; 0 when `count` is 0.
    pub(crate) fn below(&mut self, count: u32) -> u32 {
        // The upper half of a product with a number below 2^32 is below `count`.
        u32::try_from(((self.next() >> 32) * u64::from(count)) >> 32).unwrap_or(0)
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below((most + 1).saturating_sub(least))
    }

    /// True this many times of a hundred.
    pub(crate) fn percent(&mut self, times: u32) -> bool {
        self.below(100) < times
    }

    /// One of the list; the type's default if there is nothing to choose from.
    pub(crate) fn one_of<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let at = self.place_in(list.len());
        list.get(at).copied().unwrap_or_default()
    }

    /// Which of the weights: 0 for the first, and so on.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut drawn = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            match drawn.checked_sub(*weight) {
                None => return at,
                Some(rest) => drawn = rest,
            }
        }
        0
    }

    /// Shuffles in place (Fisher-Yates).
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let at = self.place_in(last + 1);
            list.swap(at, last);
        }
    }

    fn place_in(&mut self, length: usize) -> usize {
        usize::try_from(self.below(u32::try_from(length).unwrap_or(u32::MAX))).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_stream_is_that_of_splitmix64() {
        let mut dice = Dice::new(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| dice.next()).collect();
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn draws_stay_in_their_bounds() {
        let mut dice = Dice::new(7);
        for _ in 0..10_000 {
            assert!(dice.below(3) < 3);
            assert!((5..=9).contains(&dice.between(5, 9)));
            assert!(dice.weighted(&[1, 0, 2]) != 1);
        }
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.one_of::<u8>(&[]), 0);
    }
}
