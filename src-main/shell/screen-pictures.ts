/** Takes a picture of every screen in its own pixels, or says in one sentence that the system does not let programs see it. */
import type { DesktopCapturer, DesktopCapturerSource, Display } from 'electron'
import type { CompanionState } from '../../src-preload/model/companion.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ScreenPixels } from '../../src-preload/model/screen-region.ts'

export interface ScreenPicture extends ScreenPixels {
  /** Where the screen is, in device-independent pixels. */
  readonly bounds: Rectangle
}

export interface ScreenPicturesDependencies {
  readonly platform: CompanionState['platform']
  readonly desktopCapturer: Pick<DesktopCapturer, 'getSources'>
  displays(): readonly Pick<Display, 'id' | 'bounds' | 'size' | 'scaleFactor'>[]
  /** False where the person has refused it already (macOS): the system would give pictures without any window in them. */
  mayRecord(): boolean
  log(line: string): void
}

/** Electron answers with one size for all screens, so each size is asked for by itself: nothing is scaled. */
const pixelsOf = ({ size, scaleFactor }: Pick<Display, 'size' | 'scaleFactor'>) => ({
  width: Math.ceil(size.width * scaleFactor),
  height: Math.ceil(size.height * scaleFactor),
})

/** Where the system names no display (X11 with one screen, a portal) its order counts. */
const sourceOf = (sources: readonly DesktopCapturerSource[], id: number, place: number) =>
  sources.find(({ display_id }) => display_id === String(id)) ??
  (sources.every(({ display_id }) => display_id === '') ? sources[place] : undefined)

/** Whether nothing but black was given: how some systems say no. */
const isBlank = (pixels: Uint8Array) => {
  for (let at = 0; at + 2 < pixels.length; at += 4)
    if (pixels[at] !== 0 || pixels[at + 1] !== 0 || pixels[at + 2] !== 0) return false
  return true
}

/** Screens of which the system gives no picture are left out; none at all is a failure. Never rejects. */
export const takeScreenPictures = async ({
  platform,
  desktopCapturer,
  displays,
  mayRecord,
  log,
}: ScreenPicturesDependencies): Promise<Outcome<readonly ScreenPicture[]>> => {
  const refusal = failure(`region.refused-${platform}`)
  if (!mayRecord()) return refusal
  const known = displays()
  const pictures: ScreenPicture[] = []
  try {
    for (const [place, display] of known.entries()) {
      const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: pixelsOf(display) })
      const image = sourceOf(sources, display.id, place)?.thumbnail
      if (image === undefined || image.isEmpty()) continue
      const pixels = image.toBitmap()
      if (!isBlank(pixels)) pictures.push({ bounds: display.bounds, ...image.getSize(), pixels })
    }
  } catch (error) {
    log(`the screen could not be seen: ${error instanceof Error ? error.message : String(error)}`)
  }
  return pictures.length > 0 ? success(pictures) : refusal
}
