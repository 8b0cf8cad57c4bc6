//! Two copies of one assessment read together.

use super::join::newest;
use super::{Assessment, FrameworkRef, Join};
use crate::json::{Json, canonical};

impl Join for Assessment {
    /// Every record newest first, of two copies of one assessment; `self` gives the id.
    fn join(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        Self {
            id: self.id,
            revision: self.revision.max(other.revision),
            title: newest(self.title, other.title, |title| title.modified.as_ref()),
            created: match (self.created, other.created) {
                (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
                (mine, theirs) => mine.or(theirs),
            },
            modified: self.modified.max(other.modified),
            framework: self.framework.join(other.framework),
            respondent: match (self.respondent, other.respondent) {
                (Some(mine), Some(theirs)) => Some(mine.join(theirs)),
                (mine, theirs) => mine.or(theirs),
            },
            settings: newest(self.settings, other.settings, |settings| {
                settings.modified.as_ref()
            }),
            units: self.units.join(other.units),
            answers: self.answers.join(other.answers),
            context: self.context.join(other.context),
            reflections: self.reflections.join(other.reflections),
            delegation: self.delegation.join(other.delegation),
            plan: self.plan.join(other.plan),
            snapshots: self.snapshots.join(other.snapshots),
            group: self.group.join(other.group),
            extra: self.extra.join(other.extra),
        }
    }
}

impl Join for FrameworkRef {
    /// The later revision; at equal ones the larger by canonical JSON.
    fn join(self, other: Self) -> Self {
        let order = self
            .revision
            .cmp(&other.revision)
            .then_with(|| canonical(&self.write()).cmp(&canonical(&other.write())));
        if order.is_ge() { self } else { other }
    }
}
