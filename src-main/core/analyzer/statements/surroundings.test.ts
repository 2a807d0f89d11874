/** Rows that are looked at only behind a service's name hold nowhere else. */
import { expect, test } from 'vitest'
import { collectedTexts } from '../../../corpus/labelled-text.ts'
import { standsIn, wordsAround } from './read-surroundings.ts'
import { anyName, queried, surroundings } from './surroundings.ts'

const byName = surroundings.filter((row) => row.byName === true)
const places = collectedTexts.flatMap(([, texts]) =>
  texts.flatMap(({ text }) =>
    [...text.matchAll(/\d{3,10}/g)].map(({ index, 0: digits }) => wordsAround(text, index, index + digits.length)),
  ),
)

test('rows by name hold at no number of the corpus that has no name before it', () => {
  const held = places.filter(({ before, after }) => byName.some((row) => standsIn(row, before, after)))
  expect(held.length).toBeGreaterThan(10)
  expect(held.filter(({ before }) => !anyName.test(before))).toEqual([])
})

test.each(['open.feishu.cn ', 'com.meego.Client ', '飞书.'])('%s names a host or a class', (before) => {
  expect(anyName.test(before)).toBe(false)
  expect(byName.filter((row) => row.before?.test(before))).toEqual([])
})

test.each([
  'select * from t_log where ',
  "SELECT id FROM feishu_log WHERE app='x' AND ",
  'UPDATE t SET st=1 WHERE ',
  'db.logs.find({app:"x", ',
  '$ grep "',
  'index=feishu ',
])('%s looks for a code', (before) => {
  expect(queried.test(before)).toBe(true)
})

test.each(['we select users from Feishu where it says ', 'update failed where ', 'grep lark app.log | head\n'])(
  '%s looks for none',
  (before) => {
    expect(queried.test(before)).toBe(false)
  },
)
