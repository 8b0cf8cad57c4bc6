// The questions of a framework as SurveyJS takes them: what ours asks, and none of what ours works out of it.

/** How sure one is, as ours offers it. */
const CONFIDENCE = [
  { value: 'low', text: 'Not very sure' },
  { value: 'medium', text: 'Fairly sure' },
  { value: 'high', text: 'Very sure' },
]

/**
 * A start page as ours has it, then one page for each layer, on it every theme at every level: today's stage, the stage
 * then, and, folded up as in ours, target, confidence and note.
 * @param {any} framework
 */
export function survey(framework) {
  const stages = framework.stages.map(({ id, name }) => ({ value: id, text: `${id} ${name}` }))
  const pages = framework.layers.map((layer) => ({
    name: layer.id,
    title: layer.name,
    description: layer.question,
    elements: framework.themes
      .filter((theme) => theme.layer === layer.id)
      .flatMap((theme) => framework.levels.filter((level) => theme.cells[level.id]).map((level) => cell(stages, theme, level))),
  }))
  return {
    firstPageIsStartPage: true,
    startSurveyText: 'Begin',
    showQuestionNumbers: false,
    pages: [{ name: 'start', title: START.title, elements: [{ type: 'html', name: 'lead', html: START.html }] }, ...pages],
  }
}

/** As much text as ours shows first. */
const START = {
  title: 'How far has integration really come?',
  html: `<p>See where your system, places and neighbourhoods stand across six layers of integrated care, and what to
raise first.</p><p>All 24 themes, about an hour. The fullest picture to talk over with partners.</p><p>Nothing you enter
leaves this browser. There is no account, and nobody counts your visits.</p>`,
}

function cell(stages, theme, level) {
  const name = `${theme.id}.${level.id}`
  const described = theme.cells[level.id].stages.map((text, nth) => ({ value: nth, text: `${stages[nth].text}: ${text}` }))
  const others = [
    { value: 'unknown', text: 'I do not know' },
    { value: 'not-applicable', text: 'Does not apply here' },
  ]
  const radios = (of, title, choices) => ({ type: 'radiogroup', name: `${name}.${of}`, title, choices })
  return {
    type: 'panel',
    name,
    title: `${level.name}: ${theme.name}`,
    description: theme.measures,
    elements: [
      radios('stage', 'Which of these is true today?', [...described, ...others]),
      radios('then', 'Where was this in July 2022?', stages),
      {
        type: 'panel',
        name: `${name}.more`,
        title: 'Target, confidence and note',
        state: 'collapsed',
        elements: [
          radios('target', 'Where do you want this to be?', stages),
          radios('confidence', 'How sure are you?', CONFIDENCE),
          { type: 'comment', name: `${name}.note`, title: 'Note' },
        ],
      },
    ],
  }
}
