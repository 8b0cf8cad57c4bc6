//! Compare levels on one screen: one theme, the units that are asked of it side by side.

use crate::app::view::{
    Cx, El, el, heading, level_tag, link_button, pager, progress, screen_heading, stage_cards,
};
use crate::app::{Deed, Screen, words};
use crate::framework::{Theme, ThemeId};

/// One theme of every unit at which it is asked.
pub fn compare(cx: &Cx, theme: &ThemeId) -> El {
    let questions = cx.questions();
    let mut themes: Vec<&Theme> = cx.framework.themes.iter().collect();
    themes.retain(|theme| {
        questions
            .iter()
            .any(|question| question.theme.id == theme.id)
    });
    let Some(nth) = themes.iter().position(|found| found.id == *theme) else {
        return super::sections(cx);
    };
    let to = |nth: usize| {
        themes
            .get(nth)
            .map(|theme| Screen::Compare(theme.id.clone()))
    };
    let back = nth.checked_sub(1).and_then(to).unwrap_or(Screen::Sections);
    let next = to(nth + 1).unwrap_or(Screen::RESULTS);
    let theme = themes[nth];
    let mut columns = el("div.ics-compare");
    for question in questions
        .iter()
        .filter(|question| question.theme.id == theme.id)
    {
        let unit = question.unit;
        let level = cx.framework.level(&unit.level);
        let name = heading(cx, 1, "nhsuk-heading-s")
            .add(level_tag(level))
            .text(" ")
            .string(words::unit_name(&unit.name, level));
        let answer = cx.assessment.answer(&unit.id, &theme.id);
        columns = columns.add(
            el("section.ics-compare__unit")
                .key(unit.id.as_str())
                .add(name)
                .add(stage_cards(cx, question.cell, &answer, 2)),
        );
    }
    let layer = cx
        .framework
        .layer(&theme.layer)
        .map_or("", |layer| &layer.name);
    el("div")
        .add(link_button(
            "nhsuk-back-link ics-no-print",
            words::question::ALL,
            "",
            cx.press(Deed::Go(Screen::Sections)),
        ))
        .add(progress(
            nth + 1,
            themes.len(),
            words::results::compare::number(nth + 1, themes.len()),
        ))
        .add(
            screen_heading(cx, "nhsuk-heading-l")
                .add(el("span.nhsuk-caption-l").text(layer))
                .text(" ")
                .text(&theme.name),
        )
        .add(el("p.nhsuk-body.ics-reading").text(&theme.measures))
        .add(columns)
        .add(pager(cx, back, next))
}
