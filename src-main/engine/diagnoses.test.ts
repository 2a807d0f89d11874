/** Diagnoses by number: pieces reach their own, an ended one keeps its answer, what is not known is said to be lost. */
import { expect, test } from 'vitest'
import { type Diagnosis, placesLimit } from '../../src-preload/model/diagnosis.ts'
import type { Analysis } from '../core/analyzer/analysis.ts'
import { createPlaces } from '../core/analyzer/occurrences/places.ts'
import { createDiagnoses } from './diagnoses.ts'

const conclude = (length: number, read: number): Diagnosis => ({
  outcome: 'no-error',
  findings: [],
  note: null,
  foreign: [],
  unplaced: [],
  secrets: [],
  length,
  read,
})

/** Has read all but the last piece until it is finished. */
const startAnalysis = (): Analysis => {
  const pieces: string[] = []
  const length = () => pieces.join('').length
  return {
    push: (piece) => pieces.push(piece),
    partial: () => conclude(length(), length() - (pieces.at(-1)?.length ?? 0)),
    finish: () => conclude(length(), length()),
    places: () => {
      const places = createPlaces(() => true)
      for (let at = 0; at < length(); at++) places.add({ start: at, end: at + 1 })
      return [places]
    },
  }
}

const lost = { ok: false, problem: { key: 'diagnosis.lost', values: {} } }
const found = (length: number, read: number) => ({ ok: true, value: conclude(length, read) })

test('pieces reach their own diagnosis, whatever the order', () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const first = diagnoses.startDiagnosis()
  const second = diagnoses.startDiagnosis()
  diagnoses.pushDiagnosis(first, 'abc')
  diagnoses.pushDiagnosis(second, 'x')
  diagnoses.pushDiagnosis(first, 'de')
  expect(diagnoses.peekDiagnosis(first)).toEqual(found(5, 3))
  expect(diagnoses.finishDiagnosis(second)).toEqual(found(1, 1))
  expect(diagnoses.finishDiagnosis(first)).toEqual(found(5, 5))
})

test('a cancelled one keeps what was found, takes no more, and answers the same again', () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const id = diagnoses.startDiagnosis()
  diagnoses.pushDiagnosis(id, 'abc')
  diagnoses.pushDiagnosis(id, 'de')
  expect(diagnoses.cancelDiagnosis(id)).toEqual(found(5, 3))
  expect(diagnoses.pushDiagnosis(id, 'f')).toEqual(lost)
  expect(diagnoses.finishDiagnosis(id)).toEqual(found(5, 3))
  expect(diagnoses.peekDiagnosis(id)).toEqual(found(5, 3))
})

test('one that never was, or of an engine that is gone, is lost', () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  expect(diagnoses.pushDiagnosis(1, 'abc')).toEqual(lost)
  expect(diagnoses.peekDiagnosis(1)).toEqual(lost)
  expect(diagnoses.finishDiagnosis(1)).toEqual(lost)
  expect(diagnoses.cancelDiagnosis(1)).toEqual(lost)
})

test('those left behind make room, oldest first', () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const ids = Array.from({ length: 20 }, diagnoses.startDiagnosis)
  const alive = ids.filter((id) => diagnoses.peekDiagnosis(id).ok)
  expect(alive).toEqual(ids.slice(-alive.length))
  expect(alive.length).toBeLessThan(ids.length)
})

test('every place of an ended diagnosis is given out in pages; of the last ones ended only', () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const of = (length: number) => {
    const id = diagnoses.startDiagnosis()
    diagnoses.pushDiagnosis(id, 'x'.repeat(length))
    return id
  }
  const id = of(placesLimit + 2)
  expect(diagnoses.placesOfFinding(id, 0, 0)).toEqual(lost)
  diagnoses.finishDiagnosis(id)
  const first = diagnoses.placesOfFinding(id, 0, 0)
  expect(first.ok && first.value.length).toBe(2 * placesLimit)
  const end = placesLimit + 2
  expect(diagnoses.placesOfFinding(id, 0, placesLimit)).toEqual({ ok: true, value: [end - 2, end - 1, end - 1, end] })
  expect(diagnoses.placesOfFinding(id, 0, end)).toEqual({ ok: true, value: [] })
  expect(diagnoses.placesOfFinding(id, 1, 0)).toEqual({ ok: true, value: [] })
  for (let other = 0; other < 3; other++) diagnoses.finishDiagnosis(of(1))
  expect(diagnoses.placesOfFinding(id, 0, 0)).toEqual({ ok: true, value: [] })
  expect(diagnoses.finishDiagnosis(id)).toEqual(found(end, end))
})
