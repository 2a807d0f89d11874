/** One line's characters, each with its place, its certainty and what it may be instead. */
import { type InferenceSession, Tensor } from 'onnxruntime-web'
import type { Lookalike, ReadCharacter } from '../../../src-preload/model/picture.ts'
import type { Box } from '../find/smallest-box.ts'
import type { Raster } from '../raster.ts'
import { readingRules } from '../reading-rules.ts'
import { cutLine, lineHeight } from './cut-line.ts'
import { emptyColumns, gapBetween, underscoredColumns } from './word-gaps.ts'

/** Characters are one UTF-16 unit each: the recogniser's alphabet has no others. */
export interface ReadLine {
  readonly text: string
  readonly characters: readonly ReadCharacter[]
}

/** Class 0 of the recogniser is the gap between characters, the last one the space. */
export const alphabetOf = (keys: string): readonly string[] => ['', ...keys.trimEnd().split('\n'), ' ']

const han = /\p{Script=Han}/u

const meanCertainty = ({ characters }: ReadLine) =>
  characters.reduce((sum, { certainty }) => sum + certainty, 0) / Math.max(1, characters.length)

/** Sentences of Chinese alone hold no code, and their characters are not too narrow: reading them twice takes time and gives nothing. */
const isWorthRereading = ({ text, characters }: ReadLine): boolean =>
  /[\da-z]{3}/i.test(text) &&
  characters.some(({ certainty }, at) => certainty < readingRules.uncertain && !han.test(text[at] ?? ''))

export const readLine = async (
  recogniser: InferenceSession,
  alphabet: readonly string[],
  raster: Raster,
  box: Box,
): Promise<ReadLine> => {
  const first = await readStretched(recogniser, alphabet, raster, box, 1)
  if (!isWorthRereading(first)) return first
  const second = await readStretched(recogniser, alphabet, raster, box, readingRules.stretch)
  return meanCertainty(second) > meanCertainty(first) ? second : first
}

const readStretched = async (
  recogniser: InferenceSession,
  alphabet: readonly string[],
  raster: Raster,
  box: Box,
  stretch: number,
): Promise<ReadLine> => {
  const natural = (box.length / box.thickness) * lineHeight * stretch
  const width = Math.max(lineHeight, Math.ceil(natural / 8) * 8)
  const cut = cutLine(raster, box, width)
  const [inputName = ''] = recogniser.inputNames
  const [outputName = ''] = recogniser.outputNames
  const outputs = await recogniser.run({ [inputName]: new Tensor('float32', cut, [1, 3, lineHeight, width]) })
  const output = outputs[outputName]
  if (!(output?.data instanceof Float32Array)) throw new Error('The recogniser gave no characters.')
  const grid = { values: output.data, steps: output.dims[1] ?? 0, classes: output.dims[2] ?? 0 }
  const columns = { empty: emptyColumns(cut, width), underscored: underscoredColumns(cut, width) }
  const read = withSpaces(spell(grid), grid, columns, alphabet)
  return {
    text: read.map(({ best }) => alphabet[best] ?? '').join(''),
    characters: read.map((found) => describe(found, grid, alphabet)),
  }
}

/** How likely each class is at each step along the line. */
interface Grid {
  readonly values: Float32Array
  readonly steps: number
  readonly classes: number
}

/** One character: its class and the steps that show it. */
interface Found {
  readonly best: number
  readonly from: number
  readonly to: number
}

/** Best class of each step, repeated ones once, gaps left out (CTC). */
const spell = (grid: Grid): readonly Found[] => {
  const best = Array.from({ length: grid.steps }, (_, step) => bestOf(grid, step))
  const found: Found[] = []
  for (let from = 0, to = 0; from < grid.steps; from = to) {
    to = from + 1
    while (to < grid.steps && best[to] === best[from]) to++
    const here = best[from] ?? 0
    if (here !== 0) found.push({ best: here, from, to })
  }
  return found
}

const bestOf = ({ values, classes }: Grid, step: number) => {
  const from = step * classes
  let best = 0
  for (let at = 1; at < classes; at++) if ((values[from + at] ?? 0) > (values[from + best] ?? 0)) best = at
  return best
}

