/** Nested codes from the outermost to the innermost; the one that tells most is marked. */
import { ChevronRight } from 'lucide-react'
import type { ChainLink, Span } from '../../../src-preload/model/diagnosis.ts'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './finding.module.css'

export interface ChainLineProps {
  readonly chain: readonly ChainLink[]
  onShow?(span: Span): void
}

export const ChainLine = ({ chain, onShow }: ChainLineProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const nameOf = ({ service }: ChainLink) => {
    const known = service === null ? undefined : services.get(service)
    return known === undefined ? (service ?? t('finding.other-service')) : pick(known.shortName)
  }
  return (
    <ol className={styles.chain} aria-label={t('finding.chain')}>
      {chain.map((link, index) => {
        const { code, span, message, answer } = link
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: links never change their order
          <li key={index} className={styles.linkItem}>
            {index > 0 && <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.arrow} />}
            <button
              type="button"
              className={classNames(styles.chainLink, answer && styles.answer)}
              disabled={span === null || onShow === undefined}
              data-tooltip={message ?? undefined}
              onClick={() => span !== null && onShow?.(span)}
            >
              {nameOf(link)} <code>{code}</code>
              {answer && <span className={styles.answerMark}>{t('finding.answer')}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
