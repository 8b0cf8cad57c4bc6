//! How the state follows from what happened.

use std::rc::Rc;

use super::action::{Action, AgreedEdit, AnswerEdit, SetUpEdit};
use super::state::{Keeping, Saved, State};
use crate::assessment::{Agreed, Answer, Assessment, Join, Moment, Note, Respondent, Unit, UnitId};
use crate::framework::{Framework, ThemeId};
use crate::json::Extra;

impl State {
    /// The state after an action at a moment; the same one where nothing changed.
    #[must_use]
    pub fn reduce(self: Rc<Self>, action: Action, now: &Moment) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Went(screen) => next.go(screen),
            Action::OptionsChanged(options) => next.options = Rc::new(options),
            Action::Offered(offered) => {
                if let (false, Some(offer)) = (next.begun, offered.framework()) {
                    next.framework = Rc::clone(&offer.framework);
                    Rc::make_mut(&mut next.assessment).framework = offer.named.clone();
                }
                next.offered = offered;
            }
            Action::Opened {
                assessment,
                framework,
                screen,
            } => {
                next.framework = framework;
                next.assessment = Rc::new(*assessment);
                next.begun = true;
                next.incoming = None;
                next.saved = Saved::Nothing;
                next.planned = None;
                next.ui = super::Ui::default();
                next.go(screen);
            }
            Action::Closed(blank) => {
                next.assessment = Rc::new(*blank);
                if let Some(offer) = next.offered.framework() {
                    next.framework = Rc::clone(&offer.framework);
                }
                next.begun = false;
                next.saved = Saved::Nothing;
                next.incoming = None;
                next.ui = super::Ui::default();
                next.go(super::Screen::Start);
            }
            Action::Absorbed(other) => {
                let mut joined = (*next.assessment).clone().join(*other);
                // What it is read by here; another tab may have another revision.
                joined.framework = next.assessment.framework.clone();
                if joined != *next.assessment {
                    next.assessment = Rc::new(joined);
                }
            }
            Action::SnapshotTaken { id, label } => {
                let together = Rc::clone(&next.collective);
                next.edit(now, |assessment| {
                    assessment.take_snapshot((&id, &label), &together.answers, now);
                    true
                });
                next.ui.label.clear();
            }
            Action::SetUp(edit) => {
                let framework = Rc::clone(&next.framework);
                next.edit(now, |assessment| set_up(assessment, edit, &framework, now));
            }
            Action::Answered(unit, theme, edit) => next.edit(now, |assessment| {
                let before = assessment.answer(&unit, &theme);
                let after = answer(before.clone(), edit);
                let changed = after != before;
                if changed {
                    assessment.answers.put(after, now);
                }
                changed
            }),
            Action::Agreed(unit, theme, edit) => {
                next.edit(now, |assessment| agree(assessment, unit, theme, edit, now));
            }
            Action::RespondentRemoved(id) => next.edit(now, |assessment| {
                assessment.remove_respondent(&id, now);
                true
            }),
            Action::Noted(notes) => next.note(notes, now),
            Action::Planned(planned) => next.planned = Some(planned),
            Action::FileRead(incoming) => next.incoming = incoming,
            Action::Saved(at) => next.saved = Saved::At(at),
            Action::SaveFailed(error) => next.saved = Saved::Failed(error),
            Action::RemovedElsewhere => next.saved = Saved::Gone,
            Action::Downloaded => {
                if !matches!(next.keeping, Keeping::Local) {
                    next.saved = Saved::Nothing;
                }
            }
            Action::KeptChanged(kept) => next.kept = Rc::new(kept),
            Action::Noticed(notice) => {
                if !next.notices.contains(&notice) {
                    next.notices.push(notice);
                }
            }
            Action::NoticeDismissed(notice) => next.notices.retain(|shown| *shown != notice),
            Action::WentPrivate => next.keeping = Keeping::Private,
            Action::Said(said) => next.said = said,
            Action::Ui(ui) => next.ui = ui,
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

    fn go(&mut self, screen: super::Screen) {
        // Back may lead to a question of an assessment that was removed since.
        let always = matches!(screen, super::Screen::Start | super::Screen::Share);
        let screen = if self.begun || always {
            screen
        } else {
            super::Screen::Start
        };
        if screen != self.screen {
            self.incoming = None;
            self.said.clear();
            // A room looks at one question after the other.
            let projected = self.ui.projected && matches!(screen, super::Screen::Discuss(_));
            self.ui = super::Ui {
                projected,
                ..super::Ui::default()
            };
        }
        self.screen = screen;
    }

    /// Notes what people said in records that are carried.
    fn note(&mut self, notes: Vec<Note>, now: &Moment) {
        self.edit(now, |assessment| {
            let mut changed = false;
            for note in &notes {
                changed |= assessment.note(note, now);
            }
            changed
        });
        // A plan was accepted, or none.
        if notes.iter().any(|note| note.part == "plan") {
            self.ui.replanning = false;
        }
        self.ui.noted = notes.into_iter().next().map(|note| note.key);
    }

