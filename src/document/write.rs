//! Writing an assessment document: strict, with what is derived from it.

use serde::Serialize;

use super::{FORMAT, SCHEMA, VERSION};
use crate::assessment::{
    Answer, Assessment, AssessmentId, ContextRating, DelegationDecision, FrameworkRef, Group,
    Moment, PlanRecord, Records, Reflection, Respondent, Settings, Snapshot, Unit,
};
use crate::decode::Extra;
#[cfg(feature = "schema")]
use crate::decode::Whole;
use crate::scoring::Results;

/// The document as it is written, in the order in which people read it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Assessment, version 1"))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("required" = ["format", "version", "id", "framework", "units", "answers"]))
)]
#[serde(rename_all = "camelCase")]
pub struct DocumentView<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'a str,
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    id: &'a AssessmentId,
    #[cfg_attr(feature = "schema", schemars(extend("maximum" = Whole::MAX)))]
    revision: u64,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_modified: Option<&'a Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<&'a Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<&'a Moment>,
    generator: Generator,
    framework: &'a FrameworkRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    respondent: Option<&'a Respondent>,
    settings: &'a Settings,
    units: &'a Records<Unit>,
    answers: &'a Records<Answer>,
    #[serde(skip_serializing_if = "Records::is_blank")]
    context: &'a Records<ContextRating>,
    #[serde(skip_serializing_if = "Records::is_blank")]
    reflections: &'a Records<Reflection>,
    #[serde(skip_serializing_if = "Records::is_blank")]
    delegation: &'a Records<DelegationDecision>,
    #[serde(skip_serializing_if = "PlanRecord::is_blank")]
    plan: &'a PlanRecord,
    #[serde(skip_serializing_if = "Records::is_blank")]
    snapshots: &'a Records<Snapshot>,
    #[serde(skip_serializing_if = "Group::is_blank")]
    group: &'a Group,
    #[serde(skip_serializing_if = "Option::is_none")]
    results: Option<&'a Results>,
    #[serde(flatten)]
    extra: &'a Extra,
}

/// What wrote a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Generator {
    name: &'static str,
    version: &'static str,
}

/// The JSON text of an assessment with its results; without, as it is kept in storage.
#[must_use]
pub fn write(assessment: &Assessment, results: Option<&Results>) -> String {
    let view = DocumentView {
        schema: SCHEMA,
        format: FORMAT,
        version: VERSION,
        id: &assessment.id,
        revision: assessment.revision,
        title: &assessment.title.text,
        title_modified: assessment.title.modified.as_ref(),
        created: assessment.created.as_ref(),
        modified: assessment.modified.as_ref(),
        generator: Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        framework: &assessment.framework,
        respondent: assessment.respondent.as_ref(),
        settings: &assessment.settings,
        units: &assessment.units,
        answers: &assessment.answers,
        context: &assessment.context,
        reflections: &assessment.reflections,
        delegation: &assessment.delegation,
        plan: &assessment.plan,
        snapshots: &assessment.snapshots,
        group: &assessment.group,
        results,
        extra: &assessment.extra,
    };
    // Our types have string keys and finite numbers: nothing that JSON cannot write.
    serde_json::to_string_pretty(&view).unwrap_or_default()
}

/// The name of a document's file: `ics-maturity-<title-slug>-<YYYY-MM-DD>.json`.
///
/// Letters and digits of the title stay, everything else becomes a hyphen; at most 60 characters,
/// so that shared drives with short paths take it.
#[must_use]
pub fn file_name(title: &str, on: &Moment) -> String {
    let mut slug = String::new();
    for letter in title.to_lowercase().chars() {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(60).collect();
    let slug = slug.trim_matches('-');
    let slug = if slug.is_empty() { "assessment" } else { slug };
    format!("ics-maturity-{slug}-{}.json", on.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_title_and_day() {
        let on = Moment::from_millis(1_772_444_470_120);
        assert_eq!(
            file_name("Northshire, spring review", &on),
            "ics-maturity-northshire-spring-review-2026-03-02.json"
        );
        assert_eq!(
            file_name("  ../../etc  ", &on),
            "ics-maturity-etc-2026-03-02.json"
        );
        assert_eq!(
            file_name("", &on),
            "ics-maturity-assessment-2026-03-02.json"
        );
    }
}
