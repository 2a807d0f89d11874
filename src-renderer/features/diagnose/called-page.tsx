/** What the page about the call in the text says of its error: above the entry, since it is about this very call. */
import type { CalledApi } from '../../../src-preload/model/diagnosis.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { Markdown } from '../../components/markdown/markdown.tsx'
import { useTranslate } from '../../lib/locale.ts'
import styles from './finding-panel.module.css'

export const CalledPage = ({ api }: { readonly api: CalledApi }) => {
  const t = useTranslate()
  const { method, path, title, page, message, advice, scopes } = api
  return (
    <section aria-label={t('calls.this')} className={styles.called}>
      <h3 className={styles.caption}>{t('calls.this')}</h3>
      <p>
        {title}{' '}
        <code className={styles.soft}>
          {method} {path}
        </code>{' '}
        {page !== null && <ExternalLink url={page}>{t('calls.open-page')}</ExternalLink>}
      </p>
      {message === null ? <p className={styles.soft}>{t('calls.not-listed')}</p> : <p>{message}</p>}
      {advice !== null && <Markdown text={advice} />}
      {scopes.length > 0 && (
        <p className={styles.soft}>
          {t('calls.scopes')} {scopes.join(' · ')}
        </p>
      )}
    </section>
  )
}
