/** How a document lies in its file: format, serial number, checksum and value, so that any damage is seen. */
import { createHash } from 'node:crypto'
import type { Shape } from '../../src-preload/model/shape.ts'

export interface Sealed<T> {
  readonly value: T
  /** Counts the writes of a document; the higher of two copies is the later. */
  readonly serial: number
}

/** Turns a value of one format into one of the next; what it returns is checked like any other. */
export type Migration = (value: unknown) => unknown

export interface SealOptions<T> {
  readonly shape: Shape<T>
  /** From the first format on to this one, so that no step between can be missing. */
  readonly migrations?: readonly Migration[]
}

/** A document's format: one more than there are steps to it. */
export const formatOf = ({ migrations = [] }: Pick<SealOptions<unknown>, 'migrations'>): number => migrations.length + 1

export type Unsealed<T> =
  | { readonly state: 'sound'; readonly sealed: Sealed<T>; readonly migrated: boolean }
  /** Written by a later version of the app; its value where it still fits. */
  | { readonly state: 'newer'; readonly value: T | null }
  | { readonly state: 'damaged' }

const checksum = (text: string) => createHash('sha256').update(text).digest('hex')

/** Over everything in the file, its numbers too: a damaged `serial` would make it the later copy, a damaged `format` one of a newer version. */
const sumOf = (format: unknown, serial: unknown, value: unknown): string =>
  checksum(JSON.stringify([format, serial, value]))

export const seal = <T>(format: number, { serial, value }: Sealed<T>): string =>
  `${JSON.stringify({ format, serial, sum: sumOf(format, serial, value), value })}\n`

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Files of before had sums over the value alone; none of them is of a later version. */
const hasEarlierSum = ({ format, sum, value }: Readonly<Record<string, unknown>>, current: number): boolean =>
  Number(format) <= current && sum === checksum(JSON.stringify(value) ?? '')

/** A file without serial and sum was written by hand: `{ "format": 1, "value": … }`. */
const isWhole = (file: Readonly<Record<string, unknown>>, current: number): boolean =>
  Object.keys(file).length === 2
    ? Object.hasOwn(file, 'value')
    : Object.keys(file).length === 4 &&
      Number.isSafeInteger(file.serial) &&
      (file.sum === sumOf(file.format, file.serial, file.value) || hasEarlierSum(file, current))

/** Null for what is no whole file; content nested too deeply to be written again is none. */
const parse = (text: string, current: number): Readonly<Record<string, unknown>> | null => {
  try {
    const file: unknown = JSON.parse(text)
    return isPlain(file) && Number.isSafeInteger(file.format) && isWhole(file, current) ? file : null
  } catch {
    return null
  }
}

export const unseal = <T>(text: string, { shape, migrations = [] }: SealOptions<T>): Unsealed<T> => {
  const format = formatOf({ migrations })
  const file = parse(text, format)
  if (file === null) return { state: 'damaged' }
  const written = Number(file.format)
  if (written > format) return { state: 'newer', value: shape(file.value) ? file.value : null }
  const value = migrations.slice(Math.max(0, written - 1)).reduce((older, migrate) => migrate(older), file.value)
  if (written < 1 || !shape(value)) return { state: 'damaged' }
  return { state: 'sound', sealed: { value, serial: Number(file.serial ?? 0) }, migrated: written < format }
}
