//! Several respondents' answers read together: how far they agree, and the view that they share.
//!
//! The owner of an assessment counts as a respondent once they have answered anything; beside them
//! count those whose files were added ([`Group`](crate::assessment::Group)). [`Ratings`] lays their
//! answers out cell by cell; [`Spread`], [`Agreement`] and [`agenda`] say how far they lie apart, and
//! [`collective`] what scoring and planning read: the stage that was agreed, else the median.

mod agenda;
mod agreement;
mod collective;
mod ratings;
mod spread;
mod summary;

pub use agenda::{agenda, by_consensus};
pub use agreement::{Agreement, LayerAgreement, alpha};
pub use collective::collective;
pub use ratings::{CellRatings, Rater, Ratings};
pub use spread::{Counts, Spread};
pub use summary::{GroupCell, GroupResults};
