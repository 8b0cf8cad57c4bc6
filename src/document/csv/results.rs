//! The results as a table.

use super::{layer_name, table, text, unit_name};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::json::{Json, Value};
use crate::scoring::Results;

/// How many columns the table of results has.
pub const RESULT_COLUMNS: usize = 16;

/// The results as CSV, a row for the index and for each layer: overall, of each level, of each unit.
///
/// `header` names the columns: what a row is of (`overall`, `level`, `unit`), its id and name; layer
/// with its name, both empty for the index; index; mean, median, lowest and highest stage of the layer;
/// questions answered, questions that apply, the share of them; low and high bound of index or mean;
/// mean move since the baseline. Nothing is rounded.
#[must_use]
pub fn results_csv(
    assessment: &Assessment,
    framework: &Framework,
    results: &Results,
    header: &[&str; RESULT_COLUMNS],
) -> String {
    let mut rows = Vec::new();
    let mut add = |of: [&str; 3], index: Value, layers: Value| {
        let row = |layer: [String; 2], index: String, found: &Value| {
            let said = |member| text(found.get(member));
            let mut row: Vec<String> = of.map(str::to_owned).into();
            row.extend(layer);
            row.push(index);
            row.extend(
                [
                    "mean",
                    "median",
                    "secure",
                    "highest",
                    "answered",
                    "applicable",
                    "coverage",
                    "low",
                    "high",
                    "change",
                ]
                .map(said),
            );
            row
        };
        rows.push(row(Default::default(), text(index.get("value")), &index));
        for layer in layers.as_array().into_iter().flatten() {
            let id = text(layer.get("layer"));
            let name = layer_name(framework, &id.as_str().into());
            rows.push(row([id, name], String::new(), layer));
        }
    };
    add(
        ["overall", "", ""],
        results.index.write(),
        results.layers.write(),
    );
    for level in &results.levels {
        let name = framework
            .level(&level.level)
            .map_or("", |level| &level.name);
        add(
            ["level", level.level.as_str(), name],
            level.index.write(),
            level.layers.write(),
        );
    }
    for unit in &results.units {
        let name = unit_name(assessment, &unit.unit);
        add(
            ["unit", unit.unit.as_str(), &name],
            unit.index.write(),
            unit.layers.write(),
        );
    }
    table(header, &rows)
}
