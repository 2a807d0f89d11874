/** Texts with expected answers, one JSON object per line: what people sent, and the answers written down before the first run. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface CodeLabel {
  readonly service: string
  readonly code: string
}

export interface LabelledText {
  readonly id: string
  readonly text: string
  readonly format: string
  readonly expected: readonly CodeLabel[]
  readonly unknown: readonly CodeLabel[]
  readonly http: number | null
  readonly log_id: string | null
  readonly negative: boolean
  /** Several answers are fair; any listed one on top is right, and none at all where only unknown codes are listed. */
  readonly ambiguous?: boolean
  /** Values may be lifted that the label does not name. */
  readonly loose?: boolean
  readonly note?: string
}

export const readLabelled = (file: string): readonly LabelledText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledText)

const collected = (name: string) => readLabelled(resolve(import.meta.dirname, 'collected', `${name}.jsonl`))

/** Texts collected from public threads and logs, by collection; other samples of the same kinds are kept elsewhere. */
export const collectedTexts: readonly (readonly [string, readonly LabelledText[]])[] = [
  ['first collection', collected('first')],
  ['second collection', collected('second')],
  ['other products as the channel', collected('channels')],
]
