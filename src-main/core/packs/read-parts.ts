/** Parts of a pack file back into its content: every part listed, whole and of the right shape, or a sentence. */
import { strFromU8 } from 'fflate'
import { kinds } from '../../../src-preload/model/catalog.ts'
import { type KnownEntry, libraryLimits } from '../../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { isPackLineage, isPackName, packLimits } from '../../../src-preload/model/packs.ts'
import { fields, integer, list, nullable, oneOf, type Shape, text } from '../../../src-preload/model/shape.ts'
import { isTableDraft, tableLimits } from '../../../src-preload/model/tables.ts'
import {
  digestPack,
  type Hash,
  isPartPath,
  lineagePath,
  type Manifest,
  type PackContent,
  type PackedFavorite,
  type PackedFavorites,
  type PackedNote,
  type PackedTable,
  type PackPartFile,
  packFormat,
  type TableIdentity,
} from './pack-content.ts'

const identifier = text(300)
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

const isManifest = fields<Manifest>({
  errdexpack: oneOf([packFormat]),
  id: isPackId,
  name: isPackName,
  parts: list(
    fields<Manifest['parts'][number]>({ path: isPath, bytes: integer(0, packLimits.unpacked), sha256: text(64) }),
    packLimits.parts,
  ),
})

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length

const hasFavoritesShape = fields<PackedFavorites>({
  groups: list(text(libraryLimits.groupName), libraryLimits.groups),
  items: list(
    fields<PackedFavorite>({ entry: identifier, group: nullable(identifier), tags, known: isKnownEntry }),
    libraryLimits.favorites,
  ),
})
const isPackedFavorites: Shape<PackedFavorites> = (value): value is PackedFavorites =>
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
const isPackedNotes: Shape<readonly PackedNote[]> = (value): value is readonly PackedNote[] =>
  hasNotesShape(value) && isUnique(value.map(({ entry }) => entry))

const isIdentity = fields<TableIdentity>({
  id: text(100),
  name: text(tableLimits.name),
  file: text(500),
  draft: isTableDraft,
})

/** Undefined for what is no JSON, or nested too deeply. */
const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}

const readManifest = (file: string, bytes: Uint8Array | undefined): Outcome<Manifest> => {
  if (bytes === undefined) return failure('packs.no-pack', { file })
  const value = parse(bytes)
  const version =
    typeof value === 'object' && value !== null && 'errdexpack' in value ? Number(value.errdexpack) : undefined
  if (version !== undefined && version > packFormat) return failure('packs.newer', { file, version })
  return isManifest(value) ? success(value) : failure('packs.wrong-part', { file, part: 'manifest.json' })
}

const compareToManifest = (
  file: string,
  manifest: Manifest,
  parts: ReadonlyMap<string, Uint8Array>,
  hash: Hash,
): Outcome<null> => {
  if (!isUnique(manifest.parts.map(({ path }) => path)))
    return failure('packs.wrong-part', { file, part: 'manifest.json' })
  for (const { path, bytes, sha256 } of manifest.parts) {
    const part = parts.get(path)
    if (part === undefined) return failure('packs.missing-part', { file, part: path })
    if (part.length !== bytes || hash(part) !== sha256) return failure('packs.damaged-part', { file, part: path })
  }
  const listed = new Set(manifest.parts.map(({ path }) => path))
  const more = [...parts.keys()].find((path) => path !== 'manifest.json' && !listed.has(path))
  return more === undefined ? success(null) : failure('packs.foreign-part', { file, part: more })
}

const readTables = (file: string, parts: ReadonlyMap<string, Uint8Array>): Outcome<readonly PackedTable[]> => {
  const ids = new Set([...parts.keys()].flatMap((path) => /^tables\/([^/]+)\//.exec(path)?.[1] ?? []))
  if (ids.size > tableLimits.tables) return failure('packs.wrong-part', { file, part: 'tables' })
  const tables: PackedTable[] = []
  for (const id of ids) {
    const path = `tables/${id}/table.json`
    const head = parts.get(path)
    const source = parts.get(`tables/${id}/source`)
    if (head === undefined || source === undefined)
      return failure('packs.missing-part', { file, part: head === undefined ? path : `tables/${id}/source` })
    const identity = parse(head)
    if (!isIdentity(identity) || identity.id !== id || source.length > tableLimits.file)
      return failure('packs.wrong-part', { file, part: path })
    tables.push({ ...identity, source })
  }
  return success(tables)
}

const noFavorites: PackedFavorites = { groups: [], items: [] }

/** Never throws, whatever stands in the parts. */
export const readParts = (
  file: string,
  list: readonly PackPartFile[],
  hash: Hash,
): Outcome<{ readonly content: PackContent; readonly digest: string }> => {
  const parts = new Map(list.map(({ path, bytes }) => [path, bytes]))
  const manifest = readManifest(file, parts.get('manifest.json'))
  if (!manifest.ok) return manifest
  const compared = compareToManifest(file, manifest.value, parts, hash)
  if (!compared.ok) return compared
  const read = <T>(path: string, shape: Shape<T>, absent: T): Outcome<T> => {
    const bytes = parts.get(path)
    if (bytes === undefined) return success(absent)
    const value = parse(bytes)
    return shape(value) ? success(value) : failure('packs.wrong-part', { file, part: path })
  }
  const favorites = read('favorites.json', isPackedFavorites, noFavorites)
  if (!favorites.ok) return favorites
  const notes = read('notes.json', isPackedNotes, [])
  if (!notes.ok) return notes
  const lineage = read(lineagePath, isPackLineage, {})
  if (!lineage.ok) return lineage
  const tables = readTables(file, parts)
  if (!tables.ok) return tables
  const { id, name } = manifest.value
  return success({
    content: {
      id,
      name,
      favorites: favorites.value,
      notes: notes.value,
      tables: tables.value,
      lineage: lineage.value,
    },
    digest: digestPack(manifest.value.parts, hash),
  })
}
