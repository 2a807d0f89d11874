/** What reading and compiling a table noticed, the gravest first, each with its place. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { TableMessage } from '../../../src-preload/model/tables.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './sources-view.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const
/** Stands as a question above the table that it is about. */
const asked = 'service/asked'

const order = ['error', 'warning', 'note'] as const

export const MessageList = ({ messages }: { readonly messages: readonly TableMessage[] }) => {
  const t = useTranslate()
  const told = messages.filter(({ rule }) => rule !== asked)
  const sorted = order.flatMap((severity) => told.filter((message) => message.severity === severity))
  return (
    sorted.length > 0 && (
      <section aria-label={t('sources.messages-title')}>
        <h3 className={styles.caption}>{t('sources.messages-title')}</h3>
        <ul className={styles.messages}>
          {sorted.map((message) => {
            const { severity, rule, line, column, text, count } = message
            const Icon = icons[severity]
            return (
              <li
                key={`${rule} ${line} ${column} ${JSON.stringify(text.values)}`}
                className={styles.message}
                data-severity={severity}
              >
                <Icon size={14} strokeWidth={2} aria-label={t(`severity.${severity}`)} />
                <span className={styles.place}>
                  {column === null ? t('sources.line', { line }) : t('sources.line-column', { line, column })}
                </span>
                <span>
                  {wordSentence(t, text)}
                  {count > 1 && ` ${t('sources.and-more', { count: count - 1 })}`}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    )
  )
}
