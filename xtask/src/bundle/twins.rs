//! One import for what the script does in the same words: wasm-bindgen has one for each class of the
//! page, so that reading `length` comes three times.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, ImportSectionReader, Parser, Payload, TypeRef};

/// A function that the app imports: its name and its body.
pub type Function = (String, String);

/// The app with each import under the name of the first one that is like it, which Binaryen then makes
/// one of (`names.rs`); and the functions that are left.
pub fn merged(app: &[u8], functions: Vec<Function>) -> Result<(Vec<u8>, Vec<Function>)> {
    let types = types(app)?;
    let mut first = HashMap::new();
    let mut renamed = Renamed::default();
    let mut left = Vec::new();
    for (name, body) in functions {
        // What looks alike may take or give other numbers.
        let kind = types.get(&name).copied();
        let kept = first
            .entry((kind, body.clone()))
            .or_insert_with(|| name.clone());
        if *kept == name {
            left.push((name, body));
        } else {
            renamed.names.insert(name, kept.clone());
        }
    }
    let mut module = Module::new();
    utils::parse_core_module(&mut renamed, &mut module, Parser::new(0), app)
        .context("cannot write the wasm with fewer imports")?;
    Ok((module.finish(), left))
}

/// The types of the imported functions by name.
fn types(app: &[u8]) -> Result<BTreeMap<String, u32>> {
    let mut types = BTreeMap::new();
    for part in Parser::new(0).parse_all(app) {
        if let Payload::ImportSection(section) = part.context("cannot read the wasm")? {
            for import in section.into_imports() {
                let import = import?;
                if let TypeRef::Func(kind) = import.ty {
                    types.insert(import.name.to_owned(), kind);
                }
            }
        }
    }
    Ok(types)
}

#[derive(Default)]
struct Renamed {
    /// The name of the one that stays, by that of its twin.
    names: BTreeMap<String, String>,
}

impl Reencode for Renamed {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let kind = self.entity_type(ty)?;
            let kept = self.names.get(name).map_or(name, String::as_str);
            imports.import(module, kept, kind);
        }
        Ok(())
    }
}
