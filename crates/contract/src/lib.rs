//! What crosses the wire: one endpoint, one file; drafts, parse, problems.
