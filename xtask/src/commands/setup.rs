//! `cargo xtask setup`: everything that the other commands would fetch.

use anyhow::Result;

/// Fetches the tools, the packages and the browser.
pub fn setup() -> Result<()> {
    crate::setup::for_build()?;
    let browser = crate::setup::browser()?;
    println!(
        "All there. Browser tests use {} and {}.",
        browser.chrome.display(),
        browser.driver.display()
    );
    Ok(())
}
