/** `errdex mcp`: the first answer after a cold start, and calls per second, by the SDK's own client over real pipes. */
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

const connect = async () => {
  const client = new Client({ name: 'bench', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp', '--built-in'] }))
  return client
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
