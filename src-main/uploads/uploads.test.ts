/** Files that come in pieces: put together once, held to their limit, let go when their owner does or when too many lie open. */
import { expect, test } from 'vitest'
import { failure } from '../../src-preload/model/outcome.ts'
import { createUploads, joinPieces } from './uploads.ts'

const megabyte = 1024 * 1024
const lost = failure('tables.lost', {})

const open = () => {
  const released: string[] = []
  const uploads = createUploads<string>({
    limit: 2 * megabyte,
    tooLarge: 'tables.too-large',
    lost,
    release: async (kept) => {
      released.push(kept)
    },
  })
  return { uploads, released }
}
const encoded = (text: string) => Buffer.from(text).toString('base64')

test('pieces are one file in their order, handed out once', () => {
  const { uploads } = open()
  const id = uploads.open('C:\\desk\\codes.csv', 'a')
  for (const piece of ['code,', '', 'msg\n']) expect(uploads.push(id, encoded(piece)).ok).toBe(true)
  expect(uploads.find(id)?.file).toBe('codes.csv')
  expect(Buffer.from(joinPieces(uploads.find(id)?.collect() ?? [])).toString()).toBe('code,msg\n')
  expect(uploads.find(id)?.collect()).toEqual([])
  expect(uploads.push(id, encoded('more'))).toBe(lost)
})

test('a file larger than its limit is told with the limit and let go', () => {
  const { uploads, released } = open()
  const id = uploads.open('/home/codes.csv', 'large')
  expect(uploads.push(id, Buffer.alloc(2 * megabyte).toString('base64')).ok).toBe(true)
  expect(uploads.push(id, encoded('.'))).toEqual(failure('tables.too-large', { file: 'codes.csv', limit: 2 }))
  expect(uploads.find(id)).toBeUndefined()
  expect(released).toEqual(['large'])
  const small = uploads.open('small.csv', 'small', megabyte)
  expect(uploads.push(small, Buffer.alloc(megabyte + 1).toString('base64')).ok).toBe(false)
})

test('of twenty that lie open the oldest goes for another', () => {
  const { uploads, released } = open()
  const ids = Array.from({ length: 21 }, (_, at) => uploads.open(`${at}.csv`, String(at)))
  expect(released).toEqual(['0'])
  expect(ids.map((id) => uploads.find(id)?.file)).toEqual([undefined, ...ids.slice(1).map((_, at) => `${at + 1}.csv`)])
  expect(uploads.push(ids[0] ?? 0, encoded('late'))).toBe(lost)
})

test('what is closed is let go once', async () => {
  const { uploads, released } = open()
  const id = uploads.open('a.csv', 'a')
  await uploads.close(id)
  await uploads.close(id)
  expect([uploads.find(id), released]).toEqual([undefined, ['a']])
})
