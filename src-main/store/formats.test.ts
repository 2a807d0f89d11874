/** Files of every format that people have on their disks are read by this version, and lose nothing they hold. */
import { expect, test } from 'vitest'
import { documents, type StoredValues } from './documents.ts'
import { formatOf, unseal } from './sealed-value.ts'

const time = '2026-11-20T08:00:00Z'
const digest = '0f'.repeat(32)
const known = { service: 'feishu', code: '1405', message: 'no right', kind: 'auth' }
const diagnosis = { id: 'h', time, kind: 'diagnosis', outcome: 'identified', excerpt: 'code 1405', whole: null }
const table = {
  id: 'my-pay',
  name: 'Pay',
  file: 'pay.csv',
  encoding: 'utf-8',
  services: ['my-pay'],
  entries: 3,
  enabled: true,
  imported: time,
  draft: {
    name: 'Pay',
    mappings: [{ taken: true, columns: ['code', null] }],
    envelope: { codeKeys: [], messageKeys: [], hosts: [], marks: [] },
  },
  compiled: 'my-pay.1',
  messages: { error: 0, warning: 1, note: 2 },
}
const pack = { id: 'p', name: 'Team', file: 'team.errdexpack', changed: time, digest, lineage: { 'note:x': [digest] } }

/**
 * A value of each format, the first format first, as files hold it. None ever changes: a field that these lack, or one they have
 * too many, is a new format, with a step in the document's migrations and a line here. Settings have a test of their own.
 */
const kept: { readonly [K in Exclude<keyof StoredValues, 'settings'>]: readonly unknown[] } = {
  layout: [{ columnWidths: { code: 120 }, hiddenColumns: ['actor'], detailWidth: 400 }],
  hints: [{ staysInTray: true }],
  placement: [{ bounds: { x: -5, y: 2, width: 800, height: 600 }, maximized: true }],
  favorites: [
    {
      groups: [{ id: 'g', name: '登录' }],
      items: [{ entry: 'feishu/1405', group: 'g', tags: ['vip'], added: time, known }],
    },
  ],
  notes: [[{ entry: 'feishu/1405', text: 'ask ops', tags: ['a'], incidentUntil: '2026-12-01', changed: time, known }]],
  history: [[{ ...diagnosis, entries: ['feishu/1405'] }], [{ ...diagnosis, entries: ['feishu/1405'] }]],
  replies: [
    [
      {
        id: 'r',
        name: '开通',
        text: '{scopes}',
        service: 'feishu',
        code: '99991672',
        kind: 'permission',
        used: 3,
        changed: time,
      },
    ],
  ],
  met: [
    [
      {
        service: 'feishu',
        code: '231001',
        message: null,
        count: 2,
        first: time,
        last: time,
        sample: 'x',
        dismissed: false,
      },
    ],
  ],
  tables: [[table], [{ ...table, sums: { entries: '', index: '', source: digest } }]],
  packs: [
    { packs: [pack], folders: [{ path: '/share', dismissed: [digest] }] },
    { packs: [{ ...pack, signer: digest }], folders: [{ path: '/share', dismissed: [digest] }] },
  ],
}

/** Whether everything in `part` is in `whole` as well. */
const holds = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? typeof whole === 'object' &&
      whole !== null &&
      Object.entries(part).every(([key, value]) =>
        holds(Object.entries(whole).find(([name]) => name === key)?.[1], value),
      )
    : whole === part

const names = Object.keys(kept) as readonly (keyof typeof kept)[]

test.each(names)('%s of every format', (name) => {
  const { shape, migrations } = documents[name]
  expect(kept[name]).toHaveLength(formatOf(documents[name]))
  for (const [at, value] of kept[name].entries()) {
    const read = unseal<unknown>(JSON.stringify({ format: at + 1, value }), {
      shape,
      ...(migrations && { migrations }),
    })
    expect(read, `format ${at + 1}`).toMatchObject({ state: 'sound' })
    expect(holds(read.state === 'sound' ? read.sealed.value : null, value)).toBe(true)
  }
})

test('no document but settings is left out', () => {
  expect([...names, 'settings'].toSorted()).toEqual(Object.keys(documents).toSorted())
})
