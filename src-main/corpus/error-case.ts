/** One error as a service would answer it: an entry with its template filled, an id, a time, a status. */
import type { Entry } from '../../src-preload/model/catalog.ts'
import type { Random } from './random.ts'

export interface ErrorCase {
  readonly service: string
  readonly code: string
  readonly message: string
  readonly advice: string | null
  readonly http: number
  readonly logId: string
  readonly time: string
  readonly random: Random
}

const two = (value: number) => String(value).padStart(2, '0')

const valueFor = (slot: string, random: Random): string => {
  if (/ip/.test(slot)) return `10.${random.below(255)}.${random.below(255)}.7`
  if (/ids?$|id$/i.test(slot)) return `[ou_${random.hex(32)}]`
  if (/具体错误信息|detail|message/.test(slot))
    return random.pick([
      'revision is invalid',
      'field validation failed',
      'page_size is too large',
      'value is required',
    ])
  return `${random.pick(['field', 'owner', 'start_time', 'priority'])}_${random.hex(6)}`
}

/** What the service would write for the entry. Entries without an English wire text get one of their kind. */
const messageOf = (entry: Entry, random: Random): string => {
  const { template } = entry
  if (template === null) return entry.message
  return template.parts.reduce((text, part, place) => {
    const slot = template.slots[place - 1]
    return `${text}${slot === undefined ? '' : ((slot.oneOf ? random.pick(slot.oneOf) : undefined) ?? valueFor(slot.name, random))}${part}`
  })
}

/** `tur_` ids for Turing, 34 characters that begin with the time for everything behind the Feishu gateway. */
export const caseOf = (entry: Entry, random: Random): ErrorCase => {
  const parts = [
    2023 + random.below(4),
    1 + random.below(12),
    1 + random.below(28),
    random.below(24),
    random.below(60),
    random.below(60),
  ] as const
  const [year, month, day, hour, minute, second] = parts
  return {
    service: entry.service,
    code: entry.code,
    message: messageOf(entry, random),
    advice: entry.advice,
    http: entry.http ?? 400,
    logId:
      entry.service === 'turing'
        ? `tur_${random.hex(16)}`
        : `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}${two(second)}${random.hex(20).toUpperCase()}`,
    time: `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`,
    random,
  }
}
