//! Set up: name, scope, units, role.

use yew::prelude::*;

use crate::app::view::{
    ButtonKind, Cx, Field, button, heading, link_button, screen_heading, select, small_button,
    text_field,
};
use crate::app::{Action, Asking, Deed, SetUpEdit, words};
use crate::assessment::{Respondent, Scope, Sector, Unit, UnitId, Vantage};

/// What is assessed, and by whom. What is there already is enough to go on with.
pub fn set_up(cx: &Cx) -> Html {
    let title = Field::new(
        "su-title",
        words::set_up::TITLE,
        Some(&cx.assessment.title.text),
    );
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", words::set_up::HEADING.into()) }
            { text_field(title, cx.typed(|title| Action::SetUp(SetUpEdit::Title(title)))) }
            { scope(cx) }
            { heading(cx, 1, "nhsuk-heading-m", words::set_up::UNITS.into()) }
            <p class="nhsuk-body ics-reading">{ words::set_up::UNITS_TEXT }</p>
            <ul class="ics-units">
                { for cx.assessment.unit_tree().into_iter().map(|unit| unit_fields(cx, unit)) }
            </ul>
            <div class="nhsuk-button-group">
                { for cx.levels().map(|level| {
                    let add = cx.press(Deed::AddUnit(level.id.clone()));
                    small_button(ButtonKind::Secondary, &words::set_up::add(&level.name), "", add)
                }) }
            </div>
            { for cx.assessment.respondent.as_ref().map(|respondent| about_you(cx, respondent)) }
            <div class="ics-pager ics-no-print">
                { button(ButtonKind::Primary, words::CONTINUE.into(), cx.press(Deed::Continue)) }
            </div>
        </>
    }
}

fn scope(cx: &Cx) -> Html {
    let core = cx
        .framework
        .themes
        .iter()
        .filter(|theme| theme.core)
        .count();
    let all = cx.framework.themes.len();
    if core == 0 || core == all {
        return Html::default();
    }
    let choices = [
        (
            "su-quick",
            Scope::Quick,
            words::start::QUICK,
            words::start::quick_text(core),
        ),
        (
            "su-full",
            Scope::Full,
            words::start::FULL,
            words::start::full_text(all),
        ),
    ];
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                    { heading(cx, 1, "nhsuk-fieldset__heading", words::set_up::SCOPE.into()) }
                </legend>
                <div class="nhsuk-radios">
                    { for choices.into_iter().map(|(id, scope, text, hint)| html! {
                        <div class="nhsuk-radios__item">
                            <input
                                class="nhsuk-radios__input"
                                {id}
                                name="su-scope"
                                type="radio"
                                checked={cx.assessment.settings.scope() == scope}
                                aria-describedby={format!("{id}-hint")}
                                onchange={cx.change(Action::SetUp(SetUpEdit::Scope(scope)))}
                            />
                            <label class="nhsuk-label nhsuk-radios__label" for={id}>{ text }</label>
                            <div class="nhsuk-hint nhsuk-radios__hint" id={format!("{id}-hint")}>{ hint }</div>
                        </div>
                    }) }
                </div>
            </fieldset>
        </div>
    }
}

fn about_you(cx: &Cx, respondent: &Respondent) -> Html {
    const SECTORS: [Sector; 4] = [Sector::Nhs, Sector::Council, Sector::Vcse, Sector::Other];
    const VANTAGES: [Vantage; 3] = [Vantage::Board, Vantage::Management, Vantage::FrontLine];
    let role = Field::new("su-role", words::set_up::ROLE, respondent.role.as_deref()).plain();
    let sector = SECTORS
        .iter()
        .position(|sector| Some(*sector) == respondent.sector);
    let vantage = VANTAGES
        .iter()
        .position(|vantage| Some(*vantage) == respondent.vantage);
    html! {
        <>
            { heading(cx, 1, "nhsuk-heading-m", words::set_up::ABOUT_YOU.into()) }
            <p class="nhsuk-body ics-reading">{ words::set_up::ABOUT_YOU_TEXT }</p>
            { text_field(role, cx.typed(|role| Action::SetUp(SetUpEdit::Role(role)))) }
            { optional(cx, "su-sector", words::set_up::SECTOR, &SECTORS.map(words::sector), sector, |nth| {
                SetUpEdit::Sector(nth.and_then(|nth| SECTORS.get(nth).copied()))
            }) }
            { optional(cx, "su-vantage", words::set_up::VANTAGE, &VANTAGES.map(words::vantage), vantage, |nth| {
                SetUpEdit::Vantage(nth.and_then(|nth| VANTAGES.get(nth).copied()))
            }) }
        </>
    }
}

