/** Joins our translations to the entries they translate, and checks that what must survive a translation has survived. */
import type { Entry, EntryId, Gloss, ServiceId, TextLanguage } from '../../../src-preload/model/catalog.ts'
import type { Report } from './compile-rules.ts'
import { hashOfText } from './text-hash.ts'

/** One translated entry of a file of `resources/glosses`. */
export interface GlossRow {
  readonly meaning: string
  /** Markdown; null where the document gives no advice. */
  readonly advice: string | null
  /** `digestOfText` of the documented text that was translated. */
  readonly of: string
}

/** A file of `resources/glosses`, `<service>.<language>.json`. */
export interface GlossFile {
  readonly service: ServiceId
  readonly language: TextLanguage
  readonly rows: Readonly<Record<EntryId, GlossRow>>
}

type Documented = Pick<Entry, 'message' | 'meaning' | 'advice'>

/** Of what was translated: tells that a document has changed, not who changed it. */
export const digestOfText = ({ message, meaning, advice }: Documented): string =>
  hashOfText([message, meaning ?? '', advice ?? ''].join('\n'))
    .toString(16)
    .padStart(8, '0')

/** What of the documented text is no language: placeholders, numbers, code, addresses. Pictures stay with the document. */
const invariants = (text: string): readonly string[] => {
  const plain = text.replace(/!\[[^\]]{0,200}\]\([^)]{0,600}\)/g, '')
  const links = [...plain.matchAll(/\]\((https?:[^)\s]{1,600})\)/g)].map((hit) => hit[1] ?? '')
  const bare = plain.replace(/\]\([^)]{0,600}\)/g, ']').replace(/https?:\/\/[^\s)）`]{1,600}/g, '')
  return [
    ...links,
    ...[...bare.matchAll(/`[^`\n]{1,200}`|%[sdv]|\{\w{1,60}\}|\d[\d,.]{0,20}\d|\d/g)].map(([found]) => found),
  ]
}

/** Invariants of the documented text that the translation lacks. */
export const findLost = (
  documented: Documented,
  { meaning, advice }: Pick<GlossRow, 'meaning' | 'advice'>,
): readonly string[] => {
  const given = `${meaning}\n${advice ?? ''}`
  const wanted = [
    ...(documented.advice === null ? [] : invariants(documented.advice)),
    ...invariants(documented.meaning ?? ''),
  ]
  return [...new Set(wanted)].filter((piece) => !given.includes(piece))
}

/** Entries of services that have a file get their gloss; one that is missing, stale or damaged is told and left out. */
export const joinGlosses = (
  entries: readonly Entry[],
  files: readonly GlossFile[],
  report: Report,
): readonly Entry[] => {
  const fileOf = new Map(files.map((file) => [file.service, file]))
  const known = new Set(entries.map(({ id }) => id))
  for (const { service, rows } of files)
    for (const id of Object.keys(rows))
      if (!known.has(id)) report('gloss/unknown', { line: 1, row: null }, { service, id })
  return entries.map((entry) => {
    const file = fileOf.get(entry.service)
    if (file === undefined) return entry
    const row = file.rows[entry.id]
    const { provenance, code } = entry
    if (row === undefined) report('gloss/missing', provenance, { code })
    else if (row.of !== digestOfText(entry)) report('gloss/stale', provenance, { code })
    else {
      const lost = findLost(entry, row)
      if (lost.length === 0)
        return {
          ...entry,
          gloss: { language: file.language, meaning: row.meaning, advice: row.advice } satisfies Gloss,
        }
      report('gloss/lost', provenance, { code, pieces: lost.join(' ') })
    }
    return entry
  })
}
