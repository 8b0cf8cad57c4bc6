// What a plan must obey, read from an exported document and the framework alone: a second opinion on
// the planner, which shares nothing with it but the design.

/** @typedef {Record<string, any>} Json */

const DEFAULTS = { cycles: 4, capacity: 6, maxLayers: 2, maxThemes: 3, from: 0 }

/**
 * Every rule that the plan in `results.plan` breaks, a sentence each that names the rule and the chunk.
 * @param {Json} document an exported document with `plan` and `results.plan`
 * @param {Json} framework the framework document
 * @returns {string[]}
 */
export function broken(document, framework) {
  const sentences = new Plan(document, framework).judged()
  return [...new Set(sentences)]
}

class Plan {
  /**
   * @param {Json} document
   * @param {Json} framework
   */
  constructor(document, framework) {
    this.framework = framework
    this.units = there(document.units)
    this.answers = there(document.answers)
    this.isQuick = document.settings?.scope === 'quick'
    this.record = document.plan ?? {}
    this.settings = { ...DEFAULTS, ...this.record.settings }
    /** @type {Json[]} */
    this.chunks = document.results.plan.chunks ?? []
    /** @type {Json[]} */
    this.waiting = document.results.plan.waiting ?? []
    this.objective = document.results.plan.objective
    this.cycles = new Map(this.chunks.map((chunk) => [chunk.id, chunk.cycle]))
    /** @type {string[]} */
    this.sentences = []
  }

  judged() {
    this.eachOnce()
    this.decisions()
    for (const chunk of this.chunks) {
      this.order(chunk)
      this.prerequisites(chunk)
    }
    this.limits()
    this.worth()
    return this.sentences
  }

  /** Every chunk is planned once or waits once, and what waits says why. */
  eachOnce() {
    const ids = [...this.chunks, ...this.waiting].map((chunk) => chunk.id)
    for (const id of ids.filter((id, nth) => ids.indexOf(id) !== nth)) this.say('one place', id, 'is in the plan twice')
    for (const { id, because } of this.waiting) {
      if (!because?.length) this.say('reasons', id, 'waits and does not say why')
    }
    for (const { id, cycle } of this.chunks) {
      const isThere = Number.isInteger(cycle) && cycle >= 0 && cycle < this.settings.cycles
      if (!isThere) this.say('horizon', id, `lies in cycle ${cycle}`)
    }
  }

  /** Rule 4: what people decided stays as they decided it. */
  decisions() {
    for (const { id, ...decided } of this.decided()) {
      const cycle = this.cycles.get(id)
      if (decided.isOut && cycle !== undefined) this.say('rule 4', id, 'was left out and is planned')
      const isKnown = cycle !== undefined || this.waiting.some((chunk) => chunk.id === id)
      const isWithin = decided.cycle !== undefined && decided.cycle < this.settings.cycles
      if (isKnown && isWithin && cycle !== decided.cycle) {
        this.say('rule 4', id, `was to stay in cycle ${decided.cycle} and is in ${cycle ?? 'none'}`)
      }
    }
    for (const { id, cycle } of this.chunks) {
      if (!this.stays(id) && cycle < this.settings.from) this.say('rule 4', id, 'is new in a cycle that is over')
    }
  }

  /** @returns {Json[]} the chunks that people fixed or left out */
  decided() {
    const own = there(this.record.own)
    const accepted = there(this.record.accepted)
    const records = there(this.record.chunks)
    const ids = [...records, ...own, ...accepted, ...there(this.record.leftOut)].map(({ id }) => id)
    return [...new Set(ids)].flatMap((id) => {
      const record = named(records, id) ?? {}
      const begun = ['done', 'in-progress'].includes(record.status)
      const isOut = !begun && named(there(this.record.leftOut), id) !== undefined
      if (isOut) return [{ id, isOut }]
      const ownCycle = named(own, id)?.cycle
      const inAccepted = named(accepted, id)?.cycle
      const isFixed = begun || record.pinned || ownCycle !== undefined
      if (isFixed) return [{ id, cycle: record.cycle ?? ownCycle ?? inAccepted ?? this.settings.from }]
      return inAccepted === undefined ? [] : [{ id, cycle: inAccepted }]
    })
  }

  /** @param {string} id of a chunk that may be where it is because people put it there */
  stays(id) {
    this.fixed ??= new Set(this.decided().map((decided) => decided.id))
    return this.fixed.has(id)
  }

  /** @param {Json} chunk held against rule 1: one stage of a theme a cycle, each after the one before */
  order(chunk) {
    if (chunk.kind !== 'step') return
    const { stage } = this.cell(chunk.unit, chunk.theme) ?? {}
    const isFirst = stage !== undefined && stage >= chunk.to - 1
    const before = `${chunk.unit}/${chunk.theme}/${chunk.to - 1}`
    // Also where the stage was answered since: the step that led there may be in the plan still.
    const isThere = stage < chunk.to && this.cycles.has(before)
    if ((!isFirst || isThere) && !this.isEarlier(before, chunk)) this.hold('rule 1', 'order', chunk, `comes without ${before} before it`)
  }

  /** @param {Json} chunk held against rule 2: a hard prerequisite is met, or its chunk lies in an earlier cycle */
  prerequisites(chunk) {
    const { stage } = this.cell(chunk.unit, chunk.theme) ?? {}
    if (chunk.kind !== 'step' || (stage !== undefined && chunk.to <= stage)) return
    for (const { before, needs, kind, levels } of this.framework.prerequisites ?? []) {
      if (kind !== 'hard' || before.theme !== chunk.theme || before.stage !== chunk.to) continue
      const ground = this.ground(chunk.unit, needs.theme, levels)
      const found = ground && this.cell(ground, needs.theme)
      if (!found || found.stage >= needs.stage) continue
      const last = found.stage === undefined ? 'find-out' : needs.stage
      const first = `${ground}/${needs.theme}/${last}`
      if (!this.isEarlier(first, chunk)) this.hold('rule 2', 'prerequisite', chunk, `comes without ${first} before it`)
    }
  }

