//! Question: one theme of one unit.

use yew::prelude::*;

use crate::app::components::{
    Button, ButtonKind, Choice, EvidenceList, Heading, InlineChoices, LinkButton, Progress,
    ScreenHeading, StageCards, TextArea,
};
use crate::app::root::{AppContext, use_app};
use crate::app::state::Question;
use crate::app::{Action, AnswerEdit, Screen, words};
use crate::assessment::{Answer, Confidence, Response, UnitId};
use crate::framework::{Cell, Stage, Theme, ThemeId};

/// Properties of [`QuestionScreen`].
#[derive(PartialEq, Properties)]
pub struct QuestionProps {
    /// The unit.
    pub unit: UnitId,
    /// The theme.
    pub theme: ThemeId,
}

/// One question. Every answer is kept at once; nothing has to be filled in.
#[component]
pub fn QuestionScreen(props: &QuestionProps) -> Html {
    let app = use_app();
    let state = &app.state;
    let questions = state.questions();
    let Some(nth) = questions.iter().position(|question| question.is(&props.unit, &props.theme)) else {
        // Removed meanwhile, here or in another tab.
        return html! { <ScreenHeading>{ words::question::GONE }</ScreenHeading> };
    };
    let question = questions[nth];
    let answer = state.assessment.answer(&props.unit, &props.theme);
    let level = state.framework.level(&question.unit.level);
    let layer = state.framework.layer(&question.theme.layer);
    let caption = format!(
        "{}: {}",
        words::unit_name(&question.unit.name, level),
        layer.map(|layer| layer.name.as_str()).unwrap_or_default()
    );
    let back = nth.checked_sub(1).map_or(Screen::Sections, |before| questions[before].screen());
    let next = questions.get(nth + 1).map_or(Screen::Results, Question::screen);
    let go = |screen: Screen| {
        let store = app.store.clone();
        move |()| store.go(screen.clone())
    };
    let clear = respond(&app, &answer).reform(|()| Response::Unanswered);
    html! {
        <div class="ics-reading">
            <LinkButton class="nhsuk-back-link ics-no-print" onpress={go(Screen::Sections)}>
                { words::question::ALL }
            </LinkButton>
            <Progress
                id="q-progress"
                done={nth + 1}
                of={questions.len()}
                text={words::question::number(nth + 1, questions.len())}
            />
            <ScreenHeading class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">
                    <span class="ics-level">{ level.map(|level| level.name.clone()) }</span>{ " " }{ caption }
                </span>
                { " " }{ question.theme.name.clone() }
            </ScreenHeading>
            <p class="nhsuk-body">{ question.theme.measures.clone() }</p>
            <StageCards cell={question.cell.clone()} response={answer.response()} onrespond={respond(&app, &answer)} />
            if answer.response() != Response::Unanswered {
                <p class="ics-no-print"><LinkButton onpress={clear}>{ words::question::CLEAR }</LinkButton></p>
            }
            { then(&app, &answer) }
            { prompts(question.cell) }
            { example(&app, question.theme) }
            { more(&app, &answer, question.theme) }
            <div class="ics-pager ics-no-print">
                <Button kind={ButtonKind::Secondary} onpress={go(back)}>{ words::BACK }</Button>
                <Button onpress={go(next)}>{ words::CONTINUE }</Button>
            </div>
        </div>
    }
}

fn edit<T: 'static>(app: &AppContext, answer: &Answer, edit: impl Fn(T) -> AnswerEdit + 'static) -> Callback<T> {
    let store = app.store.clone();
    let (unit, theme) = (answer.unit.clone(), answer.theme.clone());
    Callback::from(move |value| {
        store.dispatch(Action::Answered(unit.clone(), theme.clone(), edit(value)));
    })
}

fn respond(app: &AppContext, answer: &Answer) -> Callback<Response> {
    edit(app, answer, AnswerEdit::Response)
}

