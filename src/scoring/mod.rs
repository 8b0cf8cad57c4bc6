//! What the answers mean: pure functions over framework and assessment, with no clock.
//!
//! Nothing is rounded inside, and where there is nothing to say there is `None`, never a 0 in its
//! place. Each unit's layers come first ([`LayerScore`]); levels and the whole are means of them,
//! so that twelve neighbourhoods do not drown one system; the [`Index`] rewards balance.
//!
//! ```
//! use ics_maturity::framework::Stage;
//! use ics_maturity::scoring::LayerScore;
//!
//! // Stages 3, 1 and 2, the last counting double, and one not answered.
//! let rated = |stage, weight| (weight, Stage::new(stage));
//! let layer = LayerScore::of([rated(3, 1.0), rated(1, 1.0), rated(2, 2.0), (1.0, None)]);
//! let layer = layer.expect("four themes apply");
//! assert_eq!((layer.mean, layer.low, layer.high), (Some(2.0), 1.6, 2.4));
//! ```

mod alignment;
mod change;
mod claims;
mod foundation;
mod gaps;
mod index;
mod layer;
mod lenses;
mod neighbours;
mod over_time;
mod prerequisites;
mod readiness;
mod results;
mod sheet;
mod tally;

pub use alignment::{Alignment, NOTABLE_GAP};
pub use change::{Change, LayerChange};
pub use claims::CellName;
pub use foundation::{Foundation, FoundationMissing};
pub use gaps::Gap;
pub use index::Index;
pub use layer::{Band, LayerScore, mean};
pub use lenses::LensResult;
pub use neighbours::LearnFrom;
pub use over_time::{LayerOverTime, Moved, OverTime};
pub use prerequisites::{Bond, Ground};
pub use readiness::{Missing, UnitReadiness, Verdict};
pub use results::{Basis, LayerBand, LevelResult, Results, UnitLayer, UnitResult, results};
pub use sheet::{Mark, Sheet, UnitSheet};
pub use tally::Tally;