    /// Edits the assessment; nothing is noted where `change` says that nothing changed.
    fn edit(&mut self, now: &Moment, change: impl FnOnce(&mut Assessment) -> bool) {
        let mut assessment = (*self.assessment).clone();
        if change(&mut assessment) {
            assessment.touch(now);
            self.assessment = Rc::new(assessment);
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

fn answer(mut answer: Answer, edit: AnswerEdit) -> Answer {
    match edit {
        AnswerEdit::Response(response) => answer.respond(response),
        AnswerEdit::Then(then) => answer.then = then,
        AnswerEdit::Target(target) => answer.target = target,
        AnswerEdit::Confidence(confidence) => answer.confidence = confidence,
        AnswerEdit::Note(note) => answer.note = given(note),
        AnswerEdit::Evidence(evidence) => answer.evidence = evidence,
    }
    answer
}

fn set_up(
    assessment: &mut Assessment,
    edit: SetUpEdit,
    framework: &Framework,
    now: &Moment,
) -> bool {
    match edit {
        SetUpEdit::Title(title) => {
            let changed = title != assessment.title.text;
            assessment.rename(title, now);
            changed
        }
        SetUpEdit::Scope(scope) => {
            let changed = assessment.settings.scope != Some(scope);
            assessment.settings.scope = Some(scope);
            let before = assessment.settings.modified.take();
            assessment.settings.modified = Some(Moment::after(now, before.as_ref()));
            changed
        }
        SetUpEdit::UnitAdded { id, level, name } => {
            let parent = wider(assessment, framework, &level);
            let unit = Unit {
                id,
                level,
                name,
                parent,
                kind: None,
                modified: None,
                extra: Extra::new(),
            };
            assessment.units.put(unit, now);
            true
        }
        SetUpEdit::UnitNamed(id, name) => {
            change_unit(assessment, &id, now, |unit| unit.name = name)
        }
        SetUpEdit::UnitMoved(id, parent) => {
            change_unit(assessment, &id, now, |unit| unit.parent = parent)
        }
        SetUpEdit::UnitRemoved(id) => remove_unit(assessment, &id, now),
        SetUpEdit::Role(role) => {
            change_respondent(assessment, now, |respondent| respondent.role = given(role))
        }
        SetUpEdit::Sector(sector) => {
            change_respondent(assessment, now, |respondent| respondent.sector = sector)
        }
        SetUpEdit::Vantage(vantage) => {
            change_respondent(assessment, now, |respondent| respondent.vantage = vantage)
        }
    }
}

/// The unit that a new one at `level` belongs to: the latest at the nearest wider level.
fn wider(
    assessment: &Assessment,
    framework: &Framework,
    level: &crate::framework::LevelId,
) -> Option<UnitId> {
    let depth = framework.depth(level)?;
    framework.levels[..depth].iter().rev().find_map(|wider| {
        let at_level = assessment
            .units
            .iter()
            .filter(|unit| unit.level == wider.id);
        at_level.last().map(|unit| unit.id.clone())
    })
}

fn change_unit(
    assessment: &mut Assessment,
    id: &UnitId,
    now: &Moment,
    change: impl FnOnce(&mut Unit),
) -> bool {
    let Some(before) = assessment.units.get((id.as_str(), "")).cloned() else {
        return false;
    };
    let mut after = before.clone();
    change(&mut after);
    let changed = after != before;
    if changed {
        assessment.units.put(after, now);
    }
    changed
}

/// Removes a unit; those that belonged to it now belong to what it belonged to.
fn remove_unit(assessment: &mut Assessment, id: &UnitId, now: &Moment) -> bool {
    let Some(unit) = assessment.units.get((id.as_str(), "")).cloned() else {
        return false;
    };
    let children: Vec<_> = assessment
        .units
        .iter()
        .filter(|child| child.parent.as_ref() == Some(id))
        .cloned()
        .collect();
    for child in children {
        assessment.units.put(
            Unit {
                parent: unit.parent.clone(),
                ..child
            },
            now,
        );
    }
    assessment.units.remove((id.as_str(), ""), now);
    true
}

/// Notes what a group agreed for a cell. Without a stage nothing is agreed.
fn agree(
    assessment: &mut Assessment,
    unit: UnitId,
    theme: ThemeId,
    edit: AgreedEdit,
    now: &Moment,
) -> bool {
    let agreed = &mut assessment.group.agreed;
    let key = (unit.as_str(), theme.as_str());
    let before = agreed.get(key).cloned();
    let mut after = match (&before, &edit) {
        (Some(before), _) => before.clone(),
        (None, AgreedEdit::Stage(Some(stage), _)) => {
            Agreed::new(unit.clone(), theme.clone(), *stage)
        }
        (None, _) => return false,
    };
    match edit {
        AgreedEdit::Stage(Some(stage), today) => {
            after.stage = stage;
            after.on = after.on.or(today);
        }
        AgreedEdit::Stage(None, _) => {
            agreed.remove(key, now);
            return true;
        }
        AgreedEdit::Why(why) => after.why = given(why),
        AgreedEdit::By(by) => after.by = given(by),
        AgreedEdit::On(on) => after.on = on,
    }
    let changed = before != Some(after.clone());
    if changed {
        agreed.put(after, now);
    }
    changed
}

fn change_respondent(
    assessment: &mut Assessment,
    now: &Moment,
    change: impl FnOnce(&mut Respondent),
) -> bool {
    let Some(respondent) = &mut assessment.respondent else {
        return false;
    };
    let before = respondent.clone();
    change(respondent);
    let changed = *respondent != before;
    if changed {
        respondent.modified = Some(Moment::after(now, before.modified.as_ref()));
    }
    changed
}

/// A text that somebody gave; an empty one is none.
fn given(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
