/** What V8 does with expressions is set once for a process: taken back, it ends the process that still has some. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

test('no source sets how expressions are compiled but this one, and it does so once', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const flags = sources.flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(/'--[\w-]*regexp[\w-]*'/g)].map(([flag]) => [file, flag]),
  )
  expect(flags).toEqual([['engine/compile-expressions-once.ts', "'--no-regexp-tier-up'"]])
})
