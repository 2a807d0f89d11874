/** A document that is damaged fails the compile at its place: which document, which line, which row, in both languages. */
import { describe, expect, test } from 'vitest'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'
import type { CompileMessage } from '../../../src-preload/model/catalog.ts'
import { shippedCatalog, shippedSources } from '../../shipped.fixture.ts'
import { adapters } from './adapters/registry.ts'
import { compileCatalog, compileDocument } from './compile.ts'
import { compileRules, createReport } from './compile-rules.ts'
import type { SlipReason } from './slips.ts'

const { services, texts, glosses } = shippedSources

/** The loud messages of one document after it was changed. */
const compileWith = (document: string, change: (text: string) => string) => {
  const service = services.find((candidate) => candidate.document === document)
  const adapter = adapters.find((candidate) => candidate.service === service?.id)
  const text = texts.get(document)
  if (service === undefined || adapter === undefined || text === undefined) throw new Error(`no document ${document}`)
  const changed = change(text)
  expect(changed).not.toBe(text)
  const messages: CompileMessage[] = []
  compileDocument(service, adapter, changed, createReport(document, messages))
  return messages.filter(({ severity }) => severity !== 'note')
}

/** Line and row of the shipped entry the text stands in. */
const placeOf = (document: string, text: string) => {
  const line = (texts.get(document) ?? '').split(text)[0]?.split('\n').length ?? 0
  const rows = shippedCatalog.entries.map(({ provenance }) => provenance).filter((one) => one.document === document)
  const { line: start, row } = rows.findLast((one) => one.line <= line) ?? expect.fail(`no row holds ${text}`)
  return { line: start, row }
}

describe('damage', () => {
  test.each([
    ['feishu.md', '<md-td>not found</md-td>', '', 'row/cells', 'error'],
    ['feishu.md', '<md-td>93004</md-td>', '<md-td></md-td>', 'code/missing', 'error'],
    ['feishu.md', '<md-td>93004</md-td>', '<md-td>ninety</md-td>', 'code/odd', 'warning'],
    ['feishu.md', '<md-td>not found</md-td>', '<md-td> </md-td>', 'message/missing', 'error'],
    ['feishu.md', 'node或space没有记录', 'a\n\n      node', 'advice/code-block', 'warning'],
    ['feishu.md', 'node或space没有记录', 'a <b>node</b>', 'advice/html', 'warning'],
    ['feishu.md', 'node或space没有记录', '[node](/unknown/path)', 'link/odd', 'warning'],
    ['feishu-project.txt', '403| 10002| Illegal', '4O3| 10002| Illegal', 'http/odd', 'error'],
    ['feishu-project.txt', '403| 10002| Illegal', '403| 10002| a| Illegal', 'row/cells', 'error'],
    ['turing.md', '| 1005 | 401 | 其它 | AUTHENTICATION_ERROR ', '| 1005 | 401 | 其它 | ', 'name/missing', 'error'],
    ['turing.md', '| 1005 | 401 |', '| 1005 |', 'row/cells', 'error'],
    ['feishu-hire.md', '|投递不存在 |', '|投递|不存在 |', 'row/extra', 'error'],
    ['tencent-bot.md', '|100002|\t请求包参数填写错误。|', '|100002|', 'row/cells', 'error'],
  ] as const)('in a row of %s: %j → %j is %s', (document, from, to, rule, severity) => {
    const loud = compileWith(document, (text) => text.replace(from, to))
    expect(loud).toContainEqual(expect.objectContaining({ document, rule, severity, ...placeOf(document, from) }))
  })

  test.each([
    ['feishu.md', '<md-th style="width: 15%;">错误码', '<md-th>Code', 'table/missing', 'error'],
    ['feishu.md', /<md-tr>(?![\s\S]*<md-tr>)[\s\S]*/, '', 'table/unclosed', 'error'],
    ['feishu.md', '# 服务端错误码说明', '# Errors', 'document/heading', 'warning'],
    ['feishu.md', 'not vaild', 'not valid', 'correction/stale', 'warning'],
    ['turing.md', '| 1005 | 401 | 其它 | AUTHENTICATION_ERROR Authentication error |\n', '', 'table/count', 'error'],
    ['turing.md', /^\| \d+ \| \d+ \|.*$\n?/gm, '', 'table/empty', 'error'],
    ['feishu-hire.md', '|--|--|--|--|\n', '', 'table/ruler', 'warning'],
  ] as const)('of %s as a whole: %s → %j is %s', (document, from, to, rule, severity) => {
    const loud = compileWith(document, (text) => text.replace(from, to))
    expect(loud).toContainEqual(expect.objectContaining({ document, rule, severity, row: null }))
  })

  test('the others are compiled all the same', () => {
    const { entries } = compileCatalog(services, adapters, new Map([...texts, ['turing.md', '']]), glosses)
    expect(entries).toEqual(shippedCatalog.entries.filter(({ service }) => service !== 'turing'))
  })

  test('a document or an adapter that is not there', () => {
    const { messages, entries } = compileCatalog(services, adapters.slice(1), new Map())
    expect(entries).toEqual([])
    expect(messages.map(({ rule, document }) => `${rule} ${document}`)).toEqual(
      services.map(({ document }) => `document/missing ${document}`),
    )
    const half = compileCatalog(services.slice(0, 1), [], texts)
    expect(half.messages.map(({ rule }) => rule)).toEqual(['document/adapter'])
  })
})

test('a carriage return at every line’s end changes no entry', () => {
  const crlf = new Map([...texts].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]))
  expect(compileCatalog(services, adapters, crlf, glosses).entries).toEqual(shippedCatalog.entries)
})

test('compiling is deterministic', () => {
  expect(JSON.stringify(compileCatalog(services, adapters, texts, glosses))).toBe(JSON.stringify(shippedCatalog))
})

describe('words', () => {
  const reasons: Readonly<Record<SlipReason, true>> = {
    misspelt: true,
    'other-row': true,
    'swapped-digits': true,
  }
  const expected = [
    ...Object.keys(compileRules).map((rule) => `compile.${rule}`),
    ...[...Object.keys(reasons), 'category', 'broad-category'].map((reason) => `correction.${reason}`),
  ].sort()

  test.each([
    ['zh-CN', zhCN],
    ['en', en],
  ])('%s has a text for every rule and every reason, and no other', (_, locale) => {
    expect(
      Object.keys(locale)
        .filter((key) => /^(?:compile|correction)\./.test(key))
        .sort(),
    ).toEqual(expected)
  })

  test('every slot of a message’s text gets a value', () => {
    const { messages, entries } = shippedCatalog
    const sentences = [
      ...messages.map(({ text }) => text),
      ...entries.flatMap(({ corrections }) => corrections.map(({ reason }) => reason)),
    ]
    const unfilled = sentences.filter(({ key, values }) =>
      [zhCN, en].some((locale) =>
        [...(locale[key as keyof typeof zhCN] ?? '{?}').matchAll(/\{(\w+)\}/g)].some(
          ([, slot]) => !(String(slot) in values),
        ),
      ),
    )
    expect(unfilled).toEqual([])
  })
})
