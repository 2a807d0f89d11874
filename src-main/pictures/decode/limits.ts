/** How large a picture may be before any of it is decoded. */

export interface PictureLimits {
  /** Pixels of the whole picture. */
  readonly pixels: number
  /** Pixels of a side. */
  readonly side: number
}

/** A phone's photo has 12 to 24 million pixels. */
export const pictureLimits: PictureLimits = { pixels: 40_000_000, side: 20_000 }
