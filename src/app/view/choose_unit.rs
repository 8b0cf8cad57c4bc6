//! Which unit is shown: one, or all.

use super::{Cx, El, Field, el, nothing, select, ui_with};
use crate::app::words;
use crate::assessment::UnitId;

/// A choice of units, where there are several.
pub fn choose_unit(cx: &Cx) -> El {
    let tree = cx.assessment.unit_tree();
    if tree.len() < 2 {
        return nothing();
    }
    let mut options = vec![(String::new(), words::results::ALL_UNITS.to_owned())];
    for unit in tree {
        options.push((unit.id.to_string(), cx.unit_name(&unit.id)));
    }
    let chosen = cx.ui.shown.as_ref().map_or("", UnitId::as_str);
    let choose = cx.chosen(ui_with(|ui, unit| {
        ui.shown = (!unit.is_empty()).then(|| UnitId::from(unit));
    }));
    let field = Field::bold("r-show", words::results::SHOW, chosen);
    el("div.ics-no-print").add(select(field, options, choose))
}
