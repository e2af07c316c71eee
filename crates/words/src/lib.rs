//! Kazakh, Russian and English for every code a person reads.
