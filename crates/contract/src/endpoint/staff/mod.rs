//! What staff ask. A citizen, or staff of another role or settlement, gets "not found".

pub mod by_number;
pub mod called;
pub mod calls;
pub mod complaint;
pub mod complaint_answer;
pub mod complaint_mark;
pub mod complaint_registration;
pub mod complaint_take_back;
pub mod complaints;
pub mod decision;
pub mod document;
pub mod manual_acts;
pub mod open_intake;
pub mod originals;
pub mod own_acts;
pub mod receipt;
pub mod representative;
pub mod representative_check;
pub mod review;
pub mod reviews;
pub mod session;
pub mod take_back;
pub mod take_in;
