//! The standard library for WebAssembly.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target where rustup, told by `rust-toolchain.toml`, has not done so by itself.
pub fn ensure() -> Result<()> {
    let query = ["--print", "target-libdir", "--target", TARGET];
    let folder = process::capture(process::command("rustc").args(query))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the Rust target {TARGET} …");
    process::run(process::command("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!(
            "Rust cannot compile for {TARGET}: install rustup (https://rustup.rs) and try again"
        )
    })
}
