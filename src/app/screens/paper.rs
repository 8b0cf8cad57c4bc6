//! The questions on paper, for a workshop: level by level, with room to write.

use crate::app::view::{
    ButtonKind, Cx, El, button, el, heading, link_button, screen_heading, several,
};
use crate::app::{Deed, Screen, words};
use crate::assessment::Unit;
use crate::framework::{Cell, Stage, Theme};
use words::paper as w;

/// Every question that is asked, once for each level.
pub fn paper(cx: &Cx) -> El {
    let mut all = several()
        .add(link_button(
            "nhsuk-back-link ics-no-print",
            words::share::HEADING,
            "",
            cx.press(Deed::Go(Screen::Share)),
        ))
        .add(screen_heading(cx, "nhsuk-heading-xl").text(words::title(&cx.assessment.title.text)))
        .add(el("p.nhsuk-body.ics-reading").text(w::TEXT))
        .add(el("div.ics-no-print").add(button(
            ButtonKind::Primary,
            words::results::report::PRINT,
            cx.press(Deed::Print),
        )));
    for level in &cx.framework.levels {
        let mut units = cx.assessment.units.iter();
        let Some(unit) = units.find(|unit| unit.level == level.id) else {
            continue;
        };
        let names: Vec<String> = std::iter::once(unit)
            .chain(units.filter(|unit| unit.level == level.id))
            .map(|unit| cx.unit_name(&unit.id))
            .collect();
        all = all.add(part(cx, &level.name, &names, unit));
    }
    all
}

fn part(cx: &Cx, level: &str, names: &[String], unit: &Unit) -> El {
    let mut part = el("section.ics-paper")
        .add(heading(cx, 1, "nhsuk-heading-l").text(level))
        .add(el("p.nhsuk-body").string(w::for_which(names)))
        .add(el("p.ics-paper__line").text(w::ROLE));
    for (nth, (theme, cell)) in cx.assessment.asked(&cx.framework, unit).enumerate() {
        part = part.add(question(cx, nth + 1, theme, cell));
    }
    part
}

fn question(cx: &Cx, nth: usize, theme: &Theme, cell: &Cell) -> El {
    let mut choices = el("ul.nhsuk-list.ics-paper__choices");
    for stage in Stage::ALL {
        choices = choices.add(
            el("li.ics-paper__choice")
                .add(el("strong").string(words::stage(&cx.framework, stage)))
                .text(": ")
                .text(cell.descriptor(stage)),
        );
    }
    for other in [words::question::UNKNOWN, words::question::NOT_APPLICABLE] {
        choices = choices.add(el("li.ics-paper__choice").text(other));
    }
    let baseline = words::baseline(&cx.assessment.settings);
    el("div.ics-paper__question")
        .add(heading(cx, 2, "nhsuk-heading-m").string(w::numbered(nth, &theme.name)))
        .add(el("p.nhsuk-body").text(&theme.measures))
        .add(choices)
        .add(el("p.ics-paper__line").string(words::question::then(&baseline)))
        .add(el("p.ics-paper__line").text(words::question::TARGET))
        .add(el("p.ics-paper__line").text(w::SEEN))
        .add(el("p.ics-paper__line"))
}
