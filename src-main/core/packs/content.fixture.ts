/** Contents of packs for tests: any that a person could have. */
import fc from 'fast-check'
import type { KnownEntry } from '../../../src-preload/model/library.ts'
import { noEnvelope, type TableField } from '../../../src-preload/model/tables.ts'
import type { PackContent, PackedFavorite, PackedNote, PackedReply, PackedTable } from './pack-content.ts'

const word = fc.oneof(
  fc.constantFrom('登录', 'vip', '=1+1', '__proto__', 'constructor', '<b>', 'a b', '表格\n二'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)
const code = fc.constantFrom('1', '2', '1405', '99991672', 'E_AUTH')
const entry = fc.tuple(fc.constantFrom('feishu', 'my-pay', 'my-pay.east'), code).map((names) => names.join('/'))
const known: fc.Arbitrary<KnownEntry> = fc.record({
  service: fc.constantFrom('feishu', 'my-pay'),
  code,
  message: word,
  kind: fc.constantFrom('auth', 'server'),
})
const tags = fc.uniqueArray(word, { maxLength: 4 })

const favorite: fc.Arbitrary<PackedFavorite> = fc.record({
  entry,
  group: fc.option(fc.constantFrom('登录', '__proto__', 'b'), { nil: null }),
  tags,
  known,
})
const note: fc.Arbitrary<PackedNote> = fc.record({
  entry,
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  tags,
  incidentUntil: fc.option(fc.constantFrom('2026-12-01', '2027-01-31'), { nil: null }),
  known,
})
const reply: fc.Arbitrary<PackedReply> = fc.record({
  id: fc.uuid(),
  name: word,
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  service: fc.option(fc.constantFrom('feishu', 'my-pay'), { nil: null }),
  code: fc.option(code, { nil: null }),
  kind: fc.option(fc.constantFrom('auth', 'server'), { nil: null }),
})
const field = fc.option(fc.constantFrom<TableField[]>('code', 'message', 'http'), { nil: null })
const table: fc.Arbitrary<PackedTable> = fc.record({
  id: fc.constantFrom('my-pay', 'my-1z141z4', 'my-a-2'),
  name: word.map((name) => name.slice(0, 60)),
  file: word,
  draft: fc.record({
    name: word,
    mappings: fc.array(fc.record({ taken: fc.boolean(), columns: fc.array(field, { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    envelope: fc.constant({ ...noEnvelope, hosts: ['api.example'] }),
  }),
  source: fc.uint8Array({ maxLength: 200 }),
})

const byEntry = { maxLength: 5, selector: ({ entry }: { readonly entry: string }) => entry } as const
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** As it comes out of a file: notes by entry, tables by id, only groups that are used. */
export const packContent: fc.Arbitrary<PackContent> = fc
  .record({
    id: fc.uuid(),
    name: word.map((name) => `n${name}`),
    items: fc.uniqueArray(favorite, byEntry),
    notes: fc.uniqueArray(note, byEntry),
    replies: fc.uniqueArray(reply, { maxLength: 3, selector: ({ id }) => id }),
    tables: fc.uniqueArray(table, { maxLength: 2, selector: ({ id }) => id }),
    lineage: fc.dictionary(
      entry.map((id) => `note:${id}`),
      fc.array(fc.constantFrom('0'.repeat(64), 'f'.repeat(64)), { maxLength: 3 }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .map(({ items, notes, replies, tables, ...head }) => ({
    ...head,
    favorites: { groups: [...new Set(items.flatMap(({ group }) => group ?? []))], items },
    notes: notes.toSorted((a, b) => compare(a.entry, b.entry)),
    replies: replies.toSorted((a, b) => compare(a.id, b.id)),
    tables: tables.toSorted((a, b) => compare(a.id, b.id)),
  }))
