//! What has no cycle, by what keeps it out.

use super::board::is_shown;
use super::names::{about, title};
use crate::app::view::{Cx, El, details, el, link_button, nothing, several, toggled};
use crate::app::{Deed, Screen, words};
use crate::planning::{Chunk, ChunkKind, Obstacle, Plan};

/// Points from which on a step is a larger one.
const LARGER: u32 = 3;

/// What can keep a chunk out, in the order in which it is told.
const GROUPS: [&[Obstacle]; 8] = [
    &[Obstacle::Capacity],
    &[Obstacle::Capacity, Obstacle::Focus],
    &[Obstacle::Focus],
    &[Obstacle::Prerequisite],
    &[Obstacle::Horizon],
    &[Obstacle::NotAccepted],
    &[Obstacle::Importance],
    &[Obstacle::LeftOut],
];

/// What waits, by what keeps it out.
pub fn waiting(cx: &Cx, plan: &Plan) -> El {
    use words::plan as w;
    if plan.waiting.is_empty() {
        return el("p.nhsuk-body").text(w::WAITING_NONE);
    }
    let is_larger = |chunk: &&Chunk| {
        chunk.kind == ChunkKind::Step && chunk.effort >= LARGER && is_shown(cx, chunk)
    };
    let held = plan.waiting.iter().filter(is_larger).count();
    let all = held + plan.chunks.iter().filter(is_larger).count();
    let waiting = plan.waiting.iter();
    let waiting = waiting.filter(|chunk| is_shown(cx, chunk)).count();
    let mut shown = several().add(if held > 0 {
        el("p.nhsuk-body").string(w::larger(waiting, held, all))
    } else {
        nothing()
    });
    for (group, obstacles) in GROUPS.iter().enumerate() {
        let is_open = cx.ui.waiting.contains(&group);
        let mut list = el("ul.nhsuk-list.ics-cells");
        let mut count = 0;
        for chunk in &plan.waiting {
            let because = chunk.because.iter().map(|because| because.kind);
            if !because.eq(obstacles.iter().copied()) || !is_shown(cx, chunk) {
                continue;
            }
            count += 1;
            // There may be thousands.
            if is_open {
                let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
                list = list.add(
                    el("li")
                        .add(link_button("ics-text-link", &title(cx, chunk), "", open))
                        .text(" ")
                        .add(el("span.ics-chunk__about").string(about(cx, chunk))),
                );
            }
        }
        // A group without anything keeps its place, so that others stay open.
        let mut named = nothing();
        if count > 0 {
            let opened = toggled(cx, move |ui, is_open| {
                ui.waiting.retain(|other| *other != group);
                if is_open {
                    ui.waiting.push(group);
                }
            });
            let said = w::waiting(obstacles, count);
            // On paper nothing can be opened.
            named = several()
                .add(details(&said, list).on_toggle(opened))
                .add(el("p.nhsuk-body.ics-print-only").text(&said));
        }
        shown = shown.add(named);
    }
    shown
}
