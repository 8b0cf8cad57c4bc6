//! What rests on the themes: every reference in it leads somewhere.

use super::check::{Check, Ids, one_of, sorted, unique};
use super::{Factor, Framework, Milestone, Prerequisite, Stage};

impl Check<'_> {
    /// Ids of a list by its name in the document.
    fn list(&mut self, name: &str, ids: &Ids) {
        unique(&format!("{}{name}", self.prefix), ids, self.faults);
    }

    /// Lenses, prerequisites, readiness, context and reflections.
    pub(super) fn links(&mut self, framework: &Framework) {
        self.lenses(framework);
        for (nth, prerequisite) in framework.prerequisites.iter().enumerate() {
            let path = format!("{}prerequisites[{nth}]", self.prefix);
            self.prerequisite(framework, prerequisite, &path);
        }
        self.readiness(framework);
        self.context(framework);
        self.reflections(framework);
    }

    fn lenses(&mut self, framework: &Framework) {
        self.list(
            "lenses",
            &sorted(framework.lenses.iter().map(|lens| lens.id.as_str())),
        );
        for (nth, lens) in framework.lenses.iter().enumerate() {
            let name = format!("lenses[{nth}]");
            let path = format!("{}{name}", self.prefix);
            self.source(&format!("{path}.source"), lens.source.as_ref());
            self.list(
                &format!("{name}.items"),
                &sorted(lens.items.iter().map(|item| item.id.as_str())),
            );
            for (nth, item) in lens.items.iter().enumerate() {
                self.themes(&format!("{path}.items[{nth}].themes"), &item.themes);
            }
        }
    }

    fn prerequisite(&mut self, framework: &Framework, prerequisite: &Prerequisite, path: &str) {
        self.milestone(&prerequisite.before, &format!("{path}.before"));
        self.milestone(&prerequisite.needs, &format!("{path}.needs"));
        self.source(&format!("{path}.source"), prerequisite.source.as_ref());
        let Some(levels) = &prerequisite.levels else {
            return;
        };
        for (name, level, milestone) in [
            ("before", &levels.before, &prerequisite.before),
            ("needs", &levels.needs, &prerequisite.needs),
        ] {
            let path = format!("{path}.levels.{name}");
            let before = self.faults.count();
            one_of(&path, level, &self.levels, self.faults);
            let theme = framework.theme(&milestone.theme);
            if let Some(theme) = theme.filter(|_| self.faults.count() == before) {
                let asked = sorted(theme.cells.iter().map(|(level, _)| level.as_ref()));
                one_of(&path, level, &asked, self.faults);
            }
        }
    }

    fn milestone(&mut self, milestone: &Milestone, path: &str) {
        one_of(
            &format!("{path}.theme"),
            &milestone.theme,
            &self.themes,
            self.faults,
        );
        // Stage 0 is where everything starts: it binds nothing and needs nothing.
        if milestone.stage == Stage::ALL[0] {
            self.faults
                .found(&format!("{path}.stage"), "0", "a whole number from 1 to 4");
        }
    }

    fn readiness(&mut self, framework: &Framework) {
        let Some(readiness) = &framework.readiness else {
            return;
        };
        let conditions = &readiness.conditions;
        self.list(
            "readiness.conditions",
            &sorted(conditions.iter().map(|condition| condition.id.as_str())),
        );
        for (nth, condition) in conditions.iter().enumerate() {
            let path = format!("{}readiness.conditions[{nth}]", self.prefix);
            self.themes(&format!("{path}.themes"), &condition.themes);
        }
        let path = format!("{}readiness.beside", self.prefix);
        self.themes(&path, &readiness.beside);
    }

    fn context(&mut self, framework: &Framework) {
        let Some(context) = &framework.context else {
            return;
        };
        for (name, factors) in [
            ("enablers", &context.enablers),
            ("barriers", &context.barriers),
        ] {
            self.list(
                &format!("context.{name}"),
                &sorted(factors.iter().map(|factor| factor.id.as_str())),
            );
            for (nth, factor) in factors.iter().enumerate() {
                self.themes(
                    &format!("{}context.{name}[{nth}].themes", self.prefix),
                    &factor.themes,
                );
            }
        }
        let factors = || context.enablers.iter().chain(&context.barriers);
        let ids: Ids = sorted(factors().map(|Factor { id, .. }| id.as_str()));
        // Ratings name a factor by its id alone.
        if let Some(shared) = context.barriers.iter().position(|barrier| {
            context
                .enablers
                .iter()
                .any(|enabler| enabler.id == barrier.id)
        }) {
            let path = format!("{}context.barriers[{shared}].id", self.prefix);
            let found = format!("{} again", context.barriers[shared].id);
            self.faults
                .found(&path, &found, "an id that no enabler has");
        }
        self.list(
            "context.asks",
            &sorted(context.asks.iter().map(|ask| ask.id.as_str())),
        );
        for (nth, ask) in context.asks.iter().enumerate() {
            let path = format!("{}context.asks[{nth}]", self.prefix);
            self.source(&format!("{path}.source"), ask.source.as_ref());
            for (nth, factor) in ask.factors.iter().enumerate() {
                one_of(&format!("{path}.factors[{nth}]"), factor, &ids, self.faults);
            }
        }
    }

    fn reflections(&mut self, framework: &Framework) {
        self.list(
            "reflections",
            &sorted(
                framework
                    .reflections
                    .iter()
                    .map(|prompt| prompt.id.as_str()),
            ),
        );
        for (nth, prompt) in framework.reflections.iter().enumerate() {
            let path = format!("{}reflections[{nth}].source", self.prefix);
            self.source(&path, prompt.source.as_ref());
        }
    }
}
