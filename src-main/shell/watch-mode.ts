/** Whether the clipboard may be looked at now: the watch's four modes and what moves it between them. Pure. */
import type { WatchCommand, WatchMode } from '../../src-preload/model/companion.ts'

export interface WatchModeState {
  readonly mode: WatchMode
  /** When a pause ends by itself, milliseconds since 1970; null when it waits for the person. */
  readonly until: number | null
}

const minute = 60_000
const pauses = { 'pause-15': 15 * minute, 'pause-60': 60 * minute, pause: null } as const

export const switchedOff: WatchModeState = { mode: 'off', until: null }
export const switchedOn: WatchModeState = { mode: 'on', until: null }
const pausedByHand: WatchModeState = { mode: 'paused', until: null }

/** Off stays off: only the setting turns the watch on. */
export const obey = (state: WatchModeState, command: WatchCommand, now: number): WatchModeState => {
  if (state.mode === 'off') return state
  if (command === 'resume') return switchedOn
  if (command === 'next-only') return { mode: 'next-only', until: null }
  const length = pauses[command]
  return { mode: 'paused', until: length === null ? null : now + length }
}

/** A pause that has run out ends. */
export const passTime = (state: WatchModeState, now: number): WatchModeState =>
  state.mode === 'paused' && state.until !== null && now >= state.until ? switchedOn : state

/** After one new copy has been looked at. */
export const countCopy = (state: WatchModeState): WatchModeState => (state.mode === 'next-only' ? pausedByHand : state)

/** Not while paused. */
export const isWatching = ({ mode }: WatchModeState): boolean => mode === 'on' || mode === 'next-only'
