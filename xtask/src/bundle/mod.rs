//! Trunk's hook: adds to its output, the app, all else that a build consists of.

mod checksums;
mod compressed;
mod glue;
mod locals;
mod names;
mod notices;
mod optimise;
mod order;
mod packed;
mod parts;
mod promised;
mod sbom;
mod single;
mod twins;
mod version;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Completes what trunk has staged; trunk then moves it to where it is wanted.
pub fn post_build() -> Result<()> {
    let stage = stage()?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    parts::element(&stage, is_release)?;
    parts::styles(&stage)?;
    parts::framework(&stage)?;
    parts::schemas(&stage)?;
    if is_release {
        glue::trim(&stage)?;
        names::shorten(&stage)?;
        optimise::wasm(&stage)?;
        optimise::text(&stage)?;
        packed::app(&stage)?;
        packed::unpacker(&stage)?;
    }
    version::stamp(&stage, is_release)?;
    if is_release {
        single::file(&stage)?;
        sbom::write(&stage)?;
        compressed::copies(&stage)?;
        notices::write_all(&stage)?;
        checksums::write_manifest(&stage)?;
        promised::check(&stage)?;
    }
    Ok(())
}

fn stage() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: trunk calls this, by `cargo xtask build` or `serve`",
    )
}

/// A file's content, with its name in the error.
fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

fn text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("{} is no text", path.display()))
}

/// All that is to be published: the files of the build and of its one folder.
fn published(stage: &Path) -> Result<Vec<PathBuf>> {
    let mut all = files(stage)?;
    all.extend(files(&stage.join("schemas"))?);
    Ok(all)
}

/// The files directly in a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
