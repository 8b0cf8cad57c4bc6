//! Everybody's answers, laid out cell by cell.

use super::spread::{Counts, Spread};
use crate::assessment::{Agreed, Answer, Assessment, Records, Respondent, Response, Scope, Unit};
use crate::framework::{Framework, Stage, Theme};
use crate::places::Places;

/// The answers of a group.
pub struct Ratings<'a> {
    /// What was asked.
    pub framework: &'a Framework,
    /// Who answered: the owner first, where they did, then those who were added.
    pub raters: Vec<Rater<'a>>,
    /// Every cell there is, unit by unit in the framework's order, those out of scope among them.
    pub cells: Vec<CellRatings<'a>>,
}

/// One respondent of a group.
#[derive(Clone, Copy)]
pub struct Rater<'a> {
    /// What is known of them.
    pub who: Option<&'a Respondent>,
    /// Whether the assessment is theirs.
    pub is_owner: bool,
    answers: &'a Records<Answer>,
}

/// What a group says of one cell.
pub struct CellRatings<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The theme.
    pub theme: &'a Theme,
    /// Whether it counts: it is within the scope.
    pub is_asked: bool,
    /// The answers, in the order of the raters.
    pub answers: Vec<Option<&'a Answer>>,
    /// What was agreed.
    pub agreed: Option<&'a Agreed>,
}

impl<'a> Ratings<'a> {
    /// The answers of an assessment's group; `None` where it has none.
    #[must_use]
    pub fn of(framework: &'a Framework, assessment: &'a Assessment) -> Option<Self> {
        let members = &assessment.group.respondents;
        members.iter().next()?;
        let mut raters = Vec::new();
        if assessment.has_answers() {
            raters.push(Rater {
                who: assessment.respondent.as_ref(),
                is_owner: true,
                answers: &assessment.answers,
            });
        }
        for member in members.iter() {
            raters.push(Rater {
                who: Some(&member.respondent),
                is_owner: false,
                answers: &member.answers,
            });
        }
        let quick = assessment.settings.scope() == Scope::Quick;
        let units: Vec<&Unit> = assessment.units.iter().collect();
        let themes = framework.themes.len();
        let mut cells = Vec::new();
        // Where the cell of each unit and theme stands.
        let mut places = vec![None; units.len() * themes];
        for (nth, unit) in units.iter().enumerate() {
            for (theme_nth, theme) in framework.themes.iter().enumerate() {
                if theme.cells.get(&unit.level).is_some() {
                    places[nth * themes + theme_nth] = Some(cells.len());
                    let key = (unit.id.as_str(), theme.id.as_str());
                    cells.push(CellRatings {
                        unit,
                        theme,
                        is_asked: theme.core || !quick,
                        answers: vec![None; raters.len()],
                        agreed: assessment.group.agreed.get(key),
                    });
                }
            }
        }
        let unit_places = Places::new(units.iter().map(|unit| (unit.id.as_str(), "")));
        for (rater, found) in raters.iter().enumerate() {
            for answer in found.answers.iter() {
                let unit = unit_places.get((answer.unit.as_str(), ""));
                let theme = (framework.themes.iter()).position(|theme| theme.id == answer.theme);
                if let Some((unit, theme)) = unit.zip(theme)
                    && let Some(cell) = places[unit * themes + theme]
                {
                    cells[cell].answers[rater] = Some(answer);
                }
            }
        }
        Some(Self {
            framework,
            raters,
            cells,
        })
    }

    /// The cells that count.
    pub fn asked(&self) -> impl Iterator<Item = &CellRatings<'a>> {
        self.cells.iter().filter(|cell| cell.is_asked)
    }

    /// How the ratings of a cell by some of the raters lie.
    #[must_use]
    pub fn spread_of(&self, cell: &CellRatings, is_one: &dyn Fn(&Rater) -> bool) -> Spread {
        let mut counts = Counts::default();
        for (rater, answer) in self.raters.iter().zip(&cell.answers) {
            if let Some(stage) = answer.and_then(Answer::stage).filter(|_| is_one(rater)) {
                counts[stage.index()] += 1;
            }
        }
        Spread::of(counts)
    }
}

impl<'a> CellRatings<'a> {
    /// How many chose each stage.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.count(&Answer::stage)
    }

    /// How many of those who chose a stage said which stage of something about it.
    pub(super) fn count(&self, said: &dyn Fn(&Answer) -> Option<Stage>) -> Counts {
        let mut counts = Counts::default();
        for answer in self.rated() {
            if let Some(stage) = said(answer) {
                counts[stage.index()] += 1;
            }
        }
        counts
    }

    /// How the ratings lie.
    #[must_use]
    pub fn spread(&self) -> Spread {
        Spread::of(self.counts())
    }

    /// The answers with a stage.
    pub fn rated(&self) -> impl Iterator<Item = &'a Answer> {
        let answers = self.answers.iter().flatten().copied();
        answers.filter(|answer| answer.stage().is_some())
    }

    /// How many gave this response.
    #[must_use]
    pub fn responded(&self, response: Response) -> usize {
        let answers = self.answers.iter().flatten();
        answers
            .filter(|answer| answer.response() == response)
            .count()
    }

    /// Whether it applies: unless all who responded say that it does not.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.stage().is_some()
            || self.responded(Response::Unknown) > 0
            || self.responded(Response::NotApplicable) == 0
    }

    /// What the group says: the stage agreed, else the median with halves rounded down.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        match self.agreed {
            Some(agreed) => Some(agreed.stage),
            None => self.spread().lower_median(),
        }
    }
}
