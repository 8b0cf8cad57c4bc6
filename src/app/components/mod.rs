//! The pieces that screens are made of.

mod banners;
mod button;
mod choices;
mod copy_text;
mod evidence;
mod field;
mod file_picker;
mod header;
mod heading;
mod incoming;
mod progress;
mod stages;

pub use banners::Banners;
pub use button::{Button, ButtonKind, LinkButton};
pub use choices::{Choice, InlineChoices};
pub use copy_text::CopyText;
pub use evidence::EvidenceList;
pub use field::{Select, SelectOption, TextArea, TextField};
pub use file_picker::FilePicker;
pub use header::Header;
pub use heading::{Heading, ScreenHeading};
pub use incoming::IncomingPreview;
pub use progress::Progress;
pub use stages::{StageCards, StageTag};
