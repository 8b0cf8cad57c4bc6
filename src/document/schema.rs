//! The JSON Schema of assessment documents, from the declarations that write them.

use serde_json::{Value, json};

use super::{FORMAT, SCHEMA, VERSION};
use crate::assessment::{
    Answer, AssessmentId, ContextRating, DelegationDecision, Entry, FrameworkRef, Group, Moment,
    PlanRecord, Reflection, Respondent, Settings, Snapshot, Unit,
};
use crate::json::{Json, ObjectSchema, Schemas};
use crate::planning::Plan;
use crate::scoring::Results;

/// The JSON Schema (2020-12) of assessment documents, version 1.
///
/// It describes what [`write`](super::write()) writes. Members that it does not name are allowed
/// everywhere: what a newer or a local tool added is kept.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of members")]
pub fn schema() -> Value {
    let mut schemas = Schemas::default();
    let all = &mut schemas;
    let generator = json!({
        "type": "object",
        "properties": {"name": {"type": "string"}, "version": {"type": "string"}},
    });
    let results = json!({
        "allOf": [Results::schema(all)],
        "properties": {"plan": {"anyOf": [Plan::schema(all), {"maxProperties": 0}]}},
    });
    let members = [
        (
            "may",
            "$schema",
            "Where this schema is.",
            json!({"type": "string"}),
        ),
        (
            "must",
            "format",
            "What kind of document it is.",
            json!({"const": FORMAT}),
        ),
        (
            "must",
            "version",
            "The version of the format.",
            json!({"const": VERSION}),
        ),
        (
            "must",
            "id",
            "The same in every copy.",
            AssessmentId::schema(all),
        ),
        ("may", "revision", "Counts the edits.", u64::schema(all)),
        ("may", "title", "What people call it.", String::schema(all)),
        (
            "may",
            "titleModified",
            "When the title was last edited.",
            Moment::schema(all),
        ),
        ("may", "created", "When it was begun.", Moment::schema(all)),
        (
            "may",
            "modified",
            "When it was last edited.",
            Moment::schema(all),
        ),
        ("may", "generator", "What wrote it.", generator),
        (
            "must",
            "framework",
            "What was asked.",
            FrameworkRef::schema(all),
        ),
        (
            "may",
            "respondent",
            "Whose it is; a set-up file has nobody's.",
            Respondent::schema(all),
        ),
        ("may", "settings", "How it is read.", Settings::schema(all)),
        (
            "must",
            "units",
            "What is assessed.",
            Vec::<Entry<Unit>>::schema(all),
        ),
        (
            "must",
            "answers",
            "What was answered.",
            Vec::<Entry<Answer>>::schema(all),
        ),
        (
            "may",
            "context",
            "Enablers and barriers.",
            Vec::<Entry<ContextRating>>::schema(all),
        ),
        (
            "may",
            "reflections",
            "Reflections in words.",
            Vec::<Entry<Reflection>>::schema(all),
        ),
        (
            "may",
            "delegation",
            "Decisions on delegation.",
            Vec::<Entry<DelegationDecision>>::schema(all),
        ),
        (
            "may",
            "plan",
            "Decisions on the plan.",
            PlanRecord::schema(all),
        ),
        (
            "may",
            "snapshots",
            "The assessment as it was before.",
            Vec::<Entry<Snapshot>>::schema(all),
        ),
        ("may", "group", "Colleagues' answers.", Group::schema(all)),
        (
            "may",
            "results",
            "What is derived from it; never read back.",
            results,
        ),
    ];
    schemas.amend(
        "Answer",
        json!({
            "if": {"properties": {"response": {"const": "stage"}}},
            "then": {"properties": {"stage": {"type": "integer"}}, "required": ["stage"]},
        }),
    );
    let mut document = ObjectSchema::default();
    for (kind, name, about, schema) in members {
        document.add(kind, name, about, schema);
    }
    schemas.document(
        SCHEMA,
        "Assessment, version 1",
        "An assessment of integrated care.",
        &document,
    )
}
