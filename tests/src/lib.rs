//! Everything that proves the house: law tables, house rules, wire, walks, browsers.

pub mod law_marks;
