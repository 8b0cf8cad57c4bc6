//! The framework that comes with the widget.

use std::str::Lines;

use super::mark::mark;
use super::{Cell, Framework, LevelId, Measure, MeasureKind, Stage, Step, Text};
use crate::json::{self, Json, Value};

/// Packed by `build.rs`, as `pack.rs` says.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/framework.packed"));

/// The mark of its document, set by `build.rs`.
const MARK: &str = include_str!(concat!(env!("OUT_DIR"), "/framework.mark"));

/// Whether a document is the built-in framework's, in whatever order of members and layout.
#[must_use]
pub fn is_built_in(document: &Value) -> bool {
    mark(document).to_string() == MARK
}

/// The built-in framework. It is not checked at each start: tests have done so.
#[must_use]
pub fn built_in() -> Framework {
    let mut parts = PACKED.split('\u{c}');
    let mut rest = json::parse(parts.next().unwrap_or_default()).unwrap_or_default();
    let mut texts = std::array::from_fn(|_| parts.next().unwrap_or_default().lines());
    let mut cells = Vec::new();
    if let Some(themes) = rest.get_mut("themes").and_then(Value::as_array_mut) {
        for theme in themes {
            cells.push(theme.get_mut("cells").map(Value::take).unwrap_or_default());
        }
    }
    let mut framework = Framework::take(rest);
    for (theme, cells) in framework.themes.iter_mut().zip(&cells) {
        theme.cells = (cells.as_object().into_iter().flatten())
            .map(|(level, steps)| {
                let steps = steps.as_str().unwrap_or_default();
                (LevelId::from(level.as_str()), cell(steps, &mut texts))
            })
            .collect();
    }
    framework
}

/// One cell: its steps but for their texts, and the texts by kind.
fn cell(steps: &str, texts: &mut [Lines<'static>; 6]) -> Cell {
    let [stages, evidence, titles, actions, measures, watches] = texts;
    let mut steps = steps.split(' ').map(str::as_bytes);
    Cell {
        stages: std::array::from_fn(|_| next(stages)),
        evidence: std::array::from_fn(|_| next(evidence)),
        steps: std::array::from_fn(|nth| {
            let (effort, kind, count) = match steps.next() {
                Some([effort, kind, count]) => (effort - b'0', kind, count - b'0'),
                _ => (0, &b'p', 0),
            };
            Step {
                to: Stage::ALL[nth + 1],
                title: next(titles),
                actions: (0..count).map(|_| next(actions)).collect(),
                effort,
                measure: Measure {
                    kind: match kind {
                        b'o' => MeasureKind::Outcome,
                        b'e' => MeasureKind::Experience,
                        b'c' => MeasureKind::Cost,
                        _ => MeasureKind::Process,
                    },
                    text: next(measures),
                },
                watch: next(watches),
            }
        }),
    }
}

fn next(texts: &mut Lines<'static>) -> Text {
    texts.next().unwrap_or_default().into()
}
