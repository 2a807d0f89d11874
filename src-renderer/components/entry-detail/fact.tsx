/** One short fact of an entry under its label; what rules derived says so and explains itself. */
import type { ReactNode } from 'react'
import type { Translate } from '../../../src-preload/message.ts'
import { statedRule } from '../../../src-preload/model/catalog.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import styles from './entry-detail.module.css'

/** The rule's own sentence first; a rule of an imported table may have none. */
const explain = (t: Translate, rule: string): string => {
  const key = `rule.${rule}`
  const note = t('derived.note', { rule })
  return isMessageKey(key) ? `${t(key)}\n${note}` : note
}

export interface FactProps {
  readonly label: string
  readonly children: ReactNode
  /** Id of the rule that derived it; absent for what the document states. */
  readonly rule?: string
}

export const Fact = ({ label, children, rule }: FactProps) => {
  const t = useTranslate()
  return (
    <div className={styles.fact}>
      <dt>
        {label}
        {rule !== undefined && !rule.endsWith(`/${statedRule}`) && (
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
