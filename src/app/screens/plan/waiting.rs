//! What has no cycle, by what keeps it out.

use super::board::is_shown;
use super::names::{about, title};
use crate::app::view::{Cx, El, details, el, link_button, several, toggled};
use crate::app::{Deed, Screen, words};
use crate::planning::{Chunk, ChunkKind, Obstacle, Plan};

/// Points from which on a step is a larger one.
const LARGER: u32 = 3;

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
    let mut shown = several();
    if held > 0 {
        shown = shown.add(el("p.nhsuk-body").string(w::larger(held, all)));
    }
    for kind in [
        Obstacle::Capacity,
        Obstacle::Focus,
        Obstacle::Prerequisite,
        Obstacle::Horizon,
        Obstacle::NotAccepted,
        Obstacle::Importance,
        Obstacle::LeftOut,
    ] {
        let is_open = cx.ui.waiting.contains(&kind);
        let mut list = el("ul.nhsuk-list.ics-cells");
        let mut count = 0;
        for chunk in &plan.waiting {
            // Of several, what is named first.
            let because = chunk.because.first().map(|because| because.kind);
            if because != Some(kind) || !is_shown(cx, chunk) {
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
        if count > 0 {
            let opened = toggled(cx, move |ui, is_open| {
                ui.waiting.retain(|other| *other != kind);
                if is_open {
                    ui.waiting.push(kind);
                }
            });
            shown = shown.add(details(&w::waiting(kind, count), list).on_toggle(opened));
        }
    }
    shown
}
