//! Texts of the report.

pub const PRINT: &str = "Print or save as PDF";
pub const TEXT: &str =
    "Results and plan on one page, for a board paper. Notes and reflections are left out.";
pub const READ_WITH_CARE: &str = "How to read this";
pub const LIMITS: &str = "These figures are what those who answered say. They show where to look and what to talk about. \
                          They are not a ranking, not assurance, and not comparable between systems. A range shows \
                          how far missing answers could move a figure.";
