//! Why a chunk is in the plan, as data.

use super::candidate::Candidate;
use super::{ChunkKind, Reason, ReasonKind};
use crate::assessment::{Assessment, UnitId};
use crate::framework::ThemeId;
use crate::scoring::{LearnFrom, Sheet};

/// What reasons are read from.
pub(super) struct Reasons<'a, 'b> {
    sheet: &'b Sheet<'a>,
    assessment: &'b Assessment,
    chunks: &'b [Candidate],
    /// What waits for each chunk.
    waits: Vec<Vec<usize>>,
}

impl<'a, 'b> Reasons<'a, 'b> {
    /// Reads them once for all chunks.
    pub fn new(sheet: &'b Sheet<'a>, assessment: &'b Assessment, chunks: &'b [Candidate]) -> Self {
        let mut waits = vec![Vec::new(); chunks.len()];
        for (nth, chunk) in chunks.iter().enumerate() {
            for first in &chunk.after {
                waits[*first].push(nth);
            }
        }
        Self {
            sheet,
            assessment,
            chunks,
            waits,
        }
    }

    /// The reasons of a chunk, what weighs most first.
    pub fn of(&self, nth: usize, chunk: &Candidate) -> Vec<Reason> {
        let mut all = vec![self.first(chunk)];
        for (kind, others) in [
            (ReasonKind::Unlocks, &self.waits[nth]),
            (ReasonKind::BlockedBy, &chunk.after),
        ] {
            let mut chunks = Vec::new();
            for other in others.iter().map(|other| &self.chunks[*other]) {
                // That one stage follows the other goes without saying.
                if !other.is_beside(chunk) {
                    chunks.push(other.id.clone());
                }
            }
            if !chunks.is_empty() {
                all.push(Reason {
                    chunks,
                    ..Reason::new(kind)
                });
            }
        }
        if let Some((theme, layer)) = chunk.theme {
            let reason = Reason {
                factors: self.enablers(theme),
                themes: self.strengths(chunk.unit, theme, layer),
                ..Reason::new(ReasonKind::BuildsOn)
            };
            if !(reason.factors.is_empty() && reason.themes.is_empty()) {
                all.push(reason);
            }
            if let Some(unit) = self.ahead(chunk.unit, theme) {
                all.push(Reason {
                    unit: Some(unit),
                    ..Reason::new(ReasonKind::LearnFrom)
                });
            }
        }
        if chunk.effort <= 1 {
            all.push(Reason::new(ReasonKind::Small));
        }
        all
    }

    /// What the chunk is for.
    fn first(&self, chunk: &Candidate) -> Reason {
        match chunk.kind {
            ChunkKind::Step => {
                let layers = &self.sheet.framework.layers;
                let importance =
                    |(_, layer): (usize, usize)| self.assessment.importance(&layers[layer].id);
                Reason {
                    from: chunk.from,
                    target: chunk.target,
                    importance: chunk.theme.map(importance),
                    ..Reason::new(ReasonKind::Gap)
                }
            }
            ChunkKind::FindOut => Reason::new(ReasonKind::NotKnown),
            ChunkKind::ShowIt => Reason::new(ReasonKind::ToShow),
            ChunkKind::Influence => Reason {
                factors: chunk.id.split('/').skip(1).map(str::to_owned).collect(),
                ..Reason::new(ReasonKind::HeldElsewhere)
            },
            ChunkKind::Own => Reason::new(ReasonKind::Added),
        }
    }

    /// The enablers in place that touch a theme.
    fn enablers(&self, theme: usize) -> Vec<String> {
        let theme = &self.sheet.framework.themes[theme].id;
        let context = self.sheet.framework.context.iter();
        let mut enablers = Vec::new();
        for enabler in context.flat_map(|context| &context.enablers) {
            let rating = || {
                self.assessment
                    .said("context", ("factor", &enabler.id), "rating")
            };
            if enabler.themes.contains(theme) && rating() == "in-place" {
                enablers.push(enabler.id.clone());
            }
        }
        enablers
    }

    /// Strengths of a unit in a layer, but for the theme itself.
    fn strengths(&self, unit: usize, theme: usize, layer: usize) -> Vec<ThemeId> {
        let mut themes = Vec::new();
        for cell in &self.sheet.units[unit].cells {
            if cell.layer == layer && cell.nth != theme && cell.is_strength() {
                themes.push(cell.theme.id.clone());
            }
        }
        themes
    }

    /// The unit to ask about a theme.
    fn ahead(&self, unit: usize, theme: usize) -> Option<UnitId> {
        let unit = &self.sheet.units[unit];
        Some(LearnFrom::of(self.sheet, unit, unit.cell(theme)?)?.from)
    }
}
