/** Files dropped anywhere on the window are diagnosed; while they hover, the window says so. */
import { FileDown } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslate } from '../lib/locale.ts'
import { useFileDrop } from '../lib/use-file-drop.ts'
import styles from './drop-target.module.css'

export interface DropTargetProps {
  onFiles(files: readonly File[]): void
}

export const DropTarget = ({ onFiles }: DropTargetProps) => {
  const t = useTranslate()
  // A view that takes files itself comes first.
  const isOver = useFileDrop(
    useCallback(({ files }: DataTransfer) => onFiles([...files]), [onFiles]),
    false,
  )
  if (!isOver) return null
  return (
    <div className={styles.cover} aria-hidden>
      <p className={styles.card}>
        <FileDown size={20} strokeWidth={1.75} aria-hidden />
        {t('diagnose.drop')}
      </p>
    </div>
  )
}
