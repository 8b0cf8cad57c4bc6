//! What shows a stage: a list of things, each with an address where there is one.

use super::{
    ButtonKind, Cx, El, Field, edited, el, link_button, nothing, small_button, text_field,
};
use crate::app::{AnswerEdit, words};
use crate::assessment::{Answer, Evidence};

/// Fields for what shows a stage.
pub fn evidence_list(cx: &Cx, answer: &Answer) -> El {
    let mut list = el("fieldset.nhsuk-fieldset").add(
        el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s")
            .text(words::question::EVIDENCE),
    );
    for (nth, shown) in answer.evidence.iter().enumerate() {
        list = list.add(one(cx, answer, nth, shown));
    }
    let mut more = answer.evidence.clone();
    more.push(Evidence::default());
    let add = cx.note(edited(answer, AnswerEdit::Evidence(more)));
    list.add(small_button(
        ButtonKind::Secondary,
        words::question::ADD_EVIDENCE,
        "",
        add,
    ))
}

fn one(cx: &Cx, answer: &Answer, nth: usize, shown: &Evidence) -> El {
    let edit = |change: fn(&mut Evidence, String)| {
        let answer = answer.clone();
        cx.typed(Box::new(move |text| {
            let mut evidence = answer.evidence.clone();
            if let Some(shown) = evidence.get_mut(nth) {
                change(shown, text);
            }
            edited(&answer, AnswerEdit::Evidence(evidence))
        }))
    };
    let mut fewer = answer.evidence.clone();
    fewer.remove(nth);
    let remove = cx.note(edited(answer, AnswerEdit::Evidence(fewer)));
    let label = Field::plain(
        format!("q-ev-{nth}"),
        words::question::EVIDENCE_LABEL,
        &shown.label,
    );
    let mut url = Field::plain(
        format!("q-url-{nth}"),
        words::question::EVIDENCE_URL,
        shown.url.as_deref().unwrap_or_default(),
    );
    let link = match shown.link() {
        Some(link) => el("p.nhsuk-body-s").add(
            el("a.nhsuk-link[target=_blank][rel=noopener noreferrer]")
                .attr("href", link.to_owned())
                .string(words::question::open_link(&shown.label)),
        ),
        None => nothing(),
    };
    if shown.url.is_some() && shown.link().is_none() {
        url.hint = words::question::EVIDENCE_NOT_A_LINK;
    }
    el("div.ics-panel")
        .key(&nth.to_string())
        .add(text_field(label, edit(|shown, text| shown.label = text)))
        .add(text_field(
            url,
            edit(|shown, text| shown.url = Some(text).filter(|text| !text.is_empty())),
        ))
        .add(link)
        .add(link_button(
            "ics-link-button ics-link-button--warning",
            words::REMOVE,
            &words::question::evidence_nth(nth + 1),
            remove,
        ))
}
