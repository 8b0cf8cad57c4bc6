//! The report: results and plan on a few pages, as a board would want them on paper; or everything.

use std::rc::Rc;

use super::{Shown, body, change, context, lenses, levels, overview, readiness, title};
use crate::app::screens::{reported, settled};
use crate::app::view::{ButtonKind, Cx, El, button, checkbox, el, several};
use crate::app::{Action, Deed, words};
use crate::scoring::Results;

pub fn report(cx: &Cx, results: &Results) -> El {
    use words::results::report as w;
    let part = |shown: El| el("section.ics-report__part").add(shown);
    let framework = &cx.framework;
    let is_full = cx.ui.full_report;
    let shown = if is_full { Shown::Full } else { Shown::Brief };
    let switch = Action::Ui(Rc::new(|ui| ui.full_report = !ui.full_report));
    let mut all = several()
        .add(
            el("div.ics-no-print")
                .add(body(w::TEXT))
                .add(checkbox("r-full", w::FULL, is_full, cx.change(switch)))
                .add(button(ButtonKind::Primary, w::PRINT, cx.press(Deed::Print))),
        )
        .add(title(cx, w::READ_WITH_CARE))
        .add(body(w::LIMITS))
        .add(part(overview::pictures(cx, results, None)))
        .add(part(overview::claims(cx, results, None, shown)));
    if framework.levels.len() > 1 {
        all = all.add(part(levels::levels(cx, results, shown)));
    }
    if is_full && !framework.lenses.is_empty() {
        all = all.add(part(lenses::lenses(cx, results)));
    }
    if framework.readiness.is_some() {
        all = all.add(part(readiness::reported(cx, results)));
    }
    if let Some(settled) = settled(cx) {
        all = all.add(part(settled));
    }
    if results.change.answers() > 0 {
        all = all.add(part(change::change(cx, results, shown)));
    }
    all = all.add(part(reported(cx, is_full)));
    if context::is_rated(cx) {
        all = all.add(part(context::context(cx, true)));
    }
    all
}
