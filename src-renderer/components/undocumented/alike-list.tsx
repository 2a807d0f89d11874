/** Documented entries whose message says nearly the same: how alike they are, and by which words. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { AlikeEntry } from '../../../src-preload/model/undocumented.ts'
import { useTranslate } from '../../lib/locale.ts'
import { KindMark } from '../entry-marks.tsx'
import { HighlightedText } from '../highlighted-text.tsx'
import { ServiceName } from '../service-name.tsx'
import styles from './undocumented.module.css'

/** Where the shared words stand in a message, whatever their case. */
const rangesOf = (message: string, words: readonly string[]) => {
  const text = message.toLowerCase()
  return words.flatMap((word) => {
    const ranges: { readonly start: number; readonly end: number }[] = []
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      if (!/[a-z0-9]/.test(`${text[at - 1] ?? ''}`) || !/[a-z0-9]/.test(word))
        ranges.push({ start: at, end: at + word.length })
    return ranges
  })
}

export interface AlikeListProps {
  readonly alike: readonly AlikeEntry[]
  onOpen(id: EntryId): void
}

export const AlikeList = ({ alike, onOpen }: AlikeListProps) => {
  const t = useTranslate()
  return (
    <ul className={styles.alike}>
      {alike.map(({ row, likeness, shared }) => (
        <li key={row.id}>
          <button type="button" className={styles.alikeRow} onClick={() => onOpen(row.id)}>
            <span className={styles.alikeHead}>
              <code>{row.code}</code>
              <ServiceName id={row.service} />
              <KindMark kind={row.kind} iconOnly />
              <span className={styles.likeness}>{t('unknown.likeness', { percent: Math.round(likeness * 100) })}</span>
            </span>
            <span className={styles.alikeText}>
              <HighlightedText text={row.message} ranges={rangesOf(row.message, shared)} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
