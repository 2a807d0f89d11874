/** Codes met without a document as pure state: counted, bounded in number and age, dismissed and brought back. */
import { type MetCode, type MetCodes, type MetDraft, metLimits } from '../../../src-preload/model/met-codes.ts'

/** The same sample within this time is the same text looked at again, in milliseconds. */
const repeatWindow = 60_000
const dayLength = 86_400_000

const isSame =
  ({ service, code }: Pick<MetCode, 'service' | 'code'>) =>
  (other: Pick<MetCode, 'service' | 'code'>): boolean =>
    other.service === service && other.code === code

/** Counts each code of one text; one that was dismissed stays out of sight. */
export const recordMet = (met: MetCodes, drafts: readonly MetDraft[], sample: string, time: string): MetCodes => {
  let codes = met
  for (const draft of drafts) {
    const known = codes.find(isSame(draft))
    const isRepeat =
      known !== undefined && known.sample === sample && Date.parse(time) - Date.parse(known.last) < repeatWindow
    const next: MetCode = {
      ...draft,
      count: (known?.count ?? 0) + (isRepeat ? 0 : 1),
      first: known?.first ?? time,
      last: time,
      sample,
      dismissed: known?.dismissed ?? false,
    }
    codes = [next, ...codes.filter((other) => other !== known)]
  }
  return codes.slice(0, metLimits.codes)
}

/** Drops what was met last more than `days` days before `now` (milliseconds). */
export const pruneMet = (met: MetCodes, days: number, now: number): MetCodes => {
  const kept = met.filter(({ last }) => !(Date.parse(last) < now - days * dayLength))
  return kept.length === met.length ? met : kept
}

export const dismissMet = (met: MetCodes, code: Pick<MetCode, 'service' | 'code'>, dismissed: boolean): MetCodes =>
  met.map((known) => (isSame(code)(known) ? { ...known, dismissed } : known))
