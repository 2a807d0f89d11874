/**
 * A vendor's documentation folder behind the shipped documents, and texts made of its rows when they are asked for: nothing
 * of the folder is kept anywhere. Where the folder is absent there is nothing to measure.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Entry } from '../../src-preload/model/catalog.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Knowledge } from '../core/analyzer/knowledge/knowledge.ts'
import { learnTables } from '../core/analyzer/knowledge/learn-tables.ts'
import { type CatalogView, viewCatalog } from '../core/catalog/catalog.ts'
import { divideEntries } from '../core/pages/additions.ts'
import { compilePages } from '../core/pages/compile-pages.ts'
import { meaningKey } from '../core/pages/meaning-key.ts'
import { findHomes } from '../core/pages/page-homes.ts'
import { createFolderReader } from '../core/pages/read-folder.ts'
import { findSilentCalls } from '../core/pages/silent-calls.ts'
import { finishSteps } from '../core/steps.ts'
import { guessColumns } from '../core/tables/guess-columns.ts'
import type { LabelledText } from './labelled-text.ts'
import { createRandom, type Random } from './random.ts'
import { shippedCatalog, shippedKnowledge } from './shipped-analyzer.ts'

const folder = resolve(import.meta.dirname, '../../../shared/vendor-docs/feishu-server-api')

export const hasDocumentation = existsSync(folder)

interface RawRow {
  readonly method: string
  readonly path: string
  readonly code: string
  readonly message: string
  readonly advice: string
}

/** The commonest shape of row, cut by hand: the reader under test is not asked what it has read. */
const readRow = (line: string): Pick<RawRow, 'code' | 'message' | 'advice'> | null => {
  const cells = line
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((cell) => cell.replaceAll('\u0000', '|').trim())
  const [before, http = '', code = '', message = '', advice = '', after] = cells
  const isRow = cells.length === 6 && before === '' && after === '' && /^\d{0,3}$/.test(http) && /^\d{3,12}$/.test(code)
  return isRow ? { code, message, advice } : null
}
const callLines = /\| *HTTP URL *\| *https?:\/\/[^/|]+(\/[^|\s]+) *\|[\s\S]{0,200}?\| *HTTP Method *\| *(\w+) *\|/

const readRows = (text: string): readonly RawRow[] => {
  const [, path = '', method = ''] = callLines.exec(text) ?? []
  const lines = text.slice(text.lastIndexOf('# 错误码')).split('\n')
  return lines.flatMap((line) => {
    const row = readRow(line)
    return row === null ? [] : [{ method, path, ...row }]
  })
}

export interface Documentation {
  readonly view: CatalogView
  readonly knowledge: Knowledge
  /** Rows of pages that describe a call, in their order. */
  readonly rows: readonly RawRow[]
}

/** Reads, merges and learns the folder as the app does. */
export const readDocumentation = (): Documentation => {
  const reader = createFolderReader()
  const rows: RawRow[] = []
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md'))
    .sort()
  for (const file of files) {
    const text = readFileSync(resolve(folder, file), 'utf8')
    reader.add({ path: file, text })
    rows.push(...readRows(text))
  }
  const read = reader.finish()
  const service = shippedCatalog.services.find(({ id }) => id === 'feishu')
  if (service === undefined) throw new Error('the service is not shipped')
  const mappings = read.shapes.map((shape) => ({ taken: shape.reason === null, columns: guessColumns(shape) }))
  const serviceOf = findHomes(read, mappings, service, shippedCatalog.services, shippedCatalog.entries)
  const compiled = compilePages({ id: 'my-docs', ...read, serviceOf }, mappings)
  const { entries: own, additions } = divideEntries(compiled.entries, shippedCatalog.entries)
  const added = new Map(additions.map(({ to, contexts }) => [to, contexts]))
  const shipped = shippedCatalog.entries.map((entry): Entry => {
    const contexts = added.get(entry.id)
    return contexts === undefined ? entry : { ...entry, contexts }
  })
  const view = viewCatalog({ ...shippedCatalog, entries: [...shipped, ...own] })
  const silent = findSilentCalls(read, compiled.entries, (page) => serviceOf(page, ''))
  const learner = learnTables(shippedKnowledge, new Map())
  for (const entry of own) learner.add(entry)
  return { view, knowledge: finishSteps(learner.finish(view, silent)), rows }
}

export const diagnoseBy =
  (knowledge: Knowledge) =>
  (text: string): Diagnosis => {
    const analysis = createAnalysis(knowledge)
    analysis.push(text)
    return analysis.finish()
  }

const sample = <T>(list: readonly T[], size: number, random: Random): readonly T[] =>
  list.length === 0 ? [] : Array.from({ length: size }, () => list[random.below(list.length)] as T)

/** Cells as a person reads them. */
const plain = (text: string): string => meaningKey(text.replace(/\]\([^)\n]{0,600}\)|&\w{2,4};|<br\s*\/?>/g, ''))

