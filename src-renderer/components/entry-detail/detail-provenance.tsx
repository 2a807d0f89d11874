/** Where the entry stands: document, heading, row, line and date, and the page it was taken from. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import { useTranslate } from '../../lib/locale.ts'
import { ExternalLink } from '../external-link.tsx'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

export const DetailProvenance = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const { provenance } = entry
  if (isOwnEntry(entry))
    return (
      <Section title={t('detail.provenance')}>
        <p>{t('own.provenance')}</p>
      </Section>
    )
  const { document, heading, row, line, date, url } = provenance
  return (
    <Section title={t('detail.provenance')}>
      <dl className={styles.lines}>
        <div>
          <dt>{t('provenance.document')}</dt>
          <dd>
            <code>{document}</code>
            {heading !== null && <span className={styles.soft}> › {heading}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('provenance.row')}</dt>
          <dd>{t('provenance.row-line', { row, line })}</dd>
        </div>
        <div>
          <dt>{t('provenance.date')}</dt>
          <dd>{date ?? <span className={styles.faint}>{t('provenance.no-date')}</span>}</dd>
        </div>
        {url !== null && (
          <div>
            <dt>{t('provenance.page')}</dt>
            <dd>
              <ExternalLink url={url}>{new URL(url).host}</ExternalLink>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
