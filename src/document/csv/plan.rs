//! The plan as a table.

use super::{table, text, theme_name, unit_name};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::json::{Json, Value};
use crate::planning::{Chunk, Plan, measure, title};

/// How many columns the table of a plan has.
pub const PLAN_COLUMNS: usize = 24;

/// The plan as CSV, a row for each chunk: the planned ones by cycle, then those that wait.
///
/// `header` names the columns: id, unit and its name, theme and its name, what to do, kind, phase, stage
/// that it works towards, effort, value, cycle (from 0) with its first and last day, whether it is
/// required, whether pinned, status, owner, partners, measure, day and decision of the review, what was
/// learnt, why it waits. Kinds and the like stand there as documents write them. `untitled` calls chunks
/// for which nobody has a name.
#[must_use]
pub fn plan_csv(
    assessment: &Assessment,
    framework: &Framework,
    plan: &Plan,
    header: &[&str; PLAN_COLUMNS],
    untitled: &dyn Fn(&Chunk) -> String,
) -> String {
    let mut rows = Vec::new();
    for chunk in plan.chunks.iter().chain(&plan.waiting) {
        let id = chunk.id.as_str();
        let written = chunk.write();
        let said = |member| text(written.get(member));
        let edit = assessment.record("plan.chunks", ("id", id));
        let edited = |member| text(edit.and_then(|edit| edit.get(member)));
        let review = edit.and_then(|edit| edit.get("review"));
        let reviewed = |member| text(review.and_then(|review| review.get(member)));
        let theme = chunk.theme.as_ref();
        let cycle = (plan.cycles.iter()).find(|cycle| Some(cycle.cycle) == chunk.cycle);
        let days = cycle.map_or(Value::Null, Json::write);
        let mut because = String::new();
        for reason in &chunk.because {
            because.push_str(if because.is_empty() { "" } else { ", " });
            because.push_str(&text(Some(&reason.kind.write())));
        }
        rows.push(vec![
            id.to_owned(),
            said("unit"),
            unit_name(assessment, &chunk.unit),
            said("theme"),
            theme.map_or_else(String::new, |id| theme_name(framework, id)),
            called(assessment, framework, chunk, untitled),
            said("kind"),
            said("phase"),
            said("to"),
            said("effort"),
            said("value"),
            said("cycle"),
            text(days.get("start")),
            text(days.get("end")),
            said("required"),
            said("pinned"),
            said("status"),
            edited("owner"),
            edited("partners"),
            measure(framework, assessment, id).to_owned(),
            reviewed("on"),
            reviewed("decision"),
            reviewed("learnt"),
            because,
        ]);
    }
    table(header, &rows)
}

/// What a chunk is called in a file.
pub fn called(
    assessment: &Assessment,
    framework: &Framework,
    chunk: &Chunk,
    untitled: &dyn Fn(&Chunk) -> String,
) -> String {
    match title(framework, assessment, &chunk.id) {
        "" => untitled(chunk),
        title => title.to_owned(),
    }
}
