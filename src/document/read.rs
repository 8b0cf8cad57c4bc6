//! Reading an assessment document: decode, check, name every fault.

use serde_json::Value;

use super::{FORMAT, VERSION, units};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::json::{self, At, Extra, Faults, take};

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
    let value = json::parse(text)?;
    let mut at = At::default();
    let assessment =
        recognise(value, &mut at).map(|members| assessment(members, built_in, &mut at));
    at.finish(assessment)?
        .ok_or_else(|| Faults::only("", "this is not an assessment file"))
}

fn assessment(mut members: Extra, built_in: &Framework, at: &mut At) -> Assessment {
    for derived in ["$schema", "format", "version", "generator", "results"] {
        members.shift_remove(derived);
    }
    // Taken first, with the faults of each unit, and put back once they were looked at together.
    let units = take(&mut members, "units");
    let mut assessment = Assessment::from_members(members, at);
    // The framework that travels with the document: none, one at fault, or one to go by.
    let own = assessment.framework.document.clone().map(|document| {
        Framework::from_value(document, "framework.document").map_err(|faults| at.append(faults))
    });
    let levels = match &own {
        None => Some(built_in),
        Some(own) => own.as_ref().ok(),
    };
    assessment.units = units::units(units, levels, at);
    assessment
}

/// The document, where it is an assessment document that this version reads.
fn recognise(value: Value, at: &mut At) -> Option<Extra> {
    let Value::Object(members) = value else {
        at.found(&value, "an object (this is not an assessment file)");
        return None;
    };
    if members.get("format").and_then(Value::as_str) != Some(FORMAT) {
        let found = json::named(members.get("format"));
        at.found_at(
            "format",
            &found,
            &format!("\"{FORMAT}\" (this is not an assessment file)"),
        );
        return None;
    }
    let version = members.get("version");
    let allowed = match version.and_then(json::whole) {
        Some(VERSION) => return Some(members),
        Some(newer) if newer > VERSION => {
            "1 (this file was made with a newer version of this tool; ask for an update)"
        }
        _ => "1",
    };
    at.found_at("version", &json::named(version), allowed);
    None
}
