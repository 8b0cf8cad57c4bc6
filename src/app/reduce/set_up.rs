//! How the set-up follows from its edits.

use super::given;
use crate::app::action::SetUpEdit;
use crate::assessment::{Assessment, Moment, Respondent, Unit, UnitId};
use crate::framework::Framework;
use crate::json::Extra;

pub fn set_up(
    assessment: &mut Assessment,
    edit: &SetUpEdit,
    framework: &Framework,
    now: &Moment,
) -> bool {
    match edit {
        SetUpEdit::Title(title) => {
            let changed = *title != assessment.title.text;
            assessment.rename(title.clone(), now);
            changed
        }
        SetUpEdit::Scope(scope) => {
            let changed = assessment.settings.scope != Some(*scope);
            assessment.settings.scope = Some(*scope);
            change_settings(assessment, now);
            changed
        }
        SetUpEdit::Target(target) => {
            let changed = assessment.settings.default_target != Some(*target);
            assessment.settings.default_target = Some(*target);
            change_settings(assessment, now);
            changed
        }
        SetUpEdit::UnitAdded { id, level, name } => {
            let parent = wider(assessment, framework, level);
            let unit = Unit {
                id: id.clone(),
                level: level.clone(),
                name: name.clone(),
                parent,
                kind: None,
                modified: None,
                extra: Extra::new(),
            };
            assessment.units.put(unit, now);
            true
        }
        SetUpEdit::UnitNamed(id, name) => {
            change_unit(assessment, id, now, |unit| unit.name.clone_from(name))
        }
        SetUpEdit::UnitMoved(id, parent) => {
            change_unit(assessment, id, now, |unit| unit.parent.clone_from(parent))
        }
        SetUpEdit::UnitRemoved(id) => remove_unit(assessment, id, now),
        SetUpEdit::Role(role) => {
            change_respondent(assessment, now, |respondent| respondent.role = given(role))
        }
        SetUpEdit::Sector(sector) => {
            change_respondent(assessment, now, |respondent| respondent.sector = *sector)
        }
        SetUpEdit::Vantage(vantage) => {
            change_respondent(assessment, now, |respondent| respondent.vantage = *vantage)
        }
    }
}

/// Notes that the settings were changed.
fn change_settings(assessment: &mut Assessment, now: &Moment) {
    let before = assessment.settings.modified.take();
    assessment.settings.modified = Some(Moment::after(now, before.as_ref()));
}

/// The unit that a new one at `level` belongs to: the latest at the nearest wider level.
fn wider(
    assessment: &Assessment,
    framework: &Framework,
    level: &crate::framework::LevelId,
) -> Option<UnitId> {
    let depth = framework.depth(level)?;
    framework.levels[..depth].iter().rev().find_map(|wider| {
        let at_level = assessment
            .units
            .iter()
            .filter(|unit| unit.level == wider.id);
        at_level.last().map(|unit| unit.id.clone())
    })
}

fn change_unit(
    assessment: &mut Assessment,
    id: &UnitId,
    now: &Moment,
    change: impl FnOnce(&mut Unit),
) -> bool {
    let Some(before) = assessment.units.get((id.as_str(), "")).cloned() else {
        return false;
    };
    let mut after = before.clone();
    change(&mut after);
    let changed = after != before;
    if changed {
        assessment.units.put(after, now);
    }
    changed
}

/// Removes a unit; those that belonged to it now belong to what it belonged to.
fn remove_unit(assessment: &mut Assessment, id: &UnitId, now: &Moment) -> bool {
    let Some(unit) = assessment.units.get((id.as_str(), "")).cloned() else {
        return false;
    };
    let children: Vec<_> = assessment
        .units
        .iter()
        .filter(|child| child.parent.as_ref() == Some(id))
        .cloned()
        .collect();
    for child in children {
        assessment.units.put(
            Unit {
                parent: unit.parent.clone(),
                ..child
            },
            now,
        );
    }
    assessment.units.remove((id.as_str(), ""), now);
    true
}

fn change_respondent(
    assessment: &mut Assessment,
    now: &Moment,
    change: impl FnOnce(&mut Respondent),
) -> bool {
    let Some(respondent) = &mut assessment.respondent else {
        return false;
    };
    let before = respondent.clone();
    change(respondent);
    let changed = *respondent != before;
    if changed {
        respondent.modified = Some(Moment::after(now, before.modified.as_ref()));
    }
    changed
}
