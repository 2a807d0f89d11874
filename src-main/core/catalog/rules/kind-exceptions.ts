/** All exceptions to the rules about kinds: a new service's are one file beside these and one line here. */
import type { Kind } from '../../../../src-preload/model/catalog.ts'
import { feishuKinds } from './kind-exceptions/feishu.ts'
import { feishuHireKinds } from './kind-exceptions/feishu-hire.ts'
import { feishuProjectKinds } from './kind-exceptions/feishu-project.ts'
import { tencentBotKinds } from './kind-exceptions/tencent-bot.ts'
import { turingKinds } from './kind-exceptions/turing.ts'
import type { Rule } from './rule.ts'

export const kindExceptions: readonly Rule<Kind>[] = [
  ...feishuKinds,
  ...feishuProjectKinds,
  ...feishuHireKinds,
  ...turingKinds,
  ...tencentBotKinds,
]
