/** One item of a pack: what both sides say of it, and which of them the person wants. */
import { memo } from 'react'
import type { PackChoice, PackItem } from '../../../../src-preload/model/packs.ts'
import { ChoiceRow } from '../../../components/choice-row.tsx'
import { ServiceName } from '../../../components/service-name.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import { ChangeList } from '../change-list.tsx'
import { wordChoice } from './group-items.ts'
import { decideItems } from './open-pack.ts'
import styles from './packs.module.css'
import { TextsBeside } from './texts-beside.tsx'

const ItemContent = ({ item }: { readonly item: PackItem }) => {
  const t = useTranslate()
  const { state, mine, theirs, entries } = item
  if (entries !== null)
    return (
      <>
        <p className={styles.facts}>
          {t('packs.entries', { added: entries.added, changed: entries.changed, removed: entries.removed })}
        </p>
        <ChangeList changes={entries.changes} />
      </>
    )
  if (state === 'added' || state === 'removed') return <p className={styles.onlyText}>{theirs ?? mine}</p>
  return <TextsBeside mine={mine} theirs={theirs} />
}

export interface PackItemRowProps {
  readonly item: PackItem
  readonly choice: PackChoice
}

/** Drawn anew only when its own choice changes: deciding for all must not compare every text again. */
export const PackItemRow = memo(({ item, choice }: PackItemRowProps) => {
  const t = useTranslate()
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <p className={styles.itemTitle}>
          {item.title}{' '}
          {item.service !== null && (
            <span className={styles.facts}>
              <ServiceName id={item.service} />
            </span>
          )}
        </p>
        {item.choices.length > 1 && (
          <ChoiceRow
            label={t('packs.choose', { title: item.title })}
            values={item.choices}
            chosen={choice}
            labelOf={(value) => t(wordChoice(item, value))}
            onChoose={(value) => decideItems([item], value)}
          />
        )}
      </div>
      {choice === 'both' && <p className={styles.facts}>{t(`packs.both.${item.part}`)}</p>}
      <ItemContent item={item} />
    </li>
  )
})
