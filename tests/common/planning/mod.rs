//! What judges a plan: instances by chance, a second reading of the rules, the best that can be had.
//!
//! Everything here is written from the design and reads nothing but JSON, so that a mistake of the
//! planner is not made twice.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod bound;
pub mod chunks;
pub mod dice;
pub mod exact;
pub mod ground;
pub mod instance;
pub mod judge;
pub mod paper;
pub mod setup;

use ics_maturity::document;
use ics_maturity::framework::Framework;
use ics_maturity::json::Json as _;
use ics_maturity::planning::plan;
use serde_json::Value;

/// The plan that the planner makes of a framework and an assessment document.
pub fn planned(framework: &Value, assessment: &Value) -> Value {
    let framework = Framework::read_text(&framework.to_string())
        .unwrap_or_else(|faults| panic!("{faults}\nin {framework:#}"));
    let assessment = document::read(&assessment.to_string(), &framework)
        .unwrap_or_else(|faults| panic!("{faults}\nin {assessment:#}"));
    serde_json::to_value(plan(&framework, &assessment).write()).expect("it is JSON")
}
