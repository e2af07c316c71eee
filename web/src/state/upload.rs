//! A scan on its way.

use contract::Problem;

/// How far it is.
#[derive(Clone, PartialEq, Debug)]
pub enum Upload {
    /// Percent sent.
    Sending(u8),
    /// It went wrong; the file is still at hand.
    Failed(Problem),
    /// Kept: its kind and size in kilobytes.
    Kept {
        /// `image/jpeg`, `image/png` or `application/pdf`.
        kind: String,
        /// Kilobytes.
        kilobytes: u32,
    },
}
