//! Receipts as they are kept: by application, found by the hash of the code printed on them.

use super::StoreError;

/// A receipt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptRow {
    /// Of which application.
    pub application: u128,
    /// Hash of its code.
    pub code_hash: [u8; 32],
    /// The code, when it was issued, and what it said.
    pub sealed: Vec<u8>,
}

/// What is asked about receipts.
pub trait Receipts {
    /// The receipt of an application.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn receipt_of(&self, application: u128) -> Result<Option<ReceiptRow>, StoreError>;

    /// The receipt that bears a code.
    fn receipt_by(&self, code_hash: &[u8; 32]) -> Result<Option<ReceiptRow>, StoreError>;
}
