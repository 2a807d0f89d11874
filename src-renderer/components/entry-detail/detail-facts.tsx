/** Kind, retry, actor and HTTP status in a row; what rules derived says so and explains itself. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { useTranslate } from '../../lib/locale.ts'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import styles from './entry-detail.module.css'
import { Fact } from './fact.tsx'

export const DetailFacts = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  return (
    <dl className={styles.facts}>
      <Fact label={t('column.kind')} rule={entry.derivation.kind}>
        <KindMark kind={entry.kind} />
      </Fact>
      {entry.kind !== 'unclassified' && (
        <>
          <Fact label={t('column.retry')} rule={entry.derivation.retry}>
            <RetryMark retry={entry.retry} />
          </Fact>
          <Fact label={t('column.actor')} rule={entry.derivation.actor}>
            <ActorMark actor={entry.actor} />
          </Fact>
        </>
      )}
      <Fact label={t('column.http')}>
        {entry.http === null ? (
          <span className={styles.faint} data-tooltip={t('http.none')}>
            <span aria-hidden>–</span>
            <span className="visually-hidden">{t('http.none')}</span>
          </span>
        ) : (
          <code>{entry.http}</code>
        )}
      </Fact>
    </dl>
  )
}
