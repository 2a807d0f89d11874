/** What the document gets wrong, put right beside it; and its own category where it has one. */
import type { Correction, Entry } from '../../../src-preload/model/catalog.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

/** The words concerned; the whole field where the reason does not name them. */
const CorrectedWords = ({ value, reason: { values } }: Correction) => (
  <>
    {values.written !== undefined && <del className={styles.wrong}>{values.written}</del>}{' '}
    <ins className={styles.right}>{values.right ?? value}</ins>
  </>
)

export const DetailCorrections = ({ entry: { category, corrections } }: { readonly entry: Entry }) => {
  const t = useTranslate()
  if (category === null && corrections.length === 0) return null
  const isCategoryRight = corrections.every(({ field }) => field !== 'category')
  return (
    <Section title={t('detail.document')}>
      <dl className={styles.lines}>
        {category !== null && isCategoryRight && (
          <div>
            <dt>{t('field.category')}</dt>
            <dd>{category}</dd>
          </div>
        )}
        {corrections.map((correction) => (
          <div key={correction.field}>
            <dt>{t(`field.${correction.field}`)}</dt>
            <dd>
              <CorrectedWords {...correction} />
              <p className={styles.faint}>{wordSentence(t, correction.reason)}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
