/** A documentation folder as a file: opened, kept small, opened again with the same entries on any machine. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFolderMark, writeHead } from '../../src-preload/model/page-folder.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import { learn } from '../core/analyzer/knowledge/knowledge.ts'
import { learnTables } from '../core/analyzer/knowledge/learn-tables.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { kioskPages, writePage } from '../core/pages/pages.fixture.ts'
import { finishSteps } from '../core/steps.ts'
import { previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { readEntries, writeEntries } from '../engine/compiled-table.ts'
import { shippedCatalog } from '../shipped.fixture.ts'
import { runs } from '../thoroughness.fixture.ts'
import { openFolder } from './open-folder.ts'
import { isPageFolder, packPageFolder, readPageFolder } from './page-folder.ts'

const documented = writePage({
  path: 'login.md',
  title: '登录柜机',
  call: '/open-apis/kiosk/v1/login',
  rows: [['400', '99991663', 'Invalid access token for authorization. Please make a test attempt.', '请重新扫码']],
})
const files = [...kioskPages, documented]

const join = (pages: readonly { readonly path: string; readonly text: string }[]): Uint8Array =>
  Buffer.concat([
    Buffer.from(pageFolderMark),
    ...pages.flatMap(({ path, text }) => {
      const bytes = Buffer.from(text)
      return [Buffer.from(writeHead({ path, bytes: bytes.length })), bytes]
    }),
    Buffer.from(writeHead({ left: 'png', count: 2 })),
  ])

const open = (bytes: Uint8Array) =>
  openFolder({ table: 'my-kiosk', file: 'kiosk' }, bytes, shippedCatalog, () => undefined)
const compile = (bytes: Uint8Array) => {
  const opened = open(bytes)
  return opened.compile(opened.guess(), createTableMessages())
}

test('what is kept gives the same entries, byte by byte the same from any order of files', async () => {
  const kept = await open(join(files)).toKeep()
  expect(isPageFolder(kept)).toBe(true)
  expect(compile(kept)).toEqual(compile(join(files)))
  expect(await open(join(files.toReversed())).toKeep()).toEqual(kept)
  expect(await open(kept).toKeep()).toEqual(kept)
})

test('the draft guesses the service, and another choice makes it one of its own', () => {
  const opened = open(join(files))
  const draft = opened.guess()
  expect(draft.extends).toBe('feishu')
  const { extends: _, ...own } = draft
  const alone = opened.compile(own, createTableMessages())
  expect(alone.services.map(({ id }) => id)).toEqual(['my-kiosk'])
  expect(new Set(alone.entries.map(({ service }) => service))).toEqual(new Set(['my-kiosk']))
  expect(alone.additions).toEqual([])
})

test('a documented code with the same meaning adds its pages to the document’s entry', () => {
  const { entries, additions, folder } = compile(join(files))
  expect(entries.some(({ code }) => code === '99991663')).toBe(
    shippedCatalog.entries.find(({ code }) => code === '99991663')?.message !==
      'Invalid access token for authorization. Please make a test attempt.',
  )
  expect(entries.length + additions.length).toBe(5)
  expect(folder).toMatchObject({ files: 6, pages: 4, pagesWithCodes: 4, codes: 4, rows: 7, merged: 2 })
  expect(folder?.leftOut).toContainEqual({ reason: 'no-page', count: 2, samples: [{ page: '.png', text: '2' }] })
})

test('a newer folder shows what it says otherwise on single pages, of documented codes too', () => {
  const [door, parcel] = [kioskPages[1], kioskPages[2]]
  if (door === undefined || parcel === undefined) throw new Error('the fixture has other pages')
  const shipped = shippedCatalog.entries.find(({ service, message }) => service === 'feishu' && message.length > 12)
  if (shipped === undefined) throw new Error('no entry is shipped')
  const login = (advice: string) =>
    writePage({
      path: 'login.md',
      title: '登录柜机',
      call: '/open-apis/kiosk/v1/login',
      rows: [['400', shipped.code, shipped.message, advice]],
    })
  const draft = open(join(kioskPages)).guess()
  const see = (pages: typeof kioskPages) => {
    const opened = open(join(pages))
    return { opened, compiled: opened.compile(opened.guess(), createTableMessages()) }
  }
  const documented = new Map(shippedCatalog.entries.map((entry) => [entry.id, entry]))
  const compare = (before: typeof kioskPages, after: typeof kioskPages) => {
    const { opened, compiled } = see(after)
    return previewTable({
      file: 'kiosk',
      grids: opened.grids,
      folder: compiled.folder,
      encoding: '',
      draft,
      compiled,
      messages: createTableMessages(),
      before: see(before).compiled,
      documented: (id) => documented.get(id),
      favorites: [shipped.id],
      isKnownElsewhere: () => false,
    })
  }
  const old = [...kioskPages, login('请重新扫码')]
  expect(see(old).compiled.additions.map(({ to }) => to)).toEqual([shipped.id])
  expect(compare(old, old)).toMatchObject({ added: 0, changed: 0, removed: 0, changes: [], affected: [] })
  const renewed = compare(old, [...kioskPages, login('请先换一次凭证')])
  expect(renewed).toMatchObject({ added: 0, changed: 1, removed: 0, affected: [shipped.id] })
  expect(renewed.changes).toEqual([
    {
      type: 'changed',
      entry: shipped.id,
      before: expect.stringContaining('POST /open-apis/kiosk/v1/login: '),
      after: expect.stringMatching(/请先换一次凭证$/),
    },
  ])
  expect(compare(old, kioskPages)).toMatchObject({ added: 0, changed: 0, removed: 1 })
  expect(compare(kioskPages, old)).toMatchObject({ added: 1, changed: 0, removed: 0 })
  // A page of an entry that stays for the others is told with its own words.
  const fewer = compare(old, [...kioskPages.filter((page) => page !== parcel), login('请重新扫码')])
  expect(fewer.changes.find(({ type }) => type === 'changed')?.before).toContain('page_size 不能超过 50')
})

test('a call whose page lists no code is known with the permissions it asks for, from disk to diagnosis', async () => {
  const silent = writePage({
    path: 'door/history.md',
    title: '柜门记录',
    method: 'GET',
    call: '/open-apis/kiosk/v1/doors/:door_id/records',
    scopes: ['kiosk:record:readonly'],
    rows: [],
  })
  const compiled = compile(join([...kioskPages, silent]))
  expect(compiled.calls).toMatchObject([{ service: 'feishu', method: 'GET', scopes: ['kiosk:record:readonly'] }])
  const { entries, calls } = await readEntries(Buffer.from(writeEntries(compiled)).toString().trimEnd().split('\n'))
  const view = viewCatalog({ ...shippedCatalog, entries: [...shippedCatalog.entries, ...entries] })
  const learner = learnTables(learn(viewCatalog(shippedCatalog)), new Map())
  for (const entry of entries) learner.add(entry)
  const analysis = createAnalysis(finishSteps(learner.finish(view, calls)))
  analysis.push(`GET https://open.feishu.cn/open-apis/kiosk/v1/doors/d_18/records?day=1
{"code":99991672,"msg":"Access denied. One of the following scopes is required: [kiosk:record]"}`)
  expect(analysis.finish().findings[0]?.candidates[0]).toMatchObject({
    service: 'feishu',
    code: '99991672',
    api: { title: '柜门记录', message: null, advice: null, scopes: ['kiosk:record:readonly'] },
  })
})

test('pages in another encoding are read, those in none are named', () => {
  const [page] = kioskPages
  const utf16 = Buffer.from(`\uFEFF${page?.text}`, 'utf16le')
  const broken = Buffer.from([0xff, 0xff, 0x00, 0xd8, 0x00, 0x81, 0xff])
  const bytes = Buffer.concat([
    Buffer.from(pageFolderMark),
    Buffer.from(writeHead({ path: 'a.md', bytes: utf16.length })),
    utf16,
    Buffer.from(writeHead({ path: 'b.md', bytes: broken.length })),
    broken,
  ])
  const { entries, folder } = compile(bytes)
  expect(entries.map(({ code }) => code)).toEqual(['8230001'])
  expect(folder?.leftOut.find(({ reason }) => reason === 'unreadable')?.samples).toEqual([{ page: 'b.md', text: '' }])
})

test('no bytes throw, and a cut or changed file is no folder or fewer pages', async () => {
  const whole = [
    Buffer.from(join(files)),
    Buffer.from(await packPageFolder(readPageFolder(join(files)) ?? { pages: [], left: [] })),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.boolean(), (bytes, at, value, cuts) => {
      const place = at % bytes.length
      const damaged = Uint8Array.from(cuts ? bytes.subarray(0, place) : bytes.with(place, value))
      expect(() => readPageFolder(damaged)).not.toThrow()
    }),
    { numRuns: runs(300) },
  )
})
