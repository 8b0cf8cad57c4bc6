//! One assessment: what a respondent answered, with everything that goes with it.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    Answer, AssessmentId, ContextRating, DelegationDecision, Group, Moment, PlanRecord, Records,
    Reflection, Respondent, Settings, Snapshot, Unit, UnitId,
};
use crate::framework::{Cell, Framework, Theme, ThemeId};
use crate::json::{Extra, MAX_WHOLE, object};

/// Everything that an assessment document holds, but for what is derived.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The same in every copy.
    pub id: AssessmentId,
    /// Counts the edits.
    pub revision: u64,
    /// What people call it.
    pub title: Title,
    /// When it was begun.
    pub created: Option<Moment>,
    /// When it was last edited.
    pub modified: Option<Moment>,
    /// What was asked.
    pub framework: FrameworkRef,
    /// Whose it is; a set-up file has nobody's.
    pub respondent: Option<Respondent>,
    /// How it is read.
    pub settings: Settings,
    /// What is assessed.
    pub units: Records<Unit>,
    /// What was answered.
    pub answers: Records<Answer>,
    /// Enablers and barriers.
    pub context: Records<ContextRating>,
    /// Reflections in words.
    pub reflections: Records<Reflection>,
    /// Decisions on delegation.
    pub delegation: Records<DelegationDecision>,
    /// Decisions on the plan.
    pub plan: PlanRecord,
    /// The assessment as it was before.
    pub snapshots: Records<Snapshot>,
    /// Colleagues' answers.
    pub group: Group,
    /// Members that this version does not know.
    pub extra: Extra,
}

object! {
    /// A title with the time of its edit.
    #[derive(Default)]
    pub struct Title {
        /// The title; empty until somebody gives one.
        fill text: String = "title",
        /// When it was last edited.
        may modified: Option<Moment> = "titleModified",
    }
}

object! {
    /// Which framework an assessment was made with.
    #[derive(Default)]
    pub struct FrameworkRef {
        /// Its id.
        fill id: String = "id",
        /// Its revision.
        fill revision: String = "revision",
        /// The framework itself, where it is not the built-in one.
        may document: Option<Value> = "document",
        ..extra
    }
}

impl Assessment {
    /// An assessment in which nothing was answered yet.
    #[must_use]
    pub fn new(
        id: AssessmentId,
        respondent: Respondent,
        settings: Settings,
        framework: &Framework,
        now: &Moment,
    ) -> Self {
        Self {
            id,
            revision: 0,
            title: Title::default(),
            created: Some(now.clone()),
            modified: Some(now.clone()),
            framework: FrameworkRef {
                id: framework.id.clone(),
                revision: framework.revision.clone(),
                ..FrameworkRef::default()
            },
            respondent: Some(respondent),
            settings,
            units: Records::default(),
            answers: Records::default(),
            context: Records::default(),
            reflections: Records::default(),
            delegation: Records::default(),
            plan: PlanRecord::default(),
            snapshots: Records::default(),
            group: Group::default(),
            extra: Extra::new(),
        }
    }

    /// Notes that something was edited: one revision on, at least a millisecond later.
    ///
    /// The count stops at the largest number that can be read back.
    pub fn touch(&mut self, now: &Moment) {
        self.revision = (self.revision + 1).min(MAX_WHOLE);
        self.modified = Some(Moment::after(now, self.modified.as_ref()));
    }

    /// Gives the title.
    pub fn rename(&mut self, text: String, now: &Moment) {
        let modified = Some(Moment::after(now, self.title.modified.as_ref()));
        self.title = Title { text, modified };
    }

    /// The answer for a cell, or an unanswered one.
    #[must_use]
    pub fn answer(&self, unit: &UnitId, theme: &ThemeId) -> Answer {
        self.answers
            .get((unit.as_str(), theme.as_str()))
            .cloned()
            .unwrap_or_else(|| Answer::new(unit.clone(), theme.clone()))
    }

    /// Whether it is a set-up to start from: nobody's, with nothing answered or planned.
    #[must_use]
    pub fn is_set_up(&self) -> bool {
        self.respondent.is_none()
            && self.answers.is_blank()
            && self.plan.is_blank()
            && self.snapshots.is_blank()
            && self.group.is_blank()
    }

    /// The units as a tree: each followed by those that belong to it, otherwise in their order.
    ///
    /// A unit whose parent was removed stands by itself. A ring, which a merge of two set-ups could
    /// close, comes last; no unit is listed twice.
    #[must_use]
    pub fn unit_tree(&self) -> Vec<&Unit> {
        let there: HashSet<&UnitId> = self.units.iter().map(|unit| &unit.id).collect();
        let mut below: HashMap<Option<&UnitId>, Vec<&Unit>> = HashMap::new();
        for unit in self.units.iter() {
            let parent = unit.parent.as_ref().filter(|parent| there.contains(parent));
            below.entry(parent).or_default().push(unit);
        }
        let mut listed = HashSet::new();
        let mut tree = Vec::new();
        let alone = below.get(&None).into_iter().flatten().copied();
        for first in alone.chain(self.units.iter()) {
            let mut waiting = vec![first];
            while let Some(unit) = waiting.pop() {
                if listed.insert(&unit.id) {
                    tree.push(unit);
                    waiting.extend(below.get(&Some(&unit.id)).into_iter().flatten().rev());
                }
            }
        }
        tree
    }

    /// Answers that are kept but have no place: their unit or theme is unknown here, or the theme
    /// is not asked at the unit's level.
    pub fn set_aside<'a>(&'a self, framework: &'a Framework) -> impl Iterator<Item = &'a Answer> {
        let levels: HashMap<_, _> = self
            .units
            .iter()
            .map(|unit| (&unit.id, &unit.level))
            .collect();
        self.answers.iter().filter(move |answer| {
            levels
                .get(&answer.unit)
                .is_none_or(|level| framework.cell(&answer.theme, level).is_none())
        })
    }

    /// The themes asked at a unit, in the framework's order, within the scope of the settings.
    pub fn asked<'a>(
        &self,
        framework: &'a Framework,
        unit: &Unit,
    ) -> impl Iterator<Item = (&'a Theme, &'a Cell)> {
        let quick = self.settings.scope() == super::Scope::Quick;
        let level = unit.level.clone();
        framework
            .themes
            .iter()
            .filter(move |theme| theme.core || !quick)
            .filter_map(move |theme| Some((theme, theme.cells.get(&level)?)))
    }

    /// A copy of what is answered and planned now, under a label.
    #[must_use]
    pub fn snapshot(&self, id: String, label: String, now: &Moment) -> Snapshot {
        Snapshot {
            id,
            label,
            taken: Some(now.clone()),
            units: self.units.clone(),
            settings: self.settings.clone(),
            answers: self.answers.clone(),
            context: self.context.clone(),
            plan: self.plan.clone(),
            extra: Extra::new(),
        }
    }
}
