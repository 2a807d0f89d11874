/** The recognisers, in the order of the catalog's services, and with them all tables that the analyzer decides by. */

import { type Surrounding, surroundings } from '../statements/surroundings.ts'
import { type Telling, tellings } from '../statements/tellings.ts'
import type { Envelope } from './envelope.ts'
import { feishu } from './feishu.ts'
import { feishuHire } from './feishu-hire.ts'
import { feishuProject } from './feishu-project.ts'
import { type OtherVendor, otherVendors } from './other-vendors.ts'
import { shippedPolicy } from './shipped-policy.ts'
import { tencentBot } from './tencent-bot.ts'
import { turing } from './turing.ts'

export const envelopes: readonly Envelope[] = [feishu, feishuProject, feishuHire, turing, tencentBot].map((rows) => ({
  ...rows,
  policy: shippedPolicy(rows),
}))

/** In one value, so that a proof can leave out a row and see what changes. */
export interface RuleTables {
  readonly envelopes: readonly Envelope[]
  readonly vendors: readonly OtherVendor[]
  readonly surroundings: readonly Surrounding[]
  readonly tellings: readonly Telling[]
}

export const ruleTables: RuleTables = { envelopes, vendors: otherVendors, surroundings, tellings }
