//! Charts: one model, shown as picture, sentence and table.

mod index_scale;
mod layers;
mod radar;
mod scale;

pub use index_scale::index_scale;
pub use layers::{LayerRow, LayersModel};
pub use radar::radar;
pub use scale::{Row, Scale, Sign, scale};
