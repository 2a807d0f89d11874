/** The customer's own values in one line, each copied by a click: parameter, permission, seconds to wait, ids. */

import type { Translate } from '../../../../src-preload/message.ts'
import type { Candidate, Finding } from '../../../../src-preload/model/diagnosis.ts'
import { copyText } from '../../../lib/copy.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { idsShown } from '../ids-shown.ts'
import styles from './case-card.module.css'

interface Fact {
  readonly label: string
  readonly value: string
  /** What is copied when it differs from what is shown. */
  readonly copied?: string
}

/** What decides first, what only identifies the request last. */
const factsOf = (finding: Finding, { slots }: Candidate, t: Translate): readonly Fact[] => {
  const { fields, scopes, retryAfter, appId, http } = finding
  const ids = idsShown(finding, 1, t)
  return [
    ...fields.map(({ field, value, reason }) => ({
      label: t('case.parameter'),
      // A reason often names the field itself: `receive_id_type is required`.
      value: [value === null ? (reason.includes(field) ? '' : field) : `${field} = ${value}`, reason]
        .filter((part) => part !== '')
        .join(' — '),
      copied: field,
    })),
    ...slots
      .filter(({ value }) => !fields.some(({ field }) => field === value) && !scopes.includes(value))
      .map(({ slot, value }) => ({ label: slot, value })),
    ...(scopes.length === 0 ? [] : [{ label: t('value.scopes'), value: scopes.join(' '), copied: scopes.join('\n') }]),
    ...(retryAfter === null
      ? []
      : [{ label: t('value.retry-after'), value: t('value.seconds', { count: retryAfter }) }]),
    ...(ids === null ? [] : [{ label: t('value.log-id'), value: ids.text, copied: ids.copied }]),
    ...(appId === null ? [] : [{ label: t('value.app-id'), value: appId }]),
    ...(http === null ? [] : [{ label: t('value.http'), value: String(http) }]),
  ]
}

export interface CaseFactsProps {
  readonly finding: Finding
  readonly candidate: Candidate
}

export const CaseFacts = ({ finding, candidate }: CaseFactsProps) => {
  const t = useTranslate()
  const facts = factsOf(finding, candidate, t)
  if (facts.length === 0) return null
  return (
    <ul className={styles.facts} aria-label={t('finding.values')}>
      {facts.map(({ label, value, copied }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat, and the list is drawn anew with its finding
        <li key={index}>
          <button
            type="button"
            className={styles.fact}
            data-tooltip={t('value.copy', { label })}
            onClick={() => copyText(copied ?? value, t('value.copied', { label }), t)}
          >
            <span className={styles.factLabel}>{label}</span>
            <code>{value}</code>
          </button>
        </li>
      ))}
    </ul>
  )
}
