//! The Yew app: several small WASM binaries of one crate, each with its route prefix.
//!
//! `parent` files and changes, `cabinet` lets in and shows what was filed, `map` finds preschools, `staff` checks papers,
//! `counter` takes in paper applications, `complaints` answers; [`work`] is what these three share. Each is a
//! [`task::Task`]: plain state, pages that compose `parts`, and calls by `net`, the one door to the network. [`app`] puts a
//! task and the browser together, `webview` is the door to the host, and `state` holds the pieces of state that several
//! tasks are made of.

pub mod app;
pub mod cabinet;
pub mod complaints;
pub mod counter;
pub mod map;
pub mod net;
pub mod parent;
pub mod parts;
pub mod route;
pub mod staff;
pub mod state;
pub mod task;
pub mod webview;
pub mod work;

/// Half the code of the allocator that std brings, and faster (docs/decisions/web-build.md).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

// The tests of this crate run natively and in the browsers.
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
