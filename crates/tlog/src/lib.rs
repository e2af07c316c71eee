//! The transparency log: RFC 6962 hashing.
