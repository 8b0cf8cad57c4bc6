//! What was answered: one respondent's assessment, and the records that it is made of.
//!
//! An [`Assessment`] holds everything that a document does, but for what is derived from it. Every
//! record carries when it was edited, so that copies in two tabs, or on two desks, can be read
//! together without losing an answer: see [`Join`].

mod answer;
#[expect(
    clippy::module_inception,
    reason = "named after its one type, like the others"
)]
mod assessment;
mod calendar;
mod chunk;
mod context;
mod day;
mod entry;
mod group;
mod ids;
mod join;
mod merge;
mod merge_rules;
mod moment;
mod natural;
mod note;
mod plan;
mod record;
mod records;
mod respondent;
mod revert;
mod settings;
mod snapshot;
mod unit;

pub use answer::{Answer, Confidence, Evidence, Response, ResponseKind};
pub use assessment::{Assessment, FrameworkRef, Title};
pub use chunk::{Accepted, ChunkEdit, ChunkStatus, LeftOut, OwnChunk, Review, ReviewDecision};
pub use context::{ContextRating, Decision, DelegationDecision, Reflection};
pub use day::Day;
pub use entry::{Entry, Tombstone, is_removed};
pub use group::{Agreed, Group, GroupMember, MemberDocument};
pub use ids::{AssessmentId, RespondentId, UnitId};
pub use join::Join;
pub use moment::Moment;
pub use note::Note;
pub use plan::{PlanRecord, PlanSettings};
pub use record::Record;
pub use records::Records;
pub use respondent::{Respondent, Sector, Vantage};
pub use settings::{Scope, Settings};
pub use snapshot::{Snapshot, Taken};
pub use unit::{Unit, UnitKind};
