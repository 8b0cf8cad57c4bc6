//! Texts of the change since the baseline.

pub const NOT_SAID: &str = "No answer says yet where it was. You can say so below each question.";
pub const UP: &str = "Moved up";
pub const SAME: &str = "The same";
pub const DOWN: &str = "Moved down";
pub const CHART: &str = "Then, now and wanted";
pub const MEAN: &str = "Mean move";
pub const MOVED: &str = "What has moved";
pub const HOW: &str = "Each answer that says where it was counts once, whatever its theme or part. The move is the stage \
                       now less the stage then.";

pub fn question(baseline: &str) -> String {
    format!("How much of the day-to-day work has changed since {baseline}?")
}

pub fn share(count: usize, of: usize, percent: &str) -> String {
    format!("{count} of {of} ({percent}%)")
}

pub fn moved(then: &str, now: &str) -> String {
    format!("from {then} to {now}")
}
