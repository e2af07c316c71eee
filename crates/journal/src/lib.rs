//! What is kept: event envelope, bytes, versions, public part, leaf.
