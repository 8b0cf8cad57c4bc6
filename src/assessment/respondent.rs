//! Whose assessment it is, and whose answers are read beside it.

use super::record::record;
use super::{Answer, AssessmentId, Day, Entry, Moment, Record, RespondentId, UnitId};
use crate::framework::{Stage, ThemeId};
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

object! {
    /// Several respondents' files read together.
    #[derive(Default)]
    pub struct Group {
        /// Whose answers are there.
        may respondents: Vec<Entry<GroupMember>> = "respondents",
        /// What was agreed where they differed.
        may agreed: Vec<Entry<Agreed>> = "agreed",
        ..extra
    }
}

object! {
    /// One colleague's answers, as their file had them.
    pub struct GroupMember {
        /// Who.
        must respondent: Respondent = "respondent",
        /// Which file.
        fill document: MemberDocument = "document",
        /// What they answered.
        may answers: Vec<Entry<Answer>> = "answers",
        ..extra
    }
}

object! {
    /// The file that a colleague's answers came from.
    #[derive(Default)]
    pub struct MemberDocument {
        /// Its assessment.
        fill id: AssessmentId = "id",
        /// Its title.
        fill title: String = "title",
        /// Its revision.
        fill revision: u64 = "revision",
        /// When it was last changed.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

impl Record for GroupMember {
    /// The key lies in the respondent; a removed one keeps it as `respondent`.
    const KEY: &'static [&'static str] = &["respondent"];
    const TIME: &'static str = "document.modified";

    fn key(&self) -> (&str, &str) {
        (self.respondent.id.as_str(), "")
    }

    fn modified(&self) -> Option<&Moment> {
        self.document.modified.as_ref()
    }

    fn stamp(&mut self, at: Moment) {
        self.document.modified = Some(at);
    }
}

object! {
    /// What a group agreed for one cell.
    pub struct Agreed {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage agreed.
        must stage: Stage = "stage",
        /// Why.
        may why: Option<String> = "why",
        /// By whom: a role.
        may by: Option<String> = "by",
        /// On which day.
        may on: Option<Day> = "on",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

record!(Agreed, unit, theme);
