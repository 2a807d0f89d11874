/** Imported tables in the analyzer: their errors are found by the same discipline, and nothing else changes. */
import { describe, expect, test } from 'vitest'
import { isMessageKey } from '../../../src-preload/translate.ts'
import { diagnoseWithTables, importedKnowledge, learnServices } from '../../corpus/imported-analyzer.ts'
import { importedServices } from '../../corpus/imported-services.ts'
import { importedTexts } from '../../corpus/imported-texts.ts'
import { addUp, judge } from '../../corpus/judge.ts'
import { collectedTexts } from '../../corpus/labelled-text.ts'
import { ownTexts } from '../../corpus/own-texts.ts'
import { diagnose, shippedCatalog } from '../../corpus/shipped-analyzer.ts'
import { sampled } from '../../thoroughness.fixture.ts'
import { createAnalysis } from './analysis.ts'
import { shapeOf } from './passages/shape.ts'

const share = ([part, whole]: readonly [number, number]) => (whole === 0 ? 1 : part / whole)
const tops = (text: string) =>
  diagnoseWithTables(text).findings.map(({ outcome, candidates }) => [
    outcome,
    candidates[0]?.service,
    candidates[0]?.code,
  ])

test('texts about imported tables: right, and silent where nothing is', () => {
  const score = addUp(importedTexts.map((text) => judge(text, diagnoseWithTables(text.text))))
  expect(share(score.expected)).toBe(1)
  expect(share(score.unknown)).toBe(1)
  expect(score.falseAlarms[0]).toBe(0)
  expect(score.extra).toBe(0)
})

/** Every twentieth of the large sets; of the others all, or before a commit every fifteenth. */
test.each([...collectedTexts, ...ownTexts(shippedCatalog)])(
  'imported tables change no answer about the shipped services: %s',
  (_, texts) => {
    const tried = texts.length > 500 ? texts.filter((_text, place) => place % 20 === 0) : texts
    for (const { text } of sampled(tried, 15)) {
      const answers = (diagnosis: ReturnType<typeof diagnose>) =>
        diagnosis.findings.map(({ outcome, candidates }) => [outcome, candidates[0]?.entryId, candidates[0]?.code])
      expect(answers(diagnoseWithTables(text)), text).toEqual(answers(diagnose(text)))
    }
  },
)

test('every reason given for an imported entry has words', () => {
  for (const { text } of importedTexts)
    for (const { candidates } of diagnoseWithTables(text).findings)
      for (const { evidence } of candidates)
        for (const { rule, reason } of evidence) expect(isMessageKey(reason.key), rule).toBe(true)
})

describe('without a description', () => {
  test('a number alone is a question, also where another table has it', () => {
    expect(tops('778899')).toEqual([['identified', 'my-core', '778899']])
    const [finding] = diagnoseWithTables('50006').findings
    expect(finding?.outcome).toBe('ambiguous')
    expect(finding?.candidates.map(({ service }) => service)).toContain('my-errors')
  })
  test('in a sentence it is nothing, beside its message or its service’s name it is found', () => {
    expect(tops('订单里有 778899 这个数')).toEqual([])
    expect(tops('东海银行核心报错 778899')).toEqual([['identified', 'my-core', '778899']])
    expect(tops('{"code":778899,"msg":"批量文件格式错误"}')).toEqual([['identified', 'my-core', '778899']])
  })
  test('a message of a table is found without its code', () => {
    expect(tops('核心系统记账失败')).toEqual([['identified', 'my-core', 'E20001']])
  })
})

test('what is described counts only for its own table', () => {
  const [pay] = importedServices
  const alone = createAnalysis(learnServices(pay === undefined ? [] : [{ ...pay, envelope: null }]))
  alone.push('{"errcode":43210,"errmsg":"余额不足"}')
  expect(alone.finish().findings).toEqual([])
  expect(tops('{"errcode":43210,"errmsg":"余额不足"} https://api.xinghe-pay.example/v3')).toEqual([
    ['identified', 'my-pay', '43210'],
  ])
})

test('a long log is read for codes that are words and for described keys, each code by itself', () => {
  const noise = '2026-04-05 10:22:01.120 INFO  c.d.Worker - job 1234 done in 20 ms\n'.repeat(2_000)
  const line = (code: string) => `2026-04-05 10:22:0${code.length} ERROR c.d.CoreClient - core said code=${code}\n`
  const log = [
    noise,
    ...['E99999', 'E10233', 'E10234', 'E10233'].map(line),
    noise,
    '{"respCd":"C0017","respMsg":"渠道未签约"}\n',
    noise,
  ].join('')
  const found = diagnoseWithTables(log).findings.map(({ candidates, occurrences }) => [
    candidates[0]?.code,
    occurrences.count,
  ])
  expect(found.sort()).toEqual([
    ['C0017', 1],
    ['E10233', 2],
    ['E10234', 1],
  ])
})

test('records that differ in a code that is a word are of two shapes', () => {
  const { documented, words } = importedKnowledge
  const keyOf = (code: string) => shapeOf(`at 12 code=${code} id 123456`, documented, words.documented).key
  expect(keyOf('E10233')).not.toBe(keyOf('E10234'))
  expect(keyOf('E99999')).toBe(keyOf('E99998'))
})
