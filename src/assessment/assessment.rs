//! One assessment: what a respondent answered, with everything that goes with it.

use std::sync::Arc;

use super::natural::natural;
use super::{
    Answer, AssessmentId, ContextRating, DelegationDecision, Entry, Group, Join, Moment,
    PlanRecord, Records, Reflection, Respondent, Settings, Snapshot, Unit, UnitId, merge,
};
use crate::framework::{Cell, Framework, LayerId, Theme, ThemeId};
use crate::json::{
    self, At, Extra, Json, Kind, MAX_WHOLE, Member, Members, Shape, Value, Writing, object,
};
use crate::places::Places;

/// A member of a type.
const fn member<T: Json>(name: &'static str, kind: Kind) -> Member {
    Member {
        name,
        kind,
        shape: T::SHAPE,
    }
}

/// The members that are read as their types.
const READ: &[Member] = &[
    member::<AssessmentId>("id", Kind::Fill),
    member::<u64>("revision", Kind::Fill),
    member::<String>("title", Kind::Fill),
    member::<Option<Moment>>("titleModified", Kind::May),
    member::<Option<Moment>>("created", Kind::May),
    member::<Option<Moment>>("modified", Kind::May),
    member::<FrameworkRef>("framework", Kind::Fill),
    member::<Option<Respondent>>("respondent", Kind::May),
    member::<Settings>("settings", Kind::Fill),
    member::<Records<Unit>>("units", Kind::Fill),
    member::<Records<Answer>>("answers", Kind::Fill),
    member::<Group>("group", Kind::May),
];

/// The members that are checked at the door and carried as they are. They are read as their types
/// where somebody asks for them.
const CARRIED: &[Member] = &[
    member::<Vec<Entry<ContextRating>>>("context", Kind::May),
    member::<Vec<Entry<Reflection>>>("reflections", Kind::May),
    member::<Vec<Entry<DelegationDecision>>>("delegation", Kind::May),
    member::<PlanRecord>("plan", Kind::May),
    member::<Vec<Entry<Snapshot>>>("snapshots", Kind::May),
];

/// Everything that an assessment document holds, but for what is derived.
#[derive(Clone, Debug, Default)]
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
    /// Colleagues' answers, read together with these.
    pub group: Group,
    /// Everything else as it came: enablers and barriers, reflections, decisions, the plan,
    /// snapshots, and members that this version does not know.
    pub carried: Extra,
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
        // Shared, as an assessment is copied with every edit.
        /// The framework itself, where it is not the built-in one.
        may document: Option<Arc<Value>> = "document",
        ..extra
    }
}

impl FrameworkRef {
    /// Whether answers of the one say nothing about the themes of the other: one of the two is no
    /// built-in framework, and they have different ids.
    #[must_use]
    pub fn is_apart_from(&self, other: &Self) -> bool {
        (self.document.is_some() || other.document.is_some()) && self.id != other.id
    }

