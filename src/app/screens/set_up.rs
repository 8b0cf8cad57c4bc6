//! Set up: name, scope, units, role.

use yew::prelude::*;

use crate::app::components::{
    Button, ButtonKind, Heading, LinkButton, ScreenHeading, Select, SelectOption, TextField,
};
use crate::app::root::{AppContext, use_app};
use crate::app::{Action, SetUpEdit, words};
use crate::assessment::{Scope, Sector, Unit, UnitId, Vantage};

/// What is assessed, and by whom. What is there already is enough to go on with.
#[component]
pub fn SetUp() -> Html {
    let app = use_app();
    let assessment = &app.state.assessment;
    let store = app.store.clone();
    let go_on = move |()| {
        let screen = store.state().next_open();
        store.go(screen);
    };
    html! {
        <>
            <ScreenHeading>{ words::set_up::HEADING }</ScreenHeading>
            <TextField
                id="su-title"
                label={words::set_up::TITLE}
                value={assessment.title.text.clone()}
                oninput={edit(&app, SetUpEdit::Title)}
            />
            { scope(&app) }
            <Heading class="nhsuk-heading-m">{ words::set_up::UNITS }</Heading>
            <p class="nhsuk-body ics-reading">{ words::set_up::UNITS_TEXT }</p>
            <ul class="ics-units">
                { for assessment.unit_tree().into_iter().map(|unit| html! {
                    <UnitFields key={unit.id.to_string()} unit={unit.clone()} />
                }) }
            </ul>
            { add_units(&app) }
            { about_you(&app) }
            <div class="ics-pager ics-no-print">
                <Button onpress={go_on}>{ words::CONTINUE }</Button>
            </div>
        </>
    }
}

fn edit<T: 'static>(app: &AppContext, edit: impl Fn(T) -> SetUpEdit + 'static) -> Callback<T> {
    let store = app.store.clone();
    Callback::from(move |value| store.dispatch(Action::SetUp(edit(value))))
}

