//! JSON Schemas as they are published, from the types that they describe.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::Value;

/// A generated schema under its address, worded for people who do not read Rust.
pub fn publish(mut schema: Schema, id: &str) -> Value {
    schema.insert("$id".to_owned(), id.into());
    reword(&mut schema);
    schema.to_value()
}

/// Descriptions are doc comments: their first paragraph says what a member is, and what they call
/// `None` is null in JSON.
fn reword(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let first = description.split("\n\n").next().unwrap_or_default();
        *description = first.replace('\n', " ").replace("`None`", "null");
    }
    transform_subschemas(&mut reword, schema);
}
