//! What is kept of staff and their work: who they are, decisions in their minute, originals that were shown, acts.

use registry::preschool::PersonId;

use super::StoreError;

/// The questions about staff and their work.
pub trait StaffStore {
    /// The sealed row of an employee; none for everybody else.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn staff(&self, person: PersonId) -> Result<Option<Vec<u8>>, StoreError>;

    /// The decision on this application that is in its minute.
    fn hold(&self, application: u128) -> Result<Option<HoldRow>, StoreError>;

    /// All decisions in their minute, the earliest first.
    fn holds(&self) -> Result<Vec<HoldRow>, StoreError>;

    /// Applications whose originals were shown and whose check is not decided.
    fn shown(&self) -> Result<Vec<ShownRow>, StoreError>;

    /// What staff did to an application, the oldest first.
    fn acts_of(&self, application: u128) -> Result<Vec<ActRow>, StoreError>;

    /// Acts on no application after the first moment and up to the second, by the law.
    fn acts_alone(&self, after: i64, to: i64) -> Result<Vec<ActRow>, StoreError>;

    /// What an employee did, the newest first, without the acts of one kind.
    fn acts_by(&self, employee: PersonId, without: [&str; 3], most: u32) -> Result<Vec<ActRow>, StoreError>;

    /// How often staff acted, by settlement and kind.
    fn act_counts(&self) -> Result<Vec<(u32, String, u32)>, StoreError>;

    /// An intake of the counter, sealed.
    fn intake(&self, id: u128) -> Result<Option<Vec<u8>>, StoreError>;

    /// The sealed bytes of a scan.
    fn document_bytes(&self, id: u128) -> Result<Option<Vec<u8>>, StoreError>;
}

/// A row of staff and their work to be kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StaffWrite {
    /// An employee, made or replaced.
    Employee {
        /// Who.
        person: PersonId,
        /// Roles, place of work, settlements.
        sealed: Vec<u8>,
    },
    /// Nobody is an employee any more: before the register is taken over anew.
    ForgetEmployees,
    /// A decision begins its minute; a second one for the application refuses the batch.
    Hold(HoldRow),
    /// The minute ended, or the decision was taken back.
    EndHold(u128),
    /// Originals were shown.
    Shown(ShownRow),
    /// The check is decided: the row of [`StaffWrite::Shown`] goes.
    EndShown(u128),
    /// An intake of the counter, opened or gone on.
    Intake(IntakeRow),
    /// An act. It is never changed but by erasure.
    Act(ActRow),
    /// Of whom an act was goes; what, where and by whom stays.
    EraseAct {
        /// Which.
        id: u128,
        /// What stays of it.
        sealed: Vec<u8>,
    },
}

impl StaffWrite {
    /// About how many bytes it takes.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Employee { sealed, .. } => sealed.len(),
            Self::Hold(row) => row.sealed.len(),
            Self::Act(row) => row.sealed.len(),
            Self::EraseAct { sealed, .. } => sealed.len(),
            Self::Intake(row) => row.sealed.len(),
            Self::ForgetEmployees | Self::EndHold(_) | Self::Shown(_) | Self::EndShown(_) => 0,
        }
    }
}

/// A decision in its minute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoldRow {
    /// On which application.
    pub application: u128,
    /// When it becomes final, by the machine.
    pub due_at: i64,
    /// Who decided what.
    pub sealed: Vec<u8>,
}

/// Originals that were shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShownRow {
    /// For which application.
    pub application: u128,
    /// When, by the law.
    pub at: i64,
    /// Until when the check is to be decided, by the law.
    pub decide_until: i64,
}

/// An intake of the counter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntakeRow {
    /// Its id.
    pub id: u128,
    /// Who stands there, how far it came.
    pub sealed: Vec<u8>,
    /// Until when it is kept, by the machine.
    pub expires_at: Option<i64>,
}

/// An act of staff.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActRow {
    /// Its id.
    pub id: u128,
    /// To which application; none when none was taken in.
    pub application: Option<u128>,
    /// Who; none for a term that ended.
    pub employee: Option<u128>,
    /// In which settlement.
    pub settlement: u32,
    /// Its kind, by the contract's spelling.
    pub kind: String,
    /// When, by the law.
    pub at: i64,
    /// The record.
    pub sealed: Vec<u8>,
}
