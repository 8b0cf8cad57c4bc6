//! `cargo xtask pictures`: the pictures of the README, from the worked example.

use anyhow::Result;

use super::{build, e2e};
use crate::{process, project, setup};

/// Builds the release and takes its pictures.
pub fn pictures() -> Result<()> {
    setup::for_build()?;
    let browser = setup::browser()?;
    build::release()?;
    process::run(
        process::command("node")
            .arg(project::at("xtask/js/pictures.mjs"))
            .arg(&browser.chrome)
            .arg(e2e::free_port()?.to_string()),
    )
}
