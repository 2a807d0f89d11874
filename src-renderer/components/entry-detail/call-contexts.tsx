/** The pages of a documentation that list the entry: what each call's page says of it, where that is not what stands above. */
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { CallContext, Entry } from '../../../src-preload/model/catalog.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'
import { ExternalLink } from '../external-link.tsx'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

/** Pages shown before the rest is asked for. */
const few = 6

const CallPage = ({ entry, context }: { readonly entry: Entry; readonly context: CallContext }) => {
  const t = useTranslate()
  const { method, path, title, page, date, http, message, advice, scopes } = context
  return (
    <li>
      <details className={styles.fold}>
        <summary>
          <ChevronRight size={14} strokeWidth={2} aria-hidden />
          <span className={styles.callTitle}>{title}</span>
          {path !== null && (
            <code className={styles.callPath}>
              {method} {path}
            </code>
          )}
        </summary>
        <div className={styles.call}>
          {message !== entry.message && <p>{message}</p>}
          {advice !== null && advice !== entry.advice && <Markdown text={advice} />}
          <p className={styles.soft}>
            {[http === null ? null : `HTTP ${http}`, date].filter((part) => part !== null).join(' · ')}{' '}
            {page !== null && <ExternalLink url={page}>{t('calls.open-page')}</ExternalLink>}
          </p>
          {scopes.length > 0 && (
            <p className={styles.soft}>
              {t('calls.scopes')} {scopes.join(' · ')}
            </p>
          )}
        </div>
      </details>
    </li>
  )
}

export const CallContexts = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const [isWhole, setWhole] = useState(false)
  const { contexts = [] } = entry
  if (contexts.length === 0) return null
  const shown = isWhole ? contexts : contexts.slice(0, few)
  return (
    <Section title={t('calls.title', { count: contexts.length })}>
      <ul>
        {shown.map((context) => (
          <CallPage
            key={JSON.stringify([context.page, context.title, context.message, context.advice])}
            {...{ entry, context }}
          />
        ))}
      </ul>
      {contexts.length > shown.length && (
        <button type="button" className={buttons.quiet} onClick={() => setWhole(true)}>
          {t('calls.all', { count: contexts.length })}
        </button>
      )}
    </Section>
  )
}
