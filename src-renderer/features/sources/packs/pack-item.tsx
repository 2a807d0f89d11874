/** One item of a pack: what both sides say of it, and which of them the person wants. */
import { memo } from 'react'
import { ownTablePrefix } from '../../../../src-preload/model/own-entries.ts'
import type { PackChoice, PackItem } from '../../../../src-preload/model/packs.ts'
import { ChoiceRow } from '../../../components/choice-row.tsx'
import { ServiceName } from '../../../components/service-name.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import { ChangeList } from '../change-list.tsx'
import shared from '../sources-view.module.css'
import { wordChoice } from './group-items.ts'
import { decideItems } from './open-pack.ts'
import styles from './preview.module.css'
import { TextsBeside } from './texts-beside.tsx'

/** Rows that both wrote become one table; of other tables both stay. */
const wordBoth = ({ key, part }: PackItem) =>
  key.startsWith(`table:${ownTablePrefix}`) ? 'packs.both.rows' : (`packs.both.${part}` as const)

type PackItemEntries = NonNullable<PackItem['entries']>

const TableContent = ({ state, entries }: { readonly state: PackItem['state']; readonly entries: PackItemEntries }) => {
  const t = useTranslate()
  const { added, changed, removed, changes } = entries
  if (state !== 'added')
    return (
      <>
        <p className={shared.facts}>{t('packs.entries', { added, changed, removed })}</p>
        <ChangeList changes={changes} />
      </>
    )
  return (
    <details>
      <summary className={shared.facts}>{t('sources.entries', { count: added })}</summary>
      <ChangeList changes={changes} />
    </details>
  )
}

const ItemContent = ({ item }: { readonly item: PackItem }) => {
  const t = useTranslate()
  const { state, part, mine, theirs, entries } = item
  if (entries !== null) return <TableContent state={state} entries={entries} />
  if (state === 'conflict' || state === 'changed') return <TextsBeside part={part} mine={mine} theirs={theirs} />
  const text = theirs ?? mine ?? ''
  if (text === '') return null
  return <p className={styles.onlyText}>{part === 'favorite' ? t('packs.group-and-tags', { text }) : text}</p>
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
            <span className={shared.facts}>
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
      {choice === 'both' && <p className={shared.facts}>{t(wordBoth(item))}</p>}
      <ItemContent item={item} />
    </li>
  )
})
