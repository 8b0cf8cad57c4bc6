//! Whose assessment it is.

use super::{Moment, RespondentId};
use crate::json::{names, object};

object! {
    /// A person or team whose file it is.
    #[derive(Default)]
    pub struct Respondent {
        /// Tells colleagues' files apart.
        fill id: RespondentId = "id",
        /// Optional.
        may name: Option<String> = "name",
        /// Optional.
        may role: Option<String> = "role",
        /// Optional.
        may organisation: Option<String> = "organisation",
        /// Which part of the partnership they work in; optional.
        may sector: Option<Sector> = "sector",
        /// Where they see it from; optional.
        may vantage: Option<Vantage> = "vantage",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// Which part of the partnership a respondent works in.
    pub enum Sector {
        /// The NHS.
        Nhs = "nhs",
        /// A council.
        Council = "council",
        /// Voluntary, community or social enterprise.
        Vcse = "vcse",
        /// Anything else.
        Other = "other",
    }
}

names! {
    /// Where a respondent sees it from.
    pub enum Vantage {
        /// A board or committee.
        Board = "board",
        /// Management.
        Management = "management",
        /// Work with the public.
        FrontLine = "front-line",
    }
}

impl Respondent {
    /// A respondent of whom nothing is known yet.
    #[must_use]
    pub fn new(id: RespondentId) -> Self {
        Self {
            id,
            ..Self::default()
        }
    }
}
