//! What is compiled into the WebAssembly, by Cargo's own account.

use anyhow::{Context, Result, ensure};

use super::Materials;
use crate::bundle::packed::TARGET;
use crate::process;

impl Materials {
    /// Adds a package of the workspace with the crates that it is compiled with, and gives its reference.
    pub fn add_crates(&mut self, package: &str) -> Result<String> {
        let tree = process::capture(
            process::cargo()
                .args(["tree", "--locked", "--package", package, "--target", TARGET])
                // Macros run while it is compiled.
                .args(["--edges", "normal,no-proc-macro"])
                .args(["--prefix", "depth", "--format", "|{p}|{l}"]),
        )
        .with_context(|| format!("cannot list the crates of {package}"))?;
        // From the root to the crate of the line.
        let mut path: Vec<String> = Vec::new();
        for line in tree.lines() {
            let reference = self
                .add_line(line, &mut path)
                .with_context(|| format!("cannot make sense of cargo's line {line:?}"))?;
            path.push(reference);
        }
        let root = path.into_iter().next();
        root.with_context(|| format!("cargo knows of no {package}"))
    }

    /// Adds what a line `<depth>|<name> v<version> …|<licence>` names to what the lines before it say.
    fn add_line(&mut self, line: &str, path: &mut Vec<String>) -> Result<String> {
        let mut fields = line.split('|');
        let mut next = || fields.next().context("a field is missing");
        let depth: usize = next()?.parse()?;
        let mut words = next()?.split_whitespace();
        let name = words.next().context("it has no name")?;
        let version = words.next().and_then(|word| word.strip_prefix('v'));
        // Of one whose crates are listed further up, it says so at the end.
        let license = next()?.trim_end_matches(" (*)");
        ensure!(depth <= path.len(), "it lies below none");
        path.truncate(depth);
        let reference = self.add(
            "cargo",
            name,
            version.context("it has no version")?,
            license,
        )?;
        if let Some(dependent) = path.last() {
            self.depend(dependent, &reference);
        }
        Ok(reference)
    }

    /// Adds the standard library, which is compiled along.
    pub fn add_standard_library(&mut self) -> Result<String> {
        let answer = process::capture(process::command("rustc").arg("--version"))?;
        let version = answer
            .split_whitespace()
            .nth(1)
            .with_context(|| format!("cannot make sense of rustc's version {answer:?}"))?;
        self.add("generic", "rust-std", version, "MIT OR Apache-2.0")
    }
}
