/** Compiling the five documents: reading, the pipeline, and the search index with pinyin. */
import { resolve } from 'node:path'
import { readSources } from '../../../src-main/build/read-sources.ts'
import { adapters } from '../../../src-main/core/catalog/adapters/registry.ts'
import { compileCatalog } from '../../../src-main/core/catalog/compile.ts'
import { readPinyin } from '../../../src-main/core/search/index/read-pinyin.ts'
import { buildIndex, writeIndex } from '../../../src-main/core/search/index/stored-index.ts'
import { median, timed } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'

const rounds = 5

const round = () => {
  const sources = timed(() => readSources(resolve('resources')))
  const catalog = timed(() => compileCatalog(sources.value.services, adapters, sources.value.texts))
  const { entries } = catalog.value
  const index = timed(() => writeIndex(buildIndex(entries, sources.value.services, readPinyin), entries))
  const bytes = [JSON.stringify(catalog.value), index.value].map((text) => Buffer.byteLength(text))
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
