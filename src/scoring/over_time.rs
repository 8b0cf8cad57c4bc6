//! Two moments of one assessment beside each other.

use super::{Sheet, UnitSheet};
use crate::assessment::{Assessment, UnitId, is_removed};
use crate::framework::{Framework, LayerId, Stage, ThemeId};
use crate::json::Value;

/// What has moved between two moments.
///
/// Each is read with its own units, scope and answers. So where units or questions came or went, a mean
/// can move though no answer did.
pub struct OverTime {
    /// The layers to which anything applies at either moment.
    pub layers: Vec<LayerOverTime>,
    /// The answers that differ: by the units of the later moment, then by those that are gone.
    pub moved: Vec<Moved>,
    /// The chunks that are done at the later moment and were not at the earlier, by id, in the order
    /// in which people edited them first.
    pub done: Vec<String>,
}

/// A layer overall, at two moments.
pub struct LayerOverTime {
    /// The layer.
    pub layer: LayerId,
    /// The mean of what was answered then.
    pub then: Option<f64>,
    /// The mean of what is answered now.
    pub now: Option<f64>,
}

impl LayerOverTime {
    /// By how many stages it moved; `None` where it was not answered at one of the two.
    #[must_use]
    pub fn difference(&self) -> Option<f64> {
        Some(self.now? - self.then?)
    }
}

/// An answer that differs. Not known, not applicable and out of scope count as not answered.
pub struct Moved {
    /// The unit.
    pub unit: UnitId,
    /// The theme.
    pub theme: ThemeId,
    /// The stage then; `None` where it is newly answered.
    pub then: Option<Stage>,
    /// The stage now; `None` where it is no longer answered.
    pub now: Option<Stage>,
}

impl OverTime {
    /// Compares two moments that were asked the same.
    #[must_use]
    pub fn between(framework: &Framework, earlier: &Assessment, later: &Assessment) -> Self {
        let sheets = [earlier, later].map(|moment| Sheet::new(framework, moment));
        let mut layers = Vec::new();
        for (nth, layer) in framework.layers.iter().enumerate() {
            let [then, now] = [0, 1].map(|moment| sheets[moment].layer_overall(nth));
            if then.is_some() || now.is_some() {
                layers.push(LayerOverTime {
                    layer: layer.id.clone(),
                    then: then.and_then(|band| band.mean),
                    now: now.and_then(|band| band.mean),
                });
            }
        }
        let [then, now] = &sheets;
        let mut moved = Vec::new();
        for unit in &now.units {
            note(
                framework,
                [unit_of(then, &unit.unit.id), Some(unit)],
                &mut moved,
            );
        }
        for unit in &then.units {
            if unit_of(now, &unit.unit.id).is_none() {
                note(framework, [Some(unit), None], &mut moved);
            }
        }
        Self {
            layers,
            moved,
            done: done(earlier, later),
        }
    }
}

fn unit_of<'a>(sheet: &'a Sheet, id: &UnitId) -> Option<&'a UnitSheet<'a>> {
    sheet.units.iter().find(|unit| unit.unit.id == *id)
}

/// Notes the themes of a unit whose stage differs.
fn note(framework: &Framework, unit: [Option<&UnitSheet>; 2], moved: &mut Vec<Moved>) {
    for (nth, theme) in framework.themes.iter().enumerate() {
        let [then, now] = unit.map(|unit| unit?.stage(nth));
        if let (Some(unit), true) = (unit[1].or(unit[0]), then != now) {
            moved.push(Moved {
                unit: unit.unit.id.clone(),
                theme: theme.id.clone(),
                then,
                now,
            });
        }
    }
}

fn done(earlier: &Assessment, later: &Assessment) -> Vec<String> {
    let mut done = Vec::new();
    let plan = later.carried.get("plan");
    let chunks = plan.and_then(|plan| plan.get("chunks")?.as_array());
    for chunk in chunks.into_iter().flatten() {
        let said = |member| chunk.get(member).and_then(Value::as_str);
        if let (Some(id), Some("done"), false) = (said("id"), said("status"), is_removed(chunk))
            && earlier.said("plan.chunks", ("id", id), "status") != "done"
        {
            done.push(id.to_owned());
        }
    }
    done
}
