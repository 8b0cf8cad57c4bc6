//! Whose assessment it is, and whose answers are read beside it.

use serde::{Deserialize, Serialize};

use super::join::newest;
use super::record::record;
use super::{Answer, AssessmentId, Day, Join, Moment, Record, Records, RespondentId, UnitId};
use crate::decode::{Extra, Whole, or_default};
use crate::framework::{Stage, ThemeId};

/// A person or team whose file it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Respondent {
    /// Tells colleagues' files apart.
    #[serde(default, deserialize_with = "or_default")]
    pub id: RespondentId,
    /// Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Which part of the partnership they work in; optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Where they see it from; optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vantage: Option<Vantage>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which part of the partnership a respondent works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// The NHS.
    Nhs,
    /// A council.
    Council,
    /// Voluntary, community or social enterprise.
    Vcse,
    /// Anything else.
    Other,
}

/// Where a respondent sees it from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Vantage {
    /// A board or committee.
    Board,
    /// Management.
    Management,
    /// Work with the public.
    FrontLine,
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

impl Join for Respondent {
    fn join(self, other: Self) -> Self {
        newest(self, other, |respondent| respondent.modified.as_ref())
    }
}

/// Several respondents' files read together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = [])))]
pub struct Group {
    /// Whose answers are there.
    pub respondents: Records<GroupMember>,
    /// What was agreed where they differed.
    pub agreed: Records<Agreed>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Group {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.respondents.is_blank() && self.agreed.is_blank() && self.extra.is_empty()
    }
}

impl Join for Group {
    fn join(self, other: Self) -> Self {
        Self {
            respondents: self.respondents.join(other.respondents),
            agreed: self.agreed.join(other.agreed),
            extra: self.extra.join(other.extra),
        }
    }
}

/// One colleague's answers, as their file had them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupMember {
    /// Who.
    pub respondent: Respondent,
    /// Which file.
    pub document: MemberDocument,
    /// What they answered.
    pub answers: Records<Answer>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The file that a colleague's answers came from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MemberDocument {
    /// Its assessment.
    #[serde(default, deserialize_with = "or_default")]
    pub id: AssessmentId,
    /// Its title.
    #[serde(default, deserialize_with = "or_default")]
    pub title: String,
    /// Its revision.
    #[serde(default, deserialize_with = "Whole::number")]
    #[cfg_attr(feature = "schema", schemars(extend("maximum" = Whole::MAX)))]
    pub revision: u64,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Record for GroupMember {
    /// The key lies in the respondent; a removed one keeps it as `respondent`.
    const KEY: &'static [&'static str] = &["respondent"];

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

/// What a group agreed for one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agreed {
    /// The unit.
    pub unit: UnitId,
    /// The theme.
    pub theme: ThemeId,
    /// The stage agreed.
    pub stage: Stage,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// By whom: a role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

record!(Agreed, unit, theme);
