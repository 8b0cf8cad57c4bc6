//! `cargo xtask test`: everything that must hold before a change goes in.

use std::process::Command;

use anyhow::Result;

use super::{build, e2e, pseudo};
use crate::setup::{self, Browser};
use crate::steps::Steps;
use crate::{budget, process};

const PACKAGE: [&str; 2] = ["--package", "ics-maturity"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const NO_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];

/// Runs all checks, the quick ones first.
pub fn test() -> Result<()> {
    let mut steps = Steps::new(10);
    let browser = steps.run("tools", "what is missing is said here", || {
        setup::for_build()?;
        setup::browser()
    })?;
    steps.run("formatting", "`cargo fmt --all` puts it right", || {
        process::run(process::cargo().args(["fmt", "--all", "--", "--check", "--files-with-diff"]))
    })?;
    steps.run("lints", "mend what clippy says above", || {
        let arguments = ["clippy", "--workspace", "--all-targets", "--all-features"];
        process::run(process::cargo().args(arguments).args(NO_WARNINGS))
    })?;
    steps.run(
        "lints for the browser",
        "mend what clippy says above",
        || {
            let app = ["clippy", "--lib", "--bins", "--examples", "--test", "web"];
            let clippy = |command: &mut Command| process::run(command.args(WASM).args(NO_WARNINGS));
            clippy(process::cargo().args(app).args(PACKAGE))?;
            clippy(process::cargo().args(["clippy", "--lib", "--package", "packing"]))
        },
    )?;
    steps.run(
        "native tests",
        "`cargo test --workspace --all-features` repeats them",
        || process::run(process::cargo().args(["test", "--workspace", "--all-features"])),
    )?;
    steps.run(
        "browser tests",
        "look above; they are in tests/web.rs",
        || in_browser(&browser),
    )?;
    steps.run(
        "release build",
        "`cargo xtask build` repeats it",
        build::release,
    )?;
    steps.run("budgets", "what a first visit loads must shrink", || {
        let sizes = budget::measure()?;
        sizes.print();
        sizes.check()
    })?;
    steps.run(
        "another language",
        "`cargo xtask pseudo` repeats it",
        pseudo::other_letters,
    )?;
    steps.run("end-to-end tests", "`cargo xtask e2e` repeats them", || {
        e2e::playwright(&browser, &[])
    })?;
    steps.finish();
    Ok(())
}

/// The tests that need a browser but not the whole page. `.cargo/config.toml` names their runner.
fn in_browser(browser: &Browser) -> Result<()> {
    process::run(
        process::cargo()
            .args(["test", "--test", "web"])
            .args(PACKAGE)
            .args(WASM)
            .env("CHROMEDRIVER", &browser.driver)
            .env(
                "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
                browser.webdriver_settings()?,
            ),
    )
}
