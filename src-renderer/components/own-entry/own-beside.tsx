/** What the person wrote of a code and what a document lists of it stand beside each other, and say so. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'
import { Section } from '../entry-detail/section.tsx'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './own-beside.module.css'
import { OwnEntryActs } from './own-entry-acts.tsx'

export interface OwnBesideProps {
  readonly detail: EntryDetail
  onOpen(id: EntryId): void
}

export const OwnBeside = ({ detail: { entry, sameCode }, onOpen }: OwnBesideProps) => {
  const t = useTranslate()
  const ofService = sameCode.filter(({ service }) => service === entry.service)
  if (isOwnEntry(entry)) {
    const documented = ofService.find((other) => !isOwnEntry(other))
    if (documented === undefined) return null
    return (
      <div className={styles.beside}>
        <p>{t('own.documented', { code: entry.code, document: documented.provenance.document })}</p>
        <button type="button" className={buttons.bordered} onClick={() => onOpen(documented.id)}>
          {t('own.open-documented')}
        </button>
      </div>
    )
  }
  const own = ofService.find(isOwnEntry)
  if (own === undefined) return null
  return (
    <Section title={t('own.beside')}>
      <div className={styles.beside}>
        <div className={styles.besideHead}>
          <p className={styles.besideText}>{own.message}</p>
          <OwnEntryActs entry={own} />
        </div>
        {own.meaning !== null && <p>{own.meaning}</p>}
        {own.advice !== null && <Markdown text={own.advice} />}
        <p className={styles.soft}>{t('own.since', { document: entry.provenance.document })}</p>
      </div>
    </Section>
  )
}
