/** The built command line as shells and scripts use it: pipes, streams and exit codes of a real process. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const run = promisify(execFile)
const shell = (command: string) => run('bash', ['-o', 'pipefail', '-c', command], { env: { ...process.env, cli } })

const exitOf = async (process: ChildProcess): Promise<number | null> => {
  const [code] = await once(process, 'exit')
  return code
}

test('lookup, in a process of its own', async () => {
  const { stdout, stderr } = await run(process.execPath, [cli, 'lookup', '99991672', '--json'])
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'feishu/99991672', service: 'feishu' }])
  expect(stderr).toBe('')
})

test('a reader that has seen enough is no error', async () => {
  const { stdout, stderr } = await shell(`"${process.execPath}" "$cli" entries --jsonl | head -n 2`)
  expect(stdout.trim().split('\n')).toHaveLength(2)
  expect(stderr).toBe('')
})

test('every entry reaches a slow reader', async () => {
  const { stdout } = await shell(`"${process.execPath}" "$cli" entries --built-in --jsonl | (sleep 1; wc -l)`)
  expect(Number(stdout)).toBe(1024)
})

test('search --jsonl answers each line before the next is sent', async () => {
  const search = spawn(process.execPath, [cli, 'search', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: search.stdout })[Symbol.asyncIterator]()
  const exit = exitOf(search)
  for (const id of ['first', 'second']) {
    search.stdin.write(`${JSON.stringify({ id, query: '频控' })}\n`)
    const { value } = await answers.next()
    expect(JSON.parse(value)).toMatchObject({ id, hits: expect.arrayContaining([expect.anything()]) })
  }
  search.stdin.end()
  expect(await exit).toBe(0)
})

for (const { args, exit } of [
  { args: ['search', '权限'], exit: 0 },
  { args: ['lookup', '424242'], exit: 1 },
  { args: ['search', '--bogus'], exit: 2 },
  { args: [], exit: 2 },
])
  test(`exit ${exit} for: ${args.join(' ') || 'nothing'}`, async () => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' })
    expect(await exitOf(child)).toBe(exit)
  })

test('colour and width follow the terminal, not a pipe', async () => {
  const { stdout } = await run(process.execPath, [cli, 'search', 'token'], {
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  expect(stdout).not.toContain('\x1b')
})
