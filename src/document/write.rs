//! Writing an assessment document: strict, with what is derived from it.

use super::{FORMAT, SCHEMA, VERSION};
use crate::assessment::{Assessment, Moment};
use crate::framework::Framework;
use crate::json::{self, Extra, Json, Value, to_text};
use crate::planning;
use crate::scoring;

/// The JSON text of an assessment, as it is kept in storage.
#[must_use]
pub fn write(assessment: &Assessment) -> String {
    to_text(&Value::Object(members_of(assessment)))
}

/// The same with what is derived from it, for people who read the file with other tools.
#[must_use]
pub fn export(assessment: &Assessment, framework: &Framework) -> String {
    let mut members = members_of(assessment);
    let derived = derived(assessment, framework);
    members.insert("results".to_owned(), Value::Object(derived));
    to_text(&Value::Object(members))
}

/// What is derived from an assessment: its results, and the plan as it stands.
#[must_use]
pub fn derived(assessment: &Assessment, framework: &Framework) -> Extra {
    let mut derived = results(assessment, framework);
    let plan = planning::plan(framework, assessment);
    derived.insert("plan".to_owned(), plan.write());
    derived
}

/// The results alone.
pub(super) fn results(assessment: &Assessment, framework: &Framework) -> Extra {
    match scoring::results(framework, assessment).write() {
        Value::Object(members) => members,
        _ => Extra::new(),
    }
}

/// The members of a document with what says which format it is.
pub fn members_of(assessment: &Assessment) -> Extra {
    let generator = json::members(vec![
        ("name", env!("CARGO_PKG_NAME").into()),
        ("version", env!("CARGO_PKG_VERSION").into()),
    ]);
    let mut members = json::members(vec![
        ("$schema", SCHEMA.into()),
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("generator", generator.into()),
    ]);
    members.extend(assessment.members());
    members
}

/// The name of a document's file: `ics-maturity-<title-slug>-<YYYY-MM-DD>.json`.
///
/// Letters and digits of the title stay, everything else becomes a hyphen; at most 60 characters,
/// so that shared drives with short paths take it.
#[must_use]
pub fn file_name(title: &str, on: &Moment) -> String {
    file_name_as(title, on, "json")
}

/// The same for something of another kind, by the ending of its name.
#[must_use]
pub fn file_name_as(title: &str, on: &Moment, ending: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars() {
        // Letters of every script stay; Unicode's own tables for that would cost 20 kB.
        let is_sign = matches!(
            letter,
            '\u{80}'..='\u{bf}'
                | '\u{2000}'..='\u{2bff}'
                | '\u{3000}'..='\u{303f}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fe00}'..='\u{fe6f}'
                | '\u{feff}'..='\u{ff0f}'
                | '\u{1f000}'..='\u{1ffff}'
        );
        if letter.is_ascii_alphanumeric() || !(letter.is_ascii() || is_sign) {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(60).collect();
    let slug = slug.trim_matches('-');
    let slug = if slug.is_empty() { "assessment" } else { slug };
    format!("ics-maturity-{slug}-{}.{ending}", on.date())
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