const number = /\d{5}$/
/** An id in hexadecimal digits is no word. */
const word = /^(?![a-f]{4})[a-z]{4}/i

/** Nobody writes `1770001invalid`: a space was swallowed. */
const isNumberBeforeWord = (text: string, at: number): boolean =>
  number.test(text.slice(Math.max(0, at - 5), at)) && word.test(text.slice(at, at + 4))

/** What the picture itself says of the columns between two characters. */
interface Columns {
  readonly empty: readonly boolean[]
  readonly underscored: readonly boolean[]
}

/**
 * The recogniser swallows spaces between Latin words: where the picture has room for one and it thought of one, there is one.
 * Where it has an underscore, which the recogniser swallows or takes for a space, there is that.
 */
const withSpaces = (
  found: readonly Found[],
  { values, steps, classes }: Grid,
  { empty, underscored }: Columns,
  alphabet: readonly string[],
): readonly Found[] => {
  const space = alphabet.length - 1
  const underscore = alphabet.indexOf('_')
  const pixels = empty.length / steps
  const text = found.map(({ best }) => alphabet[best] ?? '').join('')
  const isHan = ({ best }: Found) => han.test(alphabet[best] ?? '')
  const isInWord = ({ best }: Found) => /[A-Za-z\d]/.test(alphabet[best] ?? '')
  const middle = ({ from, to }: Found) => ((from + to) / 2) * pixels
  const runBetween = (columns: readonly boolean[], here: Found, next: Found) =>
    gapBetween(columns, middle(here) - pixels / 2, middle(next) + pixels / 2)
  const isUnderscored = (here: Found, next: Found) =>
    !(isHan(here) || isHan(next)) && runBetween(underscored, here, next) >= readingRules.underscore
  /** Around quotes and brackets there is always some room. */
  const roomFor = (here: Found, next: Found, thought: number): number => {
    const { spaceGap, spaceLikely, likelySpaceGap, hanSpaceGap } = readingRules
    if (isHan(here) && isHan(next)) return hanSpaceGap
    return thought >= spaceLikely && isInWord(here) && isInWord(next) ? likelySpaceGap : spaceGap
  }
  return found.flatMap((here, index) => {
    const before = found[index - 1]
    const next = found[index + 1]
    if (next === undefined) return [here]
    if (here.best === space) {
      if (before === undefined) return [here]
      const isBesideOne = before.best === underscore || next.best === underscore
      if (isBesideOne) return runBetween(empty, before, next) < readingRules.spaceGap ? [] : [here]
      return isUnderscored(before, next) ? [{ ...here, best: underscore }] : [here]
    }
    if (next.best === space || here.best === underscore || next.best === underscore) return [here]
    const between = { from: here.to, to: Math.max(here.to, next.from) }
    if (isUnderscored(here, next)) return [here, { best: underscore, ...between }]
    let thought = 0
    for (let step = here.from; step < next.to; step++) thought = Math.max(thought, values[step * classes + space] ?? 0)
    if (thought < readingRules.spaceThought && !isNumberBeforeWord(text, index + 1)) return [here]
    const room = roomFor(here, next, thought)
    return runBetween(empty, here, next) < room ? [here] : [here, { best: space, ...between }]
  })
}

const describe = (
  { best, from, to }: Found,
  { values, steps, classes }: Grid,
  alphabet: readonly string[],
): ReadCharacter => {
  // The step that is surest tells most about what else it may be.
  let peak = from
  for (let step = from; step < to; step++)
    if ((values[step * classes + best] ?? 0) > (values[peak * classes + best] ?? 0)) peak = step
  const lookalikes: Lookalike[] = []
  for (let at = 1; at < classes; at++) {
    const likelihood = values[peak * classes + at] ?? 0
    if (at !== best && likelihood >= readingRules.lookalike)
      lookalikes.push({ character: alphabet[at] ?? '', likelihood: round(likelihood) })
  }
  return {
    at: round((from + to) / 2 / steps),
    certainty: round(values[peak * classes + best] ?? 0),
    lookalikes: lookalikes.toSorted((a, b) => b.likelihood - a.likelihood),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
