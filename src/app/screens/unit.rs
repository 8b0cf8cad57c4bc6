//! One part of the system on the set-up screen: its name, what it belongs to, removing it.

use crate::app::view::{
    ButtonKind, Cx, El, Field, el, level_tag, link_button, nothing, select, several, small_button,
    text_field,
};
use crate::app::{Action, Asking, SetUpEdit, words};
use crate::assessment::{Records, Unit, UnitId};

/// The fields of one unit.
pub fn unit_fields(cx: &Cx, unit: &Unit) -> El {
    let id = unit.id.clone();
    let level = cx.framework.level(&unit.level);
    let name = words::unit_name(&unit.name, level);
    let mut field = Field::plain(format!("su-{id}-name"), "", &unit.name);
    field.label = several()
        .add(level_tag(level))
        .text(" ")
        .text(words::set_up::NAME);
    let renamed = cx.typed(Box::new(move |name| {
        Action::SetUp(SetUpEdit::UnitNamed(id.clone(), name))
    }));
    el("li")
        .class(depth_class(cx, unit))
        .key(unit.id.as_str())
        .add(text_field(field, renamed))
        .add(part_of(cx, unit))
        .add(remove(cx, unit, &name))
}

/// Which wider unit this one belongs to.
fn part_of(cx: &Cx, unit: &Unit) -> El {
    let depth = cx.framework.depth(&unit.level);
    let mut options = Vec::new();
    for other in cx.assessment.unit_tree() {
        if cx.framework.depth(&other.level) < depth {
            let name = words::unit_name(&other.name, cx.framework.level(&other.level));
            options.push((other.id.to_string(), name));
        }
    }
    if options.is_empty() {
        return nothing();
    }
    options.push((String::new(), words::set_up::NOTHING_WIDER.to_owned()));
    let id = unit.id.clone();
    let chosen = unit.parent.as_ref().map_or("", UnitId::as_str);
    select(
        Field::plain(format!("su-{id}-parent"), words::set_up::PART_OF, chosen),
        options,
        cx.chosen(Box::new(move |parent| {
            let parent = (!parent.is_empty()).then(|| UnitId::from(parent));
            Action::SetUp(SetUpEdit::UnitMoved(id.clone(), parent))
        })),
    )
}

/// Removing a unit; one that has answers is asked about first. One unit always stays.
fn remove(cx: &Cx, unit: &Unit, name: &str) -> El {
    if cx.assessment.units.count() == 1 {
        return nothing();
    }
    let group = cx.assessment.group.respondents.iter();
    let everybody = group
        .map(|member| &member.answers)
        .chain([&cx.assessment.answers]);
    let answers = everybody
        .flat_map(Records::iter)
        .filter(|answer| answer.unit == unit.id)
        .count();
    let remove = cx.note(Action::SetUp(SetUpEdit::UnitRemoved(unit.id.clone())));
    let asked = matches!(&cx.ui.asking, Some(Asking::RemoveUnit(id)) if *id == unit.id);
    if asked && answers > 0 {
        let keep = cx.ask(None);
        return el("div.ics-banner.ics-banner--warning[role=alert][tabindex=-1][data-asking]")
            .add(el("p.nhsuk-body").string(words::set_up::has_answers(name, answers)))
            .add(
                el("div.ics-banner__actions")
                    .add(small_button(
                        ButtonKind::Secondary,
                        words::REMOVE,
                        name,
                        remove,
                    ))
                    .add(link_button(
                        "ics-link-button",
                        words::set_up::KEEP_UNIT,
                        "",
                        keep,
                    )),
            );
    }
    let pressed = if answers > 0 {
        cx.ask(Some(Asking::RemoveUnit(unit.id.clone())))
    } else {
        remove
    };
    link_button(
        "ics-link-button ics-link-button--warning ics-unit__remove",
        words::REMOVE,
        name,
        pressed,
    )
}

/// How deep in the tree a unit stands.
fn depth_class(cx: &Cx, unit: &Unit) -> &'static str {
    let wider = |unit: &Unit| {
        let parent = unit.parent.as_ref()?;
        cx.assessment.units.get((parent.as_str(), ""))
    };
    match wider(unit) {
        None => "ics-unit",
        Some(parent) if wider(parent).is_none() => "ics-unit ics-unit--depth-1",
        Some(_) => "ics-unit ics-unit--depth-2",
    }
}
