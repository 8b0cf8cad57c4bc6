//! History: snapshots, and what has moved between two moments.

mod compared;

use super::results::{body, title};
use crate::app::view::{
    ButtonKind, Cx, El, Field, button, el, screen_heading, select, several, string, table,
    text_field, ui_with,
};
use crate::app::{Deed, words};
use crate::assessment::Taken;
use compared::compared;
use words::history as w;

/// The snapshots, and two moments beside each other.
pub fn history(cx: &Cx) -> El {
    // What comes and goes is one thing, so that the focus above it stays.
    several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(w::HEADING))
        .add(el("p.nhsuk-body.ics-reading").text(w::TEXT))
        .add(take(cx))
        .add(looking_back(cx))
}

fn looking_back(cx: &Cx) -> El {
    let snapshots = cx.assessment.snapshots();
    if snapshots.is_empty() {
        return body(w::NONE);
    }
    // Today, then the snapshots; from the latest to today, unless others are chosen.
    let mut moments = vec![(String::new(), words::results::TODAY.to_owned())];
    for taken in &snapshots {
        moments.push((taken.id.clone(), w::name(&taken.label, taken.at.as_ref())));
    }
    let chosen = |nth: usize, otherwise: usize| {
        let is_it = |(id, _): &(String, String)| *id == cx.ui.compared[nth];
        let place = moments.iter().position(is_it).unwrap_or_default();
        moments[if place == 0 { otherwise } else { place }].clone()
    };
    let (from, to) = (chosen(0, 1), chosen(1, 0));
    let select_from = select(
        Field::bold("h-from", w::FROM, &from.0),
        moments[1..].to_vec(),
        cx.chosen(ui_with(|ui, id| ui.compared[0] = id)),
    );
    let select_to = select(
        Field::bold("h-to", w::TO, &to.0),
        moments,
        cx.chosen(ui_with(|ui, id| ui.compared[1] = id)),
    );
    let choose = el("div.ics-columns.ics-no-print")
        .add(select_from)
        .add(select_to);
    let moment = |id: &str| {
        let taken = cx.assessment.at_snapshot(id);
        taken.unwrap_or_else(|| (*cx.collective).clone())
    };
    let moments = [moment(&from.0), moment(&to.0)];
    several()
        .add(list(&snapshots))
        .add(title(cx, w::COMPARE))
        .add(choose)
        .add(compared(cx, &moments, &[from.1, to.1]))
}

fn take(cx: &Cx) -> El {
    let mut field = Field::bold("h-label", w::LABEL, &cx.ui.label);
    field.hint = w::LABEL_HINT;
    let typed = cx.typed(ui_with(|ui, label| ui.label = label));
    el("div.ics-panel.ics-panel--lead.ics-no-print[part=panel]")
        .add(text_field(field, typed))
        .add(button(
            ButtonKind::Primary,
            w::TAKE,
            cx.press(Deed::TakeSnapshot(cx.ui.label.clone())),
        ))
}

fn list(snapshots: &[Taken]) -> El {
    let columns = [(w::AT, false), (w::NAME, false), (w::ANSWERS, true)];
    let mut rows = Vec::new();
    for taken in snapshots {
        let label = if taken.label.is_empty() {
            w::NO_LABEL
        } else {
            &taken.label
        };
        let cells = vec![string(label.to_owned()), string(taken.answers.to_string())];
        rows.push((w::name("", taken.at.as_ref()), cells));
    }
    table(w::LIST, &columns, rows)
}
