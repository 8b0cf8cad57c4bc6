//! The single file: the page with all that it loads in itself, to be opened from disk.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

use super::optimise::SCRIPT_OPTIONS;
use super::{parts, text, write};
use crate::{process, project};

const NAME: &str = "ics-maturity.html";

/// The licence, for whoever has the file alone.
const NOTICE: &str = "<!-- ics-maturity, MIT OR Apache-2.0. Styles compiled from nhsuk-frontend, MIT, \
    Copyright (c) 2019 NHS.UK. All notices: THIRD-PARTY-NOTICES.txt of the release. -->";

/// In bytes: what mail servers let through, and people.
const LIMIT: usize = 1_000_000;

/// Makes it of the finished page and what that loads.
pub fn file(stage: &Path) -> Result<()> {
    let style = text(&stage.join("page.css"))?;
    let script = script(stage)?;
    let page = inlined(
        &text(&stage.join("index.html"))?,
        style.trim(),
        script.trim(),
    )?;
    ensure!(
        page.len() <= LIMIT,
        "{NAME} is {} bytes, above {LIMIT}",
        page.len()
    );
    write(&stage.join(NAME), page)
}

/// The element's script with the app, its script and its unpacker, as the release has them.
fn script(stage: &Path) -> Result<String> {
    process::capture(
        process::command(project::node_tool("esbuild"))
            .arg(project::at("assets/element").join(parts::ELEMENT))
            .args(["--bundle", "--format=esm", "--conditions=inlined"])
            .args(["--loader:.bin=binary", "--loader:.wasm=binary"])
            .args(SCRIPT_OPTIONS)
            // Where `parts/inlined.js` finds what is made.
            .env("NODE_PATH", stage),
    )
    .context("cannot put the single file's script together")
}

/// The page with its style sheet and script in the place of what loads them.
fn inlined(page: &str, style: &str, script: &str) -> Result<String> {
    let mut single = String::new();
    for line in page.lines() {
        let begins = |tag: &str| line.trim_start().starts_with(tag);
        if begins("<link rel=\"stylesheet\"") {
            writeln!(single, "    <style>{style}</style>")?;
        } else if begins("</body>") {
            // Last, so that the text is on the screen before it is read.
            writeln!(
                single,
                "    <script type=\"module\">{script}</script>\n{line}"
            )?;
        } else if begins("<meta charset") {
            // Above all that it rules.
            let policy = policy(style, script);
            writeln!(
                single,
                "{line}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            )?;
        } else if ![
            "<link rel=\"preload\"",
            "<link rel=\"modulepreload\"",
            "<script ",
        ]
        .into_iter()
        .any(begins)
        {
            writeln!(single, "{line}")?;
        }
    }
    for part in [
        "<style>",
        "</style>",
        "<script",
        "</script",
        "Content-Security-Policy",
    ] {
        ensure!(
            single.matches(part).count() == 1,
            "{NAME} should hold {part} once, index.html or a script is not as expected"
        );
    }
    for other in ["<!--", "?v="] {
        ensure!(
            !single.contains(other),
            "{NAME} must not hold {other}: its script would end early, or it loads another file"
        );
    }
    writeln!(single, "{NOTICE}")?;
    Ok(single)
}

/// What the file may do: run its own script and style, and show pictures that it draws. Nothing else is
/// loaded, and nothing sent.
fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; \
         img-src data:; form-action 'none'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(script),
        hash(style)
    )
}
