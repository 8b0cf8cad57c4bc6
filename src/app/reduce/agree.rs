//! How what a group agreed follows from its edits.

use super::given;
use crate::app::action::AgreedEdit;
use crate::assessment::{Agreed, Assessment, Moment, UnitId};
use crate::framework::ThemeId;

/// Notes what a group agreed for a cell. Without a stage nothing is agreed.
///
/// Another stage is agreed on the day that comes with it, where one does; the first of a cell by whoever
/// agreed last on that day, as one meeting agrees on one thing after the other.
pub fn agree(
    assessment: &mut Assessment,
    unit: &UnitId,
    theme: &ThemeId,
    edit: &AgreedEdit,
    now: &Moment,
) -> bool {
    let agreed = &mut assessment.group.agreed;
    let key = (unit.as_str(), theme.as_str());
    let before = agreed.get(key).cloned();
    let mut after = match (&before, edit) {
        (Some(before), _) => before.clone(),
        (None, AgreedEdit::Stage(Some(stage), today)) => {
            let of_today = |one: &&Agreed| today.is_some() && one.on == *today && one.by.is_some();
            let last = agreed.iter().filter(of_today);
            let last = last.max_by(|a, b| a.modified.cmp(&b.modified));
            let mut first = Agreed::new(unit.clone(), theme.clone(), *stage);
            first.by = last.and_then(|last| last.by.clone());
            first
        }
        (None, _) => return false,
    };
    match edit {
        AgreedEdit::Stage(Some(stage), today) => {
            if before.as_ref().map(|before| before.stage) != Some(*stage) {
                after.on = today.or(after.on);
            }
            after.stage = *stage;
        }
        AgreedEdit::Stage(None, _) => {
            agreed.remove(key, now);
            return true;
        }
        AgreedEdit::Why(why) => after.why = given(why),
        AgreedEdit::By(by) => after.by = given(by),
        AgreedEdit::On(on) => after.on = *on,
    }
    let changed = before != Some(after.clone());
    if changed {
        agreed.put(after, now);
    }
    changed
}
