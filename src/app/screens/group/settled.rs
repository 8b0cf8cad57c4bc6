//! How a group got to its answers: who was heard, what they agreed, where views still differ. For the
//! report.

use crate::app::view::{Cx, El, el, heading, several, string, table};
use crate::app::words;
use crate::group::{Ratings, agenda};
use words::group as w;

/// How many questions on which views still differ are named.
const NAMED: usize = 5;

/// `None` where nobody else was heard.
pub fn settled(cx: &Cx) -> Option<El> {
    let ratings = Ratings::of(&cx.framework, &cx.assessment)?;
    let mut rows = Vec::new();
    for agreed in cx.assessment.group.agreed.iter() {
        let Some(theme) = cx.framework.theme(&agreed.theme) else {
            continue;
        };
        let said = |text: &Option<String>| string(text.clone().unwrap_or_default());
        rows.push((
            words::results::cell(&theme.name, &cx.unit_name(&agreed.unit)),
            vec![
                string(words::stage(&cx.framework, agreed.stage)),
                said(&agreed.why),
                said(&agreed.by),
                string(agreed.on.map_or_else(String::new, words::day)),
            ],
        ));
    }
    let mut open = el("ul.nhsuk-list.nhsuk-list--bullet");
    let mut differ = 0;
    for nth in agenda(&ratings) {
        let cell = &ratings.cells[nth];
        let spread = cell.spread();
        // The counts say it exactly, where consensus is rounded.
        let stages = spread.counts.iter().filter(|count| **count > 0).count();
        if cell.agreed.is_none() && stages > 1 && differ < NAMED {
            let name = words::results::cell(&cell.theme.name, &cx.unit_name(&cell.unit.id));
            let said = format!("{name}: {}", w::spread(cx, &spread));
            open = open.add(el("li").string(said));
            differ += 1;
        }
    }
    let mut all = several()
        .add(heading(cx, 1, "nhsuk-heading-m").text(w::HEADING))
        .add(el("p.nhsuk-body").string(w::summary(&ratings)));
    if !rows.is_empty() {
        let columns = [
            (w::QUESTION, false),
            (words::results::STAGE, false),
            (w::WHY, false),
            (w::BY, false),
            (w::ON, false),
        ];
        all = all.add(table(w::SETTLED, &columns, rows));
    }
    if differ > 0 {
        all = all
            .add(heading(cx, 2, "nhsuk-heading-s").text(w::STILL_DIFFER))
            .add(open);
    }
    Some(all)
}
