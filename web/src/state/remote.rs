//! Data that come over the network.

use contract::Problem;

/// Data of the server, as far as they have come.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Remote<T> {
    /// Asked for, or about to be.
    #[default]
    Loading,
    /// It went wrong.
    Failed(Problem),
    /// Here.
    Ready(T),
}

impl<T> Remote<T> {
    /// The data, if they are here.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(data) => Some(data),
            Self::Loading | Self::Failed(_) => None,
        }
    }

    /// The same, to be changed.
    pub const fn ready_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Ready(data) => Some(data),
            Self::Loading | Self::Failed(_) => None,
        }
    }
}

impl<T> From<Result<T, Problem>> for Remote<T> {
    fn from(result: Result<T, Problem>) -> Self {
        match result {
            Ok(data) => Self::Ready(data),
            Err(problem) => Self::Failed(problem),
        }
    }
}
