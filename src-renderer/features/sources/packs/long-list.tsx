/** A list that may be very long: the first part at once, the rest when it is asked for. */
import { type ReactNode, useState } from 'react'
import buttons from '../../../components/button.module.css'
import { useTranslate } from '../../../lib/locale.ts'

export interface LongListProps<T> {
  readonly id: string
  readonly items: readonly T[]
  /** As many at a time as are drawn without being felt. */
  readonly part: number
  renderItem(item: T): ReactNode
}

export const LongList = <T,>({ id, items, part, renderItem }: LongListProps<T>) => {
  const t = useTranslate()
  const [shown, setShown] = useState(part)
  const rest = items.length - shown
  return (
    <>
      <ul id={id}>{items.slice(0, shown).map(renderItem)}</ul>
      {rest > 0 && (
        <button type="button" className={buttons.quiet} onClick={() => setShown(shown + part)}>
          {t('packs.show-more', {
            count: Math.min(part, rest),
            rest,
          })}
        </button>
      )}
    </>
  )
}
