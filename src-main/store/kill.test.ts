/** kill -9 at random moments: what the process said is safe is there when the next one starts. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runs } from '../thoroughness.fixture.ts'
import { removeLeftovers } from './durable-file.ts'
import { nodeFiles } from './file-system.ts'
import { lockFolder } from './folder-lock.ts'
import { unseal } from './sealed-value.ts'

/** A few here; `ERRDEX_KILLS=2000` runs the long proof. */
const kills = Number(process.env.ERRDEX_KILLS ?? runs(20))

const folder = mkdtempSync(join(tmpdir(), 'errdex-kill-'))
const bundle = join(folder, 'bundle')

beforeAll(async () => {
  await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      ssr: resolve(import.meta.dirname, 'crash-writer.fixture.ts'),
      outDir: bundle,
      rollupOptions: { output: { format: 'es', entryFileNames: 'writer.mjs' } },
    },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Resolves with the last number the writer said was safe. */
const runAndKill = (store: string, after: number) =>
  new Promise<number>((done) => {
    const child = spawn(process.execPath, [join(bundle, 'writer.mjs'), store], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.on('close', () => done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0)))
  })

const readCount = (store: string): number => {
  const found = ['count.json', 'count.copy.json'].map((name) => {
    const text = nodeFiles.readTextNow(join(store, name))
    const shape = (value: unknown): value is number => typeof value === 'number'
    return text === null ? null : unseal(text, { shape })
  })
  return Math.max(...found.map((one) => (one?.state === 'sound' ? one.sealed.value : 0)))
}

test('nothing acknowledged is lost, and leftovers are swept', async () => {
  const store = join(folder, 'store')
  let safe = 0
  for (let run = 0; run < kills; run++) {
    safe = await runAndKill(store, Math.random() * 12)
    expect(safe).toBeGreaterThan(0)
    expect(readCount(store)).toBeGreaterThanOrEqual(safe)
  }
  removeLeftovers(nodeFiles, store)
  expect(readdirSync(store).sort()).toEqual(['count.copy.json', 'count.json'])
}, 600_000)

test('a lock left by a killed process is taken over, one of a living process is not', () => {
  const locked = join(folder, 'locked')
  const first = lockFolder(nodeFiles, locked)
  expect(first.problem).toBeNull()
  expect(lockFolder(nodeFiles, locked).problem?.key).toBe('store.in-use')
  first.release()
  nodeFiles.createNow(join(locked, 'lock'), '999999999 1 gone')
  const next = lockFolder(nodeFiles, locked)
  expect(next.problem).toBeNull()
  next.release()
  expect(readdirSync(locked)).toEqual([])
})
