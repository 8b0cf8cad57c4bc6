//! A version that changes whenever the content does, for `?v=` on stable file names.

use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use super::{packed, read, write};

/// The literal that the sources carry in place of the version.
const TOKEN: &str = "__ICS_VERSION__";

/// The literal that they carry in place of the app's file, which only releases pack.
const APP_TOKEN: &str = "__ICS_APP__";

/// What must never be mixed with another build's, beside the app and what unpacks it.
const VERSIONED: [&str; 4] = [
    "ics-maturity-app.js",
    "ics-maturity-framed.js",
    "ics-maturity.js",
    "page.css",
];

/// Who names those files.
const NAMING: [&str; 2] = ["ics-maturity.js", "index.html"];

/// Puts the version, and the app's file, into the files that load others.
pub fn stamp(stage: &Path, is_release: bool) -> Result<()> {
    let (app, beside): (_, &[_]) = if is_release {
        (packed::PACKED, &[packed::UNPACKER])
    } else {
        (packed::PLAIN, &[packed::STYLES])
    };
    let version = version(stage, [&[app], beside].concat())?;
    for name in NAMING {
        let path = stage.join(name);
        let text = String::from_utf8(read(&path)?)?;
        ensure!(
            text.contains(TOKEN),
            "{name} loads other files, so it must name their version by {TOKEN}"
        );
        let mut text = text.replace(APP_TOKEN, app);
        if !is_release {
            text = without_unpacker(&text);
        }
        write(&path, text.replace(TOKEN, &version))?;
    }
    Ok(())
}

/// A page that does not ask for what only releases have.
fn without_unpacker(text: &str) -> String {
    text.split_inclusive('\n')
        .filter(|line| !(line.contains("<link") && line.contains(packed::UNPACKER)))
        .collect()
}

fn version(stage: &Path, app: Vec<&str>) -> Result<String> {
    let mut hash = Sha256::new();
    for name in app.into_iter().chain(VERSIONED) {
        hash.update(Sha256::digest(read(&stage.join(name))?));
    }
    Ok(format!("{:x}", hash.finalize())[..10].to_owned())
}
