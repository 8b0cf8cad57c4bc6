//! The worked example: a made-up system, a group of five beside its organiser, a plan half done.
//!
//! `assets/example/example.json` is a document but for its `answers`. These are rows, one for each
//! unit, with a sign for each theme asked there, in the framework's order: `0` to `4` is a stage, `?`
//! not known, `x` does not apply, `-` not answered. `=` is what the organiser answers or, in a
//! snapshot, what the group says today. The stages at the baseline follow after a `/`. What else is
//! said of an answer stands under `said`.

use super::read_value;
use crate::assessment::{Answer, Assessment, Moment, Records, Response, Unit};
use crate::framework::{Framework, Stage, Theme};
use crate::group::collective;
use crate::json::{self, Json, Value};
use crate::planning;

/// Packed by `build.rs`: without what only makes it readable.
const EXAMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/example.json"));

/// The day on which it is looked at: half way through its plan.
pub const EXAMPLE_DAY: &str = "2026-11-20";

/// The worked example, by the built-in framework; the same at each call.
///
/// It comes in through the door like any file. Its plan is what the planner makes of the answers,
/// accepted.
#[must_use]
pub fn example(built_in: &Framework) -> Assessment {
    // Tests have looked that it is sound.
    expanded(built_in).unwrap_or_default()
}

fn expanded(framework: &Framework) -> Option<Assessment> {
    let mut document = json::parse(EXAMPLE).ok()?;
    let read = |document: &Value| read_value(document.clone(), framework).ok();
    let units = Records::take(document["units"].clone());
    let fill = |part: &mut Value, like: &Records<Answer>| fill(part, like, &units, framework);
    let own = fill(&mut document, &Records::default())?;
    let respondents = document.get_mut("group")?.get_mut("respondents")?;
    for member in respondents.as_array_mut()? {
        fill(member, &own)?;
    }
    let mut snapshots = document.get_mut("snapshots")?.take();
    let today = read(&document)?;
    let mut accepted = Vec::new();
    for chunk in planning::plan(framework, &today).chunks {
        let chunk = vec![("id", chunk.id.into()), ("cycle", chunk.cycle.into())];
        accepted.push(Value::from(json::members(chunk)));
    }
    *document.get_mut("plan")?.get_mut("accepted")? = accepted.into();
    let together = collective(framework, &today);
    for snapshot in snapshots.as_array_mut()? {
        fill(snapshot, &together.answers)?;
        *snapshot.get_mut("units")? = document["units"].clone();
    }
    *document.get_mut("snapshots")? = snapshots;
    read(&document)
}

/// Puts answers in the place of the rows of a part of the document: the document, a respondent, or a
/// snapshot.
fn fill(
    part: &mut Value,
    like: &Records<Answer>,
    units: &Records<Unit>,
    framework: &Framework,
) -> Option<Records<Answer>> {
    // A respondent's file says when it was changed, a snapshot when it was taken.
    let file = part.get("document").unwrap_or(part);
    let modified = file["modified"].as_str().or(part["taken"].as_str());
    let modified = modified.and_then(Moment::parse);
    let rows = part.get_mut("answers")?;
    let said = Records::<Answer>::take(rows["said"].clone());
    let mut answers = Records::default();
    for unit in units.iter() {
        let row = rows[unit.id.as_str()].as_str().unwrap_or_default();
        let (row, then) = row.split_once('/').unwrap_or((row, ""));
        let mut then = then.bytes().map(stage);
        let asked = |theme: &&Theme| framework.cell(&theme.id, &unit.level).is_some();
        for (theme, sign) in framework.themes.iter().filter(asked).zip(row.bytes()) {
            let key = (unit.id.as_str(), theme.id.as_str());
            let blank = || Answer::new(unit.id.clone(), theme.id.clone());
            let mut answer = said.get(key).cloned().unwrap_or_else(blank);
            answer.respond(match sign {
                b'=' => like.get(key).map_or(Response::Unanswered, Answer::response),
                b'?' => Response::Unknown,
                b'x' => Response::NotApplicable,
                _ => stage(sign).map_or(Response::Unanswered, Response::Stage),
            });
            answer.then = then.next().flatten();
            answer.modified.clone_from(&modified);
            if answer.response() != Response::Unanswered {
                answers.add(answer);
            }
        }
    }
    *rows = answers.write();
    Some(answers)
}

/// The stage that a digit stands for.
fn stage(sign: u8) -> Option<Stage> {
    Stage::new(sign.wrapping_sub(b'0'))
}
