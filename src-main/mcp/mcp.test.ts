/** The MCP server as an agent meets it: the SDK's own client on the other end of a pipe in memory, the shipped catalog behind it. */
import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport } from '@modelcontextprotocol/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failure } from '../../src-preload/model/outcome.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { shippedCatalog, shippedEngine } from '../shipped.fixture.ts'
import { createMcpServer } from './server.ts'

const words = {
  zh: { t: createTranslate('zh-CN'), language: 'zh' },
  en: { t: createTranslate('en'), language: 'en' },
} as const

const open = async (notes: ReadonlyMap<string, string> | null) => {
  const server = createMcpServer({
    engine: shippedEngine,
    view: viewCatalog(shippedCatalog),
    notes,
    readPicture: async (file) => failure('cli.unreadable', { file, reason: 'ENOENT' }),
    words: (language) => words[language],
  })
  const client = new Client({ name: 'test', version: '1' })
  const [near, far] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(far), client.connect(near)])
  return client
}

let client: Client
beforeAll(async () => {
  client = await open(null)
})
afterAll(() => client.close())

/** The SDK's client checks every answer against the tool's output schema. */
const call = async (name: string, input: Record<string, unknown>) => {
  const result = await client.callTool({ name, arguments: input })
  const [content] = result.content
  const said = content?.type === 'text' ? content.text : ''
  return { isError: result.isError === true, said, structured: result.structuredContent as Record<string, never> }
}

test('every tool is read-only, closed to the world, and describes what it gives', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'diagnose_text',
    'lookup_error_code',
    'search_error_codes',
    'list_services',
  ])
  for (const { annotations, outputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false })
    expect(outputSchema?.type).toBe('object')
  }
})

test("another product's error is named, with its page and a reply that it is not ours", async () => {
  const text = '{"errcode":40014,"errmsg":"invalid access_token, hint: [1595297094_45_abc], from ip: 1.2.3.4"}'
  const { structured } = await call('diagnose_text', { text, reply: 'customer', language: 'zh' })
  const { outcome, note, foreign, reply } = structured as Record<string, unknown>
  expect(outcome).toBe('no-error')
  expect(note).toContain('企业微信')
  expect(foreign).toMatchObject({
    code: '40014',
    products: [{ name: '企业微信', docs: expect.stringMatching(/^https:/) }],
  })
  expect(reply).toContain('不是我们的服务')
})

test('each finding says why and what to do in the language asked for, and nothing of an open one', async () => {
  const explained = async (text: string, language: string) => {
    const { structured } = await call('diagnose_text', { text, language })
    const findings: readonly { readonly explanation: unknown }[] = structured.findings ?? []
    return findings.map(({ explanation }) => explanation)
  }
  const text = '{"ActionStatus":"FAIL","ErrorInfo":"sdkappid is forbidden","ErrorCode":60006}'
  expect(await explained(text, 'zh')).toMatchObject([{ cause: 'AppId 失效', steps: expect.stringContaining('核对') }])
  expect(await explained(text, 'en')).toMatchObject([{ steps: 'Check that the AppId is valid.' }])
  expect(await explained('错误码 10001', 'zh')).toEqual([null])
})

test('the text of an answer is the same JSON as the structured one', async () => {
  const { said, structured } = await call('list_services', {})
  expect(JSON.parse(said)).toEqual(structured)
  expect(structured).toMatchObject({ version: 1 })
})

test('every entry is looked up by its code and read by its address', async () => {
  for (const { id, code, service } of shippedCatalog.entries.filter((_, place) => place % 17 === 0)) {
    const { structured } = await call('lookup_error_code', { codes: [code], service })
    const found = structured as unknown as { results: readonly { entries: readonly { id: string }[] }[] }
    expect(found.results[0]?.entries.map((entry) => entry.id)).toContain(id)
    const { contents } = await client.readResource({ uri: `errdex://entry/${id}` })
    const [content] = contents
    expect(content !== undefined && 'text' in content && JSON.parse(content.text)).toMatchObject({ id, code })
  }
})

test('a code of no document: in whose ranges it lies, in the language asked for, and what is documented around it', async () => {
  const ask = async (code: string, more: Readonly<Record<string, string>> = {}) => {
    const { structured } = await call('lookup_error_code', { codes: [code], ...more })
    return (structured as unknown as { results: readonly unknown[] }).results[0]
  }
  expect(await ask('231999', { language: 'en', service: 'feishu' })).toMatchObject({
    entries: [],
    blocks: [{ service: 'feishu', range: expect.stringMatching(/^230000–235999 are/) }],
  })
  expect(await ask('99991699')).toMatchObject({
    nearest: expect.arrayContaining([expect.objectContaining({ code: '99991693' })]),
  })
  expect(await ask('99991663')).toMatchObject({ nearest: [], blocks: [] })
})

test('what has no such code is found by its name, in any capitals, as on the command line', async () => {
  const named = shippedCatalog.entries.find(({ name }) => name !== null && /^[A-Z_]+$/.test(name))
  const idsOf = async (word: string) => {
    const { structured } = await call('lookup_error_code', { codes: [word] })
    const found = structured as unknown as { results: readonly { entries: readonly { id: string }[] }[] }
    return found.results[0]?.entries.map(({ id }) => id)
  }
  const name = named?.name ?? ''
  expect(await idsOf(name)).toContain(named?.id)
  expect(await idsOf(name.toLowerCase())).toEqual(await idsOf(name))
})

