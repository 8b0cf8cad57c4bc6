//! Which chunks there are: from the answers, from what surrounds them, from people.

use super::ChunkKind;
use super::bind::{bind, mark_between, mark_needed};
use super::candidate::Candidate;
use super::decisions::{self, Decided, live};
use crate::assessment::{Assessment, PlanRecord, PlanSettings};
use crate::framework::{Framework, Stage};
use crate::scoring::{Mark, Sheet};

/// Effort of a chunk that is no step and that nobody gave other points.
const SMALL: u32 = 1;

/// Where the chunks of each cell begin among the candidates.
pub(super) struct Cells {
    /// Unit by unit and theme by theme.
    first: Vec<Option<usize>>,
    themes: usize,
}

impl Cells {
    /// The chunk that brings a cell to a stage, or finds out where it stands.
    pub fn towards(&self, unit: usize, cell: &Mark, stage: Stage) -> Option<usize> {
        let first = self.first[unit * self.themes + cell.nth]?;
        Some(match cell.stage {
            Some(_) => first + stage.index() - 1,
            None => first,
        })
    }
}

/// Every chunk that a plan may hold, in the order of units, themes and stages; then influence and
/// own chunks. With `stands`, the plan that was accepted counts as decided.
pub(super) fn gather(
    sheet: &Sheet,
    assessment: &Assessment,
    plan: &PlanRecord,
    stands: bool,
) -> Vec<Candidate> {
    let mut all = Vec::new();
    let cells = of_answers(sheet, assessment, &plan.settings, &mut all);
    of_context(sheet, assessment, &mut all);
    of_people(sheet, plan, &mut all);
    decide(sheet, &cells, plan, stands, &mut all);
    bind(sheet, &cells, &mut all);
    mark_needed(&mut all);
    mark_between(&mut all);
    kept(sheet, all)
}

/// The steps of every cell answered, whether wanted or not; for any other, finding out; for claims,
/// showing.
fn of_answers(
    sheet: &Sheet,
    assessment: &Assessment,
    settings: &PlanSettings,
    all: &mut Vec<Candidate>,
) -> Cells {
    let themes = sheet.framework.themes.len();
    let mut cells = Cells {
        first: vec![None; sheet.units.len() * themes],
        themes,
    };
    let layers = &sheet.framework.layers;
    let importance: Vec<f64> = layers
        .iter()
        .map(|layer| f64::from(assessment.importance(&layer.id)))
        .collect();
    for (unit, found) in sheet.units.iter().enumerate() {
        for cell in &found.cells {
            cells.first[unit * themes + cell.nth] = Some(all.len());
            let worth = importance[cell.layer] * cell.theme.weight;
            let mut chunk = |kind, to: Option<Stage>, effort, value, wanted| {
                all.push(Candidate {
                    kind,
                    to,
                    theme: Some((cell.nth, cell.layer)),
                    from: cell.stage,
                    target: Some(cell.target),
                    ..blank(unit, effort, value, wanted)
                });
            };
            let Some(stage) = cell.stage else {
                let wanted = settings.find_out == Some(true);
                chunk(ChunkKind::FindOut, None, SMALL, worth / 4.0, wanted);
                continue;
            };
            // The door lets no theme in without its steps.
            let steps = cell.theme.cells.get(&found.unit.level);
            for step in steps.iter().flat_map(|cell| &cell.steps) {
                let ahead = f64::from(cell.target.number()) - f64::from(step.to.number()) + 1.0;
                let wanted = stage < step.to && step.to <= cell.target;
                let effort = u32::from(step.effort);
                chunk(
                    ChunkKind::Step,
                    Some(step.to),
                    effort,
                    worth * ahead.max(0.0),
                    wanted,
                );
            }
            if settings.show_it == Some(true) && cell.is_to_show() {
                chunk(ChunkKind::ShowIt, None, SMALL, worth / 4.0, true);
            }
        }
    }
    cells
}

fn blank(unit: usize, effort: u32, value: f64, wanted: bool) -> Candidate {
    Candidate {
        id: String::new(),
        kind: ChunkKind::Own,
        unit,
        theme: None,
        to: None,
        from: None,
        target: None,
        effort,
        value,
        wanted,
        needed: false,
        between: false,
        after: Vec::new(),
        better_after: Vec::new(),
        unsupported: false,
        stranded: false,
        decided: Decided::default(),
    }
}

