/** The shipped documents: how many entries each gave, of what date, and what compiling it noticed. */
import { ChevronRight } from 'lucide-react'
import type { SourceSummary } from '../../../src-preload/model/catalog.ts'
import { useLocalText, useTranslate, wordSentence } from '../../lib/locale.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

const DocumentRow = ({ source }: { readonly source: SourceSummary }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const { service, date, entries, codes, messages } = source
  return (
    <li>
      <details className={styles.document}>
        <summary className={styles.row}>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
          <div className={styles.what}>
            <p className={styles.name}>{pick(service.name)}</p>
            <p className={styles.facts}>
              {t('sources.entries-codes', {
                entries,
                codes,
              })}{' '}
              · {service.document} · {date ?? t('provenance.undated')} ·{' '}
              {t('sources.messages', { count: messages.length })}
            </p>
          </div>
        </summary>
        <ul className={styles.messages}>
          {messages.map((message) => (
            <li
              key={`${message.rule} ${message.line} ${JSON.stringify(message.text.values)}`}
              className={styles.message}
            >
              <span className={styles.place}>{t('sources.line', { line: message.line })}</span>
              <span>{wordSentence(t, message.text)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

export const DocumentList = () => {
  const t = useTranslate()
  const documents = useSources((state) => state.documents)
  return (
    <section aria-labelledby="shipped-documents" className={styles.section}>
      <h2 id="shipped-documents" className={styles.caption}>
        {t('sources.shipped')}
      </h2>
      <ul className={styles.rows}>
        {documents.map((source) => (
          <DocumentRow key={source.service.id} source={source} />
        ))}
      </ul>
    </section>
  )
}
