//! Question: one theme of one unit.

use yew::prelude::*;

use crate::app::view::{
    Choices, Cx, El, Field, about_keys, details, edited, el, evidence_list, heading,
    inline_choices, level_tag, link_button, nothing, pager, progress, screen_heading, several,
    stage_cards, text_area,
};
use crate::app::{AnswerEdit, Deed, Question, Screen, words};
use crate::assessment::{Answer, Confidence, Response, UnitId};
use crate::framework::{Stage, Theme, ThemeId};

/// One question. Every answer is kept at once; nothing has to be filled in.
pub fn question(cx: &Cx, unit: &UnitId, theme: &ThemeId) -> El {
    let questions = cx.questions();
    let Some(nth) = questions
        .iter()
        .position(|question| question.is(unit, theme))
    else {
        // Removed meanwhile, here or in another tab.
        return super::sections(cx);
    };
    let question = &questions[nth];
    let answer = cx.assessment.answer(unit, theme);
    let back = match nth.checked_sub(1) {
        Some(before) => questions[before].screen(),
        None => Screen::Sections,
    };
    let next = match questions.get(nth + 1) {
        Some(next) => next.screen(),
        None => Screen::RESULTS,
    };
    let number = words::question::number(nth + 1, questions.len());
    el("div.ics-reading.ics-question")
        .add(link_button(
            "nhsuk-back-link ics-no-print",
            words::question::ALL,
            "",
            cx.press(Deed::Go(Screen::Sections)),
        ))
        .add(progress(nth + 1, questions.len(), number))
        .add(title(cx, question, &questions))
        .add(el("p.nhsuk-body").text(&question.theme.measures))
        .add(agreed(cx, unit, theme))
        .add(stage_cards(cx, question.cell, &answer, 1))
        .add(clear(cx, &answer))
        .add(last_time(cx, question))
        .add(beside(cx, question, &questions))
        .add(then(cx, &answer))
        .add(prompts(cx, question))
        .add(example(cx, question.theme))
        .add(details(
            if is_more_said(&answer) {
                words::question::MORE_SAID
            } else {
                words::question::MORE
            },
            more(cx, &answer, question.theme),
        ))
        .add(pager(cx, back, next))
        .add(about_keys(cx))
}

fn title(cx: &Cx, question: &Question, questions: &[Question]) -> El {
    let level = cx.framework.level(&question.unit.level);
    let mut caption = el("span.nhsuk-caption-l")
        .add(level_tag(level))
        .text(" ")
        .string(words::unit_name(&question.unit.name, level))
        .text(": ");
    if let Some(layer) = cx.framework.layer(&question.theme.layer) {
        let mut beside = questions.to_vec();
        beside.retain(|other| other.unit.id == question.unit.id && other.theme.layer == layer.id);
        let nth = beside
            .iter()
            .position(|other| other.theme.id == question.theme.id);
        let nth = nth.map_or(1, |nth| nth + 1);
        caption = caption.string(words::question::in_layer(&layer.name, nth, beside.len()));
    }
    screen_heading(cx, "nhsuk-heading-l")
        .add(caption)
        .text(" ")
        .text(&question.theme.name)
}

/// What the group agreed, which counts instead of the answer here, and the way to where it is changed.
fn agreed(cx: &Cx, unit: &UnitId, theme: &ThemeId) -> El {
    let key = (unit.as_str(), theme.as_str());
    let agreed = cx.assessment.group.agreed.get(key);
    let Some(agreed) = agreed.filter(|_| cx.has_group()) else {
        return nothing();
    };
    let said = words::group::agreed_on(&words::stage(&cx.framework, agreed.stage));
    let screen = Screen::Discuss(Box::new((unit.clone(), theme.clone())));
    el("p.nhsuk-inset-text").string(said).add(link_button(
        "ics-text-link",
        words::group::CHANGE_THERE,
        "",
        cx.press(Deed::Go(screen)),
    ))
}

fn clear(cx: &Cx, answer: &Answer) -> El {
    // Its room is kept, so that nothing moves away under a finger.
    if answer.response() == Response::Unanswered {
        return el("p.ics-clear");
    }
    let none = AnswerEdit::Response(Response::Unanswered);
    el("p.ics-clear.ics-no-print").add(link_button(
        "ics-link-button",
        words::question::CLEAR,
        "",
        cx.note(edited(answer, none)),
    ))
}

/// What the last snapshot says of it, where it says anything.
fn last_time(cx: &Cx, question: &Question) -> El {
    let Some(taken) = cx.assessment.snapshots().into_iter().next() else {
        return nothing();
    };
    let then = cx.assessment.at_snapshot(&taken.id);
    let key = (question.unit.id.as_str(), question.theme.id.as_str());
    let Some(stage) = then.and_then(|then| then.answers.get(key)?.stage()) else {
        return nothing();
    };
    let stage = words::stage(&cx.framework, stage);
    let name = words::history::name(&taken.label, taken.at.as_ref());
    let said = words::question::last_time(&name, &stage);
    details(words::question::LAST_TIME, el("p").string(said))
}

