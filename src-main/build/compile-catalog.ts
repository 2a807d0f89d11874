/** Build step: compiles `resources` into `out/resources` and prints what came of it. Exit 1 on any error. */
import { resolve } from 'node:path'
import { chooseLocale } from '../../src-preload/message.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { systemLocale } from '../system-locale.ts'
import { buildCatalog } from './build-catalog.ts'
import { describeCompile } from './compile-report.ts'

const root = resolve(import.meta.dirname, '../..')
const locale = chooseLocale('system', systemLocale())
const { catalog, changes, written } = buildCatalog(resolve(root, 'resources'), resolve(root, 'out/resources'))
const print = written ? console.log : console.error
for (const line of describeCompile(catalog, changes, locale, createTranslate(locale))) print(line)
if (!written) process.exitCode = 1
