//! The OpenAPI 3.1 description, generated from the endpoints and their types.
