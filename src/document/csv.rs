//! Tables for spreadsheets: RFC 4180, in UTF-8 with a byte order mark, by which Excel knows it.

use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::json::{Json, Value, to_text};
use crate::planning::{Chunk, Plan, measure, title};

/// A table as CSV, its header first.
///
/// What people wrote may come from anybody's file, and a spreadsheet runs what looks like a formula: a
/// cell that begins like one gets an apostrophe in front
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
#[must_use]
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = "\u{feff}".to_owned();
    for (nth, name) in header.iter().enumerate() {
        cell(name, nth, &mut out);
    }
    for row in rows {
        out.push_str("\r\n");
        for (nth, text) in row.iter().enumerate() {
            cell(text, nth, &mut out);
        }
    }
    out.push_str("\r\n");
    out
}

fn cell(text: &str, nth: usize, out: &mut String) {
    let is_quoted = text.contains(['"', ',', '\r', '\n']);
    if nth > 0 {
        out.push(',');
    }
    if is_quoted {
        out.push('"');
    }
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if is_quoted {
        out.push('"');
    }
}

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
        let unit = assessment.units.get((chunk.unit.as_str(), ""));
        let theme = chunk.theme.as_ref().and_then(|id| framework.theme(id));
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
            unit.map_or_else(String::new, |unit| unit.name.clone()),
            said("theme"),
            theme.map_or_else(String::new, |theme| theme.name.clone()),
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
pub(super) fn called(
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

/// A value in a cell: a text without its quotes, nothing for what is not there.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => to_text(other),
    }
}
