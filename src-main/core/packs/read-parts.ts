/** Parts of a pack file back into its content: every part listed, whole and of the right shape, or a sentence. */
import { strFromU8 } from 'fflate'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { isPackLineage } from '../../../src-preload/model/packs.ts'
import type { Shape } from '../../../src-preload/model/shape.ts'
import { tableLimits } from '../../../src-preload/model/tables.ts'
import {
  digestPack,
  type Hash,
  lineagePath,
  type Manifest,
  type PackContent,
  type PackedFavorites,
  type PackedTable,
  type PackPartFile,
  packFormat,
} from './pack-content.ts'
import {
  isManifest,
  isPackedFavorites,
  isPackedNotes,
  isPackedReplies,
  isTableIdentity,
  isUnique,
} from './part-shapes.ts'

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
    if (!isTableIdentity(identity) || identity.id !== id || source.length > tableLimits.file)
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
  const replies = read('replies.json', isPackedReplies, [])
  if (!replies.ok) return replies
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
      replies: replies.value,
      tables: tables.value,
      lineage: lineage.value,
    },
    digest: digestPack(manifest.value.parts, hash),
  })
}
