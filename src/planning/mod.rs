//! What to do in this cycle, what waits, and why: the change cut into chunks that can be begun now.
//!
//! Data flows one way: the answers and the framework give the chunks that there are and what each
//! must come after (`gather`, `bind`); people's decisions hold some and leave others out (`decisions`);
//! a search puts the rest into cycles within every unit's capacity and focus (`search`, which says
//! how; `schedule`, `worth`); and what comes of it is told with its reasons (`draft`, `reasons`). Nothing here knows a clock: the same
//! input gives the same plan, byte for byte.
//!
//! ```
//! use ics_maturity::{document, framework, planning};
//!
//! // One place that is at stage 1 in two themes and wants to be at stage 2.
//! let framework = framework::built_in();
//! let assessment = r#"{
//!     "format": "ics-maturity/assessment", "version": 1,
//!     "units": [{"id": "u1", "level": "place", "name": "East"}],
//!     "answers": [
//!         {"unit": "u1", "theme": "need-insight", "response": "stage", "stage": 0, "target": 1},
//!         {"unit": "u1", "theme": "population-health", "response": "stage", "stage": 1, "target": 2}
//!     ]
//! }"#;
//! let assessment = document::read(assessment, &framework).expect("it is sound");
//!
//! // Choosing whom to help needs a first insight into who is at risk.
//! let plan = planning::plan(&framework, &assessment);
//! let cycles: Vec<_> = plan.chunks.iter().map(|chunk| (chunk.id.as_str(), chunk.cycle)).collect();
//! assert_eq!(cycles, [("u1/need-insight/1", Some(0)), ("u1/population-health/2", Some(1))]);
//!
//! // Each is worth 1 a cycle: one over the four cycles that there are, the other over three.
//! assert!((plan.objective - 7.0).abs() < 1e-9);
//! ```

mod bind;
mod candidate;
mod decisions;
mod demands;
mod draft;
mod gather;
mod plan;
mod planner;
mod reasons;
mod schedule;
mod search;
mod wording;
mod worth;

pub use plan::{
    Because, Chunk, ChunkKind, Cycle, Obstacle, Phase, Plan, Reason, ReasonKind, Rule, Warning,
};
pub use planner::{Planner, plan, proposal};
pub use wording::{cell_of, measure, step, title};
