//! The browser: everything that has an effect outside of the widget's own memory.

pub mod clock;
mod download;
mod elements;
mod events;
mod frames;
mod history;
mod ids;
mod picture;
mod shelf;
mod siblings;

pub use download::{copy_text, download_text};
pub use elements::{
    focus_heading, focus_heading_of, focus_left, focus_nearest, has_focus, let_go, name_page,
    print, scroll_to_top,
};
pub use events::announce;
pub use frames::is_shown_elsewhere;
pub use history::History;
pub use ids::uuid;
pub use picture::{Picture, download_picture};
pub use shelf::{LocalShelf, note_private, was_private};
pub use siblings::Siblings;
