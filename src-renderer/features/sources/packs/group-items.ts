/** A preview's items in the order a person should look at them, and the choices they have. Pure. */

import type { MessageKey } from '../../../../src-preload/message.ts'
import {
  type PackChoice,
  type PackDecisions,
  type PackItem,
  type PackItemState,
  type PackPart,
  packChoices,
  packParts,
} from '../../../../src-preload/model/packs.ts'

export interface PackGroup {
  readonly state: PackItemState
  readonly part: PackPart
  readonly items: readonly PackItem[]
}

/** What needs a decision comes first, what takes nothing away last. */
const order: readonly PackItemState[] = ['conflict', 'removed', 'changed', 'added']

export const groupItems = (items: readonly PackItem[]): readonly PackGroup[] =>
  order
    .flatMap((state) =>
      packParts.map((part) => ({
        state,
        part,
        items: items.filter((item) => item.state === state && item.part === part),
      })),
    )
    .filter((group) => group.items.length > 0)

/** The person's, else what the preview proposes. */
export const choiceOf = (item: PackItem, decisions: PackDecisions): PackChoice => decisions[item.key] ?? item.choice

/** What all of them can be given at once; fewer than two is no choice. */
export const commonChoices = (items: readonly PackItem[]): readonly PackChoice[] => {
  const common = packChoices.filter((choice) => items.every(({ choices }) => choices.includes(choice)))
  return common.length > 1 ? common : []
}

/** What all of them have been given; null when they differ. */
export const commonChoice = (items: readonly PackItem[], decisions: PackDecisions): PackChoice | null => {
  const given = new Set(items.map((item) => choiceOf(item, decisions)))
  const [only] = given
  return given.size === 1 && only !== undefined ? only : null
}

/** The items' decisions replaced; those that are the default anyway are left out. */
export const decide = (decisions: PackDecisions, items: readonly PackItem[], choice: PackChoice): PackDecisions => {
  const next = new Map(Object.entries(decisions))
  for (const item of items) {
    if (item.choice === choice) next.delete(item.key)
    else if (item.choices.includes(choice)) next.set(item.key, choice)
  }
  return Object.fromEntries(next)
}

/** How a choice is worded: what would happen to this item, where "mine" and "theirs" alone would leave one guessing. */
export const wordChoice = ({ state, mine }: Pick<PackItem, 'state' | 'mine'>, choice: PackChoice): MessageKey => {
  if (state === 'added' || (state === 'conflict' && mine === null))
    return choice === 'mine' ? 'packs.choice.leave-out' : 'packs.choice.take'
  if (state === 'removed') return choice === 'mine' ? 'packs.choice.keep' : 'packs.choice.remove'
  return `packs.choice.${choice}`
}
