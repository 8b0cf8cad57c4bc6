//! Compressed copies beside the files, for web servers that hand those out as they are.

use std::path::Path;

use anyhow::{Context, Result};

use super::published;
use crate::{process, project};

/// Writes a `.br` and a `.gz` beside each file that becomes smaller. Node compresses: it has both built in.
pub fn copies(stage: &Path) -> Result<()> {
    process::run(
        process::command("node")
            .arg(project::at("xtask/js/compress.mjs"))
            .args(published(stage)?),
    )
    .context("cannot compress the files of the release")
}
