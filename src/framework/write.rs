//! A framework as a document of its own.

use serde::Serialize;

use super::{FORMAT, Framework, VERSION};

/// A framework document, in the order in which people read it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Framework, version 1"))]
struct FrameworkView<'a> {
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'a str,
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    #[serde(flatten)]
    framework: &'a Framework,
}

impl Framework {
    /// The framework as a JSON document without members that this version does not know: what may
    /// travel in a share copy.
    #[must_use]
    pub fn without_unknown(&self) -> serde_json::Value {
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
        let view = FrameworkView {
            format: FORMAT,
            version: VERSION,
            framework: &bare,
        };
        // Our types have string keys and finite numbers: nothing that JSON cannot write.
        serde_json::to_value(view).unwrap_or_default()
    }
}

/// The JSON Schema (2020-12) of framework documents, version 1.
///
/// It describes what an author writes: what has a default may be left out. Members that it does not
/// name are allowed.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_deserialize();
    let schema = settings
        .into_generator()
        .into_root_schema_for::<FrameworkView>();
    crate::schema::publish(schema, super::SCHEMA)
}
