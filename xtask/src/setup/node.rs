//! Node and the npm packages: Sass and Binaryen for the build, Playwright and axe for the tests.

use std::fs;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::{process, project};

/// The oldest major version that the packages run on.
const OLDEST: u32 = 20;

/// Fails where node is missing or too old.
pub fn check() -> Result<()> {
    let wanted = format!("install Node.js {OLDEST} or later (https://nodejs.org), with npm");
    let answer = process::capture(process::command("node").arg("--version"))
        .with_context(|| format!("node is missing: {wanted}"))?;
    let major = answer
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|text| text.parse().ok());
    let major: u32 =
        major.with_context(|| format!("cannot make sense of node's version {answer:?}"))?;
    ensure!(
        major >= OLDEST,
        "node {} is too old: {wanted}",
        answer.trim()
    );
    Ok(())
}

/// Installs the packages of `package-lock.json`, unless this very list is installed already.
pub fn packages() -> Result<()> {
    let lock = fs::read(project::at("package-lock.json"))
        .context("cannot read package-lock.json: `npm install --package-lock-only` makes it")?;
    let wanted = format!("{:x}", Sha256::digest(&lock));
    // Inside the folder that it vouches for, so that removing the one removes the other.
    let stamp = project::at("node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing npm packages into node_modules: under a minute …");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        process::command(npm)
            // No package here needs its install script, and none should run unasked.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            // The machine's Chromium is used instead.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
    .context(
        "cannot install the npm packages: look above; without a connection, try again with one",
    )?;
    fs::write(&stamp, wanted).context("cannot write node_modules/.installed")
}
