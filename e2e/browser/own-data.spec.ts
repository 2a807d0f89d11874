/** The person's own tables from the command line: added, found, updated, packed, removed, and left alone while the app writes. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '../fixture.ts'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs the built command line; its own folder is an empty one. */
const createRunner = (home: string) => (data: string, args: readonly string[], input?: string) =>
  new Promise<Ran>((done) => {
    const env = { ...process.env, XDG_CONFIG_HOME: home, APPDATA: home, HOME: home }
    const child = execFile(
      process.execPath,
      [cli, ...args, '--lang', 'en', '--data-dir', data],
      { env },
      (error, out, err) => done({ exit: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
    child.stdin?.end(input ?? '')
  })

let folder: string
let run: ReturnType<typeof createRunner>
let table: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'errdex-cli-'))
  run = createRunner(join(folder, 'home'))
  table = join(folder, 'ledger.csv')
  await writeFile(table, 'code,message,advice\n7770001,the ledger is locked,unlock it\n7770002,no such batch,\n')
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

const report = '{"code":7770001,"msg":"the ledger is locked","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}'

test('a table that adds to a service is added, found by every command, updated, packed and removed', async () => {
  const data = join(folder, 'data')
  const added = await run(data, ['tables', 'add', table, '--service', '飞书', '--name', 'Ledger', '--json'])
  expect(added).toMatchObject({ exit: 0, err: '' })
  expect(JSON.parse(added.out)).toMatchObject([
    { id: 'my-ledger', name: 'Ledger', entries: 2, service: 'feishu', added: 2 },
  ])

  expect(JSON.parse((await run(data, ['lookup', '7770001', '--json'])).out)).toMatchObject([
    { id: 'my-ledger/7770001', service: 'feishu', advice: 'unlock it' },
  ])
  expect(JSON.parse((await run(data, ['search', 'ledger locked', '--json'])).out)[0]).toMatchObject({
    id: 'my-ledger/7770001',
  })
  expect(JSON.parse((await run(data, ['diagnose', '--json'], report)).out).findings[0]).toMatchObject({
    outcome: 'identified',
    candidates: [{ entryId: 'my-ledger/7770001' }],
  })
  const { out: all } = await run(data, ['entries', '--service', 'feishu', '--jsonl'])
  expect(
    all
      .trim()
      .split('\n')
      .filter((line) => line.includes('my-ledger/')),
  ).toHaveLength(2)

  const pack = join(folder, 'team.errdexpack')
  const written = JSON.parse((await run(data, ['packs', 'export', pack, '--json'])).out)
  expect(written).toMatchObject({ tables: 1, favorites: 0, notes: 0, replies: 0 })
  const nowhere = await run(data, ['packs', 'export', '/no/such/folder/x.errdexpack'])
  expect(nowhere).toMatchObject({ exit: 2, err: expect.stringContaining('no such folder') })
  const other = join(folder, 'other')
  expect(await run(other, ['packs', 'open', pack])).toMatchObject({ exit: 0 })
  expect(JSON.parse((await run(other, ['lookup', '7770002', '--json'])).out)).toMatchObject([
    { id: 'my-ledger/7770002' },
  ])

  await writeFile(table, 'code,message,advice\n7770001,the ledger is locked,wait\n7770003,new,\n')
  const updated = await run(data, ['tables', 'update', 'my-ledger', table, '--json'])
  expect(JSON.parse(updated.out)).toMatchObject([{ service: 'feishu', added: 1, changed: 1, removed: 1 }])
  expect(await run(data, ['packs', 'export', pack, '--table', 'no such'])).toMatchObject({ exit: 2 })
  expect(await run(data, ['packs', 'export', pack, '--table', 'LEDGER', '--json'])).toMatchObject({ exit: 0 })
  expect(await run(data, ['tables', 'remove', 'Ledger'])).toMatchObject({ exit: 0 })
  expect(await run(data, ['tables', 'list'])).toMatchObject({ exit: 1, out: '' })
})

test('a documentation folder is one table', async () => {
  const docs = join(folder, 'docs', 'deep')
  await mkdir(docs, { recursive: true })
  for (const page of ['one', 'two'])
    await writeFile(
      join(docs, `${page}.md`),
      `# ${page}\n\n## 错误码\n\n| HTTP状态码 | 错误码 | 描述 | 排查建议 |\n|--|--|--|--|\n| 400 | 7771001 | bad ${page} | look |\n`,
    )
  const added = await run(join(folder, 'data'), ['tables', 'add', join(folder, 'docs'), '--json'])
  expect(added.err).toBe('')
  expect(JSON.parse(added.out)).toMatchObject([{ id: 'my-docs', pages: 2, entries: 2 }])
})

test('what the running app has open is read; a write says why not in one sentence', async ({ errdex }) => {
  const data = errdex.dataFolder
  expect(await run(data, ['lookup', '99991672'])).toMatchObject({ exit: 0 })
  const before = await readdir(join(data, 'store'))
  const refused = await run(data, ['tables', 'add', table])
  expect(refused.exit).toBe(2)
  expect(refused.err.trim().split('\n')).toHaveLength(1)
  expect(refused.err).toMatch(/Errdex|open|use/)
  expect(await run(data, ['tables', 'list'])).toMatchObject({ exit: 1 })
  expect(await readdir(join(data, 'store'))).toEqual(before)
})

test('codes that are words are found in other capitals', async () => {
  const data = join(folder, 'data')
  await writeFile(table, 'code,message\nPay.NoFunds,no funds\n')
  await run(data, ['tables', 'add', table])
  for (const word of ['Pay.NoFunds', 'pay.nofunds', 'PAY.NOFUNDS'])
    expect(JSON.parse((await run(data, ['lookup', word, '--json'])).out)).toMatchObject([{ code: 'Pay.NoFunds' }])
})

test('a quote that nothing closes is told with its line, whether or not entries are left', async () => {
  const data = join(folder, 'data')
  await writeFile(table, 'code,message\n7770001,"the ledger is locked\n7770002,no such batch\n')
  expect(await run(data, ['tables', 'add', table])).toMatchObject({ exit: 0, err: expect.stringContaining('Line 2:') })
  await writeFile(table, 'code,"message\n7770001,the ledger is locked\n')
  expect(await run(data, ['tables', 'add', table])).toMatchObject({ exit: 2, err: expect.stringContaining('line 1') })
})

test('of several files those that are tables are added, and why another is none is said; exit 2', async () => {
  const data = join(folder, 'data')
  const [paper, later] = [join(folder, 'paper.pdf'), join(folder, 'later.csv')]
  await writeFile(paper, '%PDF-1.7\n1 0 obj')
  await writeFile(later, 'code,message\n77,later\n')
  const { exit, out, err } = await run(data, ['tables', 'add', paper, later, '--json'])
  expect([exit, JSON.parse(out)]).toEqual([2, [expect.objectContaining({ name: 'later', entries: 1 })]])
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/paper\.pdf: This file holds no text \(PDF/),
    '1 of 2 files could not be used; why is said above.',
  ])
})

test('a folder that does not take the files is named, and nothing else is printed', async () => {
  const file = join(folder, 'no-folder')
  await writeFile(file, '')
  const { exit, out, err } = await run(file, ['tables', 'add', table])
  expect([exit, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  expect(err).toContain(file)
})

for (const [args, sentence] of [
  [['tables'], 'add, list, update or remove'],
  [['tables', 'add'], 'Name the files'],
  [['tables', 'remove', 'my-nothing'], 'no table'],
  [['tables', 'update', 'my-nothing', 'x.csv'], 'no table'],
  [['tables', 'add', '/no/such/file.csv'], 'cannot be read'],
  [['tables', 'add', 'x.csv', '--service', 'nobody'], 'no service'],
  [['packs', 'export'], 'Name the files'],
  [['packs', 'open', '/no/such/pack'], 'cannot be read'],
] as const)
  test(`wrong use is one sentence: ${args.join(' ')}`, async () => {
    const { exit, out, err } = await run(join(folder, 'data'), args)
    expect([exit, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toContain(sentence)
  })
