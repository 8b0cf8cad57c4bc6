//! What was answered and planned for themes that have another id since.

use serde_json::Value;

use crate::framework::{Framework, ThemeId};
use crate::json::Extra;

/// The parts of a document that name themes.
const PARTS: [&str; 4] = ["answers", "plan", "snapshots", "group"];

/// Lets what a document says of a theme's earlier ids (`replaces`) count for the theme.
///
/// It is done before records with one key are settled, so of two answers for one cell under an
/// earlier and the present id the newer is kept, as ever. A theme that is no more under any id keeps
/// its answers, set aside.
pub fn carry_over(document: &mut Extra, framework: &Framework) {
    if framework
        .themes
        .iter()
        .all(|theme| theme.replaces.is_empty())
    {
        return;
    }
    for name in PARTS {
        if let Some(part) = document.get_mut(name) {
            rename(part, framework);
        }
    }
}

/// Renames in members `theme`, and in ids of chunks, which are made of unit, theme and stage.
fn rename(value: &mut Value, framework: &Framework) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, framework)),
        Value::Object(members) => {
            for (name, value) in members {
                let Value::String(text) = value else {
                    rename(value, framework);
                    continue;
                };
                let parts: Vec<&str> = text.split('/').collect();
                let present = match (name.as_str(), &parts[..]) {
                    ("theme", _) => present(framework, text).map(ThemeId::to_string),
                    ("id", [unit, theme, to]) => {
                        present(framework, theme).map(|theme| format!("{unit}/{theme}/{to}"))
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

/// The theme that has taken over an id.
fn present<'a>(framework: &'a Framework, id: &str) -> Option<&'a ThemeId> {
    let theme = framework.themes.iter().find(|theme| {
        let mut replaced = theme.replaces.iter();
        replaced.any(|earlier| earlier.as_ref() == id)
    })?;
    Some(&theme.id)
}
