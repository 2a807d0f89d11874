/** What happens to a picture on its way to us. */

export interface Wear {
  readonly name: string
  /** Pixels per CSS pixel of the screen it was taken on. */
  readonly pixels: number
  /** Size it is sent in, of that. */
  readonly scale: number
  /** CSS transform of the whole picture, and filters: how a phone held it. */
  readonly transform?: string
  readonly filter?: string
  readonly noise?: boolean
  /** JPEG quality; PNG where absent. */
  readonly quality?: number
}

/** The wears of the first batch. */
export const wears: readonly Wear[] = [
  { name: 'none', pixels: 1, scale: 1 },
  { name: 'none-3x', pixels: 3, scale: 1 },
  { name: 'skew', pixels: 1, scale: 1, transform: 'rotate(-2.6deg)' },
  { name: 'skew-2x', pixels: 2, scale: 1, transform: 'rotate(3deg)' },
  {
    name: 'photo',
    pixels: 2,
    scale: 0.75,
    transform: 'perspective(1600px) rotateY(9deg) rotateX(4deg) rotate(1deg)',
    filter: 'blur(0.5px) brightness(0.94)',
    noise: true,
    quality: 70,
  },
  { name: 'small', pixels: 1, scale: 0.6, quality: 75 },
  { name: 'small-2x', pixels: 2, scale: 0.6, quality: 75 },
  { name: 'jpeg40', pixels: 1, scale: 1, quality: 40 },
]

/** The wears of the second batch: what chat programs make of pictures, between whole scales, and two wears at once. */
export const furtherWears: readonly Wear[] = [
  { name: 'none-2x', pixels: 2, scale: 1 },
  { name: 'plain', pixels: 1, scale: 1 },
  { name: 'wechat', pixels: 1, scale: 0.8, quality: 60 },
  { name: 'scale75', pixels: 1, scale: 0.75 },
  { name: 'small-jpeg40', pixels: 1.25, scale: 0.6, quality: 40 },
  { name: 'skew-jpeg60', pixels: 1.5, scale: 1, transform: 'rotate(-3deg)', quality: 60 },
  {
    name: 'photo-left',
    pixels: 2,
    scale: 0.6,
    transform: 'perspective(1400px) rotateY(-10deg) rotateX(-5deg) rotate(-1.5deg)',
    filter: 'blur(0.5px) contrast(0.9)',
    noise: true,
    quality: 60,
  },
  { name: 'jpeg40-1.25x', pixels: 1.25, scale: 1, quality: 40 },
]

/** The wears of the third batch: sent on twice, a window zoomed, a dim screen, a slant of another angle. */
export const laterWears: readonly Wear[] = [
  { name: 'zoomed', pixels: 1.5, scale: 1 },
  { name: 'twice', pixels: 1, scale: 0.85, quality: 45, filter: 'blur(0.3px)' },
  { name: 'grown', pixels: 1, scale: 1.6, quality: 70 },
  { name: 'dim', pixels: 1.25, scale: 1, filter: 'brightness(0.6) contrast(0.8)', quality: 75 },
  { name: 'slant', pixels: 1.25, scale: 0.9, transform: 'rotate(1.4deg)', quality: 70 },
  { name: 'thumbnail', pixels: 2, scale: 0.35, quality: 80 },
  {
    name: 'photo-below',
    pixels: 2,
    scale: 0.8,
    transform: 'perspective(1800px) rotateX(12deg) rotate(0.6deg)',
    filter: 'blur(0.7px) saturate(1.2)',
    noise: true,
    quality: 65,
  },
  { name: 'two-thirds', pixels: 1, scale: 0.67 },
]
