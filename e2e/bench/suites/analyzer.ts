/** The analyzer on a log of 50 MB, in the pieces a window sends, beside what merely touching the text costs. */
import { readSources } from '../../../src-main/build/read-sources.ts'
import { type Analysis, createAnalysis } from '../../../src-main/core/analyzer/analysis.ts'
import { expensiveUnits, repeatTo } from '../../../src-main/core/analyzer/expensive-texts.fixture.ts'
import { learn } from '../../../src-main/core/analyzer/knowledge/knowledge.ts'
import { adapters } from '../../../src-main/core/catalog/adapters/registry.ts'
import { viewCatalog } from '../../../src-main/core/catalog/catalog.ts'
import { compileCatalog } from '../../../src-main/core/catalog/compile.ts'
import type { Steps } from '../../../src-main/core/steps.ts'
import { compileExpressionsOnce } from '../../../src-main/engine/compile-expressions-once.ts'
import { pieceTime } from '../../../src-main/engine/in-pieces.ts'
import { pieceLimit } from '../../../src-preload/model/diagnosis.ts'
import { everydayLog } from '../everyday-log.ts'
import { costed, median, timed } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'

const units = 50_000_000
const rounds = 7

// As the engine's thread does, for all that is measured here.
compileExpressionsOnce()
const sources = readSources('resources')
const catalog = compileCatalog(sources.services, adapters, sources.texts)
const { value: knowledge, ms: learning } = timed(() => learn(viewCatalog(catalog)))
const text = everydayLog(catalog, units)
const bytes = Buffer.from(text)
const documented = new Set(catalog.entries.map(({ code }) => code))

/** Runs steps as the engine's thread does, which answers others when so much time has gone; calls back with what went between. */
const run = <T>(steps: Steps<T>, stopped: (ms: number) => void): T => {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    const ms = performance.now() - since
    if (step.done === true || ms >= pieceTime) {
      stopped(ms)
      since = performance.now()
    }
    if (step.done === true) return step.value
  }
}

/** Calls back after every piece, and with every stretch that nobody is answered in. */
const analyze = (after: (analysis: Analysis) => void, stopped: (ms: number) => void = () => undefined) => {
  const analysis = createAnalysis(knowledge)
  for (let at = 0; at < text.length; at += pieceLimit) {
    run(analysis.pushSteps(text.slice(at, at + pieceLimit)), stopped)
    after(analysis)
  }
  return run(analysis.endSteps(), stopped)
}

/** Milliseconds to the first findings, to the end, and of the longest stretch that nobody is answered in. */
const clocked = () => {
  let first = Number.NaN
  let longest = 0
  const start = performance.now()
  const { findings } = analyze(
    (analysis) => {
      if (Number.isNaN(first) && analysis.partial().findings.length > 0) first = performance.now() - start
    },
    (ms) => {
      longest = Math.max(longest, ms)
    },
  )
  return { total: performance.now() - start, first, longest, errors: findings.length }
}

/** Most memory beside the text, in bytes. Asking takes longer than a piece, so this run is not timed. */
const heaviest = () => {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let most = 0
  analyze(() => {
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  })
  return most
}

/** Every `{` may begin an object: parse up to the end of its line. */
const parseBraces = () => {
  let objects = 0
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const newline = text.indexOf('\n', at)
    try {
      JSON.parse(text.slice(at, newline < 0 ? text.length : newline))
      objects++
    } catch {
      // Most braces begin no object.
    }
  }
  return objects
}

/** Every integer that some document lists. */
const scanIntegers = () => {
  let hits = 0
  for (const { 0: digits } of text.matchAll(/(?<![\w.])\d{3,10}(?![\w.])/g)) if (documented.has(digits)) hits++
  return hits
}

const firstParse = costed(parseBraces)
const cold = costed(clocked)
const megabytes = bytes.length / 1e6
const speed = (ms: number) => `${toFigure(megabytes / (ms / 1_000))} MB/s`

/** They take turns, so that what else the machine does meets all of them. */
const runs = Array.from({ length: rounds }, () => ({
  analyzer: costed(clocked),
  parse: costed(parseBraces),
  integers: costed(scanIntegers),
  decode: costed(() => bytes.toString('utf8').length),
}))
const courses = runs.map(({ analyzer }) => analyzer.value)
const middle = (name: keyof (typeof runs)[number]) => ({
  ms: median(runs.map((run) => run[name].ms)),
  cpu: median(runs.map((run) => run[name].cpu)),
})
const parse = middle('parse')
const rows = [
  ['analyzer', middle('analyzer')],
  ['analyzer, first run', cold],
  ['bare: JSON.parse at every brace', parse],
  ['bare: JSON.parse at every brace, first run', firstParse],
  ['bare: integers by expression', middle('integers')],
  ['decode UTF-8', middle('decode')],
] as const

console.log(
  `${toFigure(megabytes)} MB, ${cold.value.errors} distinct errors; pieces of ${pieceLimit / 1_024} Ki units; median of ${rounds}, taking turns; catalog learned in ${toFigure(learning)} ms`,
)
printTable([
  ['', 'ms', 'speed', 'of the speed of JSON.parse', 'processor ms', 'of that of JSON.parse'],
  ...rows.map(([name, { ms, cpu }]) => [
    name,
    toFigure(ms),
    speed(ms),
    `${toFigure(parse.ms / ms)} ×`,
    toFigure(cpu),
    `${toFigure(cpu / parse.cpu)} ×`,
  ]),
])
printTable([
  [
    'first findings',
    `${toFigure(median(courses.map(({ first }) => first)))} ms`,
    `cold ${toFigure(cold.value.first)} ms`,
  ],
  [
    'longest stop',
    `${toFigure(Math.max(...courses.map(({ longest }) => longest)))} ms`,
    `cold ${toFigure(cold.value.longest)} ms`,
  ],
  ['most memory beside the text', toMegabytes(heaviest()), ''],
])

/** Texts made to be expensive, of half the size and of the whole, in turns. */
const pushAll = (whole: string) => {
  const analysis = createAnalysis(knowledge)
  for (let at = 0; at < whole.length; at += pieceLimit) analysis.push(whole.slice(at, at + pieceLimit))
  return analysis.finish()
}
/** Joined texts are copied into one place by whoever looks at them first: here, before the clock runs. */
const inOnePlace = (joined: string) => (joined.charCodeAt(0) >= 0 ? joined : '')
/** What the one before it left is collected first. */
const afterCollecting = (whole: string) => {
  globalThis.gc?.()
  return costed(() => pushAll(whole))
}
const growths = Object.entries(expensiveUnits).map(([name, unit]) => {
  const half = inOnePlace(repeatTo(unit, units / 2))
  const whole = inOnePlace(half + half)
  const turns = Array.from({ length: rounds }, () => ({ half: afterCollecting(half), whole: afterCollecting(whole) }))
  const one = median(turns.map((turn) => turn.half.ms))
  const two = median(turns.map((turn) => turn.whole.ms))
  const work = median(turns.map((turn) => turn.whole.cpu)) / median(turns.map((turn) => turn.half.cpu))
  return [name, toFigure(one), toFigure(two), `${toFigure(two / one)} ×`, `${toFigure(work)} ×`]
})
console.log(
  `\ntexts made to be expensive: ${toFigure(units / 2e6)} and ${toFigure(units / 1e6)} million units, median of ${rounds}, taking turns; goal 2.2 ×`,
)
printTable([['', 'ms', 'twice as long', 'growth', 'of processor time'], ...growths])
