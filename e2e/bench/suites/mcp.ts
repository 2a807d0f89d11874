/** `errdex mcp`: the first answer after a cold start, calls per second, and what many calls leave in memory, by the SDK's own client over real pipes. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { median } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'

const rounds = 7
const seconds = 2
const cli = resolve('out/main/cli.js')
const paste = '{"code":99991663,"msg":"Invalid access token for authorization","error":{"log_id":"x"}}'

const calls = [
  ['lookup_error_code', { codes: ['99991672'] }],
  ['search_error_codes', { query: '限流', limit: 10 }],
  ['diagnose_text', { text: paste }],
] as const

const open = async () => {
  const client = new Client({ name: 'bench', version: '1' })
  const transport = new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp', '--built-in'] })
  await client.connect(transport)
  return { client, pid: transport.pid }
}
const connect = async () => (await open()).client

/** Megabytes, as Linux counts them; NaN elsewhere. */
const residentOf = (pid: number | null): number => {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

const rows: string[][] = [['', 'cold start → first answer, median ms', 'calls per second']]
for (const [name, input] of calls) {
  const cold: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const client = await connect()
    await client.callTool({ name, arguments: input })
    cold.push(performance.now() - start)
    await client.close()
  }
  const client = await connect()
  let count = 0
  const start = performance.now()
  while (performance.now() - start < seconds * 1000) {
    await client.callTool({ name, arguments: input })
    count++
  }
  await client.close()
  rows.push([name, toFigure(median(cold)), toFigure(count / seconds)])
}
printTable(rows)

/** Calls that warm up, then calls between two looks at the memory. */
const warmUp = 15_000
const stretch = 5_000
const stretches = 4
const queries = ['限流', 'token expired', '权限不足', 'invalid param', 'quanxian', '99991663', '机器人 不在群']

const { client, pid } = await open()
const callMany = async (count: number) => {
  for (let call = 0; call < count; call++) {
    const [name, input] = calls[call % calls.length] ?? calls[0]
    const asked = 'query' in input ? { ...input, query: queries[call % queries.length] } : input
    await client.callTool({ name, arguments: asked })
  }
}
await callMany(warmUp)
const memory = [residentOf(pid)]
for (let at = 0; at < stretches; at++) {
  await callMany(stretch)
  memory.push(residentOf(pid))
}
await client.close()
// The slope of the straight line that fits best.
const middle = stretches / 2
const slope =
  memory.reduce((sum, megabytes, at) => sum + (at - middle) * megabytes, 0) /
  memory.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
console.log(
  `\nmemory after ${warmUp} calls and every ${stretch} more: ${memory.map(toFigure).join(', ')} MB; ${toFigure((slope * 10_000) / stretch)} MB per 10,000 calls`,
)
