//! What shows a stage: a list of things, each with an address where there is one.

use yew::prelude::*;

use super::{Button, ButtonKind, LinkButton, TextField};
use crate::app::words;
use crate::assessment::Evidence;

/// Properties of [`EvidenceList`].
#[derive(PartialEq, Properties)]
pub struct EvidenceListProps {
    /// What is there.
    pub evidence: Vec<Evidence>,
    /// When it was edited.
    pub onedit: Callback<Vec<Evidence>>,
}

/// Fields for what shows a stage.
#[component]
pub fn EvidenceList(props: &EvidenceListProps) -> Html {
    let edit = |nth: usize, change: fn(&mut Evidence, String)| {
        let (evidence, onedit) = (props.evidence.clone(), props.onedit.clone());
        Callback::from(move |text: String| {
            let mut evidence = evidence.clone();
            if let Some(shown) = evidence.get_mut(nth) {
                change(shown, text);
                onedit.emit(evidence);
            }
        })
    };
    let remove = |nth: usize| {
        let (evidence, onedit) = (props.evidence.clone(), props.onedit.clone());
        move |()| {
            let mut evidence = evidence.clone();
            evidence.remove(nth);
            onedit.emit(evidence);
        }
    };
    let add = {
        let (evidence, onedit) = (props.evidence.clone(), props.onedit.clone());
        move |()| {
            let mut evidence = evidence.clone();
            evidence.push(Evidence::default());
            onedit.emit(evidence);
        }
    };
    html! {
        <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ words::question::EVIDENCE }</legend>
            { for props.evidence.iter().enumerate().map(|(nth, shown)| {
                let url = shown.url.clone().unwrap_or_default();
                let no_link = !url.is_empty() && shown.link().is_none();
                html! {
                    <div class="ics-panel" key={nth}>
                        <TextField
                            id={format!("q-ev-{nth}")}
                            label={words::question::EVIDENCE_LABEL}
                            label_class={Classes::new()}
                            value={shown.label.clone()}
                            oninput={edit(nth, |shown, text| shown.label = text)}
                        />
                        <TextField
                            id={format!("q-ev-url-{nth}")}
                            label={words::question::EVIDENCE_URL}
                            label_class={Classes::new()}
                            hint={no_link.then_some(words::question::EVIDENCE_NOT_A_LINK)}
                            inputmode="url"
                            value={url}
                            oninput={edit(nth, |shown, text| shown.url = (!text.is_empty()).then_some(text))}
                        />
                        if let Some(link) = shown.link() {
                            <p class="nhsuk-body-s">
                                <a class="nhsuk-link" href={link.to_owned()} target="_blank" rel="noopener noreferrer">
                                    { words::question::open_link(&shown.label) }
                                </a>
                            </p>
                        }
                        <LinkButton
                            kind={ButtonKind::Warning}
                            hidden_text={words::question::evidence_nth(nth + 1)}
                            onpress={remove(nth)}
                        >
                            { words::REMOVE }
                        </LinkButton>
                    </div>
                }
            }) }
            <Button kind={ButtonKind::Secondary} small=true onpress={add}>{ words::question::ADD_EVIDENCE }</Button>
        </fieldset>
    }
}
