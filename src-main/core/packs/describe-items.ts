/** The items of a comparison as a person sees them: what each side says, and what can be done. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { KnownEntry } from '../../../src-preload/model/library.ts'
import {
  type PackChoice,
  type PackItem,
  type PackItemState,
  type PackPart,
  packParts,
} from '../../../src-preload/model/packs.ts'
import type { ComparedItem } from './compare-items.ts'
import type { PackedFavorite, PackedNote, PackedReply, TableIdentity } from './pack-content.ts'
import { joinFavorites } from './pack-favorites.ts'
import { joinNotes } from './pack-notes.ts'

/** What one side has, by id. */
export interface PackSide {
  readonly favorites: ReadonlyMap<EntryId, PackedFavorite>
  readonly notes: ReadonlyMap<EntryId, PackedNote>
  readonly replies: ReadonlyMap<string, PackedReply>
  readonly tables: ReadonlyMap<string, TableIdentity>
}

/** One item as both sides have it. */
interface Sides<T> {
  readonly mine: T | undefined
  readonly theirs: T | undefined
}

const tagText = (tags: readonly string[]) => tags.map((tag) => `#${tag}`).join(' ')
const favoriteText = ({ group, tags }: PackedFavorite) => [group ?? '', tagText(tags)].filter(Boolean).join(' ')
const noteText = ({ text, tags, incidentUntil }: PackedNote) =>
  [text, tagText(tags), incidentUntil ?? ''].filter(Boolean).join('\n')
const replyText = ({ name, text, code }: PackedReply) => [name, text, code ?? ''].filter(Boolean).join('\n')
const tableText = ({ name, file }: TableIdentity) => `${name} · ${file}`

/** Rows that both wrote for one service are merged row by row, in my table. */
export const areOwnRows = (mine: TableIdentity | undefined, theirs: TableIdentity | undefined): boolean =>
  mine?.draft.written === true && theirs?.draft.written === true && mine.draft.extends === theirs.draft.extends

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

/** `joins` tells whether there is room for both. */
const toItem = <T>(
  { key, state }: ComparedItem,
  head: Pick<PackItem, 'part' | 'title' | 'service'>,
  { mine, theirs }: Sides<T>,
  toText: (item: T) => string,
  joins: boolean,
): PackItem => ({
  key,
  ...head,
  state,
  mine: mine === undefined ? null : toText(mine),
  theirs: theirs === undefined ? null : toText(theirs),
  choices: joins && mine !== undefined && theirs !== undefined ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
  choice: defaults[state],
  entries: null,
})

/** A favorite or a note, called by what its entry last said. */
const toEntryItem = <T extends { readonly known: KnownEntry }>(
  item: ComparedItem,
  part: PackPart,
  sides: Sides<T>,
  toText: (item: T) => string,
  join: (mine: T, theirs: T) => T | null,
): readonly PackItem[] => {
  const { mine, theirs } = sides
  const known = (theirs ?? mine)?.known
  if (known === undefined) return []
  const joins = mine !== undefined && theirs !== undefined && join(mine, theirs) !== null
  const head = { part, title: `${known.code} ${known.message}`, service: known.service }
  return [toItem(item, head, sides, toText, joins)]
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
    const sidesOf = <T>(of: (side: PackSide) => ReadonlyMap<string, T>): Sides<T> => ({
      mine: of(mine).get(id),
      theirs: of(theirs).get(id),
    })
    switch (part) {
      case 'table': {
        const sides = sidesOf(({ tables }) => tables)
        const head = { part, title: (sides.theirs ?? sides.mine)?.name ?? id, service: null }
        const isMerged = areOwnRows(sides.mine, sides.theirs)
        const described = toItem(item, head, sides, tableText, isMerged || roomForTable)
        return [isMerged && item.state === 'conflict' ? { ...described, choice: 'both' } : described]
      }
      case 'favorite':
        return toEntryItem(
          item,
          part,
          sidesOf(({ favorites }) => favorites),
          favoriteText,
          joinFavorites,
        )
      case 'note':
        return toEntryItem(
          item,
          part,
          sidesOf(({ notes }) => notes),
          noteText,
          joinNotes,
        )
      case 'reply': {
        const sides = sidesOf(({ replies }) => replies)
        const { name = id, service = null } = sides.theirs ?? sides.mine ?? {}
        return [toItem(item, { part, title: name, service }, sides, replyText, false)]
      }
      default:
        return []
    }
  })
