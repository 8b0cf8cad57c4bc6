//! Tables for spreadsheets: RFC 4180, in UTF-8 with a byte order mark, by which Excel knows it.

mod answers;
mod group;
mod plan;
mod results;

pub use answers::{ANSWER_COLUMNS, answers_csv};
pub use group::{GROUP_COLUMNS, group_csv};
pub(super) use plan::called;
pub use plan::{PLAN_COLUMNS, plan_csv};
pub use results::{RESULT_COLUMNS, results_csv};

use crate::assessment::{Assessment, UnitId};
use crate::framework::{Framework, LayerId, ThemeId};
use crate::json::{Value, to_text};

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

/// A value in a cell: a text without its quotes, nothing for what is not there.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => to_text(other),
    }
}

/// What people call a unit; empty where it is not known.
fn unit_name(assessment: &Assessment, id: &UnitId) -> String {
    let unit = assessment.units.get((id.as_str(), ""));
    unit.map_or_else(String::new, |unit| unit.name.clone())
}

/// What a theme is called; empty where it is not known.
fn theme_name(framework: &Framework, id: &ThemeId) -> String {
    let theme = framework.theme(id);
    theme.map_or_else(String::new, |theme| theme.name.clone())
}

/// What a layer is called; empty where it is not known.
fn layer_name(framework: &Framework, id: &LayerId) -> String {
    let layer = framework.layers.iter().find(|layer| layer.id == *id);
    layer.map_or_else(String::new, |layer| layer.name.clone())
}
