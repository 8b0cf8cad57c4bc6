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
    Ok(())
}

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
