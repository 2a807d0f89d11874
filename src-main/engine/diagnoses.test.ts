/** Diagnoses by number: pieces reach their own, an ended one keeps its answer, what is not known is said to be lost. */
import { describe, expect, test } from 'vitest'
import { type Diagnosis, placesLimit } from '../../src-preload/model/diagnosis.ts'
import type { Analysis } from '../core/analyzer/analysis.ts'
import { createPlaces } from '../core/analyzer/occurrences/places.ts'
import { finishSteps, type Steps } from '../core/steps.ts'
import { createDiagnoses } from './diagnoses.ts'
import { pause } from './in-pieces.ts'

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
  function* pushSteps(piece: string): Steps<undefined> {
    pieces.push(piece)
    yield
    return undefined
  }
  function* endSteps(): Steps<Diagnosis> {
    yield
    return conclude(length(), length())
  }
  return {
    push: (piece) => finishSteps(pushSteps(piece)),
    pushSteps,
    partial: () => conclude(length(), length() - (pieces.at(-1)?.length ?? 0)),
    finish: () => finishSteps(endSteps()),
    endSteps,
    places: () => {
      const places = createPlaces(() => true)
      for (let at = 0; at < length(); at++) places.add({ start: at, end: at + 1 })
      return [places]
    },
  }
}

const lost = { ok: false, problem: { key: 'diagnosis.lost', values: {} } }
const found = (length: number, read: number) => ({ ok: true, value: conclude(length, read) })

test('pieces reach their own diagnosis, whatever the order', async () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const first = diagnoses.startDiagnosis()
  const second = diagnoses.startDiagnosis()
  await diagnoses.pushDiagnosis(first, 'abc')
  await diagnoses.pushDiagnosis(second, 'x')
  await diagnoses.pushDiagnosis(first, 'de')
  expect(diagnoses.peekDiagnosis(first)).toEqual(found(5, 3))
  expect(await diagnoses.finishDiagnosis(second)).toEqual(found(1, 1))
  expect(await diagnoses.finishDiagnosis(first)).toEqual(found(5, 5))
})

test('a cancelled one keeps what was found, takes no more, and answers the same again', async () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const id = diagnoses.startDiagnosis()
  await diagnoses.pushDiagnosis(id, 'abc')
  await diagnoses.pushDiagnosis(id, 'de')
  expect(diagnoses.cancelDiagnosis(id)).toEqual(found(5, 3))
  expect(await diagnoses.pushDiagnosis(id, 'f')).toEqual(lost)
  expect(await diagnoses.finishDiagnosis(id)).toEqual(found(5, 3))
  expect(diagnoses.peekDiagnosis(id)).toEqual(found(5, 3))
})

test('one that never was, or of an engine that is gone, is lost', async () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  expect(await diagnoses.pushDiagnosis(1, 'abc')).toEqual(lost)
  expect(diagnoses.peekDiagnosis(1)).toEqual(lost)
  expect(await diagnoses.finishDiagnosis(1)).toEqual(lost)
  expect(diagnoses.cancelDiagnosis(1)).toEqual(lost)
})

test('those left behind make room, oldest first', async () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const ids = Array.from({ length: 20 }, diagnoses.startDiagnosis)
  const alive = ids.filter((id) => diagnoses.peekDiagnosis(id).ok)
  expect(alive).toEqual(ids.slice(-alive.length))
  expect(alive.length).toBeLessThan(ids.length)
})

test('every place of an ended diagnosis is given out in pages; of the last ones ended only', async () => {
  const diagnoses = createDiagnoses(startAnalysis, (diagnosis) => diagnosis)
  const of = async (length: number) => {
    const id = diagnoses.startDiagnosis()
    await diagnoses.pushDiagnosis(id, 'x'.repeat(length))
    return id
  }
  const id = await of(placesLimit + 2)
  expect(diagnoses.placesOfFinding(id, 0, 0)).toEqual(lost)
  await diagnoses.finishDiagnosis(id)
  const first = diagnoses.placesOfFinding(id, 0, 0)
  expect(first.ok && first.value.length).toBe(2 * placesLimit)
  const end = placesLimit + 2
  expect(diagnoses.placesOfFinding(id, 0, placesLimit)).toEqual({ ok: true, value: [end - 2, end - 1, end - 1, end] })
  expect(diagnoses.placesOfFinding(id, 0, end)).toEqual({ ok: true, value: [] })
  expect(diagnoses.placesOfFinding(id, 1, 0)).toEqual({ ok: true, value: [] })
  for (let other = 0; other < 3; other++) await diagnoses.finishDiagnosis(await of(1))
  expect(diagnoses.placesOfFinding(id, 0, 0)).toEqual({ ok: true, value: [] })
  expect(await diagnoses.finishDiagnosis(id)).toEqual(found(end, end))
})

describe('a piece that takes long', () => {
  /** Reads ten records of ten milliseconds each: `read` counts them. */
  const slow = () => {
    const read = { records: 0 }
    function* pushSteps(): Steps<undefined> {
      for (let record = 0; record < 10; record++) {
        for (const start = performance.now(); performance.now() - start < 10; );
        read.records++
        yield
      }
      return undefined
    }
    const analysis: Analysis = {
      ...startAnalysis(),
      pushSteps,
      partial: () => conclude(read.records, read.records),
      *endSteps() {
        yield
        return conclude(read.records, read.records)
      },
    }
    return {
      read,
      ...createDiagnoses(
        () => analysis,
        (diagnosis) => diagnosis,
      ),
    }
  }

  test('is read to its end before the text is, though others ask meanwhile', async () => {
    const { startDiagnosis, pushDiagnosis, peekDiagnosis, finishDiagnosis } = slow()
    const id = startDiagnosis()
    const pushed = [pushDiagnosis(id, 'a'), pushDiagnosis(id, 'b')]
    const finished = [finishDiagnosis(id), finishDiagnosis(id)]
    await pause()
    const peeked = peekDiagnosis(id)
    expect(peeked.ok && peeked.value.read).toBeLessThan(10)
    expect(await Promise.all(finished)).toEqual([found(20, 20), found(20, 20)])
    // Both had been read before.
    expect((await Promise.all(pushed)).length).toBe(2)
  })

  test('is left when it is cancelled', async () => {
    const { startDiagnosis, pushDiagnosis, cancelDiagnosis, read } = slow()
    const id = startDiagnosis()
    const pushed = pushDiagnosis(id, 'a')
    await pause()
    const cancelled = cancelDiagnosis(id)
    expect(await pushed).toEqual(lost)
    expect(read.records).toBeLessThan(10)
    expect(cancelled).toEqual(found(read.records, read.records))
  })
})
