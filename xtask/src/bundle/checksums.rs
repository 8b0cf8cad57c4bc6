//! The integrity manifest, in the form that `sha256sum --check` reads.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{published, read, write};

const NAME: &str = "SHA256SUMS";

/// Writes a line for each file of the release.
pub fn write_manifest(stage: &Path) -> Result<()> {
    let mut lines = String::new();
    for path in published(stage)? {
        let digest = Sha256::digest(read(&path)?);
        writeln!(lines, "{digest:x}  {}", relative(stage, &path)?)?;
    }
    write(&stage.join(NAME), lines)
}

/// With forward slashes on every system.
fn relative(stage: &Path, path: &Path) -> Result<String> {
    let inner = path
        .strip_prefix(stage)
        .context("a file of the build lies outside of it")?;
    let names: Vec<_> = inner.iter().map(std::ffi::OsStr::to_string_lossy).collect();
    Ok(names.join("/"))
}
