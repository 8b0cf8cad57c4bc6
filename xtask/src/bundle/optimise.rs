//! Fewer bytes for the first load, in releases.

use std::path::Path;

use anyhow::{Context, Result};

use super::{files, locals, order, read, write};
use crate::{process, project};

/// What the release is compiled for (`commands/build.rs`). Named one by one, since
/// `--all-features` would let Binaryen use what browsers cannot run yet.
pub const WASM_FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Small, for the oldest browsers that run the app, and written where it was read.
pub const SCRIPT_OPTIONS: [&str; 5] = [
    "--minify",
    "--charset=utf8",
    "--target=es2022,chrome111,firefox114,safari16.4",
    "--allow-overwrite",
    "--log-level=warning",
];

/// Shrinks the app by Binaryen, from npm: a pinned version on every machine.
pub fn wasm(stage: &Path) -> Result<()> {
    let file = stage.join("ics-maturity-app_bg.wasm");
    process::run(
        process::command(project::node_tool("wasm-opt"))
            // `-Os` is a little larger than `-Oz` and compresses better, and so is code in which the
            // same is worked out again, or kept in a local of its own. Functions are made to fit their
            // few callers.
            .args([
                "-Os",
                "--skip-pass=local-cse",
                "--skip-pass=simplify-locals",
                "--converge",
                "--monomorphize",
            ])
            // Zeros among the data are packed to next to nothing; leaving them out costs more.
            .arg("--skip-pass=memory-packing")
            // What a function that is called once looks like, others that are not look like too.
            .arg("--one-caller-inline-max-function-size=5")
            // The stack lies below all else and grows downwards, so its last 1024 bytes are in use
            // where it is about to end the program anyway.
            .arg("--low-memory-unused")
            .args(["--reorder-functions-by-name", "--strip-producers"])
            .args(WASM_FEATURES)
            .arg(&file)
            .arg("-o")
            .arg(&file),
    )
    .context("cannot optimise the wasm")?;
    write(
        &file,
        order::by_likeness(&locals::even_out(&read(&file)?)?)?,
    )
}

/// Minifies the scripts, each for itself, and the page's style sheet.
pub fn text(stage: &Path) -> Result<()> {
    let minified = |file: &std::path::PathBuf| {
        file.extension()
            .is_some_and(|extension| extension == "js" || extension == "css")
    };
    let files: Vec<_> = files(stage)?.into_iter().filter(minified).collect();
    process::run(
        process::command(project::node_tool("esbuild"))
            .args(&files)
            .args(SCRIPT_OPTIONS)
            .arg(format!("--outdir={}", stage.display())),
    )
    .context("cannot minify the scripts")
}
