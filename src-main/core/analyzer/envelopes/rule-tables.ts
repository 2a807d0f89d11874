/** The tables that the analyzer decides by, in one value, so that a proof can leave out a row and see what changes. */

import { type Surrounding, surroundings } from '../statements/surroundings.ts'
import type { Envelope } from './envelope.ts'
import { type OtherVendor, otherVendors } from './other-vendors.ts'
import { envelopes } from './registry.ts'

export interface RuleTables {
  readonly envelopes: readonly Envelope[]
  readonly vendors: readonly OtherVendor[]
  readonly surroundings: readonly Surrounding[]
}

export const ruleTables: RuleTables = { envelopes, vendors: otherVendors, surroundings }
