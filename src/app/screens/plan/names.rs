//! What people call a chunk, and why it is there, in words.

use super::edits::home;
use crate::app::view::Cx;
use crate::app::words;
use crate::framework::{Cell, Step};
use crate::planning::{Chunk, ChunkKind, Plan, Reason, ReasonKind};

/// How many other chunks are named in a sentence.
const NAMED: usize = 3;

/// The wording of the cell that a chunk belongs to.
fn cell<'a>(cx: &'a Cx, chunk: &Chunk) -> Option<&'a Cell> {
    let unit = cx.assessment.units.get((chunk.unit.as_str(), ""))?;
    cx.framework.cell(chunk.theme.as_ref()?, &unit.level)
}

/// The step of the framework that a chunk is.
pub fn step<'a>(cx: &'a Cx, chunk: &Chunk) -> Option<&'a Step> {
    let mut steps = cell(cx, chunk)?.steps.iter();
    steps.find(|step| Some(step.to) == chunk.to && chunk.kind == ChunkKind::Step)
}

/// What people call a chunk.
pub fn title(cx: &Cx, chunk: &Chunk) -> String {
    use words::plan as w;
    let said = cx.assessment.said(home(chunk), ("id", &chunk.id), "title");
    if !said.trim().is_empty() {
        return said.to_owned();
    }
    let theme = chunk
        .theme
        .as_ref()
        .map_or("", |theme| cx.theme_name(theme));
    match chunk.kind {
        ChunkKind::Step => step(cx, chunk).map_or_else(String::new, |step| step.title.to_string()),
        ChunkKind::FindOut => w::find_out(theme),
        ChunkKind::ShowIt => w::show_it(theme),
        ChunkKind::Influence => {
            let id = chunk.id.split('/').next_back().unwrap_or_default();
            w::influence(factor(cx, id))
        }
        ChunkKind::Own => w::UNNAMED.to_owned(),
    }
}

fn factor<'a>(cx: &'a Cx, id: &str) -> &'a str {
    let context = cx.framework.context.iter();
    let mut factors = context.flat_map(|context| context.enablers.iter().chain(&context.barriers));
    factors
        .find(|factor| factor.id == id)
        .map_or("", |factor| &factor.name)
}

/// Where a chunk belongs: its unit and theme.
pub fn about(cx: &Cx, chunk: &Chunk) -> String {
    let theme = chunk
        .theme
        .as_ref()
        .map_or("", |theme| cx.theme_name(theme));
    words::plan::of(&cx.unit_name(&chunk.unit), theme)
}

/// A reason in words.
pub fn reason(cx: &Cx, plan: &Plan, chunk: &Chunk, reason: &Reason) -> String {
    use words::plan as w;
    let mut names = Vec::new();
    if let (Some(from), Some(target)) = (reason.from, reason.target) {
        let stage = |stage| words::stage(&cx.framework, stage);
        names.push(w::gap(&stage(from), &stage(target)));
    }
    for id in reason.chunks.iter().take(NAMED) {
        if let Some(other) = plan.chunk(id) {
            let title = title(cx, other);
            names.push(if other.unit == chunk.unit {
                w::quoted(&title)
            } else {
                w::quoted_at(&title, &cx.unit_name(&other.unit))
            });
        }
    }
    if reason.chunks.len() > NAMED {
        names.push(w::others(reason.chunks.len() - NAMED));
    }
    for theme in &reason.themes {
        names.push(cx.theme_name(theme).to_owned());
    }
    if reason.kind == ReasonKind::BuildsOn {
        for id in &reason.factors {
            names.push(factor(cx, id).to_owned());
        }
    }
    if let Some(unit) = &reason.unit {
        names.push(cx.unit_name(unit));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    w::reason(reason.kind, &names)
}
