//! The preschool queues of all three kinds: from the application to the explained number
//! (order 351 sections 3, 4; order 254 para 21).

pub mod apply;
pub mod change;
pub mod command;
pub mod decide;
pub mod event;
pub mod explain;
pub mod ids;
pub mod prospect;
pub mod queue;
pub mod ranked;
pub mod refusal;
pub mod state;

pub use apply::apply;
pub use command::{
    Actor, Change, Choice, Command, Conclusion, DocumentsOutcome, GroupPlaces, Proven, Rights, Submission,
};
pub use decide::decide;
pub use event::{Changed, DocumentsCheck, Event, Submitted};
pub use explain::{Cause, CauseCount, Explanation, Moment, PlaceAt, Point, explain};
pub use ids::{ApplicationId, ApplicationNumber, Cohort, OpaqueId, PersonId, QueueKey};
pub use prospect::Outlook;
pub use queue::{Coming, Leaving, Queue, QueueCause, QueueChange, TurnChange};
pub use refusal::Refusal;
pub use rules::application::QueueKind;
pub use state::{Application, ArchiveReason, Places, Preschool, Standing, State, Step, StepKind};