    /// Whether the other is a later revision of the same framework; numbers in revisions count as
    /// numbers.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        self.id == other.id && natural(&self.revision) < natural(&other.revision)
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
            group: Group::default(),
            carried: Extra::new(),
        }
    }

    /// Reads the members of a document; the units are not checked against each other yet.
    pub fn from_members(members: Extra, at: &mut At) -> Self {
        let members = Value::Object(members);
        for part in [READ, CARRIED] {
            Shape::Object(part).check(&members, at);
        }
        Self::of_checked(members)
    }

    /// The same of members that are known to be sound.
    pub(super) fn of_checked(members: Value) -> Self {
        // An empty group is nobody's, and is written back as it came.
        let blank = members.get("group").filter(|group| merge::is_blank(group));
        let blank = blank.filter(|group| group.is_object()).cloned();
        let mut members = Members::of(members, READ);
        let mut carried = members.rest();
        carried.retain(|name, part| {
            *part = merge::settled(name, part.take());
            !(part.is_null() && CARRIED.iter().any(|known| known.name == *name))
        });
        if let Some(blank) = blank {
            carried.insert("group".to_owned(), blank);
        }
        Self {
            id: members.read(),
            revision: members.read(),
            title: Title {
                text: members.read(),
                modified: members.read(),
            },
            created: members.read(),
            modified: members.read(),
            framework: members.read(),
            respondent: members.read(),
            settings: members.read(),
            units: members.read(),
            answers: members.read(),
            group: members.read(),
            carried,
        }
    }

    /// The members of the document, in the order in which people read it.
    #[must_use]
    pub fn members(&self) -> Extra {
        let mut members = self.alone();
        if !self.group.is_blank() {
            members.insert("group".to_owned(), self.group.write());
        }
        members
    }

    /// The same without the group.
    pub(super) fn alone(&self) -> Extra {
        let mut members = Writing::new(READ);
        members.put(&self.id);
        members.put(&self.revision);
        members.put(&self.title.text);
        members.put(&self.title.modified);
        members.put(&self.created);
        members.put(&self.modified);
        members.put(&self.framework);
        members.put(&self.respondent);
        members.put(&self.settings);
        members.put(&self.units);
        members.put(&self.answers);
        members.rest(&self.carried);
        let mut members = members.finish();
        if !self.group.is_blank() {
            // The empty one that was there before.
            members.shift_remove("group");
        }
        members
    }

    /// A part of what is carried as its type; blank where it is not there.
    #[must_use]
    pub fn part<T: Json>(&self, name: &str) -> T {
        T::take(self.carried.get(name).cloned().unwrap_or_default())
    }

    /// Adds a part of a document to what is carried, newest records first.
    pub fn carry(&mut self, name: &str, part: Value) {
        self.carried = merge::join(&self.carried, &json::members(vec![(name, part)]));
    }

    /// What is said in one member of a record among what is carried; nothing is the empty text. `key`
    /// names the member that is the key, and its text.
    #[must_use]
    pub fn said(&self, part: &str, key: (&str, &str), member: &str) -> &str {
        let found = self.record(part, key).and_then(|record| record.get(member));
        found.and_then(Value::as_str).unwrap_or_default()
    }

    /// A record among what is carried; `part` is a member of the document, or of one of its parts, as
    /// in `plan.chunks`.
    #[must_use]
    pub fn record(&self, part: &str, key: (&str, &str)) -> Option<&Value> {
        let mut names = part.split('.');
        let first = self.carried.get(names.next()?)?;
        let records = names.try_fold(first, |part, name| part.get(name))?;
        let is_it = |record: &&Value| record.get(key.0).and_then(Value::as_str) == Some(key.1);
        records.as_array()?.iter().find(is_it)
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

    /// Whether both say the same, in whatever order their records are; quick where one was edited
    /// since, or is the other.
    #[must_use]
    pub fn says_same(&self, other: &Self) -> bool {
        let records = |one: &Self| {
            let mut members = one.alone();
            members.insert("group".to_owned(), one.group.without_respondents().write());
            merge::put_in_order(&mut members);
            members
        };
        std::ptr::eq(self, other)
            || self.revision == other.revision
                && self.modified == other.modified
                && self.group.has_respondents_of(&other.group)
                && records(self) == records(other)
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
            && self.group.is_blank()
            && ["plan", "snapshots"]
                .iter()
                .all(|part| self.carried.get(part).is_none_or(merge::is_blank))
    }

    /// How important a layer is in the plan: 0 leave out, 1 normal unless said, 2 high, 3 first.
    #[must_use]
    pub fn importance(&self, layer: &LayerId) -> u32 {
        // Checked at the door; read where it lies, as every score asks for it.
        let plan = self
            .carried
            .get("plan")
            .and_then(|plan| plan.get("settings"));
        plan.and_then(|settings| settings.get("importance")?.get(layer.as_str())?.as_u64())
            .map_or(1, |importance| {
                u32::try_from(importance).unwrap_or(u32::MAX)
            })
    }

    /// The units as a tree: each followed by those that belong to it, otherwise in their order.
    ///
    /// A unit whose parent was removed stands by itself. A ring, which a merge of two set-ups could
    /// close, comes last; no unit is listed twice.
    #[must_use]
    pub fn unit_tree(&self) -> Vec<&Unit> {
        let units: Vec<&Unit> = self.units.iter().collect();
        let there = Places::new(units.iter().map(|unit| (unit.id.as_str(), "")));
        let parents: Vec<&str> = units
            .iter()
            .map(|unit| {
                let parent = unit.parent.as_ref().map_or("", UnitId::as_str);
                if there.get((parent, "")).is_some() {
                    parent
                } else {
                    ""
                }
            })
            .collect();
        let below = Places::new(parents.iter().map(|parent| (*parent, "")));
        let mut listed = vec![false; units.len()];
        let mut tree = Vec::with_capacity(units.len());
        for first in below.all(("", "")).chain(0..units.len()) {
            let mut waiting = vec![first];
            while let Some(nth) = waiting.pop() {
                if !std::mem::replace(&mut listed[nth], true) {
                    tree.push(units[nth]);
                    let own: Vec<usize> = below.all((units[nth].id.as_str(), "")).collect();
                    waiting.extend(own.into_iter().rev());
                }
            }
        }
        tree
    }

    /// Answers that are kept but have no place: their unit or theme is unknown here, or the theme
    /// is not asked at the unit's level.
    pub fn set_aside<'a>(&'a self, framework: &'a Framework) -> impl Iterator<Item = &'a Answer> {
        let units: Vec<&Unit> = self.units.iter().collect();
        let ids: Vec<String> = units.iter().map(|unit| unit.id.to_string()).collect();
        self.answers.iter().filter(move |answer| {
            let unit = ids.iter().position(|id| id == answer.unit.as_str());
            unit.is_none_or(|nth| framework.cell(&answer.theme, &units[nth].level).is_none())
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
}

/// As far as they are written.
impl PartialEq for Assessment {
    fn eq(&self, other: &Self) -> bool {
        // Two states of one assessment mostly differ here, which spares writing both.
        self.revision == other.revision
            && self.modified == other.modified
            && self.group.is_same(&other.group)
            && self.alone() == other.alone()
    }
}

impl Join for Assessment {
    /// Every record newest first, of two copies of one assessment; `self` gives the id.
    fn join(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        let joined = merge::join(&self.alone(), &other.alone());
        // Both were read without a fault, and merging takes nothing apart.
        let joined = Self::of_checked(Value::Object(joined));
        Self {
            id: self.id,
            group: self.group.join(other.group),
            ..joined
        }
    }
}

/// For Rust programs that hand it on in a format of their own.
impl serde::Serialize for Assessment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.members().serialize(serializer)
    }
}
