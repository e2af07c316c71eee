//! The civil registry.

use axum::http::StatusCode;
use gateways::civil_registry::{ChildrenQuestion, ChildrenReply, ParentageQuestion, ParentageReply};
use gateways::civil_registry::{ParentsQuestion, ParentsReply};
use serde_json::{Value, json};

use super::{Land, Told, known, on_the_wire};

impl Told for ChildrenQuestion {
    fn told(&self, land: &Land) -> Result<ChildrenReply, StatusCode> {
        let children =
            known(&self.parent_iin).into_iter().flat_map(|parent| land.country.children_of(parent));
        Ok(ChildrenReply { children: children.filter_map(on_the_wire).collect() })
    }

    /// One's own child is oneself.
    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "children": [self.parent_iin] })
    }
}

impl Told for ParentageQuestion {
    fn told(&self, land: &Land) -> Result<ParentageReply, StatusCode> {
        let confirmed = match (known(&self.parent_iin), known(&self.child_iin)) {
            (Some(parent), Some(child)) => land.country.children_of(parent).any(|other| other == child),
            _ => false,
        };
        Ok(ParentageReply { confirmed })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "confirmed": "perhaps" })
    }
}

impl Told for ParentsQuestion {
    fn told(&self, land: &Land) -> Result<ParentsReply, StatusCode> {
        let parents = known(&self.child_iin).into_iter().flat_map(|child| land.country.parents_of(child));
        Ok(ParentsReply { parents: parents.filter_map(on_the_wire).collect() })
    }

    /// One's own parent is oneself.
    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "parents": [self.child_iin] })
    }
}
