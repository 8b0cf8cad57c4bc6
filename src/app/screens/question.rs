//! Question: one theme of one unit.

use yew::prelude::*;

use crate::app::view::{
    ButtonKind, Choices, Cx, Field, button, details, evidence_list, heading, inline_choices,
    link_button, progress, screen_heading, stage_cards, text_area,
};
use crate::app::{Action, AnswerEdit, Deed, Question, Screen, words};
use crate::assessment::{Answer, Confidence, Response, UnitId};
use crate::framework::{Cell, Stage, Theme, ThemeId};

/// One question. Every answer is kept at once; nothing has to be filled in.
pub fn question(cx: &Cx, unit: &UnitId, theme: &ThemeId) -> Html {
    let questions = cx.questions();
    let Some(nth) = questions
        .iter()
        .position(|question| question.is(unit, theme))
    else {
        // Removed meanwhile, here or in another tab.
        return screen_heading(cx, "nhsuk-heading-l", words::question::GONE.into());
    };
    let question = questions[nth];
    let answer = cx.assessment.answer(unit, theme);
    let back = nth
        .checked_sub(1)
        .map_or(Screen::Sections, |before| questions[before].screen());
    let next = questions
        .get(nth + 1)
        .map_or(Screen::Results, Question::screen);
    let all = cx.press(Deed::Go(Screen::Sections));
    html! {
        <div class="ics-reading">
            { link_button("ics-link-button nhsuk-back-link ics-no-print", words::question::ALL, "", all) }
            { progress(nth + 1, questions.len(), words::question::number(nth + 1, questions.len())) }
            { title(cx, &question) }
            <p class="nhsuk-body">{ &question.theme.measures }</p>
            { stage_cards(cx, question.cell, &answer) }
            if answer.response() != Response::Unanswered {
                <p class="ics-no-print">
                    { link_button(
                        "ics-link-button",
                        words::question::CLEAR,
                        "",
                        cx.note(edited(&answer, AnswerEdit::Response(Response::Unanswered))),
                    ) }
                </p>
            }
            { then(cx, &answer) }
            { prompts(question.cell) }
            { example(cx, question.theme) }
            { details(words::question::MORE, more(cx, &answer, question.theme), None) }
            <div class="ics-pager ics-no-print">
                { button(ButtonKind::Secondary, words::BACK.into(), cx.press(Deed::Go(back))) }
                { button(ButtonKind::Primary, words::CONTINUE.into(), cx.press(Deed::Go(next))) }
            </div>
        </div>
    }
}

fn title(cx: &Cx, question: &Question) -> Html {
    let level = cx.framework.level(&question.unit.level);
    let layer = cx.framework.layer(&question.theme.layer);
    let title = html! {
        <>
            <span class="nhsuk-caption-l">
                <span class="ics-level">{ level.map(|level| level.name.clone()) }</span>
                { " " }{ words::unit_name(&question.unit.name, level) }
                { ": " }{ layer.map(|layer| layer.name.clone()) }
            </span>
            { " " }{ &question.theme.name }
        </>
    };
    screen_heading(cx, "nhsuk-heading-l", title)
}

fn edited(answer: &Answer, edit: AnswerEdit) -> Action {
    Action::Answered(answer.unit.clone(), answer.theme.clone(), edit)
}

/// One choice: its text, whether it is chosen, what happens when it is.
fn choice(cx: &Cx, text: String, chosen: bool, action: Action) -> (String, bool, Callback<Event>) {
    (text, chosen, cx.change(action))
}

/// Where it was at the baseline: what the tool is for, so it stands open.
fn then(cx: &Cx, answer: &Answer) -> Html {
    let baseline = words::baseline(&cx.assessment.settings);
    let option = |then: Option<Stage>, text: String| {
        choice(
            cx,
            text,
            answer.then == then,
            edited(answer, AnswerEdit::Then(then)),
        )
    };
    let mut choices: Vec<_> = Stage::ALL
        .into_iter()
        .map(|stage| {
            let named = words::stage(&cx.framework, stage);
            let same = Some(stage) == answer.stage();
            option(
                Some(stage),
                if same {
                    words::question::same(&named)
                } else {
                    named
                },
            )
        })
        .collect();
    choices.push(option(None, words::question::NOT_SAID.to_owned()));
    inline_choices(Choices {
        name: "q-then",
        legend: heading(
            cx,
            1,
            "nhsuk-fieldset__heading",
            words::question::then(&baseline).into(),
        ),
        legend_class: "nhsuk-fieldset__legend nhsuk-fieldset__legend--m",
        hint: "",
        choices,
    })
}

fn more(cx: &Cx, answer: &Answer, theme: &Theme) -> Html {
    let store = (answer.unit.clone(), answer.theme.clone());
    let note = Field::new("q-note", words::question::NOTE, answer.note.as_deref())
        .hint(words::question::NOTE_HINT);
    let typed = cx.typed(move |text| {
        Action::Answered(store.0.clone(), store.1.clone(), AnswerEdit::Note(text))
    });
    html! {
        <>
            { target(cx, answer, theme) }
            { confidence(cx, answer) }
            { text_area(note, typed) }
            { evidence_list(cx, answer) }
        </>
    }
}

fn target(cx: &Cx, answer: &Answer, theme: &Theme) -> Html {
    let default = words::stage(&cx.framework, cx.assessment.settings.target(&theme.layer));
    let option = |target: Option<Stage>, text: String| {
        choice(
            cx,
            text,
            answer.target == target,
            edited(answer, AnswerEdit::Target(target)),
        )
    };
    let mut choices = vec![option(None, words::question::as_set(&default))];
    choices.extend(Stage::ALL.map(|stage| option(Some(stage), words::stage(&cx.framework, stage))));
    inline_choices(Choices {
        name: "q-target",
        legend: words::question::TARGET.into(),
        legend_class: "nhsuk-fieldset__legend nhsuk-fieldset__legend--s",
        hint: words::question::TARGET_HINT,
        choices,
    })
}

fn confidence(cx: &Cx, answer: &Answer) -> Html {
    let confidences = [
        None,
        Some(Confidence::Low),
        Some(Confidence::Medium),
        Some(Confidence::High),
    ];
    let choices = confidences.map(|confidence| {
        let text = confidence.map_or(words::question::NOT_SAID, words::confidence);
        let action = edited(answer, AnswerEdit::Confidence(confidence));
        choice(cx, text.to_owned(), answer.confidence == confidence, action)
    });
    inline_choices(Choices {
        name: "q-confidence",
        legend: words::question::CONFIDENCE.into(),
        legend_class: "nhsuk-fieldset__legend nhsuk-fieldset__legend--s",
        hint: "",
        choices: choices.into(),
    })
}

fn prompts(cell: &Cell) -> Html {
    details(
        words::question::PROMPTS,
        html! {
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for cell.evidence.iter().map(|prompt| html! { <li>{ prompt }</li> }) }
            </ul>
        },
        None,
    )
}

fn example(cx: &Cx, theme: &Theme) -> Html {
    let Some(example) = &theme.example else {
        return Html::default();
    };
    let source = cx
        .framework
        .source(&example.source)
        .map(words::question::source);
    details(
        words::question::EXAMPLE,
        html! {
            <>
                <p>{ &example.text }</p>
                <p class="nhsuk-body-s">{ source }</p>
            </>
        },
        None,
    )
}