/// Leads to the same theme at every unit, where there are several.
fn beside(cx: &Cx, question: &Question, questions: &[Question]) -> El {
    let mut of_theme = questions
        .iter()
        .filter(|other| other.theme.id == question.theme.id);
    if of_theme.nth(1).is_none() {
        return nothing();
    }
    let screen = Screen::Compare(question.theme.id.clone());
    el("p.ics-no-print").add(link_button(
        "ics-link-button",
        words::results::compare::LINK,
        "",
        cx.press(Deed::Go(screen)),
    ))
}

/// The choices of a group: text, whether it is chosen, what happens when it is.
type Radios = Vec<(String, bool, Callback<Event>)>;

/// Where it was at the baseline: what the tool is for, so it stands open.
fn then(cx: &Cx, answer: &Answer) -> El {
    let baseline = words::baseline(&cx.assessment.settings);
    let mut radios = Radios::new();
    let mut choose = |then: Option<Stage>, text| {
        let action = edited(answer, AnswerEdit::Then(then));
        radios.push((text, answer.then == then, cx.change(action)));
    };
    for stage in Stage::ALL {
        let named = words::stage(&cx.framework, stage);
        let text = if answer.stage() == Some(stage) {
            words::question::same(&named)
        } else {
            named
        };
        choose(Some(stage), text);
    }
    choose(None, words::question::NOT_SAID.to_owned());
    let legend = heading(cx, 1, "nhsuk-fieldset__heading").string(words::question::then(&baseline));
    inline_choices(Choices {
        name: "q-then".to_owned(),
        legend: el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m").add(legend),
        hint: "",
        radios,
    })
}

fn more(cx: &Cx, answer: &Answer, theme: &Theme) -> El {
    let mut note = Field::bold(
        "q-note",
        words::question::NOTE,
        answer.note.as_deref().unwrap_or_default(),
    );
    note.hint = words::question::NOTE_HINT;
    let noted = answer.clone();
    let typed = cx.typed(Box::new(move |text| edited(&noted, AnswerEdit::Note(text))));
    several()
        .add(target(cx, answer, theme))
        .add(confidence(cx, answer))
        .add(text_area(note, typed))
        .add(evidence_list(cx, answer))
}

/// Whether anything lies in what is folded away.
fn is_more_said(answer: &Answer) -> bool {
    answer.target.is_some()
        || answer.confidence.is_some()
        || answer.note.is_some()
        || !answer.evidence.is_empty()
}

fn target(cx: &Cx, answer: &Answer, theme: &Theme) -> El {
    let default = words::stage(&cx.framework, cx.assessment.settings.target(&theme.layer));
    let mut radios = Radios::new();
    let mut choose = |target: Option<Stage>, text| {
        let action = edited(answer, AnswerEdit::Target(target));
        radios.push((text, answer.target == target, cx.change(action)));
    };
    choose(None, words::question::as_set(&default));
    for stage in Stage::ALL {
        choose(Some(stage), words::stage(&cx.framework, stage));
    }
    inline_choices(Choices {
        name: "q-target".to_owned(),
        legend: small_legend(words::question::TARGET),
        hint: words::question::TARGET_HINT,
        radios,
    })
}

fn confidence(cx: &Cx, answer: &Answer) -> El {
    let confidences = [
        None,
        Some(Confidence::Low),
        Some(Confidence::Medium),
        Some(Confidence::High),
    ];
    let mut radios = Radios::new();
    for confidence in confidences {
        let text = confidence.map_or(words::question::NOT_SAID, words::confidence);
        let action = edited(answer, AnswerEdit::Confidence(confidence));
        let chosen = answer.confidence == confidence;
        radios.push((text.to_owned(), chosen, cx.change(action)));
    }
    inline_choices(Choices {
        name: "q-confidence".to_owned(),
        legend: small_legend(words::question::CONFIDENCE),
        hint: "",
        radios,
    })
}

fn small_legend(text: &str) -> El {
    el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(text)
}

fn prompts(cx: &Cx, question: &Question) -> El {
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    for prompt in &question.cell.evidence {
        list = list.add(el("li").text(prompt));
    }
    let mut ideas = el("p.nhsuk-body-s");
    let mut sources = Vec::new();
    for id in &question.theme.sources {
        if let Some(source) = cx.framework.source(id) {
            sources.push(source.title.as_str());
        }
    }
    if !sources.is_empty() {
        ideas = ideas.string(words::question::ideas(&sources));
    }
    details(words::question::PROMPTS, several().add(list).add(ideas))
}

fn example(cx: &Cx, theme: &Theme) -> El {
    let Some(example) = &theme.example else {
        return nothing();
    };
    let mut source = el("p.nhsuk-body-s");
    if let Some(found) = cx.framework.source(&example.source) {
        source = source.string(words::question::source(found));
    }
    details(
        words::question::EXAMPLE,
        several().add(el("p").text(&example.text)).add(source),
    )
}
