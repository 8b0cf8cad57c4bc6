//! `cargo xtask build`: the release in `dist/`.

use anyhow::Result;

use super::trunk;
use crate::{budget, process, setup};

/// Builds the release and shows what a first visit loads.
pub fn build() -> Result<()> {
    setup::for_build()?;
    release()?;
    budget::measure()?.print();
    println!("\nThe release is in dist/: copy it to any web server, into any folder.");
    Ok(())
}

/// The one way to the release; `test`, `e2e` and `bench` come through here too.
pub fn release() -> Result<()> {
    process::run(trunk()?.args(["build", "--release"]))
}
