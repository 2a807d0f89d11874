/** Build step: compiles `resources/documents` into `out/resources` and prints what came of it. Exit 1 on any error. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Service } from '../src-preload/model/catalog.ts'
import { adapters } from './core/catalog/adapters/registry.ts'
import { compileCatalog } from './core/catalog/compile.ts'
import { readPinyin } from './core/search/read-pinyin.ts'
import { buildIndex, writeIndex } from './core/search/stored-index.ts'

const root = resolve(import.meta.dirname, '../..')
const services = JSON.parse(readFileSync(resolve(root, 'resources/services.json'), 'utf8')) as readonly Service[]
const texts = new Map(
  services.map((service) => [
    service.document,
    readFileSync(resolve(root, 'resources/documents', service.document), 'utf8'),
  ]),
)
const catalog = compileCatalog(services, adapters, texts)
mkdirSync(resolve(root, 'out/resources'), { recursive: true })
writeFileSync(resolve(root, 'out/resources/catalog.json'), JSON.stringify(catalog))
const index = buildIndex(catalog.entries, services, readPinyin)
writeFileSync(resolve(root, 'out/resources/search-index.json'), writeIndex(index, catalog.entries))
console.log(`${catalog.entries.length} entries`)
if (catalog.messages.some((message) => message.severity === 'error')) process.exitCode = 1
