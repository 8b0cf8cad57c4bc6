//! Several files at once, to be added as respondents.

use super::unknown_units::unknown_units;
use super::{close, panel, whose};
use crate::app::view::{ButtonKind, Cx, El, button, el, string, table};
use crate::app::{Deed, Incoming, Mode, assessments, words};

/// Several files: what becomes of each where they are added as respondents.
pub(super) fn several_files(cx: &Cx, files: &[Incoming]) -> El {
    use words::group as w;
    let incoming = cx.incoming.as_deref();
    let all = incoming.map_or_else(Vec::new, assessments);
    let columns = [
        (words::share::FILE, false),
        (words::share::WHOSE, false),
        (words::share::ANSWERS, true),
        (w::HAPPENS, false),
    ];
    let (mut rows, mut nth, mut added) = (Vec::new(), 0, 0);
    for one in files {
        let (file, cells) = match one {
            Incoming::Assessment { file, assessment } => {
                let outcome = cx.outcome(&all, nth);
                nth += 1;
                added += usize::from(outcome.is_added());
                let said = w::outcome(outcome).to_owned();
                (file, [whose(assessment), w::answers(assessment), said])
            }
            Incoming::Refused { file, problem } => {
                let said = format!("{} {problem}", w::CANNOT);
                (file, [String::new(), String::new(), said])
            }
            Incoming::Framework { file, .. } => {
                let said = format!("{} {}", w::CANNOT, w::FRAMEWORK);
                (file, [String::new(), String::new(), said])
            }
            Incoming::Reading { .. } | Incoming::Several(_) => continue,
        };
        rows.push((file.clone(), cells.map(string).into()));
    }
    let mut buttons = el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0");
    let mut panel = panel(cx, w::SEVERAL).add(table(w::EACH, &columns, rows));
    if added > 0 {
        panel = panel
            .add(unknown_units(cx, &all))
            .add(el("p.nhsuk-body").text(words::share::NEEDS_CHOICE));
        let add = cx.press(Deed::Import(Mode::Respondent));
        buttons = buttons.add(button(ButtonKind::Primary, &w::add(added), add));
    } else {
        panel = panel.add(el("p.nhsuk-body").text(w::NONE_FITS));
    }
    panel.add(buttons.add(close(cx, words::CANCEL)))
}
