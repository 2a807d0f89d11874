/** What the parts of a pack file must look like. */
import { kinds } from '../../../src-preload/model/catalog.ts'
import { type KnownEntry, libraryLimits } from '../../../src-preload/model/library.ts'
import { isPackName, packLimits } from '../../../src-preload/model/packs.ts'
import { savedReplyLimits } from '../../../src-preload/model/saved-replies.ts'
import {
  fields,
  fileName,
  identifier,
  integer,
  list,
  nullable,
  oneOf,
  type Shape,
  text,
} from '../../../src-preload/model/shape.ts'
import { isTableDraft, tableLimits } from '../../../src-preload/model/tables.ts'
import {
  firstPackFormat,
  isPartPath,
  type Manifest,
  type PackedFavorite,
  type PackedFavorites,
  type PackedNote,
  type PackedReply,
  packFormat,
  type TableIdentity,
} from './pack-content.ts'

const tags = list(text(libraryLimits.tag), libraryLimits.tags)
const isDay: Shape<string> = (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
const isPackId: Shape<string> = (value): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
const isPath: Shape<string> = (value): value is string => typeof value === 'string' && isPartPath(value)

const isKnownEntry = fields<KnownEntry>({
  service: identifier,
  code: identifier,
  message: text(libraryLimits.note),
  kind: oneOf(kinds),
})

export const isManifest = fields<Manifest>({
  errdexpack: oneOf([firstPackFormat, packFormat]),
  id: isPackId,
  name: isPackName,
  parts: list(
    fields<Manifest['parts'][number]>({ path: isPath, bytes: integer(0, packLimits.unpacked), sha256: text(64) }),
    packLimits.parts,
  ),
})

export const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length

const hasFavoritesShape = fields<PackedFavorites>({
  groups: list(text(libraryLimits.groupName), libraryLimits.groups),
  items: list(
    fields<PackedFavorite>({ entry: identifier, group: nullable(identifier), tags, known: isKnownEntry }),
    libraryLimits.favorites,
  ),
})
export const isPackedFavorites: Shape<PackedFavorites> = (value): value is PackedFavorites =>
  hasFavoritesShape(value) &&
  isUnique(value.groups) &&
  isUnique(value.items.map(({ entry }) => entry)) &&
  value.items.every(({ group }) => group === null || value.groups.includes(group))

const hasNotesShape = list(
  fields<PackedNote>({
    entry: identifier,
    text: text(libraryLimits.note),
    tags,
    incidentUntil: nullable(isDay),
    known: isKnownEntry,
  }),
  libraryLimits.notes,
)
export const isPackedNotes: Shape<readonly PackedNote[]> = (value): value is readonly PackedNote[] =>
  hasNotesShape(value) && isUnique(value.map(({ entry }) => entry))

const hasRepliesShape = list(
  fields<PackedReply>({
    id: identifier,
    name: text(savedReplyLimits.name),
    text: text(savedReplyLimits.text),
    service: nullable(identifier),
    code: nullable(identifier),
    kind: nullable(oneOf(kinds)),
  }),
  savedReplyLimits.replies,
)
export const isPackedReplies: Shape<readonly PackedReply[]> = (value): value is readonly PackedReply[] =>
  hasRepliesShape(value) && isUnique(value.map(({ id }) => id))

export const isTableIdentity = fields<TableIdentity>({
  id: text(100),
  name: text(tableLimits.name),
  file: fileName,
  draft: isTableDraft,
})
