//! The civil registry (АХАЖ, ЗАГС): whose parent a person is (order 351, appendix 1_9, item 5.1).

use serde::{Deserialize, Serialize};

use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Most children one answer may list; a longer list is a broken answer.
const MOST_CHILDREN: usize = 64;

/// A child has no more parents than this; a longer list is a broken answer.
const MOST_PARENTS: usize = 2;

/// Whose parent is this person?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildrenQuestion {
    /// The parent.
    pub parent_iin: GatewayIin,
}

/// The children recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildrenReply {
    /// The children, each once; empty when none are recorded.
    pub children: Vec<GatewayIin>,
}

/// Is this person recorded as a parent of this child?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentageQuestion {
    /// The claimed parent.
    pub parent_iin: GatewayIin,
    /// The child.
    pub child_iin: GatewayIin,
}

/// What the registry says of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentageReply {
    /// Whether the person is recorded as a parent of the child.
    pub confirmed: bool,
}

/// Who are the parents of this child?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentsQuestion {
    /// The child.
    pub child_iin: GatewayIin,
}

/// The parents recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentsReply {
    /// The parents, each once; empty when none are recorded.
    pub parents: Vec<GatewayIin>,
}

impl Question for ChildrenQuestion {
    const SYSTEM: System = System::CivilRegistry;
    const PATH: &'static str = "/zags/v1/children";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = ChildrenReply;

    /// Nobody is their own child, and no child is listed twice.
    fn is_answered_by(&self, reply: &ChildrenReply) -> bool {
        let mut children = reply.children.clone();
        children.sort_unstable();
        children.dedup();
        children.len() == reply.children.len()
            && children.len() <= MOST_CHILDREN
            && !children.contains(&self.parent_iin)
    }
}

impl Question for ParentageQuestion {
    const SYSTEM: System = System::CivilRegistry;
    const PATH: &'static str = "/zags/v1/parentage";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = ParentageReply;

    /// A yes to being one's own parent is no answer.
    fn is_answered_by(&self, reply: &ParentageReply) -> bool {
        !reply.confirmed || self.parent_iin != self.child_iin
    }
}

impl Question for ParentsQuestion {
    const SYSTEM: System = System::CivilRegistry;
    const PATH: &'static str = "/zags/v1/parents";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = ParentsReply;

    /// Nobody is their own parent, and two parents are two people.
    fn is_answered_by(&self, reply: &ParentsReply) -> bool {
        let twice = matches!(reply.parents.as_slice(), [one, other] if one == other);
        reply.parents.len() <= MOST_PARENTS && !twice && !reply.parents.contains(&self.child_iin)
    }
}

impl StateSystems {
    /// The children of this person as recorded.
    pub async fn children(&self, parent: &GatewayIin) -> Answer<Vec<GatewayIin>> {
        self.civil_registry.ask(&ChildrenQuestion { parent_iin: *parent }).await.map(|reply| reply.children)
    }

    /// The parents of this child as recorded.
    pub async fn parents(&self, child: &GatewayIin) -> Answer<Vec<GatewayIin>> {
        self.civil_registry.ask(&ParentsQuestion { child_iin: *child }).await.map(|reply| reply.parents)
    }

    /// Whether this person is recorded as a parent of this child.
    pub async fn parentage(&self, parent: &GatewayIin, child: &GatewayIin) -> Answer<bool> {
        let question = ParentageQuestion { parent_iin: *parent, child_iin: *child };
        self.civil_registry.ask(&question).await.map(|reply| reply.confirmed)
    }
}

#[cfg(test)]
mod tests {
    use super::{ChildrenQuestion, ChildrenReply, ParentageQuestion, ParentageReply};
    use super::{ParentsQuestion, ParentsReply};
    use crate::{GatewayIin, Question};

    fn iin(last: char) -> GatewayIin {
        GatewayIin::parse(&format!("94031210001{last}")).unwrap()
    }

    #[test]
    fn children_are_others_and_each_once() {
        let question = ChildrenQuestion { parent_iin: iin('1') };
        let said = |children| question.is_answered_by(&ChildrenReply { children });
        assert!(said(vec![]));
        assert!(said(vec![iin('3'), iin('2')]));
        assert!(!said(vec![iin('2'), iin('3'), iin('2')]));
        assert!(!said(vec![iin('2'), iin('1')]));
    }

    #[test]
    fn parents_are_two_at_most_and_not_the_child() {
        let question = ParentsQuestion { child_iin: iin('1') };
        let said = |parents| question.is_answered_by(&ParentsReply { parents });
        assert!(said(vec![]));
        assert!(said(vec![iin('3'), iin('2')]));
        assert!(!said(vec![iin('2'), iin('2')]));
        assert!(!said(vec![iin('2'), iin('1')]));
        assert!(!said(vec![iin('2'), iin('3'), iin('4')]));
    }

    #[test]
    fn nobody_is_their_own_parent() {
        let own = ParentageQuestion { parent_iin: iin('1'), child_iin: iin('1') };
        assert!(own.is_answered_by(&ParentageReply { confirmed: false }));
        assert!(!own.is_answered_by(&ParentageReply { confirmed: true }));
    }
}
