/** Whose error it is that is none of ours: the one product, or those that write alike where nothing tells them apart. */
import type { OtherVendor } from './envelopes/other-vendors.ts'
import type { TextMarks } from './extractors/text-marks.ts'
import type { Finding } from './finding.ts'
import { weights } from './scoring.ts'
import type { Statement } from './statements/statement.ts'

export interface Foreign {
  readonly statement: Statement
  /** One where the text tells; never empty. */
  readonly products: readonly OtherVendor[]
}

/** Hosts and names of a record may stand some lines from its code: the nearest of the family tells which one it is. */
const nearestOf = (family: readonly string[], { vendors }: TextMarks, { start }: Statement): string | null => {
  const near = vendors
    .flatMap((mark) => {
      const vendor = mark.meaning.vendor
      return vendor !== null && family.includes(vendor)
        ? [{ vendor, isName: mark.meaning.rule.decides === 'foreign-name', distance: Math.abs(mark.start - start) }]
        : []
    })
    // A host or a sentence of the product says more than its name, which may be the channel the text came by.
    .sort((a, b) => Number(a.isName) - Number(b.isName) || a.distance - b.distance)
  return near[0]?.vendor ?? null
}

export const nameForeign = (
  statement: Statement,
  foreign: readonly (Finding & { readonly vendor: string })[],
  marks: TextMarks,
  vendors: readonly OtherVendor[],
): Foreign | null => {
  const sure = foreign.filter(({ strength }) => weights[strength] < weights.doubt)
  const rowOf = (name: string) => vendors.find((vendor) => vendor.name === name)
  const rows = sure.flatMap(({ vendor }) => rowOf(vendor) ?? [])
  const family = rows.flatMap(({ sharedBy }) => sharedBy ?? [])
  const told = nearestOf(family, marks, statement)
  const own = told === null ? rows.find(({ sharedBy }) => sharedBy === undefined) : rowOf(told)
  if (own !== undefined) return { statement, products: [own] }
  const products = family.flatMap((name) => rowOf(name) ?? [])
  return products.length === 0 ? null : { statement, products }
}
