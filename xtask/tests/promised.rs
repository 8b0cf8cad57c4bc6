//! A release without a file on which hosts may rely is no release.

#[path = "../src/bundle/promised.rs"]
mod promised;

use std::fs;
use std::path::{Path, PathBuf};

/// An empty folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("schemas")).expect("tests may write there");
    folder
}

/// A release with all that the design promises, by hand, but for one file.
fn release_without(lacking: &str) -> PathBuf {
    let folder = folder(&format!("without-{}", lacking.replace('/', "-")));
    for name in [
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
    ] {
        if name != lacking {
            fs::write(folder.join(name), name).expect("tests may write there");
        }
    }
    folder
}

#[test]
fn a_release_with_all_promised_files_is_one() {
    promised::check(&release_without("nothing")).expect("nothing is missing");
}

#[test]
fn a_promised_file_that_is_missing_is_named() {
    for name in [
        "ics-maturity.html",
        "sbom.cdx.json",
        "schemas/framework-1.schema.json",
    ] {
        let error = promised::check(&release_without(name)).expect_err("a file is missing");
        assert_eq!(
            error.to_string(),
            format!("the release lacks {name}, on which hosts may rely")
        );
    }
}
