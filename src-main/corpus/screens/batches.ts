/** Sets of made pictures: each with texts, scenes and wears of its own. */
import { furtherScenes, laterScenes, type Scene, scenes } from './scenes.ts'
import { furtherWears, laterWears, type Wear, wears } from './wears.ts'

export interface Batch {
  readonly title: string
  readonly scenes: readonly Scene[]
  readonly wears: readonly Wear[]
  /** How many are made: every scene meets every wear. */
  readonly count: number
  /** Which of the texts that fit are taken, as a part of the step between them: batches share none. */
  readonly from: number
}

export const batches: readonly Batch[] = [
  { title: 'made pictures', scenes, wears, count: 56, from: 0 },
  { title: 'made pictures, second batch', scenes: furtherScenes, wears: furtherWears, count: 72, from: 0.5 },
  { title: 'made pictures, third batch', scenes: laterScenes, wears: laterWears, count: 56, from: 0.25 },
]
