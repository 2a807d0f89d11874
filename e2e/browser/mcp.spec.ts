/** `errdex mcp` as agents start it: the built command in a process of its own, spoken to by the SDK's client and line by line. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, test } from '@playwright/test'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const paste = '{"code":99991663,"msg":"Invalid access token for authorization","error":{"log_id":"x"}}'

const revisions = [
  ['2025', 'legacy'],
  ['2026-07-28', { pin: '2026-07-28' }],
] as const

for (const [revision, mode] of revisions)
  test(`a client of the ${revision} revision gets its answers`, async () => {
    const client = new Client({ name: 'spec', version: '1' }, { versionNegotiation: { mode } })
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp', '--built-in'] }))
    expect(client.getNegotiatedProtocolVersion()).toContain(revision.slice(0, 4))
    const { structuredContent } = await client.callTool({ name: 'diagnose_text', arguments: { text: paste } })
    expect(structuredContent).toMatchObject({
      outcome: 'identified',
      findings: [{ candidates: [{ code: '99991663' }] }],
    })
    await client.close()
  })

interface Peer {
  readonly process: ChildProcessWithoutNullStreams
  /** Sends one message and gives the answer with its id. */
  ask(method: string, params: object): Promise<Record<string, unknown>>
  send(line: string): void
}

/** Knows nothing of the SDK: one JSON object per line each way, and nothing else on standard output. */
const startPeer = async (environment: Record<string, string> = {}): Promise<Peer> => {
  const server = spawn(process.execPath, [cli, 'mcp', '--built-in'], { env: { ...process.env, ...environment } })
  const waiting = new Map<unknown, (answer: Record<string, unknown>) => void>()
  createInterface({ input: server.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Record<string, unknown>
    expect(answer.jsonrpc).toBe('2.0')
    waiting.get(answer.id)?.(answer)
  })
  let id = 0
  const send = (line: string) => server.stdin.write(`${line}\n`)
  const ask: Peer['ask'] = (method, params) =>
    new Promise((answered) => {
      id++
      waiting.set(id, answered)
      send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    })
  await ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'bare', version: '1' },
  })
  send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }))
  return { process: server, ask, send }
}

const exitOf = async ({ process: server }: Peer): Promise<unknown> => {
  if (server.exitCode !== null) return server.exitCode
  const [code] = await once(server, 'exit')
  return code
}

test('a peer that speaks line by line: answers, nonsense, and its end', async () => {
  const peer = await startPeer()
  const answer = await peer.ask('tools/call', { name: 'lookup_error_code', arguments: { codes: ['1405'] } })
  expect(answer.result).toMatchObject({ structuredContent: { results: [{ code: '1405', entries: [{}, {}] }] } })
  for (const nonsense of [
    '',
    'no json',
    '{"jsonrpc":"2.0"',
    '[]',
    'null',
    '{"jsonrpc":"2.0","id":9,"method":"nobody/knows"}',
  ])
    peer.send(nonsense)
  expect((await peer.ask('tools/list', {})).result).toMatchObject({ tools: [{}, {}, {}, {}] })
  peer.process.stdin.end()
  expect(await exitOf(peer)).toBe(0)
})

test('10 MB of text', async () => {
  const peer = await startPeer()
  const text = `${'2026-01-01T00:00:00Z INFO fine\n'.repeat(340_000)}${paste}`
  expect(text.length).toBeGreaterThan(10_000_000)
  const { result } = await peer.ask('tools/call', { name: 'diagnose_text', arguments: { text } })
  expect(result).toMatchObject({ structuredContent: { outcome: 'identified', total: 1 } })
  peer.process.stdin.end()
  expect(await exitOf(peer)).toBe(0)
})

test('a client that vanishes in the middle of a request leaves no process behind', async () => {
  const peer = await startPeer()
  peer.send(
    JSON.stringify({
      jsonrpc: '2.0',
      id: 99,
      method: 'tools/call',
      params: { name: 'diagnose_text', arguments: { text: 'INFO fine\n'.repeat(500_000) } },
    }),
  )
  peer.process.stdout.destroy()
  peer.process.stdin.destroy()
  await exitOf(peer)
})

test('no name is looked up and no connection opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-mcp-'))
  const log = join(folder, 'network.log')
  const witness = join(folder, 'witness.cjs')
  writeFileSync(log, '')
  // Everything in Node that reaches out goes by one of these.
  writeFileSync(
    witness,
    `const { appendFileSync } = require('node:fs')
     const tell = (what) => appendFileSync(${JSON.stringify(log)}, what + '\\n')
     for (const [name, methods] of [['node:net', ['connect', 'createConnection', 'createServer']], ['node:dns', ['lookup', 'resolve']], ['node:dgram', ['createSocket']], ['node:tls', ['connect']]]) {
       const module = require(name)
       for (const method of methods) { const real = module[method]; module[method] = (...args) => { tell(name + ' ' + method); return real(...args) } }
     }
     const { connect } = require('node:net').Socket.prototype
     require('node:net').Socket.prototype.connect = function (...args) { tell('connect'); return connect.apply(this, args) }
     const fetched = globalThis.fetch
     globalThis.fetch = (...args) => { tell('fetch'); return fetched(...args) }
     if (process.env.ERRDEX_WITNESS_TEST) require('node:net').connect(9, '127.0.0.1').on('error', () => {})`,
  )
  const seen = async (environment: Record<string, string>) => {
    writeFileSync(log, '')
    const peer = await startPeer({ NODE_OPTIONS: `--require ${witness}`, ...environment })
    await peer.ask('tools/call', { name: 'diagnose_text', arguments: { text: paste, reply: 'customer' } })
    await peer.ask('tools/call', { name: 'search_error_codes', arguments: { query: '限流' } })
    await peer.ask('resources/read', { uri: 'errdex://entry/turing/1405' })
    peer.process.stdin.end()
    await exitOf(peer)
    return readFileSync(log, 'utf8')
  }
  expect(await seen({})).toBe('')
  // The witness sees a connection where there is one.
  expect(await seen({ ERRDEX_WITNESS_TEST: '1' })).toContain('connect')
})
