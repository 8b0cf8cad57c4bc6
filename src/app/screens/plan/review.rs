//! Looking back on a chunk.

use super::chunk::{day, sub};
use super::edits::{self, CHUNKS};
use crate::app::view::{
    Choices, Cx, El, Field, date_field, el, inline_choices, several, text_area,
};
use crate::app::words;
use crate::planning::Chunk;

/// What now: what is written, and what people read.
const DECISIONS: [(&str, &str); 3] = [
    ("keep", words::plan::DECISIONS[0]),
    ("adapt", words::plan::DECISIONS[1]),
    ("stop", words::plan::DECISIONS[2]),
];

/// Whether what was watched for happened.
const SHOWED: [(&str, &str); 2] = [
    ("yes", words::plan::SHOWED_ANSWERS[0]),
    ("no", words::plan::SHOWED_ANSWERS[1]),
];

/// Looking back: when, what now, what was watched, what was learnt.
pub fn look_back(cx: &Cx, chunk: &Chunk) -> El {
    use words::plan as w;
    let record = cx.assessment.record(CHUNKS, ("id", &chunk.id));
    let review = record.and_then(|record| record.get("review"));
    let said = |member: &str| {
        let text = review.and_then(|review| review.get(member)?.as_str());
        text.unwrap_or_default().to_owned()
    };
    let note = |member: &'static str| {
        let (store, id) = (cx.store().clone(), chunk.id.clone());
        move |text: &str| {
            let state = store.state();
            edits::review(&Cx::new(&state, &store), &id, member, text)
        }
    };
    let radios = |member: &'static str, label: &str, known: &[(&str, &'static str)]| {
        let now = said(member);
        let mut radios = Vec::new();
        for (name, text) in known.iter().chain(&[("", words::question::NOT_SAID)]) {
            let noted = cx.change(edits::review(cx, &chunk.id, member, name));
            radios.push(((*text).to_owned(), *name == now, noted));
        }
        inline_choices(Choices {
            name: format!("pl-{member}"),
            legend: el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(label),
            hint: "",
            radios,
        })
    };
    let learnt = note("learnt");
    several()
        .add(sub(cx, w::LOOK_BACK))
        .add(date_field(
            Field::bold("on", w::REVIEW, &said("on")),
            day(cx, note("on")),
        ))
        .add(radios("decision", w::DECISION, &DECISIONS))
        .add(radios("watch", w::SHOWED, &SHOWED))
        .add(text_area(
            Field::bold("learnt", w::LEARNT, &said("learnt")),
            cx.typed(Box::new(move |text| learnt(&text))),
        ))
}
