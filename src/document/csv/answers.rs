//! The answers as a table.

use super::{layer_name, table, text, theme_name, unit_name};
use crate::assessment::{Answer, Assessment, Records, Respondent};
use crate::framework::Framework;
use crate::json::Json;

/// How many columns the table of answers has.
pub const ANSWER_COLUMNS: usize = 19;

/// The answers as CSV, a row for each: the owner's, then those of the group, one respondent after the
/// other.
///
/// `header` names the columns: id, name and role of the respondent, unit with its name and level,
/// theme with its name, layer with its name, response, stage with its name, stage then, target,
/// confidence, note, evidence (label and address, one a line), when it was edited. Kinds stand there
/// as documents write them.
#[must_use]
pub fn answers_csv(
    assessment: &Assessment,
    framework: &Framework,
    header: &[&str; ANSWER_COLUMNS],
) -> String {
    let mut rows = Vec::new();
    let mut add = |who: Option<&Respondent>, answers: &Records<Answer>| {
        let who = who.map(Json::write).unwrap_or_default();
        for answer in answers.iter() {
            let written = answer.write();
            let said = |member| text(written.get(member));
            let unit = assessment.units.get((answer.unit.as_str(), ""));
            let theme = framework.theme(&answer.theme);
            let mut evidence = String::new();
            for shown in &answer.evidence {
                let address = shown.url.as_deref().unwrap_or_default();
                let line = format!("{} {address}", shown.label);
                evidence.push_str(if evidence.is_empty() { "" } else { "\n" });
                evidence.push_str(line.trim());
            }
            rows.push(vec![
                text(who.get("id")),
                text(who.get("name")),
                text(who.get("role")),
                said("unit"),
                unit_name(assessment, &answer.unit),
                unit.map_or_else(String::new, |unit| unit.level.to_string()),
                said("theme"),
                theme_name(framework, &answer.theme),
                theme.map_or_else(String::new, |theme| theme.layer.to_string()),
                theme.map_or_else(String::new, |theme| layer_name(framework, &theme.layer)),
                said("response"),
                said("stage"),
                answer
                    .stage()
                    .map_or_else(String::new, |stage| framework.stage_name(stage).to_owned()),
                said("then"),
                said("target"),
                said("confidence"),
                said("note"),
                evidence,
                said("modified"),
            ]);
        }
    };
    add(assessment.respondent.as_ref(), &assessment.answers);
    for member in assessment.group.respondents.iter() {
        add(Some(&member.respondent), &member.answers);
    }
    table(header, &rows)
}
