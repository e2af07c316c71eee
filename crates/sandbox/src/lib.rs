//! A made-up country: people, preschools, and the state systems that know them, over the same HTTP.
