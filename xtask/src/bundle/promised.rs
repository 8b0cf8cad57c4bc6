//! The names that hosts may rely on.

use std::path::Path;

/// What a release holds by name, beside files that only these load.
const PROMISED: [&str; 9] = [
    "SHA256SUMS",
    "custom-elements.json",
    "framework.json",
    "ics-maturity-frame.js",
    "ics-maturity.html",
    "ics-maturity.js",
    "index.html",
    "schemas/assessment-1.schema.json",
    "schemas/framework-1.schema.json",
];

/// Says what is not made yet.
pub fn report_missing(stage: &Path) {
    for name in PROMISED.iter().filter(|name| !stage.join(name).is_file()) {
        println!("The release still lacks {name}.");
    }
}
