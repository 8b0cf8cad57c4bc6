//! `cargo xtask e2e`: the release in a real browser, as its users meet it.

use std::net::TcpListener;

use anyhow::{Context, Result};

use super::{build, pseudo};
use crate::setup::{self, Browser};
use crate::{process, project};

const NEIGHBOUR: &str = "neighbour";
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the release, and the interface in other letters, and runs the end-to-end tests; `options` go to Playwright.
pub fn e2e(options: &[&str]) -> Result<()> {
    setup::for_build()?;
    let browser = setup::browser()?;
    build::release()?;
    pseudo::other_letters()?;
    playwright(&browser, options)
}

/// Runs the end-to-end tests on the release as it lies in `dist/`.
pub fn playwright(browser: &Browser, options: &[&str]) -> Result<()> {
    neighbour()?;
    process::run(
        process::command(project::node_tool("playwright"))
            .arg("test")
            .args(options)
            .env("ICS_CHROME", &browser.chrome)
            .env("ICS_E2E_PORT", free_port()?.to_string()),
    )
}

/// Builds another program made with Yew, to stand beside the widget, into `target/neighbour/`: with
/// what the browser tests are compiled with, so that nothing else is compiled anew for it.
fn neighbour() -> Result<()> {
    let arguments = ["build", "--package", "ics-maturity", "--example", NEIGHBOUR];
    process::run(process::cargo().args(arguments).args(["--target", TARGET]))?;
    let folder = project::target().join(TARGET).join("debug/examples");
    process::run(
        process::command(project::tool("wasm-bindgen"))
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(project::at("target").join(NEIGHBOUR))
            .arg(folder.join(NEIGHBOUR).with_extension("wasm")),
    )
}

/// A port that nobody listens on, so that a server left running elsewhere is not tested instead.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("cannot listen on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}
