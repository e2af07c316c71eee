//! A request that is sent once.

use contract::Problem;

/// How far it is.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Sending {
    /// Not yet.
    #[default]
    Idle,
    /// On its way: the button rests.
    Sent,
    /// It went wrong; it may be sent again.
    Failed(Problem),
}
