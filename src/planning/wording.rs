//! What chunks are called, and how people see whether they helped.

use crate::assessment::Assessment;
use crate::framework::{Framework, Step};

/// What a chunk is called: as people reworded it or as they added it; else as the framework calls the
/// step, or the factor to influence. Empty where neither has a name: for finding out and showing.
#[must_use]
pub fn title<'a>(framework: &'a Framework, assessment: &'a Assessment, id: &str) -> &'a str {
    for part in ["plan.chunks", "plan.own"] {
        let said = assessment.said(part, ("id", id), "title");
        if !said.trim().is_empty() {
            return said;
        }
    }
    if let Some(step) = step(framework, assessment, id) {
        return &step.title;
    }
    if let (Some(context), Some(id)) = (&framework.context, id.strip_prefix("influence/")) {
        for factor in context.enablers.iter().chain(&context.barriers) {
            if factor.id == id {
                return &factor.name;
            }
        }
    }
    ""
}

/// How people see whether a chunk helped: as they said, else as the framework has it for the step.
#[must_use]
pub fn measure<'a>(framework: &'a Framework, assessment: &'a Assessment, id: &str) -> &'a str {
    let said = assessment.said("plan.chunks", ("id", id), "measure");
    match step(framework, assessment, id) {
        Some(step) if said.trim().is_empty() => &step.measure.text,
        _ => said,
    }
}

/// The unit, the theme and what follows them in the id of a chunk that belongs to a cell.
#[must_use]
pub fn cell_of(id: &str) -> Option<(&str, &str, &str)> {
    let (cell, ending) = id.rsplit_once('/')?;
    let (unit, theme) = cell.rsplit_once('/')?;
    Some((unit, theme, ending))
}

/// The step of the framework that a chunk is.
#[must_use]
pub fn step<'a>(framework: &'a Framework, assessment: &Assessment, id: &str) -> Option<&'a Step> {
    let (unit, theme, ending) = cell_of(id)?;
    let unit = assessment.units.get((unit, ""))?;
    let mut steps = framework.cell(&theme.into(), &unit.level)?.steps.iter();
    steps.find(|step| ["0", "1", "2", "3", "4"][step.to.index()] == ending)
}
