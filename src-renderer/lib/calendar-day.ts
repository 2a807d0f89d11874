/** Calendar days here: of a moment, and of the last one of a known incident. */
import type { Note } from '../../src-preload/model/library.ts'

/** The last day of a note's incident while it lasts, that day included; else null. */
export const incidentDay = (note: Pick<Note, 'incidentUntil'> | undefined, now = new Date()): string | null =>
  note?.incidentUntil != null && note.incidentUntil >= dayOf(now) ? note.incidentUntil : null

const two = (number: number): string => String(number).padStart(2, '0')

/** `yyyy-mm-dd` on the local clock; a text is ISO 8601. */
export const dayOf = (moment: Date | string): string => {
  const date = new Date(moment)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
