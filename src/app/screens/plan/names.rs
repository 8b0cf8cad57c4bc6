//! What people call a chunk, and why it is there, in words.

use super::edits::CHUNKS;
use crate::app::view::Cx;
use crate::app::{State, words};
use crate::planning::{self, Chunk, ChunkKind, Plan, Reason, ReasonKind};

/// How many other chunks are named in a sentence.
const NAMED: usize = 3;

/// What people call a chunk.
pub fn title(state: &State, chunk: &Chunk) -> String {
    let name = planning::title(&state.framework, &state.assessment, &chunk.id);
    if name.is_empty() {
        return untitled(state, chunk);
    }
    let said = state.assessment.said(CHUNKS, ("id", &chunk.id), "title");
    if chunk.kind == ChunkKind::Influence && said.is_empty() {
        return words::plan::influence(name);
    }
    name.to_owned()
}

/// A chunk that neither people nor the framework have a name for.
pub fn untitled(state: &State, chunk: &Chunk) -> String {
    use words::plan as w;
    let theme = chunk.theme.as_ref();
    let theme = theme.map_or("", |theme| state.theme_name(theme));
    match chunk.kind {
        ChunkKind::FindOut => w::find_out(theme),
        ChunkKind::ShowIt => w::show_it(theme),
        _ => w::UNNAMED.to_owned(),
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
pub fn about(state: &State, chunk: &Chunk) -> String {
    let theme = chunk
        .theme
        .as_ref()
        .map_or("", |theme| state.theme_name(theme));
    words::plan::of(&state.unit_name(&chunk.unit), theme)
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
