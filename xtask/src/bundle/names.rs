//! Short names between the app and its script: wasm-bindgen's, long and with hashes, stand in both,
//! at 4 kB of the first load (brotli). And names of our own for what Yew leaves on the page.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::optimise::{SCRIPT_OPTIONS, WASM_FEATURES};
use super::{text, write};
use crate::{process, project};

/// The new names by the old ones.
type Renaming = BTreeMap<String, String>;

/// What Binaryen calls the module that everything is imported from.
const MODULE: &str = "a";

/// What Yew marks elements and events with. Every program that is made with Yew writes the same
/// numbers under the same names, so that of two, one within the other, the outer one would take a
/// press of a button of the inner one for a press of its own.
const MARKS: [(&str, &str); 3] = [
    ("__yew_listener_id", "_icsL"),
    ("__yew_subtree_cache_key", "_icsC"),
    ("__yew_subtree_id", "_icsS"),
];

/// What the script calls things of its own, of which the app knows nothing.
const PRIVATE: [&str; 2] = ["__wbg_ptr", "_wbg_cb_unref"];

/// Renames in the app, then the same in its script, whose syntax esbuild understands.
///
/// To be done before the app is optimised, for which its functions keep their names.
pub fn shorten(stage: &Path) -> Result<()> {
    let app = stage.join("ics-maturity-app_bg.wasm");
    let script = stage.join("ics-maturity-app.js");
    let answer = process::capture(
        process::command(project::node_tool("wasm-opt"))
            .arg("--duplicate-import-elimination")
            .args(["--minify-imports-and-exports-and-modules", "--debuginfo"])
            .args(WASM_FEATURES)
            .arg(&app)
            .arg("-o")
            .arg(&app),
    )
    .context("cannot shorten the names in the wasm")?;
    let mut renaming = renaming(&answer, &text(&script)?)?;
    renaming.extend(MARKS.map(|(old, new)| (old.to_owned(), new.to_owned())));

    // esbuild takes a pattern of the properties that it may rename, and their names by a file,
    // which it writes again.
    let old = renaming.keys().map(String::as_str).chain(PRIVATE);
    let old: Vec<_> = old.map(|old| old.replace('.', r"\.")).collect();
    let names = project::at("target/short-names.json");
    write(&names, serde_json::to_string(&renaming)?)?;
    process::run(
        process::command(project::node_tool("esbuild"))
            .arg(&script)
            .args(SCRIPT_OPTIONS)
            .arg(format!("--mangle-props=^({})$", old.join("|")))
            .arg(format!("--mangle-cache={}", names.display()))
            .arg("--mangle-quoted")
            .arg(format!("--outfile={}", script.display())),
    )
    .context("cannot shorten the names in the script")?;
    let renamed = text(&script)?;
    if let Some((old, new)) = renaming.iter().find(|(old, _)| has_word(&renamed, old)) {
        bail!("the app's script still says {old}, which the wasm calls {new} now");
    }
    Ok(())
}

/// Reads what Binaryen printed, once it is sure that the script defines what the app imports.
fn renaming(answer: &str, script: &str) -> Result<Renaming> {
    let read: BTreeMap<String, Vec<Vec<String>>> =
        serde_json::from_str(answer).context("cannot read Binaryen's new names")?;
    let mut renaming = Renaming::new();
    let mut modules = Vec::new();
    for names in read.values().flatten() {
        let (old, new) = match names.as_slice() {
            [module, old, new] => {
                let definition = format!("\n        {old}: ");
                ensure!(
                    script.matches(&definition).count() == 1,
                    "the app imports {old}, which its script should define once"
                );
                modules.push(module);
                (old, new)
            }
            [old, new] => (old, new),
            _ => bail!("cannot make sense of Binaryen's new name {names:?}"),
        };
        renaming.insert(old.clone(), new.clone());
    }
    modules.dedup();
    let [module] = modules[..] else {
        bail!("the app imports from {modules:?}, of which Binaryen makes a single module");
    };
    renaming.insert(module.clone(), MODULE.to_owned());
    Ok(renaming)
}

/// Whether the name occurs other than as a part of a longer one.
fn has_word(text: &str, name: &str) -> bool {
    let is_inside = |next: Option<char>| {
        next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_' || next == '$')
    };
    text.match_indices(name).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + name.len()..]);
        !is_inside(before.chars().next_back()) && !is_inside(after.chars().next())
    })
}
