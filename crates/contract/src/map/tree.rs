//! Growing the cluster tree: from zoom 14 to zoom 3, what stands within a finger's width becomes one. The same from the
//! same points, in whatever order they come. Only who makes a geometry needs this; who reads one reads the outcome.

use super::world::World;

/// The zoom with the widest clusters.
pub const WIDEST: u8 = 3;
/// The zoom with the finest clusters; beyond it every point stands alone.
pub const FINEST: u8 = 14;
/// In place of a zoom: not even at the finest.
pub const NEVER: u8 = FINEST + 1;

/// How near becomes one, pixels on the screen: a finger, and a figure that is still read.
const FINGER: u64 = 60;

/// The outcome.
pub(super) struct Tree {
    /// Places of the points in what was given, in the order of the tree.
    pub(super) order: Vec<usize>,
    /// For each point but the last, the widest zoom at which the next one stands in another cluster.
    pub(super) apart_from: Vec<u8>,
}

struct Node {
    /// Sums over its points: the middle is exact.
    x: u64,
    y: u64,
    points: u64,
    below: Below,
}

enum Below {
    Point(usize),
    Cluster { zoom: u8, nodes: Vec<usize> },
}

impl Node {
    fn middle(&self) -> (u64, u64) {
        (self.x / self.points.max(1), self.y / self.points.max(1))
    }
}

pub(super) fn grow(points: &[World]) -> Tree {
    let mut sorted: Vec<usize> = (0..points.len()).collect();
    sorted.sort_by_key(|at| (points.get(*at), *at));
    let mut nodes: Vec<Node> = sorted
        .into_iter()
        .filter_map(|at| {
            let point = points.get(at)?;
            Some(Node { x: point.x.into(), y: point.y.into(), points: 1, below: Below::Point(at) })
        })
        .collect();
    let mut standing: Vec<usize> = (0..nodes.len()).collect();
    for zoom in (WIDEST..=FINEST).rev() {
        standing = merge(&mut nodes, standing, zoom);
    }
    let mut tree =
        Tree { order: Vec::with_capacity(points.len()), apart_from: Vec::with_capacity(points.len()) };
    walk(&nodes, standing, &mut tree);
    tree
}

/// One zoom: the greatest take what is near them, and what is taken takes no more.
fn merge(nodes: &mut Vec<Node>, standing: Vec<usize>, zoom: u8) -> Vec<usize> {
    let reach = FINGER << (FINEST - zoom);
    let cell = |(x, y): (u64, u64)| (x / reach, y / reach);
    let middles: Vec<(u64, u64)> = nodes.iter().map(Node::middle).collect();
    let middle = |node: usize| middles.get(node).copied().unwrap_or_default();
    let mut cells: Vec<((u64, u64), usize)> =
        standing.iter().map(|node| (cell(middle(*node)), *node)).collect();
    cells.sort_unstable();
    let mut takers = standing;
    takers.sort_by_key(|node| (std::cmp::Reverse(nodes.get(*node).map_or(0, |node| node.points)), *node));

    let mut taken = vec![false; nodes.len()];
    let mut above = Vec::new();
    for taker in takers {
        if taken.get(taker).copied().unwrap_or(true) {
            continue;
        }
        let from = middle(taker);
        let mut near = near(&cells, cell(from));
        near.retain(|node| {
            let (x, y) = middle(*node);
            let (x, y) = (x.abs_diff(from.0), y.abs_diff(from.1));
            !taken.get(*node).copied().unwrap_or(true) && x * x + y * y <= reach * reach
        });
        for node in &near {
            if let Some(taken) = taken.get_mut(*node) {
                *taken = true;
            }
        }
        if near.len() < 2 {
            above.push(taker);
            continue;
        }
        let sum = |of: fn(&Node) -> u64| near.iter().filter_map(|node| nodes.get(*node)).map(of).sum();
        let (x, y, points) = (sum(|node| node.x), sum(|node| node.y), sum(|node| node.points));
        above.push(nodes.len());
        nodes.push(Node { x, y, points, below: Below::Cluster { zoom, nodes: near } });
    }
    above
}

/// What stands in the cell and the eight around it.
fn near(cells: &[((u64, u64), usize)], (x, y): (u64, u64)) -> Vec<usize> {
    let mut near = Vec::new();
    for column in x.saturating_sub(1)..=x + 1 {
        let first = cells.partition_point(|(cell, _)| *cell < (column, y.saturating_sub(1)));
        let rows = cells.iter().skip(first).take_while(|(cell, _)| *cell <= (column, y + 1));
        near.extend(rows.map(|(_, node)| *node));
    }
    near
}

/// Down the tree, at every fork to the nearest branch: neighbours in the order are neighbours on the map.
fn walk(nodes: &[Node], roots: Vec<usize>, tree: &mut Tree) {
    let mut at = (0, 0);
    // What is still to come, the next one last, with the zoom that parts it from what came before.
    let mut ahead: Vec<(usize, u8)> = Vec::new();
    push(nodes, &mut ahead, roots, at, WIDEST, WIDEST);
    while let Some((node, parted)) = ahead.pop() {
        let Some(node) = nodes.get(node) else { continue };
        match &node.below {
            Below::Point(point) => {
                if !tree.order.is_empty() {
                    tree.apart_from.push(parted);
                }
                tree.order.push(*point);
                at = node.middle();
            }
            Below::Cluster { zoom, nodes: below } => {
                push(nodes, &mut ahead, below.clone(), at, parted, zoom + 1);
            }
        }
    }
}

fn push(
    nodes: &[Node],
    ahead: &mut Vec<(usize, u8)>,
    mut branches: Vec<usize>,
    mut at: (u64, u64),
    first: u8,
    rest: u8,
) {
    let begin = ahead.len();
    while !branches.is_empty() {
        let far = |node: &usize| {
            let (x, y) = nodes.get(*node).map(Node::middle).unwrap_or_default();
            let (x, y) = (x.abs_diff(at.0), y.abs_diff(at.1));
            x * x + y * y
        };
        let Some(nearest) = (0..branches.len()).min_by_key(|place| branches.get(*place).map(far)) else {
            break;
        };
        let branch = branches.remove(nearest);
        at = nodes.get(branch).map(Node::middle).unwrap_or_default();
        let parted = if ahead.len() == begin { first } else { rest };
        ahead.push((branch, parted));
    }
    if let Some(pushed) = ahead.get_mut(begin..) {
        pushed.reverse();
    }
}
