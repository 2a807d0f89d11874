/**
 * A table of 100,000 rows through the built app: choosing the file → entries in use, what it blocks meanwhile, cancelling,
 * restart; in turns with a bare script that parses, compiles and writes the same file.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { startServices } from '../../../src-main/services.ts'
import type { Outcome } from '../../../src-preload/model/outcome.ts'
import { importBare, runBareImport } from '../bare-import.ts'
import { ask, catalogChanged, hostFor, sendTable, unwrap, watch } from '../bench-services.ts'
import { largeTable } from '../large-table.ts'
import { median, timedAsync } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { ownProcessorTime } from '../process-tree.ts'

const rows = 100_000
const rounds = 3
/** Milliseconds a person looks at a preview before accepting it, at the least. */
const looking = 3_000

/** What a window shows first. */
const firstPage = {
  text: '',
  filter: { service: [], kind: [], http: [], retry: [], actor: [] },
  sort: null,
  offset: 0,
  limit: 50,
}

/** Milliseconds from starting the services to the first page of entries, and to the tables in use. */
const restart = async (dataFolder: string, hasTables: boolean) => {
  const start = performance.now()
  const inUse = hasTables ? catalogChanged().then(() => performance.now() - start) : Promise.resolve(Number.NaN)
  const services = startServices(hostFor(dataFolder))
  await ask(services, 'catalog:browse', firstPage)
  const usable = performance.now() - start
  const stop = watch(services)
  const used = await inUse
  if (!hasTables) await new Promise((resume) => setTimeout(resume, 500))
  const blocked = await stop()
  await services.close()
  return { usable, inUse: used, blocked }
}

if (!isMainThread) {
  await runBareImport()
  process.exit(0)
}

const bytes = Buffer.from(largeTable(rows))
const dataFolder = mkdtempSync(join(tmpdir(), 'errdex-import-'))
const empty = mkdtempSync(join(tmpdir(), 'errdex-import-'))
/**
 * `look` is how long the person looks at the preview, in milliseconds. What is blocked is watched then only: the watching takes
 * processor time, which counts where nobody looks.
 */
const importOnce = async (look: number) => {
  const folder = mkdtempSync(join(dataFolder, 'round-'))
  const services = startServices(hostFor(folder))
  // Behind the first page search is made ready, which is no part of an import.
  await ask(services, 'catalog:browse', firstPage)
  await new Promise((resume) => setTimeout(resume, 1_500))

  const cancelled = await sendTable(services, bytes)
  const reading = ask(services, 'tables:preview', cancelled, null)
  await new Promise((resume) => setTimeout(resume, 300))
  const cancel = await timedAsync(() => ask(services, 'tables:cancel', cancelled))
  await reading

  const stop = look === 0 ? null : watch(services)
  const spent = ownProcessorTime()
  const sent = await timedAsync(() => sendTable(services, bytes))
  const previewed = await timedAsync(() => ask(services, 'tables:preview', sent.value, null))
  await new Promise((resume) => setTimeout(resume, look))
  const accepted = await timedAsync(() => ask<Outcome<null>>(services, 'tables:accept', sent.value))
  unwrap(accepted.value)
  const cpu = ownProcessorTime() - spent
  // What is made ready in the background blocks as well.
  await new Promise((resume) => setTimeout(resume, 3_000))
  const blocked = await stop?.()
  const first = await timedAsync(() => services.engine.startDiagnosis())
  const search = await timedAsync(() => ask(services, 'catalog:browse', { ...firstPage, text: '余额不足' }))
  await services.close()
  return {
    folder,
    sent: sent.ms,
    previewed: previewed.ms,
    accepted: accepted.ms,
    cancel: cancel.ms,
    cpu,
    blocked,
    first: first.ms,
    search: search.ms,
  }
}

const imports: Awaited<ReturnType<typeof importOnce>>[] = []
const looked: typeof imports = []
const bare: Awaited<ReturnType<typeof importBare>>[] = []
for (let round = 0; round < rounds; round++) {
  bare.push(await importBare(import.meta.url, { bytes, folder: dataFolder }))
  imports.push(await importOnce(0))
  looked.push(await importOnce(looking))
}
const figuresOf = (values: readonly number[]) => [toFigure(median(values)), toFigure(Math.max(...values))]
const at = (read: (round: (typeof imports)[number]) => number, list = imports) => figuresOf(list.map(read))
console.log(`${rows.toLocaleString('en')} rows, ${toFigure(bytes.length / 2 ** 20)} MB, ${rounds} rounds`)
printTable([
  ['ms', 'median', 'worst'],
  ['sending the file', ...at(({ sent }) => sent)],
  ['reading → preview', ...at(({ previewed }) => previewed)],
  ['accepting → entries in use', ...at(({ accepted }) => accepted)],
  ['end to end', ...at(({ sent, previewed, accepted }) => sent + previewed + accepted)],
  [
    `end to end, the preview looked at for ${looking / 1_000} s, without that`,
    ...at(({ sent, previewed, accepted }) => sent + previewed + accepted, looked),
  ],
  ['a bare script: parsing, compiling, writing', ...figuresOf(bare.map(({ ms }) => ms))],
  ['… its processor time', ...figuresOf(bare.map(({ cpu }) => cpu))],
  ['processor time of all processes', ...at(({ cpu }) => cpu)],
  ['longest block of main', ...at(({ blocked }) => blocked?.main ?? Number.NaN, looked)],
  ['longest block of the engine', ...at(({ blocked }) => blocked?.engine ?? Number.NaN, looked)],
  ['… of a thread that does nothing', ...at(({ blocked }) => blocked?.idle ?? Number.NaN, looked)],
  ['cancelling', ...at(({ cancel }) => cancel)],
  ['first diagnosis after it', ...at(({ first }) => first)],
  ['first search after it', ...at(({ search }) => search)],
])
const whole = median(imports.map(({ sent, previewed, accepted }) => sent + previewed + accepted))
console.log(
  `\nend to end ${toFigure(whole / median(bare.map(({ ms }) => ms)))} × as long as the bare script, of its processor time ${toFigure(median(imports.map(({ cpu }) => cpu)) / median(bare.map(({ cpu }) => cpu)))} × (goal 1.3)\n`,
)
const without: Awaited<ReturnType<typeof restart>>[] = []
const withTable: Awaited<ReturnType<typeof restart>>[] = []
for (let round = 0; round < rounds + 2; round++) {
  without.push(await restart(empty, false))
  withTable.push(await restart(imports[0]?.folder ?? empty, true))
}
const restarted = (list: readonly Awaited<ReturnType<typeof restart>>[]) => [
  toFigure(median(list.map(({ usable }) => usable))),
  toFigure(median(list.map(({ inUse }) => inUse))),
  toFigure(median(list.map(({ blocked }) => blocked.main))),
  toFigure(median(list.map(({ blocked }) => blocked.engine))),
]
printTable([
  ['restart, ms (median of 5)', 'first page', 'tables in use', 'main blocked', 'engine blocked'],
  ['without the table', ...restarted(without)],
  ['with it', ...restarted(withTable)],
])
for (const folder of [dataFolder, empty]) rmSync(folder, { recursive: true, force: true })
process.exit(0)
