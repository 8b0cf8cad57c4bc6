//! How the state follows from what happened.

mod agree;
mod set_up;

use std::rc::Rc;

use super::action::{Action, AgreedEdit, AnswerEdit};
use super::offer::{Offered, Prepared};
use super::state::{Keeping, Saved, State, Undo};
use super::words;
use crate::assessment::{Answer, Assessment, Join, Moment, Note, RespondentId};
use crate::framework::Framework;
use agree::agree;
use set_up::set_up;

/// Edits that follow each other within so many milliseconds are one to be taken back.
const IN_ONE_GO: i64 = 1000;

impl State {
    /// The state after an action at a moment; the same one where nothing changed.
    #[must_use]
    pub fn reduce(self: Rc<Self>, action: &Action, now: &Moment) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Went(screen) => next.go(screen.clone()),
            Action::OptionsChanged(options) => {
                if *options != *next.options {
                    next.options = Rc::new(options.clone());
                }
            }
            Action::Offered(offered) => next.offer(Rc::clone(offered)),
            Action::Prepared(prepared, framework) => next.prepare(prepared, framework),
            Action::Opened {
                assessment,
                framework,
                screen,
                is_edit,
            } => {
                next.framework = Rc::clone(framework);
                next.open(assessment, screen);
                if *is_edit && self.assessment.says_same(assessment) {
                    next.undo.clone_from(&self.undo);
                } else if *is_edit {
                    next.assessment = Rc::clone(&self.assessment);
                    // However soon another edit follows, that is not one with it.
                    next.remember(Rc::clone(assessment), &Moment::from_millis(0));
                }
            }
            Action::Closed(blank) => {
                if let Some(offer) = next.offered.framework() {
                    next.framework = Rc::clone(&offer.framework);
                }
                next.begun = false;
                next.show(blank, &super::Screen::Start);
            }
            Action::Absorbed(other) => next.absorb(other),
            Action::SnapshotTaken { id, label } => next.take_snapshot(id, label, now),
            Action::SetUp(edit) => {
                let framework = Rc::clone(&next.framework);
                next.edit(now, |assessment| set_up(assessment, edit, &framework, now));
            }
            Action::Answered(unit, theme, edit) => next.edit(now, |assessment| {
                let before = assessment.answer(unit, theme);
                let after = answer(before.clone(), edit);
                let changed = after != before;
                if changed {
                    assessment.answers.put(after, now);
                }
                changed
            }),
            Action::Agreed(unit, theme, edit) => {
                next.ui.dated |= matches!(edit, AgreedEdit::On(_));
                next.edit(now, |assessment| agree(assessment, unit, theme, edit, now));
            }
            Action::RespondentRemoved(id) => next.remove_respondent(id, now),
            Action::Noted(notes) => next.note(notes, now),
            Action::Undone => next.take_back(now),
            Action::Planned(planned) => next.planned = Some(Rc::clone(planned)),
            Action::FileRead(incoming) => {
                next.incoming.clone_from(incoming);
                next.ui.asking = None;
            }
            Action::Saved(at) => next.saved = Saved::At(at.clone()),
            Action::SaveFailed(error) => next.saved = Saved::Failed(*error),
            Action::RemovedElsewhere => next.saved = Saved::Gone,
            Action::Downloaded => {
                if !matches!(next.keeping, Keeping::Local) {
                    next.saved = Saved::Nothing;
                }
            }
            Action::KeptChanged(kept) => {
                next.at_risk
                    .retain(|id| kept.iter().any(|kept| kept.id == *id));
                next.kept = Rc::new(kept.clone());
            }
            Action::Noticed(notice) => {
                if !next.notices.contains(notice) {
                    next.notices.push(notice.clone());
                }
            }
            Action::NoticeDismissed(notice) => next.notices.retain(|shown| shown != notice),
            Action::KeptBy(keeping) => {
                next.hides = (next.keeping, *keeping) == (Keeping::Local, Keeping::Private);
                next.keeping = *keeping;
            }
            Action::Restored(own) => {
                next = (**own).clone();
                next.go(super::Screen::Start);
            }
            Action::KeysSwitched => next.is_without_keys = !next.is_without_keys,
            Action::Said(said) => next.said.clone_from(said),
            Action::Ui(change) => change(&mut next.ui),
        }
        if next.is_same(&self) {
            return self;
        }
        if !(Rc::ptr_eq(&next.assessment, &self.assessment)
            && Rc::ptr_eq(&next.framework, &self.framework))
        {
            next.read_together();
        }
        Rc::new(next)
    }

    /// A framework is on offer; a blank assessment is of that one.
    fn offer(&mut self, offered: Rc<Offered>) {
        if let (false, Some(offer)) = (self.begun, offered.framework()) {
            self.framework = Rc::clone(&offer.framework);
            Rc::make_mut(&mut self.assessment).framework = offer.named.clone();
        }
        self.offered = offered;
    }

    /// The page has set something up; a blank assessment is that one.
    fn prepare(&mut self, prepared: &Rc<Prepared>, framework: &Rc<Framework>) {
        if let (false, Ok(set_up)) = (self.begun, &**prepared) {
            self.assessment = Rc::new(set_up.clone());
            self.framework = Rc::clone(framework);
        }
        self.prepared = Some(Rc::clone(prepared));
    }

    /// Takes in what others kept of the same assessment.
    fn absorb(&mut self, other: &Assessment) {
        let mut joined = (*self.assessment).clone().join(other.clone());
        // What it is read by here; another tab may have another revision.
        joined.framework = self.assessment.framework.clone();
        if joined != *self.assessment {
            self.assessment = Rc::new(joined);
        }
    }

    /// Keeps what is answered and planned now. That is no edit, and stays where an edit is taken back.
    fn take_snapshot(&mut self, id: &str, label: &str, now: &Moment) {
        let together = Rc::clone(&self.collective);
        self.edit(now, |assessment| {
            assessment.take_snapshot((id, label), &together.answers, now);
            true
        });
        self.ui.label.clear();
        self.undo = None;
    }

    /// Opens an assessment. The one before it stays one that could be lost, where it was one.
    fn open(&mut self, assessment: &Rc<Assessment>, screen: &super::Screen) {
        if self.keeping != Keeping::Local && self.is_at_risk() {
            self.at_risk.push(self.assessment.id.clone());
        }
        self.begun = true;
        self.show(assessment, screen);
        if self.at_risk.contains(&self.assessment.id) {
            self.at_risk.retain(|id| *id != self.assessment.id);
            self.saved = Saved::Pending(None);
        }
    }

    /// Another assessment is there from here on.
    fn show(&mut self, assessment: &Rc<Assessment>, screen: &super::Screen) {
        self.assessment = Rc::clone(assessment);
        self.incoming = None;
        self.saved = Saved::Nothing;
        self.planned = None;
        self.undo = None;
        self.left = None;
        self.ui = super::Ui::default();
        self.go(screen.clone());
    }

    fn go(&mut self, screen: super::Screen) {
        // Back may lead to a question of an assessment that was removed since.
        let always = matches!(
            screen,
            super::Screen::Start | super::Screen::Guide | super::Screen::Share
        );
        let screen = if self.begun || always {
            screen
        } else {
            super::Screen::Start
        };
        if screen != self.screen {
            self.incoming = None;
            self.said.clear();
            let noted = match (&self.screen, &screen) {
                (super::Screen::Chunk(left), super::Screen::Plan(_)) => Some(left.clone()),
                _ => None,
            };
            self.ui = super::Ui {
                noted,
                // A room looks at one question after the other, and at the list between them.
                projected: self.ui.projected,
                ..super::Ui::default()
            };
        }
        if !matches!(screen, super::Screen::Start | super::Screen::Guide) {
            self.left = Some(screen.clone());
        }
        self.screen = screen;
    }

    /// Takes a respondent out of the group, and says that this can be taken back.
    fn remove_respondent(&mut self, id: &RespondentId, now: &Moment) {
        self.edit(now, |assessment| {
            assessment.remove_respondent(id, now);
            true
        });
        words::group::TAKEN_OUT.clone_into(&mut self.said);
    }

    /// Notes what people said in records that are carried.
    fn note(&mut self, notes: &[Note], now: &Moment) {
        self.edit(now, |assessment| {
            let mut changed = false;
            for note in notes {
                changed |= assessment.note(note, now);
            }
            changed
        });
        // A plan was accepted, or none.
        if notes.iter().any(|note| note.part == "plan") {
            self.ui.replanning = false;
        }
        self.ui.noted = notes.first().map(|note| note.key.clone());
    }

    /// Lets an edit take effect, and remembers how it was before. What is edited in one go, letter by
    /// letter, is one edit.
    fn remember(&mut self, after: Rc<Assessment>, now: &Moment) {
        let before = match &self.undo {
            Some(undo)
                if undo.screen == self.screen && now.millis() - undo.at.millis() < IN_ONE_GO =>
            {
                Rc::clone(&undo.before)
            }
            _ => Rc::clone(&self.assessment),
        };
        self.undo = Some(Rc::new(Undo {
            before,
            after: Rc::clone(&after),
            screen: self.screen.clone(),
            at: now.clone(),
        }));
        self.assessment = after;
    }

    /// Takes the last edit back, where it was made; doing so once more brings it back.
    fn take_back(&mut self, now: &Moment) {
        if let Some(undo) = self.undo.take() {
            self.go(undo.screen.clone());
            self.ui.noted = None;
            self.edit(now, |assessment| {
                assessment.revert(&undo.before, &undo.after, now);
                true
            });
        }
    }

    /// Edits the assessment; nothing is noted where `change` says that nothing changed.
    fn edit(&mut self, now: &Moment, change: impl FnOnce(&mut Assessment) -> bool) {
        let mut assessment = (*self.assessment).clone();
        if change(&mut assessment) {
            // What was said of the step before is not about this one.
            self.said.clear();
            assessment.touch(now);
            self.remember(Rc::new(assessment), now);
            // What was removed elsewhere is not brought back by going on writing.
            self.saved = match std::mem::take(&mut self.saved) {
                Saved::Gone => Saved::Gone,
                Saved::At(time) | Saved::Pending(Some(time)) => Saved::Pending(Some(time)),
                // It stays in sight until the next success.
                Saved::Failed(error) => Saved::Failed(error),
                Saved::Nothing | Saved::Pending(None) => Saved::Pending(None),
            };
        }
    }
}

fn answer(mut answer: Answer, edit: &AnswerEdit) -> Answer {
    match edit {
        AnswerEdit::Response(response) => answer.respond(*response),
        AnswerEdit::Then(then) => answer.then = *then,
        AnswerEdit::Target(target) => answer.target = *target,
        AnswerEdit::Confidence(confidence) => answer.confidence = *confidence,
        AnswerEdit::Note(note) => answer.note = given(note),
        AnswerEdit::Evidence(evidence) => answer.evidence.clone_from(evidence),
    }
    answer
}

/// A text that somebody gave; an empty one is none.
fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