/// The stages as choices, with one for ‘nothing said’.
fn stage_choices(
    app: &AppContext,
    none: (bool, String),
    text: impl Fn(Stage, String) -> String,
) -> Vec<Choice<Option<Stage>>> {
    let (first, none) = none;
    let none = Choice { value: None, text: none.into() };
    let stages = Stage::ALL.into_iter().map(|stage| {
        let named = words::stage(&app.state.framework, stage);
        Choice { value: Some(stage), text: text(stage, named).into() }
    });
    if first { std::iter::once(none).chain(stages).collect() } else { stages.chain([none]).collect() }
}

/// Where it was at the baseline: what the tool is for, so it stands open.
fn then(app: &AppContext, answer: &Answer) -> Html {
    let baseline = words::baseline(&app.state.assessment.settings);
    let today = answer.stage();
    let choices = stage_choices(app, (false, words::question::NOT_SAID.to_owned()), |stage, named| {
        if Some(stage) == today { words::question::same(&named) } else { named }
    });
    html! {
        <InlineChoices<Option<Stage>>
            name="q-then"
            legend={html! {
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                    <Heading class="nhsuk-fieldset__heading">{ words::question::then(&baseline) }</Heading>
                </legend>
            }}
            {choices}
            chosen={answer.then}
            onchoose={edit(app, answer, AnswerEdit::Then)}
        />
    }
}

fn more(app: &AppContext, answer: &Answer, theme: &Theme) -> Html {
    let small = |text: &'static str| html! { <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ text }</legend> };
    let default = words::stage(&app.state.framework, app.state.assessment.settings.target(&theme.layer));
    let confidences = [None, Some(Confidence::Low), Some(Confidence::Medium), Some(Confidence::High)];
    let confidences: Vec<_> = confidences
        .into_iter()
        .map(|value| Choice {
            value,
            text: value.map_or(words::question::NOT_SAID, words::confidence).into(),
        })
        .collect();
    html! {
        <Details title={words::question::MORE}>
            <InlineChoices<Option<Stage>>
                name="q-target"
                legend={small(words::question::TARGET)}
                hint={words::question::TARGET_HINT}
                choices={stage_choices(app, (true, words::question::as_set(&default)), |_, named| named)}
                chosen={answer.target}
                onchoose={edit(app, answer, AnswerEdit::Target)}
            />
            <InlineChoices<Option<Confidence>>
                name="q-confidence"
                legend={small(words::question::CONFIDENCE)}
                choices={confidences}
                chosen={answer.confidence}
                onchoose={edit(app, answer, AnswerEdit::Confidence)}
            />
            <TextArea
                id="q-note"
                label={words::question::NOTE}
                hint={words::question::NOTE_HINT}
                value={answer.note.clone().unwrap_or_default()}
                oninput={edit(app, answer, AnswerEdit::Note)}
            />
            <EvidenceList evidence={answer.evidence.clone()} onedit={edit(app, answer, AnswerEdit::Evidence)} />
        </Details>
    }
}

fn prompts(cell: &Cell) -> Html {
    html! {
        <Details title={words::question::PROMPTS}>
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for cell.evidence.iter().map(|prompt| html! { <li>{ prompt.clone() }</li> }) }
            </ul>
        </Details>
    }
}

fn example(app: &AppContext, theme: &Theme) -> Html {
    let Some(example) = &theme.example else {
        return Html::default();
    };
    let source = app.state.framework.source(&example.source).map(|source| {
        words::question::source(&source.title, source.publisher.as_deref(), source.published.as_deref())
    });
    html! {
        <Details title={words::question::EXAMPLE}>
            <p>{ example.text.clone() }</p>
            <p class="nhsuk-body-s">{ source }</p>
        </Details>
    }
}

#[derive(PartialEq, Properties)]
struct DetailsProps {
    title: &'static str,
    children: Html,
}

/// <https://service-manual.nhs.uk/design-system/components/details>
#[component]
fn Details(props: &DetailsProps) -> Html {
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ props.title }</span>
            </summary>
            <div class="nhsuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}
