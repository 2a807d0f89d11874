/** Diagnose by keyboard: numbers choose a candidate, F3 goes through the places, Esc stops and steps back. */
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { isEditable } from '../../lib/editable.ts'
import { placesOf } from './all-places.ts'
import { findingKey } from './diagnose-store.ts'
import { diagnoseStore } from './use-diagnose.ts'

const choose = (finding: Finding, key: string): boolean => {
  const place = Number(key) - 1
  if (finding.candidates.length < 2 || finding.candidates[place] === undefined) return false
  diagnoseStore.getState().choose(findingKey(finding), place)
  return true
}

const leave = (target: EventTarget | null): boolean => {
  const { phase, isEditing, source, edit, cancel } = diagnoseStore.getState()
  if (phase === 'reading') cancel()
  else if (isEditing && source !== null && isEditable(target)) edit(false)
  else return false
  return true
}

/** Handles a key; true when it did something and the browser must not. */
export const handleDiagnoseKey = (finding: Finding | undefined, event: KeyboardEvent): boolean => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape') return leave(event.target)
  if (finding === undefined) return false
  if (event.key === 'F3') {
    const { spot, parts, show } = diagnoseStore.getState()
    const span = placesOf(finding)
      .inside(parts)
      .step(spot, event.shiftKey ? -1 : 1)
    if (span !== undefined) show(span)
    return true
  }
  return /^[1-9]$/.test(event.key) && !isEditable(event.target) && choose(finding, event.key)
}