/// A select whose first choice is to say nothing.
fn optional(
    cx: &Cx,
    id: &str,
    label: &str,
    texts: &[&str],
    chosen: Option<usize>,
    edit: fn(Option<usize>) -> SetUpEdit,
) -> Html {
    let chosen = chosen.map(|nth| nth.to_string());
    let mut options = vec![(String::new(), words::set_up::NOT_SAID.to_owned())];
    options.extend(
        texts
            .iter()
            .enumerate()
            .map(|(nth, text)| (nth.to_string(), (*text).to_owned())),
    );
    let field = Field::new(id, label, chosen.as_deref()).plain();
    select(
        field,
        options,
        cx.chosen(move |nth| Action::SetUp(edit(nth.parse().ok()))),
    )
}

/// The fields of one unit.
fn unit_fields(cx: &Cx, unit: &Unit) -> Html {
    let id = unit.id.clone();
    let level = cx.framework.level(&unit.level);
    let name = words::unit_name(&unit.name, level);
    let field = Field {
        label: html! {
            <>
                <span class="ics-level">{ level.map(|level| level.name.clone()) }</span>
                { " " }{ words::set_up::NAME }
            </>
        },
        ..Field::new(&format!("su-{id}-name"), "", Some(&unit.name)).plain()
    };
    let renamed = id.clone();
    html! {
        <li class={depth_class(cx, unit)} key={id.as_str()}>
            { text_field(field, cx.typed(move |name| Action::SetUp(SetUpEdit::UnitNamed(renamed.clone(), name)))) }
            { part_of(cx, unit) }
            { remove(cx, unit, &name) }
        </li>
    }
}

/// Which wider unit this one belongs to.
fn part_of(cx: &Cx, unit: &Unit) -> Html {
    let depth = cx.framework.depth(&unit.level);
    let mut options: Vec<_> = cx
        .assessment
        .unit_tree()
        .into_iter()
        .filter(|other| cx.framework.depth(&other.level) < depth)
        .map(|other| {
            (
                other.id.to_string(),
                words::unit_name(&other.name, cx.framework.level(&other.level)),
            )
        })
        .collect();
    if options.is_empty() {
        return Html::default();
    }
    options.push((String::new(), words::set_up::NOTHING_WIDER.to_owned()));
    let id = unit.id.clone();
    let chosen = unit.parent.as_ref().map(UnitId::as_str);
    let field = Field::new(&format!("su-{id}-parent"), words::set_up::PART_OF, chosen).plain();
    select(
        field,
        options,
        cx.chosen(move |parent| {
            let parent = (!parent.is_empty()).then(|| UnitId::from(parent));
            Action::SetUp(SetUpEdit::UnitMoved(id.clone(), parent))
        }),
    )
}

/// Removing a unit; one that has answers is asked about first. One unit always stays.
fn remove(cx: &Cx, unit: &Unit, name: &str) -> Html {
    if cx.assessment.units.count() == 1 {
        return Html::default();
    }
    let answers = cx
        .assessment
        .answers
        .iter()
        .filter(|answer| answer.unit == unit.id)
        .count();
    let asking = Some(Asking::RemoveUnit(unit.id.clone()));
    let remove = cx.note(Action::SetUp(SetUpEdit::UnitRemoved(unit.id.clone())));
    if cx.ui.asking == asking && answers > 0 {
        return html! {
            <div class="ics-banner ics-banner--warning" role="alert">
                <p class="nhsuk-body">{ words::set_up::has_answers(name, answers) }</p>
                <div class="ics-banner__actions">
                    { small_button(ButtonKind::Secondary, words::REMOVE, name, remove) }
                    { link_button("ics-link-button", words::set_up::KEEP_UNIT, "", cx.ui(|ui| ui.asking = None)) }
                </div>
            </div>
        };
    }
    let pressed = if answers > 0 {
        cx.ui(|ui| ui.asking = asking)
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
