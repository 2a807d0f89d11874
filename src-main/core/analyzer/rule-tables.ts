/** The tables that the analyzer decides by, in one value, so that a proof can leave out a row and see what changes. */
import type { Envelope } from './envelopes/envelope.ts'
import { type OtherVendor, otherVendors } from './envelopes/other-vendors.ts'
import { envelopes } from './envelopes/registry.ts'
import { type Surrounding, surroundings } from './statements/surroundings.ts'

export interface RuleTables {
  readonly envelopes: readonly Envelope[]
  readonly vendors: readonly OtherVendor[]
  readonly surroundings: readonly Surrounding[]
}

export const ruleTables: RuleTables = { envelopes, vendors: otherVendors, surroundings }
