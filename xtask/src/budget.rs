//! What a first visit loads, and how much it may.

use anyhow::{Context, Result, ensure};

use crate::{process, project};

/// Everything that is fetched before the first screen can be used; the content is in the wasm.
const FIRST_LOAD: [&str; 6] = [
    "index.html",
    "page.css",
    "ics-maturity.js",
    "ics-maturity.css",
    "ics-maturity-app.js",
    "ics-maturity-app_bg.wasm",
];

/// In bytes, compressed as a web server would.
const LIMIT: u64 = 200_000;

/// The size of a file as it is and compressed, in bytes.
struct Size {
    file: &'static str,
    raw: u64,
    brotli: u64,
}

/// The sizes of the files of a first visit.
pub struct Sizes(Vec<Size>);

/// Measures the release in `dist/`. Node compresses: it has brotli built in.
pub fn measure() -> Result<Sizes> {
    for file in FIRST_LOAD {
        ensure!(
            project::dist().join(file).is_file(),
            "dist/{file} is missing: `cargo xtask build` should make it"
        );
    }
    let answer = process::capture(
        process::command("node")
            .arg(project::at("xtask/js/brotli-sizes.mjs"))
            .args(FIRST_LOAD.map(|file| project::dist().join(file))),
    )?;
    let numbers: Vec<(u64, u64)> =
        serde_json::from_str(&answer).context("cannot read the measured sizes")?;
    ensure!(
        numbers.len() == FIRST_LOAD.len(),
        "some sizes are missing: {answer}"
    );
    let sizes = FIRST_LOAD
        .into_iter()
        .zip(numbers)
        .map(|(file, (raw, brotli))| Size { file, raw, brotli });
    Ok(Sizes(sizes.collect()))
}

impl Sizes {
    fn brotli(&self) -> u64 {
        self.0.iter().map(|size| size.brotli).sum()
    }

    /// Shows a table.
    pub fn print(&self) {
        println!("\n{:<26}{:>10}{:>10}", "first load", "bytes", "brotli");
        for Size { file, raw, brotli } in &self.0 {
            println!("{file:<26}{raw:>10}{brotli:>10}");
        }
        let raw: u64 = self.0.iter().map(|size| size.raw).sum();
        println!("{:<26}{raw:>10}{:>10}  of {LIMIT}", "in all", self.brotli());
    }

    /// Fails above the limit.
    pub fn check(&self) -> Result<()> {
        let brotli = self.brotli();
        ensure!(
            brotli <= LIMIT,
            "the first load is {brotli} bytes, {} above {LIMIT}",
            brotli - LIMIT
        );
        Ok(())
    }
}