/// What is held elsewhere and stands in the way: to be asked for, at the widest unit.
fn of_context(sheet: &Sheet, assessment: &Assessment, all: &mut Vec<Candidate>) {
    let units = sheet.units.iter().enumerate();
    let widest = units.min_by_key(|(nth, unit)| (unit.level, *nth));
    let (Some((unit, _)), Some(context)) = (widest, &sheet.framework.context) else {
        return;
    };
    for (factors, weighs) in [
        (&context.enablers, "missing"),
        (&context.barriers, "holding-back"),
    ] {
        for factor in factors.iter().filter(|factor| !factor.local) {
            if assessment.said("context", ("factor", &factor.id), "rating") == weighs {
                all.push(Candidate {
                    id: format!("influence/{}", factor.id),
                    kind: ChunkKind::Influence,
                    ..blank(unit, SMALL, 0.25, true)
                });
            }
        }
    }
}

/// What people added, as far as its unit is there.
fn of_people(sheet: &Sheet, plan: &PlanRecord, all: &mut Vec<Candidate>) {
    for own in live(&plan.own) {
        let mut units = sheet.units.iter();
        let Some(unit) = units.position(|found| found.unit.id == own.unit) else {
            continue;
        };
        let theme = own.theme.as_ref().and_then(|theme| sheet.theme(theme));
        let mut chunk = Candidate {
            id: own.id.clone(),
            theme: theme.map(|theme| (theme, layer_of(sheet.framework, theme))),
            ..blank(unit, own.effort.unwrap_or(SMALL), 1.0, true)
        };
        chunk.decided.cycle = own.cycle;
        chunk.decided.pinned = own.cycle.is_some();
        all.push(chunk);
    }
}

fn layer_of(framework: &Framework, theme: usize) -> usize {
    let layer = &framework.themes[theme].layer;
    let mut layers = framework.layers.iter();
    layers
        .position(|found| found.id == *layer)
        .unwrap_or_default()
}

/// Notes what people decided.
fn decide(sheet: &Sheet, cells: &Cells, plan: &PlanRecord, stands: bool, all: &mut [Candidate]) {
    let mut decided: Vec<Decided> = all.iter().map(|chunk| chunk.decided).collect();
    let find = |id: &str| {
        if let Some(nth) = all.iter().position(|chunk| chunk.id == id) {
            return Some(nth);
        }
        let (cell, ending) = id.rsplit_once('/')?;
        let (unit, theme) = cell.rsplit_once('/')?;
        let mut units = sheet.units.iter();
        let unit = units.position(|found| found.unit.id.as_str() == unit)?;
        let theme = sheet.theme(&theme.into())?;
        let first = cells.first[unit * cells.themes + theme]?;
        let of_cell = all[first..].iter();
        let mut of_cell = of_cell.take_while(|chunk| chunk.is_beside(&all[first]));
        Some(first + of_cell.position(|chunk| chunk.ending() == ending)?)
    };
    decisions::note(plan, stands, find, &mut decided);
    for (chunk, decided) in all.iter_mut().zip(decided) {
        chunk.decided = decided;
        chunk.effort = decided.effort.unwrap_or(chunk.effort);
    }
}

/// The chunks that the plan has to do with, with their ids.
fn kept(sheet: &Sheet, all: Vec<Candidate>) -> Vec<Candidate> {
    let mut places = Vec::with_capacity(all.len());
    let mut count = 0;
    for chunk in &all {
        places.push(chunk.is_kept().then_some(count));
        count += usize::from(chunk.is_kept());
    }
    let mut kept = Vec::with_capacity(count);
    for mut chunk in all.into_iter().filter(Candidate::is_kept) {
        chunk.unsupported = chunk.better_after.iter().any(|nth| places[*nth].is_none());
        chunk.stranded = chunk.after.iter().any(|nth| places[*nth].is_none());
        for list in [&mut chunk.after, &mut chunk.better_after] {
            list.retain(|nth| places[*nth].is_some());
            for nth in list {
                *nth = places[*nth].unwrap_or_default();
            }
        }
        if let Some((theme, _)) = chunk.theme.filter(|_| chunk.id.is_empty()) {
            let unit = &sheet.units[chunk.unit].unit.id;
            let theme = &sheet.framework.themes[theme].id;
            chunk.id = format!("{unit}/{theme}/{}", chunk.ending());
        }
        kept.push(chunk);
    }
    kept
}
