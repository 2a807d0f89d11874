/** The items of a comparison as a person sees them: what each side says, and what can be done. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type PackChoice,
  type PackItem,
  type PackItemState,
  type PackPart,
  packParts,
} from '../../../src-preload/model/packs.ts'
import type { ComparedItem } from './compare-items.ts'
import type { PackedFavorite, PackedNote, TableIdentity } from './pack-content.ts'
import { joinFavorites } from './pack-favorites.ts'
import { joinNotes } from './pack-notes.ts'

/** What one side has, by id. */
export interface PackSide {
  readonly favorites: ReadonlyMap<EntryId, PackedFavorite>
  readonly notes: ReadonlyMap<EntryId, PackedNote>
  readonly tables: ReadonlyMap<string, TableIdentity>
}

interface Described<T> {
  readonly mine: T | undefined
  readonly theirs: T | undefined
  toText(item: T): string
  /** Whether there is room for both. */
  readonly joins: boolean
}

const tagText = (tags: readonly string[]) => tags.map((tag) => `#${tag}`).join(' ')
const favoriteText = ({ group, tags }: PackedFavorite) => [group ?? '', tagText(tags)].filter(Boolean).join(' ')
const noteText = ({ text, tags, incidentUntil }: PackedNote) =>
  [text, tagText(tags), incidentUntil ?? ''].filter(Boolean).join('\n')
const tableText = ({ name, file }: TableIdentity) => `${name} · ${file}`

/** Never a loss of anything of mine: what theirs does not know of stays. */
const defaults: Readonly<Record<PackItemState, PackChoice>> = {
  added: 'theirs',
  changed: 'theirs',
  removed: 'mine',
  conflict: 'mine',
}

/** `favorite:feishu/1` → its part and its id. */
export const splitKey = (key: string): { readonly part: PackPart; readonly id: string } | null => {
  const part = packParts.find((known) => key.startsWith(`${known}:`))
  return part === undefined ? null : { part, id: key.slice(part.length + 1) }
}

const toItem = <T>(
  { key, state }: ComparedItem,
  part: PackPart,
  described: Described<T>,
  title: string,
  service: string | null,
): PackItem => {
  const { mine, theirs, toText, joins } = described
  const both: readonly PackChoice[] = joins && mine !== undefined && theirs !== undefined ? ['both'] : []
  return {
    key,
    part,
    state,
    title,
    service,
    mine: mine === undefined ? null : toText(mine),
    theirs: theirs === undefined ? null : toText(theirs),
    choices: ['mine', 'theirs', ...both],
    choice: defaults[state],
    entries: null,
  }
}

/** `roomForTable` tells whether one more table may be kept. */
export const describeItems = (
  compared: readonly ComparedItem[],
  mine: PackSide,
  theirs: PackSide,
  roomForTable: boolean,
): readonly PackItem[] =>
  compared.flatMap((item): readonly PackItem[] => {
    const { part, id } = splitKey(item.key) ?? { part: null, id: '' }
    if (part === 'table') {
      const sides = { mine: mine.tables.get(id), theirs: theirs.tables.get(id), toText: tableText, joins: roomForTable }
      return [toItem(item, part, sides, (sides.theirs ?? sides.mine)?.name ?? id, null)]
    }
    if (part === 'favorite') {
      const [my, their] = [mine.favorites.get(id), theirs.favorites.get(id)]
      const joins = my !== undefined && their !== undefined && joinFavorites(my, their) !== null
      const { service, code, message } = (their ?? my)?.known ?? { service: null, code: id, message: '' }
      return [
        toItem(item, part, { mine: my, theirs: their, toText: favoriteText, joins }, `${code} ${message}`, service),
      ]
    }
    if (part === 'note') {
      const [my, their] = [mine.notes.get(id), theirs.notes.get(id)]
      const joins = my !== undefined && their !== undefined && joinNotes(my, their) !== null
      const { service, code, message } = (their ?? my)?.known ?? { service: null, code: id, message: '' }
      return [toItem(item, part, { mine: my, theirs: their, toText: noteText, joins }, `${code} ${message}`, service)]
    }
    return []
  })
