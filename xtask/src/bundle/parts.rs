//! The parts of a build that are not compiled Rust.

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::{files, read, write};
use crate::{assemble, process, project};

/// The script that hosts load.
pub const ELEMENT: &str = "ics-maturity.js";

/// The element's script, put together from its modules, and what lies beside it: other scripts, and the
/// manifest that describes the element.
pub fn element(stage: &Path, is_release: bool) -> Result<()> {
    let element = project::at("assets/element");
    copy_all(&element, stage)?;
    // As package.json says: what releases pack is unpacked.
    let parts = if is_release { "packed" } else { "plain" };
    process::run(
        process::command(project::node_tool("esbuild"))
            .arg(element.join(ELEMENT))
            .args(["--bundle", "--format=esm", "--charset=utf8"])
            .args(["--allow-overwrite", "--log-level=warning"])
            .arg(format!("--conditions={parts}"))
            .arg(format!("--outfile={}", stage.join(ELEMENT).display())),
    )
    .context("cannot put the element's script together")
}

/// The element's style sheet, compiled, and the page's own.
pub fn styles(stage: &Path) -> Result<()> {
    let styles = project::at("assets/styles");
    copy(&styles.join("page.css"), stage)?;
    process::run(
        process::command("node")
            .arg(styles.join("build.mjs"))
            .arg(stage.join("ics-maturity.css")),
    )
    .context("cannot compile the styles")
}

/// The built-in framework as one document, for hosts that want to read or adapt it, and a small one to
/// start from.
pub fn framework(stage: &Path) -> Result<()> {
    let document = assemble::assemble(&project::at("assets/framework"))
        .map_err(|message| anyhow!("cannot assemble the framework: {message}"))?;
    // Laid out, for people who copy and change it.
    let document: serde_json::Value =
        serde_json::from_str(&document).context("cannot read the framework again")?;
    let text = serde_json::to_string_pretty(&document)? + "\n";
    write(&stage.join("framework.json"), text)?;
    let example = read(&project::at("tests/fixtures/small-framework.json"))?;
    write(&stage.join("example-framework.json"), example)
}

/// The JSON Schemas of the documents.
pub fn schemas(stage: &Path) -> Result<()> {
    let folder = stage.join("schemas");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    copy_all(&project::at("assets/schemas"), &folder)
}

/// Copies the scripts and JSON files of a folder; what else lies there is for its authors.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        if file
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "json")
        {
            copy(&file, to)?;
        }
    }
    Ok(())
}

/// Copies by content alone: a copy of the file's times and rights would only confuse.
fn copy(file: &Path, to: &Path) -> Result<()> {
    let name = file
        .file_name()
        .with_context(|| format!("{} has no name", file.display()))?;
    write(&to.join(name), read(file)?)
}
