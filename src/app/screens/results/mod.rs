//! Results: what the answers say, page by page.

mod change;
mod context;
mod lenses;
mod levels;
mod overview;
mod readiness;
mod report;

use crate::app::view::{
    self, ButtonKind, Cx, El, button, details, el, heading, link_button, nothing, screen_heading,
    several, string,
};
use crate::app::{Deed, Page, Screen, words};
use crate::assessment::UnitId;
use crate::framework::ThemeId;

/// Where something is shown, and how much of what is long.
#[derive(Clone, Copy, PartialEq)]
pub enum Shown {
    /// On the screen: the first few in sight and the rest folded away, with ways on and fields.
    Screen,
    /// In the report: the first few, and how many more there are.
    Brief,
    /// In the report with everything: all.
    Full,
}

/// One page of what the answers say.
pub fn results(cx: &Cx, page: Page) -> El {
    let results = cx.results();
    let about = el("p.nhsuk-body").string(words::results::printed(cx));
    let all = several()
        .add(
            screen_heading(cx, "nhsuk-heading-xl").text(if page == Page::Report {
                words::results::report::HEADING
            } else {
                words::results::HEADING
            }),
        )
        .add(pages(cx))
        .add(if page == Page::Report {
            about
        } else {
            about.class("nhsuk-body ics-print-only")
        })
        .add(of_group(cx));
    let is_empty = results.counts().0 == 0;
    // Decisions and what surrounds the answers can be noted before any is given.
    let shown = match page {
        Page::Readiness => readiness::readiness(cx, &results),
        Page::Context => context::context(cx, false),
        _ if is_empty => {
            return all.add(nothing_yet(
                cx,
                words::results::NOTHING_YET,
                words::results::NOTHING_YET_TEXT,
            ));
        }
        Page::Overview => overview::overview(cx, &results),
        Page::Levels => levels::levels(cx, &results, Shown::Screen),
        Page::Lenses => lenses::lenses(cx, &results),
        Page::Change => change::change(cx, &results, Shown::Screen),
        Page::Report => report::report(cx, &results),
    };
    all.add(shown)
}

/// Whose answers these are, where several respondents are read together.
pub(super) fn of_group(cx: &Cx) -> El {
    if !cx.has_group() {
        return nothing();
    }
    let said = words::group::rests_on(cx);
    el("div.nhsuk-inset-text").add(el("p").string(said).text(" ").add(link_button(
        "ics-text-link ics-no-print",
        words::group::BACK,
        "",
        cx.press(Deed::Go(Screen::Group)),
    )))
}

/// The way round the pages: those for which the framework has something.
fn pages(cx: &Cx) -> El {
    let framework = &cx.framework;
    let mut list = Vec::new();
    for ((page, _), name) in Page::ALL.into_iter().zip(words::results::PAGES) {
        let is_there = match page {
            Page::Levels => framework.levels.len() > 1,
            Page::Lenses => !framework.lenses.is_empty(),
            Page::Readiness => framework.readiness.is_some(),
            Page::Context => framework.context.is_some() || !framework.reflections.is_empty(),
            _ => true,
        };
        if is_there {
            list.push((Screen::Results(page), name));
        }
    }
    view::pages(cx, words::results::PAGES_LABEL, list)
}

pub(super) fn nothing_yet(cx: &Cx, title: &str, text: &str) -> El {
    el("div.ics-panel.ics-panel--lead[part=panel]")
        .add(heading(cx, 1, "ics-panel__heading").text(title))
        .add(el("p.nhsuk-body").text(text))
        .add(button(
            ButtonKind::Primary,
            words::CONTINUE,
            cx.press(Deed::Continue),
        ))
}

/// A heading between the figures of a page.
pub(super) fn title(cx: &Cx, text: &str) -> El {
    heading(cx, 1, "nhsuk-heading-m").text(text)
}

pub(super) fn body(text: &str) -> El {
    el("p.nhsuk-body").text(text)
}

/// A question, told by its theme and its unit, as a link to it; as text on paper.
pub(super) fn to_question(cx: &Cx, unit: &UnitId, theme: &ThemeId, shown: Shown) -> El {
    // Where there is one part only, nobody needs to be told which.
    let text = if cx.assessment.units.iter().count() == 1 {
        cx.theme_name(theme).to_owned()
    } else {
        words::results::cell(cx.theme_name(theme), &cx.unit_name(unit))
    };
    if shown != Shown::Screen {
        return string(text);
    }
    let screen = cx.looked_at(unit.clone(), theme.clone());
    link_button("ics-text-link", &text, "", cx.press(Deed::Go(screen)))
}

/// How many questions are listed before the rest is folded away.
const LISTED: usize = 8;

/// Questions with what is said of each.
fn cells(cx: &Cx, cells: Vec<(&UnitId, &ThemeId, String)>, shown: Shown) -> El {
    let mut items = Vec::new();
    for (unit, theme, said) in cells {
        items.push((to_question(cx, unit, theme, shown), said));
    }
    listed(items, shown)
}

/// Things with what is said of each; says so where there are none.
pub(super) fn listed(items: Vec<(El, String)>, shown: Shown) -> El {
    let count = items.len();
    if count == 0 {
        return body(words::results::overview::NONE);
    }
    let (mut first, mut rest) = (el("ul.nhsuk-list.ics-cells"), el("ul.nhsuk-list.ics-cells"));
    for (nth, (name, said)) in items.into_iter().enumerate() {
        let item = el("li").add(name).add(said_of(said));
        if shown != Shown::Full && nth >= LISTED {
            rest = rest.add(item);
        } else {
            first = first.add(item);
        }
    }
    let more = count.saturating_sub(LISTED);
    match shown {
        Shown::Screen if more > 0 => {
            let more = words::results::overview::more(more);
            several().add(first).add(details(&more, rest))
        }
        Shown::Brief if more > 0 => {
            let more = words::results::overview::and_more(more);
            several().add(first).add(el("p.nhsuk-body").string(more))
        }
        _ => first,
    }
}

/// What is said of something in a list, below its name; on paper beside it.
pub(super) fn said_of(said: String) -> El {
    several()
        .add(el("span.ics-sr-only").text(": "))
        .add(el("span.ics-cells__said").string(said))
}

/// Ways on from a page: what comes next.
fn onward(cx: &Cx, text: &str, screen: Screen) -> El {
    el("div.ics-pager.ics-no-print").add(button(
        ButtonKind::Primary,
        text,
        cx.press(Deed::Go(screen)),
    ))
}
