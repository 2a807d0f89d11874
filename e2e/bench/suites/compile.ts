/** Compiling the five documents: reading, the pipeline, and the search index with pinyin. */
import { resolve } from 'node:path'
import { readSources } from '../../../src-main/build/read-sources.ts'
import { adapters } from '../../../src-main/core/catalog/adapters/registry.ts'
import { compileCatalog } from '../../../src-main/core/catalog/compile.ts'
import { buildIndex } from '../../../src-main/core/search/index/mini-index.ts'
import { readPinyin } from '../../../src-main/core/search/index/read-pinyin.ts'
import { writeMiniIndex } from '../../../src-main/engine/compiled-index.ts'
import { writeCatalog } from '../../../src-main/engine/compiled-table.ts'
import { median, timed } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'

const rounds = 5

const round = () => {
  const sources = timed(() => readSources(resolve('resources')))
  const catalog = timed(() => compileCatalog(sources.value.services, adapters, sources.value.texts))
  const { entries } = catalog.value
  const index = timed(() => writeMiniIndex(buildIndex(entries, sources.value.services, readPinyin)))
  const bytes = [writeCatalog(catalog.value, index.value), index.value].map((file) => file.byteLength)
  return { ms: [sources.ms, catalog.ms, index.ms], bytes, entries: entries.length }
}

const first = round()
const others = Array.from({ length: rounds }, round)
const steps = ['read documents', 'compile catalog', 'build index'] as const
console.log(`${first.entries.toLocaleString('en')} entries; median of ${rounds} after the first`)
printTable([
  ['', 'first ms', 'median ms'],
  ...steps.map((step, at) => [
    step,
    toFigure(first.ms[at] ?? 0),
    toFigure(median(others.map(({ ms }) => ms[at] ?? 0))),
  ]),
])
printTable([
  ['catalog', toMegabytes(first.bytes[0] ?? 0)],
  ['search index', toMegabytes(first.bytes[1] ?? 0)],
])
