/** Whose error it is that is none of ours: the one product, or those that write alike where nothing tells them apart. */
import type { OtherVendor } from '../envelopes/other-vendors.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import { weights } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import type { Extent, Statement } from '../statements/statement.ts'

export interface Foreign {
  readonly statement: Pick<Statement, 'code' | 'said' | 'start' | 'end'> & Extent
  /** One where the text tells; never empty. */
  readonly products: readonly OtherVendor[]
}

/**
 * A mere name may be the channel the text came by, and what stands after an error often belongs to the next one:
 * each as doubtful as so many units further away.
 */
const doubt = 400

type Place = Pick<FoundMark, 'start' | 'end'>

/** `微信` in `企业微信`, `weixin.qq.com` in `work.weixin.qq.com`: the longer one is meant. */
export const isPartOf = (inner: Place, outer: Place) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start

/** Hosts and names of a record may stand some lines from its code: the nearest of the family tells which one it is. */
const nearestOf = (family: readonly string[], { vendors }: TextMarks, { start, to }: Statement): string | null => {
  const near = vendors
    .filter((mark) => !vendors.some((other) => other.meaning.vendor !== mark.meaning.vendor && isPartOf(mark, other)))
    .flatMap((mark) => {
      const { vendor, rule } = mark.meaning
      const doubts = Number(rule.decides === 'foreign-name') + Number(mark.start >= to)
      return vendor !== null && family.includes(vendor)
        ? [{ vendor, distance: Math.abs(mark.start - start) + doubts * doubt }]
        : []
    })
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.vendor ?? null
}

export const nameForeign = (
  statement: Statement,
  foreign: readonly (Signal & { readonly vendor: string })[],
  marks: TextMarks,
  vendors: readonly OtherVendor[],
): Foreign | null => {
  const isPartOfOther = (mark: Place, own: string | null) =>
    marks.vendors.some((other) => other.meaning.vendor !== own && isPartOf(mark, other))
  const sure = foreign.filter(
    (signal) => weights[signal.strength] < weights.doubt && !isPartOfOther(signal, signal.vendor),
  )
  const rowOf = (name: string) => vendors.find((vendor) => vendor.name === name)
  const rows = sure.flatMap(({ vendor }) => rowOf(vendor) ?? [])
  const family = rows.flatMap(({ sharedBy }) => sharedBy ?? [])
  const told = nearestOf(family, marks, statement)
  const own = told === null ? rows.find(({ sharedBy }) => sharedBy === undefined) : rowOf(told)
  if (own !== undefined) return { statement, products: [own] }
  const products = family.flatMap((name) => rowOf(name) ?? [])
  return products.length === 0 ? null : { statement, products }
}
