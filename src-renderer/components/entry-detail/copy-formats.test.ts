/** Copies of an entry say what the document says, mark what was derived, and link back to the right meaning. */
import { expect, test } from 'vitest'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { createTranslate } from '../../../src-preload/translate.ts'
import { entryAsMarkdown, entryAsText, entryLink } from './copy-formats.ts'

const entry: Entry = {
  id: 'feishu/99991672',
  service: 'feishu',
  code: '99991672',
  name: null,
  message: 'Access denied. One of the following scopes is required',
  meaning: null,
  advice: '参见[如何申请](https://open.feishu.cn/x)。',
  http: null,
  category: null,
  kind: 'permission',
  retry: 'no',
  actor: 'admin',
  derivation: { kind: 'kind/permission-name', retry: 'retry/otherwise', actor: 'actor/permission' },
  corrections: [],
  template: null,
  links: [],
  provenance: {
    document: 'feishu.md',
    heading: '服务端错误码说明',
    row: 516,
    line: 2697,
    date: '2025-08-20',
    url: 'https://open.feishu.cn/y',
  },
}

const detail: EntryDetail = {
  entry,
  service: {
    id: 'feishu',
    name: { zh: '飞书开放平台', en: 'Feishu Open Platform' },
    shortName: { zh: '飞书', en: 'Feishu' },
    aliases: [],
    document: 'feishu.md',
    hosts: [],
    docs: 'https://open.feishu.cn/y',
    evidence: [],
  },
  sameCode: [],
  neighbours: [],
  guidance: [],
}

const chinese = { t: createTranslate('zh-CN'), locale: 'zh-CN' } as const
const english = { t: createTranslate('en'), locale: 'en' } as const

test('as text: what the document says, what was derived, where it stands; nothing that is not stated', () => {
  expect(entryAsText(detail, chinese).split('\n')).toEqual([
    '飞书开放平台 99991672',
    'Access denied. One of the following scopes is required',
    '类别：权限（推断）',
    '重试：不重试（推断）',
    '处理方：管理员（推断）',
    '排查建议：',
    '参见如何申请 (https://open.feishu.cn/x)。',
    '出处：feishu.md 第 516 条 · 2025-08-20 · https://open.feishu.cn/y',
  ])
})

test('what the row states itself is not marked as derived', () => {
  const derivation = { kind: 'kind/stated', retry: 'retry/otherwise', actor: 'actor/stated' }
  const lines = entryAsText({ ...detail, entry: { ...entry, derivation } }, english).split('\n')
  expect(lines).toContain('Kind: Permission')
  expect(lines).toContain('Retry: No retry (derived)')
})

test('as Markdown: the advice keeps its links', () => {
  const text = entryAsMarkdown({ ...detail, entry: { ...entry, name: 'X_Y', http: 400 } }, english)
  expect(text).toContain('### Feishu Open Platform `99991672` `X_Y`')
  expect(text).toContain('- **HTTP** 400')
  expect(text).toContain('参见[如何申请](https://open.feishu.cn/x)。')
})

test('as link: service and code, a second meaning keeps its mark', () => {
  expect(entryLink(detail)).toBe('errdex://code/feishu/99991672')
  expect(entryLink({ ...detail, entry: { ...entry, id: 'turing/1405~2' } })).toBe('errdex://code/turing/1405~2')
})
