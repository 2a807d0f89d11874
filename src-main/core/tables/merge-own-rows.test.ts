/** Two people's rows become one table: nobody's code or text is lost, and merging again changes nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OwnEntryDraft } from '../../../src-preload/model/own-entries.ts'
import { mergeOwnRows } from './merge-own-rows.ts'

const row = (code: string, texts: Partial<OwnEntryDraft> = {}): OwnEntryDraft => ({
  service: 'feishu',
  code,
  message: '',
  meaning: '',
  advice: '',
  http: null,
  kind: null,
  retry: null,
  actor: null,
  ...texts,
})

test('who wrote a code alone keeps it; of a code both wrote, what differs stands one after the other', () => {
  const mine = [row('1', { message: 'no seat', advice: '找管理员' }), row('2', { message: 'mine' })]
  const theirs = [
    row('3', { message: 'theirs' }),
    row('1', { message: 'no seat left', meaning: '名额用完', advice: '等一小时', kind: 'quota' }),
  ]
  expect(mergeOwnRows(mine, theirs)).toEqual([
    row('1', {
      message: 'no seat',
      meaning: 'no seat left\n\n名额用完',
      advice: '找管理员\n\n等一小时',
      kind: 'quota',
    }),
    row('2', { message: 'mine' }),
    row('3', { message: 'theirs' }),
  ])
})

const word = fc.constantFrom('', 'a', 'b', 'no seat', 'ask them', '找管理员')
const rows = fc.uniqueArray(
  fc.record({ code: fc.constantFrom('1', '2', '3', '4'), message: word, meaning: word, advice: word }),
  { selector: ({ code }) => code },
)

test('whatever was written, every code and text of both is there, and nothing changes when it is merged again', () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [mine, theirs] = [one, other].map((list) => list.map(({ code, ...texts }) => row(code, texts)))
      if (mine === undefined || theirs === undefined) throw new Error('two lists went in')
      const merged = mergeOwnRows(mine, theirs)
      expect(new Set(merged.map(({ code }) => code)).size).toBe(merged.length)
      for (const { code, message, meaning, advice } of [...mine, ...theirs]) {
        const found = merged.find((entry) => entry.code === code)
        for (const text of [message, meaning, advice])
          expect([found?.message, found?.meaning, found?.advice].join('\n')).toContain(text)
      }
      expect(mergeOwnRows(merged, theirs)).toEqual(merged)
      expect(mergeOwnRows(merged, merged)).toEqual(merged)
    }),
  )
})
