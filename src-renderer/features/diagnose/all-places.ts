/** Every place of every finding: a diagnosis brings the first of each, the rest is fetched in pages once it has ended. */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { DiagnosisId, Finding } from '../../../src-preload/model/diagnosis.ts'
import { bridge } from '../../lib/bridge.ts'
import { createPlaceList, type PlaceList, placesOfSpans } from './place-list.ts'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

/** A finding that is found anew is another object: what was known of the old one goes with it. */
const known = new WeakMap<Finding, PlaceList>()

/** Counts up when more places are known, so that views look again. */
const useFetched = create<{ readonly times: number }>(() => ({ times: 0 }))

export const placesOf = (finding: Finding): PlaceList => {
  const list = known.get(finding) ?? placesOfSpans(finding.occurrences.spans)
  known.set(finding, list)
  return list
}

/** What `placesOf` says, drawn again when it says more. */
export const usePlaces = (): { readonly placesOf: (finding: Finding) => PlaceList; readonly fetched: number } => ({
  placesOf,
  fetched: useFetched(({ times }) => times),
})

/** Those of a finding that are shown; null without one. */
export const useShownPlaces = (finding: Finding | undefined): PlaceList | null => {
  const places = usePlaces()
  const all = finding === undefined ? null : places.placesOf(finding)
  const parts = useDiagnose((state) => state.parts)
  return useMemo(() => all?.inside(parts) ?? null, [all, parts])
}

const fetchPlaces = async (id: DiagnosisId, place: number, count: number): Promise<PlaceList> => {
  const flat = new Uint32Array(2 * count)
  let size = 0
  while (size < flat.length) {
    const page = await bridge.request('diagnosis:places', id, place, size / 2)
    if (!page.ok || page.value.length === 0) break
    const wanted = page.value.slice(0, flat.length - size)
    flat.set(wanted, size)
    size += wanted.length
  }
  return createPlaceList(flat.subarray(0, size))
}

const fetchAll = async (id: DiagnosisId, findings: readonly Finding[]) => {
  for (const [place, finding] of findings.entries()) {
    if (diagnoseStore.getState().diagnosis?.findings !== findings) return
    const { spans, count } = finding.occurrences
    if (count === spans.length) continue
    const list = await fetchPlaces(id, place, count)
    if (list.size <= spans.length || diagnoseStore.getState().diagnosis?.findings !== findings) continue
    known.set(finding, list)
    useFetched.setState(({ times }) => ({ times: times + 1 }))
  }
}

diagnoseStore.subscribe(({ id, diagnosis, phase }, before) => {
  if (id === null || diagnosis === null || (phase !== 'done' && phase !== 'cancelled')) return
  // One that was just stopped still shows what was found on the way; the diagnosis it ends with follows.
  if (diagnosis === before.diagnosis) return
  fetchAll(id, diagnosis.findings).catch((error: unknown) => console.error(error))
})
