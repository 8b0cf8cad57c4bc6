//! The door for frameworks: decode, check, name every fault.

use serde_json::Value;

use super::check::check;
use super::{FORMAT, Framework, VERSION};
use crate::decode::{self, Faults, Object, Whole};

impl Framework {
    /// Reads a framework document.
    ///
    /// # Errors
    /// Up to twenty faults with their JSON paths: not JSON, not a framework, a newer version, a
    /// wrong type, a missing member, an id twice, a reference that leads nowhere, a stage out of
    /// its order, a weight that is not above 0.
    pub fn read(text: &str) -> Result<Self, Faults> {
        Self::from_value(decode::parse(text)?, "")
    }

    /// Reads a framework that stands at `path` of a larger document.
    ///
    /// # Errors
    /// As [`Framework::read`].
    pub fn from_value(value: Value, path: &str) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let framework = Object::new(value, path, &mut faults)
            .and_then(|object| Self::from_object(object, &mut faults));
        faults.unless(framework)
    }

    fn from_object(mut object: Object, faults: &mut Faults) -> Option<Self> {
        recognise(&object, faults)?;
        for derived in ["$schema", "format", "version"] {
            object.skip(derived);
        }
        let prefix = object.path_of("");
        let framework = (|| {
            // All of them are taken before the first that is missing ends it: more faults at once.
            let (id, revision, title) = (
                object.require("id", faults),
                object.require("revision", faults),
                object.require("title", faults),
            );
            let stages = object.require("stages", faults);
            let levels = object.values("levels", faults);
            let layers = object.values("layers", faults);
            let themes = object.values("themes", faults);
            let lenses = object.values("lenses", faults);
            let prerequisites = object.values("prerequisites", faults);
            let readiness = object.take("readiness", faults);
            let context = object.take("context", faults);
            let reflections = object.values("reflections", faults);
            let sources = object.values("sources", faults);
            Some(Self {
                id: id?,
                revision: revision?,
                title: title?,
                stages: stages?,
                levels,
                layers,
                themes,
                lenses,
                prerequisites,
                readiness,
                context,
                reflections,
                sources,
                extra: object.rest(),
            })
        })()?;
        // References are checked once all elements were read, or a fault would hide behind another.
        if faults.is_empty() {
            check(&framework, &prefix, faults);
        }
        Some(framework)
    }
}

/// Whether it is a framework document that this version reads.
fn recognise(object: &Object, faults: &mut Faults) -> Option<()> {
    if object.peek("format").and_then(Value::as_str) != Some(FORMAT) {
        let found = decode::named(object.peek("format"));
        let allowed = format!("\"{FORMAT}\" (this is not a framework)");
        faults.found(&object.path_of("format"), &found, &allowed);
        return None;
    }
    let version = object.peek("version");
    let whole = version.and_then(|version| serde_json::from_value::<Whole>(version.clone()).ok());
    match whole.map(Whole::get) {
        Some(VERSION) => Some(()),
        newer => {
            let is_newer = newer.is_some_and(|newer| newer > VERSION);
            let allowed = if is_newer {
                "1 (this framework was made for a newer version of this tool; ask for an update)"
            } else {
                "1"
            };
            faults.found(&object.path_of("version"), &decode::named(version), allowed);
            None
        }
    }
}
