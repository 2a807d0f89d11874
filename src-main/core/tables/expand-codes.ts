/** Reads a code cell that stands for several codes: lists (`1001, 1002`, `1001/1002`) and ranges (`1001-1010`, `E10~E19`). */

/** Codes one range may stand for; a longer one is kept as it is written. */
const rangeLimit = 200

/** UTF-16 units of a cell that may hold several codes; a longer one is a text that got into the wrong column. */
const cellLimit = 2_000

/** An open family such as `50xx` or a range too long stays one code, marked so that it can be reported. */
export interface ExpandedCodes {
  readonly codes: readonly string[]
  readonly how: 'single' | 'list' | 'range' | 'kept'
}

/** Letters in front of both ends, or of the first alone; the ends count as many digits. */
const range = /^([A-Za-z_]{0,20})(\d{1,12})\s*(?:-|–|—|~|～|至|到|\.\.\.?)\s*([A-Za-z_]{0,20})(\d{1,12})$/

const separator = /[,，、;；/|\n]|\s或\s|\sor\s/

const expandRange = (part: string): readonly string[] | null => {
  const [, prefix = '', from = '', again = '', to = ''] = range.exec(part) ?? []
  if (from === '' || from.length !== to.length || (again !== '' && again !== prefix)) return null
  const size = Number(to) - Number(from) + 1
  if (size < 2 || size > rangeLimit) return null
  return Array.from({ length: size }, (_, step) => `${prefix}${String(Number(from) + step).padStart(from.length, '0')}`)
}

export const expandCodes = (cell: string): ExpandedCodes => {
  const whole = cell.trim()
  if (whole.length > cellLimit || /^-?[\w.]+$/.test(whole)) return { codes: [whole], how: 'single' }
  const parts = whole
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isList = parts.length > 1 && parts.every((part) => /^-?[\w.]+$/.test(part) || range.test(part))
  if (!isList) {
    const codes = expandRange(whole)
    if (codes !== null) return { codes, how: 'range' }
    return { codes: [whole], how: range.test(whole) ? 'kept' : 'single' }
  }
  const codes = parts.flatMap((part) => expandRange(part) ?? [part])
  return { codes: [...new Set(codes)], how: 'list' }
}
