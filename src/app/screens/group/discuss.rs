//! One question of a group: how everybody rated it, without names, and what is agreed.

use std::rc::Rc;

use yew::prelude::*;

use super::dots;
use crate::app::view::{
    self, Choices, Cx, El, Field, checkbox, date_field, details, el, heading, inline_choices,
    level_tag, link_button, progress, screen_heading, several, string, table, text_field,
};
use crate::app::{Action, AgreedEdit, Deed, Screen, words};
use crate::assessment::{Day, Sector, UnitId, Vantage};
use crate::framework::{Stage, ThemeId};
use crate::group::{CellRatings, Rater, Ratings, by_consensus};
use words::group as w;

/// From this many ratings on those of a sector or a vantage are told.
const TOLD_FROM: usize = 3;

/// One theme of one unit, to be looked at together. Nothing on it says who chose what.
pub fn discuss(cx: &Cx, unit: &UnitId, theme: &ThemeId) -> El {
    let ratings = Ratings::of(&cx.framework, &cx.assessment);
    let found = ratings.as_ref().and_then(|ratings| {
        let mut cells = ratings.cells.iter();
        let nth = cells.position(|cell| cell.unit.id == *unit && cell.theme.id == *theme)?;
        Some((ratings, nth))
    });
    let Some((ratings, nth)) = found else {
        return super::group(cx);
    };
    let cell = &ratings.cells[nth];
    let large = if cx.ui.projected {
        "ics-discuss ics-discuss--large"
    } else {
        "ics-discuss"
    };
    let level = cx.framework.level(&cell.unit.level);
    let caption = el("span.nhsuk-caption-l")
        .add(level_tag(level))
        .text(" ")
        .string(words::unit_name(&cell.unit.name, level));
    let spread = cell.spread();
    let said = format!(
        "{}: {}{}",
        w::consensus(&spread),
        w::spread(cx, &spread),
        w::without(cell)
    );
    let project = Action::Ui(Rc::new(|ui| ui.projected = !ui.projected));
    el("div")
        .class(large)
        .add(link_button(
            "nhsuk-back-link ics-no-print",
            w::BACK,
            "",
            cx.press(Deed::Go(Screen::Group)),
        ))
        .add(
            el("div.nhsuk-checkboxes.nhsuk-checkboxes--small.ics-no-print").add(checkbox(
                "g-large",
                w::PROJECT,
                cx.ui.projected,
                cx.change(project),
            )),
        )
        .add(place(ratings))
        .add(
            screen_heading(cx, "nhsuk-heading-l")
                .add(caption)
                .text(" ")
                .text(&cell.theme.name),
        )
        .add(el("p.nhsuk-body").text(&cell.theme.measures))
        .add(el("p.nhsuk-body.ics-discuss__spread").string(said))
        .add(stages(cx, cell))
        .add(agreed(cx, cell))
        .add(details(w::BY_SECTOR, by_place(cx, ratings, cell)))
        .add(details(w::NOTES, notes(cell)))
        .add(pager(cx, ratings, nth))
}

/// How many of all that a group can talk about are agreed.
fn place(ratings: &Ratings) -> El {
    let all = by_consensus(ratings);
    let is_agreed = |nth: &&usize| ratings.cells[**nth].agreed.is_some();
    let agreed = all.iter().filter(is_agreed).count();
    progress(agreed, all.len(), w::agreed_of(agreed, all.len()))
}

/// What each stage means, and how many chose it.
fn stages(cx: &Cx, cell: &CellRatings) -> El {
    let counts = cell.counts();
    let worded = cell.theme.cells.get(&cell.unit.level);
    let mut list = el("ol.ics-discuss__stages");
    for stage in Stage::ALL {
        let name = el("span.ics-stage__name")
            .add(el("span.ics-stage__number").string(stage.to_string()))
            .text(" ")
            .text(cx.framework.stage_name(stage));
        let text = worded.map_or("", |worded| worded.descriptor(stage));
        let chosen = cell.agreed.is_some_and(|agreed| agreed.stage == stage);
        let item = el("li").class(if chosen {
            "ics-discuss__stage ics-discuss__stage--agreed"
        } else {
            "ics-discuss__stage"
        });
        let count = counts[stage.index()];
        let chose = el("span.nhsuk-u-visually-hidden").text(w::CHOSE);
        list = list.add(
            item.add(
                el("div.ics-discuss__head")
                    .add(name)
                    .add(dots(count).add(chose)),
            )
            .add(el("p.ics-stage__text").text(text)),
        );
    }
    list
}

