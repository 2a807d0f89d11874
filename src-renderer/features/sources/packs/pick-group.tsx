/** A group of things that can go into a pack: all of it at one tick, or opened and picked singly. */
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { ServiceName } from '../../../components/service-name.tsx'
import { TickBox, tickOf } from '../../../components/tick-box.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { useCountText, useTranslate } from '../../../lib/locale.ts'
import styles from './export.module.css'
import { LongList } from './long-list.tsx'
import packs from './packs.module.css'
import type { Pickable, PickGroup } from './pickable.ts'
import { countPicked, type Picked } from './picked.ts'

export interface PickGroupRowsProps {
  readonly group: PickGroup
  readonly picked: Picked
  /** Open from the start, as while something is searched. */
  readonly isOpenFirst: boolean
  onPick(items: readonly Pickable[], isPicked: boolean): void
}

export const PickGroupRows = ({ group, picked, isOpenFirst, onPick }: PickGroupRowsProps) => {
  const t = useTranslate()
  const countText = useCountText()
  const [isOpen, setOpen] = useState(isOpenFirst)
  const list = useId()
  const { part, name, items } = group
  const label =
    part === 'favorite'
      ? t('packs.pick.favorites', { group: name ?? t('favorites.no-group') })
      : t(`packs.part.${part}`)
  const count = countPicked(items, picked)
  return (
    <section aria-label={label}>
      <div className={styles.pickHead}>
        <TickBox label={label} {...tickOf(count, items.length)} onTick={() => onPick(items, count < items.length)} />
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          className={classNames(packs.fold, styles.pickFold)}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
          <span className={packs.count}>
            {countText(count)} / {countText(items.length)}
          </span>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={packs.chevron} />
        </button>
      </div>
      {isOpen && (
        <LongList
          id={list}
          items={items}
          part={200}
          renderItem={(item) => (
            <li key={item.key} className={styles.pickRow}>
              <TickBox
                className={styles.pickLabel}
                isTicked={picked.has(item.key)}
                onTick={(isPicked) => onPick([item], isPicked)}
              >
                {item.code !== null && <code className={styles.code}>{item.code}</code>}
                {item.service !== null && (
                  <span className={styles.service}>
                    <ServiceName id={item.service} />
                  </span>
                )}
                <span className={styles.pickText}>{item.text}</span>
              </TickBox>
            </li>
          )}
        />
      )}
    </section>
  )
}
