/** What is being done to the picture whose turn it is, with the way to stop. */
import { useEffect, useState } from 'react'
import type { PictureProgress } from '../../../../src-preload/model/picture.ts'
import buttons from '../../../components/button.module.css'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate } from '../../../lib/locale.ts'
import styles from './picture-view.module.css'

export interface PictureBarProps {
  isReading(): boolean
  onCancel(): void
}

export const PictureBar = ({ isReading, onCancel }: PictureBarProps) => {
  const t = useTranslate()
  const [progress, setProgress] = useState<PictureProgress | null>(null)
  useEffect(() => bridge.subscribe('pictures:progress', (_picture, now) => setProgress(now)), [])
  if (progress === null || !isReading()) return null
  const reading = progress.stage === 'reading' ? progress : null
  return (
    <div role="status" className={styles.bar}>
      <progress
        aria-label={t('diagnose.picture-reading')}
        {...(reading !== null && { max: reading.whole, value: reading.part })}
      />
      <span>
        {reading === null
          ? t(progress.stage === 'loading' ? 'diagnose.picture-loading' : 'diagnose.picture-finding')
          : t('diagnose.picture-lines', { part: reading.part, whole: reading.whole })}
      </span>
      <button type="button" className={buttons.bordered} onClick={onCancel}>
        {t('diagnose.cancel')}
      </button>
    </div>
  )
}
