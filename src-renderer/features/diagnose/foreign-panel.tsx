/** An error that is none of ours: whose it is, its own words, its maker's page, and the reply that says so. */
import { ExternalLink as ExternalLinkIcon, Unplug } from 'lucide-react'
import type { ForeignError } from '../../../src-preload/model/diagnosis.ts'
import { composeForeign } from '../../../src-preload/reply/compose-foreign.ts'
import { nameProducts, setApart } from '../../../src-preload/reply/diagnosis-note.ts'
import { ExternalLink } from '../../components/external-link.tsx'
import { useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import caseStyles from './case/case-card.module.css'
import { tabToReply, useFindingFocus } from './finding-focus.ts'
import panel from './finding-panel.module.css'
import styles from './foreign-panel.module.css'
import { LanguageAndFormatChoice, useLanguageAndFormat } from './language-and-format.tsx'
import composer from './reply-composer.module.css'
import { ReplyText } from './reply-text.tsx'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

const ForeignReply = ({ foreign }: { readonly foreign: ForeignError }) => {
  const [chosen, choose] = useLanguageAndFormat()
  const { locale, format } = chosen
  const replies = useDiagnose((state) => state.replies)
  const reply = ['foreign', foreign.code, locale, format].join(' ')
  return (
    <div className={composer.composer}>
      <div className={composer.choices}>
        <LanguageAndFormatChoice chosen={chosen} onChoose={choose} />
      </div>
      <ReplyText
        text={replies.get(reply) ?? composeForeign(foreign, locale, format)}
        locale={locale}
        format={format}
        isOwn={replies.has(reply)}
        onEdit={(words) => diagnoseStore.getState().rewrite(reply, words)}
      />
    </div>
  )
}

export const ForeignPanel = ({ foreign }: { readonly foreign: ForeignError }) => {
  const t = useTranslate()
  const locale = useLocale()
  const pick = useLocalText()
  const focus = useFindingFocus()
  const { products, code, message, span } = foreign
  return (
    <article
      ref={focus}
      aria-label={t('finding.title', { code })}
      tabIndex={-1}
      className={panel.panel}
      onKeyDown={tabToReply}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Unplug size={16} strokeWidth={2} aria-hidden />
          {t('foreign.title', { product: nameProducts(foreign, locale).trimStart() })}
        </h2>
        <p>{t(products.length === 1 ? 'foreign.not-ours' : 'foreign.not-ours-alike')}</p>
      </header>
      <section aria-label={t('case.title')} className={caseStyles.card}>
        <p className={caseStyles.links}>
          {products.map(
            ({ name, docs }) =>
              docs !== null && (
                <ExternalLink key={docs} url={docs} className={caseStyles.link}>
                  <ExternalLinkIcon size={14} strokeWidth={2} aria-hidden />
                  {t('foreign.docs', { product: setApart(pick(name), locale).trimStart() })}
                </ExternalLink>
              ),
          )}
        </p>
        <dl>
          <div className={caseStyles.answer}>
            <dt>{t('case.what')}</dt>
            <dd>
              <button
                type="button"
                className={styles.code}
                disabled={span === null}
                data-tooltip={t('foreign.show')}
                onClick={() => span !== null && diagnoseStore.getState().show(span)}
              >
                <code className={caseStyles.message}>{[code, message].filter((part) => part).join(': ')}</code>
              </button>
            </dd>
          </div>
        </dl>
      </section>
      <div className={styles.reply} data-reply>
        <ForeignReply key={code} foreign={foreign} />
      </div>
    </article>
  )
}
