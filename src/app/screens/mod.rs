//! The screens, one a file.

mod compare;
mod find;
mod group;
mod guide;
mod history;
mod paper;
mod plan;
mod question;
mod results;
mod sections;
mod set_up;
mod share;
mod start;
mod unit;

pub use compare::compare;
pub use group::{discuss, group, settled};
pub use guide::{guide, to_guide};
pub use history::history;
pub use paper::paper;
pub use plan::{
    about, accepted, added, chunk, differences, from_now, is_accepted, of_cycle, owner, plan,
    reported, title, untitled,
};
pub use question::question;
pub use results::results;
pub use sections::sections;
pub use set_up::set_up;
pub use share::share;
pub use start::start;
