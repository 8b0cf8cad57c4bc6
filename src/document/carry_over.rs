//! What was answered and planned for themes that have another id since.

use crate::framework::{Framework, ThemeId};
use crate::json::{Extra, Value};
use crate::places::Places;

/// The parts of a document that name themes.
const PARTS: [&str; 4] = ["answers", "plan", "snapshots", "group"];

/// Lets what a document says of a theme's earlier ids (`replaces`) count for the theme.
///
/// It is done before records with one key are settled, so of two answers for one cell under an
/// earlier and the present id the newer is kept, as ever. A theme that is no more under any id keeps
/// its answers, set aside.
pub fn carry_over(document: &mut Extra, framework: &Framework) {
    let mut earlier = Vec::new();
    let mut present = Vec::new();
    for theme in &framework.themes {
        for id in &theme.replaces {
            earlier.push(id.as_ref());
            present.push(&theme.id);
        }
    }
    if earlier.is_empty() {
        return;
    }
    let ids = Ids {
        earlier: Places::new(earlier.into_iter().map(|id| (id, ""))),
        present,
    };
    for name in PARTS {
        if let Some(part) = document.get_mut(name) {
            ids.rename(part);
        }
    }
}

/// Earlier ids of themes, with the theme that each leads to at the same place.
struct Ids<'a> {
    earlier: Places<'a>,
    present: Vec<&'a ThemeId>,
}

impl Ids<'_> {
    /// The theme that has taken over an id.
    fn present(&self, id: &str) -> Option<&ThemeId> {
        Some(self.present[self.earlier.get((id, ""))?])
    }

    /// Renames in members `theme`, and in ids of chunks, which are made of unit, theme and stage.
    fn rename(&self, value: &mut Value) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(|value| self.rename(value)),
            Value::Object(members) => {
                for (name, value) in members {
                    let Value::String(text) = value else {
                        self.rename(value);
                        continue;
                    };
                    let parts: Vec<&str> = text.split('/').collect();
                    let present = match (name.as_str(), &parts[..]) {
                        ("theme", _) => self.present(text).map(ThemeId::to_string),
                        ("id", [unit, theme, to]) => {
                            let present = self.present(theme);
                            present.map(|theme| format!("{unit}/{theme}/{to}"))
                        }
                        _ => None,
                    };
                    if let Some(present) = present {
                        *text = present;
                    }
                }
            }
            _ => {}
        }
    }
}
