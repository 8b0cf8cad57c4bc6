//! What shows a stage: a list of things, each with an address where there is one.

use yew::prelude::*;

use super::{ButtonKind, Cx, Field, link_button, small_button, text_field};
use crate::app::{Action, AnswerEdit, words};
use crate::assessment::{Answer, Evidence};

/// Fields for what shows a stage.
pub fn evidence_list(cx: &Cx, answer: &Answer) -> Html {
    let mut more = answer.evidence.clone();
    more.push(Evidence::default());
    let add = cx.note(edited(answer, more));
    html! {
        <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ words::question::EVIDENCE }</legend>
            { for answer.evidence.iter().enumerate().map(|(nth, shown)| one(cx, answer, nth, shown)) }
            { small_button(ButtonKind::Secondary, words::question::ADD_EVIDENCE, "", add) }
        </fieldset>
    }
}

fn one(cx: &Cx, answer: &Answer, nth: usize, shown: &Evidence) -> Html {
    let edit = |change: fn(&mut Evidence, String)| {
        let answer = answer.clone();
        cx.typed(move |text| {
            let mut evidence = answer.evidence.clone();
            if let Some(shown) = evidence.get_mut(nth) {
                change(shown, text);
            }
            edited(&answer, evidence)
        })
    };
    let mut fewer = answer.evidence.clone();
    fewer.remove(nth);
    let remove = cx.note(edited(answer, fewer));
    let label = Field::new(
        &format!("q-ev-{nth}"),
        words::question::EVIDENCE_LABEL,
        Some(&shown.label),
    )
    .plain();
    let url = Field::new(
        &format!("q-url-{nth}"),
        words::question::EVIDENCE_URL,
        shown.url.as_deref(),
    )
    .plain();
    let no_link = shown.url.is_some() && shown.link().is_none();
    let url = if no_link {
        url.hint(words::question::EVIDENCE_NOT_A_LINK)
    } else {
        url
    };
    html! {
        <div class="ics-panel" key={nth}>
            { text_field(label, edit(|shown, text| shown.label = text)) }
            { text_field(url, edit(|shown, text| shown.url = Some(text).filter(|text| !text.is_empty()))) }
            if let Some(link) = shown.link() {
                <p class="nhsuk-body-s">
                    <a class="nhsuk-link" href={link.to_owned()} target="_blank" rel="noopener noreferrer">
                        { words::question::open_link(&shown.label) }
                    </a>
                </p>
            }
            { link_button(
                "ics-link-button ics-link-button--warning",
                words::REMOVE,
                &words::question::evidence_nth(nth + 1),
                remove,
            ) }
        </div>
    }
}

fn edited(answer: &Answer, evidence: Vec<Evidence>) -> Action {
    Action::Answered(
        answer.unit.clone(),
        answer.theme.clone(),
        AnswerEdit::Evidence(evidence),
    )
}
