//! Reading an assessment document: decode, check, name every fault.

use super::carry_over::carry_over;
use super::migrate::migrate;
use super::{FORMAT, VERSION, units};
use crate::assessment::{Assessment, FrameworkRef, Records};
use crate::framework::Framework;
use crate::json::{self, At, Extra, Faults, Json, Value};

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
    read_value(json::parse(text)?, built_in)
}

/// Reads an assessment document that is parsed already.
///
/// # Errors
/// As [`read`], but for what only a text can be at fault in.
pub fn read_value(value: Value, built_in: &Framework) -> Result<Assessment, Faults> {
    let mut at = At::default();
    let assessment =
        recognise(value, &mut at).map(|members| assessment(members, built_in, &mut at));
    at.finish(assessment)?
        .ok_or_else(|| Faults::only("", "this is not an assessment file"))
}

/// The assessment by another revision of its framework: themes that have another id since take their
/// answers along; what has no place any more is set aside.
///
/// # Errors
/// Where it does not fit, since a unit's level is no more.
pub fn revised(
    assessment: &Assessment,
    framework: FrameworkRef,
    built_in: &Framework,
) -> Result<Assessment, Faults> {
    let mut assessment = assessment.clone();
    assessment.framework = framework;
    let mut at = At::default();
    let revised = self::assessment(assessment.members(), built_in, &mut at);
    at.finish(revised)
}

fn assessment(mut members: Extra, built_in: &Framework, at: &mut At) -> Assessment {
    members = json::without(
        members,
        &["$schema", "format", "version", "generator", "results"],
    );
    // The framework that travels with the document: none, one at fault, or one to go by.
    let document = members.get("framework").and_then(|it| it.get("document"));
    let own = document
        .filter(|document| !document.is_null())
        .map(|document| Framework::from_value(document.clone(), "framework.document"));
    let framework = match &own {
        None => Some(built_in),
        Some(own) => own.as_ref().ok(),
    };
    if let Some(framework) = framework {
        carry_over(&mut members, framework);
    }
    // Taken first, with the faults of each unit, and put back once they were looked at together.
    let units = members.get_mut("units").map(Value::take);
    let units = units.unwrap_or_default();
    let mut assessment = Assessment::from_members(members, at);
    units::check(&units, framework, at);
    assessment.units = Records::take(units);
    if let Some(Err(faults)) = own {
        at.append(faults);
    }
    assessment
}

/// The document, where it is an assessment document that this version reads.
fn recognise(value: Value, at: &mut At) -> Option<Extra> {
    let Value::Object(mut members) = value else {
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
        Some(known @ 0..=VERSION) => {
            migrate(known, &mut members);
            return Some(members);
        }
        Some(_) => "1 (this file was made with a newer version of this tool; ask for an update)",
        _ => "1",
    };
    at.found_at("version", &json::named(version), allowed);
    None
}
