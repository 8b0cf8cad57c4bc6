//! The built-in framework as the program carries it: most of it cells, and those as mere texts.
//!
//! The 64 cells are nine tenths of the document and all of one form. Taken out of it, with texts of
//! one kind beside each other, they compress 2 kB better and are read in a quarter of the time, as
//! nothing about them needs to be recognised or checked. What is packed was checked by tests.
//!
//! `build.rs` packs; it compiles this file by itself, so it depends on `serde_json` alone. Packed is
//! the document without its cells, in their place a text for each: for every step its effort, the
//! first letter of the kind of its measure and how many actions it has, as in `1p2 3c2 2o3 5e2`. Then
//! follow, each after an empty line and one text a line, the columns of [`COLUMNS`].

use serde_json::Value;

/// The texts of cells by kind, in the order in which they follow the document.
pub const COLUMNS: [&str; 6] = [
    "/stages/*",
    "/evidence/*",
    "/steps/*/title",
    "/steps/*/actions/*",
    "/steps/*/measure/text",
    "/steps/*/watch",
];

/// Packs a document.
///
/// # Errors
/// Where it is not JSON, or a text in a cell is missing or not one line.
pub fn pack(document: &str) -> Result<String, String> {
    let mut document: Value = serde_json::from_str(document).map_err(|error| error.to_string())?;
    let members = document.as_object_mut().ok_or("no object")?;
    members.retain(|name, _| !["$schema", "format", "version"].contains(&name.as_str()));
    let mut columns = COLUMNS.map(|_| String::new());
    for theme in document["themes"].as_array_mut().ok_or("no themes")? {
        for (level, cell) in theme["cells"].as_object_mut().ok_or("no cells")? {
            for (column, path) in columns.iter_mut().zip(COLUMNS) {
                let steps: Vec<&str> = path.split('/').skip(1).collect();
                add_texts(cell, &steps, column).map_err(|what| format!("{level}{path}: {what}"))?;
            }
            let steps = cell["steps"].as_array().ok_or("no steps")?;
            let codes: Option<Vec<String>> = steps.iter().map(code).collect();
            *cell = codes.ok_or("a step is incomplete")?.join(" ").into();
        }
    }
    Ok(document.to_string()
        + &columns
            .map(|column| format!("\u{c}{}", &column[1..]))
            .concat())
}

/// Adds the texts at a path, in which `*` stands for every element, to a column.
fn add_texts(value: &Value, path: &[&str], column: &mut String) -> Result<(), String> {
    match (path, value) {
        ([], Value::String(text)) if !text.is_empty() && !text.contains('\n') => {
            *column += "\n";
            *column += text;
            Ok(())
        }
        (["*", rest @ ..], Value::Array(values)) => {
            (values.iter()).try_for_each(|value| add_texts(value, rest, column))
        }
        ([name, rest @ ..], Value::Object(members)) if members.contains_key(*name) => {
            add_texts(&members[*name], rest, column)
        }
        _ => Err(format!("found {value}")),
    }
}

/// A step but for its texts.
fn code(step: &Value) -> Option<String> {
    let effort = step["effort"].as_u64()?;
    let kind = step["measure"]["kind"].as_str()?.get(..1)?;
    let actions = step["actions"].as_array()?.len();
    Some(format!("{effort}{kind}{actions}"))
}
