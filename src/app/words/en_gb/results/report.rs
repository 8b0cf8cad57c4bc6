//! Texts of the report.

pub const PRINT: &str = "Print or save as PDF";
pub const HEADING: &str = "Results and plan";
pub const TEXT: &str = "Results and plan, for a board paper. Notes and reflections are left out.";
pub const FULL: &str = "Show every list, all themes and the lenses in full";
pub const READ_WITH_CARE: &str = "How to read this";
pub const LIMITS: &str = "These figures are what those who answered say. They show where to look and what to talk about. \
                          They are not a ranking, not assurance, and not comparable between systems. A range shows \
                          how far missing answers could move a figure.";