fn scope(app: &AppContext) -> Html {
    let state = &app.state;
    let core = state.framework.themes.iter().filter(|theme| theme.core).count();
    let all = state.framework.themes.len();
    if core == 0 || core == all {
        return Html::default();
    }
    let choices = [
        ("su-quick", Scope::Quick, words::start::QUICK, words::start::quick_text(core)),
        ("su-full", Scope::Full, words::start::FULL, words::start::full_text(all)),
    ];
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                    <Heading class="nhsuk-fieldset__heading">{ words::set_up::SCOPE }</Heading>
                </legend>
                <div class="nhsuk-radios">
                    { for choices.into_iter().map(|(id, scope, text, hint)| {
                        let onchoose = edit(app, SetUpEdit::Scope);
                        html! {
                            <div class="nhsuk-radios__item">
                                <input
                                    class="nhsuk-radios__input"
                                    {id}
                                    name="su-scope"
                                    type="radio"
                                    checked={state.assessment.settings.scope() == scope}
                                    aria-describedby={format!("{id}-hint")}
                                    onchange={onchoose.reform(move |_| scope)}
                                />
                                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ text }</label>
                                <div class="nhsuk-hint nhsuk-radios__hint" id={format!("{id}-hint")}>{ hint }</div>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}

fn add_units(app: &AppContext) -> Html {
    html! {
        <div class="nhsuk-button-group">
            { for app.state.levels().map(|level| {
                let (store, level) = (app.store.clone(), level.clone());
                let text = words::set_up::add(&level.name);
                let onpress = move |()| {
                    let state = store.state();
                    let count = state.assessment.units.iter().filter(|unit| unit.level == level.id).count();
                    store.add_unit(&level.id, words::next_unit(&level, count));
                };
                html! { <Button kind={ButtonKind::Secondary} small=true {onpress}>{ text }</Button> }
            }) }
        </div>
    }
}

fn about_you(app: &AppContext) -> Html {
    let Some(respondent) = &app.state.assessment.respondent else {
        return Html::default();
    };
    let sectors = [Sector::Nhs, Sector::Council, Sector::Vcse, Sector::Other];
    let vantages = [Vantage::Board, Vantage::Management, Vantage::FrontLine];
    let chosen = |nth: Option<usize>| nth.map_or_else(String::new, |nth| nth.to_string());
    let options = |texts: &[&'static str]| {
        let texts = texts.iter().enumerate().map(|(nth, text)| SelectOption::new(nth.to_string(), *text));
        std::iter::once(SelectOption::new("", words::set_up::NOT_SAID)).chain(texts).collect::<Vec<_>>()
    };
    html! {
        <>
            <Heading class="nhsuk-heading-m">{ words::set_up::ABOUT_YOU }</Heading>
            <p class="nhsuk-body ics-reading">{ words::set_up::ABOUT_YOU_TEXT }</p>
            <TextField
                id="su-role"
                label={words::set_up::ROLE}
                label_class={Classes::new()}
                value={respondent.role.clone().unwrap_or_default()}
                oninput={edit(app, SetUpEdit::Role)}
            />
            <Select
                id="su-sector"
                label={words::set_up::SECTOR}
                options={options(&sectors.map(words::sector))}
                chosen={chosen(sectors.iter().position(|sector| Some(*sector) == respondent.sector))}
                onchoose={edit(app, move |nth: String| {
                    SetUpEdit::Sector(nth.parse().ok().and_then(|nth: usize| sectors.get(nth).copied()))
                })}
            />
            <Select
                id="su-vantage"
                label={words::set_up::VANTAGE}
                options={options(&vantages.map(words::vantage))}
                chosen={chosen(vantages.iter().position(|vantage| Some(*vantage) == respondent.vantage))}
                onchoose={edit(app, move |nth: String| {
                    SetUpEdit::Vantage(nth.parse().ok().and_then(|nth: usize| vantages.get(nth).copied()))
                })}
            />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct UnitFieldsProps {
    unit: Unit,
}

/// The fields of one unit.
#[component]
fn UnitFields(props: &UnitFieldsProps) -> Html {
    let app = use_app();
    let asking = use_state(|| false);
    let (state, unit) = (&app.state, &props.unit);
    let id = unit.id.clone();
    let depth = depth(&app, unit);
    let level = state.framework.level(&unit.level);
    let name = words::unit_name(&unit.name, level);
    let answers = state.assessment.answers.iter().filter(|answer| answer.unit == unit.id).count();
    let alone = state.assessment.units.count() == 1;
    let remove = {
        let (remove, asking) = (edit(&app, SetUpEdit::UnitRemoved), asking.clone());
        let id = id.clone();
        move |()| {
            if answers > 0 && !*asking {
                asking.set(true);
            } else {
                remove.emit(id.clone());
            }
        }
    };
    let keep = {
        let asking = asking.clone();
        move |()| asking.set(false)
    };
    let renamed = id.clone();
    let label = html! {
        <><span class="ics-level">{ level.map(|level| level.name.clone()) }</span>{ " " }{ words::set_up::NAME }</>
    };
    html! {
        <li class={classes!("ics-unit", depth_class(depth))}>
            <TextField
                id={format!("su-{id}-name")}
                {label}
                label_class={Classes::new()}
                value={unit.name.clone()}
                oninput={edit(&app, move |name| SetUpEdit::UnitNamed(renamed.clone(), name))}
            />
            { part_of(&app, unit) }
            if !alone && !*asking {
                <LinkButton kind={ButtonKind::Warning} class="ics-unit__remove" hidden_text={name.clone()} onpress={remove.clone()}>
                    { words::REMOVE }
                </LinkButton>
            }
            if *asking {
                <div class="ics-banner ics-banner--warning" role="alert">
                    <p class="nhsuk-body">{ words::set_up::has_answers(&name, answers) }</p>
                    <div class="ics-banner__actions">
                        <Button kind={ButtonKind::Secondary} small=true onpress={remove}>{ words::REMOVE }</Button>
                        <LinkButton onpress={keep}>{ words::set_up::KEEP_UNIT }</LinkButton>
                    </div>
                </div>
            }
        </li>
    }
}

/// Which wider unit this one belongs to.
fn part_of(app: &AppContext, unit: &Unit) -> Html {
    let state = &app.state;
    let depth = state.framework.depth(&unit.level);
    let wider: Vec<_> = state
        .assessment
        .unit_tree()
        .into_iter()
        .filter(|other| state.framework.depth(&other.level) < depth)
        .map(|other| SelectOption::new(other.id.to_string(), words::unit_name(&other.name, state.framework.level(&other.level))))
        .collect();
    if wider.is_empty() {
        return Html::default();
    }
    let options = wider.into_iter().chain([SelectOption::new("", words::set_up::NOTHING_WIDER)]).collect::<Vec<_>>();
    let id = unit.id.clone();
    html! {
        <Select
            id={format!("su-{id}-parent")}
            label={words::set_up::PART_OF}
            {options}
            chosen={unit.parent.as_ref().map_or_else(String::new, ToString::to_string)}
            onchoose={edit(app, move |parent: String| {
                SetUpEdit::UnitMoved(id.clone(), (!parent.is_empty()).then(|| UnitId::from(parent)))
            })}
        />
    }
}

/// How deep in the tree a unit is; a ring, which a merge could close, ends the count.
fn depth(app: &AppContext, unit: &Unit) -> usize {
    let units = &app.state.assessment.units;
    let mut parent = unit.parent.as_ref();
    let mut depth = 0;
    while let Some(id) = parent
        && depth < 4
    {
        let Some(wider) = units.get((id.as_str(), "")) else { break };
        depth += 1;
        parent = wider.parent.as_ref();
    }
    depth
}

fn depth_class(depth: usize) -> Option<&'static str> {
    match depth {
        0 => None,
        1 => Some("ics-unit--depth-1"),
        _ => Some("ics-unit--depth-2"),
    }
}
