//! Clusters at a zoom, and what of them a filter leaves: the tree stays, only counts change.

use std::ops::Range;

use rules::age::AgeGroup;

use super::geometry::Geometry;
use super::numbers::Numbers;
use super::tree::{FINEST, WIDEST};
use super::world::World;

/// One cluster, or one point: a run of points.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cluster {
    /// Its points.
    pub points: Range<usize>,
}

/// The clusters at a zoom, in the order of the points.
#[derive(Clone, Debug)]
pub struct Clusters<'a> {
    apart_from: &'a [u8],
    count: usize,
    zoom: u8,
    next: usize,
}

impl Geometry {
    /// The clusters at a zoom: below [`WIDEST`] those of it, beyond [`FINEST`] every point alone.
    pub fn clusters(&self, zoom: u8) -> Clusters<'_> {
        let zoom = if zoom > FINEST { u8::MAX } else { zoom.max(WIDEST) };
        Clusters { apart_from: self.apart_from(), count: self.len(), zoom, next: 0 }
    }

    /// The cluster of a point at a zoom.
    pub fn cluster_of(&self, point: usize, zoom: u8) -> Option<Cluster> {
        self.clusters(zoom).find(|cluster| cluster.points.contains(&point))
    }

    /// From which zoom on a cluster falls apart; none if it never does, and one wider than every zoom if it is a point.
    pub fn opens_at(&self, cluster: &Cluster) -> Option<u8> {
        let inner = cluster.points.start..cluster.points.end.saturating_sub(1);
        self.apart_from()
            .get(inner)
            .and_then(|pairs| pairs.iter().min())
            .copied()
            .filter(|zoom| *zoom <= FINEST)
    }
}

impl Iterator for Clusters<'_> {
    type Item = Cluster;

    fn next(&mut self) -> Option<Cluster> {
        let start = self.next;
        if start >= self.count {
            return None;
        }
        let pairs = self.apart_from.get(start..).unwrap_or_default();
        let together = pairs.iter().take_while(|zoom| **zoom > self.zoom).count();
        self.next = start + together + 1;
        Some(Cluster { points: start..self.next })
    }
}

/// What a filter leaves, as sums from the first point on: any run is counted by two of them.
#[derive(Clone, Debug)]
pub struct Selection {
    sums: Vec<Sums>,
}

#[derive(Clone, Copy, Default, Debug)]
struct Sums {
    count: u32,
    free: u32,
    x: u64,
    y: u64,
}

impl Selection {
    /// The points for which `chosen` says so; free places are those of an age, or of all.
    pub fn of(geometry: &Geometry, numbers: &Numbers, chosen: &[bool], age: Option<AgeGroup>) -> Self {
        let mut sums = Vec::with_capacity(geometry.len() + 1);
        let mut sum = Sums::default();
        sums.push(sum);
        for ((at, chosen), figures) in geometry.at().iter().zip(chosen).zip(numbers.points()) {
            if *chosen {
                sum.count += 1;
                sum.free = sum.free.saturating_add(figures.free.sum(age));
                sum.x += u64::from(at.x);
                sum.y += u64::from(at.y);
            }
            sums.push(sum);
        }
        Self { sums }
    }

    /// How many are left in all.
    pub fn total(&self) -> u32 {
        self.sums.last().map_or(0, |sum| sum.count)
    }

    /// How many are left of a cluster.
    pub fn count(&self, cluster: &Cluster) -> u32 {
        self.between(cluster, |sum| sum.count.into()).try_into().unwrap_or(u32::MAX)
    }

    /// Free places of those.
    pub fn free(&self, cluster: &Cluster) -> u32 {
        self.between(cluster, |sum| sum.free.into()).try_into().unwrap_or(u32::MAX)
    }

    /// The middle of those; none when none is left.
    pub fn middle(&self, cluster: &Cluster) -> Option<World> {
        let count = u64::from(self.count(cluster));
        let mean = |sum: u64| sum.checked_div(count).and_then(|mean| u32::try_from(mean).ok());
        Some(World {
            x: mean(self.between(cluster, |sum| sum.x))?,
            y: mean(self.between(cluster, |sum| sum.y))?,
        })
    }

    fn between(&self, cluster: &Cluster, of: impl Fn(&Sums) -> u64) -> u64 {
        let sum = |at: usize| self.sums.get(at).or(self.sums.last()).map_or(0, &of);
        sum(cluster.points.end).saturating_sub(sum(cluster.points.start))
    }
}
