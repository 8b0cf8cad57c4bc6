//! Whether the plan follows the answers or was accepted, and what a new one would change.

use super::edits;
use super::names::title;
use crate::app::view::{
    ButtonKind, Cx, El, button, el, heading, link_button, nothing, several, small_button,
};
use crate::app::{Deed, Planned, words};
use crate::planning::Plan;

/// What stands, and what can be done about it.
pub fn standing(cx: &Cx, planned: &Planned) -> El {
    use words::plan as w;
    let plan = cx.assessment.carried.get("plan");
    let is_accepted =
        plan.is_some_and(|plan| plan.get("accepted").is_some_and(|all| !all.is_null()));
    let panel = el("div.ics-panel.ics-panel--lead.ics-no-print[part=panel]");
    if !is_accepted {
        let accept = cx.note(edits::accepted(cx, Some(&planned.plan)));
        return panel.add(el("p.nhsuk-body").text(w::FOLLOWS)).add(button(
            ButtonKind::Primary,
            w::ACCEPT,
            accept,
        ));
    }
    let follow = cx.note(edits::accepted(cx, None));
    let panel = panel.add(el("p.nhsuk-body").text(w::STANDS));
    match planned.proposal.as_ref().filter(|_| cx.ui.replanning) {
        None => panel.add(
            el("div.nhsuk-button-group")
                .add(small_button(
                    ButtonKind::Secondary,
                    w::REPLAN,
                    "",
                    cx.press(Deed::Replan),
                ))
                .add(link_button("ics-link-button", w::FOLLOW, "", follow)),
        ),
        Some(proposal) => panel.add(preview(cx, &planned.plan, proposal)),
    }
}

/// What a new plan would change.
fn preview(cx: &Cx, plan: &Plan, proposal: &Plan) -> El {
    use words::plan as w;
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    let mut any = false;
    for chunk in proposal.chunks.iter().chain(&proposal.waiting) {
        let before = plan.chunk(&chunk.id).and_then(|chunk| chunk.cycle);
        let said = match (before, chunk.cycle) {
            (None, Some(cycle)) => w::comes_in(&title(cx, chunk), cycle),
            (Some(from), Some(to)) if from != to => w::moves(&title(cx, chunk), from, to),
            (Some(_), None) => w::goes_out(&title(cx, chunk)),
            _ => continue,
        };
        any = true;
        list = list.add(el("li").string(said));
    }
    for chunk in &plan.chunks {
        if proposal.chunk(&chunk.id).is_none() {
            any = true;
            list = list.add(el("li").string(w::goes_out(&title(cx, chunk))));
        }
    }
    let mut buttons = el("div.nhsuk-button-group");
    if any {
        buttons = buttons.add(button(
            ButtonKind::Primary,
            w::ACCEPT_NEW,
            cx.press(Deed::AcceptProposal),
        ));
    }
    let keep = cx.ui(|ui| ui.replanning = false);
    let buttons = buttons.add(link_button("ics-link-button", w::KEEP, "", keep));
    let said = if any {
        list
    } else {
        el("p.nhsuk-body").text(w::SAME)
    };
    several()
        .add(heading(cx, 1, "ics-panel__heading").text(w::PROPOSAL))
        .add(el("div[data-asking][tabindex=-1]").add(said))
        .add(buttons)
        .add(nothing())
}
