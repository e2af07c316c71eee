//! Answers to the survey as they are kept: who answered about whom only as keyed IINs, the rest sealed.

use super::StoreError;
use crate::vault::IinMac;

/// An answer. For a day after the first one of an applicant about a child it can be corrected; then it stays, because who knows
/// both numbers need not be who answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SurveyRow {
    /// The child.
    pub child: IinMac,
    /// Who answered.
    pub applicant: IinMac,
    /// Which queue.
    pub kind: &'static str,
    /// Where.
    pub settlement: u32,
    /// When, by the law.
    pub answered_at: i64,
    /// Everything that was answered.
    pub sealed: Vec<u8>,
}

/// What is asked about the survey.
pub trait Surveys {
    /// How many children there are answers about, by the kind of the last answer.
    ///
    /// # Errors
    /// The store cannot be read.
    fn surveyed(&self) -> Result<Vec<(String, u64)>, StoreError>;
}
