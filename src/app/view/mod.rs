//! The pieces that screens are made of: functions from what is to be shown to markup.

mod banners;
mod button;
mod choices;
mod copy_text;
mod cx;
mod details;
mod dom;
mod evidence;
mod field;
mod figure;
mod file_picker;
mod header;
mod heading;
mod incoming;
mod pages;
mod progress;
mod stages;
mod table;

pub use banners::{banner, banners, problems};
pub use button::{ButtonKind, button, link_button, small_button};
pub use choices::{Choices, checkbox, inline_choices};
pub use copy_text::copy_text;
pub use cx::{Cx, edited, value_of};
pub use details::details;
pub use dom::{El, el, nothing, several, string, text};
pub use evidence::evidence_list;
pub use field::{Field, date_field, number_field, select, text_area, text_field};
pub use figure::figure;
pub use file_picker::file_picker;
pub use header::header;
pub use heading::{heading, level_tag, screen_heading};
pub use incoming::incoming;
pub use pages::pages;
pub use progress::progress;
pub use stages::stage_cards;
pub use table::{Heat, facts, heat_map, stage_tag, table};
