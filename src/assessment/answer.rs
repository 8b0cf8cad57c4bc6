//! One respondent's answer for one unit and theme.

use super::record::record;
use super::{Moment, UnitId};
use crate::framework::{Stage, ThemeId};
use crate::json::{At, Extra, Value, names, object};

object! {
    /// What one respondent says of one theme at one unit.
    ///
    /// Kind of response and stage stand side by side, as the document writes them; read them together
    /// through [`Answer::response`].
    pub struct Answer {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// What kind of response it is.
        must response: ResponseKind = "response",
        /// The stage now; must be there when the response is `stage`.
        may stage: Option<Stage> = "stage",
        /// The stage at the baseline, when integrated care systems were formalised.
        may then: Option<Stage> = "then",
        /// The stage wanted, where it is not the layer's or the assessment's.
        may target: Option<Stage> = "target",
        /// How sure the respondent is.
        may confidence: Option<Confidence> = "confidence",
        /// In the respondent's own words.
        may note: Option<String> = "note",
        /// What shows it.
        may evidence: Vec<Evidence> = "evidence",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// The kinds of response.
    pub enum ResponseKind {
        /// A stage was chosen.
        Stage = "stage",
        /// ‘I do not know’.
        Unknown = "unknown",
        /// ‘Does not apply here’.
        NotApplicable = "not-applicable",
        /// Not answered, or taken back.
        Unanswered = "unanswered",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "`names!` marks no variant as the default"
)]
impl Default for ResponseKind {
    fn default() -> Self {
        Self::Unanswered
    }
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

names! {
    /// How sure the respondent is of the stage.
    pub enum Confidence {
        /// A guess.
        Low = "low",
        /// Fairly sure.
        Medium = "medium",
        /// Could show it.
        High = "high",
    }
}

object! {
    /// Something that shows the stage claimed.
    #[derive(Default)]
    pub struct Evidence {
        /// What it is.
        fill label: String = "label",
        /// Where it can be read; shown as a link only for `https:` and `http:`.
        may url: Option<String> = "url",
        ..extra
    }
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

impl Answer {
    /// A stage is there where the response says so.
    fn has_stage(answer: &Value, at: &mut At) {
        let is_null = |stage: &Value| stage.is_null();
        if answer["response"] == "stage" && answer.get("stage").is_none_or(is_null) {
            at.fault_at("stage", "is missing; allowed: a whole number from 0 to 4");
        }
    }
}

record!(Answer, unit, theme; has_stage);

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
