//! The map of preschools (order 351 paras 35.2, 36): three immutable documents in compact bytes and what is counted on them.
//!
//! * [`Geometry`]: where every preschool is, what does not change by the day, and a cluster tree fixed for every zoom.
//! * [`Numbers`]: free and expected places, queues, children who wait; bound to one geometry.
//! * [`Outlines`]: districts and regions as shared arcs, with names; settlements as labels.
//!
//! A point has no id and no name: it is known as (version of the geometry, index). Every reader here is total: any bytes give
//! an answer or [`Broken`], in one pass and in memory bounded by the length of the bytes. All numbers longer than a byte are
//! varints: seven bits a byte, the lowest first, the high bit says that more follow. Signed ones are zigzag.

mod bytes;
mod clusters;
mod column;
mod deficit;
mod filter;
mod geometry;
mod numbers;
mod order;
mod outlines;
mod set;
mod traits;
mod tree;
mod version;
mod world;

pub use bytes::Broken;
pub use clusters::{Cluster, Clusters, Selection};
pub use deficit::{CLASSES, Need, Needs, class, needs};
pub use filter::{BadFilter, Filter, Part, Places, Seen};
pub use geometry::{Area, Geometry, MOST_POINTS, Site};
pub use numbers::{Figures, Form, Numbers, Row, Source};
pub use order::Order;
pub use outlines::{ArcLevel, ArcOutline, ArcRef, Label, Outlines, Unit};
pub use rules::age::AgeGroup;
pub use rules::application::{Kato, Language, QueueKind};
pub use set::{ByAge, Member, Set};
pub use traits::Traits;
pub use tree::{FINEST, NEVER, WIDEST};
pub use version::Version;
pub use world::World;

pub use crate::endpoint::preschools::Ownership;
