/** Pinyin: whole, unfinished and initial spellings, polyphonic characters, several phrases in a row. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPinyin } from '../index/read-pinyin.ts'
import { createPinyin } from './pinyin.ts'

const texts = [
  '权限不足',
  '重试',
  '重复',
  '频率',
  '西安',
  '先',
  '策略',
  '长度',
  '用户',
  '离职',
  '工作流',
  '不存在',
  '取消',
]
const pairs = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(at, at + 2)))
const pinyin = createPinyin(readPinyin(texts), pairs, ['用户', '离职', '工作流', '不存在'])

describe('spelled out', () => {
  test.each([
    ['quanxian', '权限'],
    ['quanxianbuzu', '权限不足'],
    ['xianbu', '限不'],
    ['chongshi', '重试'],
    ['zhongshi', '重试'],
    ['chongfu', '重复'],
    ['pinlv', '频率'],
    ['celve', '策略'],
    ['celue', '策略'],
    ['zhangdu', '长度'],
    ['changdu', '长度'],
    ['xian', '西安'],
  ])('%s is %s', (typed, text) => {
    expect(pinyin.spelled(typed)).toContain(text)
  })

  test.each([
    ['quanxia', '权限'],
    ['quanx', '权限'],
    ['quanxianb', '权限不'],
  ])('%s, unfinished, is %s', (typed, text) => {
    expect(pinyin.spelled(typed)).toContain(text)
  })

  test.each(['token', 'q', 'quanxianzz', 'QUANXIAN', 'quan xian', '权限', ''])('%j is nothing', (typed) => {
    expect(pinyin.spelled(typed)).toEqual([])
  })
})

test('initials, `zh` `ch` `sh` in one letter or two', () => {
  expect(pinyin.initials('qx')).toEqual(expect.arrayContaining(['权限', '取消']))
  expect(pinyin.initials('qxbz')).toEqual(['权限不足'])
  expect(pinyin.initials('chf')).toContain('重复')
  expect(pinyin.initials('cf')).toContain('重复')
})

test('several known phrases in a row', () => {
  expect(pinyin.phrases('gongzuoliubucunzai')).toEqual([['工作流', '不存在']])
  expect(pinyin.phraseInitials('yhlz')).toEqual([['用户', '离职']])
  const spelled = { 用户: 'yonghu', 离职: 'lizhi', 工作流: 'gongzuoliu', 不存在: 'bucunzai' }
  for (const [one, first] of Object.entries(spelled))
    for (const [other, second] of Object.entries(spelled))
      expect(pinyin.phrases(first + second)).toEqual(one === other ? [] : [[one, other]])
  expect(pinyin.phraseInitials('lzlz')).toEqual([])
})

test('every text by every way to spell it, in full and by its initials', () => {
  const readings = readPinyin(texts)
  const made = createPinyin(readings, pairs, [])
  const soundsOf = (character: string) =>
    Object.keys(readings).filter((reading) => readings[reading]?.includes(character))
  for (const text of texts.filter(({ length }) => length > 1)) {
    const spellings = Array.from(text).reduce<readonly string[]>(
      (before, character) => before.flatMap((start) => soundsOf(character).map((sound) => `${start} ${sound}`)),
      [''],
    )
    for (const spelling of spellings) {
      const sounds = spelling.trim().split(' ')
      expect([spelling, made.spelled(sounds.join(''))]).toEqual([spelling, expect.arrayContaining([text])])
      const initials = sounds.map((sound) => sound[0]).join('')
      expect([initials, made.initials(initials)]).toEqual([initials, expect.arrayContaining([text])])
      const unfinished = sounds.join('').slice(0, -1)
      if (sounds.at(-1) !== sounds.at(-1)?.[0]) expect(made.spelled(unfinished).length).toBeGreaterThan(0)
    }
  }
})

test('whatever is typed, an answer comes', () => {
  const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aeiougnhzcsxq'), maxLength: 60 }))
  fc.assert(
    fc.property(typed, (text) => {
      const answers = [pinyin.spelled(text), pinyin.initials(text), pinyin.phrases(text), pinyin.phraseInitials(text)]
      for (const found of answers) expect(found.length).toBeLessThanOrEqual(120)
    }),
  )
})
