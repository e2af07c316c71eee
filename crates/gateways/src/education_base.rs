//! The national education base (ҰБДҚ, НОБД): guardians and their wards, pedagogues, children without parental care
//! (order 351, appendix 1_9, items 5.2, 7.1, 7.4).

use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Most wards one answer may list; a longer list is a broken answer.
const MOST_WARDS: usize = 64;

/// In what role a person who is no parent stands for a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareRole {
    /// Guardian (қорғаншы).
    Guardian,
    /// Trustee (қамқоршы).
    Trustee,
    /// Patronage educator (патронат тәрбиеші).
    PatronageEducator,
}

/// In what role does this person stand for this child?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardianshipQuestion {
    /// The person.
    pub adult_iin: GatewayIin,
    /// The child.
    pub child_iin: GatewayIin,
}

/// The role, if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuardianshipReply {
    /// The role; `None` when the base records none.
    #[serde(deserialize_with = "nullable")]
    pub role: Option<CareRole>,
}

/// For which children does this person stand?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WardsQuestion {
    /// The person.
    pub adult_iin: GatewayIin,
}

/// The wards recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WardsReply {
    /// The wards, each once; empty when none are recorded.
    pub wards: Vec<Ward>,
}

/// A child somebody stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ward {
    /// The child.
    pub child_iin: GatewayIin,
    /// The role of the person asked about.
    pub role: CareRole,
}

/// Is this person a pedagogue by the Law "On the Status of the Pedagogue"?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PedagogueQuestion {
    /// The person.
    pub iin: GatewayIin,
}

/// What the base says of the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PedagogueReply {
    /// Whether the person is a pedagogue.
    pub confirmed: bool,
}

/// Is this child an orphan or left without parental care?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithoutParentalCareQuestion {
    /// The child.
    pub child_iin: GatewayIin,
}

/// What the base says of the child's care. Two categories of the law; a child may be in either or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithoutParentalCare {
    /// The child is an orphan.
    pub orphan: bool,
    /// The child is left without parental care.
    pub without_parental_care: bool,
}

impl Question for GuardianshipQuestion {
    const SYSTEM: System = System::EducationBase;
    const PATH: &'static str = "/nobd/v1/guardianship";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = GuardianshipReply;

    /// Nobody is their own guardian.
    fn is_answered_by(&self, reply: &GuardianshipReply) -> bool {
        reply.role.is_none() || self.adult_iin != self.child_iin
    }
}

impl Question for WardsQuestion {
    const SYSTEM: System = System::EducationBase;
    const PATH: &'static str = "/nobd/v1/wards";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = WardsReply;

    /// Nobody is their own ward, and no child is listed twice: two roles for one child contradict each other.
    fn is_answered_by(&self, reply: &WardsReply) -> bool {
        let mut children: Vec<GatewayIin> = reply.wards.iter().map(|ward| ward.child_iin).collect();
        children.sort_unstable();
        children.dedup();
        children.len() == reply.wards.len()
            && children.len() <= MOST_WARDS
            && !children.contains(&self.adult_iin)
    }
}

impl Question for PedagogueQuestion {
    const SYSTEM: System = System::EducationBase;
    const PATH: &'static str = "/nobd/v1/pedagogue";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = PedagogueReply;

    fn is_answered_by(&self, _reply: &PedagogueReply) -> bool {
        true
    }
}

impl Question for WithoutParentalCareQuestion {
    const SYSTEM: System = System::EducationBase;
    const PATH: &'static str = "/nobd/v1/without_parental_care";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = WithoutParentalCare;

    fn is_answered_by(&self, _reply: &WithoutParentalCare) -> bool {
        true
    }
}

impl StateSystems {
    /// In what role this person stands for this child; `Known(None)` when the base records none.
    pub async fn guardianship(&self, adult: &GatewayIin, child: &GatewayIin) -> Answer<Option<CareRole>> {
        let question = GuardianshipQuestion { adult_iin: *adult, child_iin: *child };
        self.education_base.ask(&question).await.map(|reply| reply.role)
    }

    /// The children this person stands for without being their parent.
    pub async fn wards(&self, adult: &GatewayIin) -> Answer<Vec<Ward>> {
        self.education_base.ask(&WardsQuestion { adult_iin: *adult }).await.map(|reply| reply.wards)
    }

    /// Whether this person is a pedagogue.
    pub async fn pedagogue(&self, iin: &GatewayIin) -> Answer<bool> {
        self.education_base.ask(&PedagogueQuestion { iin: *iin }).await.map(|reply| reply.confirmed)
    }

    /// Whether this child is an orphan or left without parental care.
    pub async fn without_parental_care(&self, child: &GatewayIin) -> Answer<WithoutParentalCare> {
        self.education_base.ask(&WithoutParentalCareQuestion { child_iin: *child }).await
    }
}

#[cfg(test)]
mod tests {
    use super::{CareRole, GuardianshipQuestion, GuardianshipReply, Ward, WardsQuestion, WardsReply};
    use crate::{GatewayIin, Question};

    fn iin(last: char) -> GatewayIin {
        GatewayIin::parse(&format!("94031210001{last}")).unwrap()
    }

    #[test]
    fn a_ward_has_one_role() {
        let question = WardsQuestion { adult_iin: iin('1') };
        let said = |wards: &[(char, CareRole)]| {
            let wards =
                wards.iter().map(|(last, role)| Ward { child_iin: iin(*last), role: *role }).collect();
            question.is_answered_by(&WardsReply { wards })
        };
        assert!(said(&[]));
        assert!(said(&[('2', CareRole::Guardian), ('3', CareRole::Trustee)]));
        assert!(!said(&[('2', CareRole::Guardian), ('2', CareRole::Trustee)]));
        assert!(!said(&[('1', CareRole::Guardian)]));
    }

    #[test]
    fn nobody_is_their_own_guardian() {
        let own = GuardianshipQuestion { adult_iin: iin('1'), child_iin: iin('1') };
        assert!(own.is_answered_by(&GuardianshipReply { role: None }));
        assert!(!own.is_answered_by(&GuardianshipReply { role: Some(CareRole::Guardian) }));
    }

    #[test]
    fn a_missing_role_is_no_answer() {
        assert!(serde_json::from_str::<GuardianshipReply>("{}").is_err());
        assert!(serde_json::from_str::<GuardianshipReply>(r#"{"role":"friend"}"#).is_err());
        assert_eq!(
            serde_json::from_str::<GuardianshipReply>(r#"{"role":"patronage_educator"}"#).unwrap().role,
            Some(CareRole::PatronageEducator)
        );
    }
}
