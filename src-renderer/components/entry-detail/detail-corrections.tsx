/** What the document gets wrong, put right beside it; and its own category where it has one. */
import { type Correction, categoryText, type Entry } from '../../../src-preload/model/catalog.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

/** The words concerned; the whole field where the reason does not name them. */
const CorrectedWords = ({ value, reason: { values } }: Correction) => (
  <>
    {values.written !== undefined && <del className={styles.wrong}>{values.written}</del>}{' '}
    <ins className={styles.right}>{values.right ?? value}</ins>
  </>
)

/** A correction of a category with both categories in the window's language. */
const wordCorrection = (correction: Correction, word: (category: string) => string): Correction => {
  if (correction.field !== 'category') return correction
  const { key, values } = correction.reason
  const worded = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? word(value) : value])
  return { ...correction, value: word(correction.value), reason: { key, values: Object.fromEntries(worded) } }
}

export const DetailCorrections = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const service = useApp(({ services }) => services.get(entry.service))
  const word = (category: string) => pick(categoryText(category, service))
  const { category } = entry
  const corrections = entry.corrections.map((correction) => wordCorrection(correction, word))
  if (category === null && corrections.length === 0) return null
  const isCategoryRight = corrections.every(({ field }) => field !== 'category')
  return (
    <Section title={t('detail.document')}>
      <dl className={styles.lines}>
        {category !== null && isCategoryRight && (
          <div>
            <dt>{t('field.category')}</dt>
            <dd>{word(category)}</dd>
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
