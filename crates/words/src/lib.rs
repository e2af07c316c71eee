//! Kazakh, Russian and English for every code a person reads. A missing word does not compile.
//!
//! Texts are grouped in themes under [`text`]; a theme is an enum of words with three texts each. The page is built
//! without the texts (feature `tables` off) and loads one language as a file: [`Table::from_rows`].

pub mod benefit;
pub mod cite;
pub mod date;
pub mod fault;
pub mod lang;
pub mod plural;
pub mod reading;
pub mod table;
pub mod text;

pub use lang::Lang;
pub use table::{Key, Table, Value, Word};
