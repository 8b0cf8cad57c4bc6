//! Share copies: what may leave the desk, and nothing else.

use super::write::{self, members_of};
use crate::assessment::{Assessment, is_removed};
use crate::framework::{Framework, without_unknown};
use crate::json::{Extra, Json, Value, object, to_text, without};

object! {
    /// What a share copy holds besides stages, ‘then’, targets and confidence. Nothing, unless asked.
    #[derive(Copy, Default, Eq)]
    pub struct Share {
        /// Notes, evidence, reflections and reasons.
        fill notes: bool = "notes",
        /// Who the respondent is, and who owns chunks.
        fill names: bool = "names",
        /// The plan.
        fill plan: bool = "plan",
    }
}

/// The JSON text of a share copy.
///
/// Put together from the members named here and from nothing else, so that what a newer or a local
/// tool added stays at home. Records come without the times of their edits: a copy that comes back
/// is older than anything at home, and merging it takes nothing away.
#[must_use]
pub fn share(assessment: &Assessment, framework: &Framework, share: Share) -> String {
    let all = members_of(assessment);
    let mut copy = pick(
        &all,
        &[
            "$schema",
            "format",
            "version",
            "id",
            "revision",
            "title",
            "created",
            "modified",
            "generator",
        ],
    );
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            copy.insert(name.to_owned(), value);
        }
    };
    put("framework", Some(framework_of(assessment)));
    let who: &[&str] = if share.names {
        &["id", "name", "role", "organisation", "sector", "vantage"]
    } else {
        &["id"]
    };
    put("respondent", only(all.get("respondent"), who));
    put("settings", only(all.get("settings"), &SETTINGS));
    put("units", Some(units(assessment, all.get("units"))));
    // What was said of a unit that was removed is set aside, at home.
    let here = |name: &str| {
        let mut records = all.get(name)?.clone();
        if let Some(records) = records.as_array_mut() {
            records.retain(|record| {
                let unit = record["unit"].as_str().unwrap_or_default();
                assessment.units.get((unit, "")).is_some()
            });
        }
        Some(records)
    };
    let answered = here("answers");
    let mut answers = only(answered.as_ref(), &ANSWER);
    if share.notes {
        let noted = only(answered.as_ref(), &[&ANSWER[..], &NOTES].concat());
        answers = noted.map(|answers| within(answers, "evidence", &["label", "url"]));
        put(
            "reflections",
            only(all.get("reflections"), &["question", "text"]),
        );
        put(
            "delegation",
            only(
                here("delegation").as_ref(),
                &["unit", "decision", "why", "review"],
            ),
        );
    }
    put("answers", answers);
    if share.plan {
        put("plan", all.get("plan").map(|decided| plan(decided, share)));
    }
    let derived = if share.plan {
        write::derived
    } else {
        write::results
    };
    let results = without(derived(assessment, framework), &["group"]);
    put("results", Some(results.into()));
    to_text(&Value::Object(copy))
}

/// The JSON text of a set-up file for colleagues to begin with: title, framework, units and settings,
/// and nobody's anything. Whoever opens it gets a document of their own, with the same units.
#[must_use]
pub fn set_up(assessment: &Assessment) -> String {
    let all = members_of(assessment);
    let head = ["$schema", "format", "version", "generator", "id", "title"];
    let mut set_up = pick(&all, &head);
    for (name, part) in [
        ("revision", Some(0.into())),
        ("framework", Some(framework_of(assessment))),
        ("settings", only(all.get("settings"), &SETTINGS)),
        ("units", Some(units(assessment, all.get("units")))),
        ("answers", Some(Value::Array(Vec::new()))),
    ] {
        if let Some(part) = part {
            set_up.insert(name.to_owned(), part);
        }
    }
    to_text(&Value::Object(set_up))
}

