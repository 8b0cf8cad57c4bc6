//! The answers of a group as one respondent's, for scoring and planning to read.

use std::borrow::Cow;

use super::spread::lower_median;
use super::{CellRatings, Ratings};
use crate::assessment::{Answer, Assessment, Confidence, Group, Records, Response};
use crate::framework::{Framework, Stage};

/// The assessment with the answers of its group in the place of its owner's, and no group any more;
/// the assessment itself where it has none.
///
/// The stage of a cell is what was agreed, else the median with halves rounded down. Stage then,
/// target and confidence are the medians of those who chose a stage, rounded down alike; what shows it
/// is what any of them gave. A cell that nobody rated does not apply where all who responded say so.
#[must_use]
pub fn collective<'a>(framework: &'a Framework, assessment: &'a Assessment) -> Cow<'a, Assessment> {
    let Some(ratings) = Ratings::of(framework, assessment) else {
        return Cow::Borrowed(assessment);
    };
    let mut answers = Records::default();
    for cell in &ratings.cells {
        answers.add(answer(cell));
    }
    let mut together = assessment.clone();
    together.answers = answers;
    together.group = Group::default();
    Cow::Owned(together)
}

fn answer(cell: &CellRatings) -> Answer {
    let mut answer = Answer::new(cell.unit.id.clone(), cell.theme.id.clone());
    let unknown = cell.responded(Response::Unknown);
    let response = match cell.stage() {
        Some(stage) => Response::Stage(stage),
        None if unknown > 0 => Response::Unknown,
        None if !cell.applies() => Response::NotApplicable,
        None => Response::Unanswered,
    };
    answer.respond(response);
    let median = |said: &dyn Fn(&Answer) -> Option<Stage>| lower_median(&cell.count(said));
    answer.then = median(&|answer| answer.then);
    answer.target = median(&|answer| answer.target);
    let confidence = median(&|answer| Stage::new(answer.confidence? as u8));
    answer.confidence = confidence.and_then(|nth| {
        let all = [Confidence::Low, Confidence::Medium, Confidence::High];
        all.get(nth.index()).copied()
    });
    for rated in cell.rated() {
        answer.evidence.extend_from_slice(&rated.evidence);
        let blank = |note: &Option<String>| note.as_ref().is_none_or(|note| note.trim().is_empty());
        if blank(&answer.note) {
            answer.note.clone_from(&rated.note);
        }
    }
    answer
}
