/** A case for a ticket: all that was found, said and noted, in both formats and languages, and no secret, wherever one stood. */
import { expect, test } from 'vitest'
import { type CaseContent, caseFormats, nameCase, writeCase } from '../../src-preload/reply/compose-case.ts'
import { escapeHtml } from '../../src-preload/reply/reply-html.ts'
import { maskSecrets } from '../core/analyzer/secrets/redact.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { toReplySubjects } from '../records/reply-subjects.ts'
import { shippedCatalog, shippedEngine } from '../shipped.fixture.ts'
import { secretTexts } from './secrets.ts'

const view = viewCatalog(shippedCatalog)
const redact = (text: string) => Promise.resolve(maskSecrets(text))
const caseOf = (text: string, more: Partial<CaseContent> = {}): CaseContent => {
  const diagnosis = shippedEngine.diagnose(text)
  const { findings } = diagnosis
  return {
    subjects: toReplySubjects(findings, view, shippedEngine),
    foreign: diagnosis.foreign,
    reply: '您好，**已处理**。\n- 请重试',
    notes: [{ code: '99991672', text: '问过 ops' }],
    files: ['a.log', '截图.png'],
    time: '2026-11-29T10:00:00Z',
    ...more,
  }
}
const text =
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat]","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}\n{"errcode":40014,"errmsg":"bad, hint: [1595297094_45_abc], from ip: 1.2.3.4"}'

for (const locale of ['zh-CN', 'en'] as const)
  for (const format of caseFormats)
    test(`${locale} ${format}: findings with their proof, the reply, the note, the files`, async () => {
      const written = await writeCase(caseOf(text), locale, format, redact)
      for (const part of [
        '99991672',
        '20260405090515BFB07C2F064D6D9EC8DF',
        'im:chat',
        '40014',
        '问过 ops',
        'a.log',
        '截图.png',
        '已处理',
      ])
        expect(written).toContain(part)
      expect(written).not.toMatch(/\{\w+\}|undefined|〔/)
      if (format === 'markdown') expect(written).toMatch(/^# [^\n]+\n\n- /)
      else expect(written).toMatch(/^<!doctype html>\n<html lang=/)
    })

test('what has nothing in it is left out', async () => {
  const written = await writeCase(
    caseOf(text, { notes: [], files: [], foreign: [], reply: ' ' }),
    'zh-CN',
    'markdown',
    redact,
  )
  expect(written.match(/^## .*$/gm)).toHaveLength(1)
  expect(written).not.toMatch(/文件|微信/)
})

test.each(caseFormats)(
  '%s: 200 secrets, in the text, the reply, a note and a file’s name: none gets out',
  async (format) => {
    const leaks: string[] = []
    for (const { name, secret, text: around } of secretTexts) {
      const content = caseOf(`{"code":99991672,"msg":"Access denied"}\n${around}`, {
        reply: `您好\n${around}\n谢谢`,
        notes: [{ code: '99991672', text: around }],
        files: [around],
      })
      const written = await writeCase(content, 'zh-CN', format, redact)
      if (written.includes(secret) || written.includes(escapeHtml(secret))) leaks.push(name)
    }
    expect(leaks).toEqual([])
  },
)

test('HTML holds no markup of a text, and a name every file system takes', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const content = caseOf(text, { reply: evil, notes: [{ code: evil, text: evil }], files: [evil] })
  expect(await writeCase(content, 'en', 'html', redact)).not.toMatch(/<script|<img/)
  const [subject] = content.subjects
  if (subject === undefined) throw new Error('nothing found')
  expect(nameCase({ subjects: [{ ...subject, code: '../a b' }], time: content.time }, 'html')).toBe(
    'errdex-.._a_b-2026-11-29.html',
  )
})
