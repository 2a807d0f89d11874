/** What the watch gets to know of a copied text, from the shipped documents, and that its time is bounded. */
import { expect, test } from 'vitest'
import { shippedEngine } from '../shipped.fixture.ts'
import { createExaminer } from './examine.ts'

const examine = (text: string) => createExaminer(shippedEngine, () => 0).examine(text, 50)

const response =
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [contact:user.base:readonly]","error":{"log_id":"202611201530000000000000000000000A"}}'

test('an error response is identified, in the words of its document', () => {
  const { outcome, bare, found } = examine(response) ?? {}
  expect([outcome, bare]).toEqual(['identified', false])
  expect(found).toMatchObject({ service: 'feishu', code: '99991672', entryId: 'feishu/99991672' })
  expect(found?.message).toBe(shippedEngine.open('feishu/99991672')?.entry.message)
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
    return createExaminer(shippedEngine, () => 0).examine(response, 50, [part])
  }
  expect(read(0.97)).toMatchObject({ outcome: 'identified', doubtful: false })
  expect(read(0.4)).toMatchObject({ outcome: 'identified', doubtful: true })
  expect(examine(response)).toMatchObject({ doubtful: false })
})

test('a clock that runs out ends a long text; what is read to its end is answered, however busy the machine is', () => {
  let now = 0
  const slow = createExaminer(shippedEngine, () => {
    now += 30
    return now
  })
  expect(slow.examine(response, 20)).toMatchObject({ outcome: 'identified' })
  expect(slow.examine(response.repeat(1_000), 100)).toBeNull()
})
