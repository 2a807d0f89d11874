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
