//! The pages around this one.

use js_sys::{Reflect, global};

/// Whether a page of another site shows this one in a frame, where browsers may keep apart what is kept.
///
/// Its document cannot be reached then; that of a page of the same site could.
#[must_use]
pub fn is_shown_elsewhere() -> bool {
    Reflect::get(&global(), &"top".into())
        .and_then(|top| Reflect::get(&top, &"document".into()))
        .is_err()
}
