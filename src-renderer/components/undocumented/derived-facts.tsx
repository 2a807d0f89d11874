/** Kind, retry and actor of a code without a document, marked for what they are derived from. */
import type { DerivedMarks } from '../../../src-preload/model/undocumented.ts'
import { useTranslate } from '../../lib/locale.ts'
import facts from '../entry-detail/entry-detail.module.css'
import { Fact } from '../entry-detail/fact.tsx'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import styles from './undocumented.module.css'

export interface DerivedFactsProps {
  readonly derived: DerivedMarks
  readonly http: number | null
}

export const DerivedFacts = ({ derived: { kind, retry, actor, derivation, from }, http }: DerivedFactsProps) => {
  const t = useTranslate()
  return (
    <div>
      <dl className={facts.facts}>
        <Fact label={t('column.kind')} rule={derivation.kind}>
          <KindMark kind={kind} />
        </Fact>
        <Fact label={t('column.retry')} rule={derivation.retry}>
          <RetryMark retry={retry} />
        </Fact>
        <Fact label={t('column.actor')} rule={derivation.actor}>
          <ActorMark actor={actor} />
        </Fact>
        {http !== null && (
          <Fact label={t('column.http')}>
            <code>{http}</code>
          </Fact>
        )}
      </dl>
      <p className={styles.basis}>{t(from === 'http' ? 'unknown.derived-http' : 'unknown.derived')}</p>
    </div>
  )
}
