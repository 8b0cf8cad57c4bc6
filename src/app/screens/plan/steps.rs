//! What to do for a chunk, on its page and on paper.

use std::borrow::Cow;

use super::chunk::sub;
use super::edits::{self, owner};
use super::names::{about, title};
use super::timeline::when;
use crate::app::view::{Cx, El, el, heading, nothing, several};
use crate::app::words::plan as w;
use crate::assessment::ChunkStatus;
use crate::planning::{self, Chunk};

/// What the framework says of the step: what to do, what to measure, what to watch.
pub fn to_do(cx: &Cx, chunk: &Chunk) -> El {
    let (framework, assessment) = (&cx.framework, &cx.assessment);
    let Some(step) = planning::step(framework, assessment, &chunk.id) else {
        return nothing();
    };
    let measure = planning::measure(framework, assessment, &chunk.id);
    several()
        .add(sub(cx, w::TO_DO))
        .add(el("p.nhsuk-body").text(w::TO_DO_TEXT))
        .add(listed(&step.actions))
        .add(sub(cx, w::MEASURE))
        .add(el("p.nhsuk-body").text(measure))
        .add(sub(cx, w::WATCH))
        .add(el("p.nhsuk-body").text(&step.watch))
}

fn listed(actions: &[Cow<'static, str>]) -> El {
    let mut all = el("ul.nhsuk-list.nhsuk-list--bullet");
    for action in actions {
        all = all.add(el("li").text(action));
    }
    all
}

/// Each chunk that is not done, as one takes it along: where, when and who, what to do, how one sees
/// whether it helped.
pub fn on_paper<'a>(cx: &Cx, chunks: impl Iterator<Item = &'a Chunk>) -> El {
    let (framework, assessment) = (&cx.framework, &cx.assessment);
    let settings = edits::settings(cx);
    let mut all = el("div.ics-print-only");
    for chunk in chunks.filter(|chunk| chunk.status != ChunkStatus::Done) {
        let said = [
            about(cx, chunk),
            when(&settings, chunk),
            w::owned_by(owner(cx, chunk)),
        ];
        let step = planning::step(framework, assessment, &chunk.id);
        let measure = planning::measure(framework, assessment, &chunk.id);
        let mut one = el("div.ics-paper__question")
            .add(heading(cx, 2, "nhsuk-heading-s").string(title(cx, chunk)))
            .add(el("p").string(said.join(". ")))
            .add(step.map_or_else(nothing, |step| listed(&step.actions)));
        if !measure.is_empty() {
            one = one.add(el("p").string(w::helped(measure)));
        }
        all = all.add(one);
    }
    all
}
