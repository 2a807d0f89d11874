/** Tells whether a stored index is whole and of exactly these entries; one that is not is built anew from the catalog. */
import type { AsPlainObject } from 'minisearch'
import type { Entry } from '../../../src-preload/model/catalog.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown) => typeof value === 'number' && value >= 0

/** `{ fieldId: { documentId: frequency } }` with known documents only. */
const isPosting = (value: unknown, documents: Readonly<Record<string, unknown>>) =>
  isObject(value) &&
  Object.values(value).every(
    (field) =>
      isObject(field) &&
      Object.entries(field).every(([document, frequency]) => Object.hasOwn(documents, document) && isCount(frequency)),
  )

/** Looks at every posting once; about as fast as parsing the file. */
export const isIndexOf = (value: unknown, entries: readonly Entry[]): value is AsPlainObject => {
  if (!isObject(value) || value.documentCount !== entries.length) return false
  const { documentIds, fieldIds, fieldLength, averageFieldLength, storedFields, index } = value
  if (!isObject(documentIds) || !isObject(fieldIds) || !isObject(fieldLength) || !isObject(storedFields)) return false
  const indexed = new Set(Object.values(documentIds))
  return (
    indexed.size === entries.length &&
    entries.every((entry) => indexed.has(entry.id)) &&
    Array.isArray(averageFieldLength) &&
    Array.isArray(index) &&
    index.every((row) => Array.isArray(row) && typeof row[0] === 'string' && isPosting(row[1], documentIds))
  )
}
