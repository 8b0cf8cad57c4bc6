//! A framework as a document of its own.

use serde_json::Value;

use super::{FORMAT, Framework, VERSION};
use crate::json::{Extra, Json};

impl Framework {
    /// The framework as a JSON document without members that this version does not know: what may
    /// travel in a share copy.
    #[must_use]
    pub fn without_unknown(&self) -> Value {
        let mut bare = self.clone();
        bare.extra.clear();
        for theme in &mut bare.themes {
            theme.extra.clear();
        }
        for source in &mut bare.sources {
            source.extra.clear();
        }
        if let Some(context) = &mut bare.context {
            for factor in context.enablers.iter_mut().chain(&mut context.barriers) {
                factor.extra.clear();
            }
        }
        let mut document = Extra::new();
        document.insert("format".to_owned(), FORMAT.into());
        document.insert("version".to_owned(), VERSION.into());
        if let Value::Object(members) = bare.write() {
            document.extend(members);
        }
        Value::Object(document)
    }
}

/// The JSON Schema (2020-12) of framework documents, version 1.
///
/// It describes what an author writes: what has a default may be left out. Members that it does not
/// name are allowed.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> Value {
    use serde_json::json;

    use crate::json::{ObjectSchema, Schemas};

    let mut schemas = Schemas::default();
    let framework = Framework::schema(&mut schemas);
    schemas.amend(
        "Step",
        json!({"allOf": [{"properties": {"effort": {"enum": [1, 2, 3, 5]}}}]}),
    );
    schemas.amend(
        "Milestone",
        json!({"allOf": [{"properties": {"stage": {"minimum": 1}}}]}),
    );
    let mut document = ObjectSchema::default();
    document.add(
        "must",
        "format",
        "What kind of document it is.",
        json!({"const": FORMAT}),
    );
    document.add(
        "must",
        "version",
        "The version of the format.",
        json!({"const": VERSION}),
    );
    let mut schema = schemas.document(
        super::SCHEMA,
        "Framework, version 1",
        "What is asked.",
        document,
    );
    schema["allOf"] = json!([framework]);
    schema
}
