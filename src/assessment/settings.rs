//! How an assessment is read: its baseline, its targets, its scope.

use super::{Day, Moment};
use crate::framework::{LayerId, Stage};
use crate::json::{Table, names, object};

object! {
    /// The settings of an assessment; what is missing has a default.
    #[derive(Default)]
    pub struct Settings {
        /// The day that ‘then’ asks about; July 2022 unless changed.
        may baseline: Option<Day> = "baseline",
        /// What that day was, in words.
        may baseline_label: Option<String> = "baselineLabel",
        /// The stage wanted where nothing else says; 3 unless changed.
        may default_target: Option<Stage> = "defaultTarget",
        /// The stage wanted for the themes of a layer.
        may targets: Table<LayerId, Stage> = "targets",
        /// Which themes are asked; full unless changed.
        may scope: Option<Scope> = "scope",
        /// When they were last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// Which themes are asked and counted.
    pub enum Scope {
        /// Core themes only.
        Quick = "quick",
        /// Every theme.
        Full = "full",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "`names!` marks no variant as the default"
)]
impl Default for Scope {
    fn default() -> Self {
        Self::Full
    }
}

impl Settings {
    /// The settings of a new assessment, written out.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        Self {
            baseline: Day::parse(Self::BASELINE),
            baseline_label: Some("when ICSs were formalised".to_owned()),
            default_target: Some(Self::TARGET),
            scope: Some(scope),
            ..Self::default()
        }
    }

    /// The day that ‘then’ asks about where nothing else says.
    const BASELINE: &str = "2022-07-01";

    /// The day that ‘then’ asks about: year, month from 1, day.
    #[must_use]
    pub fn baseline(&self) -> (i32, u8, u8) {
        let day = self.baseline.or_else(|| Day::parse(Self::BASELINE));
        day.map_or((2022, 7, 1), Day::parts)
    }

    /// The target where nothing else says: Maturing.
    pub const TARGET: Stage = Stage::MATURING;

    /// Which themes are asked and counted.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope.unwrap_or_default()
    }

    /// The stage wanted for a theme of `layer`: the layer's, else the assessment's.
    #[must_use]
    pub fn target(&self, layer: &LayerId) -> Stage {
        self.targets
            .get(layer)
            .copied()
            .unwrap_or(self.target_at_large())
    }

    /// The stage wanted for a theme of a layer that has none of its own.
    #[must_use]
    pub fn target_at_large(&self) -> Stage {
        self.default_target.unwrap_or(Self::TARGET)
    }
}
