//! What no plan can be better than: the case as a mixed-integer program, and the bound proved for it.
//!
//! A variable says of a chunk and a cycle whether the chunk is begun by then, which makes what comes
//! first a matter of two variables and the objective a plain sum. The program is a little wider than
//! the rules (what stays counts whether its rules are kept or not), so that its bound is safe.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::chunks::{Before, Case, State, is_earlier};
use super::exact::Load;
use super::paper::figure;

/// Nodes to look at before settling for what is proved by then.
const NODES: u64 = 6_000;

/// How close a bound is to be to the best that was found.
const GAP: f64 = 0.001;

/// What was proved.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// No plan has a higher objective.
    pub objective: f64,
    /// The best that was found on the way.
    pub found: Option<f64>,
    /// Nodes looked at.
    pub nodes: u64,
}

impl Case {
    /// A bound for plans that keep the rules for what is pinned at least where this one does.
    pub fn bound(&self, plan: &[Option<usize>]) -> Bound {
        let mut program = Program::new(self);
        program.order();
        program.limits();
        program.soft();
        program.keep(plan);
        program.solve(plan)
    }
}

/// A sum of variables and a constant.
#[derive(Clone, Default)]
struct Sum {
    terms: Vec<(Variable, f64)>,
    constant: f64,
}

impl Sum {
    fn plus(mut self, other: &Self, times: f64) -> Self {
        for (variable, factor) in &other.terms {
            match self.terms.iter_mut().find(|(one, _)| one == variable) {
                Some((_, sum)) => *sum += factor * times,
                None => self.terms.push((*variable, factor * times)),
            }
        }
        self.constant += other.constant * times;
        self
    }

    fn constant(constant: f64) -> Self {
        let terms = Vec::new();
        Self { terms, constant }
    }
}

impl From<Variable> for Sum {
    fn from(variable: Variable) -> Self {
        let terms = vec![(variable, 1.0)];
        Self {
            terms,
            constant: 0.0,
        }
    }
}

struct Program<'a> {
    case: &'a Case,
    problem: Problem,
    /// What the objective has without any variable.
    constant: f64,
    /// By chunk and cycle: whether it is begun by then.
    begun: Vec<Vec<Sum>>,
}

impl<'a> Program<'a> {
    fn new(case: &'a Case) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let mut constant = 0.0;
        let mut begun = Vec::new();
        for chunk in &case.chunks {
            let by = |cycle: usize| match chunk.fixed() {
                Some(fixed) => Sum::constant(f64::from(u8::from(fixed <= cycle))),
                None if chunk.is_free() && cycle >= case.from => {
                    problem.add_integer_var(chunk.worth, (0, 1)).into()
                }
                None => Sum::default(),
            };
            begun.push((0..case.cycles).map(by).collect());
            if let Some(cycle) = chunk.fixed() {
                constant += chunk.worth * figure(case.cycles - cycle);
            }
        }
        Self {
            case,
            problem,
            constant,
            begun,
        }
    }

    /// What was begun before a cycle.
    fn before(&self, before: Before, cycle: usize) -> Sum {
        match (before, cycle.checked_sub(1)) {
            (Some(before), Some(cycle)) => self.begun[before][cycle].clone(),
            _ => Sum::default(),
        }
    }

    /// Whether a chunk is begun in a cycle.
    fn start(&self, nth: usize, cycle: usize) -> Sum {
        let before = self.before(Some(nth), cycle);
        self.begun[nth][cycle].clone().plus(&before, -1.0)
    }

    fn at_most(&mut self, sum: &Sum, most: f64) {
        if !sum.terms.is_empty() {
            let most = most - sum.constant;
            self.problem
                .add_constraint(sum.terms.clone(), ComparisonOp::Le, most);
        }
    }

    fn order(&mut self) {
        for (nth, chunk) in self.case.chunks.iter().enumerate() {
            if !chunk.is_free() {
                continue;
            }
            for cycle in self.case.from..self.case.cycles {
                let by_now = self.begun[nth][cycle].clone();
                let earlier = self.before(Some(nth), cycle).plus(&by_now, -1.0);
                self.at_most(&earlier, 0.0);
                for before in chunk.before() {
                    let late = by_now.clone().plus(&self.before(before, cycle), -1.0);
                    self.at_most(&late, 0.0);
                }
            }
        }
    }

    /// Points, themes and layers of each unit and cycle.
    fn limits(&mut self) {
        let case = self.case;
        for (unit, loads) in case.fixed_loads().iter().enumerate() {
            for (cycle, load) in loads.iter().enumerate().skip(case.from) {
                let capacity = case.capacities[unit];
                let mut points = Sum::default();
                let mut themes: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
                for (nth, chunk) in case.chunks.iter().enumerate() {
                    if chunk.unit != unit || !chunk.is_free() {
                        continue;
                    }
                    let start = self.start(nth, cycle);
                    if case.with(load, chunk).is_none() {
                        self.at_most(&start, 0.0);
                        continue;
                    }
                    points = points.plus(&start, figure(chunk.effort.min(capacity)));
                    if let (Some(theme), Some(layer)) = (chunk.theme, chunk.layer)
                        && !load.themes.contains(&theme)
                    {
                        themes.entry((layer, theme)).or_default().push(nth);
                    }
                }
                self.at_most(&points, figure(capacity.saturating_sub(load.points)));
                self.focus(cycle, &themes, load);
            }
        }
    }

