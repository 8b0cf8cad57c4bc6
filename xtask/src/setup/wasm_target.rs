//! The standard library for WebAssembly: compiled, for tests, and its source, for releases.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what rustup, told by `rust-toolchain.toml`, has not added by itself.
pub fn ensure() -> Result<()> {
    let query = ["--print", "target-libdir", "--target", TARGET];
    add_unless_there(&query, "", &["target", "add", TARGET])?;
    let source = "lib/rustlib/src/rust/library/Cargo.lock";
    add_unless_there(
        &["--print", "sysroot"],
        source,
        &["component", "add", "rust-src"],
    )
}

/// Lets rustup `add` something, unless it is already at `inner` of the folder that rustc names.
fn add_unless_there(query: &[&str], inner: &str, add: &[&str]) -> Result<()> {
    let folder = process::capture(process::command("rustc").args(query))?;
    if Path::new(folder.trim()).join(inner).exists() {
        return Ok(());
    }
    let wanted = add.last().copied().unwrap_or_default();
    println!("Adding {wanted} for Rust …");
    process::run(process::command("rustup").args(add)).with_context(|| {
        format!("Rust lacks {wanted}: install rustup (https://rustup.rs) and try again")
    })
}
