/** Translations: every shipped entry has one, nothing that is no language gets lost in it, a changed document is noticed. */
import { expect, test } from 'vitest'
import { type CompileMessage, categoryText } from '../../../src-preload/model/catalog.ts'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { createReport } from './compile-rules.ts'
import { digestOfText, findLost, type GlossFile, joinGlosses } from './glosses.ts'

const { entries, services } = shippedCatalog

test('every entry speaks both languages', () => {
  expect(entries.filter(({ gloss }) => gloss === undefined).map(({ id }) => id)).toEqual([])
  for (const { service, gloss } of entries) expect(gloss?.language).toBe(service === 'turing' ? 'zh' : 'en')
})

test('English reads as English, Chinese as Chinese', () => {
  const han = /[\u4e00-\u9fff]/
  for (const { id, gloss } of entries) {
    const words = `${gloss?.meaning}\n${gloss?.advice ?? ''}`
    expect([id, han.test(gloss?.language === 'en' ? words : (gloss?.meaning ?? ''))]).toEqual([
      id,
      gloss?.language === 'zh',
    ])
    expect(gloss?.meaning.trim()).not.toBe('')
  }
})

test('every category that a document or a correction names in Chinese has an English name', () => {
  const named = entries.flatMap(({ service, category, corrections }) => [
    ...(category === null ? [] : [{ service, category }]),
    ...corrections.flatMap(({ field, value }) => (field === 'category' ? [{ service, category: value }] : [])),
  ])
  const byId = new Map(services.map((service) => [service.id, service]))
  const unnamed = named.filter(({ service, category }) =>
    /\p{Script=Han}/u.test(categoryText(category, byId.get(service)).en),
  )
  expect(unnamed).toEqual([])
})

test('an entry with advice has advice in both languages', () => {
  for (const { id, advice, gloss } of entries)
    if (advice !== null) expect([id, (gloss?.advice ?? '').trim() !== '']).toEqual([id, true])
})

test('a changed document, a missing row, a lost address and an unknown entry are told and left out', () => {
  const [sample] = entries.filter(({ advice }) => advice?.includes('](https://'))
  if (sample?.gloss === undefined) throw new Error('no entry with a link')
  const { gloss: _, ...entry } = sample
  const row = { ...sample.gloss, of: digestOfText(sample) }
  const file = (rows: GlossFile['rows']): GlossFile => ({ service: sample.service, language: 'en', rows })
  const one = (rows: GlossFile['rows']) => {
    const messages: CompileMessage[] = []
    const [joined] = joinGlosses([entry], [file(rows)], createReport('x', messages))
    return [joined?.gloss !== undefined, messages.map(({ rule }) => rule)]
  }
  expect(one({ [entry.id]: row })).toEqual([true, []])
  expect(one({})).toEqual([false, ['gloss/missing']])
  expect(one({ [entry.id]: { ...row, of: '00000000' } })).toEqual([false, ['gloss/stale']])
  expect(one({ [entry.id]: { ...row, advice: 'Call us.' } })).toEqual([false, ['gloss/lost']])
  expect(one({ [entry.id]: row, 'feishu/nobody': row })).toEqual([true, ['gloss/unknown']])
})

test('placeholders, numbers, code and addresses are what may not be lost', () => {
  const documented = {
    message: '',
    meaning: '最多 50 个 %s',
    advice: '`a:b` 见 [文档](https://x.example/1) ![图](https://x.example/2.png)',
  }
  expect(findLost(documented, { meaning: 'At most 50 %s', advice: '`a:b`, see [it](https://x.example/1)' })).toEqual([])
  const lost = findLost(documented, { meaning: 'At most fifty', advice: 'see it' })
  expect(new Set(lost)).toEqual(new Set(['`a:b`', 'https://x.example/1', '50', '%s']))
})

test('services without a file stay as they are', () => {
  const messages: CompileMessage[] = []
  expect(joinGlosses(entries, [], createReport('x', messages))).toEqual(entries)
  expect(messages).toEqual([])
})
