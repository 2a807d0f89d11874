/** Where a picture has text: one box per piece of a line, in pixels of the picture. */
import { type InferenceSession, Tensor } from 'onnxruntime-web'
import type { Raster } from '../raster.ts'
import { readingRules } from '../reading-rules.ts'
import { boxesInMap } from './boxes-in-map.ts'
import { resizeToPlanes } from './resize.ts'
import { slantOf } from './slant.ts'
import type { Box } from './smallest-box.ts'

/** The detector halves five times. */
const step = 32

/** ImageNet's means and deviations, in the order blue, green, red that the model was taught. */
const channels = [
  { plane: 2, mean: 0.485, deviation: 0.229 },
  { plane: 1, mean: 0.456, deviation: 0.224 },
  { plane: 0, mean: 0.406, deviation: 0.225 },
] as const

const roundToStep = (value: number) => Math.max(step, Math.round(value / step) * step)

/** How much larger the detector may see a small picture. */
const enlargementOf = ({ width, height }: Raster): number => {
  const { enlarged, longestSide, mostEnlarged } = readingRules
  return Math.min(mostEnlarged, Math.sqrt(enlarged / (width * height)), longestSide / Math.max(width, height))
}

/**
 * Small pictures are looked at twice: around small print the detector's steps are too coarse, and boxes far thicker than their
 * letters. Not where lines lie askew: boxes that fit so closely cut their letters there.
 */
export const findText = async (detector: InferenceSession, raster: Raster): Promise<readonly Box[]> => {
  const boxes = await findAt(
    detector,
    raster,
    Math.min(1, readingRules.longestSide / Math.max(raster.width, raster.height)),
  )
  const enlargement = enlargementOf(raster)
  const isWorthIt = enlargement >= readingRules.leastEnlarged && Math.abs(slantOf(boxes)) <= readingRules.straight
  return isWorthIt ? findAt(detector, raster, enlargement) : boxes
}

const findAt = async (detector: InferenceSession, raster: Raster, scale: number): Promise<readonly Box[]> => {
  const width = roundToStep(raster.width * scale)
  const height = roundToStep(raster.height * scale)
  const planes = resizeToPlanes(raster, width, height)
  const size = width * height
  const input = new Float32Array(size * 3)
  for (const [index, { plane, mean, deviation }] of channels.entries())
    for (let pixel = 0; pixel < size; pixel++)
      input[index * size + pixel] = ((planes[plane * size + pixel] ?? 0) / 255 - mean) / deviation
  const [inputName = ''] = detector.inputNames
  const [outputName = ''] = detector.outputNames
  const outputs = await detector.run({ [inputName]: new Tensor('float32', input, [1, 3, height, width]) })
  const values = outputs[outputName]?.data
  if (!(values instanceof Float32Array)) throw new Error('The detector gave no map.')
  const across = raster.width / width
  const down = raster.height / height
  return boxesInMap({ width, height, values }).map((box) => ({
    ...box,
    middle: { x: box.middle.x * across, y: box.middle.y * down },
    length: box.length * across,
    thickness: box.thickness * down,
  }))
}
