/** Items of one part in one state: folded or open, decided together or one by one. */
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { PackDecisions } from '../../../../src-preload/model/packs.ts'
import { ChoiceRow } from '../../../components/choice-row.tsx'
import { useCountText, useTranslate } from '../../../lib/locale.ts'
import shared from '../sources-view.module.css'
import { choiceOf, commonChoice, commonChoices, type PackGroup, wordChoice } from './group-items.ts'
import { LongList } from './long-list.tsx'
import { decideItems } from './open-pack.ts'
import { PackItemRow } from './pack-item.tsx'
import packs from './packs.module.css'
import styles from './preview.module.css'

/** What only adds is folded when it is long: nobody reads a thousand new notes before taking them. */
const longList = 20

export interface PackGroupSectionProps {
  readonly group: PackGroup
  readonly decisions: PackDecisions
}

export const PackGroupSection = ({ group, decisions }: PackGroupSectionProps) => {
  const t = useTranslate()
  const countText = useCountText()
  const { state, part, items } = group
  const [isOpen, setOpen] = useState(state !== 'added' || items.length <= longList)
  const title = useId()
  const list = useId()
  const choices = commonChoices(items)
  const name = `${t(`packs.part.${part}`)} · ${t(`packs.state.${state}`)}`
  /** Worded for all of them: only where all mean the same is it said what would happen. */
  const worded = items.every(({ mine }) => mine === null) ? { state, mine: null } : { state, mine: '' }
  return (
    <section aria-labelledby={title} className={styles.group}>
      <header className={styles.groupHead}>
        <h3 id={title} className={styles.groupTitle}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            className={packs.fold}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} strokeWidth={2} aria-hidden className={packs.chevron} />
            {name}
            <span className={packs.count}>{countText(items.length)}</span>
          </button>
        </h3>
        {items.length > 1 && choices.length > 0 && (
          <>
            <span aria-hidden className={shared.facts}>
              {t('packs.all-of-these')}
            </span>
            <ChoiceRow
              label={t('packs.choose-all', { group: name })}
              values={choices}
              chosen={commonChoice(items, decisions)}
              labelOf={(choice) => t(wordChoice(worded, choice))}
              onChoose={(choice) => decideItems(items, choice)}
            />
          </>
        )}
      </header>
      {isOpen && (
        <LongList
          id={list}
          items={items}
          part={50}
          renderItem={(item) => <PackItemRow key={item.key} item={item} choice={choiceOf(item, decisions)} />}
        />
      )}
    </section>
  )
}
