/** What `npm run build` prints about the catalog: counts, every warning and error with its place, changes since last time. */

import { type Locale, languageOf, type Translate } from '../../src-preload/message.ts'
import type { Catalog, CompileMessage } from '../../src-preload/model/catalog.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import type { CatalogChanges } from '../core/catalog/compare.ts'

/** More changed entries than this are counted, not listed. */
const listed = 20

const describeServices = ({ services, entries }: Catalog, locale: Locale, translate: Translate): readonly string[] =>
  services.map(({ id, name, document }) => {
    const mine = entries.filter((entry) => entry.service === id)
    const codes = new Set(mine.map((entry) => entry.code)).size
    const date = mine[0]?.provenance.date ?? translate('build.undated')
    const title = name[languageOf(locale)]
    return translate('build.service', { id, title, document, date, entries: mine.length, codes })
  })

/** `feishu.md:626 第 121 行 row/open 行尾缺少竖线`. */
const describeMessage = (message: CompileMessage, translate: Translate): string => {
  const { severity, rule, document, line, row, text } = message
  const what = isMessageKey(text.key) ? translate(text.key, text.values) : text.key
  const place = row === null ? `${document}:${line}` : translate('build.place', { document, line, row })
  return translate(`build.${severity}`, { place, rule, what })
}

const describeMessages = ({ messages }: Catalog, translate: Translate): readonly string[] => {
  const count = (severity: CompileMessage['severity']) =>
    messages.filter((message) => message.severity === severity).length
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
  const loud = messages.filter((message) => message.severity !== 'note')
  return [translate('build.messages', counts), ...loud.map((message) => describeMessage(message, translate))]
}

const list = (sign: string, lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, listed).map((line) => `  ${sign} ${line}`),
  ...(lines.length > listed ? [`  ${sign} … ${lines.length - listed}`] : []),
]

const describeChanges = (changes: CatalogChanges, translate: Translate): readonly string[] => {
  const { added, removed, changed } = changes
  const counts = { added: added.length, removed: removed.length, changed: changed.length }
  return [
    translate('build.changes', counts),
    ...list('+', added),
    ...list('-', removed),
    ...list(
      '~',
      changed.map(({ id, fields }) => `${id}: ${fields.join(', ')}`),
    ),
  ]
}

/** `changes` null: there is no earlier compilation to compare with. */
export const describeCompile = (
  catalog: Catalog,
  changes: CatalogChanges | null,
  locale: Locale,
  translate: Translate,
): readonly string[] => [
  ...describeServices(catalog, locale, translate),
  translate('build.total', {
    entries: catalog.entries.length,
    codes: new Set(catalog.entries.map((entry) => entry.code)).size,
  }),
  ...describeMessages(catalog, translate),
  ...(changes === null ? [translate('build.first')] : describeChanges(changes, translate)),
]
