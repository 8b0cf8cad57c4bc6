//! The plan: what to do in which cycle, what waits, and why.

mod board;
mod card;
mod changes;
mod chunk;
mod edits;
mod names;
mod order;
mod owners;
mod review;
mod settings;
mod steps;
mod timeline;
mod waiting;

pub use changes::{differences, is_accepted};
pub use chunk::chunk;
pub use edits::{accepted, added, from_now, owner};
pub use names::{about, title, untitled};
pub use order::of_cycle;

use super::results::{nothing_yet, of_group, title as title_of};
use crate::app::view::{
    self, ButtonKind, Cx, El, el, heading, link_button, nothing, screen_heading, several,
    small_button,
};
use crate::app::{Deed, PlanPage, Screen, Table, words};
use crate::assessment::ChunkStatus;
use crate::planning::Plan;

/// One page of the plan.
pub fn plan(cx: &Cx, page: PlanPage) -> El {
    use words::plan as w;
    let mut pages = Vec::new();
    for ((page, _), name) in PlanPage::ALL.into_iter().zip(w::PAGES) {
        pages.push((Screen::Plan(page), name));
    }
    let about = el("p.nhsuk-body.ics-print-only").string(words::results::printed(cx));
    let all = several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(w::HEADING))
        .add(view::pages(cx, w::PAGES_LABEL, pages))
        .add(about)
        .add(of_group(cx));
    let Some(planned) = &cx.planned else {
        return all.add(el("p.nhsuk-body").text(w::WORKING));
    };
    let plan = &planned.plan;
    if plan.chunks.is_empty() && plan.waiting.is_empty() {
        return all
            .add(nothing_yet(cx, w::NOTHING, w::NOTHING_TEXT))
            .add(add_own(cx));
    }
    let all = all.add(progress(cx, plan));
    match page {
        PlanPage::Board => all
            .add(settings::settings_in_words(cx))
            .add(changes::standing(cx, planned))
            .add(el("div.ics-no-print").add(board::board(cx, plan)))
            .add(el("div.ics-print-only").add(timeline::by_cycle(cx, plan)))
            .add(heading(cx, 1, "nhsuk-heading-m").text(w::WAITING))
            .add(waiting::waiting(cx, plan))
            .add(add_own(cx))
            .add(take(cx))
            .add(steps::on_paper(cx, plan.chunks.iter())),
        PlanPage::Timeline => all.add(timeline::timeline(cx, plan)).add(take(cx)),
        PlanPage::Owners => all.add(owners::owners(cx, plan)).add(take(cx)),
    }
}

/// The plan in the report: how far it has come, and who does what in which cycle; in full, also over time
/// and with what to do.
pub fn reported(cx: &Cx, is_full: bool) -> El {
    let Some(planned) = &cx.planned else {
        return el("p.nhsuk-body").text(words::plan::WORKING);
    };
    let plan = &planned.plan;
    if plan.chunks.is_empty() {
        return nothing();
    }
    let (over_time, steps) = if is_full {
        (
            timeline::timeline(cx, plan),
            steps::on_paper(cx, plan.chunks.iter()),
        )
    } else {
        (nothing(), nothing())
    };
    several()
        .add(title_of(cx, words::plan::HEADING))
        .add(if changes::is_accepted(cx) {
            changes::overtaken(cx, plan)
        } else {
            el("p.nhsuk-body").text(words::plan::SUGGESTED)
        })
        .add(progress(cx, plan))
        .add(over_time)
        .add(timeline::by_cycle(cx, plan))
        .add(steps)
}

/// Where the calendar is, how much is done of the present cycle, and what of earlier ones is not.
fn progress(cx: &Cx, plan: &Plan) -> El {
    use words::plan as w;
    let settings = edits::settings(cx);
    let (Some(now), Some((first, _)), Some((_, last))) = (
        edits::now(cx, &settings),
        settings.days(0),
        settings.days(settings.count() - 1),
    ) else {
        return nothing();
    };
    let of = |is_due: &dyn Fn(i64) -> bool| {
        let (mut done, mut of) = (0, 0);
        for chunk in &plan.chunks {
            if chunk.cycle.is_some_and(|cycle| is_due(cycle.into())) {
                of += 1;
                done += usize::from(chunk.status == ChunkStatus::Done);
            }
        }
        (done, of)
    };
    let before = of(&|cycle| cycle < now);
    let said = match u32::try_from(now) {
        Err(_) => w::before(&words::day(first)),
        Ok(now) if now >= settings.count() => w::over(&words::day(last), before.0, before.1),
        Ok(nth) => {
            let end = settings.days(nth).map_or(last, |(_, end)| end);
            let here = of(&|cycle| cycle == now);
            let late = before.1 - before.0;
            w::progress(nth, settings.count(), &words::day(end), here, late)
        }
    };
    el("p.nhsuk-inset-text").string(said)
}

fn add_own(cx: &Cx) -> El {
    let add = cx.press(Deed::AddChunk);
    el("p.ics-no-print").add(small_button(
        ButtonKind::Secondary,
        words::plan::ADD,
        "",
        add,
    ))
}

/// Ways to take the plan along.
fn take(cx: &Cx) -> El {
    use words::plan as w;
    let link = |text, press| el("li").add(link_button("ics-link-button", text, "", press));
    several()
        .add(heading(cx, 1, "nhsuk-heading-m ics-no-print").text(w::TAKE))
        .add(
            el("ul.nhsuk-list.ics-no-print")
                .add(link(w::PRINT, cx.press(Deed::Print)))
                .add(link(w::AS_CSV, cx.press(Deed::DownloadTable(Table::Plan))))
                .add(link(w::AS_CALENDAR, cx.press(Deed::DownloadCalendar))),
        )
}
