//! Texts of the overview.

pub const STRENGTHS: &str = "Strengths";
pub const STRENGTHS_TEXT: &str = "At stage 3 or above, fairly or very sure, with a link or a note.";
pub const TO_SHOW: &str = "Still to show";
pub const TO_SHOW_TEXT: &str = "At stage 3 or above, but not very sure, or without a link or a note. Would somebody \
                                from outside see it too?";
pub const GAPS: &str = "Gaps to your targets";
pub const GAPS_TEXT: &str =
    "What matters most comes first: the importance of the layer times the stages to go.";
pub const AHEAD: &str = "Ahead of what they rest on";
pub const AHEAD_TEXT: &str = "Each of these has come further than something that it depends on. The figures stay as \
                              you gave them.";
pub const NONE: &str = "None so far.";

pub fn and_more(count: usize) -> String {
    format!("And {count} more, in the report with every list in full.")
}

pub fn more(count: usize) -> String {
    format!("Show {count} more")
}

pub fn gap(stage: &str, target: &str) -> String {
    format!("{stage}, wanted: {target}")
}

pub fn ahead(stage: &str, needs: &str, at: &str, found: &str, needed: &str) -> String {
    format!("{stage}. It rests on ‘{needs}’ ({at}), which is at {found}; wanted first: {needed}.")
}
