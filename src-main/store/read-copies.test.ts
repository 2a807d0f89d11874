/** Of two copies the later sound one counts, wherever it lies; what is not sound is set aside under a name of its own. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { nodeFiles } from './file-system.ts'
import { type CopyOptions, readCopies } from './read-copies.ts'
import { seal } from './sealed-value.ts'

const now = new Date('2026-11-29T08:09:10.123Z')
const options: CopyOptions<string> = {
  shape: (value): value is string => typeof value === 'string',
  migrations: [(value) => `${value}, migrated`],
  onNewer: 'read-only',
}
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-copies-'))
})
const read = (main: string | null, copy: string | null, more: Partial<CopyOptions<string>> = {}) => {
  const paths = { main: join(folder, 'a.json'), copy: join(folder, 'a.copy.json') }
  if (main !== null) writeFileSync(paths.main, main)
  if (copy !== null) writeFileSync(paths.copy, copy)
  return readCopies(nodeFiles, paths, { ...options, ...more }, now)
}
const written = (value: string, serial: number, format = 2) => seal(format, { value, serial })

test('the later one counts, in either place; of equally late ones the main file', () => {
  expect(read(written('old', 4), written('new', 5))).toMatchObject({ sealed: { value: 'new', serial: 5 } })
  expect(read(written('new', 5), written('old', 4))).toMatchObject({ sealed: { value: 'new', serial: 5 } })
  expect(read(written('main', 5), written('copy', 5))).toMatchObject({ sealed: { value: 'main' } })
})

test('without files there is nothing; a damaged one is set aside and named, the other has everything', () => {
  expect(read(null, null)).toEqual({ state: 'absent' })
  const aside = ['a.json.2026-11-29T08-09-10.123Z.unreadable']
  expect(read('damaged', written('copy', 3))).toEqual({
    state: 'sound',
    sealed: { value: 'copy', serial: 3 },
    migratedFrom: null,
    aside,
  })
  expect(readdirSync(folder).sort()).toEqual(['a.copy.json', ...aside])
})

test('two damaged ones are both set aside, never over another file', () => {
  expect(read('damaged', 'too')).toMatchObject({ state: 'damaged', aside: [{}, {}].map(() => expect.any(String)) })
  expect(read('damaged again', null)).toEqual({ state: 'damaged', aside: [] })
  expect(readdirSync(folder)).toContain('a.json')
})

test('an older format is migrated, and the file it was in is named', () => {
  expect(read(written('one', 1, 1), null)).toMatchObject({
    sealed: { value: 'one, migrated' },
    migratedFrom: join(folder, 'a.json'),
  })
})

test('a newer format is shown where it fits, or set aside where that is wished', () => {
  expect(read(written('later', 9, 3), written('now', 8))).toEqual({ state: 'newer', value: 'later' })
  expect(read(null, null, { onNewer: 'set-aside' })).toMatchObject({ state: 'sound', sealed: { value: 'now' } })
})

test.each([
  '[]',
  'null',
  '3',
  '"text"',
  '{"format":2}',
  '{"format":2,"value":"x","more":1}',
  '{"format":"2","value":"x"}',
])('no file of ours: %s', (text) => {
  expect(read(text, null).state).toBe('damaged')
})

test('a file written by hand, with format and value alone, is taken', () => {
  expect(read('{"format":2,"value":"by hand"}', null)).toMatchObject({ sealed: { value: 'by hand', serial: 0 } })
})
