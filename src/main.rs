//! What the element's script calls, and nothing else.

#[cfg(target_arch = "wasm32")]
mod widget;

fn main() {}
