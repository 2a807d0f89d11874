/** Whether a known incident still lasts: up to and including its last day. */
import type { Note } from '../../src-preload/model/library.ts'
import { dayOf } from './calendar-day.ts'

/** Its last day while it lasts, else null. */
export const incidentDay = (note: Pick<Note, 'incidentUntil'> | undefined, now = new Date()): string | null =>
  note?.incidentUntil != null && note.incidentUntil >= dayOf(now) ? note.incidentUntil : null
