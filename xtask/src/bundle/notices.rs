//! The licences: our own, and what others' ask to be handed on with what was made of their work.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::packed::TARGET;
use super::{files, sbom, text, write};
use crate::{process, project};

const NAME: &str = "THIRD-PARTY-NOTICES.txt";

/// Our own, of which everybody may choose.
const OWN: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// How files are named that hold a licence, or what it asks to be repeated.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

/// Those of licences that may be chosen instead of MIT.
const INSTEAD_OF_MIT: [&str; 4] = ["LICENSE-APACHE", "LICENSE-BOOST", "COPYING", "UNLICENSE"];

const HEAD: &str = "\
What this release of ics-maturity was made of beside its own work: names, versions and licences as
sbom.cdx.json lists them, and the notices that these licences ask to hand on. Where a licence leaves
the choice, MIT was chosen, and Apache-2.0 where a package has no text of MIT with it. Rust's standard
library, rust-std, is made of further packages, which its source names in COPYRIGHT.
";

const APACHE: &str = "\
These come without a notice of their own. They were taken under Apache-2.0, whose text is in the file
LICENSE-APACHE.";

/// Adds ours as they are, and the notices of all that the bill of materials lists.
pub fn write_all(stage: &Path) -> Result<()> {
    for name in OWN {
        write(&stage.join(name), text(&project::at(name))?)?;
    }
    let bill: Value = serde_json::from_str(&text(&stage.join(sbom::NAME))?)?;
    let folders = folders()?;
    let mut by_notice: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let components = bill["components"].as_array();
    for component in components.context("the bill lists nothing")? {
        let field = |name: &str| component[name].as_str().unwrap_or_default().to_owned();
        let (name, version) = (field("name"), field("version"));
        let found = match &*name {
            // Ours, under our own licences.
            "packing" => continue,
            "rust-std" => Vec::new(),
            // Its package has none with it; this is that of its source.
            "nhsuk-frontend" => vec![project::at("assets/styles/nhsuk/LICENSE.txt")],
            _ => {
                let folder = folders.get(&format!("{name} {version}"));
                let folder =
                    folder.with_context(|| format!("where is the licence of {name} {version}?"))?;
                chosen(&files(folder)?)
            }
        };
        let license = license(component);
        ensure!(
            !found.is_empty() || license.contains("Apache-2.0"),
            "{name} {version} has no text of its licence {license}"
        );
        let mut notices = Vec::new();
        for file in found {
            let lines: Vec<_> = text(&file)?
                .lines()
                .map(|line| line.trim_end().to_owned())
                .collect();
            notices.push(lines.join("\n").trim_matches('\n').to_owned());
        }
        let notice = notices.join("\n\n");
        by_notice
            .entry(notice)
            .or_default()
            .push(format!("{name} {version} ({license})"));
    }
    let mut all = HEAD.to_owned();
    for (notice, packages) in by_notice {
        let notice = if notice.is_empty() { APACHE } else { &notice };
        write!(
            all,
            "\n{}\n{}\n\n{notice}\n",
            "-".repeat(72),
            packages.join("\n")
        )?;
    }
    write(&stage.join(NAME), all)
}

/// The licence of a component of the bill.
fn license(component: &Value) -> String {
    let choice = &component["licenses"][0];
    let named = choice["expression"]
        .as_str()
        .or(choice["license"]["id"].as_str());
    named.unwrap_or_default().to_owned()
}

/// Of the files of a package those that have to be handed on.
fn chosen(files: &[PathBuf]) -> Vec<PathBuf> {
    let name = |file: &Path| {
        let name = file.file_name().unwrap_or_default();
        name.to_string_lossy().to_uppercase()
    };
    let is_mit = files
        .iter()
        .any(|file| name(file).starts_with("LICENSE-MIT"));
    let is_wanted = |file: &&PathBuf| {
        let name = name(file);
        let begins = |start: &&str| name.starts_with(start);
        let is_other = INSTEAD_OF_MIT.iter().any(begins);
        // Ours holds the text of Apache-2.0 already.
        NAMES.iter().any(begins)
            && !(is_other && (is_mit || OWN.contains(&&*name) || name == "LICENSE-BOOST"))
    };
    files.iter().filter(is_wanted).cloned().collect()
}

/// The folders of all packages, by name and version.
fn folders() -> Result<BTreeMap<String, PathBuf>> {
    let answer = process::capture(
        process::cargo()
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(["--filter-platform", TARGET]),
    )
    .context("cannot ask cargo where the crates are")?;
    let metadata: Value = serde_json::from_str(&answer)?;
    let packages = metadata["packages"].as_array();
    let mut folders = BTreeMap::new();
    for package in packages.context("cargo names no packages")? {
        let field = |name: &str| package[name].as_str().unwrap_or_default();
        let manifest = Path::new(field("manifest_path"));
        let folder = manifest.parent().unwrap_or(manifest).to_owned();
        folders.insert(format!("{} {}", field("name"), field("version")), folder);
    }
    Ok(folders)
}
