/** The keys of the view one is in, and those that work everywhere. */
import { Fragment } from 'react'
import Dialog from '../../components/dialog.tsx'
import { keyName } from '../../lib/key-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import type { ViewId } from '../views.ts'
import styles from './key-sheet.module.css'
import { type KeyLine, keysEverywhere, viewKeys } from './key-table.ts'

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) => {
  const t = useTranslate()
  if (lines.length === 0) return null
  return (
    <section aria-label={title} className={styles.part}>
      <h3 className={styles.caption}>{title}</h3>
      <dl>
        {lines.map(({ keys, labelKey }) => (
          <div key={labelKey} className={styles.line}>
            <dt>{t(labelKey)}</dt>
            <dd>
              {keys.map((way, place) => (
                <Fragment key={way}>
                  {place > 0 && <span aria-hidden>·</span>}
                  <kbd>{keyName(way)}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A view and its name. */
export interface ShownView {
  readonly view: ViewId
  readonly title: string
}

interface KeySheetProps extends ShownView {
  onClose(): void
}

const KeySheet = ({ view, title, onClose }: KeySheetProps) => {
  const t = useTranslate()
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Lines title={title} lines={viewKeys[view]} />
      <Lines title={t('keys.everywhere')} lines={keysEverywhere} />
    </Dialog>
  )
}

export default KeySheet
