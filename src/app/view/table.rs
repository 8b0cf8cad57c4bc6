//! Tables: <https://service-manual.nhs.uk/design-system/components/table>.

use super::{Cx, El, el, string, text};
use crate::app::fixed::tenth;
use crate::app::words;
use crate::framework::Stage;

/// A table whose rows become blocks where there is no room; the first column heads them. A column is
/// its title, and whether it holds figures.
pub fn table(title: &str, columns: &[(&str, bool)], rows: Vec<(String, Vec<El>)>) -> El {
    let rows = rows.into_iter();
    let rows = rows.map(|(name, cells)| (el("tr[role=row]"), string(name), cells));
    table_of(title, columns, rows.collect())
}

/// The same of rows that are begun already, with anything to head them.
pub fn table_of(title: &str, columns: &[(&str, bool)], rows: Vec<(El, El, Vec<El>)>) -> El {
    let align = |cell: El, is_number: bool| {
        if is_number {
            cell.class("ics-results-table__number")
        } else {
            cell
        }
    };
    let mut head = el("tr[role=row]");
    for (text, is_number) in columns {
        let cell = el("th[scope=col][role=columnheader]").text(text);
        head = head.add(align(cell, *is_number));
    }
    let mut body = el("tbody[role=rowgroup]");
    for (row, name, cells) in rows {
        let mut row = row.add(el("th[scope=row][role=rowheader]").add(name));
        for (cell, (label, is_number)) in cells.into_iter().zip(&columns[1..]) {
            let cell = el("td[role=cell]")
                .attr("data-label", (*label).to_owned())
                .add(cell);
            row = row.add(align(cell, *is_number));
        }
        body = body.add(row);
    }
    let table = el(if columns.len() > 6 {
        "table.ics-results-table.ics-results-table--wide[role=table]"
    } else {
        "table.ics-results-table.ics-results-table--stacks[role=table]"
    });
    let table = table
        .add(el("caption").text(title))
        .add(el("thead[role=rowgroup]").add(head))
        .add(body);
    el("figure.ics-figure[part=panel]").add(table)
}

/// What a cell of a heat map shows.
pub enum Heat {
    /// A figure, 0 to 4.
    Figure(f64),
    /// Nothing, and why.
    Nothing(&'static str),
}

/// A heat map: a table with a figure and the nearest stage in each cell, shaded by it. It scrolls by
/// itself where it is wider than the screen.
pub fn heat_map(
    cx: &Cx,
    title: &str,
    corner: &str,
    columns: Vec<String>,
    rows: Vec<(El, Vec<Heat>)>,
) -> El {
    let mut head = el("tr").add(el("th[scope=col]").text(corner));
    for column in columns {
        head = head.add(el("th[scope=col]").string(column));
    }
    let mut body = el("tbody");
    for (name, cells) in rows {
        let mut row = el("tr").add(el("th[scope=row]").add(name));
        for cell in cells {
            row = row.add(heat_cell(cx, &cell));
        }
        body = body.add(row);
    }
    let table =
        el("table.ics-heat")
            .add(el("caption").text(title).add(
                el("span.ics-scroll__more[aria-hidden=true]").text(words::results::MORE_ACROSS),
            ))
            .add(el("thead").add(head))
            .add(body);
    let scroll = el("div.ics-scroll[tabindex=0][role=region]")
        .attr("aria-label", title.to_owned())
        .add(table);
    el("figure.ics-figure[part=panel]").add(scroll)
}

fn heat_cell(cx: &Cx, cell: &Heat) -> El {
    let td = el("td");
    match cell {
        Heat::Nothing(why) => td.class("ics-heat__cell ics-heat__cell--none").text(why),
        Heat::Figure(value) => {
            let stage = nearest(*value);
            td.class(&format!("ics-heat__cell ics-heat__cell--{stage}"))
                .add(el("span.ics-heat__number").string(words::figure(*value)))
                .text(" ")
                .text(cx.framework.stage_name(stage))
        }
    }
}

/// The stage that a figure is nearest to as it is shown, of two the lower.
fn nearest(value: f64) -> Stage {
    let near = |stage: &Stage| stage.value() > tenth(value) - 0.5 - 1e-9;
    Stage::ALL.into_iter().find(near).unwrap_or(Stage::ALL[4])
}

/// A figure as a stage, in number and name, never in colour alone.
pub fn stage_tag(cx: &Cx, value: Option<f64>) -> El {
    let Some(value) = value else {
        return el("span.ics-stage-tag.ics-stage-tag--none").text(words::results::NO_STAGE);
    };
    let value = tenth(value);
    let (stage, above) = Stage::around(value);
    if stage == above {
        el("span")
            .class(&format!("ics-stage-tag ics-stage-tag--{stage}"))
            .string(words::stage(&cx.framework, stage))
    } else {
        string(words::capital(&words::stage_of(&cx.framework, value)))
    }
}

/// A list of figures with what they count.
pub fn facts(facts: &[(&str, String)]) -> El {
    let mut list = el("dl.ics-facts");
    for (name, value) in facts {
        list = list.add(
            el("div")
                .add(el("dt").text(name))
                .add(el("dd").add(text(value))),
        );
    }
    list
}
