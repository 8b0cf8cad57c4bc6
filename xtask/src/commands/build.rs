//! `cargo xtask build`: the release in `dist/`.

use std::env;
use std::path::Path;

use anyhow::Result;

use super::trunk;
use crate::{budget, process, project, setup};

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
    process::run(trunk()?.args(["build", "--release"]).env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        without_paths(),
    ))
}

/// Panics name the source files that they lie in: without the folders of this machine, which are
/// nobody's business, and the same on every machine, so that the release is too.
fn without_paths() -> String {
    let home = |name: &str, folder: &str| {
        let home = env::var_os("HOME")
            .or_else(|| env::var_os("USERPROFILE"))
            .unwrap_or_default();
        env::var_os(name).map_or_else(|| Path::new(&home).join(folder), Into::into)
    };
    [
        home("CARGO_HOME", ".cargo"),
        home("RUSTUP_HOME", ".rustup"),
        project::root().to_path_buf(),
    ]
    .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
    .join(" ")
}
