/** The part of its picture that a finding was read from, enlarged, with what it was read as: the person sees both at once. */
import type { Finding, Span } from '../../../../src-preload/model/diagnosis.ts'
import type { PictureLine } from '../../../../src-preload/model/picture.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { useShownPlaces } from '../all-places.ts'
import type { TextSource } from '../text-source.ts'
import { useDiagnose } from '../use-diagnose.ts'
import { isMixedText, type ShownPicture } from './mixed-text.ts'
import { type Area, PictureCanvas } from './picture-canvas.tsx'
import styles from './picture-crop.module.css'
import { alongLine } from './place-on-picture.ts'

/** A part of the line with what stands beside it, in pixels; the lines above and below are left out. */
const areaOf = (line: PictureLine, along: { from: number; to: number }): Area => {
  const [from, to, , below] = line.corners
  const thickness = Math.hypot(below.x - from.x, below.y - from.y)
  const at = (part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
  const begin = at(along.from)
  const end = at(along.to)
  return {
    x: Math.max(0, Math.min(begin.x, end.x) - thickness * 3),
    y: Math.max(0, Math.min(begin.y, end.y) - thickness * 0.1),
    width: Math.abs(end.x - begin.x) + thickness * 6,
    height: thickness * 1.2 + Math.abs(end.y - begin.y),
  }
}

interface Crop {
  readonly file: File
  readonly area: Area
  readonly text: string
}

const cropOf = ({ file, start, picture }: ShownPicture, span: Span): Crop | null => {
  const here = { start: span.start - start, end: span.end - start }
  for (const line of here.start < 0 ? [] : picture.lines) {
    const along = alongLine(line, here)
    if (along !== null) return { file, area: areaOf(line, along), text: picture.text.slice(here.start, here.end) }
  }
  return null
}

export interface PictureCropProps {
  readonly source: TextSource | null
  readonly finding: Finding
}

/** Of the place looked at, else of the first one; nothing for what stands in no picture. */
export const PictureCrop = ({ source, finding }: PictureCropProps) => {
  const t = useTranslate()
  const spot = useDiagnose((state) => state.spot)
  const places = useShownPlaces(finding)
  const span = places?.spanAt(spot === null ? 0 : Math.max(0, places.at(spot)))
  if (!isMixedText(source) || span === undefined) return null
  const shown = source.pictures().findLast(({ start }) => start <= span.start)
  const crop = shown === undefined ? null : cropOf(shown, span)
  if (crop === null) return null
  return (
    <div className={styles.crop}>
      <PictureCanvas
        file={crop.file}
        area={crop.area}
        scale={3}
        label={t('diagnose.picture-crop')}
        className={styles.cropped}
      />
      <span className={styles.reading}>{t('diagnose.picture-read-as', { text: crop.text })}</span>
    </div>
  )
}
