/** The ways a hexadecimal code is written: `0x80070005`, `80070005`, `-2147024891` and `2147942405` are one code. */

const hex = /^0x[\da-f]{1,16}$/i
const bareHex = /^[\da-f]{8}$/i
const decimal = /^-?\d{1,20}$/

export const isHexCode = (code: string): boolean => hex.test(code)

/** Lower case without leading zeros: one spelling for all of a value. */
const toHex = (value: bigint): string => `0x${value.toString(16)}`

/** Where the sign of 32 bits is. */
const halfRange = 2n ** 31n
const fullRange = 2n ** 32n
/** Smaller numbers are hardly negative ones whose sign got lost. */
const leastUnsigned = 2n ** 29n

/** Smaller numbers stand for too many other things: counts, ports, statuses. */
const leastDecimal = 65_536n

/** The hexadecimal codes a text may stand for, in one spelling. A minus sign may have got lost on the way. */
export const readHexCodes = (text: string): readonly string[] => {
  const found: bigint[] = []
  if (hex.test(text)) found.push(BigInt(text))
  if (bareHex.test(text)) found.push(BigInt(`0x${text}`))
  if (decimal.test(text)) {
    const value = BigInt(text)
    if (value >= leastDecimal) found.push(value)
    const size = value < 0n ? -value : value
    if (size > 0n && size <= halfRange && (value < 0n || size > leastUnsigned)) found.push(fullRange - size)
  }
  return [...new Set(found.map(toHex))]
}

/** How else a hexadecimal code is written, for the index; none for any other code. */
export const spellingsOf = (code: string): readonly string[] => {
  if (!hex.test(code)) return []
  const value = BigInt(code)
  const short = toHex(value)
  return [
    ...(short === code.toLowerCase() ? [] : [short]),
    ...(short.length === 10 ? [short.slice(2)] : []),
    String(value),
    ...(value >= halfRange && fullRange - value > leastUnsigned ? [String(fullRange - value)] : []),
  ]
}
