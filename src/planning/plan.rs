//! The plan as documents and screens show it.

use crate::assessment::{ChunkStatus, Day, UnitId};
use crate::framework::{Stage, ThemeId};
use crate::json::{names, object};

object! {
    /// What to do in which cycle, what waits, and why.
    pub struct Plan {
        /// The cycles, the first one first.
        must cycles: Vec<Cycle> = "cycles",
        /// The chunks that have a cycle: by cycle, then in the order of units and themes.
        must chunks: Vec<Chunk> = "chunks",
        /// The chunks that have none, each with what kept it out.
        must waiting: Vec<Chunk> = "waiting",
        /// The sum of value × cycles left over the chunks: benefits that start earlier last longer.
        must objective: f64 = "objective",
    }
}

impl Plan {
    /// A chunk by its id, whether it has a cycle or waits.
    #[must_use]
    pub fn chunk(&self, id: &str) -> Option<&Chunk> {
        let mut all = self.chunks.iter().chain(&self.waiting);
        all.find(|chunk| chunk.id == id)
    }
}

object! {
    /// A planning period.
    pub struct Cycle {
        /// Counted from 0.
        must cycle: u32 = "cycle",
        /// Its first day, where it is said when the first cycle begins.
        may start: Option<Day> = "start",
        /// Its last day.
        may end: Option<Day> = "end",
    }
}

object! {
    /// A piece of the change.
    pub struct Chunk {
        /// The same as long as it works towards the same thing.
        must id: String = "id",
        /// The unit whose work it is.
        must unit: UnitId = "unit",
        /// The theme, where it has one.
        may theme: Option<ThemeId> = "theme",
        /// The stage that a step works towards.
        may to: Option<Stage> = "to",
        /// What kind of chunk it is.
        must kind: ChunkKind = "kind",
        /// The phase of the change, of a step.
        may phase: Option<Phase> = "phase",
        /// Points; one is about half a day a week for a cycle.
        must effort: u32 = "effort",
        /// What it is worth in each cycle from its own on.
        must value: f64 = "value",
        /// Its cycle, from 0; none while it waits.
        may cycle: Option<u32> = "cycle",
        /// Whether it is here only because something else waits for it.
        must required: bool = "required",
        /// Whether people hold it in its cycle.
        must pinned: bool = "pinned",
        /// How far it is.
        must status: ChunkStatus = "status",
        /// Why it is in the plan.
        must reasons: Vec<Reason> = "reasons",
        /// The rules that it breaks, because people hold it where it is.
        must warnings: Vec<Warning> = "warnings",
        /// What kept it out, where it waits.
        may because: Vec<Because> = "because",
    }
}

names! {
    /// The kinds of chunk.
    pub enum ChunkKind {
        /// One step of a theme towards a stage.
        Step = "step",
        /// Finding out what nobody knows.
        FindOut = "find-out",
        /// Showing what is claimed.
        ShowIt = "show-it",
        /// Asking for what is held elsewhere.
        Influence = "influence",
        /// What people added.
        Own = "own",
    }
}

names! {
    /// The phases of a change (Capita guide).
    pub enum Phase {
        /// Towards stages 1 and 2.
        Definition = "definition",
        /// Towards stage 3.
        Transition = "transition",
        /// Towards stage 4.
        Optimisation = "optimisation",
    }
}

impl Phase {
    /// The phase of a step towards a stage.
    #[must_use]
    pub fn towards(stage: Stage) -> Self {
        match stage.number() {
            0..=2 => Self::Definition,
            3 => Self::Transition,
            _ => Self::Optimisation,
        }
    }
}

object! {
    /// Why a chunk is in the plan.
    pub struct Reason {
        /// What kind of reason it is; it says which of the members are there.
        must kind: ReasonKind = "kind",
        /// The stage answered.
        may from: Option<Stage> = "from",
        /// The stage wanted.
        may target: Option<Stage> = "target",
        /// The importance of the layer, 0 to 3.
        may importance: Option<u32> = "importance",
        /// Other chunks.
        may chunks: Vec<String> = "chunks",
        /// Enablers or barriers.
        may factors: Vec<String> = "factors",
        /// Themes that are strengths of the unit.
        may themes: Vec<ThemeId> = "themes",
        /// Another unit.
        may unit: Option<UnitId> = "unit",
    }
}

names! {
    /// The kinds of reason.
    pub enum ReasonKind {
        /// The stage answered lies below the one wanted.
        Gap = "gap",
        /// Other chunks wait for it.
        Unlocks = "unlocks",
        /// It waits for other chunks.
        BlockedBy = "blocked-by",
        /// An enabler in place, or a strength of the unit, helps.
        BuildsOn = "builds-on",
        /// Another unit is well ahead.
        LearnFrom = "learn-from",
        /// One point of effort.
        Small = "small",
        /// Nobody knows where the unit stands.
        NotKnown = "not-known",
        /// A stage is claimed that is still to be shown.
        ToShow = "to-show",
        /// Somebody else holds what stands in the way.
        HeldElsewhere = "held-elsewhere",
        /// People added it.
        Added = "added",
    }
}

impl Reason {
    /// A reason of a kind that says it all.
    #[must_use]
    pub fn new(kind: ReasonKind) -> Self {
        Self {
            kind,
            from: None,
            target: None,
            importance: None,
            chunks: Vec::new(),
            factors: Vec::new(),
            themes: Vec::new(),
            unit: None,
        }
    }
}

object! {
    /// A rule that a chunk breaks.
    pub struct Warning {
        /// Which.
        must kind: Rule = "kind",
    }
}

names! {
    /// The rules of a plan.
    pub enum Rule {
        /// One stage of a theme after the other, a cycle each.
        Order = "order",
        /// What a hard prerequisite asks for lies in an earlier cycle.
        Prerequisite = "prerequisite",
        /// A unit's points in a cycle stay within its capacity.
        Capacity = "capacity",
        /// A unit's layers and themes in a cycle stay within their limits.
        Focus = "focus",
        /// A chunk larger than the capacity has a cycle of its own.
        Large = "large",
    }
}

object! {
    /// What kept a chunk out.
    pub struct Because {
        /// What.
        must kind: Obstacle = "kind",
    }
}

names! {
    /// What keeps chunks out of a plan.
    pub enum Obstacle {
        /// The unit has no points left.
        Capacity = "capacity",
        /// The unit works on as many layers or themes as it should.
        Focus = "focus",
        /// What it waits for has no cycle itself.
        Prerequisite = "prerequisite",
        /// It is worth nothing to anybody now.
        Importance = "importance",
        /// There is no cycle left for it.
        Horizon = "horizon",
        /// People left it out.
        LeftOut = "left-out",
        /// It came up after the plan was accepted.
        NotAccepted = "not-accepted",
    }
}
