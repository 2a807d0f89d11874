/** Every stored document, by sweep: what it holds comes back, and damage of any kind throws nothing and loses nothing. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialSettings } from '../../src-preload/model/settings.ts'
import { noEnvelope, noSums } from '../../src-preload/model/tables.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import { mutationRuns } from '../thoroughness.fixture.ts'
import { byLaterHand, damage } from './damage.fixture.ts'
import { type DocumentOptions, openDocument, openFolder } from './document.ts'
import { documents, type StoredValues } from './documents.ts'
import { createUnreliableFiles } from './unreliable-files.fixture.ts'

/** Milliseconds; seconds on a machine that has nothing else to do. */
const longRun = 300_000

const known = { service: 'feishu', code: '1405', message: 'no "right" 权限', kind: 'auth' } as const
const digest = '0f'.repeat(32)

/** Something in every field. */
const samples: StoredValues = {
  settings: { ...initialSettings, theme: 'dark' },
  layout: { columnWidths: { code: 120 }, hiddenColumns: ['actor'], detailWidth: 400 },
  hints: { staysInTray: true },
  placement: { bounds: { x: -5, y: 2, width: 800, height: 600 }, maximized: true },
  favorites: {
    groups: [{ id: 'g', name: '登录' }],
    items: [{ entry: 'feishu/1405', group: 'g', tags: ['vip'], added: '2026-11-20T08:00:00Z', known }],
  },
  notes: [
    {
      entry: 'feishu/1405',
      text: 'ask **ops**\n',
      tags: ['a'],
      incidentUntil: '2026-12-01',
      changed: '2026-11-20T08:00:00Z',
      known,
    },
  ],
  history: [
    {
      id: 'h',
      time: '2026-11-20T08:00:00Z',
      kind: 'diagnosis',
      outcome: 'identified',
      excerpt: 'code 1405',
      whole: null,
      entries: ['feishu/1405'],
    },
  ],
  replies: [
    {
      id: 'r',
      name: '开通权限',
      text: '您好，请开通 {scopes}，预计 {时间}。',
      service: 'feishu',
      code: '99991672',
      kind: 'permission',
      used: 3,
      changed: '2026-11-20T08:00:00Z',
    },
  ],
  met: [
    {
      service: 'feishu',
      code: '231001',
      message: null,
      count: 2,
      first: '2026-11-20T08:00:00Z',
      last: '2026-11-21T08:00:00Z',
      sample: 'code 231001',
      dismissed: false,
    },
  ],
  tables: [
    {
      id: 'my-pay',
      name: 'Pay',
      file: 'pay.csv',
      encoding: 'utf-8',
      services: ['my-pay'],
      entries: 3,
      enabled: true,
      imported: '2026-11-20T08:00:00Z',
      draft: { name: 'Pay', mappings: [{ taken: true, columns: ['code', null] }], envelope: noEnvelope },
      compiled: 'my-pay.1',
      sums: { ...noSums, source: digest },
      messages: { error: 0, warning: 1, note: 2 },
    },
  ],
  packs: {
    packs: [
      {
        id: '0b8f4e0a-7f0e-4d0c-9b7e-0d6f1c7a2b3c',
        name: 'Team',
        file: 'team.errdexpack',
        changed: '2026-11-20T08:00:00Z',
        digest,
        lineage: { 'note:feishu/1405': [digest] },
        signer: digest,
      },
    ],
    folders: [{ path: '/share', dismissed: [digest] }],
  },
}

const names = Object.keys(documents) as readonly (keyof StoredValues)[]
const folder = (files: ReturnType<typeof createUnreliableFiles>) => ({ ...openFolder('/d'), files, retryAfter: 1 })
const copyOf = (file: string) => file.replace('.json', '.copy.json')

test('no two documents share a file', () => {
  const files = Object.values(documents).flatMap(({ file }) => [file, copyOf(file)])
  expect(new Set(files).size).toBe(files.length)
})

const sweep = async <T>(options: DocumentOptions<T>, sample: T) => {
  const stored = createUnreliableFiles()
  await openDocument(folder(stored), options).document.write(sample)
  const content = stored.content.get(`/d/${options.file}`) ?? ''
  expect(openDocument(folder(createUnreliableFiles(stored.content)), options)).toMatchObject({ problem: null })
  fc.assert(
    fc.property(damage(content), damage(content), fc.constantFrom('main', 'copy', 'both'), (one, two, which) => {
      const main = which === 'copy' ? content : one
      const copy = which === 'main' ? content : two
      const disk = createUnreliableFiles(
        new Map([
          [`/d/${options.file}`, main],
          [`/d/${copyOf(options.file)}`, copy],
        ]),
      )
      const { document, problem } = openDocument(folder(disk), options)
      if (problem?.key === 'store.newer') expect([main, copy]).toContain(byLaterHand)
      else if (which !== 'both') expect(document.read()).toEqual(sample)
      else expect(options.shape(document.read())).toBe(true)
      if (problem !== null) expect(isMessageKey(problem.key)).toBe(true)
      if (problem !== null && problem.key !== 'store.newer')
        expect([...disk.content.keys()].some((name) => name.endsWith('.unreadable'))).toBe(true)
      // Whatever was found is still there, byte by byte, under this name or another.
      const texts = [...disk.content.values()]
      expect(texts).toContain(main)
      expect(texts).toContain(copy)
    }),
    { numRuns: mutationRuns },
  )
}

test.each(names)(
  `%s: ${mutationRuns} damaged files, none throws, a whole copy loses nothing`,
  (name) => sweep(documents[name] as DocumentOptions<unknown>, samples[name]),
  longRun,
)

test('a flipped bit in a number makes no file the later one, and none of a later version', async () => {
  const files = createUnreliableFiles()
  const { document } = openDocument(folder(files), documents.notes)
  await document.write(samples.notes)
  const before = files.content.get('/d/notes.json') ?? ''
  await document.write([])
  for (const [from, to] of [
    ['"format":1', '"format":9'],
    ['"serial":1', '"serial":9'],
  ] as const) {
    const disk = createUnreliableFiles(new Map([...files.content, ['/d/notes.copy.json', before.replace(from, to)]]))
    const opened = openDocument(folder(disk), documents.notes)
    expect([opened.document.read(), opened.problem?.key]).toEqual([[], 'store.restored'])
  }
})

test('a file whose sum is over its value alone, as before, is whole', () => {
  const value = samples.notes
  const sum = createHash('sha256').update(JSON.stringify(value)).digest('hex')
  const disk = createUnreliableFiles(new Map([['/d/notes.json', JSON.stringify({ format: 1, serial: 3, sum, value })]]))
  expect(openDocument(folder(disk), documents.notes)).toMatchObject({ problem: null })
  expect(openDocument(folder(disk), documents.notes).document.read()).toEqual(value)
})