/** How many of `size` rows an exact look-up of their code shows, by message. */
export const countFoundRows = ({ view, rows }: Documentation, size: number): readonly [number, number] => {
  const wanted = sample(
    rows.filter(({ message }) => message !== ''),
    size,
    createRandom(11),
  )
  const found = wanted.filter(({ code, message }) =>
    view
      .byCode(code)
      .some((entry) =>
        [entry.message, ...(entry.contexts ?? []).map((context) => context.message)].some(
          (text) => plain(text) === plain(message),
        ),
      ),
  )
  return [found.length, wanted.length]
}

const fill = (path: string, random: Random): string =>
  path.replace(/:\w+|\{\w+\}/g, () => `${random.pick(['oc_', 'om_', 'ou_', '', 'v1-'])}${random.hex(12)}`)

/** Ways in which people show the call together with its answer. */
const callTexts: readonly ((row: RawRow, path: string, random: Random) => string)[] = [
  ({ method, code, message }, path, random) =>
    `${method} https://open.feishu.cn${path}\n\nHTTP/1.1 400 Bad Request\nX-Tt-Logid: 2025${random.digits(28)}\n\n${JSON.stringify({ code: Number(code), msg: message })}`,
  ({ method, code, message }, path) =>
    `curl -X ${method} 'https://open.feishu.cn${path}?page_size=20' -H 'Authorization: Bearer t-xxx'\n{"code":${code},"msg":${JSON.stringify(message)},"data":{}}`,
  ({ method, code, message }, path) =>
    `2025-11-03 10:21:07 ERROR feishu client: ${method} ${path} failed, code: ${code}, msg: ${message}`,
  ({ method, code }, path) => `调用飞书接口 ${method} ${path} 返回错误码 ${code}，怎么处理？`,
  ({ method, code, message }, path) =>
    JSON.stringify(
      { request: { method, url: `https://open.larksuite.com${path}` }, response: { code: Number(code), msg: message } },
      null,
      2,
    ),
]

/** Texts that name a call: whether the top answer carries that call's own advice. */
export const countCalls = ({ knowledge, rows }: Documentation, size: number): readonly [number, number] => {
  const random = createRandom(22)
  const diagnose = diagnoseBy(knowledge)
  const wanted = sample(
    rows.filter(({ path, advice }) => path !== '' && advice !== ''),
    size,
    random,
  )
  const found = wanted.filter((row, place) => {
    const text = callTexts[place % callTexts.length]?.(row, fill(row.path, random), random) ?? ''
    const top = diagnose(text).findings[0]?.candidates[0]
    const same = rows.filter(
      ({ method, path, code }) => method === row.method && path === row.path && code === row.code,
    )
    return (
      top?.code === row.code &&
      top.api?.method === row.method &&
      same.some(({ advice }) => plain(top.api?.advice ?? '') === plain(advice))
    )
  })
  return [found.length, wanted.length]
}

const codeTexts: readonly ((row: RawRow, random: Random) => string)[] = [
  ({ code, message }, random) =>
    JSON.stringify({ code: Number(code), msg: message, error: { log_id: `2025${random.digits(28)}` } }),
  ({ code, message }) => `lark client error: code:${code},msg:${message}`,
  ({ code, message }) =>
    `client.im.v1 failed, code: ${code}, msg: ${message}, log_id: 20250108160732DE0F4D7DB8C5C9F0A1B2`,
  ({ code }) => `飞书接口报错 ${code} 是什么意思`,
]

/** Texts with codes that no shipped document has: whether they are identified. */
export const undocumentedTexts = ({ rows, view }: Documentation, size: number): readonly LabelledText[] => {
  const random = createRandom(33)
  // A corrected entry has two numbers, of the document and of the wire: pages tell of the latter, and it is the entry's.
  const wanted = sample(
    rows.filter(({ code, message }) => shippedKnowledge.meaningsOf(code).length === 0 && message !== ''),
    size,
    random,
  )
  const serviceOf = (code: string) => view.byCode(code)[0]?.service ?? ''
  return wanted.map((row, place) => ({
    id: `page-${row.code}-${place}`,
    text: codeTexts[place % codeTexts.length]?.(row, random) ?? '',
    format: 'generated',
    expected: [{ service: serviceOf(row.code), code: row.code }],
    unknown: [],
    http: null,
    log_id: null,
    negative: false,
    loose: true,
  }))
}

/** With the folder in use its codes are no unknown ones any more. */
export const expectListed = (text: LabelledText, { knowledge }: Documentation): LabelledText => {
  const isListed = ({ service, code }: LabelledText['unknown'][number]) =>
    knowledge.meaningsOf(code).some((entry) => entry.service === service)
  const listed = text.unknown.filter(isListed)
  return listed.length === 0
    ? text
    : { ...text, expected: [...text.expected, ...listed], unknown: text.unknown.filter((label) => !isListed(label)) }
}
