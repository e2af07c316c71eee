//! The Yew app: one small WASM binary a task. Here is the one for parents; [`app`] puts state, pages and browser together.
//!
//! `state` is plain Rust, `page` composes `parts`, `net` is the one door to the network, `webview` the one to the host.

pub mod app;
pub mod net;
pub mod page;
pub mod parts;
pub mod route;
pub mod state;
pub mod webview;

// The tests of this crate run natively and in the browsers.
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
