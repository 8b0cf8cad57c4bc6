//! Reading an assessment document: decode, check, name every fault.

use serde_json::Value;

use super::records::{answer, group, plan, records, snapshot};
use super::units::{Levels, units};
use super::{FORMAT, VERSION};
use crate::assessment::{Assessment, FrameworkRef, Title};
use crate::decode::{self, Faults, Object, Whole};
use crate::framework::Framework;

/// Reads an assessment document with the levels of `built_in`, or of the framework that travels in
/// the document.
///
/// Lenient where nothing is at stake: what is missing has a default, what is unknown is kept, and
/// answers without a place are set aside, not dropped.
///
/// # Errors
/// Up to twenty faults with their JSON paths, as documents.md lists them: not JSON, not ours, newer
/// than ours, too large, too deep, a wrong type, a unit twice, an unknown level, a parent that is
/// unknown, cyclic or not wider, a stage that is none, a date that is none.
pub fn read(text: &str, built_in: &Framework) -> Result<Assessment, Faults> {
    let value = decode::parse(text)?;
    let mut faults = Faults::default();
    let assessment =
        recognise(value, &mut faults).map(|object| assessment(object, built_in, &mut faults));
    faults.unless(assessment)
}

fn assessment(mut object: Object, built_in: &Framework, faults: &mut Faults) -> Assessment {
    for derived in ["$schema", "format", "version", "generator", "results"] {
        object.skip(derived);
    }
    let id = object.take("id", faults).unwrap_or_default();
    let revision: Whole = object.take("revision", faults).unwrap_or_default();
    let title = Title {
        text: object.take("title", faults).unwrap_or_default(),
        modified: object.take("titleModified", faults),
    };
    let created = object.take("created", faults);
    let modified = object.take("modified", faults);
    let framework: FrameworkRef = object.take("framework", faults).unwrap_or_default();
    let own = framework
        .document
        .clone()
        .map(|document| Framework::from_value(document, "framework.document"));
    let levels = match &own {
        None => Levels::Of(built_in),
        Some(Ok(own)) => Levels::Of(own),
        Some(Err(_)) => Levels::Unknown,
    };
    if let Some(Err(found)) = &own {
        faults.append(found.clone());
    }
    Assessment {
        id,
        revision: revision.get(),
        title,
        created,
        modified,
        framework,
        respondent: object.take("respondent", faults),
        settings: object.take("settings", faults).unwrap_or_default(),
        units: units(&mut object, &levels, faults),
        answers: records(&mut object, "answers", faults, answer),
        context: records(&mut object, "context", faults, decode::decode),
        reflections: records(&mut object, "reflections", faults, decode::decode),
        delegation: records(&mut object, "delegation", faults, decode::decode),
        plan: plan(&mut object, faults),
        snapshots: records(&mut object, "snapshots", faults, snapshot),
        group: group(&mut object, faults),
        extra: object.rest(),
    }
}

/// The document, where it is an assessment document that this version reads.
fn recognise(value: Value, faults: &mut Faults) -> Option<Object> {
    let Value::Object(_) = value else {
        let allowed = "an object (this is not an assessment file)";
        faults.found("", &decode::named(Some(&value)), allowed);
        return None;
    };
    let object = Object::new(value, "", faults)?;
    if object.peek("format").and_then(Value::as_str) != Some(FORMAT) {
        let found = decode::named(object.peek("format"));
        let allowed = format!("\"{FORMAT}\" (this is not an assessment file)");
        faults.found("format", &found, &allowed);
        return None;
    }
    let version = object.peek("version");
    let whole = version.and_then(|version| serde_json::from_value::<Whole>(version.clone()).ok());
    match whole.map(Whole::get) {
        Some(VERSION) => Some(object),
        Some(newer) if newer > VERSION => {
            let allowed =
                "1 (this file was made with a newer version of this tool; ask for an update)";
            faults.found("version", &newer.to_string(), allowed);
            None
        }
        _ => {
            faults.found("version", &decode::named(version), "1");
            None
        }
    }
}
