/** Finds the places of a message that the service fills: `%v`, `「field_key」`, an open end behind a colon. */
import type { Slot, Template } from '../../../src-preload/model/catalog.ts'

/** The mark's group names the slot, else the word before it does, else `fallback`. */
interface SlotMark {
  readonly mark: RegExp
  readonly fallback: string
}

const slotMarks: readonly SlotMark[] = [
  { mark: /%[svdq]/g, fallback: 'value' },
  { mark: /「([a-z]+(?:_[a-z]+)+)」/g, fallback: 'field' },
  { mark: /\[([a-z]+(?: [a-z]+)+)\]/g, fallback: 'value' },
  { mark: /(具体错误信息)/g, fallback: 'detail' },
  { mark: /(?<=[:：,，]|: [A-Z][A-Za-z]{0,20} [A-Z][A-Za-z]{0,20} is)$/g, fallback: 'detail' },
]

/** Messages that list their only texts: `bad request 或 invalid param`. */
const alternatives = /^[a-z ]+( 或 [a-z ]+)+$/

/** The words that say what comes next: `user_id %v`, `these open ids not existed: %v`, `FieldKey :`. */
const namesBefore: readonly RegExp[] = [
  /((?:[a-z_]+ )?ids) not existed:\s*$/,
  /([A-Z][A-Za-z]+ [A-Z][A-Za-z]+) is\s*$/,
  /([\p{L}_]+ id)\s*$/u,
  /([\p{L}_]+)\s*[:：]?\s*$/u,
]

/** Only the last words can name a slot; looking at no more keeps this linear on any message. */
const nameSlot = (before: string, fallback: string): string => {
  for (const pattern of namesBefore) {
    const name = pattern.exec(before.slice(-60))?.[1]
    if (name !== undefined) return name.replace(/^these /, '')
  }
  return fallback
}

interface Found {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Most messages hold nothing that could begin a slot. */
const mayHaveSlots = /[%「[具]|[:：,，]$| is$/

const findSlots = (message: string): readonly Found[] =>
  slotMarks
    .flatMap(({ mark, fallback }) =>
      [...message.matchAll(mark)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        name: match[1] ?? nameSlot(message.slice(0, match.index), fallback),
      })),
    )
    .sort((one, other) => one.start - other.start)

/** Null for a message that is always the same. Parts and slots put together again are the message. */
export const findTemplate = (message: string): Template | null => {
  if (alternatives.test(message)) return { parts: ['', ''], slots: [{ name: 'message', oneOf: message.split(' 或 ') }] }
  const found = mayHaveSlots.test(message) ? findSlots(message) : []
  if (found.length === 0) return null
  const parts: string[] = []
  const slots: Slot[] = []
  let from = 0
  for (const { start, end, name } of found) {
    if (start < from) continue
    parts.push(message.slice(from, start))
    slots.push({ name, oneOf: null })
    from = end
  }
  return { parts: [...parts, message.slice(from)], slots }
}
