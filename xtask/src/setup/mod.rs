//! What the commands need on the machine: found, or fetched at a pinned version.

mod browser;
mod cargo_tools;
mod node;
mod wasm_target;

pub use browser::{Browser, find_or_install as browser};

use anyhow::Result;

/// What every build needs. Quick when it is all there.
pub fn for_build() -> Result<()> {
    node::check()?;
    wasm_target::ensure()?;
    node::packages()?;
    cargo_tools::ensure()
}
