/** The recognisers, in the order of the catalog's services. */

import type { Envelope } from './envelope.ts'
import { feishu } from './feishu.ts'
import { feishuHire } from './feishu-hire.ts'
import { feishuProject } from './feishu-project.ts'
import { shippedPolicy } from './shipped-policy.ts'
import { tencentBot } from './tencent-bot.ts'
import { turing } from './turing.ts'

export const envelopes: readonly Envelope[] = [feishu, feishuProject, feishuHire, turing, tencentBot].map((rows) => ({
  ...rows,
  policy: shippedPolicy(rows),
}))
