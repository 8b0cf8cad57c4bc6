//! Texts of the lenses.

use crate::app::words;

pub const HEADING: &str = "The same answers through other eyes";
pub const TEXT: &str = "Each of these groups the themes as one of the source documents does.";
pub const ITEM: &str = "Item";
pub const HOW: &str = "For each item, the stages of its questions are averaged over each level, and then over the \
                       levels. Every question counts the same. A question can belong to several items.";

pub fn sentence(answered: usize, applicable: usize) -> String {
    let questions = words::plural(applicable, "question", "questions");
    format!("Rests on {answered} of {questions}; one that is in several items is counted in each.")
}
