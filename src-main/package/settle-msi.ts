/** An MSI says when it was made, and has a new package code each time: here both follow from the commit, so that builds compare. */
import { readFileSync, writeFileSync } from 'node:fs'

/** Of the summary information stream: {F29F85E0-4FF9-1068-AB91-08002B27B3D9} as it lies in the file ([MS-OLEPS]). */
const summaryFormat = Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex')

const packageCode = 9
const created = 12
const saved = 13
const textType = 30
const timeType = 64

/** Windows counts 100 ns since 1601. */
const toFileTime = (seconds: number): bigint => (BigInt(seconds) + 11_644_473_600n) * 10_000_000n

/** Where the value of a property begins, behind its type; throws when the stream is not as it should be. */
const findValue = (bytes: Buffer, property: number, type: number): number => {
  const format = bytes.lastIndexOf(summaryFormat)
  if (format < 0) throw new Error('the MSI has no summary information')
  // The stream begins 28 bytes before the format, which the place of its section follows.
  const section = format - 28 + bytes.readUInt32LE(format + 16)
  for (let at = section + 8; at < section + 8 + bytes.readUInt32LE(section + 4) * 8; at += 8) {
    if (bytes.readUInt32LE(at) !== property) continue
    const value = section + bytes.readUInt32LE(at + 4)
    if (bytes.readUInt32LE(value) === type) return value + 4
  }
  throw new Error(`the summary information of the MSI has no property ${property}`)
}

/** `id` in capital letters without braces, `date` in seconds since 1970. */
export const settleMsi = (file: string, id: string, date: number): void => {
  const bytes = readFileSync(file)
  const code = findValue(bytes, packageCode, textType) + 4
  if (!/^\{[0-9A-F-]{36}\}$/i.test(bytes.toString('latin1', code, code + 38)))
    throw new Error('the MSI has no package code where it should be')
  bytes.write(`{${id}}`, code, 'latin1')
  for (const property of [created, saved])
    bytes.writeBigUInt64LE(toFileTime(date), findValue(bytes, property, timeType))
  writeFileSync(file, bytes)
}
