//! The built-in framework as the program carries it: texts of one kind beside each other.
//!
//! Everything that a first visit loads is compressed, and texts that resemble each other compress
//! best when they are neighbours: descriptors with descriptors, first signs with first signs. So the
//! document is taken apart into its frame, with `null` for every text, and the texts by the name
//! of the member that they stand in. That is 2 kB of 44.
//!
//! `build.rs` packs; it compiles this file by itself, so it depends on `serde_json` alone.

use serde_json::Value;

/// Texts by the member that they stand in, in the order of the document.
type Columns = Vec<(String, Vec<String>)>;

/// Packs a document.
///
/// # Errors
/// Where it is not JSON, has a `null`, or a text of more than one line or of none.
pub fn pack(document: &str) -> Result<String, String> {
    let mut frame: Value = serde_json::from_str(document).map_err(|error| error.to_string())?;
    let mut columns = Columns::new();
    take_texts(&mut frame, "", &mut columns)?;
    let mut packed = frame.to_string();
    for (name, texts) in columns {
        packed += "\n\n";
        packed += &name;
        for text in texts {
            packed += "\n";
            packed += &text;
        }
    }
    Ok(packed)
}

fn take_texts(value: &mut Value, name: &str, columns: &mut Columns) -> Result<(), String> {
    match value {
        Value::Null => return Err(format!("`{name}` is null: leave it out")),
        Value::String(text) => {
            if text.is_empty() || text.contains('\n') {
                return Err(format!("`{name}` is not one line: {text:?}"));
            }
            let text = std::mem::take(text);
            match columns.iter_mut().find(|(known, _)| known == name) {
                Some((_, texts)) => texts.push(text),
                None => columns.push((name.to_owned(), vec![text])),
            }
            *value = Value::Null;
        }
        Value::Array(values) => {
            for value in values {
                take_texts(value, name, columns)?;
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                take_texts(value, name, columns)?;
            }
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
    Ok(())
}
