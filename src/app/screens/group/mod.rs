//! Group: who is in it, and where they differ.

mod discuss;
mod settled;
mod who;

pub use discuss::discuss;
pub use settled::settled;

use super::guide::to_guide;
use crate::app::view::{
    ButtonKind, Cx, El, button, details, el, file_picker, heading, incoming, nothing,
    screen_heading, several, small_button, string, table,
};
use crate::app::{Deed, Keeping, Screen, Table, words};
use crate::framework::Stage;
use crate::group::{Agreement, Ratings, agenda};
use words::group as w;

/// So many dots at most: what more would say nobody counts.
const DOTS: usize = 12;

/// How many questions of the agenda are in sight.
const LISTED: usize = 12;

/// Several respondents read together.
pub fn group(cx: &Cx) -> El {
    let all = several().add(screen_heading(cx, "nhsuk-heading-xl").text(w::HEADING));
    // Help stands after what a screen is about, wherever it does. WCAG 3.2.6
    let guide = el("p.nhsuk-body.ics-no-print").add(to_guide(cx));
    let Some(ratings) = Ratings::of(&cx.framework, &cx.assessment) else {
        return all.add(empty(cx)).add(add(cx)).add(guide);
    };
    let agreement = Agreement::of(&ratings);
    all.add(el("p.nhsuk-body-l.ics-reading").string(w::summary(&ratings)))
        .add(heading(cx, 1, "nhsuk-heading-m").text(w::AGENDA))
        .add(what_first(cx, &ratings))
        .add(details(w::LAYERS, layers(cx, &agreement)))
        .add(who::who(cx, &ratings))
        .add(add(cx))
        .add(take(cx))
        .add(guide)
}

/// How to begin.
fn empty(cx: &Cx) -> El {
    let mut steps = el("ol.nhsuk-list.nhsuk-list--number");
    for step in w::STEPS {
        steps = steps.add(el("li").text(step));
    }
    el("div.ics-panel.ics-panel--lead.ics-reading[part=panel]")
        .add(heading(cx, 1, "ics-panel__heading").text(w::EMPTY))
        .add(steps)
        .add(button(
            // Once there are files, adding them is what to do next.
            if cx.incoming.is_none() {
                ButtonKind::Primary
            } else {
                ButtonKind::Secondary
            },
            w::SET_UP,
            cx.press(Deed::DownloadSetUp),
        ))
}

fn add(cx: &Cx) -> El {
    if cx.keeping == Keeping::Example {
        return nothing();
    }
    el("div.ics-no-print")
        .add(heading(cx, 1, "nhsuk-heading-m").text(w::ADD))
        .add(file_picker(cx))
        .add(incoming(cx))
}

fn take(cx: &Cx) -> El {
    let deed = |text, deed| small_button(ButtonKind::Secondary, text, "", cx.press(deed));
    el("div.nhsuk-button-group.ics-no-print")
        .add(deed(w::SET_UP, Deed::DownloadSetUp))
        .add(deed(words::plan::AS_CSV, Deed::DownloadTable(Table::Group)))
}

fn what_first(cx: &Cx, ratings: &Ratings) -> El {
    let cells = agenda(ratings);
    if cells.is_empty() {
        return el("p.nhsuk-body").text(w::NO_AGENDA);
    }
    let is_open = |nth: &&usize| ratings.cells[**nth].agreed.is_none();
    let open = cells.iter().filter(is_open).count();
    let (open, agreed) = cells.split_at(open);
    let (first, rest) = open.split_at(open.len().min(LISTED));
    let mut all = several().add(el("p.nhsuk-body.ics-reading").text(w::AGENDA_TEXT));
    if !first.is_empty() {
        all = all.add(listed(cx, ratings, first));
    }
    if !rest.is_empty() {
        let more = words::results::overview::more(rest.len());
        all = all.add(details(&more, listed(cx, ratings, rest)));
    }
    if !agreed.is_empty() {
        all = all
            .add(heading(cx, 2, "nhsuk-heading-s").string(w::agreed_so_far(agreed.len())))
            .add(listed(cx, ratings, agreed));
    }
    all
}

fn listed(cx: &Cx, ratings: &Ratings, cells: &[usize]) -> El {
    let stages = Stage::ALL.map(|stage| words::stage(&cx.framework, stage));
    let mut columns = vec![(w::QUESTION, false)];
    for stage in &stages {
        columns.push((stage, true));
    }
    columns.extend([(w::HOW_FAR, false), (w::WHAT_COUNTS, false), ("", false)]);
    let mut rows = Vec::new();
    for nth in cells {
        let cell = &ratings.cells[*nth];
        let spread = cell.spread();
        let mut row: Vec<El> = spread.counts.iter().map(|count| dots(*count)).collect();
        let agreed = cell.agreed.map(|agreed| agreed.stage);
        let name = words::results::cell(&cell.theme.name, &cx.unit_name(&cell.unit.id));
        let screen = Screen::Discuss(Box::new((cell.unit.id.clone(), cell.theme.id.clone())));
        row.extend([
            string(w::how_far(cell)),
            string(w::counts(cx, agreed, spread.lower_median())),
            small_button(
                ButtonKind::Secondary,
                w::DISCUSS,
                &name,
                cx.press(Deed::Go(screen)),
            ),
        ]);
        rows.push((name, row));
    }
    table(w::HOW_MANY, &columns, rows)
}

/// So many dots, and the figure where they are no longer seen at a glance.
fn dots(count: usize) -> El {
    let dots = el("span.ics-dots[aria-hidden=true]").string("●".repeat(count.min(DOTS)));
    el("span.ics-spread")
        .add(dots)
        .text(" ")
        .string(count.to_string())
}

fn layers(cx: &Cx, agreement: &Agreement) -> El {
    let mut rows = Vec::new();
    for layer in &agreement.layers {
        let name = cx
            .framework
            .layer(&layer.layer)
            .map_or("", |layer| &layer.name);
        let figure = match layer.alpha {
            Some(alpha) => words::hundredths(alpha),
            None => words::results::NOT_ANSWERED.to_owned(),
        };
        rows.push((name.to_owned(), vec![string(figure)]));
    }
    several()
        .add(table(
            w::LAYERS,
            &[(w::LAYER, false), (w::ALPHA, true)],
            rows,
        ))
        .add(el("p.nhsuk-body-s").text(w::HOW_ALPHA))
}
