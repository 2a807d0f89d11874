/** Kind, retry, actor and HTTP status in a row; what rules derived says so and explains itself. */
import type { ReactNode } from 'react'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { isMessageKey, type Translate } from '../../../src-preload/translate.ts'
import { useTranslate } from '../../lib/locale.ts'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import styles from './entry-detail.module.css'

/** The rule's own sentence first; a rule of an imported table may have none. */
const explain = (t: Translate, rule: string): string => {
  const key = `rule.${rule}`
  const note = t('derived.note', { rule })
  return isMessageKey(key) ? `${t(key)}\n${note}` : note
}

interface FactProps {
  readonly label: string
  readonly children: ReactNode
  /** Id of the rule that derived it; absent for what the document states. */
  readonly rule?: string
}

const Fact = ({ label, children, rule }: FactProps) => {
  const t = useTranslate()
  return (
    <div className={styles.fact}>
      <dt>
        {label}
        {rule !== undefined && (
          <button
            type="button"
            className={styles.derived}
            aria-label={t('derived.label', { field: label })}
            data-tooltip={explain(t, rule)}
          >
            {t('derived.mark')}
          </button>
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

export const DetailFacts = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  return (
    <dl className={styles.facts}>
      <Fact label={t('column.kind')} rule={entry.derivation.kind}>
        <KindMark kind={entry.kind} />
      </Fact>
      <Fact label={t('column.retry')} rule={entry.derivation.retry}>
        <RetryMark retry={entry.retry} />
      </Fact>
      <Fact label={t('column.actor')} rule={entry.derivation.actor}>
        <ActorMark actor={entry.actor} />
      </Fact>
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
