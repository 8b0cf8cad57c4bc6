//! Several respondents' files read together.

use std::sync::Arc;

use super::natural::natural;
use super::record::record;
use super::{
    Answer, Assessment, AssessmentId, Day, Entry, Moment, Record, Records, Respondent,
    RespondentId, ResponseKind, UnitId, merge,
};
use crate::framework::{Stage, ThemeId};
use crate::json::{self, Extra, Json, Value, object};
use crate::places::Places;

object! {
    /// Several respondents' files read together.
    #[derive(Default)]
    pub struct Group {
        // Shared, as an assessment is copied with every edit and these are many and rarely change.
        /// Whose answers are there, beside the owner's of the assessment.
        may respondents: Arc<Records<GroupMember>> = "respondents",
        /// What was agreed, cell by cell.
        may agreed: Records<Agreed> = "agreed",
        ..extra
    }
    left out when is_blank
}

object! {
    /// One colleague's answers, as their file had them.
    pub struct GroupMember {
        /// Who.
        must respondent: Respondent = "respondent",
        /// Which file.
        may document: MemberDocument = "document",
        /// What they answered.
        may answers: Records<Answer> = "answers",
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
    left out when is_blank
}

impl MemberDocument {
    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Group {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.respondents.is_blank() && self.agreed.is_blank() && self.extra.is_empty()
    }

    /// What both say, newest records first.
    pub(super) fn join(mut self, mut other: Self) -> Self {
        // Writing hundreds of respondents takes long, so they are left out where they need no merging.
        let settled = if other.respondents.is_blank() || self.has_respondents_of(&other) {
            Some(std::mem::take(&mut self.respondents))
        } else if self.respondents.is_blank() {
            Some(std::mem::take(&mut other.respondents))
        } else {
            None
        };
        if settled.is_some() {
            self.respondents = Arc::default();
            other.respondents = Arc::default();
        }
        let part = |group: &Self| json::members(vec![("group", group.write())]);
        let mut joined = merge::join(&part(&self), &part(&other));
        let joined = Self::take(joined.get_mut("group").map(Value::take).unwrap_or_default());
        let respondents = settled.unwrap_or(joined.respondents);
        Self {
            respondents,
            ..joined
        }
    }

    /// What it says besides.
    pub(super) fn without_respondents(&self) -> Self {
        Self {
            respondents: Arc::default(),
            agreed: self.agreed.clone(),
            extra: self.extra.clone(),
        }
    }

    pub(super) fn has_respondents_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.respondents, &other.respondents) || self.respondents == other.respondents
    }

    /// Whether both say the same; quick where they share their respondents.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.has_respondents_of(other) && self.agreed == other.agreed && self.extra == other.extra
    }
}

impl Assessment {
    /// Adds a colleague's answers, or puts them in the place of those that they gave before.
    ///
    /// Their file says when it was last changed, so of two copies of one assessment that both hold a
    /// file of theirs the newer file stays. What is added by hand counts in any case: where it is not
    /// newer than what it replaces, it is dated one millisecond after that.
    pub fn add_respondent(&mut self, member: GroupMember) {
        self.add_respondents(vec![member]);
    }

    /// The same of several, one after the other.
    pub fn add_respondents(&mut self, members: Vec<GroupMember>) {
        for mut member in members {
            let before = self.group.respondents.entry(member.key());
            if matches!(before, Some(Entry::Live(before)) if *before == member) {
                continue;
            }
            if let Some(before) = before.and_then(Entry::modified) {
                let given = member.document.modified.as_ref().unwrap_or(before);
                member.document.modified = Some(Moment::after(given, Some(before)));
            }
            Arc::make_mut(&mut self.group.respondents).set(member);
        }
        let respondents = std::mem::take(Arc::make_mut(&mut self.group.respondents));
        self.group.respondents = Arc::new(respondents.in_order());
    }

    /// Whether its owner has answered anything.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        let said = |answer: &Answer| answer.response != ResponseKind::Unanswered;
        self.answers.iter().any(said)
    }

    /// Whether both are one respondent's.
    #[must_use]
    pub fn is_of_same_respondent(&self, other: &Self) -> bool {
        let id = |one: &Self| one.respondent.as_ref().map(|who| who.id.to_string());
        id(self) == id(other) && id(self).is_some_and(|id| !id.is_empty())
    }

    /// Takes a colleague's answers out of the group; what stays says so, so that another copy does
    /// not bring them back. It is dated one millisecond after their file and not by the clock, `now`,
    /// so that a newer file of theirs is still newer; by the clock where the file has no date.
    pub fn remove_respondent(&mut self, id: &RespondentId, now: &Moment) {
        let key = (id.as_str(), "");
        let file = self.group.respondents.entry(key).and_then(Entry::modified);
        let at = file.unwrap_or(now).clone();
        Arc::make_mut(&mut self.group.respondents).remove(key, &at);
    }
}

impl Records<GroupMember> {
    /// Sorted by id, so that the third respondent is the third after every load, wherever they were
    /// kept.
    #[must_use]
    pub fn in_order(self) -> Self {
        let mut entries = Vec::new();
        let mut ids = Vec::new();
        for entry in self.into_entries() {
            ids.push(natural(entry.key().0));
            entries.push(Some(entry));
        }
        let mut sorted = Vec::with_capacity(entries.len());
        for (.., nth) in Places::new(ids.iter().map(|id| (id.as_str(), ""))).iter() {
            sorted.extend(entries[*nth].take());
        }
        Self::from_entries(sorted)
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

impl Agreed {
    /// A stage agreed for a cell.
    #[must_use]
    pub fn new(unit: UnitId, theme: ThemeId, stage: Stage) -> Self {
        Self {
            unit,
            theme,
            stage,
            why: None,
            by: None,
            on: None,
            modified: None,
            extra: Extra::new(),
        }
    }
}

record!(Agreed, unit, theme);
