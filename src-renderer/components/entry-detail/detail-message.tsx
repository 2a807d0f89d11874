/** What the service says, as documented; where the message has slots, which ones. */
import { Fragment } from 'react'
import type { Entry, Template } from '../../../src-preload/model/catalog.ts'
import { useTranslate, writtenIn } from '../../lib/locale.ts'
import styles from './entry-detail.module.css'

const TemplateLine = ({ template: { parts, slots } }: { readonly template: Template }) => (
  <p className={styles.template}>
    {parts.map((part, index) => {
      const slot = slots[index]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order
        <Fragment key={index}>
          {part}
          {slot && (
            <span className={styles.slot} {...(slot.oneOf && { 'data-tooltip': slot.oneOf.join('\n') })}>
              {slot.name}
            </span>
          )}
        </Fragment>
      )
    })}
  </p>
)

export const DetailMessage = ({ entry: { message, meaning, template } }: { readonly entry: Entry }) => {
  const t = useTranslate()
  return (
    <div className={styles.message} lang={writtenIn}>
      <p className={styles.said}>{message}</p>
      {meaning !== null && meaning !== message && <p>{meaning}</p>}
      {template !== null && (
        <>
          <h3 className={styles.caption}>{t('detail.template')}</h3>
          <TemplateLine template={template} />
        </>
      )}
    </div>
  )
}
