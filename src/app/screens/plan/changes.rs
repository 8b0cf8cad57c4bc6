//! Whether the plan follows the answers or was accepted, and what a new one would change.

use super::edits;
use super::names::title;
use crate::app::view::{
    ButtonKind, Cx, El, button, el, heading, link_button, nothing, several, small_button,
};
use crate::app::{Deed, Planned, State, words};
use crate::assessment::PlanRecord;
use crate::planning::{self, Plan};

/// Whether a plan was accepted, and stands until somebody accepts another.
pub fn is_accepted(state: &State) -> bool {
    let plan = state.assessment.carried.get("plan");
    plan.is_some_and(|plan| plan.get("accepted").is_some_and(|all| !all.is_null()))
}

/// What stands, and what can be done about it.
pub fn standing(cx: &Cx, planned: &Planned) -> El {
    use words::plan as w;
    let panel = el("div.ics-panel.ics-panel--lead.ics-no-print[part=panel]");
    if !is_accepted(cx) {
        let accept = cx.note(edits::accepted(cx, Some(&planned.plan)));
        return panel.add(el("p.nhsuk-body").text(w::FOLLOWS)).add(button(
            ButtonKind::Primary,
            w::ACCEPT,
            accept,
        ));
    }
    let follow = cx.note(edits::accepted(cx, None));
    let panel = panel
        .add(el("p.nhsuk-body").text(w::STANDS))
        .add(overtaken(cx, &planned.plan));
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

/// What was accepted and has no place in the plan any more, as the answers are past it.
pub fn overtaken(cx: &Cx, plan: &Plan) -> El {
    let mut names = Vec::new();
    let record: PlanRecord = cx.assessment.part("plan");
    for accepted in record.accepted.iter().flatten() {
        let name = planning::title(&cx.framework, &cx.assessment, &accepted.id);
        if plan.chunk(&accepted.id).is_none() && !name.is_empty() {
            let unit = planning::cell_of(&accepted.id).map_or("", |cell| cell.0);
            let mut named = words::plan::quoted_at(name, &cx.unit_name(&unit.into()));
            let owner = edits::owner_of(cx, &accepted.id);
            if !owner.is_empty() {
                named = format!("{named}, {owner}");
            }
            names.push(named);
        }
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if names.is_empty() {
        return nothing();
    }
    el("p.nhsuk-body").string(words::plan::overtaken(&names))
}

/// What a new plan would change.
fn preview(cx: &Cx, plan: &Plan, proposal: &Plan) -> El {
    use words::plan as w;
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    let all = differences(cx, plan, proposal, "");
    let any = !all.is_empty();
    for said in all {
        list = list.add(el("li").string(said));
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

/// What is elsewhere in a plan than in the one before it, but for one chunk.
pub fn differences(state: &State, before: &Plan, after: &Plan, but: &str) -> Vec<String> {
    use words::plan as w;
    let name = |chunk| w::quoted_at(&title(state, chunk), &state.unit_name(&chunk.unit));
    let mut all = Vec::new();
    for chunk in after.chunks.iter().chain(&after.waiting) {
        let was = before.chunk(&chunk.id).and_then(|chunk| chunk.cycle);
        all.push(match (was, chunk.cycle) {
            _ if chunk.id == but => continue,
            (None, Some(cycle)) => w::comes_in(&name(chunk), cycle),
            (Some(from), Some(to)) if from != to => w::moves(&name(chunk), from, to),
            (Some(_), None) => w::goes_out(&name(chunk)),
            _ => continue,
        });
    }
    for chunk in &before.chunks {
        if after.chunk(&chunk.id).is_none() {
            all.push(w::goes_out(&name(chunk)));
        }
    }
    all
}
