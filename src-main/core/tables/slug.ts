/** Part of an id made from a name. Main needs it at every start, and the compiler beside it only when a table is read. */
import { hashOfText } from '../catalog/text-hash.ts'

/** Letters and digits of a name, or a hash where it has none. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || hashOfText(name).toString(36)
