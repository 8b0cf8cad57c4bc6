//! Texts of the keyboard shortcuts.

pub const HEADING: &str = "Keyboard shortcuts";
pub const ON: &str = "Use the letters on this device";
pub const ALL: [&str; 4] = [
    "0 to 4: choose a stage",
    "C: continue",
    "B: back",
    "U: undo the last change on this screen",
];
