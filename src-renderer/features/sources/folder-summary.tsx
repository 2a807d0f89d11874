/** What a documentation folder gave: pages, codes and rows, what was left out with samples, and newer editions of documents. */
import { ChevronRight } from 'lucide-react'
import type { DocumentEdition, LeftOut, FolderSummary as Summary } from '../../../src-preload/model/tables.ts'
import { ServiceName } from '../../components/service-name.tsx'
import { useCountText, useTranslate } from '../../lib/locale.ts'
import { ChangeList } from './change-list.tsx'
import styles from './sources-view.module.css'

const LeftOutRow = ({ left }: { readonly left: LeftOut }) => {
  const t = useTranslate()
  return (
    <li>
      <details className={styles.document}>
        <summary className={styles.line}>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
          {t(`pages.left-out.${left.reason}`, { count: left.count })}
        </summary>
        <ul className={styles.messages}>
          {left.samples.map(({ page, text }) => (
            <li key={`${page} ${text}`} className={styles.message}>
              <span className={styles.place}>{page}</span>
              <span>{text}</span>
            </li>
          ))}
          {left.count > left.samples.length && left.reason !== 'no-page' && (
            <li className={styles.facts}>{t('sources.and-more', { count: left.count - left.samples.length })}</li>
          )}
        </ul>
      </details>
    </li>
  )
}

const EditionRow = ({ edition }: { readonly edition: DocumentEdition }) => {
  const t = useTranslate()
  const { service, title, shippedDate, pageDate, same, added, changed, removed, changes } = edition
  return (
    <li>
      <details className={styles.document}>
        <summary className={styles.line}>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
          <div className={styles.what}>
            <p className={styles.name}>
              <ServiceName id={service} /> · {title}
            </p>
            <p className={styles.facts}>
              {t('pages.edition-dates', {
                shipped: shippedDate ?? t('provenance.no-date'),
                page: pageDate ?? t('provenance.no-date'),
              })}{' '}
              {t('pages.edition-sum', { same, added, changed, removed })}
            </p>
          </div>
        </summary>
        <ChangeList changes={changes} />
      </details>
    </li>
  )
}

export const FolderSummary = ({ summary }: { readonly summary: Summary }) => {
  const t = useTranslate()
  const countText = useCountText()
  const { leftOut, editions } = summary
  const facts = [
    ['pages.pages', summary.pages],
    ['pages.with-codes', summary.pagesWithCodes],
    ['pages.codes', summary.codes],
    ['pages.rows', summary.rows],
    ['pages.merged', summary.merged],
    ['pages.additions', summary.additions],
  ] as const
  return (
    <section aria-label={t('pages.summary')}>
      <dl className={styles.totals}>
        {facts.map(([label, count]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{countText(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.facts}>{t('pages.other-tables', { count: summary.otherTables })}</p>
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.caption}>{t('pages.left-out')}</h3>
          <ul>
            {leftOut.map((left) => (
              <LeftOutRow key={left.reason} left={left} />
            ))}
          </ul>
        </>
      )}
      {editions.length > 0 && (
        <>
          <h3 className={styles.caption}>{t('pages.editions')}</h3>
          <ul>
            {editions.map((edition) => (
              <EditionRow key={`${edition.service} ${edition.page}`} edition={edition} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
