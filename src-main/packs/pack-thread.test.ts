/** The thread around packs: whatever becomes of it, whoever waits gets an answer. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackThread } from './pack-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'errdex-thread-'))
const content = {
  id: '',
  name: 'Team',
  favorites: { groups: [], items: [] },
  notes: [],
  replies: [],
  tables: [],
  lineage: {},
}

test.each([
  ['throws', 'throw new Error("no")'],
  ['exits', 'process.exit(3)'],
  ['has nothing to say', ''],
  ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill({}))'],
])(
  'a thread that %s',
  async (what, code) => {
    const file = join(folder, `${what}.mjs`)
    writeFileSync(file, code)
    const lines: string[] = []
    const thread = createPackThread(file, (line) => lines.push(line), 16)
    const bytes = new Uint8Array([1])
    expect(await thread.open('a', bytes)).toMatchObject({ ok: false, problem: { key: 'packs.no-pack' } })
    expect(await thread.summarize('a', bytes)).toMatchObject({ ok: false, problem: { key: 'packs.no-pack' } })
    expect(await thread.write(content, null)).toMatchObject({ ok: false, problem: { key: 'packs.not-made' } })
    expect(lines).toHaveLength(3)
  },
  60_000,
)

test('a thread whose file is not there', async () => {
  const thread = createPackThread(join(folder, 'nowhere.mjs'), () => undefined)
  expect(await thread.write(content, null)).toMatchObject({ ok: false, problem: { key: 'packs.not-made' } })
})
