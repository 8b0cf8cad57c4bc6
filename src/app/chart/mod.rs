//! Charts: one model, shown as picture, sentence and table.

mod bars;
mod index_scale;
mod layers;
mod radar;

pub use bars::bars;
pub use index_scale::index_scale;
pub use layers::{LayerRow, LayersModel};
pub use radar::radar;
