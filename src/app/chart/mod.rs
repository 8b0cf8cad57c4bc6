//! Charts: one model, shown as picture, sentence and table.

mod bars;
mod index_scale;
mod layers;
mod radar;

pub use bars::Bars;
pub use index_scale::IndexScale;
pub use layers::{LayerRow, LayersModel};
pub use radar::Radar;
