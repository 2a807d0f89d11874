/** What a picture's text says went wrong. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { type PictureText, toReadPart } from '../../src-preload/model/picture.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Knowledge } from '../core/analyzer/knowledge.ts'
import { weighReading } from '../core/reading/weigh-reading.ts'

export const diagnosePicture = (knowledge: Knowledge, picture: PictureText): Diagnosis => {
  const analysis = createAnalysis(knowledge)
  analysis.push(picture.text)
  return weighReading(analysis.finish(), [toReadPart(picture, 0)], knowledge.view)
}
