//! The interface in a language that nobody speaks, made from the English texts, by which tests find what
//! no translator could reach, and what has no room for a longer text.

mod source;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes the folder of the language, made from that of another. What is there and would be the same is
/// left as it is, so that nothing is compiled anew for it.
pub fn write(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            write(&path, &to)?;
            continue;
        }
        let english = fs::read_to_string(&path);
        let english = english.with_context(|| format!("cannot read {}", path.display()))?;
        let made = source::translated(&english)
            .with_context(|| format!("{} is no Rust", path.display()))?;
        if !fs::read_to_string(&to).is_ok_and(|known| known == made) {
            fs::write(&to, made).with_context(|| format!("cannot write {}", to.display()))?;
        }
    }
    Ok(())
}
