//! The interface in a language made from the English one, for the end-to-end tests.

use anyhow::Result;

use super::trunk;
use crate::{process, project, pseudo, setup};

/// Named as the common locale data name such a language: English, from nowhere.
const FOLDER: &str = "target/pseudo/en_xa";
const DIST: &str = "target/pseudo/dist";

/// Builds it, to look at: the end-to-end tests serve it below `/pseudo/`.
pub fn pseudo() -> Result<()> {
    setup::for_build()?;
    other_letters()
}

/// Builds it into `target/pseudo/dist/`, of the parts of a development build, and compiled by a profile
/// of its own, so that no other build has to be made anew for it, nor it for another.
pub fn other_letters() -> Result<()> {
    let folder = project::at(FOLDER);
    pseudo::write(&project::at("src/app/words/en_gb"), &folder)?;
    process::run(
        trunk()?
            .args(["build", "--cargo-profile", "pseudo", "--dist"])
            .arg(project::at(DIST))
            .env("ICS_LANGUAGE", folder),
    )
}
