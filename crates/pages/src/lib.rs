//! Public pages and shared parts as Yew components, rendered by the server.
