//! `cargo xtask e2e`: the release in a real browser, as its users meet it.

use std::net::TcpListener;

use anyhow::{Context, Result};

use super::build;
use crate::setup::{self, Browser};
use crate::{process, project};

/// Builds the release and runs the end-to-end tests; `options` go to Playwright.
pub fn e2e(options: &[&str]) -> Result<()> {
    setup::for_build()?;
    let browser = setup::browser()?;
    build::release()?;
    playwright(&browser, options)
}

/// Runs the end-to-end tests on the release as it lies in `dist/`.
pub fn playwright(browser: &Browser, options: &[&str]) -> Result<()> {
    process::run(
        process::command(project::node_tool("playwright"))
            .arg("test")
            .args(options)
            .env("ICS_CHROME", &browser.chrome)
            .env("ICS_E2E_PORT", free_port()?.to_string()),
    )
}

/// A port that nobody listens on, so that a server left running elsewhere is not tested instead.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("cannot listen on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}
