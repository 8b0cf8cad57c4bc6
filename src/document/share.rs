//! Share copies: what may leave the desk, and nothing else.

use super::write;
use crate::assessment::{
    Accepted, Answer, Assessment, ChunkEdit, DelegationDecision, Evidence, FrameworkRef, Group,
    LeftOut, OwnChunk, PlanRecord, PlanSettings, Records, Reflection, Respondent, Review, Settings,
    Unit, UnitId,
};
use crate::framework::Framework;
use crate::json::{Extra, object};
use crate::scoring;

object! {
    /// What a share copy holds besides stages, ‘then’, targets and confidence. Nothing, unless asked.
    #[derive(Copy, Default, Eq)]
    pub struct Share {
        /// Notes, evidence, reflections and reasons.
        fill notes: bool = "notes",
        /// Who the respondent is, and who owns chunks.
        fill names: bool = "names",
        /// The plan.
        fill plan: bool = "plan",
    }
}

/// The JSON text of a share copy.
///
/// Snapshots, the group and members that this version does not know never leave: nobody could be
/// shown what is in them.
#[must_use]
pub fn share(assessment: &Assessment, framework: &Framework, share: Share) -> String {
    let copy = copy(assessment, share);
    let results = scoring::results(framework, &copy);
    write(&copy, Some(&results))
}

fn copy(assessment: &Assessment, share: Share) -> Assessment {
    Assessment {
        id: assessment.id.clone(),
        revision: assessment.revision,
        title: assessment.title.clone(),
        created: assessment.created.clone(),
        modified: assessment.modified.clone(),
        framework: bare_framework(&assessment.framework),
        respondent: assessment.respondent.as_ref().map(|respondent| {
            if share.names {
                Respondent {
                    extra: Extra::new(),
                    ..respondent.clone()
                }
            } else {
                Respondent::new(respondent.id.clone())
            }
        }),
        settings: Settings {
            extra: Extra::new(),
            ..assessment.settings.clone()
        },
        units: assessment.units.map(|unit| Unit {
            // What stays of a removed parent stays here, so nothing may refer to it.
            parent: unit
                .parent
                .clone()
                .filter(|parent| has_unit(assessment, parent)),
            extra: Extra::new(),
            ..unit.clone()
        }),
        answers: assessment.answers.map(|answer| bare_answer(answer, share)),
        context: Records::default(),
        reflections: if share.notes {
            assessment.reflections.map(|said| Reflection {
                extra: Extra::new(),
                ..said.clone()
            })
        } else {
            Records::default()
        },
        delegation: if share.notes {
            assessment.delegation.map(|made| DelegationDecision {
                extra: Extra::new(),
                ..made.clone()
            })
        } else {
            Records::default()
        },
        plan: if share.plan {
            bare_plan(&assessment.plan, share)
        } else {
            PlanRecord::default()
        },
        snapshots: Records::default(),
        group: Group::default(),
        extra: Extra::new(),
    }
}

/// Which framework, and the framework itself where it is not the built-in one, as far as this
/// version knows what is in it.
fn bare_framework(framework: &FrameworkRef) -> FrameworkRef {
    let own = framework.document.clone();
    FrameworkRef {
        document: own.and_then(|own| Some(Framework::from_value(own, "").ok()?.without_unknown())),
        extra: Extra::new(),
        ..framework.clone()
    }
}

fn has_unit(assessment: &Assessment, id: &UnitId) -> bool {
    assessment.units.get((id.as_str(), "")).is_some()
}

fn bare_answer(answer: &Answer, share: Share) -> Answer {
    let evidence = if share.notes {
        answer.evidence.as_slice()
    } else {
        &[]
    };
    Answer {
        note: answer.note.clone().filter(|_| share.notes),
        evidence: evidence
            .iter()
            .map(|shown| Evidence {
                extra: Extra::new(),
                ..shown.clone()
            })
            .collect(),
        extra: Extra::new(),
        ..answer.clone()
    }
}

fn bare_plan(plan: &PlanRecord, share: Share) -> PlanRecord {
    PlanRecord {
        settings: PlanSettings {
            extra: Extra::new(),
            ..plan.settings.clone()
        },
        accepted: plan.accepted.as_ref().map(|accepted| {
            accepted
                .iter()
                .map(|chunk| Accepted {
                    extra: Extra::new(),
                    ..chunk.clone()
                })
                .collect()
        }),
        accepted_modified: plan.accepted_modified.clone(),
        chunks: plan.chunks.map(|chunk| ChunkEdit {
            owner: chunk.owner.clone().filter(|_| share.names),
            partners: chunk.partners.clone().filter(|_| share.names),
            review: chunk.review.as_ref().map(|review| Review {
                learnt: review.learnt.clone().filter(|_| share.notes),
                extra: Extra::new(),
                ..review.clone()
            }),
            extra: Extra::new(),
            ..chunk.clone()
        }),
        own: plan.own.map(|own| OwnChunk {
            extra: Extra::new(),
            ..own.clone()
        }),
        left_out: plan.left_out.map(|left| LeftOut {
            extra: Extra::new(),
            ..left.clone()
        }),
        extra: Extra::new(),
    }
}
