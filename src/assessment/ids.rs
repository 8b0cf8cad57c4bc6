//! Identifiers of what people make: assessments, respondents, units.

use crate::id::id;

id! {
    /// One assessment, a UUID; the same in every copy of it.
    AssessmentId
}

id! {
    /// One respondent, a UUID; colleagues' files are told apart by it.
    RespondentId
}

id! {
    /// One unit within an assessment and the set-up file that it came from.
    UnitId
}