fn agreed(cx: &Cx, cell: &CellRatings) -> El {
    let edit = |edit| Action::Agreed(cell.unit.id.clone(), cell.theme.id.clone(), edit);
    let now = cell.agreed.map(|agreed| agreed.stage);
    // A day that somebody gave stays while they are here.
    let today = cx.today().filter(|_| now.is_none() || !cx.ui.dated);
    let mut radios = Vec::new();
    for stage in Stage::ALL {
        let chosen = edit(AgreedEdit::Stage(Some(stage), today));
        let text = words::stage(&cx.framework, stage);
        radios.push((text, now == Some(stage), cx.change(chosen)));
    }
    let none = edit(AgreedEdit::Stage(None, None));
    radios.push((w::NOT_AGREED.to_owned(), now.is_none(), cx.change(none)));
    let legend = heading(cx, 1, "nhsuk-fieldset__heading").text(w::AGREED);
    let choices = inline_choices(Choices {
        name: "g-agreed".to_owned(),
        legend: el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m").add(legend),
        hint: w::AGREED_HINT,
        radios,
    });
    let Some(agreed) = cell.agreed else {
        return choices;
    };
    let typed = |edit: fn(String) -> AgreedEdit| {
        let (unit, theme) = (cell.unit.id.clone(), cell.theme.id.clone());
        cx.typed(Box::new(move |text| {
            Action::Agreed(unit.clone(), theme.clone(), edit(text))
        }))
    };
    let text = |text: &'static str, hint, id, value: &Option<String>, edit| {
        let mut field = Field::bold(id, text, value.as_deref().unwrap_or_default());
        field.hint = hint;
        text_field(field, typed(edit))
    };
    let on = agreed.on.map_or_else(String::new, |day| day.to_string());
    let (store, unit, theme) = (
        cx.store().clone(),
        cell.unit.id.clone(),
        cell.theme.id.clone(),
    );
    let dated = Callback::from(move |day: String| {
        let edit = AgreedEdit::On(Day::parse(&day));
        store.dispatch(&Action::Agreed(unit.clone(), theme.clone(), edit));
    });
    several()
        .add(choices)
        .add(text(
            w::WHY,
            w::WHY_HINT,
            "g-why",
            &agreed.why,
            AgreedEdit::Why,
        ))
        .add(text(w::BY, w::BY_HINT, "g-by", &agreed.by, AgreedEdit::By))
        .add(date_field(Field::bold("g-on", w::ON, &on), dated))
}

/// Medians by sector and by vantage, of three ratings or more.
fn by_place(cx: &Cx, ratings: &Ratings, cell: &CellRatings) -> El {
    let mut rows = Vec::new();
    let mut add = |name: &str, is_one: &dyn Fn(&Rater) -> bool| {
        let spread = ratings.spread_of(cell, is_one);
        if let Some(median) = spread.median.filter(|_| spread.n >= TOLD_FROM) {
            let median = words::capital(&words::stage_of(&cx.framework, median));
            rows.push((
                name.to_owned(),
                vec![string(median), string(spread.n.to_string())],
            ));
        }
    };
    for sector in [Sector::Nhs, Sector::Council, Sector::Vcse, Sector::Other] {
        add(words::sector(sector), &|rater| {
            rater.who.and_then(|who| who.sector) == Some(sector)
        });
    }
    for vantage in [Vantage::Board, Vantage::Management, Vantage::FrontLine] {
        add(words::vantage(vantage), &|rater| {
            rater.who.and_then(|who| who.vantage) == Some(vantage)
        });
    }
    let about = el("p").text(w::FROM_THREE);
    if rows.is_empty() {
        return about;
    }
    let columns = [
        (w::SECTOR_OR_VANTAGE, false),
        (w::MEDIAN, false),
        (w::RATINGS, true),
    ];
    several().add(about).add(table(w::BY_PLACE, &columns, rows))
}

fn notes(cell: &CellRatings) -> El {
    let mut notes = Vec::new();
    for answer in cell.answers.iter().flatten() {
        notes.extend(
            answer
                .note
                .as_deref()
                .filter(|note| !note.trim().is_empty()),
        );
    }
    if notes.is_empty() {
        return el("p").text(w::NO_NOTES);
    }
    // Not in the order of the respondents, which would tell whose they are.
    notes.sort_unstable();
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    for note in notes {
        list = list.add(el("li").text(note));
    }
    list
}

fn pager(cx: &Cx, ratings: &Ratings, nth: usize) -> El {
    // Where one is does not change once something is agreed.
    let agenda = by_consensus(ratings);
    let at = agenda.iter().position(|found| *found == nth);
    let screen = |at: Option<usize>| {
        let cell = at
            .and_then(|at| agenda.get(at))
            .map(|nth| &ratings.cells[*nth]);
        cell.map_or(Screen::Group, |cell| {
            Screen::Discuss(Box::new((cell.unit.id.clone(), cell.theme.id.clone())))
        })
    };
    let back = screen(at.and_then(|at| at.checked_sub(1)));
    let next = screen(at.map(|at| at + 1));
    view::pager(cx, back, next)
}
