/** What the watch gets to know of a copied text, from the shipped documents, and that its time is bounded. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Service } from '../../src-preload/model/catalog.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import { learn } from '../core/analyzer/knowledge/knowledge.ts'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { compileCatalog } from '../core/catalog/compile.ts'
import { weighReading } from '../core/pictures/weigh-reading.ts'
import { createExaminer } from './examine.ts'

const resources = resolve(import.meta.dirname, '../../resources')
const services: readonly Service[] = JSON.parse(readFileSync(resolve(resources, 'services.json'), 'utf8'))
const texts = new Map(
  services.map(({ document }) => [document, readFileSync(resolve(resources, 'documents', document), 'utf8')]),
)
const catalog = compileCatalog(services, adapters, texts)
const knowledge = learn(viewCatalog(catalog))
const entries = new Map(catalog.entries.map((entry) => [entry.id, entry]))
const view = viewCatalog(catalog)
const engine = {
  weigh: (diagnosis: Diagnosis, parts: readonly ReadPart[]) => weighReading(diagnosis, parts, view),
  startAnalysis: () => createAnalysis(knowledge),
  know: (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entry = entries.get(id)
      return entry === undefined ? [] : [[id, entry] as const]
    }),
}
const examine = (text: string) => createExaminer(engine, () => 0).examine(text, 50)

const response =
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [contact:user.base:readonly]","error":{"log_id":"202611201530000000000000000000000A"}}'

test('an error response is identified, in the words of its document', () => {
  const { outcome, bare, found } = examine(response) ?? {}
  expect([outcome, bare]).toEqual(['identified', false])
  expect(found).toMatchObject({ service: 'feishu', code: '99991672', entryId: 'feishu/99991672' })
  expect(found?.message).toBe(entries.get('feishu/99991672')?.message)
})

test.each(['99991672', ' 99991672\n', '９９９９１６７２'])('%j is a bare number', (text) => {
  expect(examine(text)).toMatchObject({ bare: true, found: { code: '99991672' } })
})

test.each(['', 'Dear customer, thank you for your patience.', 'correct horse battery staple', '{"code":0,"msg":"ok"}'])(
  '%j holds no error',
  (text) => expect(examine(text)).toEqual({ outcome: 'no-error', bare: false, doubtful: false, found: null }),
)

test('read from a picture it is certain only where every digit of the code was', () => {
  const at = response.indexOf('99991672') + 3
  const read = (certainty: number) => {
    const part = { start: 0, end: response.length, doubts: [{ at, certainty, lookalikes: '' }] }
    return createExaminer(engine, () => 0).examine(response, 50, [part])
  }
  expect(read(0.97)).toMatchObject({ outcome: 'identified', doubtful: false })
  expect(read(0.4)).toMatchObject({ outcome: 'identified', doubtful: true })
  expect(examine(response)).toMatchObject({ doubtful: false })
})

test('a clock that runs out ends a long text; what is read to its end is answered, however busy the machine is', () => {
  let now = 0
  const slow = createExaminer(engine, () => {
    now += 30
    return now
  })
  expect(slow.examine(response, 20)).toMatchObject({ outcome: 'identified' })
  expect(slow.examine(response.repeat(1_000), 100)).toBeNull()
})
