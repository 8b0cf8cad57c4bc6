//! `cargo xtask bench`: how fast the pure parts and the start are, and how much a first visit loads.

use anyhow::Result;

use super::{build, e2e};
use crate::{budget, process, project, setup};

/// Runs the native benchmarks, then builds the release and shows its sizes and how it begins.
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
    let browser = setup::browser()?;
    build::release()?;
    budget::measure()?.print();
    for script in [
        "xtask/js/bench-start.mjs",
        "xtask/js/bench-answer.mjs",
        "xtask/js/bench-plan.mjs",
        "xtask/js/bench-group.mjs",
    ] {
        process::run(
            process::command("node")
                .arg(project::at(script))
                .arg(&browser.chrome)
                .arg(e2e::free_port()?.to_string()),
        )?;
    }
    println!(
        "\nNot measured here yet: the time to the first usable screen, and memory after a full session."
    );
    Ok(())
}
