//! Prerequisites never go round in a circle, at whatever levels they are read.

use super::{CrossLevel, Framework, LevelId, Prerequisite, Stage, Theme};
use crate::json::At;
use crate::places::Places;

/// A theme at a level at a stage, numbered.
type Milestone = usize;

/// What must be reached before what, over all levels.
struct Order {
    /// What comes first, what comes after it, and the prerequisite that says so; none where it is
    /// only that one stage follows another.
    arrows: Vec<(Milestone, Milestone, Option<usize>)>,
    /// How many arrows lead to each milestone from one that is not reached.
    waiting: Vec<usize>,
}

/// Notes a ring of prerequisites: each would wait for the next for ever.
///
/// A prerequisite is read at each level at which the theme that it binds is asked. What it needs
/// is looked up at the same level, else at the nearest wider one at which it is asked, else at
/// the nearest more local one, as the planner does. The stages of a theme follow each other, too.
pub(super) fn rings(framework: &Framework, at: &mut At) {
    let Some(ring) = order(framework).ring() else {
        return;
    };
    let levels = framework.levels.len();
    let named: Vec<String> = (ring.iter())
        .map(|(milestone, _)| {
            let (theme, level) = (milestone / 5 / levels, milestone / 5 % levels);
            format!(
                "{} {} at {}",
                framework.themes[theme].id,
                milestone % 5,
                framework.levels[level].id
            )
        })
        .collect();
    let nth = ring.iter().find_map(|(_, nth)| *nth).unwrap_or_default();
    let problem = format!("goes round in a ring: {}", named.join(" needs "));
    at.fault_at(&format!("prerequisites[{nth}]"), &problem);
}

fn order(framework: &Framework) -> Order {
    let ids: Vec<&str> = framework
        .themes
        .iter()
        .map(|theme| theme.id.as_str())
        .collect();
    let ids = Places::of_ids(&ids);
    let levels = framework.levels.len();
    let number =
        |theme: usize, level: usize, stage: Stage| (theme * levels + level) * 5 + stage.index();
    let mut order = Order {
        arrows: Vec::new(),
        waiting: vec![0; framework.themes.len() * levels * 5],
    };
    for cell in 0..framework.themes.len() * levels {
        for stage in 0..4 {
            order.add(cell * 5 + stage, cell * 5 + stage + 1, None);
        }
    }
    for (nth, prerequisite) in framework.prerequisites.iter().enumerate() {
        let Prerequisite { before, needs, .. } = prerequisite;
        let place = |id: &str| ids.get((id, ""));
        let (Some(bound), Some(needed)) =
            (place(before.theme.as_ref()), place(needs.theme.as_ref()))
        else {
            continue;
        };
        let themes = &framework.themes;
        for (at, read_at) in readings(
            framework,
            &themes[bound],
            &themes[needed],
            prerequisite.levels.as_ref(),
        ) {
            let first = number(needed, read_at, needs.stage);
            order.add(first, number(bound, at, before.stage), Some(nth));
        }
    }
    order
}

/// The levels at which a prerequisite binds, each with the level at which its need is read.
fn readings(
    framework: &Framework,
    bound: &Theme,
    needed: &Theme,
    across: Option<&CrossLevel>,
) -> Vec<(usize, usize)> {
    let asked = |theme: &Theme, level: usize| {
        (framework.levels.get(level)).is_some_and(|level| theme.cells.get(&level.id).is_some())
    };
    if let Some(CrossLevel { before, needs }) = across {
        let depth = |level: &LevelId| framework.depth(level);
        return depth(before).zip(depth(needs)).into_iter().collect();
    }
    let levels = framework.levels.len();
    let mut readings = Vec::new();
    for level in (0..levels).filter(|level| asked(bound, *level)) {
        let nearest = |needs: &usize| match level.checked_sub(*needs) {
            Some(wider) => wider,
            None => levels + needs,
        };
        let needs = (0..levels).filter(|needs| asked(needed, *needs));
        if let Some(needs) = needs.min_by_key(nearest) {
            readings.push((level, needs));
        }
    }
    readings
}

impl Order {
    fn add(&mut self, first: Milestone, after: Milestone, nth: Option<usize>) {
        self.arrows.push((first, after, nth));
        self.waiting[after] += 1;
    }

    /// A ring, each milestone with the prerequisite by which it needs the next; the first is named
    /// again at the end.
    ///
    /// Milestones that wait for nothing are taken away until none is left (Kahn 1962); what then
    /// still waits lies on a ring or behind one.
    fn ring(mut self) -> Option<Vec<(Milestone, Option<usize>)>> {
        // The arrows from each milestone as a chain: the last one, and from each the one before it.
        let mut last = vec![None; self.waiting.len()];
        let mut before = Vec::with_capacity(self.arrows.len());
        for (nth, (first, ..)) in self.arrows.iter().enumerate() {
            before.push(last[*first].replace(nth));
        }
        let mut reached: Vec<Milestone> = (0..self.waiting.len())
            .filter(|milestone| self.waiting[*milestone] == 0)
            .collect();
        while let Some(milestone) = reached.pop() {
            let mut next = last[milestone];
            while let Some(nth) = next {
                let after = self.arrows[nth].1;
                self.waiting[after] -= 1;
                if self.waiting[after] == 0 {
                    reached.push(after);
                }
                next = before[nth];
            }
        }
        // From anything that waits, back along what it waits for, until the way meets itself.
        let mut unmet = vec![None; self.waiting.len()];
        for (first, after, nth) in &self.arrows {
            if self.waiting[*first] > 0 {
                unmet[*after] = Some((*first, *nth));
            }
        }
        let mut passed: Vec<Option<usize>> = vec![None; self.waiting.len()];
        let mut way: Vec<(Milestone, Option<usize>)> = Vec::new();
        let mut here = self.waiting.iter().position(|waiting| *waiting > 0)?;
        loop {
            let (first, nth) = unmet[here]?;
            let met = passed[here].replace(way.len());
            way.push((here, nth));
            if let Some(met) = met {
                return Some(way.split_off(met));
            }
            here = first;
        }
    }
}
