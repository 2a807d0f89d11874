/** What a picture's text says went wrong. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { type PictureText, toReadPart } from '../../src-preload/model/picture.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { weighReading } from '../core/pictures/weigh-reading.ts'

export const diagnosePicture = (engine: Pick<Engine, 'catalog' | 'diagnose'>, picture: PictureText): Diagnosis =>
  weighReading(engine.diagnose(picture.text), [toReadPart(picture, 0)], viewCatalog(engine.catalog))
