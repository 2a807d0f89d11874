/** The five shipped documents: every row is an entry with the very text of the document, and every other line is accounted for. */
import { describe, expect, test } from 'vitest'
import { shippedCatalog, shippedSources } from '../../shipped.fixture.ts'
import { adapters } from './adapters/registry.ts'

const { services, texts } = shippedSources
const catalog = shippedCatalog
const entriesOf = (service: string) => catalog.entries.filter((entry) => entry.service === service)

/** Finds code and message of every row by itself, knowing nothing of readers and adapters. */
const rowPatterns: Readonly<
  Record<string, { readonly pattern: RegExp; readonly rows: number; readonly codes: number }>
> = {
  feishu: { pattern: /<md-td>(\d+)<\/md-td>\s*<md-td>([^<]*)<\/md-td>/g, rows: 553, codes: 549 },
  'feishu-project': { pattern: /^\d{3}\| (\d+)\| (.*)\| $/gm, rows: 95, codes: 94 },
  turing: { pattern: /^\| (\d+) \| \d+ \| [^|]+ \| [A-Z0-9_]+ ([^|]+) \|$/gm, rows: 258, codes: 257 },
  'feishu-hire': { pattern: /^\| (\d+) +\|([^|]*)\|/gm, rows: 46, codes: 46 },
  'tencent-bot': { pattern: /^\|(\d+)\t?\|(.*?)\|?$/gm, rows: 72, codes: 72 },
}

test('the rows of every document are looked for here', () => {
  expect(Object.keys(rowPatterns).toSorted()).toEqual(services.map(({ id }) => id).toSorted())
})

/** Letters and digits alone: what layout, marks and repairs cannot change. */
const compact = (parts: readonly (string | number)[]) => parts.join('\n').replace(/[^\p{L}\p{N}]/gu, '')

describe.each(services)('$id', ({ id, document }) => {
  const text = texts.get(document) ?? ''
  const expected = rowPatterns[id]
  const found = [...text.matchAll(expected?.pattern ?? /$^/g)].map(([, code, message]) => [code, message?.trim()])

  test('every row is one entry, in order, with code and message as written', () => {
    expect(found).toHaveLength(expected?.rows ?? -1)
    expect(entriesOf(id).map(({ code, message }) => [code, message])).toEqual(found)
    expect(new Set(found.map(([code]) => code)).size).toBe(expected?.codes)
  })

  test('every entry says where it stands: the line holds its code', () => {
    const lines = text.split('\n')
    const astray = entriesOf(id).filter(({ code, provenance }) => !lines[provenance.line - 1]?.includes(code))
    expect(astray.map(({ id, provenance }) => [id, provenance])).toEqual([])
    expect(entriesOf(id).map(({ provenance }) => provenance.row)).toEqual(found.map((_, index) => index + 1))
  })

  test('every line is part of a cell, of the guidance, or reported as left out', () => {
    const adapter = adapters.find((candidate) => candidate.service === id)
    const headings = adapter?.columns.map((column) => column.heading) ?? []
    const table = adapter?.cut(text, headings, () => {})
    const kept = compact([
      ...headings,
      ...(table?.rows.flatMap((row) => row.cells) ?? []),
      ...catalog.guidance.filter((section) => section.service === id).flatMap(({ heading, body }) => [heading, body]),
      ...catalog.messages
        .filter((message) => message.document === document)
        .flatMap(({ text }) => Object.values(text.values)),
    ])
    const lost = text.split('\n').filter((line) => !kept.includes(compact([line.replace(/<[^>]*>|==[^=]*==$/g, '')])))
    expect(lost).toEqual([])
  })
})

test('1,024 rows, 972 codes, no error and no warning', () => {
  expect(catalog.entries).toHaveLength(1024)
  expect(new Set(catalog.entries.map(({ id }) => id)).size).toBe(1024)
  expect(new Set(catalog.entries.map(({ code }) => code)).size).toBe(972)
  expect(catalog.messages.filter(({ severity }) => severity !== 'note')).toEqual([])
})
