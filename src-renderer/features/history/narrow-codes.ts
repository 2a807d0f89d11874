/** The codes of history as its filters leave them, and summed up by service. Pure. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { HistoryCode, HistoryFilter } from '../../../src-preload/model/library.ts'

/** Every word must stand in the code, its service's id or its message. */
export const narrowCodes = (
  codes: readonly HistoryCode[],
  { text, service, code }: HistoryFilter,
): readonly HistoryCode[] => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return codes.filter((one) => {
    if ((service ?? one.service) !== one.service || (code ?? one.key) !== one.key) return false
    const searched = `${one.key} ${one.message}`.toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

export interface ServiceCount {
  readonly service: ServiceId
  /** Different codes. */
  readonly codes: number
  readonly count: number
  /** ISO 8601. */
  readonly last: string
}

/** Most frequent first. */
export const sumByService = (codes: readonly HistoryCode[]): readonly ServiceCount[] => {
  const sums = new Map<ServiceId, ServiceCount>()
  for (const { service, count, last } of codes) {
    const before = sums.get(service)
    sums.set(service, {
      service,
      codes: (before?.codes ?? 0) + 1,
      count: (before?.count ?? 0) + count,
      last: before !== undefined && before.last > last ? before.last : last,
    })
  }
  return [...sums.values()].sort((a, b) => b.count - a.count)
}
