/** A query finds the same in whichever script, width and spacing it is written, and a table in traditional characters is found as any. */
import { expect, test } from 'vitest'
import { judgedQueries } from '../../corpus/queries.ts'
import { idsOf, shippedCatalog } from '../../shipped.fixture.ts'
import { sampled } from '../../thoroughness.fixture.ts'
import { hanPairs } from '../han-pairs.ts'
import { createDocumentReader } from './index/index-document.ts'
import { packIndex } from './index/packed-index.ts'

const traditional = new Map(hanPairs.map(([written, plain]) => [plain, written]))
const toTraditional = (text: string) =>
  Array.from(text, (character) => traditional.get(character) ?? character).join('')
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

const spellings: Readonly<Record<string, (text: string) => string>> = {
  'in traditional characters': toTraditional,
  'in full width': toFullWidth,
  'with Chinese signs': (text) => text.replaceAll(':', '：').replaceAll(',', '，').replaceAll('(', '（'),
  'with wide spaces': (text) => ` ${text.replaceAll(' ', ' \u00a0\t')} `,
  'with marks that nobody sees': (text) => `\ufeff${text.replaceAll(' ', ' \u200b')}`,
}

/** Spaces inside quotation marks are part of a name. */
const queries = sampled(
  judgedQueries.map(({ query }) => query).filter((query, at) => at % 4 === 0 && !query.includes('"')),
  6,
)

test.each(Object.entries(spellings))('%s', (_, spell) => {
  const written = queries.filter((query) => spell(query) !== query)
  expect(written.filter((query) => idsOf(spell(query), 5).join() !== idsOf(query, 5).join())).toEqual([])
  expect(written.length).toBeGreaterThan(0)
})

test('the index of a table is the same in either script', () => {
  const { entries, services } = shippedCatalog
  const rewritten = entries.map((entry) => ({
    ...entry,
    message: toTraditional(entry.message),
    meaning: entry.meaning === null ? null : toTraditional(entry.meaning),
    advice: entry.advice === null ? null : toTraditional(entry.advice),
  }))
  const indexOf = (some: typeof entries) => packIndex(some.map(createDocumentReader(some, services)))
  expect(indexOf(rewritten)).toEqual(indexOf(entries))
})
