//! A set of filing keys that knows how many come before each: sorted chunks with the rank each begins at.
//!
//! Finding a rank is two binary searches; a change moves at most one chunk and adds one to the ranks of the chunks
//! behind it. An entry costs its 16 bytes and the slack of its chunk.

use alloc::vec::Vec;
use rules::queue_order::FilingKey;

/// The set. `CHUNK` is the most keys of one chunk; it must be at least 4.
#[derive(Clone, Debug)]
pub struct Ranked<const CHUNK: usize = 512> {
    chunks: Vec<Chunk>,
    len: u32,
}

#[derive(Clone, Debug)]
struct Chunk {
    /// Its first key, beside the list so that a search stays in one array.
    first: FilingKey,
    /// The rank of that key.
    rank: u32,
    /// Ascending, never empty.
    keys: Vec<FilingKey>,
}

impl<const CHUNK: usize> Ranked<CHUNK> {
    /// An empty set.
    pub const fn new() -> Self {
        Self { chunks: Vec::new(), len: 0 }
    }

    /// How many keys there are.
    pub const fn len(&self) -> u32 {
        self.len
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many keys come before this one: `Ok` when it is in the set, `Err` when it is not.
    pub fn rank(&self, key: &FilingKey) -> Result<u32, u32> {
        let Some(chunk) = self.chunks.get(self.chunk_of(key)) else { return Err(0) };
        match chunk.keys.binary_search(key) {
            Ok(at) => Ok(chunk.rank + count(at)),
            Err(at) => Err(chunk.rank + count(at)),
        }
    }

    /// Adds a key and gives its rank; none when it was there.
    pub fn insert(&mut self, key: FilingKey) -> Option<u32> {
        let index = self.chunk_of(&key);
        let Some(chunk) = self.chunks.get_mut(index) else {
            self.chunks.push(Chunk { first: key, rank: 0, keys: Vec::from([key]) });
            self.len = 1;
            return Some(0);
        };
        let at = chunk.keys.binary_search(&key).err()?;
        let rank = chunk.rank + count(at);
        if chunk.keys.len() < CHUNK {
            chunk.keys.insert(at, key);
            if at == 0 {
                chunk.first = key;
            }
        } else if at == chunk.keys.len() {
            // Applications come in the order of filing: a full last chunk stays full and a new one begins.
            let keys = Vec::from([key]);
            self.chunks.insert(index + 1, Chunk { first: key, rank, keys });
            self.shift(index + 2, 1);
            self.len += 1;
            return Some(rank);
        } else {
            let mut upper = chunk.keys.split_off(CHUNK / 2);
            let cut = chunk.keys.len();
            if at <= cut {
                chunk.keys.insert(at, key);
            } else {
                upper.insert(at - cut, key);
            }
            if let (Some(low), Some(high)) = (chunk.keys.first().copied(), upper.first().copied()) {
                chunk.first = low;
                let begins = chunk.rank + count(chunk.keys.len());
                self.chunks.insert(index + 1, Chunk { first: high, rank: begins, keys: upper });
            }
            self.shift(index + 2, 1);
            self.len += 1;
            return Some(rank);
        }
        self.shift(index + 1, 1);
        self.len += 1;
        Some(rank)
    }

    /// Takes a key out and gives the rank it had; none when it was not there.
    pub fn remove(&mut self, key: &FilingKey) -> Option<u32> {
        let index = self.chunk_of(key);
        let chunk = self.chunks.get_mut(index)?;
        let at = chunk.keys.binary_search(key).ok()?;
        let rank = chunk.rank + count(at);
        chunk.keys.remove(at);
        match chunk.keys.first() {
            Some(first) => chunk.first = *first,
            None => {
                self.chunks.remove(index);
                self.shift(index, -1);
                self.len -= 1;
                return Some(rank);
            }
        }
        self.shift(index + 1, -1);
        self.len -= 1;
        self.join(index);
        Some(rank)
    }

    /// All keys, ascending.
    pub fn iter(&self) -> impl Iterator<Item = FilingKey> + '_ {
        self.chunks.iter().flat_map(|chunk| chunk.keys.iter().copied())
    }

    /// The chunk that holds the key or would hold it; 0 for the empty set.
    fn chunk_of(&self, key: &FilingKey) -> usize {
        self.chunks.partition_point(|chunk| chunk.first <= *key).saturating_sub(1)
    }

    fn shift(&mut self, from: usize, by: i32) {
        for chunk in self.chunks.iter_mut().skip(from) {
            chunk.rank = chunk.rank.saturating_add_signed(by);
        }
    }

    /// Joins a chunk that became small with the next one, so that many leavings leave no crumbs.
    fn join(&mut self, index: usize) {
        let small = |chunk: Option<&Chunk>| chunk.map(|chunk| chunk.keys.len());
        let (Some(here), Some(next)) = (small(self.chunks.get(index)), small(self.chunks.get(index + 1)))
        else {
            return;
        };
        if here + next > CHUNK / 2 {
            return;
        }
        let tail = self.chunks.remove(index + 1);
        if let Some(chunk) = self.chunks.get_mut(index) {
            chunk.keys.extend(tail.keys);
        }
    }
}

impl<const CHUNK: usize> Default for Ranked<CHUNK> {
    fn default() -> Self {
        Self::new()
    }
}

/// Two sets are the same when they hold the same keys, however they are cut.
impl<const CHUNK: usize> PartialEq for Ranked<CHUNK> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<const CHUNK: usize> Eq for Ranked<CHUNK> {}

/// A chunk has at most `CHUNK` keys, which fits.
fn count(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rules::Instant;

    fn key(n: u16) -> FilingKey {
        // Several keys share a moment, so that the sequence number decides.
        FilingKey { filed_at: Instant::from_millis(i64::from(n / 3)), seq: u64::from(n) }
    }

    fn agrees<const CHUNK: usize>(set: &Ranked<CHUNK>, sorted: &[FilingKey]) {
        assert!(set.iter().eq(sorted.iter().copied()));
        assert_eq!(set.len() as usize, sorted.len());
        let mut rank = 0;
        for chunk in &set.chunks {
            assert!((1..=CHUNK).contains(&chunk.keys.len()));
            assert_eq!((chunk.rank, Some(&chunk.first)), (rank, chunk.keys.first()));
            rank += count(chunk.keys.len());
        }
        for n in 0..700 {
            let expected = sorted.binary_search(&key(n)).map(count).map_err(count);
            assert_eq!(set.rank(&key(n)), expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn equals_a_sorted_list(steps in prop::collection::vec((any::<bool>(), 0u16..700), 0..600)) {
            let mut set = Ranked::<4>::new();
            let mut sorted: Vec<FilingKey> = Vec::new();
            for (adds, n) in steps {
                let at = sorted.binary_search(&key(n));
                if adds {
                    prop_assert_eq!(set.insert(key(n)), at.err().map(count));
                    if let Err(at) = at { sorted.insert(at, key(n)); }
                } else {
                    prop_assert_eq!(set.remove(&key(n)), at.ok().map(count));
                    if let Ok(at) = at { sorted.remove(at); }
                }
            }
            agrees(&set, &sorted);
        }
    }

    #[test]
    fn full_chunks_stay_full_when_keys_come_in_order() {
        let mut set = Ranked::<512>::new();
        for n in 0..10_000u16 {
            assert_eq!(set.insert(key(n)), Some(u32::from(n)));
        }
        assert_eq!(set.chunks.len(), 10_000usize.div_ceil(512));
        for n in 0..10_000u16 {
            assert_eq!(set.remove(&key(n)), Some(0));
        }
        assert!(set.is_empty());
    }
}
