//! The five stages of a cell as cards to choose from, and a stage as a tag.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Heading;
use crate::app::root::use_app;
use crate::app::words;
use crate::assessment::Response;
use crate::framework::{Cell, Stage};

/// Properties of [`StageCards`].
#[derive(PartialEq, Properties)]
pub struct StageCardsProps {
    /// The descriptors.
    pub cell: Cell,
    /// What is chosen.
    pub response: Response,
    /// When something else is chosen.
    pub onrespond: Callback<Response>,
}

/// Five stacked cards, ‘I do not know’ and ‘Does not apply here’: one group of radios.
///
/// While the focus is in the group, 0 to 4 choose.
#[component]
pub fn StageCards(props: &StageCardsProps) -> Html {
    let app = use_app();
    let group = use_node_ref();
    let onkeydown = {
        let (group, onrespond) = (group.clone(), props.onrespond.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let stage = event.key().parse().ok().and_then(Stage::new);
            let Some(stage) = stage.filter(|_| event.key().len() == 1) else { return };
            event.prevent_default();
            onrespond.emit(Response::Stage(stage));
            let selector = format!("input[value=\"{stage}\"]");
            let input = group.cast::<web_sys::Element>().and_then(|group| group.query_selector(&selector).ok()?);
            if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
                let _ = input.focus();
            }
        })
    };
    let radio = |value: &'static str, response: Response, class: &'static str| {
        html! {
            <input
                {class}
                type="radio"
                name="q-stage"
                id={format!("q-{value}")}
                {value}
                checked={props.response == response}
                onchange={props.onrespond.reform(move |_| response)}
            />
        }
    };
    let others = [
        ("unknown", Response::Unknown, words::question::UNKNOWN),
        ("not-applicable", Response::NotApplicable, words::question::NOT_APPLICABLE),
    ];
    html! {
        <fieldset class="nhsuk-fieldset ics-stages" aria-describedby="q-hint" ref={group} {onkeydown}>
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                <Heading class="nhsuk-fieldset__heading">{ words::question::TODAY }</Heading>
            </legend>
            <p class="ics-stages__hint" id="q-hint">{ words::question::TODAY_HINT }</p>
            <div class="ics-stages__list">
                { for Stage::ALL.into_iter().zip(["0", "1", "2", "3", "4"]).map(|(stage, value)| html! {
                    <div class="ics-stage">
                        { radio(value, Response::Stage(stage), "ics-stage__input") }
                        <label class="ics-stage__label" for={format!("q-{value}")}>
                            <span class="ics-stage__name">
                                <span class="ics-stage__number">{ value }</span>
                                { " " }{ app.state.framework.stage_name(stage) }
                            </span>
                            { " " }
                            <span class="ics-stage__text">{ props.cell.descriptor(stage) }</span>
                        </label>
                    </div>
                }) }
            </div>
            <div class="ics-stages__others nhsuk-radios nhsuk-radios--small">
                { for others.into_iter().map(|(value, response, text)| html! {
                    <div class="nhsuk-radios__item">
                        { radio(value, response, "nhsuk-radios__input") }
                        <label class="nhsuk-label nhsuk-radios__label" for={format!("q-{value}")}>{ text }</label>
                    </div>
                }) }
            </div>
        </fieldset>
    }
}

/// Properties of [`StageTag`].
#[derive(PartialEq, Properties)]
pub struct StageTagProps {
    /// The figure from 0 to 4; `None` where nothing is answered.
    pub value: Option<f64>,
}

/// A figure as a stage, in number and name, never in colour alone.
#[component]
pub fn StageTag(props: &StageTagProps) -> Html {
    let app = use_app();
    let framework = &app.state.framework;
    let Some(value) = props.value else {
        return html! { <span class="ics-stage-tag ics-stage-tag--none">{ words::results::NOT_ANSWERED }</span> };
    };
    let exact = Stage::ALL.into_iter().find(|stage| (stage.value() - value).abs() < 1e-9);
    match exact {
        Some(stage) => html! {
            <span class={format!("ics-stage-tag ics-stage-tag--{stage}")}>{ words::stage(framework, stage) }</span>
        },
        None => html! { { words::capital(&words::stage_of(framework, value)) } },
    }
}