  /** Rule 3: no more points, layers and themes in a unit and cycle than it can take on. */
  limits() {
    for (const chunk of this.chunks) {
      const here = this.chunks.filter((one) => one.unit === chunk.unit && one.cycle === chunk.cycle)
      const capacity = this.settings.capacityByUnit?.[chunk.unit] ?? this.settings.capacity
      const points = here.reduce((sum, one) => sum + one.effort, 0)
      if (chunk.effort > capacity) {
        if (here.length > 1 && !this.stays(chunk.id)) this.say('rule 3', chunk.id, 'is larger than the capacity and not alone')
        const isSaid = warns(chunk, 'large') || (this.stays(chunk.id) && warns(chunk, 'capacity'))
        if (!isSaid) this.say('rule 3', chunk.id, 'is larger than the capacity and does not warn')
      } else if (points > capacity) {
        this.hold('rule 3', 'capacity', chunk, `is one of ${points} points where ${capacity} fit`)
      }
      const themes = new Set(here.flatMap((one) => one.theme ?? []))
      const layers = new Set([...themes].map((theme) => named(this.framework.themes, theme)?.layer))
      const isWide = themes.size > this.settings.maxThemes || layers.size > this.settings.maxLayers
      if (isWide && (chunk.theme || this.stays(chunk.id))) {
        this.hold('rule 3', 'focus', chunk, `is one of ${themes.size} themes and ${layers.size} layers`)
      }
    }
  }

  /** The objective is what the chunks make. */
  worth() {
    const left = (/** @type {Json} */ chunk) => chunk.value * (this.settings.cycles - chunk.cycle)
    const sum = this.chunks.reduce((sum, chunk) => sum + left(chunk), 0)
    if (Math.abs(sum - this.objective) > 1e-9) this.say('objective', 'plan', `is ${this.objective}, and the chunks make ${sum}`)
  }

  /**
   * The stage of a cell that applies, none where nobody knows it; undefined where it does not apply.
   * @param {string} unit
   * @param {string} theme
   * @returns {{stage?: number} | undefined}
   */
  cell(unit, theme) {
    const isOut = this.isQuick && !named(this.framework.themes, theme)?.core
    const answer = this.answers.find((one) => one.unit === unit && one.theme === theme)
    if (isOut || !this.isAsked(unit, theme) || answer?.response === 'not-applicable') return undefined
    return answer?.response === 'stage' ? { stage: answer.stage } : {}
  }

  /**
   * The unit at which a prerequisite is read.
   * @param {string} unit
   * @param {string} theme
   * @param {{before: string, needs: string}} [levels]
   */
  ground(unit, theme, levels) {
    const above = this.above(unit)
    if (levels) {
      if (named(this.units, unit)?.level !== levels.before) return undefined
      const isThere = (/** @type {string} */ id) => named(this.units, id)?.level === levels.needs
      const below = this.units.map(({ id }) => id).filter((id) => isThere(id) && this.above(id).includes(unit))
      return above.find(isThere) ?? this.furthest(below, theme)
    }
    const children = this.units.filter((one) => one.parent === unit).map(({ id }) => id)
    return [unit, ...above].find((id) => this.isAsked(id, theme)) ?? this.furthest(children, theme)
  }

  /**
   * The unit that is furthest ahead with a theme; of equals the first.
   * @type {(units: string[], theme: string) => string | undefined}
   */
  furthest(units, theme) {
    const ahead = (/** @type {string} */ id) => this.cell(id, theme)?.stage ?? -1
    const those = units.filter((id) => this.cell(id, theme))
    return those.find((id) => those.every((other) => ahead(other) <= ahead(id)))
  }

  /** @param {string} id */
  above(id) {
    const all = []
    for (let unit = named(this.units, id)?.parent; unit && !all.includes(unit); unit = named(this.units, unit)?.parent) all.push(unit)
    return all
  }

  /** @type {(unit: string, theme: string) => boolean} */
  isAsked(unit, theme) {
    return named(this.framework.themes, theme)?.cells[named(this.units, unit)?.level] !== undefined
  }

  /** @type {(id: string, chunk: Json) => boolean} */
  isEarlier(id, chunk) {
    return this.cycles.has(id) && this.cycles.get(id) < chunk.cycle
  }

  /**
   * A rule that a chunk breaks: what stays may, with a warning; an accepted plan may, once answers change.
   * @type {(rule: string, warning: string, chunk: Json, what: string) => void}
   */
  hold(rule, warning, chunk, what) {
    const isAccepted = named(there(this.record.accepted), chunk.id) !== undefined
    if (!this.stays(chunk.id)) this.say(rule, chunk.id, what)
    else if (!isAccepted && !warns(chunk, warning)) this.say(rule, chunk.id, `${what} and does not warn`)
  }

  /** @type {(rule: string, id: string, what: string) => void} */
  say(rule, id, what) {
    this.sentences.push(`${rule}: ${id} ${what}`)
  }
}

/** @param {Json[] | undefined} records of which some may be removed */
function there(records) {
  return (records ?? []).filter((record) => !record.removed)
}

/** @type {(all: Json[], id: string) => Json | undefined} */
function named(all, id) {
  return all.find((one) => one.id === id)
}

/** @type {(chunk: Json, kind: string) => boolean} */
function warns(chunk, kind) {
  return (chunk.warnings ?? []).some((warning) => warning.kind === kind)
}
