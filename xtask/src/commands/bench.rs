//! `cargo xtask bench`: how fast the pure parts are and how much a first visit loads.

use anyhow::Result;

use super::build;
use crate::{budget, process, project, setup};

/// Runs the native benchmarks, then builds the release and shows its sizes.
pub fn bench() -> Result<()> {
    if project::at("benches").is_dir() {
        process::run(process::cargo().args([
            "bench",
            "--package",
            "ics-maturity",
            "--bench",
            "*",
        ]))?;
    } else {
        println!("There are no native benchmarks yet (no folder benches/).");
    }
    setup::for_build()?;
    build::release()?;
    budget::measure()?.print();
    println!(
        "\nNot measured here yet: the time to the first usable screen, the time from an answer to \
         the screen, and memory after a full session."
    );
    Ok(())
}
