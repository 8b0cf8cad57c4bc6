//! What a first visit loads, and how much it may.

use anyhow::{Context, Result, ensure};

use crate::{process, project};

/// Everything that is fetched before the first screen can be used; the content is in the app.
const FIRST_LOAD: [&str; 6] = [
    "index.html",
    "page.css",
    "ics-maturity.js",
    "ics-maturity-app.js",
    "ics-maturity-app.bin",
    "ics-maturity-unpack.wasm",
];

/// In bytes, compressed as a web server would.
const LIMIT: u64 = 200_000;

/// What of that the content may take: the framework by itself, as it is shipped to be copied.
const CONTENT: &str = "framework.json";
const CONTENT_LIMIT: u64 = 45_000;

/// The size of a file as it is and compressed, in bytes.
struct Size {
    file: &'static str,
    raw: u64,
    brotli: u64,
}

/// The sizes of the files of a first visit, and of the content in them.
pub struct Sizes {
    load: Vec<Size>,
    content: Size,
}

/// Measures the release in `dist/`. Node compresses: it has brotli built in.
pub fn measure() -> Result<Sizes> {
    let files = || FIRST_LOAD.into_iter().chain([CONTENT]);
    for file in files() {
        ensure!(
            project::dist().join(file).is_file(),
            "dist/{file} is missing: `cargo xtask build` should make it"
        );
    }
    let answer = process::capture(
        process::command("node")
            .arg(project::at("xtask/js/brotli-sizes.mjs"))
            .args(files().map(|file| project::dist().join(file))),
    )?;
    let numbers: Vec<(u64, u64)> =
        serde_json::from_str(&answer).context("cannot read the measured sizes")?;
    let mut load: Vec<Size> = files()
        .zip(numbers)
        .map(|(file, (raw, brotli))| Size { file, raw, brotli })
        .collect();
    let content = load
        .pop()
        .filter(|last| last.file == CONTENT)
        .with_context(|| format!("some sizes are missing: {answer}"))?;
    Ok(Sizes { load, content })
}

impl Sizes {
    fn brotli(&self) -> u64 {
        self.load.iter().map(|size| size.brotli).sum()
    }

    /// Shows a table.
    pub fn print(&self) {
        println!("\n{:<26}{:>10}{:>10}", "first load", "bytes", "brotli");
        for Size { file, raw, brotli } in &self.load {
            println!("{file:<26}{raw:>10}{brotli:>10}");
        }
        let raw: u64 = self.load.iter().map(|size| size.raw).sum();
        println!("{:<26}{raw:>10}{:>10}  of {LIMIT}", "in all", self.brotli());
        let Size { raw, brotli, .. } = self.content;
        println!(
            "{:<26}{raw:>10}{brotli:>10}  of {CONTENT_LIMIT}",
            "of it, the content"
        );
    }

    /// Fails above the limit.
    pub fn check(&self) -> Result<()> {
        let brotli = self.brotli();
        ensure!(
            brotli <= LIMIT,
            "the first load is {brotli} bytes, {} above {LIMIT}",
            brotli - LIMIT
        );
        let content = self.content.brotli;
        ensure!(
            content <= CONTENT_LIMIT,
            "the content is {content} bytes of it, {} above {CONTENT_LIMIT}",
            content - CONTENT_LIMIT
        );
        Ok(())
    }
}
