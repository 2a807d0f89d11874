/** A file that gives no text says why, and does not keep the others from being read. */
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Problem } from '../../../../src-preload/model/outcome.ts'
import { mixedText } from './mixed-text.ts'

const noPictures = () => Promise.reject(new Error('There is no picture in these tests.'))
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name)

/** The text of all files, and what is said at the end of those that gave none. */
const readAll = async (files: readonly File[]) => {
  let text = ''
  let told: Problem | null = null
  for await (const piece of mixedText(files, noPictures).pieces()) {
    text += piece.text
    told = piece.problem ?? told
  }
  return { text, told }
}
const log = file('ok.log', strToU8('code 99991672'))
const pdf = file('a.pdf', strToU8('%PDF-1.4'))
const cut = file('b.gz', gzipSync(strToU8('code 99991672')).subarray(0, 24))

test('an archive without any file is told, not read as a text of nothing', async () => {
  const { told } = await readAll([file('empty.zip', zipSync({ 'only/': new Uint8Array() }))])
  expect(told).toEqual({ key: 'unpack.no-text', values: { file: 'empty.zip' } })
})

test('one file that gives nothing says why; of several every name is told, and the others are read', async () => {
  expect((await readAll([pdf, log])).told).toEqual({ key: 'diagnose.not-text-pdf', values: { file: 'a.pdf' } })
  const { text, told } = await readAll([pdf, log, cut])
  expect(text.trim()).toBe('code 99991672')
  expect(told).toEqual({ key: 'diagnose.unread-files', values: { files: 'a.pdf, b.gz' } })
})
