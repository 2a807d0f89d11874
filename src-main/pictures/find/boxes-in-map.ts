/** The detector's map of where text is, turned into one box per piece of text (Differentiable Binarization's last step). */
import type { Point } from '../../../src-preload/model/picture.ts'
import { readingRules } from '../reading-rules.ts'
import { type Box, smallestBox } from './smallest-box.ts'

export interface TextMap {
  readonly width: number
  readonly height: number
  /** How likely each pixel is inside text, 0 to 1. */
  readonly values: Float32Array
}

export const boxesInMap = (map: TextMap): readonly Box[] => {
  const { width, height, values } = map
  const seen = new Uint8Array(width * height)
  const boxes: Box[] = []
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || (values[start] ?? 0) < readingRules.mapPixel) continue
    const { ends, mean } = fillFrom(start, map, seen)
    if (mean < readingRules.mapBox) continue
    const box = smallestBox(ends)
    if (box === null || Math.min(box.length, box.thickness) < readingRules.thinnest) continue
    boxes.push(growBox(box))
  }
  return boxes
}

/** All that touches `start`: the two ends of each of its rows, and the mean of its pixels. */
const fillFrom = (start: number, { width, height, values }: TextMap, seen: Uint8Array) => {
  const rows = new Map<number, { left: number; right: number }>()
  const todo = [start]
  seen[start] = 1
  let sum = 0
  let count = 0
  for (let pixel = todo.pop(); pixel !== undefined; pixel = todo.pop()) {
    const x = pixel % width
    const y = (pixel - x) / width
    sum += values[pixel] ?? 0
    count++
    const row = rows.get(y)
    if (row === undefined) rows.set(y, { left: x, right: x })
    else {
      row.left = Math.min(row.left, x)
      row.right = Math.max(row.right, x)
    }
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (seen[next] === 1 || (values[next] ?? 0) < readingRules.mapPixel) continue
        seen[next] = 1
        todo.push(next)
      }
  }
  const ends: Point[] = []
  // Pixels are squares: their outer corners count.
  for (const [y, { left, right }] of rows)
    ends.push({ x: left, y }, { x: left, y: y + 1 }, { x: right + 1, y }, { x: right + 1, y: y + 1 })
  return { ends, mean: sum / count }
}

/** The detector is taught shrunken text; offsetting a rectangle's outline gives a rectangle, so no polygon is needed. */
const growBox = (box: Box): Box => {
  const distance = (box.length * box.thickness * readingRules.grow) / (2 * (box.length + box.thickness))
  return { ...box, length: box.length + 2 * distance, thickness: box.thickness + 2 * distance }
}
