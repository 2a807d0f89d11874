/** Other products' errors beside what is answered, a line for each: whose it is, its own words, its maker's page, and the reply that it is not ours. */
import { Copy, ExternalLink as ExternalLinkIcon, Unplug } from 'lucide-react'
import type { ForeignError } from '../../../src-preload/model/diagnosis.ts'
import { composeForeign } from '../../../src-preload/reply/compose-foreign.ts'
import { nameProducts, setApart } from '../../../src-preload/reply/diagnosis-note.ts'
import buttons from '../../components/button.module.css'
import { ExternalLink } from '../../components/external-link.tsx'
import { classNames } from '../../lib/class-names.ts'
import { copyText } from '../../lib/copy.ts'
import { useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './foreign-beside.module.css'
import { useLanguageAndFormat } from './language-and-format.tsx'
import { diagnoseStore } from './use-diagnose.ts'

interface ForeignLineProps {
  readonly foreign: ForeignError
  /** `1/3`, where there are several: in a low window the others are out of sight. */
  readonly place: string | null
}

const ForeignLine = ({ foreign, place }: ForeignLineProps) => {
  const t = useTranslate()
  const windowLocale = useLocale()
  const pick = useLocalText()
  const [{ locale, format }] = useLanguageAndFormat()
  const { products, code, message, span } = foreign
  const title = t('foreign.beside', { product: nameProducts(foreign, windowLocale) })
  return (
    <aside aria-label={title} className={styles.beside}>
      <Unplug size={14} strokeWidth={2} aria-hidden />
      {place !== null && <span className={styles.place}>{place}</span>}
      <strong className={styles.title}>{title}</strong>
      <button
        type="button"
        className={styles.words}
        disabled={span === null}
        data-tooltip={t('foreign.show')}
        onClick={() => span !== null && diagnoseStore.getState().show(span)}
      >
        <code>{[code, message].filter((part) => part).join(': ')}</code>
      </button>
      <span className={styles.rest} />
      {products.map(
        ({ name, docs }) =>
          docs !== null && (
            <ExternalLink key={docs} url={docs} className={styles.link}>
              <ExternalLinkIcon size={14} strokeWidth={2} aria-hidden />
              <span className={styles.label}>
                {t('foreign.docs', { product: setApart(pick(name), windowLocale).trimStart() })}
              </span>
            </ExternalLink>
          ),
      )}
      <button
        type="button"
        className={classNames(buttons.quiet, styles.copy)}
        onClick={() => copyText(composeForeign(foreign, locale, format), t('foreign.copied'), t)}
      >
        <Copy size={14} strokeWidth={2} aria-hidden />
        <span className={styles.label}>{t('foreign.copy')}</span>
      </button>
    </aside>
  )
}

/** In a text that mixes many, the lines scroll: the answer keeps its place. */
export const ForeignBeside = ({ all }: { readonly all: readonly ForeignError[] }) =>
  all.length === 0 ? null : (
    <div className={styles.all}>
      {all.map((foreign, index) => (
        <ForeignLine
          key={`${foreign.code} ${foreign.span?.start}`}
          foreign={foreign}
          place={all.length === 1 ? null : `${index + 1}/${all.length}`}
        />
      ))}
    </div>
  )
