//! Puts the built-in framework together, so that the crate carries it as one document, and packs the
//! worked example.

#[path = "xtask/src/assemble.rs"]
mod assemble;
#[path = "src/framework/mark.rs"]
mod mark;
#[path = "src/framework/pack.rs"]
mod pack;

use std::path::Path;
use std::{env, fs};

use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=assets/framework");
    println!("cargo::rerun-if-changed=xtask/src/assemble.rs");
    let document = assemble::assemble(Path::new("assets/framework"))?;
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("framework.packed"), pack::pack(&document)?)?;
    let mark = mark::mark(&serde_json::from_str::<Value>(&document)?);
    fs::write(out.join("framework.mark"), mark.to_string())?;
    println!("cargo::rerun-if-changed={EXAMPLE}");
    let mut example = serde_json::from_str(&fs::read_to_string(EXAMPLE)?)?;
    without_gaps(&mut example);
    fs::write(out.join("example.json"), example.to_string())?;
    language(out)
}

/// Says in which language the interface is (`src/app/words`): its tag to the screens, and its folder,
/// where that is not the English one, by a file to include.
fn language(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed=ICS_LANGUAGE");
    println!("cargo::rustc-check-cfg=cfg(ics_other_language)");
    let chosen = env::var("ICS_LANGUAGE").unwrap_or_default();
    let chosen = Path::new(if chosen.is_empty() { ENGLISH } else { &chosen });
    let name = chosen.file_name().unwrap_or_default().to_string_lossy();
    let (language, region) = name.split_once('_').unwrap_or((&name, ""));
    let tag = format!("{language}-{}", region.to_uppercase());
    println!("cargo::rustc-env=ICS_LANG={}", tag.trim_end_matches('-'));
    if chosen != Path::new(ENGLISH) {
        let all = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/app/words");
        let module = all.join(chosen).join("mod.rs");
        if !module.is_file() {
            return Err(format!("ICS_LANGUAGE: there is no {}", module.display()).into());
        }
        let module = module.to_string_lossy();
        let include = format!("#[path = {module:?}]\nmod language;\npub use language::*;\n");
        fs::write(out.join("language.rs"), include)?;
        println!("cargo::rustc-cfg=ics_other_language");
    }
    Ok(())
}

/// The folder of the language that is built where nothing else is said.
const ENGLISH: &str = "en_gb";

/// The worked example, as people write it.
const EXAMPLE: &str = "assets/example/example.json";

/// Takes the gaps out of rows of answers, which only make them readable.
fn without_gaps(value: &mut Value) {
    match value {
        Value::String(row) if row.chars().all(|sign| "01234?x-=/ ".contains(sign)) => {
            row.retain(|sign| sign != ' ');
        }
        Value::Array(values) => values.iter_mut().for_each(without_gaps),
        Value::Object(members) => members.values_mut().for_each(without_gaps),
        _ => {}
    }
}
