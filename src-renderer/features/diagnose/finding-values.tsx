/** What stands beside the code in the text: each value with its copy button. */
import { Copy } from 'lucide-react'
import type { Translate } from '../../../src-preload/message.ts'
import type { Candidate, Finding } from '../../../src-preload/model/diagnosis.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { copyText } from '../../lib/copy.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './finding-panel.module.css'
import { idsShown } from './ids-shown.ts'
import { timeText } from './time-text.ts'

interface Value {
  readonly label: string
  readonly value: string
  /** What is copied when it differs from what is shown. */
  readonly copied?: string
  readonly isLink?: boolean
}

/** Ids that stand in the row itself; all of them are copied. */
const fewIds = 3

/** In the order a support ticket names them. */
const valuesOf = (finding: Finding, { slots, api }: Candidate, t: Translate): readonly Value[] => {
  const { message, http, time, method, url, appId, scopes, fields, retryAfter, links } = finding
  const ids = idsShown(finding, fewIds, t)
  const one = (label: string, value: string | number | null): readonly Value[] =>
    value === null || value === '' ? [] : [{ label, value: String(value) }]
  return [
    ...one(t('value.message'), message),
    ...one(t('value.http'), http),
    ...(ids === null ? [] : [{ label: t('value.log-id'), value: ids.text, copied: ids.copied }]),
    ...(time === null ? [] : [{ label: t('value.time'), value: timeText(time), copied: time }]),
    ...one(t('value.request'), [method, url].filter((part) => part !== null).join(' ')),
    ...one(t('value.app-id'), appId),
    ...one(t('value.scopes'), scopes.join('\n')),
    ...one(t('value.page-scopes'), api?.scopes.join('\n') ?? null),
    ...fields.map(({ field, value, reason }) => ({
      label: t('value.field', { field }),
      value: [value ?? '', reason].filter((part) => part !== '').join(' — '),
    })),
    ...slots.map(({ slot, value }) => ({ label: t('value.slot', { slot }), value })),
    ...(retryAfter === null
      ? []
      : [{ label: t('value.retry-after'), value: t('value.seconds', { count: retryAfter }) }]),
    ...links.map((link) => ({ label: t('value.link'), value: link, isLink: true })),
  ]
}

export interface FindingValuesProps {
  readonly finding: Finding
  readonly candidate: Candidate
}

export const FindingValues = ({ finding, candidate }: FindingValuesProps) => {
  const t = useTranslate()
  const values = valuesOf(finding, candidate, t)
  if (values.length === 0) return <p className={styles.soft}>{t('value.none')}</p>
  return (
    <dl className={styles.values}>
      {values.map(({ label, value, copied, isLink }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat, and the list is drawn anew with its finding
        <div key={index}>
          <dt>{label}</dt>
          <dd>{isLink && URL.canParse(value) ? <ExternalLink url={value}>{value}</ExternalLink> : value}</dd>
          <IconButton
            icon={Copy}
            label={t('value.copy', { label })}
            onClick={() => copyText(copied ?? value, t('value.copied', { label }), t)}
          />
        </div>
      ))}
    </dl>
  )
}
