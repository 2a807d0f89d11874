/** Choosing several rows as everywhere: a click takes one, Ctrl adds or takes away, Shift takes all up to the row. Pure. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'

/** `chosen` is empty while only one row is looked at. */
export interface Choosing {
  /** The row looked at; a range begins there. */
  readonly selected: EntryId | null
  readonly chosen: ReadonlySet<EntryId>
}

export const nothingChosen: Choosing = { selected: null, chosen: new Set() }

export type ChooseMode = 'one' | 'toggle' | 'range'

/** Shift takes all between, Ctrl (⌘ on a Mac) one more or less. */
export const modeOf = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean }) =>
  event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one'

/** `order` holds the rows as they are shown. */
export const choose = (
  { selected, chosen }: Choosing,
  entry: EntryId,
  mode: ChooseMode,
  order: readonly EntryId[],
): Choosing => {
  const from = selected === null ? -1 : order.indexOf(selected)
  if (mode === 'one' || (mode === 'range' && from === -1)) return { selected: entry, chosen: new Set() }
  if (mode === 'range') {
    const to = order.indexOf(entry)
    return { selected, chosen: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)) }
  }
  const before = chosen.size === 0 && selected !== null && from !== -1 ? [selected] : [...chosen]
  const next = before.includes(entry) ? before.filter((id) => id !== entry) : [...before, entry]
  return { selected: selected ?? entry, chosen: new Set(next) }
}

/** What an act on a row is done to: all that are chosen where it is one of them, in the order shown. */
export const targetsOf = (
  entry: EntryId,
  chosen: ReadonlySet<EntryId>,
  order: readonly EntryId[],
): readonly EntryId[] => (chosen.has(entry) ? order.filter((id) => chosen.has(id)) : [entry])
