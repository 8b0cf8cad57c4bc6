//! Parts in files that are not known here, and which of those here they are.

use std::rc::Rc;

use crate::app::view::{Cx, El, Field, details, el, nothing, select, several};
use crate::app::{Action, words};
use crate::assessment::Assessment;
use crate::document::Fate;

/// What becomes of units that are not known here: people confirm it.
pub(super) fn unknown_units(cx: &Cx, all: &[&Assessment]) -> El {
    use words::group as w;
    let (mine, unknown) = (cx.added_to(all), cx.unknown_units(all));
    if unknown.is_empty() {
        return nothing();
    }
    let mut list = el("fieldset.nhsuk-fieldset")
        .add(el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(w::UNKNOWN))
        .add(el("p.nhsuk-hint").text(w::UNKNOWN_TEXT));
    // Those that one here goes by the name of need but a look.
    let (mut matched, mut count) = (several(), 0);
    for (nth, (found, fate)) in unknown.into_iter().enumerate() {
        let is_matched = matches!(found.fate, Fate::Same(_));
        let mut options = vec![
            ("+".to_owned(), w::FATE_ADDED.to_owned()),
            ("-".to_owned(), w::FATE_ASIDE.to_owned()),
        ];
        let level = cx.framework.level(&found.level);
        for unit in mine.units.iter().filter(|unit| unit.level == found.level) {
            let name = words::unit_name(&unit.name, level);
            options.push((format!("={}", unit.id), name));
        }
        let value = match fate {
            Fate::Added => "+".to_owned(),
            Fate::Aside => "-".to_owned(),
            Fate::Same(id) => format!("={id}"),
        };
        let name = words::unit_name(&found.name, level);
        let label = w::unknown(level.map_or("", |level| &level.name), &name);
        let chosen = cx.chosen(Box::new(move |value| {
            let fate = match value.strip_prefix('=') {
                Some(id) => Fate::Same(id.into()),
                None if value == "+" => Fate::Added,
                None => Fate::Aside,
            };
            let found = found.clone();
            Action::Ui(Rc::new(move |ui| {
                ui.fates.retain(|(known, _)| !known.is_like(&found));
                ui.fates.push((found.clone(), fate.clone()));
            }))
        }));
        let field = Field::plain(format!("sh-unit-{nth}"), &label, &value);
        let field = select(field, options, chosen);
        if is_matched {
            matched = matched.add(field);
            count += 1;
        } else {
            list = list.add(field);
        }
    }
    if count > 0 {
        list = list.add(details(&w::matched(count), matched));
    }
    list
}
