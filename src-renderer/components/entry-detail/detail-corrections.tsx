/** What the document gets wrong, put right beside it; and its own category where it has one. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

export const DetailCorrections = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const documented = { code: entry.code, message: entry.message, category: entry.category, advice: null }
  if (entry.category === null && entry.corrections.length === 0) return null
  const isCategoryRight = entry.corrections.every(({ field }) => field !== 'category')
  return (
    <Section title={t('detail.document')}>
      <dl className={styles.lines}>
        {entry.category !== null && isCategoryRight && (
          <div>
            <dt>{t('field.category')}</dt>
            <dd>{entry.category}</dd>
          </div>
        )}
        {entry.corrections.map(({ field, value, reason }) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {documented[field] !== null && <del className={styles.wrong}>{documented[field]}</del>}{' '}
              <ins className={styles.right}>{value}</ins>
              <p className={styles.faint}>{wordSentence(t, reason)}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
