/** What every decoder takes and gives. */
import type { Raster } from '../raster.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** `size` is what the file announces, already found bearable. Rejects on broken files. */
export type DecodePicture = (bytes: Uint8Array, size: PictureSize, decoders: DecoderFiles) => Promise<Raster>

/** The built app's WASM decoders. */
export interface DecoderFiles {
  /** Content of the WebP decoder. */
  readonly webp: Uint8Array
}