describe('a diagnosis', () => {
  const text = (code: string) =>
    JSON.stringify({ code: Number(code), msg: 'Invalid access token', error: { log_id: 'x' } })

  test('names the entry, with evidence and a reply in the language asked for', async () => {
    const { structured } = await call('diagnose_text', { text: text('99991663'), reply: 'customer', language: 'zh' })
    expect(structured).toMatchObject({
      outcome: 'identified',
      total: 1,
      next_cursor: null,
      findings: [{ candidates: [{ service: 'feishu', code: '99991663' }] }],
    })
    expect(structured.reply).toMatch(/99991663/)
    expect(structured.reply).toMatch(/[\u4e00-\u9fff]/)
  })

  test('comes in pages that together are the whole', async () => {
    const codes = ['99991663', '99991400', '99991672', '10003', '99991661']
    const log = codes.map((code, place) => `2026-01-01T00:00:0${place}Z ERROR feishu ${text(code)}`).join('\n')
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const { structured } = await call('diagnose_text', { text: log, limit: 2, ...(cursor && { cursor }) })
      const page = structured as unknown as {
        findings: readonly { candidates: readonly { code: string }[] }[]
        next_cursor: string | null
      }
      ids.push(...page.findings.map(({ candidates }) => candidates[0]?.code ?? ''))
      cursor = page.next_cursor ?? undefined
    } while (cursor !== undefined)
    expect(ids.toSorted()).toEqual(codes.toSorted())
  })

  test('gives no secret away', async () => {
    const token = 't-g1044ghjk5ABCDEFGHIJKLMNOPQRSTUVWX'
    const { said } = await call('diagnose_text', {
      text: `curl -H "Authorization: Bearer ${token}" https://open.feishu.cn/open-apis/im/v1/messages?access_token=${token}\n${text('99991663')}`,
      reply: 'internal',
    })
    expect(said).not.toContain(token)
  })

  test('of a text with lone surrogates answers like any other', async () => {
    const { structured } = await call('diagnose_text', { text: `\ud800 ${text('99991663')} \udc00` })
    expect(structured).toMatchObject({ outcome: 'identified' })
  })

  test('that is cancelled leaves the server answering', async () => {
    const cancel = new AbortController()
    const running = client.callTool(
      { name: 'diagnose_text', arguments: { text: 'INFO fine\n'.repeat(300_000) } },
      { signal: cancel.signal },
    )
    cancel.abort()
    await expect(running).rejects.toThrow()
    expect((await call('list_services', {})).isError).toBe(false)
  })
})

test('a code of no document is answered with the nearest ones', async () => {
  const { structured, isError } = await call('lookup_error_code', { codes: ['99991669999', '99991660'] })
  expect(isError).toBe(false)
  expect(structured).toMatchObject({
    results: [
      { code: '99991669999', entries: [], nearest: [] },
      { code: '99991660', entries: [], nearest: [{ service: 'feishu' }, {}, {}, {}, {}] },
    ],
  })
})

test.each([
  ['search_error_codes', { query: 'x', limit: 0 }, /limit/],
  ['search_error_codes', { query: 'x', cursor: 'next' }, /cursor/],
  ['search_error_codes', { query: 'x', service: 'nobody' }, /nobody.*feishu-hire/],
  ['search_error_codes', {}, /query/],
  ['lookup_error_code', { codes: [] }, /codes/],
  ['lookup_error_code', { codes: ['1405'], service: 'nobody' }, /nobody.*feishu-hire/],
  ['diagnose_text', { text: 5 }, /text/],
  ['diagnose_text', {}, /text and image_path/],
  ['diagnose_text', { text: 'x', image_path: '/x.png' }, /text and image_path/],
  ['diagnose_text', { image_path: '/nowhere.png' }, /nowhere\.png/],
  ['diagnose_text', { text: 'x', reply: 'boss' }, /reply/],
])('%s %j: the fault names its argument', async (name, input, named) => {
  const { isError, said } = await call(name, input)
  expect(isError).toBe(true)
  expect(said).toMatch(named)
})

test('answers come in a stable order', async () => {
  const ask = () => call('search_error_codes', { query: '限流', limit: 50 })
  expect((await ask()).said).toBe((await ask()).said)
})

test('notes leave only where the person said so', async () => {
  const [entry] = shippedCatalog.entries
  if (entry === undefined) throw new Error('the catalog is empty')
  const generous = await open(new Map([[entry.id, 'ask Ann first']]))
  const asked = { name: 'lookup_error_code', arguments: { codes: [entry.code], service: entry.service } }
  expect(JSON.stringify(await generous.callTool(asked))).toContain('ask Ann first')
  expect(JSON.stringify(await client.callTool(asked))).not.toContain('ask Ann first')
  await generous.close()
})

test('the prompt carries the ticket and the way to go', async () => {
  const { prompts } = await client.listPrompts()
  expect(prompts.map(({ name }) => name)).toEqual(['triage_ticket'])
  const { messages } = await client.getPrompt({ name: 'triage_ticket', arguments: { ticket: 'it broke: 1405' } })
  expect(JSON.stringify(messages)).toContain('it broke: 1405')
})
