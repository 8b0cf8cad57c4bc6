//! The screens, one a file.

mod question;
mod results;
mod sections;
mod set_up;
mod share;
mod start;

pub use question::QuestionScreen;
pub use results::ResultsScreen;
pub use sections::Sections;
pub use set_up::SetUp;
pub use share::ShareScreen;
pub use start::Start;
