/** A pack's content as the parts of its file: the same content gives the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { KnownEntry } from '../../../src-preload/model/library.ts'
import type { TableDraft } from '../../../src-preload/model/tables.ts'
import {
  digestPack,
  firstPackFormat,
  type Hash,
  lineagePath,
  type Manifest,
  type PackContent,
  type PackPartFile,
  packFormat,
} from './pack-content.ts'

/** The earliest time a zip can state; local, as zip times are. */
const noTime = new Date(1980, 0, 1)

/** Puts parts into a zip that is the same for the same parts, wherever and whenever it is made. */
export const writeArchive = (parts: readonly PackPartFile[]): Uint8Array => {
  const files: Zippable = Object.fromEntries(
    parts.map(({ path, bytes }) => [path, [bytes, { mtime: noTime, level: 6 }]]),
  )
  return zipSync(files)
}

const toPart = (path: string, value: unknown): PackPartFile => ({
  path,
  bytes: strToU8(`${JSON.stringify(value, null, 1)}\n`),
})

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b))

// Every object is built field by field: where a value came from must not decide the order of its fields.
const known = ({ service, code, message, kind }: KnownEntry): KnownEntry => ({ service, code, message, kind })

const draftOf = ({ name, extends: service, mappings, envelope, written }: TableDraft): TableDraft => ({
  name,
  mappings: mappings.map(({ taken, columns }) => ({ taken, columns })),
  envelope: {
    codeKeys: envelope.codeKeys,
    messageKeys: envelope.messageKeys,
    hosts: envelope.hosts,
    marks: envelope.marks,
  },
  ...(service !== undefined && { extends: service }),
  ...(written !== undefined && { written }),
})

const listParts = ({ favorites, notes, replies, tables, lineage }: PackContent): readonly PackPartFile[] => {
  const parts: PackPartFile[] = []
  if (favorites.items.length > 0) {
    const items = favorites.items.map((item) => ({
      entry: item.entry,
      group: item.group,
      tags: item.tags,
      known: known(item.known),
    }))
    parts.push(toPart('favorites.json', { groups: favorites.groups, items }))
  }
  if (notes.length > 0) {
    const sorted = notes.toSorted((a, b) => compareTexts(a.entry, b.entry))
    const items = sorted.map((note) => ({
      entry: note.entry,
      text: note.text,
      tags: note.tags,
      incidentUntil: note.incidentUntil,
      known: known(note.known),
    }))
    parts.push(toPart('notes.json', items))
  }
  if (replies.length > 0) {
    const sorted = replies.toSorted((a, b) => compareTexts(a.id, b.id))
    const items = sorted.map(({ id, name, text, service, code, kind }) => ({ id, name, text, service, code, kind }))
    parts.push(toPart('replies.json', items))
  }
  const states = Object.entries(lineage).toSorted(([a], [b]) => compareTexts(a, b))
  if (states.length > 0) parts.push(toPart(lineagePath, Object.fromEntries(states)))
  for (const { id, name, file, draft, source } of tables.toSorted((a, b) => compareTexts(a.id, b.id)))
    parts.push(toPart(`tables/${id}/table.json`, { id, name, file, draft: draftOf(draft) }), {
      path: `tables/${id}/source`,
      bytes: source,
    })
  return parts
}

/** The manifest first. */
export const writeParts = (
  content: PackContent,
  hash: Hash,
): { readonly parts: readonly PackPartFile[]; readonly digest: string } => {
  const parts = listParts(content)
  const manifest: Manifest = {
    errdexpack: content.replies.length > 0 ? packFormat : firstPackFormat,
    id: content.id,
    name: content.name,
    parts: parts.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: hash(bytes) })),
  }
  return { parts: [toPart('manifest.json', manifest), ...parts], digest: digestPack(manifest.parts, hash) }
}
