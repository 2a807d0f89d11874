/** How large a picture may be before any of it is decoded. */

/** Pixels of the whole picture: a phone's photo has 12 to 24 million. */
export const pixelLimit = 40_000_000

/** Pixels of a side. */
export const sideLimit = 20_000
