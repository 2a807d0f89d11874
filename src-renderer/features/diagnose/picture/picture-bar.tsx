/** What is being done to the picture whose turn it is, with the way to stop. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { PictureProgress } from '../../../../src-preload/model/picture.ts'
import buttons from '../../../components/button.module.css'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate } from '../../../lib/locale.ts'
import type { MixedText } from './mixed-text.ts'
import styles from './picture-view.module.css'

const nobody = () => undefined

/** The picture whose turn it is; null where none is being read. */
export const useBeingRead = (pictures: MixedText | null): File | null =>
  useSyncExternalStore(
    useCallback((tell) => pictures?.watchReading(tell) ?? nobody, [pictures]),
    () => pictures?.beingRead() ?? null,
  )

export interface PictureBarProps {
  onCancel(): void
}

export const PictureBar = ({ onCancel }: PictureBarProps) => {
  const t = useTranslate()
  const [progress, setProgress] = useState<PictureProgress | null>(null)
  useEffect(() => bridge.subscribe('pictures:progress', (_picture, now) => setProgress(now)), [])
  const reading = progress?.stage === 'reading' ? progress : null
  return (
    <div role="status" className={styles.bar}>
      <progress
        aria-label={t('diagnose.picture-reading')}
        {...(reading !== null && { max: reading.whole, value: reading.part })}
      />
      <span>
        {reading === null
          ? t(progress?.stage === 'finding' ? 'diagnose.picture-finding' : 'diagnose.picture-loading')
          : t('diagnose.picture-lines', { part: reading.part, whole: reading.whole })}
      </span>
      <button type="button" className={buttons.bordered} onClick={onCancel}>
        {t('diagnose.cancel')}
      </button>
    </div>
  )
}
