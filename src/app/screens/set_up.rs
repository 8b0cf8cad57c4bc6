//! Set up: name, scope, units, role.

use super::unit::unit_fields;
use crate::app::view::{
    ButtonKind, Cx, El, Field, ROLE, button, el, heading, nothing, screen_heading, select, several,
    small_button, text_field,
};
use crate::app::{Action, Deed, SetUpEdit, words};
use crate::assessment::{Respondent, Scope, Sector, Settings, Vantage};
use crate::framework::Stage;

/// What is assessed, and by whom. What is there already is enough to go on with.
pub fn set_up(cx: &Cx) -> El {
    let title = Field::bold("su-title", words::set_up::TITLE, &cx.assessment.title.text);
    let titled = cx.typed(Box::new(|title| Action::SetUp(SetUpEdit::Title(title))));
    let mut units = el("ul.ics-units");
    for unit in cx.assessment.unit_tree() {
        units = units.add(unit_fields(cx, unit));
    }
    let mut more = el("div.nhsuk-button-group");
    for level in cx.levels() {
        let add = cx.press(Deed::AddUnit(level.id.clone()));
        let text = words::set_up::add(&level.name);
        more = more.add(small_button(ButtonKind::Secondary, &text, "", add));
    }
    let respondent = match &cx.assessment.respondent {
        Some(respondent) => about_you(cx, respondent),
        None => nothing(),
    };
    let go_on = cx.press(Deed::Continue);
    several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(words::set_up::HEADING))
        .add(text_field(title, titled))
        .add(scope(cx))
        .add(heading(cx, 1, "nhsuk-heading-m").text(words::set_up::UNITS))
        .add(el("p.nhsuk-body.ics-reading").text(words::set_up::UNITS_TEXT))
        .add(units)
        .add(more)
        .add(target(cx))
        .add(respondent)
        .add(el("div.ics-pager.ics-no-print").add(button(
            ButtonKind::Primary,
            words::CONTINUE,
            go_on,
        )))
}

fn scope(cx: &Cx) -> El {
    let (core, all) = cx.framework.counts();
    // Whoever is at the one that the host offers has no other; a file may have brought the other.
    let is_settled = cx.options.scope == Some(cx.assessment.settings.scope());
    if core == 0 || core == all || is_settled {
        return nothing();
    }
    let legend = el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m")
        .add(heading(cx, 1, "nhsuk-fieldset__heading").text(words::set_up::SCOPE));
    let choices = el("div.nhsuk-radios")
        .add(scope_choice(
            cx,
            "su-quick",
            Scope::Quick,
            words::start::QUICK,
            words::start::quick_text(core),
        ))
        .add(scope_choice(
            cx,
            "su-full",
            Scope::Full,
            words::start::FULL,
            words::start::full_text(all),
        ));
    el("div.nhsuk-form-group").add(el("fieldset.nhsuk-fieldset").add(legend).add(choices))
}

fn scope_choice(cx: &Cx, id: &str, scope: Scope, text: &str, hint: String) -> El {
    let hint_id = format!("{id}-hint");
    let hint = el("div.nhsuk-hint.nhsuk-radios__hint")
        .id(&hint_id)
        .string(hint);
    let input = el("input.nhsuk-radios__input[type=radio][name=su-scope]")
        .id(id)
        .attr("aria-describedby", hint_id)
        .checked(cx.assessment.settings.scope() == scope)
        .on_change(cx.change(Action::SetUp(SetUpEdit::Scope(scope))));
    el("div.nhsuk-radios__item")
        .add(input)
        .add(
            el("label.nhsuk-label.nhsuk-radios__label")
                .labels(id)
                .text(text),
        )
        .add(hint)
}

/// The stage wanted wherever a question says nothing else. Nobody has to wish for the lowest.
fn target(cx: &Cx) -> El {
    let mut options = Vec::new();
    for stage in &Stage::ALL[1..] {
        options.push((stage.to_string(), words::stage(&cx.framework, *stage)));
    }
    let chosen = cx.assessment.settings.target_at_large().to_string();
    let field = Field {
        hint: words::set_up::TARGET_HINT,
        ..Field::bold("su-target", words::set_up::TARGET, &chosen)
    };
    let edit = |digit: String| {
        let stage = Stage::from_digit(&digit);
        Action::SetUp(SetUpEdit::Target(stage.unwrap_or(Settings::TARGET)))
    };
    select(field, options, cx.chosen(Box::new(edit)))
}

fn about_you(cx: &Cx, respondent: &Respondent) -> El {
    const SECTORS: [Sector; 4] = [Sector::Nhs, Sector::Council, Sector::Vcse, Sector::Other];
    const VANTAGES: [Vantage; 3] = [Vantage::Board, Vantage::Management, Vantage::FrontLine];
    let role = Field::plain(
        ROLE.to_owned(),
        words::set_up::ROLE,
        respondent.role.as_deref().unwrap_or_default(),
    );
    let sector = SECTORS
        .iter()
        .position(|sector| Some(*sector) == respondent.sector);
    let vantage = VANTAGES
        .iter()
        .position(|vantage| Some(*vantage) == respondent.vantage);
    several()
        .add(heading(cx, 1, "nhsuk-heading-m").text(words::set_up::ABOUT_YOU))
        .add(el("p.nhsuk-body.ics-reading").text(words::set_up::ABOUT_YOU_TEXT))
        .add(text_field(
            role,
            cx.typed(Box::new(|role| Action::SetUp(SetUpEdit::Role(role)))),
        ))
        .add(optional(
            cx,
            "su-sector",
            words::set_up::SECTOR,
            &SECTORS.map(words::sector),
            sector,
            |nth| SetUpEdit::Sector(nth.and_then(|nth| SECTORS.get(nth).copied())),
        ))
        .add(optional(
            cx,
            "su-vantage",
            words::set_up::VANTAGE,
            &VANTAGES.map(words::vantage),
            vantage,
            |nth| SetUpEdit::Vantage(nth.and_then(|nth| VANTAGES.get(nth).copied())),
        ))
}

/// A select whose first choice is to say nothing.
fn optional(
    cx: &Cx,
    id: &str,
    label: &str,
    texts: &[&str],
    chosen: Option<usize>,
    edit: fn(Option<usize>) -> SetUpEdit,
) -> El {
    let mut options = vec![(String::new(), words::set_up::NOT_SAID.to_owned())];
    for (nth, text) in texts.iter().enumerate() {
        options.push((nth.to_string(), (*text).to_owned()));
    }
    let chosen = chosen.map_or_else(String::new, |nth| nth.to_string());
    select(
        Field::plain(id.to_owned(), label, &chosen),
        options,
        cx.chosen(Box::new(move |nth| Action::SetUp(edit(nth.parse().ok())))),
    )
}
