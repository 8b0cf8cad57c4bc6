//! JSON Schema from the same declarations that read and write.

use serde_json::{Map, Value, json};

/// The schemas of named types, each once.
#[derive(Default)]
pub struct Schemas(Map<String, Value>);

/// The members of an object while its schema is put together.
#[derive(Default)]
pub struct ObjectSchema {
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl ObjectSchema {
    /// Adds a member of a kind as `object!` names it.
    pub fn add(&mut self, kind: &str, name: &str, about: &str, schema: Value) {
        let mut schema = if kind == "must" {
            schema
        } else {
            or_null(schema)
        };
        describe(&mut schema, about);
        self.properties.insert(name.to_owned(), schema);
        if kind == "must" || kind == "null" {
            self.required.push(name.into());
        }
    }
}

impl Schemas {
    /// A reference to the schema of an object, which is put together once.
    pub fn object(
        &mut self,
        name: &str,
        about: &str,
        members: impl FnOnce(&mut Self) -> ObjectSchema,
    ) -> Value {
        if !self.0.contains_key(name) {
            // Entered first, so that a type within itself ends.
            self.0.insert(name.to_owned(), Value::Null);
            let ObjectSchema {
                properties,
                required,
            } = members(self);
            let mut schema =
                json!({"type": "object", "properties": properties, "required": required});
            describe(&mut schema, about);
            self.0.insert(name.to_owned(), schema);
        }
        reference(name)
    }

    /// A reference to the schema of an enum.
    pub fn names(&mut self, name: &str, about: &str, names: &[&str]) -> Value {
        let mut schema = json!({"enum": names});
        describe(&mut schema, about);
        self.0.insert(name.to_owned(), schema);
        reference(name)
    }

    /// Says more of a type than its declaration can.
    pub fn amend(&mut self, name: &str, more: Value) {
        if let (Some(Value::Object(schema)), Value::Object(more)) = (self.0.get_mut(name), more) {
            schema.extend(more);
        }
    }

    /// A whole document: its schema with all that it refers to.
    #[must_use]
    pub fn document(self, id: &str, title: &str, about: &str, members: &ObjectSchema) -> Value {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": id,
            "title": title,
            "description": about,
            "type": "object",
            "properties": members.properties,
            "required": members.required,
            "$defs": self.0,
        })
    }
}

/// The schema, or null.
#[must_use]
pub fn or_null(schema: Value) -> Value {
    let nothing = json!({"type": "null"});
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(any) if any.contains(&nothing) => schema,
        _ => json!({"anyOf": [schema, nothing]}),
    }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn describe(schema: &mut Value, about: &str) {
    // The first paragraph says what it is; what Rust calls `None` is null in JSON.
    let first = about
        .lines()
        .map(str::trim)
        .take_while(|line| !line.is_empty());
    let about = first
        .collect::<Vec<_>>()
        .join(" ")
        .replace("`None`", "null");
    if let (Some(schema), false) = (schema.as_object_mut(), about.is_empty()) {
        schema.insert("description".to_owned(), about.into());
    }
}
