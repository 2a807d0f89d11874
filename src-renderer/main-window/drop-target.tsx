/** Files dropped anywhere on the window are diagnosed; while they hover, the window says so. */
import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../lib/locale.ts'
import styles from './drop-target.module.css'

export interface DropTargetProps {
  onFiles(files: readonly File[]): void
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

export const DropTarget = ({ onFiles }: DropTargetProps) => {
  const t = useTranslate()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      // A view that takes files itself has said so.
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [onFiles])
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
