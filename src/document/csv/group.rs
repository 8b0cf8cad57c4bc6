//! How far a group agrees, as a table.

use super::{table, text, theme_name, unit_name};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::group::GroupResults;
use crate::json::Json;

/// How many columns the table of a group has.
pub const GROUP_COLUMNS: usize = 21;

/// The cells of a group as CSV, a row for each: unit and theme with their names, how many rated it, how
/// many chose each stage, median, quartiles, lowest and highest stage, consensus, whether they fall
/// apart; then what was agreed, why, by whom and when. Only a header where there is no group.
#[must_use]
pub fn group_csv(
    assessment: &Assessment,
    framework: &Framework,
    header: &[&str; GROUP_COLUMNS],
) -> String {
    let mut rows = Vec::new();
    let group = GroupResults::of(framework, assessment);
    for cell in group.iter().flat_map(|group| &group.cells) {
        let written = cell.write();
        let said = |member| text(written.get(member));
        let key = (cell.unit.as_str(), cell.theme.as_str());
        let agreed = assessment.group.agreed.get(key).map(Json::write);
        let agreed = |member| text(agreed.as_ref().and_then(|agreed| agreed.get(member)));
        let mut row = vec![
            said("unit"),
            unit_name(assessment, &cell.unit),
            said("theme"),
            theme_name(framework, &cell.theme),
            said("n"),
        ];
        row.extend(cell.counts.iter().map(usize::to_string));
        row.extend(["median", "q1", "q3"].map(said));
        let ends = cell.range.map(|ends| ends.map(|stage| stage.to_string()));
        row.extend(ends.unwrap_or_default());
        row.extend(["consensus", "split", "agreed"].map(said));
        row.extend(["why", "by", "on"].map(agreed));
        rows.push(row);
    }
    table(header, &rows)
}
