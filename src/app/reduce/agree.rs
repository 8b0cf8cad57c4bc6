//! How what a group agreed follows from its edits.

use super::given;
use crate::app::action::AgreedEdit;
use crate::assessment::{Agreed, Assessment, Moment, UnitId};
use crate::framework::ThemeId;

/// Notes what a group agreed for a cell. Without a stage nothing is agreed.
///
/// Another stage is agreed on the day that comes with it, where one does.
pub fn agree(
    assessment: &mut Assessment,
    unit: &UnitId,
    theme: &ThemeId,
    edit: AgreedEdit,
    now: &Moment,
) -> bool {
    let agreed = &mut assessment.group.agreed;
    let key = (unit.as_str(), theme.as_str());
    let before = agreed.get(key).cloned();
    let mut after = match (&before, &edit) {
        (Some(before), _) => before.clone(),
        (None, AgreedEdit::Stage(Some(stage), _)) => {
            Agreed::new(unit.clone(), theme.clone(), *stage)
        }
        (None, _) => return false,
    };
    match edit {
        AgreedEdit::Stage(Some(stage), today) => {
            if before.as_ref().map(|before| before.stage) != Some(stage) {
                after.on = today.or(after.on);
            }
            after.stage = stage;
        }
        AgreedEdit::Stage(None, _) => {
            agreed.remove(key, now);
            return true;
        }
        AgreedEdit::Why(why) => after.why = given(why),
        AgreedEdit::By(by) => after.by = given(by),
        AgreedEdit::On(on) => after.on = on,
    }
    let changed = before != Some(after.clone());
    if changed {
        agreed.put(after, now);
    }
    changed
}
