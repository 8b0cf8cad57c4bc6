//! The report: every page on one, as a board would want it on paper.

use super::{body, change, context, lenses, levels, overview, readiness, title};
use crate::app::screens::reported;
use crate::app::view::{ButtonKind, Cx, El, button, el, outcome, several};
use crate::app::{Deed, words};
use crate::scoring::Results;

pub fn report(cx: &Cx, results: &Results) -> El {
    let part = |shown: El| el("section.ics-report__part").add(shown);
    let framework = &cx.framework;
    let mut all = several()
        .add(
            el("div.ics-no-print")
                .add(body(words::results::report::TEXT))
                .add(button(
                    ButtonKind::Primary,
                    words::results::report::PRINT,
                    cx.press(Deed::Print),
                ))
                .add(outcome(cx, &[words::NOT_PRINTED])),
        )
        .add(title(cx, words::results::report::READ_WITH_CARE))
        .add(body(words::results::report::LIMITS))
        .add(part(overview::pictures(cx, results, None)))
        .add(part(overview::claims(cx, results, None, true)));
    if framework.levels.len() > 1 {
        all = all.add(part(levels::levels(cx, results, true)));
    }
    if !framework.lenses.is_empty() {
        all = all.add(part(lenses::lenses(cx, results)));
    }
    if framework.readiness.is_some() {
        all = all.add(part(readiness::readiness(cx, results, true)));
    }
    all = all.add(part(change::change(cx, results, true)));
    all = all.add(part(reported(cx)));
    if framework.context.is_some() {
        all = all.add(part(context::context(cx, true)));
    }
    all
}
