//! A version that changes whenever the content does, for `?v=` on stable file names.

use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use super::{read, write};

/// The literal that the sources carry in place of the version.
const TOKEN: &str = "__ICS_VERSION__";

/// What must never be mixed with another build's.
const VERSIONED: [&str; 5] = [
    "ics-maturity-app.js",
    "ics-maturity-app_bg.wasm",
    "ics-maturity.css",
    "ics-maturity.js",
    "page.css",
];

/// Who names those files.
const NAMING: [&str; 2] = ["ics-maturity.js", "index.html"];

/// Puts the version into the files that load others.
pub fn stamp(stage: &Path) -> Result<()> {
    let version = version(stage)?;
    for name in NAMING {
        let path = stage.join(name);
        let text = String::from_utf8(read(&path)?)?;
        ensure!(
            text.contains(TOKEN),
            "{name} loads other files, so it must name their version by {TOKEN}"
        );
        write(&path, text.replace(TOKEN, &version))?;
    }
    Ok(())
}

fn version(stage: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for name in VERSIONED {
        hash.update(Sha256::digest(read(&stage.join(name))?));
    }
    Ok(format!("{:x}", hash.finalize())[..10].to_owned())
}
