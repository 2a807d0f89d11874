/** What a picture's text says went wrong. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import type { PictureText } from '../../src-preload/model/picture.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Knowledge } from '../core/analyzer/knowledge.ts'

export const diagnosePicture = (knowledge: Knowledge, { text }: PictureText): Diagnosis => {
  const analysis = createAnalysis(knowledge)
  analysis.push(text)
  return analysis.finish()
}
