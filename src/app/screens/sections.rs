//! Sections: the questions as a task list, unit by unit and layer by layer.
//! <https://service-manual.nhs.uk/design-system/components/task-list>

use super::find::find;
use crate::app::view::{
    ButtonKind, Cx, El, button, details, el, heading, level_tag, link_button, nothing, progress,
    screen_heading, several, text,
};
use crate::app::{Deed, Question, Screen, words};
use crate::assessment::Unit;
use crate::framework::Layer;

/// What is answered and what is open.
pub fn sections(cx: &Cx) -> El {
    let questions = cx.questions();
    let done = cx.done(&questions);
    let primary = if done == questions.len() {
        words::sections::SEE_RESULTS
    } else {
        words::CONTINUE
    };
    let pager = el("div.ics-pager.ics-no-print.nhsuk-u-margin-top-0.nhsuk-u-margin-bottom-6")
        .add(button(
            ButtonKind::Primary,
            primary,
            cx.press(Deed::Continue),
        ))
        .add(link_button(
            "ics-link-button",
            words::sections::EDIT_SET_UP,
            "",
            cx.press(Deed::Go(Screen::SetUp)),
        ));
    let mut all = several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(words::sections::HEADING))
        .add(progress(
            done,
            questions.len(),
            words::sections::progress(done, questions.len()),
        ))
        .add(pager)
        .add(find(cx, &questions));
    for unit in cx.assessment.unit_tree() {
        all = all.add(unit_section(cx, unit, &questions));
    }
    all.add(set_aside(cx))
}

fn unit_section(cx: &Cx, unit: &Unit, questions: &[Question]) -> El {
    let mut of_unit = questions.to_vec();
    of_unit.retain(|question| question.unit.id == unit.id);
    let level = cx.framework.level(&unit.level);
    let name = el("span")
        .add(level_tag(level))
        .text(" ")
        .string(words::unit_name(&unit.name, level));
    let count = words::sections::count(cx.done(&of_unit), of_unit.len());
    let mut tasks = el("ul.nhsuk-task-list");
    for layer in &cx.framework.layers {
        tasks = tasks.add(task(cx, unit, layer, &of_unit));
    }
    let title = heading(cx, 1, "ics-section__heading")
        .add(name)
        .text(" ")
        .add(el("span.ics-section__count").string(count));
    el("section.ics-section")
        .key(unit.id.as_str())
        .add(title)
        .add(tasks)
}

/// One layer of one unit: leads to its first open question.
fn task(cx: &Cx, unit: &Unit, layer: &Layer, of_unit: &[Question]) -> El {
    let mut questions = of_unit.to_vec();
    questions.retain(|question| question.theme.layer == layer.id);
    let done = cx.done(&questions);
    let open = questions
        .iter()
        .find(|question| cx.response_to(question).is_none());
    let Some(first) = open.or(questions.first()) else {
        return nothing();
    };
    let id = format!("se-{}-{}", unit.id, layer.id);
    let hint_id = format!("{id}-hint");
    let mut themes = Vec::new();
    for question in &questions {
        themes.push(question.theme.name.as_str());
    }
    let status = if done == questions.len() {
        text(words::sections::COMPLETED)
    } else if done > 0 {
        el("strong.nhsuk-tag.nhsuk-tag--white").text(words::sections::IN_PROGRESS)
    } else {
        el("strong.nhsuk-tag.nhsuk-tag--blue").text(words::sections::NOT_STARTED)
    };
    let link = el("button.ics-link-button.nhsuk-task-list__link[type=button]")
        .attr("aria-describedby", format!("{hint_id} {id}"))
        .on_press(cx.press(Deed::Go(first.screen())))
        .text(&layer.name);
    let hint = el("div.nhsuk-task-list__hint")
        .id(&hint_id)
        .string(themes.join(" · "));
    el("li.nhsuk-task-list__item.nhsuk-task-list__item--with-link")
        .add(el("div.nhsuk-task-list__name-and-hint").add(link).add(hint))
        .add(el("div.nhsuk-task-list__status").id(&id).add(status))
}

fn set_aside(cx: &Cx) -> El {
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    let mut count = 0;
    for answer in cx.assessment.set_aside(&cx.framework) {
        let unit = cx.assessment.units.get((answer.unit.as_str(), ""));
        let theme = cx.framework.theme(&answer.theme);
        let stage = answer
            .stage()
            .map(|stage| words::stage(&cx.framework, stage));
        let text = words::sections::aside(
            unit.map_or(answer.unit.as_str(), |unit| unit.name.as_str()),
            theme.map_or(answer.theme.as_str(), |theme| theme.name.as_str()),
            stage.as_deref(),
        );
        list = list.add(el("li").string(text));
        count += 1;
    }
    if count == 0 {
        return nothing();
    }
    details(
        &words::sections::set_aside(count),
        several()
            .add(el("p").text(words::sections::SET_ASIDE_TEXT))
            .add(list),
    )
}