const SETTINGS: [&str; 5] = [
    "baseline",
    "baselineLabel",
    "defaultTarget",
    "targets",
    "scope",
];
const ANSWER: [&str; 7] = [
    "unit",
    "theme",
    "response",
    "stage",
    "then",
    "target",
    "confidence",
];
/// What notes add to an answer.
const NOTES: [&str; 2] = ["note", "evidence"];
const PLAN_SETTINGS: [&str; 11] = [
    "start",
    "cycleWeeks",
    "cycles",
    "from",
    "capacity",
    "capacityByUnit",
    "maxLayers",
    "maxThemes",
    "findOut",
    "showIt",
    "importance",
];
const CHUNK: [&str; 9] = [
    "id", "cycle", "pinned", "status", "effort", "title", "measure", "start", "review",
];
const CHUNK_WITH_NAMES: [&str; 11] = [
    "id", "cycle", "pinned", "status", "effort", "title", "owner", "partners", "measure", "start",
    "review",
];

/// Which framework, and the framework itself where it is not the built-in one, as far as this
/// version knows what is in it.
fn framework_of(assessment: &Assessment) -> Value {
    let mut framework = pick_of(&assessment.framework.write(), &["id", "revision"]);
    if let Some(own) = assessment.framework.document.as_deref().cloned() {
        framework.insert("document".to_owned(), without_unknown(own));
    }
    Value::Object(framework)
}

/// The units. What stays of a removed parent stays here, so nothing may refer to it.
fn units(assessment: &Assessment, units: Option<&Value>) -> Value {
    let mut units = only(units, &["id", "level", "name", "parent", "kind"]).unwrap_or_default();
    for unit in units.as_array_mut().into_iter().flatten() {
        let parent = unit
            .get("parent")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if assessment.units.get((parent, "")).is_none()
            && let Some(unit) = unit.as_object_mut()
        {
            *unit = without(std::mem::take(unit), &["parent"]);
        }
    }
    units
}

fn plan(decided: &Value, share: Share) -> Value {
    let chunk: &[&str] = if share.names {
        &CHUNK_WITH_NAMES
    } else {
        &CHUNK
    };
    let review: &[&str] = if share.notes {
        &["on", "decision", "learnt"]
    } else {
        &["on", "decision"]
    };
    let parts: [(&str, &[&str]); 5] = [
        ("settings", &PLAN_SETTINGS),
        ("accepted", &["id", "cycle"]),
        ("chunks", chunk),
        ("own", &["id", "unit", "theme", "title", "effort", "cycle"]),
        ("leftOut", &["id"]),
    ];
    let mut plan = Extra::new();
    for (name, members) in parts {
        if let Some(part) = only(decided.get(name), members) {
            plan.insert(name.to_owned(), within(part, "review", review));
        }
    }
    Value::Object(plan)
}

/// The named members of an object, or of every record in a list that was not removed.
fn only(value: Option<&Value>, names: &[&str]) -> Option<Value> {
    match value? {
        Value::Array(records) => {
            let mut live = Vec::new();
            for record in records.iter().filter(|record| !is_removed(record)) {
                live.push(pick_of(record, names).into());
            }
            Some(Value::Array(live))
        }
        Value::Object(members) => Some(Value::Object(pick(members, names))),
        _ => None,
    }
}

/// The same, with a member of each record cut down in its turn.
fn within(mut records: Value, member: &str, names: &[&str]) -> Value {
    for record in records.as_array_mut().into_iter().flatten() {
        if let (Some(found), Value::Object(record)) = (only(record.get(member), names), record) {
            record.insert(member.to_owned(), found);
        }
    }
    records
}

fn pick_of(value: &Value, names: &[&str]) -> Extra {
    match value {
        Value::Object(members) => pick(members, names),
        _ => Extra::new(),
    }
}

fn pick(members: &Extra, names: &[&str]) -> Extra {
    let mut picked = Extra::new();
    for name in names {
        if let Some(value) = members.get(name) {
            picked.insert((*name).to_owned(), value.clone());
        }
    }
    picked
}
