/** Short files given together stay apart: neither a chain nor a time goes from one into the next. */
import { expect, test } from 'vitest'
import { betweenFiles, type Diagnosis } from '../../../src-preload/model/diagnosis.ts'
import { shippedKnowledge } from '../../corpus/shipped-analyzer.ts'
import { createAnalysis } from './analysis.ts'

const diagnoseFiles = (files: readonly string[]): Diagnosis => {
  const analysis = createAnalysis(shippedKnowledge)
  for (const [place, text] of files.entries()) {
    if (place > 0) analysis.push(betweenFiles)
    analysis.push(text)
  }
  return analysis.finish()
}

const chat = '王工 10:24\n{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat]"}'
const terminal =
  'root@api-1:~# tail -n 3 app.log\n飞书项目 OpenAPI 返回 {err_code=10302, err_msg=Check User Error, User Is Resigned, data=null}'
const log = '2026-02-03T10:00:30Z ERROR {"code":99991400,"msg":"request trigger frequency limit"}'

test('two pictures and a log hold three errors, each with its own code, and one time', () => {
  const { findings } = diagnoseFiles([chat, terminal, log])
  expect(findings.map(({ candidates }) => candidates[0]?.code).toSorted()).toEqual(['10302', '99991400', '99991672'])
  for (const { chain } of findings) expect(chain.length).toBeLessThanOrEqual(1)
})

test('the same files in one piece each, alone, say the same', () => {
  const codes = (files: readonly string[]) =>
    diagnoseFiles(files).findings.map(({ candidates }) => `${candidates[0]?.service} ${candidates[0]?.code}`)
  expect(codes([chat, terminal, log]).toSorted()).toEqual(
    [chat, terminal, log].flatMap((file) => codes([file])).toSorted(),
  )
})

test('what stands in the files so far is told with its places while the next one is waited for', () => {
  const files = [chat, terminal, log]
  const analysis = createAnalysis(shippedKnowledge)
  for (const [place, text] of files.entries()) {
    if (place > 0) analysis.push(betweenFiles)
    analysis.push(text)
    expect(analysis.partial()).toEqual(diagnoseFiles(files.slice(0, place + 1)))
    expect(analysis.places()).toHaveLength(place + 1)
  }
  expect(analysis.finish()).toEqual(diagnoseFiles(files))
  expect(analysis.places()).toHaveLength(3)
})
