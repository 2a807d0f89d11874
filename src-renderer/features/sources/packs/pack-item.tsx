/** One item of a pack: what both sides say of it, and which of them the person wants. */
import { memo, useMemo } from 'react'
import { ownTablePrefix } from '../../../../src-preload/model/own-entries.ts'
import type { PackChoice, PackItem, PackPart } from '../../../../src-preload/model/packs.ts'
import { ChoiceRow } from '../../../components/choice-row.tsx'
import { ServiceName } from '../../../components/service-name.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import { ChangeList } from '../change-list.tsx'
import { DiffSide, type DiffSideProps } from '../diff-side.tsx'
import { diffTexts, type TextPiece } from '../diff-texts.ts'
import shared from '../sources-view.module.css'
import { wordChoice } from './group-items.ts'
import { decideItems } from './open-pack.ts'
import styles from './preview.module.css'

interface TextsBesideProps {
  readonly part: PackPart
  /** Null where I have removed it. */
  readonly mine: string | null
  readonly theirs: string | null
}

interface SideProps extends Pick<DiffSideProps, 'side'> {
  readonly part: PackPart
  readonly pieces: readonly TextPiece[] | null
}

const Side = ({ part, side, pieces }: SideProps) => {
  const t = useTranslate()
  return (
    <div className={styles.side}>
      <h4 className={styles.sideName}>
        {t(`packs.side.${side}`)}
        {part === 'favorite' && ` · ${t('packs.side.favorite')}`}
      </h4>
      {pieces === null || pieces.length === 0 ? (
        <p className={styles.nothing}>{t(pieces === null ? 'packs.side.removed' : 'packs.side.nothing')}</p>
      ) : (
        <p className={styles.sideText}>
          <DiffSide side={side} pieces={pieces} />
        </p>
      )}
    </div>
  )
}

/** A favorite without group and tags is an empty text. */
const whole = (text: string | null): readonly TextPiece[] | null =>
  text === null ? null : text === '' ? [] : [{ text, isOwn: false }]

/** What mine and theirs say, side by side, with what only one of them says marked. */
const TextsBeside = ({ part, mine, theirs }: TextsBesideProps) => {
  const pieces = useMemo(
    () => (!mine || !theirs ? { mine: whole(mine), theirs: whole(theirs) } : diffTexts(mine, theirs)),
    [mine, theirs],
  )
  return (
    <div className={styles.beside}>
      <Side part={part} side="mine" pieces={pieces.mine} />
      <Side part={part} side="theirs" pieces={pieces.theirs} />
    </div>
  )
}

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
