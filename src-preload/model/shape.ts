/** Run-time shapes: predicates that tell whether a value from outside (a window, a file) is what its type says. */

/** True when the value is a `T`; never throws, whatever it is given. */
export type Shape<T> = (value: unknown) => value is T

/** Text of at most `limit` UTF-16 units. */
export const text =
  (limit: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= limit

/** An integer from `least` to `most`, both included. */
export const integer =
  (least: number, most: number): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** True or false. */
export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean'

/** One of the listed literals. */
export const oneOf =
  <const T extends string | number | boolean>(values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some((permitted) => permitted === value)

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value)

export const either =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    first(value) || second(value)

/** A list of at most `limit` items. */
export const list =
  <T>(item: Shape<T>, limit: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= limit && value.every(item)

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Of an entry, a service, a code. */
export const identifier = text(300)
/** ISO 8601. */
export const isoTime = text(40)
export const fileNameLimit = 500
export const fileName = text(fileNameLimit)

/** A plain object with exactly these fields. */
export const fields =
  <T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> =>
  (value): value is T => {
    if (!isPlain(value)) return false
    const names = Object.keys(value)
    const known = Object.entries<Shape<unknown>>(shapes)
    return (
      names.length === known.length && known.every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]))
    )
  }

/** What `fields` makes, for objects that may lack some fields. */
export const someFields =
  <T extends object>(
    shapes: { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> },
    optional: readonly (keyof T & string)[],
  ): Shape<T> =>
  (value): value is T => {
    if (!isPlain(value)) return false
    const known = Object.entries<Shape<unknown>>(shapes)
    const isOptional = (name: string) => optional.some((field) => field === name)
    return (
      Object.keys(value).every((name) => Object.hasOwn(shapes, name)) &&
      known.every(([name, shape]) => (Object.hasOwn(value, name) ? shape(value[name]) : isOptional(name)))
    )
  }

/** A plain object of at most `limit` entries, with names of at most `nameLimit` units. */
export const record =
  <T>(item: Shape<T>, limit: number, nameLimit = 200): Shape<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> => {
    if (!isPlain(value)) return false
    const entries = Object.entries(value)
    return entries.length <= limit && entries.every(([name, member]) => name.length <= nameLimit && item(member))
  }

/** One shape for each value of a list. */
export type Shapes<T extends readonly unknown[]> = { readonly [I in keyof T]: Shape<T[I]> }

/** A list with exactly one value for each shape, in order: the arguments of a call. */
export const tuple =
  <T extends readonly unknown[]>(...shapes: Shapes<T>): Shape<T> =>
  (value): value is T & unknown[] =>
    Array.isArray(value) && value.length === shapes.length && shapes.every((shape, index) => shape(value[index]))
