/** Pixels of a screen as a canvas takes them, and as a picture file. */
import type { ScreenPixels } from '../../src-preload/model/screen-region.ts'

/** Red and blue change places; nothing is transparent. */
export const toImageData = ({ width, height, pixels }: ScreenPixels): ImageData => {
  const image = new ImageData(width, height)
  // A copy begins where four bytes make a number.
  const from = new Uint32Array(new Uint8Array(pixels).buffer)
  const to = new Uint32Array(image.data.buffer)
  for (let at = 0; at < to.length; at++) {
    const pixel = from[at] ?? 0
    to[at] = 0xff000000 | (pixel & 0xff00) | ((pixel & 0xff) << 16) | ((pixel >>> 16) & 0xff)
  }
  return image
}

/** In memory only. */
export const toPictureFile = async (region: ScreenPixels, name: string): Promise<File> => {
  const canvas = new OffscreenCanvas(region.width, region.height)
  canvas.getContext('2d')?.putImageData(toImageData(region), 0, 0)
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' })
}
