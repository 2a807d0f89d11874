/** One line's characters, each with its place, its certainty and what it may be instead. */
import { type InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { Lookalike, ReadCharacter } from '../../../src-preload/model/picture.ts'
import type { Box } from '../find/smallest-box.ts'
import type { Raster } from '../raster.ts'
import { readingRules } from '../reading-rules.ts'
import { cutLine, lineHeight } from './cut-line.ts'

export interface ReadLine {
  readonly text: string
  readonly characters: readonly ReadCharacter[]
}

/** Class 0 of the recogniser is the gap between characters, the last one the space. */
export const alphabetOf = (keys: string): readonly string[] => ['', ...keys.trimEnd().split('\n'), ' ']

export const readLine = async (
  recogniser: InferenceSession,
  alphabet: readonly string[],
  raster: Raster,
  box: Box,
): Promise<ReadLine> => {
  const width = Math.max(
    lineHeight,
    Math.ceil(((box.length / box.thickness) * lineHeight * readingRules.stretch) / 8) * 8,
  )
  const input = cutLine(raster, box, width)
  const [inputName = ''] = recogniser.inputNames
  const [outputName = ''] = recogniser.outputNames
  const outputs = await recogniser.run({ [inputName]: new Tensor('float32', input, [1, 3, lineHeight, width]) })
  const output = outputs[outputName]
  if (!(output?.data instanceof Float32Array)) throw new Error('The recogniser gave no characters.')
  return spell(output.data, output.dims[1] ?? 0, output.dims[2] ?? 0, alphabet)
}

/** Best class of each step, repeated ones once, gaps left out (CTC). */
const spell = (values: Float32Array, steps: number, classes: number, alphabet: readonly string[]): ReadLine => {
  let text = ''
  const characters: ReadCharacter[] = []
  let before = 0
  for (let step = 0; step < steps; step++) {
    const best = bestOf(values, step * classes, classes)
    if (best !== 0 && best !== before) {
      let end = step + 1
      while (end < steps && bestOf(values, end * classes, classes) === best) end++
      // The step that is surest tells most about what else it may be.
      let peak = step
      for (let at = step; at < end; at++)
        if ((values[at * classes + best] ?? 0) > (values[peak * classes + best] ?? 0)) peak = at
      const character = alphabet[best] ?? ''
      const read: ReadCharacter = {
        at: (step + end) / 2 / steps,
        certainty: round(values[peak * classes + best] ?? 0),
        lookalikes: lookalikesAt(values, peak * classes, classes, best, alphabet),
      }
      text += character
      for (let unit = 0; unit < character.length; unit++) characters.push(read)
    }
    before = best
  }
  return { text, characters }
}

const bestOf = (values: Float32Array, from: number, classes: number) => {
  let best = 0
  for (let at = 1; at < classes; at++) if ((values[from + at] ?? 0) > (values[from + best] ?? 0)) best = at
  return best
}

const lookalikesAt = (
  values: Float32Array,
  from: number,
  classes: number,
  best: number,
  alphabet: readonly string[],
): readonly Lookalike[] => {
  const found: Lookalike[] = []
  for (let at = 1; at < classes; at++) {
    const likelihood = values[from + at] ?? 0
    if (at !== best && likelihood >= readingRules.lookalike)
      found.push({ character: alphabet[at] ?? '', likelihood: round(likelihood) })
  }
  return found.toSorted((a, b) => b.likelihood - a.likelihood)
}

const round = (value: number) => Math.round(value * 1000) / 1000
