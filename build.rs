//! Puts the built-in framework together, so that the crate carries it as one document.

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
    Ok(())
}
