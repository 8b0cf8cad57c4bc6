//! Trunk and wasm-bindgen, compiled once into `target/tools`.

use std::fs;

use anyhow::{Context, Result};

use crate::{process, project};

/// A program from crates.io at a pinned version.
struct Tool<'a> {
    package: &'a str,
    version: &'a str,
    /// What it installs; the first one answers `--version`.
    programs: &'a [&'a str],
    options: &'a [&'a str],
}

/// The tools run for seconds and are compiled for minutes: optimising them would not pay.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// Installs what is missing or of another version.
pub fn ensure() -> Result<()> {
    let wasm_bindgen = locked_version("wasm-bindgen")?;
    let tools = [
        Tool {
            package: "trunk",
            version: "0.21.14",
            programs: &["trunk"],
            options: &["--no-default-features", "--features", "rustls"],
        },
        Tool {
            package: "wasm-bindgen-cli",
            // It must be the very version of the library that it processes.
            version: &wasm_bindgen,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            options: &[],
        },
    ];
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_installed()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for tool in missing {
        tool.install()?;
    }
    // Over a gigabyte that nothing uses again until a version changes.
    fs::remove_dir_all(build_dir()).context("cannot remove target/tools/build")
}

impl Tool<'_> {
    fn is_installed(&self) -> bool {
        let all_there = self
            .programs
            .iter()
            .all(|program| project::tool(program).is_file());
        all_there
            && process::capture(process::command(project::tool(self.programs[0])).arg("--version"))
                .is_ok_and(|answer| answer.split_whitespace().nth(1) == Some(self.version))
    }

    fn install(&self) -> Result<()> {
        println!(
            "Installing {} {} into target/tools: about five minutes on two cores, this once …",
            self.package, self.version
        );
        process::run(
            process::cargo()
                .args(["install", "--locked", "--force", self.package, "--version", self.version])
                .args(self.options)
                .arg("--root")
                .arg(project::tools())
                .env("CARGO_TARGET_DIR", build_dir())
                .envs(QUICK_PROFILE),
        )
        .with_context(|| {
            format!(
                "cannot install {} {}: look above; without a C compiler, install one (on Debian and Ubuntu: \
                 apt-get install build-essential); without a connection to crates.io, try again with one",
                self.package, self.version
            )
        })
    }
}

fn build_dir() -> std::path::PathBuf {
    project::tools().join("build")
}

/// The version of a package that `Cargo.lock` has settled on.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(project::at("Cargo.lock"))
        .context("cannot read Cargo.lock: `cargo generate-lockfile` makes it")?;
    let header = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != header)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no package `{package}`"))
}
