//! Texts of the plan.

pub const HEADING: &str = "Plan";
