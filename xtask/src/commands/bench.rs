//! `cargo xtask bench`: how fast the pure parts are, how soon a first visit can be used, what it loads and holds.

use anyhow::{Context, Result};

use super::{build, e2e};
use crate::{budget, process, project, setup};

/// Runs the native benchmarks, then builds the release and measures it in a browser. Figures beyond their budgets are
/// marked and do not fail: how fast a machine is and what else it does is no fault of a change.
pub fn bench() -> Result<()> {
    process::run(process::cargo().args(["bench", "--package", "ics-maturity", "--bench", "*"]))?;
    setup::for_build()?;
    let browser = setup::browser()?;
    build::release()?;
    budget::measure()?.print();
    beside()?;
    for script in [
        "xtask/js/bench-load.mjs",
        "xtask/js/bench-memory.mjs",
        "xtask/js/bench-answer.mjs",
        "xtask/js/bench-start.mjs",
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
    Ok(())
}

/// Builds what ours is measured beside: the same questions as a form of `SurveyJS`, of the versions in its lock file, which
/// nothing else needs.
fn beside() -> Result<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        process::command(npm)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .args(["--prefer-offline", "--loglevel", "error", "--prefix"])
            .arg(project::at("benches/surveyjs")),
    )
    .context(
        "cannot install SurveyJS for the comparison; without a connection, try again with one",
    )?;
    process::run(
        process::command("node")
            .arg(project::at("benches/surveyjs/build.mjs"))
            .arg(project::dist().join("framework.json"))
            .arg(project::at("target/bench/surveyjs")),
    )
}
