/** Neighbours: the same family of the same service, nearest first. */
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { findNeighbours } from './neighbours.ts'

const codes = (service: string, code: string, limit = 4) =>
  findNeighbours({ service, code }, shippedCatalog.entries, limit).map((entry) => entry.code)

test.each([
  ['turing', '1104', ['1103', '1105', '1102', '1106']],
  ['feishu', '99991672', ['99991671', '99991673', '99991670', '99991674']],
  ['feishu-hire', '1002107', ['1002106', '1002108', '1002105', '1002104']],
  ['turing', '0', []],
])('%s %s', (service, code, neighbours) => {
  expect(codes(service, code)).toEqual(neighbours)
})

test('of any entry: never itself, never another service, never more than asked for', () => {
  for (const entry of shippedCatalog.entries) {
    const neighbours = findNeighbours(entry, shippedCatalog.entries, 5)
    expect(neighbours.length).toBeLessThanOrEqual(5)
    expect(neighbours.filter(({ service, code }) => service !== entry.service || code === entry.code)).toEqual([])
  }
})