    fn focus(&mut self, cycle: usize, themes: &BTreeMap<(usize, usize), Vec<usize>>, load: &Load) {
        let mut in_all = Sum::default();
        let mut layers: BTreeMap<usize, Vec<Sum>> = BTreeMap::new();
        for ((layer, _), chunks) in themes {
            let starts: Vec<Sum> = chunks.iter().map(|nth| self.start(*nth, cycle)).collect();
            let is_used = self.either(starts, self.is_one_by_one(chunks[0]));
            in_all = in_all.plus(&is_used, 1.0);
            if !load.layers.contains(layer) {
                layers.entry(*layer).or_default().push(is_used);
            }
        }
        self.at_most(&in_all, left(self.case.max_themes, load.themes.len()));
        let mut in_all = Sum::default();
        for themes in layers.into_values() {
            in_all = in_all.plus(&self.either(themes, false), 1.0);
        }
        self.at_most(&in_all, left(self.case.max_layers, load.layers.len()));
    }

    /// Whether all that is planned of the theme of a chunk at its unit is steps that follow each
    /// other, so that no two of them share a cycle.
    fn is_one_by_one(&self, nth: usize) -> bool {
        let chunk = &self.case.chunks[nth];
        let mut others = self.case.chunks.iter();
        others.all(|other| {
            (other.unit, other.theme) != (chunk.unit, chunk.theme)
                || (other.kind == "step" && other.fixed().is_none())
        })
    }

    /// Whether any of these is so; where at most one can be, that is their sum.
    fn either(&mut self, of: Vec<Sum>, is_one_at_most: bool) -> Sum {
        if is_one_at_most || of.len() == 1 {
            let sum = |sum: Sum, one: &Sum| sum.plus(one, 1.0);
            return of.iter().fold(Sum::default(), sum);
        }
        let any: Sum = self.problem.add_var(0.0, (0.0, 1.0)).into();
        for one in of {
            self.at_most(&one.plus(&any, -1.0), 0.0);
        }
        any
    }

    /// What unmet advice costs.
    fn soft(&mut self) {
        for (nth, chunk) in self.case.chunks.iter().enumerate() {
            if chunk.soft.is_empty() || chunk.worth <= 0.0 {
                continue;
            }
            let cycles = match chunk.fixed() {
                Some(fixed) => fixed..fixed + 1,
                None if chunk.is_free() => self.case.from..self.case.cycles,
                None => continue,
            };
            for cycle in cycles {
                let cost = chunk.worth / 2.0 * figure(self.case.cycles - cycle);
                let halved: Sum = self.problem.add_var(-cost, (0.0, 1.0)).into();
                for before in &chunk.soft {
                    let unmet = self
                        .start(nth, cycle)
                        .plus(&self.before(*before, cycle), -1.0)
                        .plus(&halved, -1.0);
                    self.at_most(&unmet, 0.0);
                }
            }
        }
    }

    /// Where what is pinned has everything before it in a plan, it has so in every plan.
    fn keep(&mut self, plan: &[Option<usize>]) {
        for chunk in &self.case.chunks {
            let State::Pinned(cycle) = chunk.state else {
                continue;
            };
            let is_first = |before: &Before| is_earlier(*before, cycle, plan);
            let rules: [&[Before]; 2] = [chunk.order.as_slice(), &chunk.hard];
            for rule in rules.into_iter().filter(|rule| rule.iter().all(is_first)) {
                for before in rule {
                    let is_missing = Sum::constant(1.0).plus(&self.before(*before, cycle), -1.0);
                    self.at_most(&is_missing, 0.0);
                }
            }
        }
    }

    fn solve(self, plan: &[Option<usize>]) -> Bound {
        let mut hint = Vec::new();
        for (nth, begun) in self.begun.iter().enumerate() {
            for (cycle, sum) in begun.iter().enumerate() {
                let is_begun = plan[nth].is_some_and(|start| start <= cycle);
                let value = f64::from(u8::from(is_begun));
                hint.extend(sum.terms.iter().map(|(variable, _)| (*variable, value)));
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        options.mip_gap = GAP;
        options.warm_start = Some(hint);
        let outcome = self.problem.solve_with(options).expect("a plan is there");
        let stats = outcome.stats();
        let found = outcome.solution().map(microlp::Solution::objective);
        Bound {
            objective: self.constant + stats.best_bound.expect("the relaxation has a solution"),
            found: found.map(|found| self.constant + found),
            nodes: stats.nodes_solved,
        }
    }
}

fn left(limit: usize, used: usize) -> f64 {
    figure(limit.saturating_sub(used))
}
