//! What was answered and planned for themes that have another id since.

use super::rename::{chunk_parts, rename};
use crate::framework::Framework;
use crate::json::Extra;
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
    let earlier = Places::new(earlier.into_iter().map(|id| (id, "")));
    let taken_over = |id: &str| Some(present[earlier.get((id, ""))?]);
    for name in PARTS {
        if let Some(part) = document.get_mut(name) {
            rename(part, &|name, text| match name {
                "theme" => Some(taken_over(text)?.to_string()),
                "id" => {
                    let [unit, theme, to] = chunk_parts(text)?;
                    Some(format!("{unit}/{}/{to}", taken_over(theme)?))
                }
                _ => None,
            });
        }
    }
}
