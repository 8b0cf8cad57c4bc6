//! One respondent's answer for one unit and theme.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{Moment, UnitId};
use crate::decode::{Extra, or_default};
use crate::framework::{Stage, ThemeId};

/// What one respondent says of one theme at one unit.
///
/// Kind of response and stage stand side by side, as the document writes them; read them together
/// through [`Answer::response`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend(
    "if" = {"properties": {"response": {"const": "stage"}}},
    "then" = {"properties": {"stage": {"type": "integer"}}, "required": ["stage"]}
)))]
pub struct Answer {
    /// The unit.
    pub unit: UnitId,
    /// The theme.
    pub theme: ThemeId,
    /// What kind of response it is.
    pub response: ResponseKind,
    /// The stage now; must be there when the response is `stage`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The stage at the baseline, when integrated care systems were formalised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Stage>,
    /// The stage wanted, where it is not the layer's or the assessment's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Stage>,
    /// How sure the respondent is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// In the respondent's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What shows it.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub evidence: Vec<Evidence>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The kinds of response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ResponseKind {
    /// A stage was chosen.
    Stage,
    /// ‘I do not know’.
    Unknown,
    /// ‘Does not apply here’.
    NotApplicable,
    /// Not answered, or taken back.
    #[default]
    Unanswered,
}

/// A response with its stage: what scoring reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    /// At this stage.
    Stage(Stage),
    /// ‘I do not know’.
    Unknown,
    /// ‘Does not apply here’.
    NotApplicable,
    /// Not answered, or taken back.
    Unanswered,
}

/// How sure the respondent is of the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A guess.
    Low,
    /// Fairly sure.
    Medium,
    /// Could show it.
    High,
}

/// Something that shows the stage claimed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// What it is.
    #[serde(default, deserialize_with = "or_default")]
    pub label: String,
    /// Where it can be read; shown as a link only for `https:` and `http:`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Evidence {
    /// The address, where it is one that may be opened: a script in a colleague's file never runs.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        let url = self.url.as_deref()?.trim();
        let scheme = url.split_once("://")?.0;
        ["https", "http"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe))
            .then_some(url)
    }
}

impl Answer {
    /// An answer not yet given.
    #[must_use]
    pub fn new(unit: UnitId, theme: ThemeId) -> Self {
        Self {
            unit,
            theme,
            response: ResponseKind::Unanswered,
            stage: None,
            then: None,
            target: None,
            confidence: None,
            note: None,
            evidence: Vec::new(),
            modified: None,
            extra: Extra::new(),
        }
    }

    /// The response with its stage.
    #[must_use]
    pub fn response(&self) -> Response {
        match (self.response, self.stage) {
            (ResponseKind::Stage, Some(stage)) => Response::Stage(stage),
            (ResponseKind::Unknown, _) => Response::Unknown,
            (ResponseKind::NotApplicable, _) => Response::NotApplicable,
            (ResponseKind::Stage, None) | (ResponseKind::Unanswered, _) => Response::Unanswered,
        }
    }

    /// The stage, where the response is one.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        match self.response() {
            Response::Stage(stage) => Some(stage),
            _ => None,
        }
    }

    /// Gives the response.
    pub fn respond(&mut self, response: Response) {
        self.stage = None;
        self.response = match response {
            Response::Stage(stage) => {
                self.stage = Some(stage);
                ResponseKind::Stage
            }
            Response::Unknown => ResponseKind::Unknown,
            Response::NotApplicable => ResponseKind::NotApplicable,
            Response::Unanswered => ResponseKind::Unanswered,
        };
    }
}

record!(Answer, unit, theme);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let link = |url: &str| {
            Evidence {
                url: Some(url.to_owned()),
                ..Evidence::default()
            }
            .link()
            .map(str::to_owned)
        };
        assert_eq!(
            link(" https://example.org/a ").as_deref(),
            Some("https://example.org/a")
        );
        assert_eq!(
            link("HTTP://example.org").as_deref(),
            Some("HTTP://example.org")
        );
        for hostile in [
            "javascript:alert(1)//://",
            "data:text/html,x",
            "//example.org",
            "file:///c:/",
            "",
        ] {
            assert_eq!(link(hostile), None, "{hostile}");
        }
    }
}
