//! The Yew app: one small WASM binary a task.
