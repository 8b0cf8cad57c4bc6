//! The names that hosts may rely on.

use std::path::Path;

use anyhow::{Result, ensure};

/// What a release holds by name, beside files that only these load.
const PROMISED: [&str; 14] = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "SHA256SUMS",
    "THIRD-PARTY-NOTICES.txt",
    "custom-elements.json",
    "example-framework.json",
    "framework.json",
    "ics-maturity-frame.js",
    "ics-maturity.html",
    "ics-maturity.js",
    "index.html",
    "sbom.cdx.json",
    "schemas/assessment-1.schema.json",
    "schemas/framework-1.schema.json",
];

/// Fails where a host would look for a file in vain.
pub fn check(stage: &Path) -> Result<()> {
    let is_missing = |name: &&str| !stage.join(name).is_file();
    let missing: Vec<&str> = PROMISED.into_iter().filter(is_missing).collect();
    ensure!(
        missing.is_empty(),
        "the release lacks {}, on which hosts may rely",
        missing.join(", ")
    );
    Ok(())
}
