//! What the law says: pure rules with their paragraphs.
